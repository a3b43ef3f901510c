internal import Domain
internal import Office
internal import ScreenKit

extension BuchungskinderAuskunft.Zeile: Tabellenzeile {
  var schluessel: String {
    "\(kind.text)/\(einrichtung.satz.id.text)/\(laufzeit.von.iso)\(istZusage ? "/z" : "")"
  }
  var suchtext: String {
    faltungen("\(nachname) \(vorname)\n\(einrichtung.satz.name)").joined(separator: "\n")
  }
}

/// How many children are booked for how many hours: the table, the chosen cell, and the children
/// behind it while they are shown.
struct BerichteZustand: Equatable, Sendable {
  typealias Band = BuchungenAuskunft.Band
  typealias Kind = BuchungskinderAuskunft.Zeile

  /// A figure of the table: a row or the sum of all, and a column or the sum of all.
  struct Zelle: Equatable, Sendable {
    let zeile: String?
    let band: Band?
  }

  /// Rows in the order of a column instead of their own.
  struct Sortierung: Equatable, Sendable {
    /// Nil for the sums.
    let band: Band?
    var aufsteigend = false
  }

  /// All Träger, for the filter.
  let traeger: [Traeger]
  /// What is asked; its day is the Stichtag.
  var frage = BuchungenAuskunft(am: .anfang)
  var antwort: BuchungenAuskunft.Antwort?
  /// The rows of the answer as they are shown.
  private(set) var zeilen: [BuchungenAuskunft.Zeile] = []
  private(set) var summen: [Int] = []
  var sortierung: Sortierung?
  /// The chosen column; nil for the sums.
  var band: Band?
  var zeigtBalken = false
  var liste = ListView(goesByRow: true)
  /// The cell whose children are shown; nil while the table is.
  var zelle: Zelle?
  var kinder = Tabelle<Kind>()
  /// Whether the children of this cell are there.
  var sindKinderDa = false

  init(traeger: [Traeger]) { self.traeger = traeger }

  /// The columns of the table, the sums last.
  var spalten: [Band?] { (antwort?.baender ?? []) + [nil] }

  /// Whether there is a sum below the rows: in each month the same children count.
  var hatSumme: Bool { frage.nach != .monat && !zeilen.isEmpty }

  /// How many rows can be chosen.
  var anzahl: Int { zeilen.count + (hatSumme ? 1 : 0) }

  /// The chosen row; nil for the sum of all, and where there is none.
  var zeile: BuchungenAuskunft.Zeile? {
    liste.selected(count: anzahl).flatMap { zeilen.indices.contains($0) ? zeilen[$0] : nil }
  }

  /// The chosen cell, nil where there is none.
  var gewaehlt: Zelle? {
    anzahl == 0 ? nil : Zelle(zeile: zeile?.schluessel, band: band)
  }

  /// The figure of the chosen cell.
  var zahl: Int { zeile.map { wert($0, band) } ?? summe(band) }

  mutating func waehle(_ schritt: Int) {
    let now = spalten.firstIndex(of: band) ?? 0
    band = spalten[(now + schritt + spalten.count) % spalten.count]
  }

  /// Goes to another kind of rows.
  mutating func gruppiere(_ schritt: Int) {
    let all = BuchungenAuskunft.Gruppierung.allCases
    let now = all.firstIndex(of: frage.nach) ?? 0
    frage.nach = all[(now + schritt + all.count) % all.count]
    (sortierung, liste) = (nil, ListView(goesByRow: true))
  }

  /// Takes a new answer; the cursor stays on its row.
  mutating func empfange(_ neu: BuchungenAuskunft.Antwort) {
    let before = antwort?.frage.nach
    antwort = neu
    summen = neu.summen
    if !spalten.contains(band) { band = nil }
    let isOther = before != neu.frage.nach
    ordne()
    // The month in which the day lies.
    if isOther, neu.frage.nach == .monat {
      liste.follow(max(0, (zeilen.lastIndex { $0.schluessel <= neu.frage.am.iso }) ?? 0))
    }
  }

  /// By the chosen column from the largest figure on, then from the smallest, then as they were.
  mutating func sortiere() {
    sortierung =
      switch sortierung {
      case let now? where now.band == band:
        now.aufsteigend ? nil : .init(band: band, aufsteigend: true)
      default: Sortierung(band: band)
      }
    ordne()
    liste = ListView(goesByRow: true)
  }

  private mutating func ordne() {
    let isSum = liste.selected(count: anzahl) == zeilen.count
    let selected = zeile?.schluessel
    let rows = antwort?.zeilen ?? []
    zeilen = rows
    if let sortierung {
      let key = rows.map { wert($0, sortierung.band) * (sortierung.aufsteigend ? 1 : -1) }
      zeilen = rows.indices.sorted { (key[$0], $0) < (key[$1], $1) }.map { rows[$0] }
    }
    if isSum {
      liste.follow(zeilen.count)
    } else if let at = zeilen.firstIndex(where: { $0.schluessel == selected }) {
      liste.follow(at)
    }
  }

  /// The figure of a row in a column.
  func wert(_ zeile: BuchungenAuskunft.Zeile, _ band: Band?) -> Int {
    guard let band else { return zeile.summe }
    return antwort?.baender.firstIndex(of: band).map { zeile.werte[$0] } ?? 0
  }

  /// The figure of all rows in a column.
  func summe(_ band: Band?) -> Int {
    guard let band else { return summen.reduce(0, +) }
    return antwort?.baender.firstIndex(of: band).map { summen[$0] } ?? 0
  }
}
