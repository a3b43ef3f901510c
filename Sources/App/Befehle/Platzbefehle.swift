internal import Domain
internal import Office
internal import Texte

// The commands that say how many places are free, and why.

extension Kommando {
  static let frei = Kommando(
    name: "frei",
    optionen: [
      Option("am", "TAG", pflicht: true), Option("bis", "TAG"), Option("kategorie", "KATEGORIE"),
      Option("einrichtung", "ID|NAME"),
    ] + liste, hilfe: .hilfeFrei
  ) { lauf in
    let a = lauf.argumente
    let amt = try lauf.amt(.lesen)
    let frage = FreiAuskunft(
      am: try a.tag("am") ?? lauf.heute(), bis: try a.tag("bis"),
      kategorie: try a.kategorie(), einrichtung: try lauf.umkreis(amt).einrichtung)
    let rows = try amt.frage(frage)
    try lauf.druckeMitNamen(
      amt,
      Liste(
        Platzzeile.spalten + ["frei", "frei_durchgehend"], einheiten: lauf.platzeinheiten,
        zeilen: rows.lazy.map {
          $0.werte.zellen(und: .zahl($0.werte.frei), .zahl($0.durchgehend))
        }))
    return 0
  }

  static let bedarf = Kommando(
    name: "bedarf", optionen: [Option("am", "TAG", pflicht: true)] + liste, hilfe: .hilfeBedarf
  ) { lauf in
    let frage = BedarfAuskunft(am: try lauf.argumente.tag("am") ?? lauf.heute())
    let amt = try lauf.amt(.lesen)
    let rows = try amt.frage(frage)
    let shown = rows.lazy.filter { $0.hatZeile || $0.neuanmeldungen > 0 }
    try lauf.druckeMitNamen(
      amt,
      Liste(
        Platzzeile.spalten + ["neuanmeldungen", "deckung"], einheiten: lauf.platzeinheiten,
        zeilen: shown.map {
          $0.werte.zellen(und: .anzahl($0.neuanmeldungen), .zahl($0.deckung))
        }))
    return 0
  }

  static let platz = Kommando(
    name: "platz",
    optionen: [
      Option("geboren", "TAG"), Option("kind", "ID"), Option("ab", "TAG", pflicht: true),
      Option("bis", "TAG"), Option("platzanteil", "ZAHL"), Option("stunden", "ZAHL"),
      Option("wo", "TEXT"), Option("traeger", "ID|NAME"),
    ] + liste, hilfe: .hilfePlatz
  ) { lauf in
    let a = lauf.argumente
    let wer: PlatzAuskunft.Wer
    switch (try a.tag("geboren"), try a.kennung("kind") as Kennung<Kind>?) {
    case (let geboren?, nil): wer = .geboren(geboren)
    case (nil, let kind?): wer = .kind(kind)
    case (.some, .some):
      throw Aufruffehler(
        satz: lauf.texte(BefehlText.nurEines, ["a": "--geboren", "b": "--kind"]))
    case (nil, nil):
      throw Aufruffehler(
        satz: lauf.texte(
          BefehlText.optionFehlt, ["option": "--geboren TAG", "wert": "| --kind ID"]))
    }
    var filter = Einrichtungsfilter()
    filter.wo = a.text("wo") ?? ""
    filter.stunden = try a.lies("stunden", "45") { Wochenstunden(text: $0) }
    let amt = try lauf.amt(.lesen)
    filter.traeger = try lauf.umkreis(amt).traeger
    let anteil = try a.lies("platzanteil", "0.5") {
      Platzzahl(text: $0).flatMap { $0 > .zero ? $0 : nil }
    }
    let frage = PlatzAuskunft(
      wer, ab: try a.tag("ab") ?? lauf.heute(), bis: try a.tag("bis"),
      anteil: anteil ?? Platzzahl(1), filter: filter)
    let rows = try amt.frage(PlatzlisteAuskunft(frage))
    let columns = ["einrichtung_id", "durchgehend", "fruehestens", "bricht_am", "bricht_kategorie"]
    try lauf.druckeMitNamen(
      amt,
      Liste(
        columns,
        zeilen: rows.lazy.map { zeile in
          let answer = zeile.auskunft
          return [
            .text(zeile.einrichtung.text), .text(answer.durchgehend ? "ja" : "nein"),
            .tag(answer.fruehestens), .tag(answer.brichtAm),
            answer.brichtKategorie.map { .text($0.rawValue) } ?? .leer,
          ]
        }))
    return 0
  }

  static let warum = Kommando(
    name: "warum", worte: ["EINRICHTUNG", "KATEGORIE"],
    optionen: [Option("am", "TAG", pflicht: true)] + liste, hilfe: .hilfeWarum
  ) { lauf in
    let a = lauf.argumente
    guard let kategorie = lauf.texte.kategorie(gesagt: a.worte[1]) else {
      throw a.falsch("KATEGORIE", a.worte[1], Argumente.kategorien)
    }
    let amt = try lauf.amt(.lesen)
    let frage = WarumAuskunft(
      .frei, einrichtung: try amt.frage(EinrichtungAuskunft(a.worte[0])), kategorie: kategorie,
      am: try a.tag("am") ?? lauf.heute())
    let posten = try amt.frage(frage).posten
    var rows: [[Zelle]] = []
    var sum = Platzzahl.zero
    for p in posten {
      sum += p.menge
      rows.append([
        .text(p.summand?.rawValue ?? ""), .text(p.platzart.rawValue), .text(p.id),
        .tag(p.zeitraum.von), .tag(p.zeitraum.bis), .zahl(p.menge), .zahl(sum),
      ])
    }
    try lauf.drucke(
      Liste(["summand", "art", "id", "von", "bis", "menge", "summe"], zeilen: rows))
    if rows.isEmpty {
      lauf.sage(
        lauf.texte(
          BefehlText.ohneZeile,
          ["einrichtung": a.worte[0], "kategorie": kategorie.rawValue, "tag": frage.am.deutsch]))
    }
    return 0
  }
}

extension Platzzeile {
  static let spalten = [
    "einrichtung_id", "kategorie", "plaetze", "gesperrt", "bestand", "zusagen", "reserviert",
  ]

  fileprivate func zellen(und vorletzte: Zelle, _ letzte: Zelle) -> [Zelle] {
    [
      einrichtung.map { .text($0.text) } ?? .leer, .text(kategorie.rawValue), .zahl(plaetze),
      .zahl(gesperrt), .zahl(bestand), .zahl(zusagen), .zahl(reserviert), vorletzte, letzte,
    ]
  }
}

extension Lauf {
  /// Prints a list whose first column is the id of an Einrichtung; people read its name beside it.
  fileprivate func druckeMitNamen(_ amt: Amt, _ liste: Liste<some Collection<[Zelle]>>) throws {
    guard format == .text else { return try drucke(liste) }
    let names = try amt.frage(NamenAuskunft())
    try drucke(
      Liste(
        liste.spalten.prefix(1) + ["name"] + liste.spalten.dropFirst(),
        einheiten: liste.einheiten,
        zeilen: liste.zeilen.map { row in
          let name = if case .text(let id)? = row.first { names[id] ?? "" } else { "" }
          return row.prefix(1) + [.text(name)] + row.dropFirst()
        }))
  }

  /// What the columns of places are counted in, for people.
  var platzeinheiten: [String: String] {
    let places = texte(BefehlText.einheitPlaetze)
    return ["plaetze": places, "frei": places, "neuanmeldungen": texte(BefehlText.einheitKinder)]
  }
}
