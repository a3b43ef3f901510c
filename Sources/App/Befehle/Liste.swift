internal import Domain
internal import Office
internal import ScreenKit

/// A cell of a list.
enum Zelle: Equatable {
  case text(String)
  /// A quantity in hundredths.
  case zahl(Int)
  case leer

  static func zahl<E>(_ wert: Hundertstel<E>) -> Zelle { .zahl(Int(wert.hundertstel)) }
  static func anzahl(_ wert: Int) -> Zelle { .zahl(wert * 100) }
  static func tag(_ wert: Tag?) -> Zelle { wert.map { .text($0.iso) } ?? .leer }
}

/// How a list is written.
enum Listenformat: String, CaseIterable { case text, csv, json }

/// What a command prints: rows under named columns, for people, spreadsheets or programs.
struct Liste {
  let spalten: [String]
  /// For people: the unit of each column, where it has one.
  var einheiten: [String: String] = [:]
  var zeilen: [[Zelle]] = []

  init(_ spalten: [String], einheiten: [String: String] = [:]) {
    self.spalten = spalten
    self.einheiten = einheiten
  }

  func geschrieben(_ format: Listenformat) -> String {
    switch format {
    case .csv: csv
    case .json: json
    case .text: text
    }
  }

  // One text that grows: a list may have ten thousand rows.
  private var csv: String {
    var text = spalten.map(quoted).joined(separator: ";") + "\n"
    text.reserveCapacity(text.utf8.count * (zeilen.count + 1))
    for zeile in zeilen {
      for i in zeile.indices {
        if i > 0 { text += ";" }
        text += quoted(zeile[i].maschinell)
      }
      text += "\n"
    }
    return text
  }

  private func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private var json: String {
    let names = spalten.map(jsonText)
    let objects = zeilen.map { zeile in
      "  {" + zip(names, zeile).map { "\($0): \($1.json)" }.joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private var text: String {
    let titles = spalten.map { name in einheiten[name].map { "\(name) (\($0))" } ?? name }
    let cells = zeilen.map { $0.map(\.lesbar) }
    let right = spalten.indices.map { i in zeilen.contains { $0[i].istZahl } }
    let widths = spalten.indices.map { i in
      cells.reduce(titles[i].columns) { max($0, $1[i].columns) }
    }
    return ([titles] + cells).map { row in
      let padded = row.indices.map { i in
        let space = String(repeating: " ", count: widths[i] - row[i].columns)
        return right[i] ? space + row[i] : row[i] + space
      }
      let line = padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}

extension Zelle {
  fileprivate var istZahl: Bool { if case .zahl = self { true } else { false } }

  fileprivate var maschinell: String {
    switch self {
    case .text(let text): text
    case .zahl(let hundertstel): Platzzahl.maschinell(hundertstel)
    case .leer: ""
    }
  }

  fileprivate var json: String {
    switch self {
    case .text(let text): text.isEmpty ? "null" : jsonText(text)
    case .zahl(let hundertstel): Platzzahl.maschinell(hundertstel)
    case .leer: "null"
    }
  }

  /// For people: German numbers and dates, and nothing that a terminal would take for a command.
  fileprivate var lesbar: String {
    switch self {
    case .text(let text): Tag(iso: text)?.deutsch ?? sichtbar(text)
    case .zahl(let hundertstel): deutscheZahl(hundertstel: hundertstel)
    case .leer: ""
    }
  }
}
