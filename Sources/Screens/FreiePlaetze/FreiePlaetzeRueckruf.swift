internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension FreiePlaetze {
  /// Keeps what was asked and what was answered, with the name and number of who is to be called.
  static func rueckruf(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> [Effekt] {
    guard let geboren = z.geboren(umfeld), let ab = z.ab(umfeld), let antwort = z.antwort else {
      return []
    }
    let texte = umfeld.texte
    let said = satz(antwort, umfeld).satz
    let zeile = RueckrufVormerken(
      Rueckruf(
        id: Kennung(gespeichert: ""), name: "", telefon: "", geboren: geboren, ab: ab,
        stunden: z.stunden, wo: z[.wo].text, traeger: z.gewaehlterTraeger?.id, antwort: said,
        eingang: umfeld.heute)
    ).zeile
    return [
      .zeige(
        .formular(
          Formular(
            texte(FreiText.rueckruf), kopf: texte(FreiText.rueckrufKopf, ["antwort": said]),
            .vorgang(zeile.ohne(["id", "name", "telefon", "bemerkung"])), satzart: .rueckrufe,
            fest: [
              Feldwert("geboren", geboren.iso), Feldwert("ab", ab.iso),
              Feldwert("eingang", umfeld.heute.iso),
            ],
            [
              Formularfeld("name", texte.feldname("name"), pflicht: true),
              Formularfeld("telefon", texte.feldname("telefon"), pflicht: true),
              Formularfeld("bemerkung", texte.feldname("bemerkung")),
            ])))
    ]
  }
}
