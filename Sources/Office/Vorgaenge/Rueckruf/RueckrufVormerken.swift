public import Domain
internal import Texte

/// Promises to call back when a fitting place appears.
public struct RueckrufVormerken: Vorgang, Equatable {
  public static let art = Vorgangsart.rueckrufVormerken

  /// The call-back, all of it.
  public var rueckruf: Rueckruf
  /// The day of the call; nil for today.
  public var eingang: Tag?

  /// A promised call-back.
  public init(_ rueckruf: Rueckruf) {
    self.rueckruf = rueckruf
    eingang = rueckruf.eingang
  }

  public var argumente: [(name: String, wert: String)] {
    let r = rueckruf
    return [
      ("id", r.id.text), ("name", r.name), ("telefon", r.telefon), ("geboren", r.geboren.iso),
      ("ab", r.ab.iso), ("stunden", r.stunden?.text ?? ""), ("wo", r.wo),
      ("traeger", r.traeger?.text ?? ""), ("antwort", r.antwort), ("eingang", eingang?.iso ?? ""),
      ("bemerkung", r.bemerkung),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    eingang = try zeile.tagOderKeiner("eingang")
    rueckruf = Rueckruf(
      id: try zeile.neueKennung("id"), name: try zeile.pflicht("name") { $0 },
      telefon: zeile["telefon"], geboren: try zeile.tag("geboren"), ab: try zeile.tag("ab"),
      stunden: try zeile.stunden("stunden"), wo: zeile["wo"],
      traeger: try zeile.kennungOderKeine("traeger"), antwort: zeile["antwort"],
      eingang: eingang ?? .anfang, bemerkung: zeile["bemerkung"])
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    if rueckruf.id.text.isEmpty { rueckruf.id = Kennung(gespeichert: neu()) }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let lesen = schreiben.lesen
    var neu = rueckruf
    neu.eingang = eingang ?? lesen.heute
    try schreiben.fuegeEin(neu)
    let bis = neu.eingang + lesen.regel.parameter.anzahl(.rueckrufTage, am: lesen.heute)
    return Vorgangsergebnis(
      satz: lesen.texte(
        RueckrufText.vorgemerkt, ["name": neu.name, "bis": bis.deutsch]))
  }
}
