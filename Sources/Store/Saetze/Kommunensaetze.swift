package import Domain

extension Parameter: Speichersatz {
  package static let tabelle = "parameter"
  package static let spaltenSQL = ["art", "wert", "von"]
  package static let ordnung = "art, von"

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, art.rawValue)
    s.bind(i + 1, wert.text)
    s.bind(i + 2, Int(gueltigAb.nummer))
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    let art = Parameterart(rawValue: row.text(i))
    let wert = Parameterwert(row.text(i + 1), art: art ?? .kategoriewechsel)
    if art == nil || wert == nil { row.merkeFremd(art == nil ? i : i + 1) }
    self.init(
      art: art ?? .kategoriewechsel, wert: wert ?? .anzahl(0), gueltigAb: row.tag(i + 2))
  }
}

extension Traeger: Speichersatz {
  package static let tabelle = "traeger"
  package static let spaltenSQL = ["id", "name", "art"]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, name)
    s.bind(wort: i + 2, art)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), name: row.text(i + 1), art: row.wort(i + 2))
  }
}

extension Einrichtung: Speichersatz {
  package static let tabelle = "einrichtung"
  package static let spaltenSQL = [
    "id", "traeger", "name", "art", "strasse", "plz", "ort", "ags", "ortsteil", "stunden",
    "telefon", "email", "von", "bis",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(traeger))
    s.bind(i + 2, name)
    s.bind(wort: i + 3, art)
    s.bind(i + 4, strasse)
    s.bind(i + 5, plz)
    s.bind(i + 6, ort)
    s.bind(i + 7, ags)
    s.bind(i + 8, ortsteil)
    s.bind(i + 9, stunden.map(\.text).joined(separator: "|"))
    s.bind(i + 10, telefon)
    s.bind(i + 11, email)
    s.bind(i + 12, gueltig)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    let hours = row.text(i + 9).split(separator: "|").map { Wochenstunden(text: String($0)) }
    if hours.contains(nil) { row.merkeFremd(i + 9) }
    self.init(
      id: Kennung(gespeichert: row.text(i)), traeger: buch.id(row.int(i + 1)),
      name: row.text(i + 2), art: row.wort(i + 3), strasse: row.text(i + 4), plz: row.text(i + 5),
      ort: row.text(i + 6), ags: row.text(i + 7), gueltig: row.zeitraum(i + 12),
      ortsteil: row.text(i + 8),
      stunden: hours.compactMap { $0 },
      telefon: row.text(i + 10), email: row.text(i + 11))
  }
}

extension Betriebserlaubnis: Speichersatz {
  package static let tabelle = "betriebserlaubnis"
  package static let spaltenSQL = [
    "einrichtung", "kategorie", "plaetze", "aktenzeichen", "von", "bis",
  ]
  package static let ordnung = "einrichtung, kategorie, von, bis, plaetze, aktenzeichen"

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, buch.key(einrichtung))
    s.bind(wort: i + 1, kategorie)
    s.bind(i + 2, plaetze)
    s.bind(i + 3, aktenzeichen)
    s.bind(i + 4, gueltig)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      einrichtung: buch.id(row.int(i)), kategorie: row.wort(i + 1), plaetze: row.zahl(i + 2),
      gueltig: row.zeitraum(i + 4), aktenzeichen: row.text(i + 3))
  }
}

extension Platzsperre: Speichersatz {
  package static let tabelle = "platzsperre"
  package static let spaltenSQL = [
    "id", "einrichtung", "kategorie", "plaetze", "grund", "von", "bis",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(einrichtung))
    s.bind(wort: i + 2, kategorie)
    s.bind(i + 3, plaetze)
    s.bind(i + 4, grund)
    s.bind(i + 5, gueltig)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), einrichtung: buch.id(row.int(i + 1)),
      kategorie: row.wort(i + 2), plaetze: row.zahl(i + 3), gueltig: row.zeitraum(i + 5),
      grund: row.text(i + 4))
  }
}

extension Gruppe: Speichersatz {
  package static let tabelle = "gruppe"
  package static let spaltenSQL = [
    "id", "einrichtung", "name", "gruppenform", "plaetze", "von", "bis",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(einrichtung))
    s.bind(i + 2, name)
    s.bind(i + 3, gruppenform)
    s.bind(i + 4, plaetze)
    s.bind(i + 5, gueltig)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), einrichtung: buch.id(row.int(i + 1)),
      name: row.text(i + 2), gruppenform: row.text(i + 3), plaetze: row.zahl(i + 4),
      gueltig: row.zeitraum(i + 5))
  }
}

extension Belegrecht: Speichersatz {
  package static let tabelle = "belegrecht"
  package static let spaltenSQL = [
    "id", "einrichtung", "kategorie", "inhaber", "plaetze", "von", "bis",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(einrichtung))
    s.bind(wort: i + 2, kategorie)
    s.bind(i + 3, inhaber)
    s.bind(i + 4, plaetze)
    s.bind(i + 5, gueltig)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), einrichtung: buch.id(row.int(i + 1)),
      kategorie: row.wort(i + 2), inhaber: row.text(i + 3), plaetze: row.zahl(i + 4),
      gueltig: row.zeitraum(i + 5))
  }
}
