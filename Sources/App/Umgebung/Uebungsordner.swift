internal import Glibc

/// A folder of its own for one practice, which only the user may enter and which is gone with it.
///
/// It is locked while the practice runs: what a killed one has left is removed by the next one.
final class Uebungsordner {
  let pfad: String
  private let schloss: Int32

  /// The database of the practice.
  var datei: String { pfad + "/uebung.db" }

  /// Makes it below a folder that holds nothing else, and removes there what nobody uses any more.
  init(unter ort: String) throws(Dateifehler) {
    try Dateien.legeOrdnerAn(ort)
    // While one looks around, nobody else makes a folder that isn't locked yet.
    let tor = try Self.schliesse(ort + "/schloss", wartet: true)
    defer { close(tor) }
    for name in Dateien.namen(in: ort) where name.hasPrefix("pw-") {
      guard let free = try? Self.schliesse("\(ort)/\(name)/schloss", wartet: false) else {
        continue
      }
      Dateien.loescheOrdner("\(ort)/\(name)")
      close(free)
    }
    pfad = "\(ort)/\(neueKennung())"
    guard mkdir(pfad, 0o700) == 0 else { throw Dateifehler(pfad) }
    schloss = try Self.schliesse(pfad + "/schloss", wartet: true)
  }

  deinit {
    Dateien.loescheOrdner(pfad)
    close(schloss)
  }

  /// Opens a file that one program alone can hold; closing it or dying opens it for others.
  private static func schliesse(_ pfad: String, wartet: Bool) throws(Dateifehler) -> Int32 {
    let file = open(pfad, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Dateifehler(pfad) }
    guard flock(file, wartet ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 else {
      let failure = Dateifehler(pfad)
      close(file)
      throw failure
    }
    return file
  }
}

extension Dateien {
  /// The names of what lies in a folder; none where it can't be read.
  static func namen(in ordner: String) -> [String] {
    guard let folder = opendir(ordner) else { return [] }
    defer { closedir(folder) }
    var result: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { result.append(name) }
    }
    return result
  }

  /// Removes a folder and the files in it, as far as that can be done; no folder within it, and
  /// nothing to which a link in it leads.
  static func loescheOrdner(_ pfad: String) {
    for name in namen(in: pfad) { unlink("\(pfad)/\(name)") }
    rmdir(pfad)
  }
}
