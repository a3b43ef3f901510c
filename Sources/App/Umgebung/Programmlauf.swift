internal import Glibc
internal import Office

/// The runs of the program on this machine.
enum Programmlauf {
  /// The version of the program, as `--version` prints it.
  static let version = "0.1.0"

  /// This one.
  static let eigener = Laufkennung(
    prozess: Int(getpid()), beginn: beginn(Int(getpid())) ?? "")

  /// Whether a run still goes on; one that may not be looked at counts as going on.
  static func lebt(_ lauf: Laufkennung) -> Bool {
    guard let number = pid_t(exactly: lauf.prozess), number > 0,
      kill(number, 0) == 0 || errno == EPERM
    else { return false }
    return beginn(lauf.prozess).map { $0 == lauf.beginn } ?? true
  }

  /// When a process began, in ticks since the machine was started; nil where that can't be read.
  private static func beginn(_ prozess: Int) -> String? {
    guard let bytes = try? Dateien.lies("/proc/\(prozess)/stat") else { return nil }
    // The name of the program stands in brackets and may hold anything: count behind it.
    let rest = String(decoding: bytes, as: UTF8.self).split(separator: ")").last ?? ""
    let fields = rest.split(separator: " ")
    return fields.count > 19 ? String(fields[19]) : nil
  }
}
