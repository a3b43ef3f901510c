internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Is the demand covered? For each category, and below for each Einrichtung.
struct UebersichtZustand: Equatable, Sendable {
  var antwort: UebersichtAuskunft.Antwort? {
    didSet {
      let rows = antwort?.zeilen ?? []
      nichtGedeckt = rows.count { $0.werte.deckung < .zero }
      ueberbelegt = rows.count { $0.werte.werte.frei < .zero }
    }
  }
  /// The rows that the filter lets through.
  var sichtbar: [Int] = []
  var filter = LineEditor(limit: 40)
  /// Whether only rows are shown whose demand is not covered.
  var nurFehlende = false
  /// Whether the rows stand by what is short, the most first, instead of by name.
  var nachDeckung = false
  /// Whether the filter is being typed.
  var filtert = false
  var liste = ListView()
  /// The sum that is selected; nil while a row of the list is.
  var summe: Int?
  /// The figure that is selected in its row.
  var figur = Figur.frei
  /// The row that was selected when the program was closed, until the first answer is there.
  var gemerkt: String?
  /// The figures that changed under one's eyes, by the keys of their rows and sums.
  var geaendert: [String: Set<Figur>] = [:]
  /// What is to be done today; nil until it was asked.
  var morgenliste: MorgenlisteAuskunft.Antwort?
  /// How many rows are short of places, and how many are over-occupied.
  private(set) var nichtGedeckt = 0
  private(set) var ueberbelegt = 0

  /// Whether rows are left out.
  var istGefiltert: Bool { nurFehlende || !filter.isEmpty }

  /// The selected row of the list.
  var zeile: Int? {
    summe == nil ? liste.selected(count: sichtbar.count).map { sichtbar[$0] } : nil
  }
}

enum Uebersicht: Ansicht {
  static let befehle: [Befehl<UebersichtZustand>] = [
    Befehl([.left], .monatZurueck) { _, umfeld in
      [.stichtag(umfeld.stichtag.plus(monate: -1))]
    },
    Befehl([.right], .monatVor) { _, umfeld in [.stichtag(umfeld.stichtag.plus(monate: 1))] },
    Befehl([.text("<")], .jahrZurueck) { _, umfeld in
      [.stichtag(umfeld.stichtag.plus(monate: -12))]
    },
    Befehl([.text(">")], .jahrVor, legende: 50) { _, umfeld in
      [.stichtag(umfeld.stichtag.plus(monate: 12))]
    },
    Befehl([.tab], .figurVor) { z, umfeld in
      z.figur = z.figur.naechste(1, unter: figuren(z, umfeld))
      return []
    },
    Befehl([.backTab], .figurZurueck) { z, umfeld in
      z.figur = z.figur.naechste(-1, unter: figuren(z, umfeld))
      return []
    },
    Befehl(
      [.enter], .kapazitaetOeffnen, legende: 5,
      warumNicht: { kapazitaet($0) == nil ? .keineZeile : nil }
    ) { z, _ in kapazitaet(z).map { [$0] } ?? [] },
    Befehl(
      [.text("?")], .warum, legende: 32, warumNicht: { ziele($0) == nil ? .keineZeile : nil }
    ) { z, umfeld in ziele(z).map { [.zeige($0(umfeld))] } ?? [] },
    Befehl(
      [.text("z")], .zuTun, legende: 6,
      warumNicht: { $0.morgenliste == nil ? .nochNichtGefragt : nil }
    ) { z, _ in
      z.morgenliste.map { [.zeige(.morgenliste(Morgenliste($0)))] } ?? []
    },
    Befehl([.text("/")], .filtern, legende: 7) { z, _ in
      z.filtert = true
      z.filter.selectAll()
      z.summe = nil
      return []
    },
    Befehl([.text("n")], .nurFehlende, legende: 8) { z, umfeld in
      z.nurFehlende.toggle()
      z.summe = nil
      verenge(&z, umfeld.texte)
      return []
    },
    Befehl([.text("s")], .nachDeckung) { z, umfeld in
      z.nachDeckung.toggle()
      z.summe = nil
      verenge(&z, umfeld.texte)
      let text: UebersichtText = z.nachDeckung ? .nachDeckung : .nachNamen
      return [.melde(Meldung(umfeld.texte(text)))]
    },
  ]

  static func nimm(
    _ key: Key, _ z: inout UebersichtZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    if z.filtert {
      switch key {
      case .enter: z.filtert = false
      case .escape:
        z.filtert = false
        z.filter = LineEditor(limit: 40)
      case .up, .down, .pageUp, .pageDown: z.filtert = false
      default: if !z.filter.handle(key) { return nil }
      }
      verenge(&z, umfeld.texte)
      if ![.up, .down, .pageUp, .pageDown].contains(key) { return [] }
    }
    if key == .escape, z.istGefiltert {
      z.filter = LineEditor(limit: 40)
      z.nurFehlende = false
      verenge(&z, umfeld.texte)
      return []
    }
    let height = liste(rect).height
    if let sum = z.summe {
      switch key {
      case .up: z.summe = max(0, sum - 1)
      case .down:
        z.summe = sum + 1 < (z.antwort?.summen.count ?? 0) ? sum + 1 : nil
        if z.summe == nil { z.liste.select(0, count: z.sichtbar.count, height: height) }
      case .pageDown: z.summe = nil
      default: return nil
      }
      return []
    }
    if key == .up, z.liste.selected(count: z.sichtbar.count) ?? 0 == 0 {
      z.summe = (z.antwort?.summen.count ?? 1) - 1
      return []
    }
    guard key != .home, z.liste.handle(key, count: z.sichtbar.count, height: height) else {
      return nil
    }
    return []
  }

  static func fuegeEin(_ text: String, _ z: inout UebersichtZustand, _ umfeld: Umfeld) {
    guard z.filtert else { return }
    z.filter.paste(text)
    verenge(&z, umfeld.texte)
  }

  static func klick(
    _ point: Point, _ z: inout UebersichtZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    let list = liste(rect)
    if let row = z.liste.row(at: point, in: list, count: z.sichtbar.count) {
      z.summe = nil
      z.liste.select(row, count: z.sichtbar.count, height: list.height)
    } else if point.row >= rect.row, point.row < rect.row + 6 {
      z.summe = (point.row - rect.row) / 2
    }
  }

  static func fragen(_ z: UebersichtZustand, _ umfeld: Umfeld) -> [Frage] {
    [.uebersicht(UebersichtAuskunft(am: umfeld.stichtag))]
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout UebersichtZustand, _ umfeld: Umfeld
  ) {
    guard case .uebersicht(let neu) = antwort else { return }
    let selected = z.zeile.flatMap { z.antwort?.zeilen[$0].schluessel } ?? z.gemerkt
    z.gemerkt = nil
    if let alt = z.antwort, alt.am == neu.am {
      z.geaendert.merge(aenderungen(alt, neu)) { $0.union($1) }
    } else {
      z.geaendert = [:]
    }
    z.antwort = neu
    filtere(&z, umfeld.texte)
    // The cursor stays on its row while others change data.
    if let selected,
      let i = z.sichtbar.firstIndex(where: { neu.zeilen[$0].schluessel == selected })
    {
      z.liste.follow(i)
    }
  }

  /// The figures that differ in two answers for one day.
  private static func aenderungen(
    _ alt: UebersichtAuskunft.Antwort, _ neu: UebersichtAuskunft.Antwort
  ) -> [String: Set<Figur>] {
    guard alt != neu else { return [:] }
    var found: [String: Set<Figur>] = [:]
    let before = Dictionary(
      alt.zeilen.map { ($0.schluessel, $0) }, uniquingKeysWith: { a, _ in a })
    for row in neu.zeilen {
      let old = before[row.schluessel]
      let changed = Figur.zeile.filter { $0.wert(row) != old.map($0.wert) ?? 0 }
      if !changed.isEmpty { found[row.schluessel] = Set(changed) }
    }
    for (old, new) in zip(alt.summen, neu.summen) {
      let changed = Figur.summe.filter { $0.wert(old) != $0.wert(new) }
      if !changed.isEmpty { found[new.kategorie.rawValue] = Set(changed) }
    }
    return found
  }

  /// Follows another filter: the cursor stays on its row, or goes to the first one that is left.
  static func verenge(_ z: inout UebersichtZustand, _ texte: Textkatalog) {
    let selected = z.zeile
    filtere(&z, texte)
    if let i = z.sichtbar.firstIndex(where: { $0 == selected }) {
      z.liste.follow(i)
    } else {
      z.liste = ListView()
    }
  }

  /// Every word that is typed must fit: a part of the name or place, the begin of the postcode, or
  /// what people call the category; several words may also be one of these.
  private static func filtere(_ z: inout UebersichtZustand, _ texte: Textkatalog) {
    guard let rows = z.antwort?.zeilen else { return }
    let typed = z.filter.text.split(separator: " ").map(String.init)
    let words = typed.map { (gefaltet: suchfaltung($0), kategorie: texte.kategorie(gesagt: $0)) }
    let whole = texte.kategorie(gesagt: z.filter.text)
    z.sichtbar = rows.indices.filter { i in
      if z.nurFehlende, rows[i].werte.deckung >= .zero { return false }
      let kategorie = rows[i].werte.werte.kategorie
      guard !words.isEmpty, whole != kategorie else { return true }
      let e = rows[i].einrichtung?.satz
      let forms = e.map { faltungen("\($0.name)\n\($0.ortsteil)\n\($0.ort)") } ?? []
      return words.allSatisfy { word in
        word.kategorie == kategorie || e?.plz.hasPrefix(word.gefaltet) == true
          || forms.contains { enthaelt($0, word.gefaltet) }
      }
    }
    guard z.nachDeckung else { return }
    z.sichtbar.sort {
      (rows[$0].werte.deckung, $0) < (rows[$1].werte.deckung, $1)
    }
  }

  static func meldung(_ z: UebersichtZustand, _ umfeld: Umfeld) -> Meldung {
    if z.filtert || z.istGefiltert {
      let short = z.nurFehlende ? [umfeld.texte(UebersichtText.filterFehlende)] : []
      let typed = z.filter.isEmpty && !short.isEmpty && !z.filtert ? [] : [z.filter.text]
      return Meldung(
        umfeld.texte(
          UebersichtText.gefiltert,
          [
            "filter": (typed + short).joined(separator: " · "), "n": String(z.sichtbar.count),
            "von": String(z.antwort?.zeilen.count ?? 0),
          ]), .hervorgehoben)
    }
    guard let antwort = z.antwort else { return Meldung("") }
    if antwort.summen.allSatisfy({ $0.bestand == 0 && $0.zusagen == 0 }) {
      return Meldung(
        umfeld.texte(UebersichtText.ohneVertraege, ["tag": antwort.am.deutsch]), .warnung)
    }
    let (short, over) = (z.nichtGedeckt, z.ueberbelegt)
    let key: UebersichtText =
      switch (short, over) {
      case (0, 0): .allesGedeckt
      case (_, 0): .nichtGedeckt
      default: .nichtGedecktUeberbelegt
      }
    let satz = umfeld.texte(
      key,
      ["n": String(short), "von": String(antwort.zeilen.count), "ueberbelegt": String(over)])
    let role: Role = key == .allesGedeckt ? .gedeckt : .meldung
    guard let todo = z.morgenliste?.anzahl, !todo.isEmpty else { return Meldung(satz, role) }
    let first = MorgenText.satz(todo, umfeld)
    let both = first + "   " + satz
    return Meldung(both.columns <= umfeld.breite ? both : first)
  }
}

extension UebersichtAuskunft.Zeile {
  /// What stays the same when the figures change.
  var schluessel: String {
    "\(einrichtung?.satz.id.text ?? "") \(werte.werte.kategorie.rawValue)"
  }
}
