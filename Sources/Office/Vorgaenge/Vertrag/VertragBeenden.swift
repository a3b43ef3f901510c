public import Domain
internal import Store
internal import Texte

/// Ends a signed contract on a day, with its Zuordnungen.
public struct VertragBeenden: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragBeenden

  /// Why a contract ends.
  public enum Anlass: String, CaseIterable, Sendable {
    /// One side gave notice.
    case kuendigung
    /// It came to its end.
    case ende
    /// The family has taken the child away, such as when it moves.
    case abgemeldet
  }

  /// The contract.
  public var vertrag: Kennung<Betreuungsvertrag>
  /// Its last day.
  public var zum: Tag
  /// Why it ends.
  public var anlass: Anlass
  /// More about it; it is kept in the trace.
  public var grund: String

  /// The end of a contract.
  public init(
    vertrag: Kennung<Betreuungsvertrag>, zum: Tag, anlass: Anlass, grund: String = ""
  ) {
    self.vertrag = vertrag
    self.zum = zum
    self.anlass = anlass
    self.grund = grund
  }

  public var argumente: [(name: String, wert: String)] {
    [
      ("vertrag", vertrag.text), ("zum", zum.iso), ("anlass", anlass.rawValue), ("grund", grund),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      vertrag: try zeile.kennung("vertrag"), zum: try zeile.tag("zum"),
      anlass: try zeile.wort("anlass"), grund: zeile["grund"])
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let alt = try schreiben.vertrag(vertrag, in: [.unterschrieben])
    if alt.satz.laufzeit.bis == zum { return .unveraendert(schreiben.lesen.texte) }
    try schreiben.beende(alt, zum: zum)
    let texte = schreiben.lesen.texte
    return Vorgangsergebnis(
      satz: texte(
        VertragText.beendet,
        [
          "name": try schreiben.name(alt.satz.kind), "wo": try schreiben.wo(alt.satz.einrichtung),
          "zum": zum.deutsch, "anlass": texte(VertragText.anlass(anlass)),
        ]))
  }
}

extension VertragText {
  /// Why a contract ends.
  static func anlass(_ anlass: VertragBeenden.Anlass) -> VertragText {
    switch anlass {
    case .kuendigung: .kuendigung
    case .ende: .vertragsende
    case .abgemeldet: .abgemeldet
    }
  }
}
