internal import Domain
internal import Office
internal import Texte

/// What can be asked of a Runde on the database.
enum Rundentaetigkeit: String, CaseIterable {
  case liste, pruefen, plaetze, rang, rechnen, begruenden, protokoll

  /// The words behind it.
  var worte: [String] {
    switch self {
    case .liste: []
    case .pruefen, .plaetze, .rechnen, .protokoll: ["RUNDE"]
    case .rang: ["RUNDE", "EINRICHTUNG"]
    case .begruenden: ["RUNDE", "KIND"]
    }
  }

  private var text: VergabeText {
    switch self {
    case .liste: .rundeListe
    case .pruefen: .rundePruefen
    case .plaetze: .rundePlaetze
    case .rang: .rundeRang
    case .rechnen: .rundeRechnen
    case .begruenden: .rundeBegruenden
    case .protokoll: .rundeProtokoll
    }
  }

  func hilfe(_ texte: Textkatalog) -> String {
    let words = (["runde", rawValue] + worte).joined(separator: " ")
    return "  platzwart vergabe \(words)\n      \(texte(text))\n"
  }
}

extension Lauf {
  /// Answers a question to a Runde on the database.
  func runde(_ worte: ArraySlice<String>) throws -> Int32 {
    let first = worte.first ?? ""
    guard let was = Rundentaetigkeit(rawValue: first) else {
      throw argumente.falsch(
        "vergabe runde", first, Rundentaetigkeit.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let words = Array(worte.dropFirst())
    guard words.count >= was.worte.count else {
      throw Aufruffehler(
        satz: texte(BefehlText.wortFehlt, ["wort": was.worte[words.count]]))
    }
    if words.count > was.worte.count {
      throw Aufruffehler(
        satz: texte(BefehlText.zuVieleWorte, ["wort": sichtbar(words[was.worte.count])]))
    }
    let amt = try amt(.lesen)
    if was == .liste { return try liste(amt) }
    guard let id = Kennung<Runde>(words[0]) else {
      throw Aufruffehler(satz: texte(BefehlText.zuVieleWorte, ["wort": sichtbar(words[0])]))
    }
    if was == .protokoll { return try protokoll(try amt.frage(NiederschriftAuskunft(id))) }
    let probe = try amt.frage(RundenprobeAuskunft(id, mitDubletten: was == .pruefen))
    switch was {
    case .pruefen: return try befunde(probe)
    case .plaetze: try plaetze(probe)
    case .rang: try rang(probe, words[1])
    case .rechnen: return try rechne(probe)
    case .begruenden: try begruende(probe, words[1])
    case .liste, .protokoll: break
    }
    return 0
  }

  private func liste(_ amt: Amt) throws -> Int32 {
    let all = try amt.frage(StammdatenAuskunft(.runden, am: heute())).zeilen
    let spalten = ["id", "name", "beginn_von", "beginn_bis", "stichtag", "frist", "status"]
    try drucke(Liste(spalten, zeilen: all.map { zeile in spalten.map { .text(zeile[$0]) } }))
    return 0
  }

  private func befunde(_ probe: Rundenprobe) throws -> Int32 {
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
    return all.contains(where: \.istZuKlaeren) ? 1 : 0
  }

  private func plaetze(_ probe: Rundenprobe) throws {
    let reasons = Vergabegruende(probe.vergabe, probe.ergebnis)
    let rows = probe.lage.haeuser.enumerated().flatMap { h, haus in
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
  }

  private func rang(_ probe: Rundenprobe, _ id: String) throws {
    guard let h = probe.lage.haeuser.firstIndex(where: { $0.kennung.text == id }) else {
      throw Ablehnung(
        .falscheBenutzung, texte(VergabeText.einrichtungFehlt, ["einrichtung": sichtbar(id)]))
    }
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
          liste.kriterien[$0.kriterium].code
        }
      return row + [.text(codes.joined(separator: "|"))]
    }
    let list = probe.ranglisten[h]
    try drucke(
      Liste(
        ["rang", "kind_id", "name", "punkte", "vorrang", "wunsch", "entscheid"]
          + (shows ? ["kriterien"] : []),
        zeilen: list.plaetze.enumerated().map { zeile($1, $0 + 1) }
          + list.abgelehnt.map { zeile($0, nil) }))
  }

  private func begruende(_ probe: Rundenprobe, _ id: String) throws {
    guard let i = probe.lage.antraege.firstIndex(where: { $0.kind.text == id }) else {
      throw Ablehnung(.falscheBenutzung, texte(VergabeText.kindFehlt, ["kind": sichtbar(id)]))
    }
    let lines = texte.begruendung(
      i, probe.vergabe, probe.ergebnis, einrichtung: { probe.lage.haeuser[$0].name },
      name: { probe.lage.antraege[$0].briefname })
    try drucke(zeilen: lines)
  }

  /// What a Runde gives; with other places, or siblings one by one, who would be elsewhere.
  private func rechne(_ probe: Rundenprobe) throws -> Int32 {
    var now = argumente.hat("einzeln") ? probe.einzeln() : probe
    if let text = argumente.text("plaetze") { now = now.mit(try plaetze(text, probe)) }
    let isTrial = argumente.hat("einzeln") || argumente.hat("plaetze")
    func wohin(_ i: Int) -> String { now.haus(i).map { now.lage.haeuser[$0].kennung.text } ?? "" }
    if let nach = argumente.text("nach") {
      try bilanz(now, nach)
    } else if isTrial {
      try drucke(
        Liste(
          ["kind_id", "name", "wunsch_vorher", "wunsch"],
          zeilen: now.wechsel(gegen: probe).map { move in
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
          Zuteilung.spalten.map(\.name),
          zeilen: now.lage.antraege.indices.map { i in
            [
              .text(now.lage.antraege[i].kind.text), .text(wohin(i)),
              now.ergebnis.wuensche[i].map { .anzahl(Int($0) + 1) } ?? .leer,
            ]
          }))
    }
    let all = now.bilanz(.alle)[0]
    sage(
      texte(
        RundenschirmText.satz,
        [
          "runde": now.lage.runde.name, "n": String(all.versorgt), "alle": String(all.kinder),
          "erste": String(all.nachWunsch.first ?? 0),
        ]))
    if now.ergebnis.istStabil { return 0 }
    sage(texte(RundeText.nichtStabil, ["n": String(now.ergebnis.einsprueche.count)]))
    return 1
  }

  private func bilanz(_ probe: Rundenprobe, _ nach: String) throws {
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

  /// Other places, such as `e1:krippe:+10|e2:gesamt:20`.
  private func plaetze(
    _ text: String, _ probe: Rundenprobe
  ) throws -> [(haus: Int, art: Platzart, plaetze: Int?)] {
    try text.split(separator: "|").map { part in
      let words = part.split(separator: ":").map(String.init)
      guard words.count == 3, let art = Platzart(rawValue: words[1]),
        let zahl = Int32(words[2]).map({ Int($0) }),
        let haus = probe.lage.haeuser.firstIndex(where: { $0.kennung.text == words[0] })
      else { throw argumente.falsch("--plaetze", String(part), "e1:krippe:+10, e1:krippe:20") }
      let isChange = words[2].hasPrefix("+") || words[2].hasPrefix("-")
      // Where all together have no bound, more or fewer of them have none either.
      let now = probe.vergabe.grenzen[haus][art]
      return (haus, art, isChange ? now.map { max(0, $0 + zahl) } : max(0, zahl))
    }
  }
}
