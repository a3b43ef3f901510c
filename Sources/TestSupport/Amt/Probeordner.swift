internal import Glibc

/// A folder that is gone with the last who holds it.
public final class Probeordner: Sendable {
  /// Why there is no such folder or file.
  public struct Fehler: Error { let pfad: String }

  /// Where it is.
  public let pfad: String

  /// A new empty folder.
  public init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/platzwart-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Fehler(pfad: base) }
    pfad = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.entferne(pfad) }

  private static func entferne(_ pfad: String) {
    for name in eintraege(pfad) { entferne(pfad + "/" + name) }
    remove(pfad)
  }

  private static func eintraege(_ ordner: String) -> [String] {
    guard let directory = opendir(ordner) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The bytes of a file in it; nil where there is none.
  public func bytes(_ name: String) -> [UInt8]? { Self.bytes(pfad + "/" + name) }

  /// The text of a file in it; nil where there is none.
  public func lies(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether there is such a file in it.
  public func hat(_ name: String) -> Bool { Self.gibtEs(pfad + "/" + name) }

  /// Whether there is such a file anywhere.
  public static func gibtEs(_ pfad: String) -> Bool { access(pfad, F_OK) == 0 }

  /// The names of all that lies in a folder in it, in order.
  public func namen(_ ordner: String = "") -> [String] { Self.eintraege(pfad + "/" + ordner) }

  /// How many bytes a file has; 0 where there is none.
  public static func groesse(_ pfad: String) -> Int {
    var status = stat()
    return stat(pfad, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Writes a file in it.
  public func schreibe(_ bytes: [UInt8], _ name: String) throws {
    guard let file = fopen(pfad + "/" + name, "w") else { throw Fehler(pfad: name) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Fehler(pfad: name) }
  }

  /// Writes a folder of the exchange format in it and says where it is.
  public func schreibe(_ dateien: [String: String], ordner name: String) throws -> String {
    mkdir(pfad + "/" + name, 0o700)
    for (datei, text) in dateien { try schreibe(Array(text.utf8), "\(name)/\(datei).csv") }
    return pfad + "/" + name
  }

  /// The texts of the CSV files in a folder in it, by their names without `.csv`.
  public func dateien(_ ordner: String) -> [String: String] { Self.dateien(pfad + "/" + ordner) }

  /// The texts of the CSV files of a folder, by their names without `.csv`.
  public static func dateien(_ ordner: String) -> [String: String] {
    var result: [String: String] = [:]
    for name in eintraege(ordner) where name.hasSuffix(".csv") {
      guard let bytes = bytes(ordner + "/" + name) else { continue }
      result[String(name.dropLast(4))] = String(decoding: bytes, as: UTF8.self)
    }
    return result
  }

  private static func bytes(_ pfad: String) -> [UInt8]? {
    guard let file = fopen(pfad, "r") else { return nil }
    defer { fclose(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let got = fread(&chunk, 1, chunk.count, file), got > 0 { result += chunk[..<got] }
    return result
  }
}
