import FoundationEssentials

/// The folder of the package, seen from this file.
let projectFolder = String(
  #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 })

/// The folder of shared material: beside the package, or where PLATZWART_SHARED says.
let sharedFolder =
  ProcessInfo.processInfo.environment["PLATZWART_SHARED"] ?? projectFolder + "/../shared"

/// The bytes of a file, nil where there is none.
func bytes(of path: String) -> Data? { FileManager.default.contents(atPath: path) }

/// The lines of a file of UTF-8, without empty ones.
func lines(of path: String) -> [String]? {
  guard let data = bytes(of: path), let text = String(data: data, encoding: .utf8) else {
    return nil
  }
  return text.split(whereSeparator: \.isNewline).map(String.init)
}
