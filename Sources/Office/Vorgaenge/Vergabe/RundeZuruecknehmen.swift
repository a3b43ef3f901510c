public import Domain
internal import Store
internal import Texte

/// Takes back how far a Runde has come, whoever did that and when.
///
/// Of one that is closed more can be offered again; one that is decided is in preparation again, and its
/// results and minutes are gone. It is refused while the offers are out: families know of them.
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
    let alt = try schreiben.runde(runde, in: [.entschieden, .abgeschlossen])
    var neu = alt.satz
    neu.status = alt.satz.status == .entschieden ? .vorbereitung : .angeboten
    if neu.status == .vorbereitung { try loescheErgebnis(alt.satz, schreiben) }
    try schreiben.aendere(alt, in: neu)
    return Vorgangsergebnis(
      satz: schreiben.lesen.texte(
        neu.status == .vorbereitung ? RundeText.zurueckgenommen : .wiederOffen,
        ["runde": neu.name]))
  }

  private func loescheErgebnis(_ runde: Runde, _ schreiben: Schreibzugriff) throws {
    for ergebnis in try schreiben.saetze(Rundenergebnis.self, .von(runde.verweis)) {
      try schreiben.loesche(ergebnis)
    }
    for protokoll in try schreiben.saetze(Rundenprotokoll.self, .von(runde.verweis)) {
      try schreiben.loesche(protokoll)
    }
  }
}
