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
  /// What would make it possible.
  public var ausweg: Ausweg?

  /// What would make possible what was refused.
  public enum Ausweg: Equatable, Sendable {
    /// A reason for the overbooking, as the argument `ueberbuchung` of the same Vorgang.
    case begruendung
    /// The same Vorgang with one more argument; the question asks whether to do that.
    case argument(frage: String, name: String, wert: String)
    /// A decision for each field that somebody else has changed meanwhile.
    case entscheidung([Feldkonflikt])
  }

  /// A refusal in words.
  public init(_ satz: String) { self.init(.abgelehnt, satz) }

  /// A refusal in words.
  public init(
    _ art: Art, _ satz: String, einzelheiten: [String] = [], ausweg: Ausweg? = nil
  ) {
    self.art = art
    self.satz = satz
    self.einzelheiten = einzelheiten
    self.ausweg = ausweg
  }
}

/// A field that was changed by two at once.
public struct Feldkonflikt: Equatable, Sendable {
  /// The name of the column.
  public let spalte: String
  /// What stood there before both.
  public let vorher: String
  /// What stands there now.
  public let hier: String
  /// What was to stand there.
  public let neu: String

  /// A field that was changed by two at once.
  public init(spalte: String, vorher: String, hier: String, neu: String) {
    self.spalte = spalte
    self.vorher = vorher
    self.hier = hier
    self.neu = neu
  }
}
