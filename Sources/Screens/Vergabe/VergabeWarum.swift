internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Vergabe {
  /// The figures of a day, as they stand among the reasons.
  private static let posten: [(summand: Summand, figur: Figur, text: RundenschirmText)] = [
    (.plaetze, .plaetze, .warumPlaetze), (.gesperrt, .gesperrt, .warumGesperrt),
    (.bestand, .bestand, .warumBestand), (.zusagen, .zusagen, .warumZusagen),
    (.reserviert, .reserviert, .warumReserviert),
  ]

  /// Why no more places are safe: how many there are when they run short, what takes them then, which
  /// Wechselkinder would leave theirs, and who needs one beside; what is there can be asked on, down to
  /// the single contract.
  ///
  /// Of a decided Runde it is what the minutes keep; nil where nothing is known.
  static func warum(
    _ zeile: VergabeHauszeile, _ art: Platzart, _ probe: Rundenprobe, _ umfeld: Umfeld
  ) -> Warum? {
    let texte = umfeld.texte
    let haus = probe.lage.haeuser[zeile.haus]
    // Where there are no places nothing makes them fewer.
    guard let narrow = haus.engpaesse[art], narrow.zahlen[.plaetze] != .zero else { return nil }
    let figures = posten.compactMap { summand, figur, text -> Warum.Zeile? in
      guard let n = narrow.zahlen[summand], n != .zero || summand == .plaetze else { return nil }
      return Warum.Zeile(
        text: texte(
          text, ["kategorie": name(narrow.art, texte), "tage": texte(narrow.zeitraum)]),
        schluessel: summand.rawValue,
        menge: Int(n.hundertstel) * (summand == .plaetze ? 1 : -1),
        ziel: probe.istEntschieden
          ? nil
          : narrow.art.kategorie.map {
            ziel(zeile, figur, $0, am: narrow.zeitraum.von, texte)
          })
    }
    let rest =
      narrow.rest == 0
      ? []
      : [
        Warum.Zeile(
          text: texte(
            abs(narrow.rest) < 100 ? RundenschirmText.warumGanze : .warumDeckel),
          schluessel: "rest", menge: narrow.rest)
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
        probe.istEntschieden ? RundenschirmText.warumEntschieden : .warumSicher,
        [
          "wo": zeile.name, "kategorie": name(art, texte), "n": String(haus.sicher[art] ?? 0),
        ]),
      zeilen: figures + rest + wechselkinder(haus.kennung, narrow, probe, texte) + others)
  }

  /// The Wechselkinder whose places are chosen anew, one by one; only how many of a decided Runde, for
  /// its minutes don't tell who of them has such a place on the day.
  private static func wechselkinder(
    _ haus: Kennung<Einrichtung>, _ narrow: Engpass, _ probe: Rundenprobe, _ texte: Textkatalog
  ) -> [Warum.Zeile] {
    guard narrow.wechselkinder > 0 else { return [] }
    let those = probe.lage.antraege.filter { antrag in
      antrag.bisher == haus
        && antrag.aufenthalt.abschnitte.contains {
          $0.zeitraum.enthaelt(narrow.zeitraum.von)
            && [$0.kategorie.platzart, .gesamt].contains(narrow.art)
        }
    }
    guard !probe.istEntschieden, those.count == narrow.wechselkinder else {
      return [
        Warum.Zeile(
          text: texte(RundenschirmText.warumWechselkinder), schluessel: "wechselkinder",
          menge: narrow.wechselkinder * 100)
      ]
    }
    return those.map {
      Warum.Zeile(
        text: texte(RundenschirmText.warumWechselkind, ["name": $0.briefname]),
        schluessel: $0.kind.text, menge: 100)
    }
  }

  private static func name(_ art: Platzart, _ texte: Textkatalog) -> String {
    art.kategorie.map { texte(WarumText.kategorie($0)) } ?? texte(RundenschirmText.spalte(art))
  }

  private static func ziel(
    _ zeile: VergabeHauszeile, _ figur: Figur, _ kategorie: Platzkategorie, am tag: Tag,
    _ texte: Textkatalog
  ) -> Warumziel {
    Warumziel(
      titel: texte(
        WarumText.titel,
        [
          "figur": texte(figur.text), "wo": zeile.name,
          "kategorie": name(kategorie.platzart, texte), "tag": tag.deutsch,
        ]),
      frage: WarumAuskunft(
        figur.warum, einrichtung: zeile.kennung, kategorie: kategorie, am: tag))
  }
}
