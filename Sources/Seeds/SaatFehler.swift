/// Why read-only data can't be taken.
///
/// Files are named as they are asked for, beginning with `seeds/` or `Themes/`.
public enum SaatFehler: Error, Equatable, Sendable {
  /// Why a line of a text file can't be taken.
  public enum Zeilengrund: Equatable, Sendable {
    /// It isn't UTF-8.
    case keinUtf8
    /// It has no ` = ` after a key.
    case ohneGleichheitszeichen
    /// Its key was given before.
    case schluesselDoppelt(String)
    /// It has another number of fields, or one that can't be read.
    case feldPasstNicht
  }

  /// The data lie neither beside the sources nor where the program is installed.
  case ordnerFehlt(programm: String)
  /// There is no such file, or it can't be read.
  case dateiFehlt(String)
  /// A file without a line that counts.
  case dateiLeer(String)
  /// A line, counted from 1, can't be taken.
  case zeile(datei: String, zeile: Int, grund: Zeilengrund)
  /// The value under a key can't be taken, or is missing.
  ///
  /// The key is written as a path, such as `werte.2.wert`; it is empty where the file as a whole is
  /// broken.
  case wert(datei: String, schluessel: String)
}
