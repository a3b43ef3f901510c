internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// An Einrichtung in a Runde.
struct VergabeHauszeile: Sichtzeile {
  /// What is given of a kind of places.
  struct Stand: Equatable, Sendable {
    /// How many are safe, are given out, were given out before anything was tried, and are taken.
    let sicher: Int
    let gibt: Int
    let bisher: Int
    let vergeben: Int
    /// The last rank that was taken; nil for none.
    let letzter: Int?
  }

  /// Its number in the Runde.
  let haus: Int
  let kennung: Kennung<Einrichtung>
  let name: String
  /// By kind of places; nil where there are none.
  let plaetze: [Stand?]
  /// How many children wish it most and are nowhere.
  let ohne: Int
  var suchtext = ""

  var schluessel: String { kennung.text }
  static var ort: any WritableKeyPath<VergabeZustand, Tabelle<Self>> & Sendable { \.haustabelle }

  /// The columns of the Einrichtungen: given out and taken, by kind of places.
  static let spalten: [Tabellenspalte<Self>] =
    [
      Tabellenspalte(
        name: "name", titel: { $0.feldname("einrichtung_id") }, breite: 20, flex: 3, hoechstens: 44,
        text: { z, _ in z.name }, ordnung: { .text(gefaltet($0.name)) })
    ]
    + Platzart.allCases.map { art in
      Tabellenspalte(
        name: art.rawValue, titel: { $0(RundenschirmText.spalte(art)) }, breite: 9, rechts: true,
        text: { z, u in
          z.plaetze[art.rang].map(zahl)
            ?? (art == .gesamt ? "" : u.texte(RundenschirmText.keine))
        },
        ordnung: { .zahl($0.plaetze[art.rang].map { $0.gibt - $0.vergeben } ?? -1) },
        ausgabe: { z in z.plaetze[art.rang].map { "\($0.vergeben)/\($0.gibt)" } ?? "" },
        rolle: { z in
          guard let stand = z.plaetze[art.rang] else { return .leise }
          if stand.gibt != stand.bisher { return .warnung }
          return stand.vergeben < stand.gibt ? .frei : .grund
        })
    }
    + [
      Tabellenspalte(
        name: "ohne", titel: { $0(RundenschirmText.spalteOhne) }, breite: 5, prioritaet: 1,
        rechts: true, text: { z, _ in z.ohne == 0 ? "" : String(z.ohne) },
        ordnung: { .zahl($0.ohne) }, rolle: { $0.ohne > 0 ? .fehlt : .leise })
    ]

  /// `9/12`, with a mark where it gives less than is safe.
  @Sendable private static func zahl(_ stand: VergabeHauszeile.Stand) -> String {
    "\(stand.vergeben)/\(stand.gibt)"
      + (stand.gibt < stand.sicher ? Sign.down.text : stand.gibt > stand.sicher ? Sign.up.text : "")
  }
}

extension VergabeZustand {
  static func haeuser(_ probe: Rundenprobe) -> [VergabeHauszeile] {
    let gruende = Vergabegruende(probe.vergabe, probe.ergebnis)
    var without = [Int](repeating: 0, count: probe.lage.haeuser.count)
    for i in probe.lage.antraege.indices where probe.bleibtIn(i) == nil {
      if let first = probe.vergabe.wuensche(i).first { without[Int(first.einrichtung)] += 1 }
    }
    return probe.teilnehmer.map { h in
      let haus = probe.lage.haeuser[h]
      let taken = gruende.stand(h)
      return VergabeHauszeile(
        haus: h, kennung: haus.kennung, name: haus.name,
        plaetze: Platzart.allCases.map { art in
          guard let gives = probe.vergabe.grenzen[h][art] else { return nil }
          let stand = taken.first { $0.art == art }
          let there = stand?.vergeben ?? 0
          let safe = haus.sicher[art] ?? gives
          let isFixed = haus.grenzen.contains { $0.kategorie == art }
          if gives == 0, there == 0, safe == 0, !isFixed { return nil }
          return VergabeHauszeile.Stand(
            sicher: safe, gibt: gives, bisher: haus.plaetze[art] ?? gives, vergeben: there,
            letzter: stand?.letzter)
        }, ohne: without[h])
    }
  }
}

extension Vergabe {
  @Sendable private static func istPlaetze(_ z: VergabeZustand) -> Bool { z.blatt == .plaetze }

  static let platzbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.text("+")], .einPlatzMehr, legende: 2, warumNicht: nichtDrehbar, nur: istPlaetze
    ) { z, umfeld in drehe(1, &z, umfeld) },
    Befehl(
      [.text("-")], .einPlatzWeniger, legende: 3, warumNicht: nichtDrehbar, nur: istPlaetze
    ) { z, umfeld in drehe(-1, &z, umfeld) },
    Befehl([.enter], .rundenplatzSetzen, legende: 4, warumNicht: nichtDrehbar, nur: istPlaetze) {
      z, umfeld in platzformular(z, umfeld).map { [.zeige(.formular($0))] } ?? []
    },
    Befehl(
      [.text("t")], .teilnahme, legende: 12,
      warumNicht: { nichtVersuchbar($0) ?? ohneZeile($0) }, nur: istPlaetze
    ) { z, umfeld in teilnahme(z, umfeld) },
    Befehl(
      [.text("?")], .warum, legende: 5, warumNicht: { ohneProbe($0) ?? ohneArt($0) },
      nur: istPlaetze
    ) { z, umfeld in
      guard let zeile = z.haustabelle.zeile, let probe = z.probe, let art = z.gewaehlteArt else {
        return []
      }
      return [
        warum(zeile, art, probe, umfeld).map { .zeige(.warum($0)) }
          ?? .melde(
            Meldung(
              satz(zeile, art, probe, umfeld)
                + (probe.lage.ausAlterNiederschrift
                  ? " " + umfeld.texte(RundenschirmText.warumUnbekannt) : ""),
              namen: [zeile.name]))
      ]
    },
  ]

  /// Why no category of an Einrichtung is meant.
  @Sendable private static func ohneArt(_ z: VergabeZustand) -> GrundText? {
    ohneZeile(z) ?? (z.gewaehlteArt == nil ? .keinePlatzart : nil)
  }

  /// Why the places can't be turned or fixed.
  @Sendable private static func nichtDrehbar(_ z: VergabeZustand) -> GrundText? {
    nichtVersuchbar(z) ?? ohneArt(z)
  }

  /// Tries one place more or less, or says why that can't be.
  private static func drehe(
    _ schritt: Int, _ z: inout VergabeZustand, _ umfeld: Umfeld
  ) -> [Effekt] {
    guard let zeile = z.haustabelle.zeile, let art = z.gewaehlteArt, let probe = z.probe else {
      return []
    }
    if let grund = probe.lage.haeuser[zeile.haus].ausgeschlossen {
      let satz = umfeld.texte(
        RundenschirmText.erstWiederDabei, ["wo": zeile.name, "grund": grund])
      return [.melde(Meldung(satz, .warnung, namen: [zeile.name]))]
    }
    if z.drehe(schritt) { return [] }
    guard let gives = probe.vergabe.grenzen[zeile.haus][art] else {
      return [.melde(Meldung(satz(zeile, art, probe, umfeld), .warnung, namen: [zeile.name]))]
    }
    let texte = umfeld.texte
    return [
      .melde(
        Meldung(
          texte(
            gives == 0 ? RundenschirmText.wenigerAlsNull : .wenigerAlsDa,
            [
              "wo": zeile.name, "kategorie": texte(RundenschirmText.spalte(art)),
              "da": String(gives),
            ]), .warnung, namen: [zeile.name]))
    ]
  }

  /// Asks why an Einrichtung takes no part, or whether it does again.
  private static func teilnahme(_ z: VergabeZustand, _ umfeld: Umfeld) -> [Effekt] {
    guard let zeile = z.haustabelle.zeile, let probe = z.probe, let runde = z.runde else {
      return []
    }
    let texte = umfeld.texte
    let there = probe.lage.haeuser[zeile.haus].grenzen.first { $0.kategorie == .gesamt }
    if let there, there.schliesstAus {
      let satz = texte(RundenschirmText.wiederDabei, ["wo": zeile.name, "grund": there.grund])
      let line = Loeschen(.rundenplaetze, there.id.text).zeile
      return [.zeige(.bestaetigen(Bestaetigung(satz, .auftrag(.vorgang(line)))))]
    }
    let none = Feldwert("plaetze", "0")
    let line =
      there.map { Aendern(.rundenplaetze, $0.id.text, [none]).zeile }
      ?? Anlegen(
        .rundenplaetze,
        [
          Feldwert("runde_id", runde.id.text), Feldwert("einrichtung_id", zeile.kennung.text),
          Feldwert("kategorie", Platzart.gesamt.rawValue), none,
        ]
      ).zeile
    // What stood there is not kept beside it.
    let kopf =
      [texte(RundenschirmText.nichtDabeiHinweis, ["wo": zeile.name])]
      + (there.map {
        [
          texte(
            RundenschirmText.ersetztGrenze, ["n": $0.plaetze.deutsch, "grund": $0.grund])
        ]
      } ?? []) + [texte(RundenschirmText.grundImBrief)]
    let reason = Formularfeld("grund", texte.feldname("grund"), pflicht: true)
    return [
      .zeige(
        .formular(
          Formular(
            texte(RundenschirmText.nichtDabeiTitel),
            kopf: kopf.joined(separator: " "), .vorgang(line), [reason])))
    ]
  }

  /// Why the Runde can't be changed any more.
  @Sendable static func inVorbereitung(_ z: VergabeZustand) -> GrundText? {
    z.istVorbereitung ? nil : .rundeEntschieden
  }

  /// Why nothing can be tried.
  @Sendable static func nichtVersuchbar(_ z: VergabeZustand) -> GrundText? {
    ohneProbe(z) ?? inVorbereitung(z)
  }

  /// How many places an Einrichtung gives at most, and why: what was tried stands there already.
  static func platzformular(_ z: VergabeZustand, _ umfeld: Umfeld) -> Formular? {
    guard let zeile = z.haustabelle.zeile, let art = z.gewaehlteArt, let probe = z.probe,
      let runde = z.runde
    else { return nil }
    let haus = probe.lage.haeuser[zeile.haus]
    let there = haus.grenzen.first { $0.kategorie == art }
    let now = there?.plaetze.text ?? probe.vergabe.grenzen[zeile.haus][art].map { String($0) } ?? ""
    var most = Formularfeld(
      "plaetze", umfeld.texte(RundenschirmText.gibtHoechstens), .anzahl, wert: now, pflicht: true)
    // What is tried stands there as if it had been typed.
    if let tried = z.versuche[VergabeZustand.Stelle(haus: zeile.kennung, art: art)] {
      most.editor.text = String(tried)
    }
    let fields = [
      most,
      Formularfeld(
        "grund", umfeld.texte.feldname("grund"),
        .vorschlag(
          [RundenschirmText.grundReserve, .grundPersonal].map {
            .init(wert: umfeld.texte($0), text: umfeld.texte($0))
          }), wert: there?.grund ?? "", pflicht: true),
    ]
    let fixed = [
      Feldwert("runde_id", runde.id.text), Feldwert("einrichtung_id", zeile.kennung.text),
      Feldwert("kategorie", art.rawValue),
    ]
    let safe = haus.sicher[art] ?? haus.sicher.kategorien.reduce(0, +)
    let kopf =
      umfeld.texte(
        haus.sicher[art] == nil ? RundenschirmText.ohneGrenze : .sichereSind,
        [
          "wo": zeile.name, "kategorie": umfeld.texte(RundenschirmText.spalte(art)),
          "n": String(safe),
        ])
      + (haus.schonDa(art) == 0
        ? "" : " " + umfeld.texte(RundenschirmText.schonDa, ["da": String(haus.schonDa(art))]))
      + " " + umfeld.texte(RundenschirmText.grundImBrief)
    return Formular(
      umfeld.texte(RundenschirmText.plaetzeTitel), kopf: kopf,
      there.map { .aenderung(.rundenplaetze, id: $0.id.text) }
        ?? .vorgang(Anlegen(.rundenplaetze, fixed).zeile),
      satzart: .rundenplaetze,
      fest: there?.feldwerte.filter { $0.spalte != "plaetze" && $0.spalte != "grund" } ?? fixed,
      fields)
  }

  /// The Einrichtungen; the kind of places that `+` and `-` turn is marked from the beginning.
  static func drawPlaetze(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    var shown = z
    shown.haustabelle.spalte = z.haustabelle.spalte ?? z.gewaehlteArt?.rawValue
    VergabeHauszeile.draw(shown, in: &canvas, rect, umfeld)
  }

  /// What an Einrichtung gives of a kind of places, in a sentence.
  static func satz(
    _ zeile: VergabeHauszeile, _ art: Platzart, _ probe: Rundenprobe, _ umfeld: Umfeld
  ) -> String {
    if let grund = probe.lage.haeuser[zeile.haus].ausgeschlossen,
      probe.vergabe.grenzen[zeile.haus][.gesamt] == 0
    {
      return umfeld.texte(RundenschirmText.hausNichtDabei, ["wo": zeile.name, "grund": grund])
    }
    let kategorie = umfeld.texte(RundenschirmText.spalte(art))
    guard let stand = zeile.plaetze[art.rang] else {
      let said = art == .gesamt ? RundenschirmText.hausOhneGrenze : .hausOhne
      return umfeld.texte(said, ["wo": zeile.name, "kategorie": kategorie])
    }
    let haus = probe.lage.haeuser[zeile.haus]
    let why = haus.grenzen.first { $0.kategorie == art }.map { " (\($0.grund))" } ?? ""
    let last = stand.letzter
    return umfeld.texte(
      last == nil ? RundenschirmText.hausSatz : .hausSatzRang,
      [
        "wo": zeile.name, "kategorie": kategorie,
        "sicher": String(stand.sicher), "gibt": String(stand.gibt) + why,
        "vergeben": String(stand.vergeben), "rang": last.map { String($0) } ?? "",
      ])
  }
}

extension RundenschirmText {
  /// The heading of a kind of places.
  static func spalte(_ art: Platzart) -> RundenschirmText {
    switch art {
    case .krippe: .spalteKrippe
    case .kindergarten: .spalteKindergarten
    case .hort: .spalteHort
    case .gesamt: .spalteGesamt
    }
  }
}
