internal import Domain
internal import Office
internal import ScreenKit

/// The master data: which kind is shown, and its records.
struct VerwaltungZustand: Equatable, Sendable {
  typealias Zeile = StammdatenAuskunft.Zeile

  /// A record to which all shown ones belong.
  struct Besitzer: Equatable, Sendable {
    let satz: Verweis
    let name: String
  }

  /// The kinds, in the order of Tab.
  static let arten: [Satzart] = [
    .traeger, .einrichtungen, .betriebserlaubnis, .sperren, .belegrechte, .gruppen, .parameter,
    .kataloge, .kriterien,
  ]

  private(set) var art = Satzart.einrichtungen
  /// Only what belongs to this record is shown; nil for all.
  private(set) var besitzer: Besitzer?
  /// Whether only what is in force on the Stichtag is shown.
  private(set) var nurGueltige = false
  private(set) var antwort: StammdatenAuskunft.Antwort?
  /// The record that is to be selected once it is there.
  private var gesucht: Verweis?
  /// The table of each kind: where one was there, and how it is sorted.
  private var tabellen: [Satzart: Tabelle<Zeile>] = [:]

  /// The table of the shown kind.
  var tabelle: Tabelle<Zeile> {
    get { tabellen[art] ?? anfang }
    set { tabellen[art] = newValue }
  }

  /// A table that nobody has sorted yet: by name, parameters as they belong together.
  private var anfang: Tabelle<Zeile> {
    var result = Tabelle<Zeile>()
    if art != .parameter, let first = spalten.first {
      result.nimmAuf([Tabelle.Sortierung(spalte: first.name)])
    }
    return result
  }

  /// The columns of the shown kind.
  var spalten: [Tabellenspalte<Zeile>] { Stammdatenspalten.spalten(art) }

  /// The selected record.
  var zeile: Zeile? { antwort?.frage.satzart == art ? tabelle.zeile : nil }

  /// The kinds between which Tab goes: those of which the owner can have records.
  var erreichbar: [Satzart] {
    guard let besitzer else { return Self.arten }
    return Self.arten.filter { $0.gehoert(zu: besitzer.satz.satzart) }
  }

  mutating func zeige(_ satzart: Satzart) {
    art = satzart
    antwort = nil
  }

  /// Shows a record among all of its kind.
  mutating func zeige(_ satz: Verweis) {
    besitzer = nil
    gesucht = satz
    zeige(satz.satzart)
  }

  /// Selects a record once it is there.
  mutating func folge(_ satz: Verweis) { gesucht = satz }

  mutating func gehe(_ schritt: Int) {
    let all = erreichbar
    let now = all.firstIndex(of: art) ?? 0
    zeige(all[(now + schritt + all.count) % all.count])
  }

  /// Shows what belongs to a record, beginning with the first kind that it can have.
  mutating func zeigeZugehoeriges(_ besitzer: Besitzer) {
    guard let first = Self.arten.first(where: { $0.gehoert(zu: besitzer.satz.satzart) }) else {
      return
    }
    self.besitzer = besitzer
    tabellen = tabellen.filter { !$0.key.gehoert(zu: besitzer.satz.satzart) }
    zeige(first)
  }

  /// Back to all records: to the owner, where there was one.
  mutating func zeigeAlle() {
    guard let owner = besitzer else { return }
    besitzer = nil
    tabellen = tabellen.filter { !$0.key.gehoert(zu: owner.satz.satzart) }
    zeige(owner.satz.satzart)
  }

  mutating func schalteGueltige() {
    nurGueltige.toggle()
    fuelle(behaltenVerschwundene: false)
  }

  /// Takes an answer; rows that vanished since the last one to the same question stay for a while.
  mutating func empfange(_ neu: StammdatenAuskunft.Antwort) {
    let isSame = antwort?.frage == neu.frage
    antwort = neu
    fuelle(behaltenVerschwundene: isSame)
  }

  private mutating func fuelle(behaltenVerschwundene: Bool) {
    let rows = antwort?.zeilen.filter { !nurGueltige || $0.giltAmStichtag } ?? []
    tabelle.setze(rows, spalten, behaltenVerschwundene: behaltenVerschwundene)
    guard let found = rows.first(where: { $0.satz == gesucht }) else { return }
    tabelle.folge(found.schluessel)
    gesucht = nil
  }
}

extension Satzart {
  /// Whether such records belong to one of another kind.
  func gehoert(zu satzart: Satzart) -> Bool {
    datensatz.spalten.contains { $0.ziel == satzart }
  }
}
