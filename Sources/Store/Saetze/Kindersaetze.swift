package import Domain

extension Kind: Speichersatz {
  package static let tabelle = "kind"
  package static let spaltenSQL = [
    "geburtsdatum", "zurueckgestellt", "auskunftssperre", "geschlecht", "id", "vorname",
    "nachname", "strasse", "plz", "ort", "ags", "ortsteil", "suche",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, Int(geburtsdatum.nummer))
    s.bind(i + 1, zurueckgestellt ? 1 : 0)
    s.bind(i + 2, auskunftssperre ? 1 : 0)
    s.bind(wort: i + 3, geschlecht)
    s.bind(i + 4, id.text)
    s.bind(i + 5, vorname)
    s.bind(i + 6, nachname)
    s.bind(i + 7, strasse)
    s.bind(i + 8, plz)
    s.bind(i + 9, ort)
    s.bind(i + 10, ags)
    s.bind(i + 11, ortsteil)
    s.bind(i + 12, suchtext)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i + 4)), vorname: row.text(i + 5),
      nachname: row.text(i + 6), geburtsdatum: row.tag(i), geschlecht: row.wortOderKeines(i + 3),
      strasse: row.text(i + 7), plz: row.text(i + 8), ort: row.text(i + 9), ags: row.text(i + 10),
      zurueckgestellt: row.jaNein(i + 1), ortsteil: row.text(i + 11),
      auskunftssperre: row.jaNein(i + 2))
  }
}

extension Sorgeberechtigter: Speichersatz {
  package static let tabelle = "sorgeberechtigter"
  package static let spaltenSQL = [
    "id", "kind", "vorname", "nachname", "strasse", "plz", "ort", "telefon", "email", "suche",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(kind))
    s.bind(i + 2, vorname)
    s.bind(i + 3, nachname)
    s.bind(i + 4, strasse)
    s.bind(i + 5, plz)
    s.bind(i + 6, ort)
    s.bind(i + 7, telefon)
    s.bind(i + 8, email)
    s.bind(i + 9, suchtext)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), kind: buch.id(row.int(i + 1)),
      vorname: row.text(i + 2), nachname: row.text(i + 3), strasse: row.text(i + 4),
      plz: row.text(i + 5), ort: row.text(i + 6), telefon: row.text(i + 7),
      email: row.text(i + 8))
  }
}

extension Betreuungsvertrag: Speichersatz {
  package static let tabelle = "vertrag"
  package static let spaltenSQL = [
    "kind", "einrichtung", "status", "platzanteil", "belegrecht", "verbleib_bis", "zusage_bis",
    "stunden", "id", "von", "bis",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, buch.key(kind))
    s.bind(i + 1, buch.key(einrichtung))
    s.bind(wort: i + 2, status)
    s.bind(i + 3, platzanteil)
    s.bind(i + 4, belegrecht.map { buch.key($0) })
    s.bind(i + 5, verbleibBis)
    s.bind(i + 6, zusageBis)
    s.bind(i + 7, stunden)
    s.bind(i + 8, id.text)
    s.bind(i + 9, laufzeit)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i + 8)), kind: buch.id(row.int(i)),
      einrichtung: buch.id(row.int(i + 1)), laufzeit: row.zeitraum(i + 9),
      stunden: row.zahlOderKeine(i + 7), status: row.wort(i + 2),
      belegrecht: row.intOrNil(i + 4).map { buch.id($0) }, platzanteil: row.zahl(i + 3),
      verbleibBis: row.tagOderKeiner(i + 5), zusageBis: row.tagOderKeiner(i + 6))
  }
}

extension Zuordnung: Speichersatz {
  package static let tabelle = "zuordnung"
  package static let spaltenSQL = ["vertrag", "gruppe", "gruppenform", "von", "bis"]
  package static let ordnung = "vertrag, von, gruppe"

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, buch.key(vertrag))
    s.bind(i + 1, buch.key(gruppe))
    s.bind(i + 2, gruppenform)
    s.bind(i + 3, gueltig)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      vertrag: buch.id(row.int(i)), gruppe: buch.id(row.int(i + 1)), gruppenform: row.text(i + 2),
      gueltig: row.zeitraum(i + 3))
  }
}

extension Rueckruf: Speichersatz {
  package static let tabelle = "rueckruf"
  package static let spaltenSQL = [
    "id", "name", "telefon", "geboren", "ab", "stunden", "wo", "traeger", "antwort", "eingang",
    "erledigt_am", "bemerkung",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, name)
    s.bind(i + 2, telefon)
    s.bind(i + 3, Int(geboren.nummer))
    s.bind(i + 4, Int(ab.nummer))
    s.bind(i + 5, stunden)
    s.bind(i + 6, wo)
    s.bind(i + 7, traeger.map { buch.key($0) })
    s.bind(i + 8, antwort)
    s.bind(i + 9, Int(eingang.nummer))
    s.bind(i + 10, erledigtAm)
    s.bind(i + 11, bemerkung)
  }

  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), name: row.text(i + 1), telefon: row.text(i + 2),
      geboren: row.tag(i + 3), ab: row.tag(i + 4), stunden: row.zahlOderKeine(i + 5),
      wo: row.text(i + 6), traeger: row.intOrNil(i + 7).map { buch.id($0) },
      antwort: row.text(i + 8), eingang: row.tag(i + 9), erledigtAm: row.tagOderKeiner(i + 10),
      bemerkung: row.text(i + 11))
  }
}

extension Anmeldung: Speichersatz {
  package static let tabelle = "anmeldung"
  package static let spaltenSQL = [
    "id", "kind", "art", "status", "eingang", "stunden", "platzanteil", "bestaetigt_am",
    "kriterien", "bemerkung", "von", "bis",
  ]

  package func bind(_ s: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    s.bind(i, id.text)
    s.bind(i + 1, buch.key(kind))
    s.bind(wort: i + 2, art)
    s.bind(wort: i + 3, status)
    s.bind(i + 4, Int(eingang.nummer))
    s.bind(i + 5, stunden)
    s.bind(i + 6, platzanteil)
    s.bind(i + 7, bestaetigtAm)
    s.bind(i + 8, kriterien)
    s.bind(i + 9, bemerkung)
    s.bind(i + 10, wunsch)
  }

  package var wunschliste: [Kennung<Einrichtung>] { wuensche }

  /// The wishes lie in a table of their own and are added by who reads.
  package init(_ row: Statement, _ i: Int32, _ buch: Schluesselbuch) {
    self.init(
      id: Kennung(gespeichert: row.text(i)), kind: buch.id(row.int(i + 1)), art: row.wort(i + 2),
      wunsch: row.zeitraum(i + 10), stunden: row.zahlOderKeine(i + 5), eingang: row.tag(i + 4),
      status: row.wort(i + 3), kriterien: row.text(i + 8), platzanteil: row.zahl(i + 6),
      bestaetigtAm: row.tagOderKeiner(i + 7), bemerkung: row.text(i + 9))
  }
}
