public import Office

/// A list that is written or printed as it is seen.
public struct Ausgabe: Equatable, Sendable {
  /// Where it goes.
  public enum Ziel: Equatable, Sendable {
    /// A file for spreadsheets in the user's folder.
    case csv
    /// A text file in the user's folder.
    case text
    /// A drawing for a report, in the user's folder.
    case svg
    /// A printer by its name; empty for the usual one.
    case drucker(String)
  }

  /// What the file is called, beside the program and the day.
  public private(set) var name: String
  /// The day in the name of the file, as ISO 8601.
  public let tag: String
  /// What stands above the list where people read it: what it is, and which filter is on.
  public private(set) var kopf: [String]
  /// The headings.
  public let spalten: [String]
  /// The rows, as they are seen.
  public let zeilen: [[String]]
  /// What is drawn where it goes into a drawing; nil for what can only be listed.
  public var zeichnung: KapazitaetAuskunft.Antwort?
  /// Where it goes.
  public let ziel: Ziel

  /// The same list as one of a trial: its name and its head say so.
  func imVersuch(_ mark: String) -> Ausgabe {
    var result = self
    result.name = "versuch-" + name
    result.kopf = [mark] + kopf
    return result
  }
}
