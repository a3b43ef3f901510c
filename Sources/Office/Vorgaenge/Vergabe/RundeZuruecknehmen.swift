public import Domain
internal import Store
internal import Texte

/// Takes back how far a Runde has come, whoever did that and when.
///
/// Of one that is closed more can be offered again; one that is decided is in preparation again, and its
/// results and minutes are gone. It is refused while an offer is out: families know of it.
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
    let isOut = results.contains { $0.satz.vertrag != nil }
    let alt = try schreiben.runde(
      runde,
      in: isOut ? [.entschieden, .abgeschlossen] : [.entschieden, .angeboten, .abgeschlossen])
    var neu = alt.satz
    neu.status = alt.satz.status == .abgeschlossen ? .angeboten : .vorbereitung
    if neu.status == .vorbereitung {
      for ergebnis in results { try schreiben.loesche(ergebnis) }
      for protokoll in try schreiben.saetze(Rundenprotokoll.self, .von(alt.satz.verweis)) {
        try schreiben.loesche(protokoll)
      }
    }
    try schreiben.aendere(alt, in: neu)
    return Vorgangsergebnis(
      satz: schreiben.lesen.texte(
        neu.status == .vorbereitung ? RundeText.zurueckgenommen : .wiederOffen,
        ["runde": neu.name]))
  }
}
