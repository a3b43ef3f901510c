internal import ScreenKit
internal import Texte

/// A row of a table: what stays the same while it changes, and what a search finds it by.
protocol Tabellenzeile: Equatable, Sendable {
  /// By what the row is known; the cursor and the marks hold on to it.
  var schluessel: String { get }
  /// Folded texts in which a search looks, in lines.
  var suchtext: String { get }
}

/// By what a column is sorted: numbers before texts.
enum Ordnungswert: Comparable, Sendable {
  case zahl(Int)
  /// A folded text.
  case text(String)
}

/// A column of a table, as data.
struct Tabellenspalte<Zeile: Tabellenzeile>: Sendable {
  /// What the user's settings call it.
  let name: String
  /// The heading, and in the list of columns.
  let titel: @Sendable (Textkatalog) -> String
  let breite: Int
  var flex = 0
  /// The width beyond which it doesn't grow.
  var hoechstens = Int.max
  /// The columns with the highest numbers vanish first where there is little room.
  var prioritaet = 0
  var rechts = false
  let text: @Sendable (Zeile, Umfeld) -> String
  let ordnung: @Sendable (Zeile) -> Ordnungswert
  /// What is written where there is room and a program may read it; nil for the text.
  var ausgabe: (@Sendable (Zeile) -> String)?
  var rolle: @Sendable (Zeile) -> Role = { _ in .grund }
}
