package import Domain

/// Words of a closed list in one column, as they are exchanged.
private func worte<W: RawRepresentable<String>>(_ worte: [W]) -> String {
  worte.map(\.rawValue).joined(separator: "|")
}

extension Statement {
  /// Words of a closed list in one column.
  fileprivate func worte<W: RawRepresentable<String>>(_ i: Int32) -> [W] {
    let read = text(i).split(separator: "|").map { W(rawValue: String($0)) }
    if read.contains(where: { $0 == nil }) { merkeFremd(i) }
    return read.compactMap { $0 }
  }

  fileprivate func bind(_ i: Int32, ja wert: Bool) { bind(i, wert ? 1 : 0) }
}

extension Kriterienkatalog: Speichersatz {
  package static let tabelle = "katalog"
  package static let spaltenSQL = ["id", "name", "gleichstand", "quelle", "luecken", "von", "bis"]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, name)
    s.bind(i + 2, worte(gleichstand))
    s.bind(i + 3, quelle)
    s.bind(i + 4, luecken)
    s.bind(i + 5, gueltig)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), name: row.text(i + 1), gleichstand: row.worte(i + 2),
      quelle: row.text(i + 3), luecken: row.text(i + 4), gueltig: row.zeitraum(i + 5))
  }
}

extension Kriterium: Speichersatz {
  package static let tabelle = "kriterium"
  package static let spaltenSQL = [
    "id", "katalog", "code", "bezeichnung", "art", "punkte", "vorrang", "nachweis", "kategorie",
    "ab_monat", "bis_monat", "gruppe", "hoechstens", "von", "bis",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(katalog))
    s.bind(i + 2, code)
    s.bind(i + 3, bezeichnung)
    s.bind(wort: i + 4, art)
    s.bind(i + 5, punkte)
    s.bind(i + 6, ja: vorrang)
    s.bind(i + 7, nachweis)
    s.bind(wort: i + 8, kategorie)
    s.bind(i + 9, abMonat)
    s.bind(i + 10, bisMonat)
    s.bind(i + 11, gruppe)
    s.bind(i + 12, hoechstens)
    s.bind(i + 13, gueltig)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), katalog: buch.id(row.int(i + 1)),
      code: row.text(i + 2), bezeichnung: row.text(i + 3), art: row.wort(i + 4),
      punkte: row.intOrNil(i + 5), vorrang: row.jaNein(i + 6), nachweis: row.text(i + 7),
      kategorie: row.wortOderKeines(i + 8), abMonat: row.intOrNil(i + 9),
      bisMonat: row.intOrNil(i + 10), gruppe: row.text(i + 11), hoechstens: row.intOrNil(i + 12),
      gueltig: row.zeitraum(i + 13))
  }
}

extension Runde: Speichersatz {
  package static let tabelle = "runde"
  package static let spaltenSQL = [
    "id", "name", "katalog", "von", "bis", "stichtag", "frist", "kategorien", "traeger",
    "geschwister_zusammen", "wechselkinder", "auswaertige", "saat", "status",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, name)
    s.bind(i + 2, buch.key(katalog))
    s.bind(i + 3, beginn)
    s.bind(i + 5, Int(stichtag.nummer))
    s.bind(i + 6, frist)
    s.bind(i + 7, worte(kategorien))
    s.bind(i + 8, traeger.map { buch.key($0) })
    s.bind(i + 9, ja: geschwisterZusammen)
    s.bind(i + 10, ja: wechselkinder)
    s.bind(wort: i + 11, auswaertige)
    s.bind(i + 12, saat)
    s.bind(wort: i + 13, status)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), name: row.text(i + 1),
      katalog: buch.id(row.int(i + 2)), beginn: row.zeitraum(i + 3), stichtag: row.tag(i + 5),
      frist: row.tagOderKeiner(i + 6), kategorien: row.worte(i + 7),
      traeger: row.intOrNil(i + 8).map { buch.id($0) }, geschwisterZusammen: row.jaNein(i + 9),
      wechselkinder: row.jaNein(i + 10), auswaertige: row.wort(i + 11), saat: row.text(i + 12),
      status: row.wort(i + 13))
  }
}

extension Rundenplatz: Speichersatz {
  package static let tabelle = "rundenplatz"
  package static let spaltenSQL = ["id", "runde", "einrichtung", "kategorie", "plaetze", "grund"]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(runde))
    s.bind(i + 2, buch.key(einrichtung))
    s.bind(wort: i + 3, kategorie)
    s.bind(i + 4, plaetze)
    s.bind(i + 5, grund)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), runde: buch.id(row.int(i + 1)),
      einrichtung: buch.id(row.int(i + 2)), kategorie: row.wort(i + 3),
      plaetze: row.zahl(i + 4), grund: row.text(i + 5))
  }
}

extension Rundenentscheid: Speichersatz {
  package static let tabelle = "rundenentscheid"
  package static let spaltenSQL = ["id", "runde", "einrichtung", "kind", "rang", "grund"]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(runde))
    s.bind(i + 2, buch.key(einrichtung))
    s.bind(i + 3, buch.key(kind))
    s.bind(i + 4, rang)
    s.bind(i + 5, grund)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), runde: buch.id(row.int(i + 1)),
      einrichtung: buch.id(row.int(i + 2)), kind: buch.id(row.int(i + 3)),
      rang: row.intOrNil(i + 4), grund: row.text(i + 5))
  }
}

extension Rundenergebnis: Speichersatz {
  package static let tabelle = "rundenergebnis"
  package static let spaltenSQL = [
    "id", "runde", "nummer", "kind", "anmeldung", "einrichtung", "wunsch", "vertrag",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(runde))
    s.bind(i + 2, nummer)
    s.bind(i + 3, buch.key(kind))
    s.bind(i + 4, buch.key(anmeldung))
    s.bind(i + 5, einrichtung.map { buch.key($0) })
    s.bind(i + 6, wunsch)
    s.bind(i + 7, vertrag.map { buch.key($0) })
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), runde: buch.id(row.int(i + 1)),
      nummer: row.text(i + 2), kind: buch.id(row.int(i + 3)),
      anmeldung: buch.id(row.int(i + 4)), einrichtung: row.intOrNil(i + 5).map { buch.id($0) },
      wunsch: row.intOrNil(i + 6), vertrag: row.intOrNil(i + 7).map { buch.id($0) })
  }
}

extension Rundenprotokoll: Speichersatz {
  package static let tabelle = "rundenprotokoll"
  package static let spaltenSQL = ["id", "runde", "inhalt", "pruefsumme"]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(runde))
    s.bind(i + 2, inhalt)
    s.bind(i + 3, pruefsumme)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), runde: buch.id(row.int(i + 1)),
      inhalt: row.text(i + 2), pruefsumme: row.text(i + 3))
  }
}
