public import Domain
internal import Store
internal import Texte

/// Lets two families swap the places that a Runde gave them, where all agree: before the offers, or
/// while nobody has signed yet.
///
/// `Tauschregel` says who may. That the families and both Einrichtungen agree is asked of the office:
/// who said so is a part of the Vorgang and stays in the trace.
public struct PlaetzeTauschen: Vorgang, Equatable {
  public static let art = Vorgangsart.plaetzeTauschen

  /// The result of the one child.
  public var ergebnis: Kennung<Rundenergebnis>
  /// The result of the other.
  public var mit: Kennung<Rundenergebnis>
  /// Who agreed for the Einrichtungen, and when.
  public var einverstanden: String

  /// A swap.
  public init(
    _ ergebnis: Kennung<Rundenergebnis>, mit: Kennung<Rundenergebnis>, einverstanden: String
  ) {
    self.ergebnis = ergebnis
    self.mit = mit
    self.einverstanden = einverstanden
  }

  public var begruendung: String { einverstanden }

  public var argumente: [(name: String, wert: String)] {
    [("ergebnis", ergebnis.text), ("mit", mit.text), ("einverstanden", einverstanden)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      try zeile.kennung("ergebnis"), mit: try zeile.kennung("mit"),
      einverstanden: try zeile.pflicht("einverstanden") { $0 })
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let (a, b) = (try schreiben.satz(ergebnis).satz, try schreiben.satz(mit).satz)
    let lesen = schreiben.lesen
    guard a.runde == b.runde else { throw Ablehnung(lesen.texte(RundeText.keinTausch)) }
    let runde = try schreiben.runde(a.runde, in: [.entschieden, .angeboten]).satz
    let probe = try lesen.rundenprobe(runde.id)
    let regel = Tauschregel(probe, try lesen.tauschstand(runde.id))
    func stelle(_ ergebnis: Rundenergebnis) -> Int? {
      probe.lage.antraege.firstIndex { $0.kind == ergebnis.kind }
    }
    guard let i = stelle(a), let j = stelle(b), let here = a.einrichtung, let there = b.einrichtung
    else { throw Ablehnung(lesen.texte(RundeText.keinTausch)) }
    if let grund = regel.hindernis(i, j) { throw Ablehnung(lesen.texte(grund, probe.lage)) }
    let results = Dictionary(
      try schreiben.saetze(Rundenergebnis.self, .von(runde.verweis)).map { ($0.satz.kind, $0) },
      uniquingKeysWith: { a, _ in a })
    func ziehe(_ familie: [Int], _ haus: Kennung<Einrichtung>) throws {
      for child in familie {
        guard let alt = results[probe.lage.antraege[child].kind] else { continue }
        try setze(alt, haus, wunsch: probe.wunsch(child, in: haus)?.stelle, schreiben)
      }
    }
    func namen(_ familie: [Int]) -> String {
      lesen.texte.aufzaehlung(familie.map { probe.lage.antraege[$0].briefname })
    }
    try ziehe(regel.familie(i), there)
    try ziehe(regel.familie(j), here)
    return Vorgangsergebnis(
      satz: lesen.texte(
        RundeText.getauscht,
        [
          "a": namen(regel.familie(i)), "dort": try schreiben.wo(there),
          "b": namen(regel.familie(j)), "hier": try schreiben.wo(here),
        ]))
  }

  /// Gives a child the place in another Einrichtung, with the contract that is offered already.
  private func setze(
    _ alt: Gespeichert<Rundenergebnis>, _ haus: Kennung<Einrichtung>, wunsch: Int?,
    _ schreiben: Schreibzugriff
  ) throws {
    var neu = alt.satz
    neu.einrichtung = haus
    neu.wunsch = wunsch.map { $0 + 1 }
    try schreiben.aendere(alt, in: neu)
    guard let id = neu.vertrag else { return }
    let contract = try schreiben.vertrag(id, in: [.zugesagt])
    var moved = contract.satz
    moved.einrichtung = haus
    try schreiben.stutzeZuordnungen(id, auf: nil)
    try schreiben.aendere(contract, in: moved)
  }
}
