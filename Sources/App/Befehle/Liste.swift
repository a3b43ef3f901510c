internal import Domain
internal import Office
internal import ScreenKit

/// A cell of a list.
enum Zelle: Equatable {
  case text(String)
  case tag(Tag)
  /// A quantity in hundredths.
  case zahl(Int)
  case leer

  static func zahl<E>(_ wert: Hundertstel<E>) -> Zelle { .zahl(Int(wert.hundertstel)) }
  static func anzahl(_ wert: Int) -> Zelle { .zahl(wert * 100) }
  static func tag(_ wert: Tag?) -> Zelle { wert.map { .tag($0) } ?? .leer }
}

/// How a list is written.
enum Listenformat: String, CaseIterable { case text, csv, json }

/// What a command prints: rows under named columns, for people, spreadsheets or programs.
///
/// The rows may be made one after the other while they are written.
struct Liste<Zeilen: Collection<[Zelle]>> {
  let spalten: [String]
  /// For people: the unit of each column, where it has one.
  let einheiten: [String: String]
  let zeilen: Zeilen

  init(_ spalten: [String], einheiten: [String: String] = [:], zeilen: Zeilen) {
    self.spalten = spalten
    self.einheiten = einheiten
    self.zeilen = zeilen
  }

  /// Hands out the bytes of the list, piece by piece.
  func schreibe<E: Error>(
    _ format: Listenformat, _ body: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    switch format {
    case .csv: try schreibeCsv(body)
    case .json: try body(Array(json.utf8))
    case .text: try body(Array(text.utf8))
    }
  }

  // A list may have ten thousand rows: they go out while the next ones are made.
  private func schreibeCsv<E: Error>(_ body: ([UInt8]) throws(E) -> Void) throws(E) {
    let piece = 1 << 15
    var bytes: [UInt8] = []
    bytes.reserveCapacity(piece + 1 << 10)
    func row(_ zeile: [Zelle]) {
      for i in zeile.indices {
        if i > 0 { bytes.append(UInt8(ascii: ";")) }
        switch zeile[i] {
        case .text(let text): append(text, to: &bytes)
        case .zahl(let hundertstel): Platzzahl.maschinell(hundertstel, in: &bytes)
        case .tag(let tag): tag.iso(in: &bytes)
        case .leer: break
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    row(spalten.map { .text($0) })
    for zeile in zeilen {
      row(zeile)
      if bytes.count >= piece {
        try body(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try body(bytes)
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
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

  fileprivate var json: String {
    switch self {
    case .text(let text): text.isEmpty ? "null" : jsonText(text)
    case .tag(let tag): tag.iso.isEmpty ? "null" : jsonText(tag.iso)
    case .zahl(let hundertstel): Platzzahl.maschinell(hundertstel)
    case .leer: "null"
    }
  }

  /// For people: German numbers and dates, and nothing that a terminal would take for a command.
  fileprivate var lesbar: String {
    switch self {
    case .text(let text): sichtbar(text)
    case .tag(let tag): tag.iso.isEmpty ? "" : tag.deutsch
    case .zahl(let hundertstel): deutscheZahl(hundertstel: hundertstel)
    case .leer: ""
    }
  }
}
