/// Why the office does not do or say what it was asked, in a sentence that a clerk understands.
public struct Ablehnung: Error, Equatable, Sendable {
  /// What a script has to make of it.
  public enum Art: Int32, Sendable {
    /// Refused, or the data is broken: exit status 1.
    case abgelehnt = 1
    /// It was asked in a wrong way: exit status 2.
    case falscheBenutzung = 2
  }

  /// What a script has to make of it.
  public let art: Art
  /// What happened, what was kept and what to do.
  public let satz: String
  /// Further lines, such as each wrong row of a delivery.
  public var einzelheiten: [String] = []

  /// A refusal in words.
  public init(_ satz: String) { self.init(.abgelehnt, satz) }

  /// A refusal in words.
  public init(_ art: Art, _ satz: String, einzelheiten: [String] = []) {
    self.art = art
    self.satz = satz
    self.einzelheiten = einzelheiten
  }
}
