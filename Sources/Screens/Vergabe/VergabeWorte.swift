internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// The forms of a Runde, its reasons, and what is written of it.

extension Vergabe {
  /// A new Runde, one that follows another with what is left, or a change of one.
  static func rundenformular(
    _ runde: Runde?, _ z: VergabeZustand, _ umfeld: Umfeld, folgt: Bool = false
  ) -> Formular {
    let texte = umfeld.texte
    let names = z.runden?.namen ?? [:]
    let model = runde ?? (folgt ? z.runde : nil)
    func records(_ art: Satzart) -> Formularfeld.Art {
      .wahl((names[art] ?? []).map { .init(wert: $0.id, text: $0.name) })
    }
    let yes = [
      Formularfeld.Wahl(wert: "ja", text: texte(RundenschirmText.ja)),
      Formularfeld.Wahl(wert: "", text: texte(RundenschirmText.nein)),
    ]
    let categories = Platzkategorie.allCases.map {
      Formularfeld.Wahl(
        wert: $0.rawValue, text: texte(WarumText.kategorie($0)), auch: texte.gesagt($0))
    }
    let strangers = Runde.Auswaertige.allCases.map {
      Formularfeld.Wahl(wert: $0.rawValue, text: texte(RundenschirmText.auswaertige($0)))
    }
    // The usual start of a Kitajahr; one sees it in the form.
    let begin = Monatstag(monat: 8, tag: 1).erster(ab: umfeld.heute + 1)
    let name =
      runde?.name
      ?? (folgt
        ? texte(RundenschirmText.folgeName, ["runde": model?.name ?? ""])
        : texte(RundenschirmText.neuerName, ["jahr": String(begin.jahr)]))
    func feld(_ name: String, _ art: Formularfeld.Art, _ wert: String, pflicht: Bool = false)
      -> Formularfeld
    { Formularfeld(name, texte.feldname(name), art, wert: wert, pflicht: pflicht) }
    let catalogue = model?.katalog.text ?? names[.kataloge]?.last?.id ?? ""
    var fields = [
      feld("name", .text, name, pflicht: true),
      feld("katalog_id", records(.kataloge), catalogue, pflicht: true),
      feld("beginn_von", .tag, (model?.beginn.von ?? begin).iso, pflicht: true),
      feld("beginn_bis", .tag, (model?.beginn.bis ?? begin).iso, pflicht: true),
      feld("stichtag", .tag, (runde?.stichtag ?? umfeld.heute).iso, pflicht: true),
      feld("frist", .tag, runde?.frist?.iso ?? ""),
      feld(
        "kategorien", .mehrere(categories),
        (model?.kategorien ?? Platzkategorie.allCases).map(\.rawValue).joined(separator: "|"),
        pflicht: true),
      feld(
        "geschwister_zusammen", .wahl(yes), model.map { $0.geschwisterZusammen ? "ja" : "" } ?? "ja"
      ),
      feld("wechselkinder", .wahl(yes), model.map { $0.wechselkinder ? "ja" : "" } ?? "ja"),
      feld(
        "auswaertige", .wahl(strangers), (model?.auswaertige ?? .nachrangig).rawValue, pflicht: true
      ),
      feld("traeger_id", records(.traeger), model?.traeger?.text ?? ""),
    ]
    let isFixed = runde.map { $0.status != .vorbereitung } ?? false
    if isFixed { fields = fields.filter { ["name", "frist"].contains($0.name) } }
    let kopf =
      z.probe.map { texte(RundenschirmText.wunschgrenze, ["n": String($0.lage.wunschgrenze)]) }
      ?? ""
    guard let runde else {
      // The lots of a follow-up Runde are those of the first.
      let fixed =
        [Feldwert("status", Runde.Status.vorbereitung.rawValue)]
        + (folgt ? [Feldwert("saat", model?.saat ?? "")].filter { !$0.wert.isEmpty } : [])
      return Formular(
        texte(RundenschirmText.neueRunde), kopf: kopf,
        .vorgang(Anlegen(.runden, fixed).zeile), satzart: .runden,
        fest: fixed + [Feldwert("saat", "neu")], fields)
    }
    return Formular(
      texte(RundenschirmText.rundeAendern), kopf: kopf, .aenderung(.runden, id: runde.id.text),
      satzart: .runden,
      fest: runde.feldwerte.filter { wert in !fields.contains { $0.name == wert.spalte } }, fields)
  }

  /// Why a child gets what it gets, wish by wish.
  static func begruendung(_ kind: Int, _ probe: Rundenprobe, _ umfeld: Umfeld) -> String {
    umfeld.texte.begruendung(
      kind, probe.vergabe, probe.ergebnis, einrichtung: { probe.lage.haeuser[$0].name },
      name: { probe.lage.antraege[$0].name }
    ).joined(separator: "\n\n")
  }

  /// The sheet as it is seen, to be written or printed.
  static func ausgabe(_ z: VergabeZustand, _ werte: [Feldwert], _ umfeld: Umfeld) -> Ausgabe {
    let (columns, rows): ([String], [[String]]) =
      switch z.blatt {
      case .plaetze: z.haustabelle.inhalt(hausspalten, umfeld)
      case .pruefung: z.befunde.inhalt(befundspalten, umfeld)
      case .kinder: z.kinder.inhalt(kinderspalten, umfeld)
      case .liste: z.liste.inhalt(listenspalten, umfeld)
      case .angebote: z.angebotsliste.inhalt(angebotsspalten, umfeld)
      case .vergleich:
        (
          [umfeld.texte(RundenschirmText.blattVergleich), "", ""],
          vergleichszeilen(z, umfeld).map { zeile in
            switch zeile {
            case .bilanz(let name, let before, let now):
              [name, zahlen(before, umfeld.texte), zahlen(now, umfeld.texte)]
            case .ueberschrift(let text), .wechsel(let text): [text, "", ""]
            }
          }
        )
      }
    let mark = z.versucht ? [umfeld.texte(RundenschirmText.versuch)] : []
    return Ausgabe(
      name: "vergabe-" + z.blatt.rawValue, tag: umfeld.heute.iso,
      kopf: [z.runde?.name ?? "", umfeld.texte(RundenschirmText.name(z.blatt))] + mark,
      spalten: columns, zeilen: rows, ziel: Ausgabe.Ziel(werte))
  }
}

extension Tabelle {
  /// Headings and rows as they are seen.
  fileprivate func inhalt(
    _ spalten: [Tabellenspalte<Zeile>], _ umfeld: Umfeld
  ) -> ([String], [[String]]) {
    (
      spalten.map { $0.titel(umfeld.texte) },
      reihenfolge.map { i in
        spalten.map { $0.ausgabe?(zeilen[i]) ?? $0.text(zeilen[i], umfeld) }
      }
    )
  }
}

extension RundenschirmText {
  /// What becomes of children of other Kommunen.
  static func auswaertige(_ was: Runde.Auswaertige) -> RundenschirmText {
    switch was {
    case .gleich: .auswaertigeGleich
    case .nachrangig: .auswaertigeNachrangig
    case .keine: .auswaertigeKeine
    }
  }
}
