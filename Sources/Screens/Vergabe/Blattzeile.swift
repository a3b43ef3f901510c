internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A row of a sheet of the Vergabe: which sheet that is, its columns, and where its table lies.
protocol Blattzeile: Tabellenzeile {
  static var spalten: [Tabellenspalte<Self>] { get }
  /// The columns that tell of nobody else: by them it is found, and they are written and printed.
  static var eigenspalten: [Tabellenspalte<Self>] { get }
  static var ort: any WritableKeyPath<VergabeZustand, Tabelle<Self>> & Sendable { get }
}

/// A row that is found by all that it shows.
protocol Sichtzeile: Blattzeile {
  var suchtext: String { get set }
}

extension Sichtzeile {
  /// The same row, found by all that it shows: first by the name, whatever the order of the columns.
  func durchsuchbar(_ umfeld: Umfeld) -> Self {
    let named = Self.eigenspalten.filter { $0.name == "name" }
    let seen = (named + Self.eigenspalten.filter { $0.name != "name" })
      .map { $0.text(self, umfeld) }
    var result = self
    result.suchtext = faltungen(seen.joined(separator: "\n")).joined(separator: "\n")
    return result
  }
}

extension Blattzeile {
  static var eigenspalten: [Tabellenspalte<Self>] { spalten }
}

extension VergabeZustand.Blatt {
  /// What is in the table of the sheet: the one place that leads from a case to it; nil for the
  /// comparison, which is none.
  var zeilenart: (any Blattzeile.Type)? {
    switch self {
    case .plaetze: VergabeHauszeile.self
    case .pruefung: VergabeBefundzeile.self
    case .kinder: VergabeKindzeile.self
    case .liste: VergabeRangzeile.self
    case .angebote: VergabeAngebotszeile.self
    case .vergleich: nil
    }
  }
}

extension Blattzeile {
  static func nimm(_ key: Key, _ z: inout VergabeZustand, in rect: Rect) -> Bool {
    z[keyPath: ort].nimm(key, height: Tabelle<Self>.rumpf(rect).height, spalten)
  }

  static func fuegeEin(_ text: String, _ z: inout VergabeZustand) {
    z[keyPath: ort].fuegeEin(text)
  }

  static func klick(_ point: Point, _ z: inout VergabeZustand, in rect: Rect) {
    z[keyPath: ort].klick(point, in: Tabelle<Self>.rumpf(rect))
  }

  static func kopierbar(_ z: VergabeZustand, _ umfeld: Umfeld) -> Kopierbares? {
    z[keyPath: ort].kopierbar(spalten, umfeld)
  }

  static func draw(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let tabelle = z[keyPath: ort]
    tabelle.draw(spalten, in: &canvas, rect, umfeld)
    guard tabelle.reihenfolge.isEmpty, !tabelle.suche.isEmpty else { return }
    let at = Point(row: Tabelle<Self>.rumpf(rect).row, column: rect.column + 3)
    canvas.put(umfeld.texte(RundenschirmText.keinTreffer), at: at, role: .leise)
    canvas.cursor = at
  }

  /// What is searched, where anything is: the field, whether one types there, and how many rows of
  /// how many are found.
  static func suche(_ z: VergabeZustand) -> (feld: LineEditor, offen: Bool, n: Int, m: Int)? {
    let tabelle = z[keyPath: ort]
    guard tabelle.sucht || !tabelle.suche.isEmpty else { return nil }
    return (tabelle.suche, tabelle.sucht, tabelle.gezeigt, tabelle.gesamt)
  }

  static func kannSuchen(_ z: VergabeZustand) -> Bool { z[keyPath: ort].gesamt > 0 }

  static func beginneSuche(_ z: inout VergabeZustand) { z[keyPath: ort].beginneSuche() }

  static func beendeSuche(_ z: inout VergabeZustand) { z[keyPath: ort].beendeSuche() }

  static func waehle(_ schritt: Int, _ z: inout VergabeZustand) {
    z[keyPath: ort].waehle(schritt, spalten)
  }

  static func hatSpalte(_ z: VergabeZustand) -> Bool { z[keyPath: ort].spalte != nil }

  /// Why nothing can be done with the chosen row.
  static func ohneZeile(_ z: VergabeZustand) -> GrundText? {
    z[keyPath: ort].zeile == nil
      ? .keineZeile : z[keyPath: ort].istZeileVerschwunden ? .nichtMehrDa : nil
  }

  static func sortiere(_ z: inout VergabeZustand) {
    if let name = z[keyPath: ort].spalte { z[keyPath: ort].sortiere(nach: name, spalten) }
  }

  /// Headings and rows as they are seen, but nothing that tells of others.
  static func inhalt(
    _ z: VergabeZustand, _ umfeld: Umfeld
  ) -> (spalten: [String], zeilen: [[String]]) {
    let tabelle = z[keyPath: ort]
    return (
      eigenspalten.map { $0.titel(umfeld.texte) },
      tabelle.reihenfolge.map { i in
        eigenspalten.map { $0.ausgabe?(tabelle.zeilen[i]) ?? $0.text(tabelle.zeilen[i], umfeld) }
      }
    )
  }
}

extension Vergabe {
  /// What one does with any table of a sheet.
  static let tabellenbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.text("/")], .satzSuchen, legende: 5,
      warumNicht: { $0.blatt.zeilenart?.kannSuchen($0) == true ? nil : .keineZeile },
      nur: { $0.blatt.zeilenart != nil }
    ) { z, _ in
      z.blatt.zeilenart?.beginneSuche(&z)
      return []
    },
    Befehl([.left], .spalteLinks, nur: hatSpalten) { z, _ in waehle(-1, &z) },
    Befehl([.right], .spalteRechts, nur: hatSpalten) { z, _ in waehle(1, &z) },
    Befehl(
      [.text("s")], .sortieren,
      warumNicht: { $0.blatt.zeilenart?.hatSpalte($0) == true ? nil : .keineSpalte },
      nur: hatSpalten
    ) { z, _ in
      z.blatt.zeilenart?.sortiere(&z)
      return []
    },
  ]

  /// Chooses the next column, from the one that is marked.
  private static func waehle(_ schritt: Int, _ z: inout VergabeZustand) -> [Effekt] {
    if z.blatt == .plaetze, z.haustabelle.spalte == nil {
      z.haustabelle.spalte = z.gewaehlteArt?.rawValue
    }
    z.blatt.zeilenart?.waehle(schritt, &z)
    return []
  }

  /// In the list of an Einrichtung the arrows go to the next Einrichtung.
  @Sendable private static func hatSpalten(_ z: VergabeZustand) -> Bool {
    z.blatt.zeilenart != nil && z.blatt != .liste
  }

  /// Why nothing can be done with the chosen row.
  @Sendable static func ohneZeile(_ z: VergabeZustand) -> GrundText? {
    z.blatt.zeilenart.map { $0.ohneZeile(z) } ?? .keineZeile
  }
}
