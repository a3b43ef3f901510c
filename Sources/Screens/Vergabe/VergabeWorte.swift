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
      ?? z.freierName(
        folgt
          ? texte(RundenschirmText.folgeName, ["runde": model?.name ?? ""])
          : texte(RundenschirmText.neuerName, ["jahr": String(begin.jahr)]))
    func feld(_ name: String, _ art: Formularfeld.Art, _ wert: String, pflicht: Bool = false)
      -> Formularfeld
    { Formularfeld(name, texte.feldname(name), art, wert: wert, pflicht: pflicht) }
    let catalogue =
      (model?.katalog ?? z.katalogvorschlag(am: umfeld.heute))?.text
      ?? names[.kataloge]?.last?.id ?? ""
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
    if let runde, runde.status != .vorbereitung {
      fields = fields.filter { ["name", "frist"].contains($0.name) }
    }
    let kopf =
      z.wunschgrenze.map { texte(RundenschirmText.wunschgrenze, ["n": String($0)]) }
      ?? ""
    guard let runde else {
      // The lots of a follow-up Runde are those of the first.
      let fixed =
        [Feldwert("status", Runde.Status.vorbereitung.rawValue)]
        + (folgt ? [Feldwert("saat", model?.saat ?? "")].filter { !$0.wert.isEmpty } : [])
      return Formular(
        texte(RundenschirmText.neueRunde), kopf: kopf,
        .vorgang(Anlegen(.runden, fixed, nach: folgt ? model?.id : nil).zeile), satzart: .runden,
        fest: fixed + [Feldwert("saat", "neu")], fields)
    }
    return Formular(
      texte(RundenschirmText.rundeAendern), kopf: kopf, .aenderung(.runden, id: runde.id.text),
      satzart: .runden,
      fest: runde.feldwerte.filter { wert in !fields.contains { $0.name == wert.spalte } },
      // Another deadline is asked about where offers are out.
      zeigtWirkung: runde.status == .angeboten, fields)
  }

  /// Why a child gets what it gets, wish by wish.
  static func begruendung(_ kind: Int, _ probe: Rundenprobe, _ umfeld: Umfeld) -> Textblatt {
    let lines =
      umfeld.texte.tausch(kind, probe) { $0.briefname }
      + umfeld.texte.begruendung(kind, probe) { $0.briefname }
    return Textblatt(probe.lage.antraege[kind].name, lines.joined(separator: "\n\n"))
  }

  private static func gruende(_ kind: Int, _ probe: Rundenprobe, _ umfeld: Umfeld) -> [String] {
    let lage = probe.lage
    return probe.gruende(kind).map { grund in
      umfeld.texte(
        grund, lage.antraege[kind].kategorie, kind: kind, fest: probe.istEntschieden, kurz: true,
        einrichtung: { lage.haeuser[$0].name }, name: { lage.antraege[$0].briefname })
    }
  }

  static func meldung(_ z: VergabeZustand, _ umfeld: Umfeld) -> Meldung {
    guard let runde = z.runde else { return Meldung("") }
    guard let probe = z.probe else { return Meldung(umfeld.texte(RundenschirmText.rechnet)) }
    if let said = zeilenmeldung(z, probe, umfeld) { return said }
    if z.versucht { return versuchsmeldung(z, umfeld) }
    return Meldung(
      umfeld.texte(
        z.istVorbereitung ? RundenschirmText.satz : .satzEntschieden, probe.bilanz(.alle)[0],
        runde: runde.name), namen: [runde.name])
  }

  /// What is said of the chosen row; nil where there is nothing to say.
  private static func zeilenmeldung(
    _ z: VergabeZustand, _ probe: Rundenprobe, _ umfeld: Umfeld
  ) -> Meldung? {
    let mood = probe.istEntschieden ? "1" : ""
    switch z.blatt {
    case .plaetze:
      guard let zeile = z.haustabelle.zeile else { return nil }
      let trial = z.versucht ? " " + versuchsmeldung(z, umfeld).satz : ""
      let said =
        z.gewaehlteArt.map { satz(zeile, $0, probe, umfeld) }
        ?? umfeld.texte(RundenschirmText.artWaehlen, ["wo": zeile.name])
      return Meldung(said + trial, namen: [zeile.name])
    case .pruefung:
      guard z.istVorbereitung, let befund = z.befunde.zeile?.befund else { return nil }
      return Meldung(befund.wer + ": " + umfeld.texte(befund.grund))
    case .kinder:
      guard let zeile = z.kinder.zeile else { return nil }
      if let swap = umfeld.texte.tausch(zeile.nummer, probe, name: { $0.name }).first {
        return Meldung(swap, namen: [zeile.antrag.name])
      }
      let reasons = gruende(zeile.nummer, probe, umfeld)
      let i = zeile.wunsch.map { $0 - 1 } ?? 0
      guard reasons.indices.contains(i) else { return nil }
      return Meldung(zeile.antrag.name + ": " + reasons[i], namen: [zeile.antrag.name])
    case .liste:
      guard let zeile = z.liste.zeile else { return nil }
      let name = zeile.antrag.name
      if let entscheid = zeile.platz.entscheid {
        let what = zeile.rang == nil ? RundenschirmText.abgelehnt : .verschoben
        return Meldung(name + ": " + umfeld.texte(what, ["grund": entscheid.grund]), namen: [name])
      }
      guard !probe.behaelt(zeile.platz.antrag), let haus = probe.haus(zeile.platz.antrag),
        let wunsch = probe.wunsch(zeile.platz.antrag)
      else {
        if let stays = probe.bleibtIn(zeile.platz.antrag) {
          let wo = probe.lage.haeuser[stays].name
          return Meldung(
            umfeld.texte(RundenschirmText.kindBleibt, ["name": name, "wo": wo, "fest": mood]),
            namen: [name, wo])
        }
        return Meldung(
          umfeld.texte(RundenschirmText.kindOhne, ["name": name, "fest": mood]), namen: [name])
      }
      let wo = probe.lage.haeuser[haus].name
      return Meldung(
        umfeld.texte(
          RundenschirmText.kindMit,
          ["name": name, "wo": wo, "w": String(wunsch + 1), "fest": mood]),
        namen: [name, wo])
    case .angebote:
      guard let zeile = z.angebotsliste.zeile, !z.istVorbereitung else { return nil }
      // Why it waits stands below the table, where the message must not cover it.
      let parts = [
        zeile.name + ": " + umfeld.texte(RundenschirmText.antwort(zeile.stand)), zeile.einrichtung,
        zeile.frist.map { umfeld.texte(RundenschirmText.bisFrist, ["tag": $0.deutsch]) } ?? "",
        zeile.telefon.isEmpty
          ? "" : umfeld.texte(RundenschirmText.anrufen, ["telefon": zeile.telefon]),
      ]
      return Meldung(
        parts.filter { !$0.isEmpty }.joined(separator: " · "),
        namen: [zeile.name, zeile.einrichtung])
    case .vergleich: return nil
    }
  }

  /// What is tried, and what comes of it.
  static func versuchsmeldung(_ z: VergabeZustand, _ umfeld: Umfeld) -> Meldung {
    let texte = umfeld.texte
    guard z.versucht, let basis = z.basis, let probe = z.probe else {
      return Meldung(texte(RundenschirmText.nichtsMehrVersucht))
    }
    let tried = [
      z.versuche.isEmpty
        ? nil : texte(RundenschirmText.versuchGrenzen, ["n": String(z.versuche.count)]),
      z.einzeln ? texte(RundenschirmText.versuchEinzeln) : nil,
      z.regeln.flatMap { regeln in
        regeln.katalog.id == basis.lage.katalog.id
          ? nil : texte(RundenschirmText.versuchKatalog, ["katalog": regeln.katalog.name])
      },
      z.regeln?.anderePunkte == true ? texte(RundenschirmText.versuchPunkte) : nil,
    ].compactMap { $0 }
    let more = probe.bilanz(.alle)[0].versorgt - basis.bilanz(.alle)[0].versorgt
    let objections = probe.ergebnis.istStabil ? "" : " " + einwaende(probe, texte)
    return Meldung(
      texte(
        RundenschirmText.versuchssatz,
        [
          "was": tried.joined(separator: ", "),
          "mehr": more == 0
            ? texte(RundenschirmText.gleichViele)
            : texte(RundenschirmText.mehrMitPlatz, ["n": mitVorzeichen(more)]),
          "n": String(probe.wechsel(gegen: basis).count),
        ]) + objections)
  }

  /// How many have a justified objection, and whether that could still change.
  static func einwaende(_ probe: Rundenprobe, _ texte: Textkatalog) -> String {
    texte(
      !probe.istAusgesucht
        ? RundenschirmText.kurzGesucht
        : probe.ergebnis.gibtKeinStabiles ? .keinStabiles : .nichtStabil,
      ["n": String(probe.ergebnis.einsprueche.count)])
  }

  static func mitVorzeichen(_ zahl: Int) -> String {
    zahl < 0 ? Sign.minus.text + String(-zahl) : zahl == 0 ? "0" : "+\(zahl)"
  }

  /// The sheet as it is seen, to be written or printed.
  static func ausgabe(_ z: VergabeZustand, _ werte: [Feldwert], _ umfeld: Umfeld) -> Ausgabe {
    let (columns, rows) =
      z.blatt.zeilenart?.inhalt(z, umfeld)
      ?? (
        [umfeld.texte(RundenschirmText.blattVergleich), ""],
        vergleichszeilen(z, umfeld).map { zeile in
          switch zeile {
          case .bilanz(let name, let bilanz, _): [name, zahlen(bilanz, umfeld.texte)]
          case .ueberschrift(let text): [text, ""]
          case .wechsel(_, let said): [said.satz, ""]
          }
        }
      )
    let mark = z.istVorbereitung ? [umfeld.texte(RundenschirmText.versuchsmarke)] : []
    return Ausgabe(
      name: "vergabe-" + z.blatt.rawValue, tag: umfeld.heute.iso,
      kopf: [z.runde?.name ?? "", umfeld.texte(RundenschirmText.name(z.blatt))] + mark,
      spalten: columns, zeilen: rows, ziel: Ausgabe.Ziel(werte))
  }
}

extension VergabeZustand {
  /// A name that no Runde has: this one, else with a number.
  fileprivate func freierName(_ name: String) -> String {
    let taken = Set(alleRunden.map { gefaltet($0.name) })
    let all = [name] + (2...(taken.count + 2)).map { "\(name) (\($0))" }
    return all.first { !taken.contains(gefaltet($0)) } ?? name
  }

  /// By which catalogue a new Runde ranks: as the latest one where that is still in force, else by
  /// the one of those in force that came last.
  fileprivate func katalogvorschlag(am tag: Tag) -> Kennung<Kriterienkatalog>? {
    let valid = kataloge.filter { $0.gueltig.enthaelt(tag) }
    return valid.first { $0.id == alleRunden.last?.katalog }?.id
      ?? valid.max { ($0.gueltig.von, $0.id) < ($1.gueltig.von, $1.id) }?.id
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
