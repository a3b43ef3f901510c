internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// How the places go on, day by day, and what changes them.
enum Kapazitaet: Ansicht {
  static let befehle: [Befehl<KapazitaetZustand>] =
    [
      Befehl([.left], .tagZurueck) { z, umfeld in
        z.gehe(zu: z.blick(umfeld).tag - 1, umfeld)
        return []
      },
      Befehl([.right], .tagVor) { z, umfeld in
        z.gehe(zu: z.blick(umfeld).tag + 1, umfeld)
        return []
      },
      Befehl([.text("n")], .naechsterWechsel, legende: 2) { z, umfeld in
        wechsle(1, &z, umfeld, sonst: .nichtsMehr)
      },
      Befehl([.text("p")], .vorigerWechsel) { z, umfeld in
        wechsle(-1, &z, umfeld, sonst: .nichtsDavor)
      },
      Befehl([.text("<")], .zeigerMonatZurueck) { z, umfeld in
        z.gehe(zu: z.blick(umfeld).tag.plus(monate: -1), umfeld)
        return []
      },
      Befehl([.text(">")], .zeigerMonatVor) { z, umfeld in
        z.gehe(zu: z.blick(umfeld).tag.plus(monate: 1), umfeld)
        return []
      },
      Befehl([.text("+")], .wenigerMonate, legende: 50) { z, _ in
        z.weite = KapazitaetZustand.weiten.last { $0 < z.weite } ?? z.weite
        return []
      },
      Befehl([.text("-")], .mehrMonate) { z, _ in
        z.weite = KapazitaetZustand.weiten.first { $0 > z.weite } ?? z.weite
        return []
      },
      Befehl([.tab, .text("k")], .kategorieVor, legende: 3) { z, _ in
        z.waehle(z.kategorie.naechste(1))
        return []
      },
      Befehl([.backTab], .kategorieZurueck) { z, _ in
        z.waehle(z.kategorie.naechste(-1))
        return []
      },
      Befehl([.function(4), .text("/")], .umkreis, legende: 4) { z, umfeld in
        [.zeige(.sprung(auswahl(z, umfeld)))]
      },
      Befehl([.text("t")], .alsTabelle, legende: 5) { z, _ in
        z.tabelle.toggle()
        return []
      },
      Befehl([.text("s")], .zeigerAlsStichtag) { z, umfeld in
        let day = z.blick(umfeld).tag
        return [
          .stichtag(day),
          .melde(Meldung(umfeld.texte(KapazitaetText.stichtagGesetzt, ["tag": day.deutsch]))),
        ]
      },
      Befehl(
        [.enter], .wechselOeffnen,
        warumNicht: { gewaehlt($0)?.kind == nil ? .keinKindGewaehlt : nil }
      ) { z, _ in
        gewaehlt(z)?.kind.map { [.kind($0)] } ?? []
      },
      Befehl(
        [.text("?")], .warum, legende: 1, warumNicht: { zeilen($0).isEmpty ? .keineZahl : nil }
      ) {
        z, umfeld in
        warum(z, umfeld).map { [.zeige(.warum($0))] } ?? []
      },
      Befehl([.function(9)], .ausgeben, legende: 6) { _, umfeld in
        [.zeige(.formular(.ausgabe(umfeld, zeichnet: true)))]
      },
    ]

  private static func wechsle(
    _ schritt: Int, _ z: inout KapazitaetZustand, _ umfeld: Umfeld, sonst text: KapazitaetText
  ) -> [Effekt] {
    let blick = z.blick(umfeld)
    guard let day = z.naechsterWechsel(schritt, blick) else {
      let end = schritt > 0 ? blick.ende : blick.ab
      return [.melde(Meldung(umfeld.texte(text, ["tag": end.deutsch]), .warnung))]
    }
    z.gehe(zu: day, umfeld)
    return []
  }

  /// Everything at which one can look.
  private static func auswahl(_ z: KapazitaetZustand, _ umfeld: Umfeld) -> Sprungliste {
    func ziel(_ text: String, _ umkreis: Umkreis) -> Sprungliste.Ziel {
      .init(text: text, effekt: .kapazitaet(umkreis, nil))
    }
    func ziel(_ text: KapazitaetText, _ name: String, _ umkreis: Umkreis) -> Sprungliste.Ziel {
      ziel(umfeld.texte(text, ["name": name]), umkreis)
    }
    let places = Set(z.einrichtungen.map(\.satz.ortsteil).filter { !$0.isEmpty })
    return Sprungliste(
      umfeld.texte(KapazitaetText.wahl),
      [ziel(umfeld.texte(KapazitaetText.alle), Umkreis())]
        + z.traeger.map { ziel(.wahlTraeger, $0.name, Umkreis(traeger: $0.id)) }
        + places.sorted(by: deutschVor).map { ziel(.wahlOrtsteil, $0, Umkreis(ortsteil: $0)) }
        + z.einrichtungen.map {
          ziel(.wahlEinrichtung, $0.satz.name, Umkreis(einrichtung: $0.satz.id))
        })
  }

  static func nimm(
    _ key: Key, _ z: inout KapazitaetZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    if key == .home {
      z.gehe(zuStichtag: umfeld.heute)
      return nil
    }
    guard key != .end else { return nil }
    let height = Aufteilung(rect, z, umfeld).wechsel.height
    let count = z.tagesantwort(z.blick(umfeld))?.wechsel.count ?? 0
    return z.liste.handle(key, count: count, height: height) ? [] : nil
  }

  static func fuegeEin(_ text: String, _ z: inout KapazitaetZustand, _ umfeld: Umfeld) {}

  static func klick(
    _ point: Point, _ z: inout KapazitaetZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    let parts = Aufteilung(rect, z, umfeld)
    guard let blick = z.zuletzt, let fenster = z.fenster(blick) else { return }
    if let chart = parts.bild, StackedChart.plot(chart).contains(point) {
      let plot = StackedChart.plot(chart)
      z.gehe(
        zu: tage(fenster, spalte: point.column - plot.column, von: plot.width).lowerBound,
        von: blick)
    } else {
      z.liste.select(
        at: point, in: parts.wechsel, count: z.tagesantwort(blick)?.wechsel.count ?? 0)
    }
  }

  static func fragen(_ z: KapazitaetZustand, _ umfeld: Umfeld) -> [Frage] {
    let blick = z.blick(umfeld)
    return [
      // First: what one looked at when the program was closed may be gone.
      .wahllisten(WahllistenAuskunft()), .kapazitaet(z.frage(blick)),
      .kapazitaetstag(z.tagesfrage(blick)),
    ]
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout KapazitaetZustand, _ umfeld: Umfeld
  ) {
    switch (frage, antwort) {
    case (_, .kapazitaet(let neu)): z.empfange(neu)
    case (.kapazitaetstag(let frage), .kapazitaetstag(let neu)):
      let before = z.tag?.frage == frage ? z.tag?.antwort.wechsel : nil
      z.tag = KapazitaetZustand.Tagesbild(frage: frage, antwort: neu)
      if let before { z.liste.stay(on: before, in: neu.wechsel) }
    case (_, .wahllisten(let neu)):
      z.einrichtungen = neu.einrichtungen
      z.vergissVerschwundene()
    default: break
    }
    z.merke(z.blick(umfeld))
  }

  static func uebernimm(
    _ name: String, _ werte: [Feldwert], _ z: inout KapazitaetZustand, _ umfeld: Umfeld
  ) -> [Effekt] {
    guard name == Formular.ausgabename, let list = ausgabe(z, Ausgabe.Ziel(werte), umfeld) else {
      return []
    }
    return [.auftrag(.ausgeben(list))]
  }

  static func meldung(_ z: KapazitaetZustand, _ umfeld: Umfeld) -> Meldung {
    let blick = z.blick(umfeld)
    guard let verlauf = z.verlauf(blick) else { return Meldung("") }
    return freisatz(verlauf, ab: blick.tag, z, umfeld)
  }

  /// When places are free: on the day of the cursor, of several Einrichtungen in how many, and until
  /// when or from when on there are more; else from when on.
  private static func freisatz(
    _ verlauf: KapazitaetAuskunft.Antwort, ab tag: Tag, _ z: KapazitaetZustand, _ umfeld: Umfeld
  ) -> Meldung {
    let rest = verlauf.stufen[verlauf.stelle(am: tag)...]
    var stretches: [(ab: Tag, frei: Int, bis: Tag)] = []
    var isFree = false
    for stufe in rest {
      let free = verlauf.frei(stufe.werte)
      if free > 0, !isFree { stretches.append((max(stufe.ab, tag), free, verlauf.frage.bis)) }
      if free <= 0, isFree { stretches[stretches.count - 1].bis = stufe.ab - 1 }
      isFree = free > 0
    }
    func satz(_ text: KapazitaetText, _ s: (ab: Tag, frei: Int, bis: Tag)) -> String {
      umfeld.texte(
        text,
        [
          "ab": s.ab.deutsch, "n": deutscheZahl(hundertstel: s.frei), "bis": s.bis.deutsch,
        ])
    }
    guard let first = stretches.first else {
      return Meldung(
        umfeld.texte(KapazitaetText.nieFrei, ["bis": verlauf.frage.bis.deutsch]), .fehlt)
    }
    let now: KapazitaetText =
      first.ab > tag ? .freiAb : first.bis < verlauf.frage.bis ? .freiHeuteBis : .freiHeute
    var more = stretches.dropFirst().prefix(2).map { satz(.freiDann, $0) }
    if first.ab == tag {
      let houses = z.umkreis.einrichtung == nil ? z.freieHaeuser : nil
      let rise = rest.first {
        $0.ab > tag && $0.ab <= first.bis && verlauf.frei($0.werte) > first.frei
      }
      more =
        [
          houses.map { umfeld.texte(KapazitaetText.freiIn, ["n": String($0)]) },
          rise.map { satz(.freiMehr, ($0.ab, verlauf.frei($0.werte), first.bis)) },
        ].compactMap { $0 } + more
    }
    // As many of them as one line holds.
    let all = (0...more.count).map { satz(now, first) + more.prefix($0).joined() + "." }
    return Meldung(
      all.last { $0.columns <= umfeld.breite } ?? all[0], first.ab > tag ? .meldung : .gedeckt)
  }
}

extension Kapazitaet {
  /// The change that is selected on the day of the cursor.
  static func gewaehlt(_ z: KapazitaetZustand) -> KapazitaetstagAuskunft.Wechsel? {
    guard let found = z.zuletzt.flatMap(z.tagesantwort)?.wechsel else { return nil }
    return z.liste.selected(count: found.count).map { found[$0] }
  }

  /// The rows of the day of the cursor.
  static func zeilen(_ z: KapazitaetZustand) -> [UebersichtAuskunft.Zeile] {
    z.zuletzt.flatMap(z.tagesantwort)?.zeilen ?? []
  }

  /// The reasons of what is free on the day of the cursor.
  static func warum(_ z: KapazitaetZustand, _ umfeld: Umfeld) -> Warum? {
    let (rows, day) = (zeilen(z), z.blick(umfeld).tag)
    if z.umkreis.einrichtung != nil, let row = rows.first {
      return Uebersicht.warum(row, .frei, day, umfeld)
    }
    return Uebersicht.summe(
      rows, am: day, z.kategorie, .frei, wo: name(z, umfeld), umfeld)
  }

  /// What one looks at.
  static func name(_ z: KapazitaetZustand, _ umfeld: Umfeld) -> String {
    if z.umkreis.istAlles { return umfeld.texte(KapazitaetText.alle) }
    return z.antwort?.frage.umkreis == z.umkreis ? z.antwort?.name ?? "" : ""
  }

  /// The days that a column of the chart stands for.
  static func tage(_ fenster: Zeitraum, spalte: Int, von breite: Int) -> ClosedRange<Tag> {
    let days = fenster.bis - fenster.von + 1
    let first = spalte * days / breite
    return (fenster.von + first)...(fenster.von + max(first, (spalte + 1) * days / breite - 1))
  }
}
