internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What can be done with the marked rows, or with the selected one.

extension Warteliste {
  static let schritte: [Befehl<WartelisteZustand>] = [
    Befehl([.function(6)], .anmeldungAendern, legende: 30, warumNicht: grundOhneZeile) {
      z, umfeld in
      z.tabelle.zeile.map { [.zeige(.formular(aenderung($0, z, umfeld)))] } ?? []
    }
  ]

  /// The form of a stored Anmeldung; only what is changed there is written.
  private static func aenderung(
    _ zeile: WartelisteAuskunft.Zeile, _ z: WartelisteZustand, _ umfeld: Umfeld
  ) -> Formular {
    let texte = umfeld.texte
    func feld(
      _ name: String, _ art: Formularfeld.Art, _ wert: String, pflicht: Bool = false
    ) -> Formularfeld {
      Formularfeld(name, texte.feldname(name), art, wert: wert, pflicht: pflicht)
    }
    let arten: [Formularfeld.Wahl] = [
      .init(
        wert: Anmeldung.Art.bedarfsmeldung.rawValue, text: texte(DialogText.bedarfsmeldung)),
      .init(
        wert: Anmeldung.Art.betreuungsanfrage.rawValue, text: texte(DialogText.betreuungsanfrage)),
    ]
    return Formular(
      texte(
        WartelisteText.anmeldungTitel,
        ["name": "\(zeile.vorname) \(zeile.nachname)", "anmeldung": zeile.id.text]),
      .aenderung(.anmeldungen, id: zeile.id.text),
      [
        feld("art", .wahl(arten), zeile.art.rawValue, pflicht: true),
        feld("wunschbeginn", .tag, zeile.wunsch.von.iso, pflicht: true),
        feld("wunschende", .tag, zeile.wunsch.bis.iso),
        feld("wochenstunden", .zahl, zeile.stunden?.text ?? ""),
        feld(
          "wuensche", .mehrere(einrichtungswahl(z)),
          zeile.wuensche.map(\.satz.id.text).joined(separator: "|")),
        feld("eingang", .tag, zeile.eingang.iso, pflicht: true),
        feld("bestaetigt_am", .tag, zeile.bestaetigtAm?.iso ?? ""),
        feld("bemerkung", .text, zeile.bemerkung),
      ])
  }
}
