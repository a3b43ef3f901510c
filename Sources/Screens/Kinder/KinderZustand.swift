internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Children: the search, and the file of the one that is open.
struct KinderZustand: Equatable, Sendable {
  /// A child that was opened, and the row that was selected when it was left.
  struct Besuch: Equatable, Sendable {
    let kind: Kennung<Kind>
    var zeile = ListView()
  }

  /// So many children can be gone back through.
  static let besuche = 10

  var suche = LineEditor(limit: 60)
  /// What the search found, or the children that were opened last.
  var treffer: [KindersucheAuskunft.Zeile] = []
  var liste = ListView()
  /// The children that were opened, each once, the latest last.
  private(set) var verlauf: [Besuch] = []
  /// Where in `verlauf` the open child stands; nil while one searches.
  private(set) var stelle: Int?
  /// The file of the open child, once it was answered.
  var akte: KindAkteAuskunft.Antwort?
  /// What can be chosen in forms.
  var listen = WahllistenAuskunft.Antwort()
  /// What was done to the open child, in words; for wide terminals.
  var geschichte = ""
  /// Who else has the open child open.
  var auchOffen: [String] = []
  /// The rows of the file.
  var zeilen: [Aktenzeile] = []

  /// The open child.
  var kind: Kennung<Kind>? { stelle.map { verlauf[$0].kind } }

  /// The children that were opened last, the latest first.
  var zuletzt: [Kennung<Kind>] { verlauf.reversed().map(\.kind) }

  /// The selected row of the search.
  var fund: KindersucheAuskunft.Zeile? {
    liste.selected(count: treffer.count).map { treffer[$0] }
  }

  /// The selected row of the file.
  var zeile: Aktenzeile? { auswahl.selected(count: zeilen.count).map { zeilen[$0] } }

  /// Which row of the file is selected; each child keeps its own.
  var auswahl: ListView {
    get { stelle.map { verlauf[$0].zeile } ?? ListView() }
    set { if let stelle { verlauf[stelle].zeile = newValue } }
  }

  /// For which Kriterium the question is to be opened once the file is there.
  var gesuchterNachweis: String?
  /// The row to be selected once the file is there.
  private var gesucht: Verweis?

  /// Opens a child, with one of its records selected.
  mutating func oeffne(_ kind: Kennung<Kind>, zeile: Verweis? = nil) {
    (gesucht, gesuchterNachweis) = (zeile, nil)
    let before = verlauf.first { $0.kind == kind }
    verlauf.removeAll { $0.kind == kind }
    verlauf.append(before ?? Besuch(kind: kind))
    if verlauf.count > Self.besuche { verlauf.removeFirst() }
    zeige(verlauf.count - 1)
  }

  /// Goes back to the child that was open before; false where there is none.
  mutating func geheZurueck() -> Bool {
    let before = (stelle ?? verlauf.count) - 1
    guard before >= 0 else { return false }
    zeige(before)
    return true
  }

  /// Goes back to the search.
  mutating func schliesse() {
    stelle = nil
    (akte, zeilen, geschichte) = (nil, [], "")
  }

  /// Takes the file of the open child; the cursor stays on its record.
  mutating func nimm(_ akte: KindAkteAuskunft.Antwort) {
    let selected = gesucht ?? zeile?.verweis
    self.akte = akte
    zeilen = Aktenzeile.zeilen(akte)
    gesucht = nil
    if let row = zeilen.firstIndex(where: { $0.verweis == selected }) { auswahl.follow(row) }
  }

  private mutating func zeige(_ stelle: Int) {
    if akte?.kind.id != verlauf[stelle].kind {
      (akte, zeilen, geschichte) = (nil, [], "")
    }
    self.stelle = stelle
  }
}
