internal import Glibc

/// Why a file or folder could not be used.
struct Dateifehler: Error, Equatable {
  let pfad: String
  let grund: Int32

  init(_ pfad: String, _ grund: Int32 = errno) {
    self.pfad = pfad
    self.grund = grund
  }
}

/// Files, by the calls of the system.
enum Dateien {
  static func gibtEs(_ pfad: String) -> Bool { access(pfad, F_OK) == 0 }

  static func istOrdner(_ pfad: String) -> Bool {
    var status = stat()
    return stat(pfad, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Reads a whole file; nil where there is none.
  static func lies(_ pfad: String) throws(Dateifehler) -> [UInt8]? {
    let file = open(pfad, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw Dateifehler(pfad)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Dateifehler(pfad) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Dateifehler(pfad, EISDIR) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    let chunk = max(Int(status.st_size) + 1, 1 << 16)
    while true {
      var got = 0
      bytes += [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        got = read(file, buffer.baseAddress, chunk)
        count = max(got, 0)
      }
      if got < 0 { throw Dateifehler(pfad) }
      if got == 0 { return bytes }
    }
  }

  /// Writes a whole file that only its owner may read.
  ///
  /// - Parameters:
  ///   - bytes: what it holds
  ///   - pfad: where it lies
  ///   - ersetzen: whether it may replace an existing one; it does so at once, never half
  /// - Throws: why it could not be written
  static func schreibe(
    _ bytes: [UInt8], nach pfad: String, ersetzen: Bool
  ) throws(Dateifehler) {
    let ziel = ersetzen ? pfad + ".neu" : pfad
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (ersetzen ? O_TRUNC : O_EXCL)
    let file = open(ziel, flags, 0o600)
    guard file >= 0 else { throw Dateifehler(pfad) }
    var written = 0
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, failure == 0 {
        let n = write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if n < 0 { failure = errno } else { written += n }
      }
    }
    if failure == 0, fsync(file) != 0 { failure = errno }
    close(file)
    if failure == 0, ersetzen, rename(ziel, pfad) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(ziel)
      throw Dateifehler(pfad, failure)
    }
  }

  static func loesche(_ pfad: String) throws(Dateifehler) {
    guard unlink(pfad) == 0 else { throw Dateifehler(pfad) }
  }

  /// Deletes a database with the files that SQLite keeps beside it.
  static func loescheDatenbank(_ pfad: String) throws(Dateifehler) {
    for file in [pfad, pfad + "-wal", pfad + "-shm"] where gibtEs(file) { try loesche(file) }
  }

  /// Makes a folder that only its owner may enter, and those above it.
  static func legeOrdnerAn(_ pfad: String) throws(Dateifehler) {
    guard !pfad.isEmpty, !istOrdner(pfad) else { return }
    try legeOrdnerAn(ordner(von: pfad))
    guard mkdir(pfad, 0o700) == 0 || errno == EEXIST else { throw Dateifehler(pfad) }
  }

  /// The folder in which a file lies; empty for the one that the program runs in.
  static func ordner(von pfad: String) -> String {
    guard let slash = pfad.lastIndex(of: "/") else { return "" }
    return slash == pfad.startIndex ? "/" : String(pfad[..<slash])
  }
}

/// Writes text to one of the program's own outputs.
func schreibe(_ text: String, auf ausgabe: Int32) { schreibe(Array(text.utf8), auf: ausgabe) }

/// Writes bytes to one of the program's own outputs.
func schreibe(_ bytes: [UInt8], auf ausgabe: Int32) {
  bytes.withUnsafeBytes { bytes in
    var written = 0
    while written < bytes.count {
      let n = write(ausgabe, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if n < 0, errno == EINTR { continue }
      if n <= 0 { return }
      written += n
    }
  }
}
