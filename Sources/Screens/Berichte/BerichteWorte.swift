internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What the report says in words, on the screen and on paper.

extension Berichte {
  /// A number in German.
  static func anzahl(_ n: Int) -> String { deutscheZahl(hundertstel: n * 100) }

  /// What a kind of rows is called.
  static func name(_ nach: BuchungenAuskunft.Gruppierung) -> BerichteText {
    switch nach {
    case .einrichtung: .nachEinrichtung
    case .traeger: .nachTraeger
    case .kategorie: .nachKategorie
    case .alter: .nachAlter
    case .monat: .nachMonat
    }
  }

  /// The heading of a column; nil is the sum.
  static func titel(_ band: BerichteZustand.Band?, _ texte: Textkatalog) -> String {
    switch band {
    case nil: texte(BerichteText.summe)
    case .ohneAngabe: texte(BerichteText.ohneAngabe)
    case .stunden(let wert): texte(BerichteText.stunden, ["n": wert.deutsch])
    }
  }

  static func meldung(_ z: BerichteZustand, _ umfeld: Umfeld) -> Meldung {
    guard let antwort = z.antwort else { return Meldung("") }
    if z.zelle != nil { return Meldung(umfeld.texte(BerichteText.zurueck)) }
    // Months have no sum: the sentence is about the chosen one.
    let values =
      antwort.frage.nach == .monat ? z.zeile?.werte ?? z.summen.map { _ in 0 } : z.summen
    let all = values.reduce(0, +)
    guard all > 0 else { return Meldung(umfeld.texte(BerichteText.keine)) }
    var parts: [String] = []
    var phrases: [String] = []
    // A sentence names the largest six; all else is one figure.
    let hours = values.indices.filter { antwort.baender[$0].stunden != nil }
    let named = hours.sorted { (-values[$0], $0) < (-values[$1], $1) }.prefix(6)
    var rest = all
    for (i, band) in antwort.baender.enumerated() where values[i] > 0 {
      if let hours = band.stunden, named.contains(i) {
        parts.append(
          umfeld.texte(
            BerichteText.mit, ["n": anzahl(values[i]), "stunden": hours.deutsch]))
      } else if band == .ohneAngabe {
        phrases = [umfeld.texte(BerichteText.ohne, ["n": anzahl(values[i])])]
      } else {
        continue
      }
      rest -= values[i]
    }
    if rest > 0 { phrases.insert(umfeld.texte(BerichteText.andere, ["n": anzahl(rest)]), at: 0) }
    if !parts.isEmpty {
      let said = parts.joined(separator: ", ")
      phrases.insert(umfeld.texte(BerichteText.mitStunden, ["teile": said]), at: 0)
    }
    let day = antwort.frage.nach == .monat ? z.zeile.map { $0.name + ": " } ?? "" : ""
    var satz =
      day + umfeld.texte(BerichteText.satz, ["n": anzahl(all)]) + " "
      + phrases.joined(separator: ", ")
    if antwort.doppelt > 0 {
      satz += "; " + umfeld.texte(BerichteText.doppelt, ["n": anzahl(antwort.doppelt)])
    }
    return Meldung(satz + ".")
  }

  static func kopierbar(_ z: BerichteZustand, _ umfeld: Umfeld) -> Kopierbares? {
    guard z.zelle == nil else { return z.kinder.kopierbar(kinderspalten, umfeld) }
    guard z.anzahl > 0 else { return nil }
    let row = z.zeile?.name ?? umfeld.texte(BerichteText.summe)
    let figures = z.spalten.map { band in z.zeile.map { z.wert($0, band) } ?? z.summe(band) }
    return Kopierbares(
      [row] + figures.map { $0 == 0 ? Sign.enDash.text : anzahl($0) },
      gewaehlt: (z.spalten.firstIndex(of: z.band) ?? 0) + 1)
  }

  /// What is seen, as a list for files and paper.
  static func ausgabe(
    _ z: BerichteZustand, _ werte: [Feldwert], _ umfeld: Umfeld
  ) -> Ausgabe {
    let texte = umfeld.texte
    let head = texte(BerichteText.ausgabeKopf, ["tag": umfeld.stichtag.deutsch])
    let ziel = Ausgabe.Ziel(werte)
    if z.zelle != nil {
      let rows = z.kinder.reihenfolge.map { z.kinder.zeilen[$0] }
      return Ausgabe(
        name: "buchungen-kinder", tag: umfeld.heute.iso,
        kopf: [head, beschreibung(z, umfeld), zellenname(z, umfeld)],
        spalten: kinderspalten.map { $0.titel(texte) },
        zeilen: rows.map { row in kinderspalten.map { $0.text(row, umfeld) } }, ziel: ziel)
    }
    let sum =
      z.hatSumme
      ? [[texte(BerichteText.summe)] + z.spalten.map { String(z.summe($0)) }] : []
    return Ausgabe(
      name: "buchungen", tag: umfeld.heute.iso, kopf: [head, beschreibung(z, umfeld)],
      spalten: [texte(name(z.frage.nach))] + z.spalten.map { titel($0, texte) },
      zeilen: z.zeilen.map { row in
        [row.name] + z.spalten.map { String(z.wert(row, $0)) }
      } + sum, ziel: ziel)
  }

  /// Which cell the shown children stand behind.
  static func zellenname(_ z: BerichteZustand, _ umfeld: Umfeld) -> String {
    guard let zelle = z.zelle else { return "" }
    let row = zelle.zeile.map { key in
      z.zeilen.first { $0.schluessel == key }?.name ?? key
    }
    let words = [row, zelle.band.map { titel($0, umfeld.texte) }].compactMap { $0 }
    return words.isEmpty ? titel(nil, umfeld.texte) : words.joined(separator: " · ")
  }
}
