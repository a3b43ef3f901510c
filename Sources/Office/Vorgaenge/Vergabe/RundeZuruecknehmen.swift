public import Domain
internal import Store
internal import Texte

/// Takes the decision of a Runde back, whoever made it and when: it is in preparation again, and its
/// results and minutes are gone.
///
/// It is refused once an offer is out: families know of it then.
public struct RundeZuruecknehmen: Vorgang, Equatable {
  public static let art = Vorgangsart.rundeZuruecknehmen
  /// Decided again the same comes of it, unless something was changed: then it must not stand again.
  public static let istUmkehrbar = false

  /// The Runde.
  public var runde: Kennung<Runde>
  /// Why; it is kept in the trace.
  public var grund: String

  /// The withdrawal of a decision.
  public init(_ runde: Kennung<Runde>, grund: String) {
    self.runde = runde
    self.grund = grund
  }

  public var begruendung: String { grund }

  public var argumente: [(name: String, wert: String)] {
    [("runde", runde.text), ("grund", grund)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.kennung("runde"), grund: try zeile.pflicht("grund") { $0 })
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let results = try schreiben.saetze(
      Rundenergebnis.self, .von(Verweis(.runden, runde.text)))
    let nothingIsOut = results.allSatisfy { $0.satz.vertrag == nil }
    let alt = try schreiben.runde(
      runde, in: nothingIsOut ? [.entschieden, .angeboten] : [.entschieden])
    for ergebnis in results { try schreiben.loesche(ergebnis) }
    for protokoll in try schreiben.saetze(Rundenprotokoll.self, .von(alt.satz.verweis)) {
      try schreiben.loesche(protokoll)
    }
    var neu = alt.satz
    neu.status = .vorbereitung
    try schreiben.aendere(alt, in: neu)
    return Vorgangsergebnis(
      satz: schreiben.lesen.texte(RundeText.zurueckgenommen, ["runde": neu.name]))
  }
}
