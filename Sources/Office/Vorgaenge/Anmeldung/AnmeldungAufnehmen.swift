public import Domain
internal import Texte

/// Takes down what is asked for a stored child.
///
/// A Bedarfsmeldung is never refused (§ 24 SGB VIII): one that comes late or early is taken, and the
/// sentence says so.
public struct AnmeldungAufnehmen: Vorgang, Equatable {
  public static let art = Vorgangsart.anmeldungAufnehmen

  /// The Anmeldung, all of it; without a day on which it came in it is that of today.
  public var anmeldung: Anmeldung
  /// The day on which it came in; nil for today.
  public var eingang: Tag?

  /// What is asked for a child.
  public init(_ anmeldung: Anmeldung) {
    self.anmeldung = anmeldung
    eingang = anmeldung.eingang
  }

  public var argumente: [(name: String, wert: String)] {
    let a = anmeldung
    return [
      ("id", a.id.text), ("kind", a.kind.text), ("art", a.art.rawValue), ("ab", a.wunsch.von.iso),
      ("bis", a.wunsch.bis.iso), ("stunden", a.stunden?.text ?? ""),
      ("platzanteil", a.platzanteil == Platzzahl(1) ? "" : a.platzanteil.text),
      ("wuensche", a.wuensche.map(\.text).joined(separator: "|")),
      ("eingang", eingang?.iso ?? ""), ("kriterien", a.kriterien), ("bemerkung", a.bemerkung),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let ab = try zeile.tag("ab")
    let bis = try zeile.tagOderKeiner("bis") ?? .offen
    guard let wunsch = Zeitraum(von: ab, bis: bis) else { throw .argument("bis") }
    eingang = try zeile.tagOderKeiner("eingang")
    anmeldung = Anmeldung(
      id: try zeile.neueKennung("id"), kind: try zeile.kennung("kind"), art: try zeile.wort("art"),
      wunsch: wunsch, stunden: try zeile.stunden("stunden"), eingang: eingang ?? .anfang,
      wuensche: try zeile.kennungen("wuensche"), kriterien: zeile["kriterien"],
      platzanteil: try zeile.platzanteil("platzanteil") ?? Platzzahl(1),
      bemerkung: zeile["bemerkung"])
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    if anmeldung.id.text.isEmpty { anmeldung.id = Kennung(gespeichert: neu()) }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let lesen = schreiben.lesen
    var neu = anmeldung
    neu.eingang = eingang ?? lesen.heute
    try lesen.pruefeWuensche(neu, vorher: Anmeldung?.none)
    try schreiben.fuegeEin(neu)
    let wo = try neu.wuensche.first.map { try lesen.einrichtung($0).satz.name }
    var result = Vorgangsergebnis(
      satz: lesen.meldefrist(neu)
        + lesen.texte(
          AnmeldungText.aufgenommen,
          [
            "art": lesen.texte(AnmeldungText.art(neu.art)), "name": try schreiben.name(neu.kind),
            "ab": neu.wunsch.von.deutsch, "wo": wo ?? lesen.texte(AnmeldenText.ohneWunsch),
          ]))
    result.neu = neu.verweis
    return result
  }
}

extension Lesezugriff {
  /// That a Bedarfsmeldung came late or early, as a sentence before another; empty where it came in time.
  func meldefrist(_ anmeldung: Anmeldung) -> String {
    guard anmeldung.art == .bedarfsmeldung else { return "" }
    let ab = anmeldung.wunsch.von
    func frist(_ art: Parameterart) -> Tag {
      ab.plus(monate: -regel.parameter.anzahl(art, am: anmeldung.eingang))
    }
    let last = frist(.bedarfsmeldungFristMonate)
    let first = frist(.bedarfsmeldungFruehMonate)
    if anmeldung.eingang > last {
      return texte(AnmeldungText.spaet, ["frist": last.deutsch]) + " "
    }
    if anmeldung.eingang < first {
      return texte(AnmeldungText.frueh, ["frist": first.deutsch]) + " "
    }
    return ""
  }
}
