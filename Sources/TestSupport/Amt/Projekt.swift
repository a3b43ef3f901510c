internal import Glibc

/// Where tests find what they don't make themselves.
public enum Projekt {
  /// The folder of the package, seen from this file.
  public static let ordner = folder(above: 4)

  /// The folder of data that others made, beside the package or where the environment says; nil
  /// where it is missing.
  public static let fremdeDaten: String? = {
    let named = getenv("PLATZWART_SHARED").map { String(cString: $0) }
    return [named, folder(above: 5) + "/shared", folder(above: 6) + "/shared"].lazy
      .compactMap { $0 }.first { access($0 + "/beispiele", R_OK) == 0 }
  }()

  /// The folder in which the built programs lie, beside the tests themselves.
  public static let programme: String = {
    let own = realpath("/proc/self/exe", nil)
    defer { free(own) }
    let path = own.map { String(cString: $0) } ?? ""
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let built = folder + "/platzwart"
    return access(built, X_OK) == 0 ? folder : ordner + "/.build/debug"
  }()

  private static func folder(above levels: Int) -> String {
    #filePath.split(separator: "/").dropLast(levels).reduce(into: "") { $0 += "/" + $1 }
  }
}
