internal import Domain
internal import ScreenKit

/// Many rows that one searches, sorts, marks and walks through.
///
/// A search narrows what is there; filters that need the office belong to the question of the
/// screen. What begins with the word that is searched stands first. While somebody changes data the
/// cursor stays on its row: one that no longer fits search or filter stays in sight until another is
/// set, and one that vanished stays struck through until the next key.
struct Tabelle<Zeile: Tabellenzeile>: Equatable, Sendable {
  /// Which column is sorted, and whether from the largest on.
  struct Sortierung: Equatable, Sendable {
    let spalte: String
    var absteigend = false
  }

  /// All rows of the answer, and those that vanished since the last key.
  private(set) var zeilen: [Zeile] = []
  /// The rows that are shown, in order.
  private(set) var reihenfolge: [Int] = []
  private(set) var verschwunden: Set<String> = []
  /// The keys of the marked rows.
  private(set) var markiert: Set<String> = []
  /// The column sorted last stands first; the others decide where it says nothing.
  private(set) var sortierungen: [Sortierung] = []
  /// The names of the columns that are not shown.
  var ausgeblendet: Set<String> = []
  /// The name of the chosen column.
  var spalte: String?
  var liste = ListView(goesByRow: true)
  private(set) var suche = LineEditor(limit: 40)
  /// Whether the search is being typed.
  private(set) var sucht = false
  /// All rows in order, those that filter and search leave out too.
  private var alle: [Int] = []
  /// Whether the filter lets a row through; empty where there is none.
  private var passt: [Bool] = []
  /// The keys of the rows that were seen under this search and filter before they were changed.
  private var gehalten: Set<String> = []
  private var index = Suchindex()

  /// A table without rows, sorted by a column; nil for rows as they come.
  init(nach spalte: String? = nil) {
    sortierungen = spalte.map { [Sortierung(spalte: $0)] } ?? []
  }

  /// The selected row.
  var zeile: Zeile? { liste.selected(count: reihenfolge.count).map { zeilen[reihenfolge[$0]] } }

  /// Whether the selected row is one that vanished: nothing can be done with it any more.
  var istZeileVerschwunden: Bool { zeile.map { verschwunden.contains($0.schluessel) } ?? false }

  /// How many rows are shown, without those that vanished.
  var gezeigt: Int {
    verschwunden.isEmpty
      ? reihenfolge.count
      : reihenfolge.count { !verschwunden.contains(zeilen[$0].schluessel) }
  }

  /// How many rows there are, without those that vanished.
  var gesamt: Int { zeilen.count - verschwunden.count }

  /// The marked rows in order, those that a search no longer shows too; else the selected one.
  var gemeinte: [Zeile] {
    guard !markiert.isEmpty else { return zeile.map { [$0] } ?? [] }
    return alle.map { zeilen[$0] }.filter { markiert.contains($0.schluessel) }
  }

  /// Takes a new answer; the cursor stays on its row.
  mutating func setze(
    _ neu: [Zeile], _ spalten: [Tabellenspalte<Zeile>], behaltenVerschwundene: Bool = true,
    filter: ((Zeile) -> Bool)? = nil
  ) {
    let selected = zeile?.schluessel
    let now = Set(neu.map(\.schluessel))
    if !behaltenVerschwundene {
      gehalten = []
    } else if !suche.isEmpty || filter != nil {
      gehalten.formUnion(reihenfolge.map { zeilen[$0].schluessel })
    }
    // What vanished stays behind the row that it followed.
    var behind: [String?: [Zeile]] = [:]
    var before: String?
    if behaltenVerschwundene {
      for i in reihenfolge {
        let row = zeilen[i]
        if now.contains(row.schluessel) {
          before = row.schluessel
        } else {
          behind[before, default: []].append(row)
        }
      }
    }
    zeilen =
      behind.isEmpty
      ? neu : (behind[nil] ?? []) + neu.flatMap { [$0] + (behind[$0.schluessel] ?? []) }
    verschwunden = Set(behind.values.joined().map(\.schluessel))
    markiert.formIntersection(now)
    index = Suchindex(zeilen)
    passt =
      filter.map { filter in
        zeilen.map {
          verschwunden.contains($0.schluessel) || gehalten.contains($0.schluessel) || filter($0)
        }
      } ?? []
    ordne(spalten)
    folge(selected)
  }

  /// Shows only some of the rows; the cursor stays on its row, else it goes to the first.
  mutating func filtere(_ filter: ((Zeile) -> Bool)?) {
    let selected = zeile?.schluessel
    gehalten = []
    passt = filter.map { zeilen.map($0) } ?? []
    verenge()
    liste = ListView(goesByRow: true)
    folge(selected)
  }

  /// Lets go of the rows that vanished; a cursor on one of them goes to the nearest that is left.
  mutating func vergissVerschwundene(
    _ spalten: [Tabellenspalte<Zeile>], filter: ((Zeile) -> Bool)? = nil
  ) {
    guard !verschwunden.isEmpty else { return }
    if istZeileVerschwunden, let at = liste.selected(count: reihenfolge.count) {
      let order = Array(reihenfolge[at...]) + reihenfolge[..<at].reversed()
      let next = order.first { !verschwunden.contains(zeilen[$0].schluessel) }
      folge(next.map { zeilen[$0].schluessel })
    }
    setze(
      zeilen.filter { !verschwunden.contains($0.schluessel) }, spalten,
      behaltenVerschwundene: false, filter: filter)
  }

  /// Selects the row with this key, where it is shown.
  mutating func folge(_ schluessel: String?) {
    guard let schluessel,
      let i = reihenfolge.firstIndex(where: { zeilen[$0].schluessel == schluessel })
    else { return }
    liste.follow(i)
  }

  /// Puts all rows in order; rows that are the same to every sorted column stay as they came.
  private mutating func ordne(_ spalten: [Tabellenspalte<Zeile>]) {
    let keys = sortierungen.compactMap { sortierung in
      spalten.first { $0.name == sortierung.spalte }.map {
        (werte: zeilen.map($0.ordnung), absteigend: sortierung.absteigend)
      }
    }
    alle = zeilen.indices.sorted { a, b in
      for (werte, absteigend) in keys where werte[a] != werte[b] {
        return (werte[a] < werte[b]) != absteigend
      }
      return a < b
    }
    verenge()
  }

  /// Shows the rows that filter and search let through, in order, those first that begin with what
  /// is searched.
  private mutating func verenge() {
    let all = passt.isEmpty ? alle : alle.filter { passt[$0] }
    guard !suche.isEmpty else { return reihenfolge = all }
    let found = index.treffer(suche.text)
    let shown = all.filter { found[$0] != .keiner || gehalten.contains(zeilen[$0].schluessel) }
    reihenfolge = shown.filter { found[$0] == .vorn } + shown.filter { found[$0] != .vorn }
  }

  /// Sorts by a column, with the cursor on what is then the first row; once more turns the order
  /// round.
  mutating func sortiere(nach name: String, _ spalten: [Tabellenspalte<Zeile>]) {
    let descending = sortierungen.first.map { $0.spalte == name && !$0.absteigend } ?? false
    sortierungen.removeAll { $0.spalte == name }
    sortierungen.insert(Sortierung(spalte: name, absteigend: descending), at: 0)
    ordne(spalten)
    liste = ListView(goesByRow: true)
  }

  /// Takes up how it was sorted when the program was closed.
  mutating func nimmAuf(_ sortierungen: [Sortierung]) { self.sortierungen = sortierungen }

  /// Begins a search; the first letter replaces the one that stands there.
  mutating func beginneSuche() {
    sucht = true
    suche.selectAll()
  }

  /// Searches for something else; the cursor goes to the first row found.
  mutating func suche(_ editor: LineEditor) {
    suche = editor
    gehalten = []
    verenge()
    liste = ListView(goesByRow: true)
  }

  /// Shows all rows again; the cursor stays on its row.
  mutating func beendeSuche() {
    let selected = zeile?.schluessel
    sucht = false
    suche(LineEditor(limit: 40))
    folge(selected)
  }

  /// Marks the selected row or takes the mark away, and goes on to the next.
  mutating func markiere(height: Int) {
    guard let key = zeile?.schluessel else { return }
    if markiert.remove(key) == nil { markiert.insert(key) }
    _ = liste.handle(.down, count: reihenfolge.count, height: height)
  }

  /// Marks all rows that are shown, or none of them.
  mutating func markiereAlle() {
    let all = Set(reihenfolge.map { zeilen[$0].schluessel }).subtracting(verschwunden)
    markiert = all.isSubset(of: markiert) ? markiert.subtracting(all) : markiert.union(all)
  }

  /// Chooses the next column to the right or left among those that are shown.
  mutating func waehle(_ schritt: Int, _ spalten: [Tabellenspalte<Zeile>]) {
    let shown = spalten.filter { !ausgeblendet.contains($0.name) }.map(\.name)
    guard !shown.isEmpty else { return }
    let now = spalte.flatMap { shown.firstIndex(of: $0) } ?? (schritt > 0 ? -1 : 0)
    spalte = shown[(now + schritt + shown.count) % shown.count]
  }

  /// A key, after which the rows that vanished are let go; the selected one only once the cursor
  /// leaves it, so that no key is meant for it and acts on the next.
  mutating func nimm(
    _ key: Key, height: Int, _ spalten: [Tabellenspalte<Zeile>], filter: ((Zeile) -> Bool)? = nil
  ) -> Bool {
    guard istZeileVerschwunden else {
      vergissVerschwundene(spalten, filter: filter)
      return nimm(key, height: height)
    }
    guard nimm(key, height: height) else { return false }
    vergissVerschwundene(spalten, filter: filter)
    return true
  }

  /// A key for the search or the list; false for one that does nothing there.
  mutating func nimm(_ key: Key, height: Int) -> Bool {
    if sucht {
      switch key {
      case .enter, .up, .down, .pageUp, .pageDown: sucht = false
      case .escape:
        beendeSuche()
        return true
      default:
        var editor = suche
        guard editor.handle(key) else { return false }
        if editor.text == suche.text { suche = editor } else { suche(editor) }
        return true
      }
      if key == .enter { return true }
    }
    if key == .escape, !suche.isEmpty {
      beendeSuche()
      return true
    }
    if key == .escape, !markiert.isEmpty {
      markiert = []
      return true
    }
    return liste.handle(key, count: reihenfolge.count, height: height)
  }

  /// Pasted text for the search.
  mutating func fuegeEin(_ text: String) {
    guard sucht else { return }
    var editor = suche
    editor.paste(text)
    suche(editor)
  }

  /// A click on a row.
  mutating func klick(_ point: Point, in rect: Rect) {
    if let row = liste.row(at: point, in: rect, count: reihenfolge.count) {
      liste.select(row, count: reihenfolge.count, height: rect.height)
    }
  }
}
