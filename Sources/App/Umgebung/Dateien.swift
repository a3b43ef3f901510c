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

  /// Whether there is such a file, and something in it.
  static func hatInhalt(_ pfad: String) -> Bool {
    var status = stat()
    return stat(pfad, &status) == 0 && status.st_size > 0
  }

  /// Whether nothing may be written beside a database, and nobody has it open to write.
  static func istNurLesbar(_ pfad: String) -> Bool {
    let folder = ordner(von: pfad)
    return gibtEs(pfad) && !gibtEs(pfad + "-wal")
      && access(folder.isEmpty ? "." : folder, W_OK) != 0
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

  /// Writes whole files that only their owner may read: first each beside its place under a name that
  /// nobody has, then, when all are written, each into its place.
  ///
  /// - Parameters:
  ///   - dateien: where they lie and what they hold
  ///   - ersetzen: whether they may replace existing ones; a link in the place of one is replaced, never
  ///     followed
  /// - Throws: why they could not be written; no new file that was not yet in its place is left then
  static func schreibe(
    _ dateien: [(pfad: String, bytes: [UInt8])], ersetzen: Bool
  ) throws(Dateifehler) {
    var beside: [(neu: String, pfad: String)] = []
    defer { for file in beside { unlink(file.neu) } }
    for (pfad, bytes) in dateien {
      let new = neuerName(neben: pfad)
      let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw Dateifehler(pfad) }
      beside.append((new, pfad))
      var failure = schreibeAlles(bytes, file)
      if failure == 0, fsync(file) != 0 { failure = errno }
      close(file)
      if failure != 0 { throw Dateifehler(pfad, failure) }
    }
    for (new, pfad) in beside {
      guard (ersetzen ? rename(new, pfad) : link(new, pfad)) == 0 else { throw Dateifehler(pfad) }
    }
  }

  /// Builds a database beside its place, under a name that nobody has, and brings it there when it is
  /// whole; nothing is ever taken away that somebody else may have written.
  ///
  /// - Parameters:
  ///   - pfad: where it is to lie
  ///   - baue: writes the database and closes it
  ///   - setzeEin: brings the new file into its place
  /// - Returns: what `baue` says
  /// - Throws: why there is no such database now
  static func baueDatenbank<T>(
    _ pfad: String, _ baue: (String) throws -> T,
    setzeEin: (_ neu: String) throws -> Void
  ) throws -> T {
    let folder = ordner(von: pfad)
    try legeOrdnerAn(folder)
    guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else { throw Dateifehler(pfad) }
    let new = neuerName(neben: pfad)
    defer { for ending in ["", "-wal", "-shm"] { unlink(new + ending) } }
    let result = try baue(new)
    // What could not be folded back into the one file would be lost.
    guard !gibtEs(new + "-wal") else { throw Dateifehler(pfad, EIO) }
    try setzeEin(new)
    return result
  }

  /// Gives a file its name, unless another one has it already.
  static func benenne(_ neu: String, _ pfad: String) throws(Dateifehler) {
    guard link(neu, pfad) == 0 else { throw Dateifehler(pfad) }
  }

  /// Puts a file in the place of another one, with its rights.
  static func ersetze(_ pfad: String, durch neu: String) throws(Dateifehler) {
    var old = stat()
    if stat(pfad, &old) == 0 {
      _ = chown(neu, uid_t.max, old.st_gid)
      _ = chmod(neu, old.st_mode & 0o777)
    }
    guard rename(neu, pfad) == 0 else { throw Dateifehler(pfad) }
  }

  private static func neuerName(neben pfad: String) -> String { "\(pfad).\(neueKennung())" }

  static func loesche(_ pfad: String) throws(Dateifehler) {
    guard unlink(pfad) == 0 else { throw Dateifehler(pfad) }
  }

  /// The path of a file without links on the way.
  static func ohneVerweise(_ pfad: String) -> String {
    guard let real = realpath(pfad, nil) else { return pfad }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes a folder that only its owner may enter, and those above it.
  static func legeOrdnerAn(_ pfad: String) throws(Dateifehler) {
    guard !pfad.isEmpty, !istOrdner(pfad) else { return }
    try legeOrdnerAn(ordner(von: pfad))
    guard mkdir(pfad, 0o700) == 0 || errno == EEXIST else { throw Dateifehler(pfad) }
    guard istOrdner(pfad) else { throw Dateifehler(pfad, ENOTDIR) }
  }

  /// The folder in which a file lies; empty for the one that the program runs in.
  static func ordner(von pfad: String) -> String {
    guard let slash = pfad.lastIndex(of: "/") else { return "" }
    return slash == pfad.startIndex ? "/" : String(pfad[..<slash])
  }
}

/// Why the program's own output could not be written.
struct Ausgabefehler: Error, Equatable { let grund: Int32 }

/// Prints what was asked for.
func drucke(_ bytes: [UInt8]) throws(Ausgabefehler) {
  let failure = schreibeAlles(bytes, 1)
  if failure != 0 { throw Ausgabefehler(grund: failure) }
}

/// Prints what was asked for.
func drucke(_ text: String) throws(Ausgabefehler) { try drucke(Array(text.utf8)) }

/// Says something beside what was asked for; where nobody can read it, it is lost.
func sage(_ text: String) { _ = schreibeAlles(Array(text.utf8), 2) }

/// Writes all bytes, and says why that can't be done; 0 where it was.
private func schreibeAlles(_ bytes: [UInt8], _ ausgabe: Int32) -> Int32 {
  bytes.withUnsafeBytes { bytes in
    var written = 0
    while written < bytes.count {
      let n = write(ausgabe, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if n < 0, errno == EINTR { continue }
      if n < 0 { return errno }
      written += n
    }
    return 0
  }
}
