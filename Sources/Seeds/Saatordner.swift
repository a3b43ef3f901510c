import Glibc

/// The folder with the data that the program only reads: `seeds/` and, beside it, `Themes/`.
public struct Saatordner: Sendable {
  /// The folder in which `seeds/` and `Themes/` lie.
  public let pfad: String

  /// Finds the folder of a program, from whatever folder it is called.
  ///
  /// A program in `PREFIX/bin` has it in `PREFIX/share/platzwart`; one that was built in its
  /// sources, beside them.
  ///
  /// - Parameter executable: the file of the program; links are followed
  /// - Throws: `ordnerFehlt`
  public init(executable: String = "/proc/self/exe") throws(SaatFehler) {
    var parts = Saatordner.realPath(executable).split(separator: "/").dropLast()
    func folder(_ parts: ArraySlice<Substring>) -> String {
      parts.reduce(into: "") { $0 += "/" + $1 }
    }
    if parts.last == "bin" {
      let installed = folder(parts.dropLast()) + "/share/platzwart"
      if Saatordner.holdsData(installed) {
        pfad = installed
        return
      }
    }
    while !parts.isEmpty, !Saatordner.holdsData(folder(parts)) { parts.removeLast() }
    if parts.isEmpty { throw .ordnerFehlt(programm: Self.realPath(executable)) }
    pfad = folder(parts)
  }

  private static func holdsData(_ folder: String) -> Bool {
    ["seeds/laender/standard.json", "Themes"].allSatisfy { access("\(folder)/\($0)", R_OK) == 0 }
  }

  private static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The bytes of a file, such as `seeds/laender/SN.json`.
  public func bytes(of relativePath: String) throws(SaatFehler) -> [UInt8] {
    let file = open(pfad + "/" + relativePath, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .dateiFehlt(relativePath) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .dateiFehlt(relativePath)
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let got = read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        guard got > 0 else { return }
        count += got
      }
    }
    guard bytes.count == Int(status.st_size) else { throw .dateiFehlt(relativePath) }
    return bytes
  }

  /// The text of a file in UTF-8.
  public func text(of relativePath: String) throws(SaatFehler) -> String {
    let bytes = try bytes(of: relativePath)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    try forEachLine(of: bytes, relativePath) { _, _ in }
    throw .dateiFehlt(relativePath)
  }

  /// The names of the files in a folder, such as `Themes`, in bytewise order; none where there is
  /// no such folder.
  public func names(in folder: String) -> [String] {
    guard let directory = opendir(pfad + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Hands out the lines of a text file that count, with their numbers: neither blank ones nor those
/// that begin with `#`.
func forEachLine(
  of bytes: [UInt8], _ file: String,
  _ body: (_ number: Int, _ line: ArraySlice<UInt8>) throws(SaatFehler) -> Void
) throws(SaatFehler) {
  let isText = String(validating: bytes, as: UTF8.self) != nil
  var start = 0
  var number = 0
  while start < bytes.count {
    number += 1
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    defer { start = end + 1 }
    var line = bytes[start..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if !isText, String(validating: line, as: UTF8.self) == nil {
      throw .zeile(datei: file, zeile: number, grund: .keinUtf8)
    }
    let first = line.first { $0 != UInt8(ascii: " ") }
    if first != nil, first != UInt8(ascii: "#") { try body(number, line) }
  }
}
