internal import Glibc

/// What came of a program that was run.
public struct Prozessergebnis: Equatable, Sendable {
  /// Its exit status; that of a signal is below zero.
  public let status: Int32
  /// What it printed.
  public let ausgabe: String
  /// What it said beside that.
  public let meldung: String

  /// What is expected of a program.
  public init(status: Int32, ausgabe: String = "", meldung: String = "") {
    self.status = status
    self.ausgabe = ausgabe
    self.meldung = meldung
  }
}

/// A program that runs beside the test.
public struct Prozess {
  /// Why a program could not be run.
  public struct Fehler: Error { let grund: Int32 }

  private let pid: pid_t
  private let ordner: Probeordner

  /// Starts a program; it is looked for in `PATH` where its name has no slash.
  ///
  /// - Parameters:
  ///   - worte: its name and what stands behind it
  ///   - umgebung: variables of its environment in place of those of the test; nil takes one away
  ///   - verzeichnis: the folder in which it runs
  /// - Throws: why it can't be started
  public init(
    _ worte: [String], umgebung: [String: String?] = [:], verzeichnis: String? = nil
  ) throws {
    ordner = try Probeordner()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, ordner.pfad + "/1", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, ordner.pfad + "/2", flags, 0o600)
    let inFolder = verzeichnis.map { ["sh", "-c", "cd \"$0\" && exec \"$@\"", $0] } ?? []
    var words = (inFolder + worte).map { strdup($0) } + [nil]
    var variables = Self.umgebung(umgebung).map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, inFolder.first ?? worte[0], &actions, nil, &words, &variables)
    guard code == 0 else { throw Fehler(grund: code) }
    self.pid = pid
  }

  private static func umgebung(_ andere: [String: String?]) -> [String] {
    var result = andere.compactMap { name, value in value.map { "\(name)=\($0)" } }
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if !andere.keys.contains(String(text.prefix { $0 != "=" })) { result.append(text) }
      next += 1
    }
    return result
  }

  /// Ends it at once, as a failing machine would.
  public func toete() { kill(pid, SIGKILL) }

  /// Waits for its end.
  public func warte() -> Prozessergebnis {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Prozessergebnis(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal,
      ausgabe: ordner.lies("1") ?? "", meldung: ordner.lies("2") ?? "")
  }

  /// Runs a program to its end.
  public static func run(
    _ worte: String..., umgebung: [String: String?] = [:], verzeichnis: String? = nil
  ) throws -> Prozessergebnis {
    try Prozess(worte, umgebung: umgebung, verzeichnis: verzeichnis).warte()
  }
}
