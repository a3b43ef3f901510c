public import Domain
internal import Store
internal import Texte

/// Notes that nobody has to call back any more.
public struct RueckrufErledigen: Vorgang, Equatable {
  public static let art = Vorgangsart.rueckrufErledigen

  /// The call-back.
  public var rueckruf: Kennung<Rueckruf>
  /// The day on which it was done; nil for today.
  public var am: Tag?
  /// What came of it; added to its note.
  public var bemerkung: String

  /// The end of a call-back.
  public init(_ rueckruf: Kennung<Rueckruf>, am: Tag? = nil, bemerkung: String = "") {
    self.rueckruf = rueckruf
    self.am = am
    self.bemerkung = bemerkung
  }

  public var argumente: [(name: String, wert: String)] {
    [("rueckruf", rueckruf.text), ("am", am?.iso ?? ""), ("bemerkung", bemerkung)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      try zeile.kennung("rueckruf"), am: try zeile.tagOderKeiner("am"),
      bemerkung: zeile["bemerkung"])
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let lesen = schreiben.lesen
    let alt = try schreiben.satz(rueckruf)
    if let done = alt.satz.erledigtAm {
      throw Ablehnung(
        lesen.texte(
          RueckrufText.schonErledigt, ["name": alt.satz.name, "tag": done.deutsch]))
    }
    var neu = alt.satz
    neu.erledigtAm = am ?? lesen.heute
    neu.bemerkung = [neu.bemerkung, bemerkung].filter { !$0.isEmpty }.joined(separator: "; ")
    try schreiben.aendere(alt, in: neu)
    return Vorgangsergebnis(satz: lesen.texte(RueckrufText.erledigt, ["name": neu.name]))
  }
}
