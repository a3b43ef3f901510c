internal import Domain
internal import Office
internal import ScreenKit

/// The board of an Einrichtung: a column for each group, and one for the children without.
struct GruppenZustand: Equatable, Sendable {
  /// What of it is shown.
  enum Teil: Sendable { case tafel, zahlen, kitajahr }

  /// The Einrichtung that was chosen; nil for the first by name that has groups.
  var einrichtung: Kennung<Einrichtung>?
  /// All Einrichtungen, by name.
  var einrichtungen: [Einrichtungskopf] = []
  private(set) var antwort: GruppenAuskunft.Antwort?
  /// The columns, made when the answer came.
  private(set) var spalten: [Gruppenspalte] = []
  /// Which column the cursor is in.
  private(set) var breite = ListView(goesByRow: true)
  /// Where the cursor is in each column.
  private var listen: [ListView] = []
  /// The contracts of the children that are carried.
  var aufgenommen: [Kennung<Betreuungsvertrag>] = []
  /// The child on which the cursor is to stand once an answer is there.
  private var gefolgt: Kennung<Betreuungsvertrag>?
  private(set) var teil = Teil.tafel
  /// Where one is in the figures of the group.
  var zahlen = ListView(goesByRow: true)
  /// The next Kitajahr, while one looks at it.
  var kitajahr: Kitajahrplan?

  /// Which column the cursor is in; nil where there are none.
  var spalte: Int? { breite.selected(count: spalten.count) }

  /// The group in which the cursor is; nil in the column of those without.
  var gruppe: Gruppe? { spalte.flatMap { spalten[$0].gruppe } }

  /// The child on which the cursor is.
  var karte: Gruppenkarte? {
    guard let spalte, !spalten[spalte].karten.isEmpty else { return nil }
    return listen[spalte].selected(count: spalten[spalte].karten.count).map {
      spalten[spalte].karten[$0]
    }
  }

  /// Those that are carried, else the child on which the cursor is.
  var gemeinte: [Kennung<Betreuungsvertrag>] {
    aufgenommen.isEmpty ? karte.map { [$0.kind.vertrag] } ?? [] : aufgenommen
  }

  /// Whether children are carried where they can be put down: on the board.
  var traegt: Bool { teil == .tafel && !aufgenommen.isEmpty }

  /// The children that are carried.
  var getragene: [Gruppenkind] { aufgenommen.compactMap { antwort?.haus.kind($0) } }

  /// The list of a column.
  func liste(_ spalte: Int) -> ListView { listen[spalte] }

  /// Takes an answer; the cursor stays on its child.
  mutating func empfange(_ neu: GruppenAuskunft.Antwort, _ umfeld: Umfeld) {
    let kept = gefolgt ?? karte?.kind.vertrag
    let before = gruppe?.id
    let isSame = antwort?.einrichtung == neu.einrichtung
    antwort = neu
    spalten = Gruppenspalte.alle(neu, umfeld)
    listen = spalten.indices.map {
      isSame && $0 < listen.count ? listen[$0] : ListView(goesByRow: true)
    }
    if !isSame { breite = ListView(goesByRow: true) }
    gefolgt = nil
    aufgenommen.removeAll { neu.haus.kind($0) == nil }
    if let kept, let at = stelle(kept) {
      breite.follow(at.spalte)
      listen[at.spalte].follow(at.zeile)
    } else if let before, let at = spalten.firstIndex(where: { $0.gruppe?.id == before }) {
      breite.follow(at)
    }
    if teil == .kitajahr { kitajahr?.erneuere(neu, umfeld) }
  }

  private func stelle(_ vertrag: Kennung<Betreuungsvertrag>) -> (spalte: Int, zeile: Int)? {
    for (i, spalte) in spalten.enumerated() {
      if let row = spalte.karten.firstIndex(where: { $0.kind.vertrag == vertrag }) {
        return (i, row)
      }
    }
    return nil
  }

  /// Stands where one stood: on a group or on a child, with the same children carried.
  mutating func gehe(
    zu haus: Kennung<Einrichtung>?, _ gruppe: String?, _ vertraege: [Kennung<Betreuungsvertrag>]
  ) {
    if let haus, haus != antwort?.einrichtung?.satz.id { zeige(haus) }
    aufgenommen = vertraege.count > 1 ? vertraege : []
    if let at = spalten.firstIndex(where: { $0.gruppe?.id.text == gruppe }) { breite.follow(at) }
    if let only = vertraege.first, let at = stelle(only) {
      breite.follow(at.spalte)
      listen[at.spalte].follow(at.zeile)
    }
  }

  /// Goes to another column; what is carried comes along.
  mutating func gehe(_ schritt: Int, sichtbar: Int) {
    guard let spalte else { return }
    breite.select(spalte + schritt, count: spalten.count, height: sichtbar)
    zahlen = ListView(goesByRow: true)
  }

  /// Goes to a column and a row of it.
  mutating func waehle(_ spalte: Int, _ zeile: Int?, sichtbar: Int, hoehe: Int) {
    breite.select(spalte, count: spalten.count, height: sichtbar)
    if let zeile {
      listen[spalte].select(zeile, count: spalten[spalte].karten.count, height: hoehe)
    }
  }

  /// A key for the list of the column.
  mutating func nimm(_ key: Key, hoehe: Int) -> Bool {
    guard let spalte else { return false }
    return listen[spalte].handle(key, count: spalten[spalte].karten.count, height: hoehe)
  }

  /// Picks up the child on which the cursor is, or puts it back, and goes on to the next.
  mutating func nimmAuf(hoehe: Int) {
    guard let vertrag = karte?.kind.vertrag else { return }
    if let i = aufgenommen.firstIndex(of: vertrag) {
      aufgenommen.remove(at: i)
    } else {
      aufgenommen.append(vertrag)
    }
    _ = nimm(.down, hoehe: hoehe)
  }

  /// Puts down what is carried: the cursor goes along with it.
  mutating func legeAb() -> [Kennung<Betreuungsvertrag>] {
    let those = aufgenommen
    (aufgenommen, gefolgt) = ([], those.first)
    return those
  }

  /// Shows another part.
  mutating func zeige(_ teil: Teil) {
    self.teil = teil
    zahlen = ListView(goesByRow: true)
    if teil != .kitajahr { kitajahr = nil }
  }

  /// Shows another Einrichtung.
  mutating func zeige(_ id: Kennung<Einrichtung>) {
    einrichtung = id
    aufgenommen = []
    zeige(.tafel)
  }
}

// What is kept between two starts.

extension GruppenZustand {
  private static let merkname = "gruppen.einrichtung"

  var merkzettel: [String: String] {
    [Self.merkname: (einrichtung ?? antwort?.einrichtung?.satz.id)?.text ?? ""]
  }

  mutating func nimmAuf(_ merkzettel: [String: String]) {
    einrichtung = merkzettel[Self.merkname].flatMap { Kennung<Einrichtung>($0) }
  }
}
