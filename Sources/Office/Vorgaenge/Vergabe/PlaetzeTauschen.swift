public import Domain
internal import Store
internal import Texte

/// Lets two families swap the places that a Runde gave them, where all agree: before the offers, or
/// while both are not signed yet.
public struct PlaetzeTauschen: Vorgang, Equatable {
  public static let art = Vorgangsart.plaetzeTauschen

  /// The result of the one child.
  public var ergebnis: Kennung<Rundenergebnis>
  /// The result of the other.
  public var mit: Kennung<Rundenergebnis>

  /// A swap.
  public init(_ ergebnis: Kennung<Rundenergebnis>, mit: Kennung<Rundenergebnis>) {
    self.ergebnis = ergebnis
    self.mit = mit
  }

  public var argumente: [(name: String, wert: String)] {
    [("ergebnis", ergebnis.text), ("mit", mit.text)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.kennung("ergebnis"), mit: try zeile.kennung("mit"))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let (a, b) = (try schreiben.satz(ergebnis), try schreiben.satz(mit))
    let texte = schreiben.lesen.texte
    guard a.satz.runde == b.satz.runde, let there = a.satz.einrichtung,
      let other = b.satz.einrichtung, there != other,
      (a.satz.vertrag == nil) == (b.satz.vertrag == nil)
    else { throw Ablehnung(texte(RundeText.keinTausch)) }
    _ = try schreiben.runde(a.satz.runde, in: [.entschieden, .angeboten])
    try setze(a, other, schreiben)
    try setze(b, there, schreiben)
    return Vorgangsergebnis(
      satz: texte(
        RundeText.getauscht,
        [
          "a": try schreiben.name(a.satz.kind), "dort": try schreiben.wo(other),
          "b": try schreiben.name(b.satz.kind), "hier": try schreiben.wo(there),
        ]))
  }

  /// Gives a child the place in another Einrichtung, with the contract that is offered already.
  private func setze(
    _ alt: Gespeichert<Rundenergebnis>, _ haus: Kennung<Einrichtung>, _ schreiben: Schreibzugriff
  ) throws {
    let wishes = try schreiben.satz(alt.satz.anmeldung).satz.wuensche
    var neu = alt.satz
    neu.einrichtung = haus
    neu.wunsch = wishes.firstIndex(of: haus).map { $0 + 1 }
    guard neu.wunsch != nil else {
      throw Ablehnung(schreiben.lesen.texte(RundeText.keinTausch))
    }
    try schreiben.aendere(alt, in: neu)
    guard let id = neu.vertrag else { return }
    let contract = try schreiben.vertrag(id, in: [.zugesagt])
    var moved = contract.satz
    moved.einrichtung = haus
    try schreiben.stutzeZuordnungen(id, auf: nil)
    try schreiben.aendere(contract, in: moved)
  }
}
