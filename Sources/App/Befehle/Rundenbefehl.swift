internal import Domain
internal import Office
internal import Texte

extension Kommando {
  /// A Runde on the database; nothing is changed by it.
  static let runde = mehrere(
    "vergabe runde", hilfe: .hilfeRunde,
    [
      Kommando(name: "vergabe runde liste", optionen: liste, hilfe: .hilfeRundeListe) { lauf in
        try lauf.rundenliste()
      },
      Kommando(
        name: "vergabe runde pruefen", worte: ["RUNDE"], optionen: liste,
        hilfe: .hilfeRundePruefen
      ) { lauf in
        try lauf.befunde(try lauf.rundenprobe())
      },
      Kommando(
        name: "vergabe runde plaetze", worte: ["RUNDE"], optionen: liste,
        hilfe: .hilfeRundePlaetze
      ) { lauf in
        try lauf.plaetze(try lauf.rundenprobe())
      },
      Kommando(
        name: "vergabe runde rang", worte: ["RUNDE", "EINRICHTUNG"],
        optionen: [Option("gruende")] + liste, hilfe: .hilfeRundeRang
      ) { lauf in
        try lauf.rang(try lauf.rundenprobe(), lauf.argumente.worte[1])
      },
      Kommando(
        name: "vergabe runde rechnen", worte: ["RUNDE"],
        optionen: [
          Option("nach", "alle|kategorie|einrichtung|sozialraum"),
          Option("plaetze", "EINRICHTUNG:KATEGORIE:ZAHL"), Option("einzeln"),
        ] + liste, hilfe: .hilfeRundeRechnen
      ) { lauf in
        try lauf.rechne(try lauf.rundenprobe())
      },
      Kommando(
        name: "vergabe runde begruenden", worte: ["RUNDE", "KIND"], optionen: lesend,
        hilfe: .hilfeRundeBegruenden
      ) { lauf in
        try lauf.begruende(try lauf.rundenprobe(), lauf.argumente.worte[1])
      },
      Kommando(
        name: "vergabe runde protokoll", worte: ["RUNDE"],
        optionen: [Option("ordner", "ORDNER")] + liste, hilfe: .hilfeRundeProtokoll
      ) { lauf in
        try lauf.protokoll(try lauf.amt(.lesen).frage(NiederschriftAuskunft(lauf.runde())))
      },
    ])
}

extension Lauf {
  /// The Runde that is meant, by its id or its name; any other word is refused with those that there are.
  fileprivate func runde() throws -> Kennung<Runde> {
    let all = try amt(.lesen).frage(StammdatenAuskunft(.runden, am: heute())).zeilen
      .map { (id: $0.satz.schluessel, name: $0["name"]) }
    guard !all.isEmpty else {
      throw Ablehnung(.falscheBenutzung, texte(RundeText.nochKeineRunde))
    }
    return Kennung(
      gespeichert: try gemeint(
        argumente.worte[0], all, keiner: .rundeFehlt, mehrere: .rundeMehrdeutig,
        nenntAndere: true))
  }

  /// The one that is meant by an id or a name; a refusal that names some where it is none or several:
  /// those that come near, else any or, of children, an id as an example.
  private func gemeint(
    _ wort: String, _ alle: [(id: String, name: String)], keiner: RundeText, mehrere: RundeText,
    nenntAndere: Bool
  ) throws -> String {
    if alle.contains(where: { $0.id == wort }) { return wort }
    let (same, near) = gemeinte(wort, unter: alle.map(\.name))
    if same.count == 1 { return alle[same[0]].id }
    let fitting = (same.isEmpty ? near : same).map { alle[$0] }
    let some =
      fitting.isEmpty && !nenntAndere
      ? alle.prefix(1).map(\.id)
      : (fitting.isEmpty ? alle : fitting).prefix(9).map { "\($0.id) (\(sichtbar($0.name)))" }
    throw Ablehnung(
      .falscheBenutzung,
      texte(
        same.isEmpty ? keiner : mehrere,
        ["wort": sichtbar(wort), "namen": some.joined(separator: ", ")]))
  }

  fileprivate func rundenprobe() throws -> Rundenprobe {
    try amt(.lesen).frage(RundenprobeAuskunft(runde()))
  }

  fileprivate func rundenliste() throws -> Int32 {
    let all = try amt(.lesen).frage(StammdatenAuskunft(.runden, am: heute())).zeilen
    let spalten = ["id", "name", "beginn_von", "beginn_bis", "stichtag", "frist", "status"]
    try drucke(Liste(spalten, zeilen: all.map { zeile in spalten.map { .text(zeile[$0]) } }))
    return 0
  }

  fileprivate func befunde(_ probe: Rundenprobe) throws -> Int32 {
    let all = probe.lage.befunde
    try drucke(
      Liste(
        ["klaeren", "satzart", "satz", "wer", "befund"],
        zeilen: all.map {
          [
            .text($0.istZuKlaeren ? "ja" : ""), .text($0.satz.satzart.rawValue),
            .text($0.satz.schluessel), .text($0.wer),
            .text(texte($0.grund)),
          ]
        }))
    sage(
      probe.lage.ausAlterNiederschrift
        ? texte(RundenschirmText.pruefungUnbekannt) : texte(all))
    return all.contains(where: \.istZuKlaeren) ? 1 : 0
  }

  fileprivate func plaetze(_ probe: Rundenprobe) throws -> Int32 {
    let reasons = Vergabegruende(probe.vergabe, probe.ergebnis)
    let rows = probe.lage.haeuser.enumerated().filter(\.element.nimmtTeil).flatMap { h, haus in
      Platzart.allCases.compactMap { art -> [Zelle]? in
        guard let gives = haus.plaetze[art] else { return nil }
        let given = reasons.stand(h).first { $0.art == art }?.vergeben ?? 0
        let why = haus.grenzen.first { $0.kategorie == art }?.grund ?? ""
        return [
          .text(haus.kennung.text), .text(haus.name), .text(art.rawValue),
          haus.sicher[art].map { .anzahl($0) } ?? .leer, .anzahl(gives), .anzahl(given),
          .anzahl(haus.schonDa(art)), .text(why),
        ]
      }
    }
    try drucke(
      Liste(
        [
          "einrichtung_id", "name", "kategorie", "sicher", "plaetze", "vergeben", "wechselkinder",
          "grund",
        ], zeilen: rows))
    return 0
  }

  fileprivate func rang(_ probe: Rundenprobe, _ id: String) throws -> Int32 {
    let h = try haus(id, probe)
    let shows = argumente.hat("gruende")
    func zeile(_ platz: Rangliste.Platz, _ rang: Int?) -> [Zelle] {
      let antrag = probe.lage.antraege[platz.antrag]
      let row: [Zelle] = [
        rang.map { .anzahl($0) } ?? .leer, .text(antrag.kind.text), .text(antrag.name),
        .anzahl(platz.punkte), .text(platz.stufe < .punkte ? "ja" : ""), .anzahl(platz.wunsch + 1),
        .text(platz.entscheid?.grund ?? ""),
      ]
      guard shows else { return row }
      let liste = probe.lage.kriterien
      let codes =
        platz.gezaehlt
        ?? liste.zettel(antrag, wunsch: platz.wunsch).posten.filter(\.zaehlt).map {
          Niederschrift.Gezaehlt(liste.kriterien[$0.kriterium].code, mal: $0.mal)
        }
      return row + [.text(codes.map(\.rawValue).joined(separator: "|"))]
    }
    let list = probe.ranglisten[h]
    try drucke(
      Liste(
        ["rang", "kind_id", "name", "punkte", "vorrang", "wunsch", "entscheid"]
          + (shows ? ["kriterien"] : []),
        zeilen: list.plaetze.enumerated().map { zeile($1, $0 + 1) }
          + list.abgelehnt.map { zeile($0, nil) }))
    return 0
  }

  /// The number of an Einrichtung that takes part, by its id or its whole name; any other word is
  /// refused with those that there are.
  private func haus(_ wort: String, _ probe: Rundenprobe) throws -> Int {
    let all = probe.teilnehmer.map { (stelle: $0, haus: probe.lage.haeuser[$0]) }
    let named = all.filter { $0.haus.name == wort }
    if let found = all.first(where: { $0.haus.kennung.text == wort })
      ?? (named.count == 1 ? named[0] : nil)
    {
      return found.stelle
    }
    let some = all.prefix(9).map { "\($0.haus.kennung.text) (\($0.haus.name))" }
    throw Ablehnung(
      .falscheBenutzung,
      texte(
        all.count > some.count ? RundeText.hausFehltVon : .hausFehlt,
        [
          "wort": sichtbar(wort), "haeuser": some.joined(separator: ", "),
          "runde": probe.lage.runde.id.text, "n": String(all.count - some.count),
        ]))
  }

  fileprivate func begruende(_ probe: Rundenprobe, _ id: String) throws -> Int32 {
    let taking = probe.lage.antraege.map { (id: $0.kind.text, name: $0.name) }
    let ids = Set(taking.map(\.id))
    // Whoever takes no part is told why.
    let out = probe.lage.befunde.compactMap { befund in
      befund.betroffen.flatMap { kind in
        texte.nichtDabei(befund).map { (id: kind.text, name: befund.wer, satz: $0) }
      }
    }.filter { !ids.contains($0.id) }
    let kind = try gemeint(
      id, taking + out.map { (id: $0.id, name: $0.name) }, keiner: .kindNichtDabei,
      mehrere: .kindMehrdeutig, nenntAndere: false)
    guard let i = taking.firstIndex(where: { $0.id == kind }) else {
      try drucke(zeilen: out.filter { $0.id == kind }.prefix(1).map(\.satz))
      return 0
    }
    try drucke(
      zeilen: texte.tausch(i, probe) { $0.briefname } + texte.begruendung(i, probe) { $0.briefname }
    )
    return 0
  }

  /// What a Runde gives; with other places, or siblings one by one, who would be elsewhere.
  fileprivate func rechne(_ probe: Rundenprobe) throws -> Int32 {
    var now = argumente.hat("einzeln") ? probe.einzeln() : probe
    if let text = argumente.text("plaetze") { now = now.mit(try plaetze(text, probe)) }
    now = now.gruendlich()
    let isTrial = argumente.hat("einzeln") || argumente.hat("plaetze")
    if let nach = argumente.text("nach") {
      try bilanz(now, nach)
    } else if isTrial {
      try drucke(
        Liste(
          ["kind_id", "name", "wunsch_vorher", "wunsch"],
          zeilen: now.wechsel(gegen: probe.ohneTausch()).map { move in
            let antrag = now.lage.antraege[move.antrag]
            return [
              .text(antrag.kind.text), .text(antrag.name),
              move.vorher.map { .anzahl($0 + 1) } ?? .leer,
              move.nachher.map { .anzahl($0 + 1) } ?? .leer,
            ]
          }))
    } else {
      try drucke(
        Liste(
          Zuteilung.spalten.map(\.name) + ["behaelt"],
          zeilen: now.lage.antraege.indices.map { i in
            [
              .text(now.lage.antraege[i].kind.text),
              .text(now.bleibtIn(i).map { now.lage.haeuser[$0].kennung.text } ?? ""),
              now.wunsch(i).map { .anzahl($0 + 1) } ?? .leer, .text(now.behaelt(i) ? "ja" : ""),
            ]
          }))
    }
    sage(
      texte(
        probe.lage.runde.status == .vorbereitung || isTrial
          ? RundenschirmText.satz : .satzEntschieden,
        now.bilanz(.alle)[0], runde: now.lage.runde.name))
    if !now.getauscht.isEmpty {
      sage(texte(RundeText.getauschtSeither, ["n": String(now.getauscht.count)]))
    }
    if now.ergebnis.istStabil { return 0 }
    sage(
      texte(
        now.ergebnis.gibtKeinStabiles ? RundeText.keinStabiles : .nichtStabil,
        ["n": String(now.ergebnis.einsprueche.count)]))
    return 1
  }

  fileprivate func bilanz(_ probe: Rundenprobe, _ nach: String) throws {
    let all: [(String, Rundenbilanz.Gliederung)] = [
      ("alle", .alle), ("kategorie", .kategorie), ("einrichtung", .einrichtung),
      ("sozialraum", .sozialraum),
    ]
    guard let gliederung = all.first(where: { $0.0 == nach })?.1 else {
      throw argumente.falsch("--nach", nach, all.map(\.0).joined(separator: ", "))
    }
    let rows = probe.bilanz(gliederung)
    let most = rows.map(\.nachWunsch.count).max() ?? 0
    try drucke(
      Liste(
        [nach, "kinder"] + (0..<most).map { "wunsch_\($0 + 1)" } + ["bleiben", "ohne"],
        zeilen: rows.map { row in
          [.text(row.gruppe), .anzahl(row.kinder)]
            + (0..<most).map {
              .anzahl($0 < row.nachWunsch.count ? row.nachWunsch[$0] : 0)
            } + [.anzahl(row.bleiben), .anzahl(row.ohne)]
        }))
  }

  /// Other places, such as `e1:krippe:+10|Sonne:gesamt:20`.
  fileprivate func plaetze(
    _ text: String, _ probe: Rundenprobe
  ) throws -> [(haus: Int, art: Platzart, plaetze: Int?)] {
    try text.split(separator: "|").map { part in
      let words = part.split(separator: ":").map(String.init)
      guard words.count > 2, let art = Platzart(rawValue: words[words.count - 2]),
        let zahl = words.last.flatMap({ Int32($0) }).map({ Int($0) })
      else {
        throw argumente.falsch(
          "--plaetze", String(part), texte(RundeText.plaetzeForm))
      }
      // A name may have colons of its own.
      let haus = try haus(words.dropLast(2).joined(separator: ":"), probe)
      let isChange = ["+", "-"].contains(words.last?.first)
      // Where all together have no bound, more or fewer of them have none either.
      let now = probe.vergabe.grenzen[haus][art]
      return (haus, art, isChange ? now.map { max(0, $0 + zahl) } : max(0, zahl))
    }
  }
}
