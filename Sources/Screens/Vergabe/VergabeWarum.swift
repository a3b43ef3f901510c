internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Vergabe {
  /// Why no more places are safe: what is free on the days that bind, less those who need it beside;
  /// behind it stands what is free then, down to the single contract.
  ///
  /// For a decided Runde only what is free on its first day is known; nil where there is nothing.
  static func warum(
    _ zeile: VergabeHauszeile, _ art: Platzart, _ probe: Rundenprobe, _ umfeld: Umfeld
  ) -> Warum? {
    let texte = umfeld.texte
    let haus = probe.lage.haeuser[zeile.haus]
    guard let narrow = haus.engpaesse[art] else {
      guard probe.lage.runde.status != .vorbereitung, let kategorie = art.kategorie else {
        return nil
      }
      return Warum("", [ziel(zeile, kategorie, am: probe.lage.runde.beginn.von, texte)])
    }
    let free = Warum.Zeile(
      text: texte(
        RundenschirmText.warumFrei,
        ["kategorie": name(narrow.art, texte), "tage": texte(narrow.zeitraum)]),
      schluessel: "frei", menge: (narrow.frei - narrow.wechselkinder) * 100,
      ziel: narrow.art.kategorie.map { ziel(zeile, $0, am: narrow.zeitraum.von, texte) })
    let leaving =
      narrow.wechselkinder == 0
      ? []
      : [
        Warum.Zeile(
          text: texte(RundenschirmText.warumWechselkinder), schluessel: "wechselkinder",
          menge: narrow.wechselkinder * 100)
      ]
    let others = zip(Platzkategorie.allCases, narrow.kinder).filter { $0.1 > 0 }
      .map { kategorie, n in
        Warum.Zeile(
          text: texte(
            RundenschirmText.warumKinder,
            ["n": String(n), "kategorie": name(kategorie.platzart, texte)]),
          schluessel: kategorie.rawValue, menge: -n * 100)
      }
    return Warum(
      texte(
        RundenschirmText.warumSicher,
        [
          "wo": zeile.name, "kategorie": name(art, texte), "n": String(haus.sicher[art] ?? 0),
        ]), zeilen: [free] + leaving + others)
  }

  private static func name(_ art: Platzart, _ texte: Textkatalog) -> String {
    art.kategorie.map { texte(WarumText.kategorie($0)) } ?? texte(RundenschirmText.spalte(art))
  }

  private static func ziel(
    _ zeile: VergabeHauszeile, _ kategorie: Platzkategorie, am tag: Tag, _ texte: Textkatalog
  ) -> Warumziel {
    Warumziel(
      titel: texte(
        RundenschirmText.freiAm,
        [
          "wo": zeile.name, "kategorie": name(kategorie.platzart, texte), "tag": tag.deutsch,
        ]),
      frage: WarumAuskunft(.frei, einrichtung: zeile.kennung, kategorie: kategorie, am: tag))
  }
}
