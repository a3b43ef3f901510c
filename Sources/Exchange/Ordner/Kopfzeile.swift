internal import Domain

/// The first line of a file: which columns it has, and where.
struct Kopfzeile {
  typealias Fehler = (spalte: String, grund: Aufbaugrund)

  /// The names as they stand in the file.
  let namen: [String]
  /// The columns that the file may lack, and does.
  let fehlend: [Spalte]
  /// What is wrong with the line; the rows can't be read then.
  let fehler: [Fehler]
  /// For each column its place in the file; nil where the file has all columns.
  private let stellen: [Int?]?

  init(_ csv: CsvReader, _ spalten: [Spalte]) {
    let namen = csv.fields
    let stellen = spalten.map { spalte in namen.firstIndex(of: spalte.name) }
    let absent = zip(spalten, stellen).filter { $0.1 == nil }.map(\.0)
    var fehler = csv.faults.map { (namen[$0.field], $0.grund) }
    fehler += absent.filter { !$0.entbehrlich }.map { ($0.name, .fehlendeSpalte) }
    for (stelle, name) in namen.enumerated() {
      if csv.faults.contains(where: { $0.field == stelle }) { continue }
      if !spalten.contains(where: { $0.name == name }) {
        fehler.append((name, .unbekannteSpalte))
      } else if namen[..<stelle].contains(name) {
        fehler.append((name, .doppelteSpalte))
      }
    }
    if fehler.isEmpty {
      let ordered = spalten.map(\.name).filter(namen.contains)
      fehler += zip(namen, ordered).first(where: !=).map { [($0.0, .spalteAnFalscherStelle)] } ?? []
    }
    self.namen = namen
    self.fehler = fehler
    fehlend = absent
    self.stellen = absent.isEmpty ? nil : stellen
  }

  /// What is wrong with the form of a record.
  func fehler(in csv: CsvReader) -> [Fehler] {
    guard csv.fields.count != namen.count || !csv.faults.isEmpty else { return [] }
    let gefunden = csv.fields.count
    var fehler = csv.faults.map { (namen[min($0.field, namen.count - 1)], $0.grund) }
    if gefunden != namen.count, csv.faults.last?.grund != .anfuehrungszeichenNichtGeschlossen {
      let grund = Aufbaugrund.feldzahl(erwartet: namen.count, gefunden: gefunden)
      fehler.append((namen[min(gefunden, namen.count - 1)], grund))
    }
    return fehler
  }

  /// The fields of a record in the order of all columns.
  ///
  /// Of one with a wrong number of fields only the first, by which it is known, can be believed.
  func felder(in csv: CsvReader) -> [String] {
    let fields = csv.fields
    let isWhole = fields.count == namen.count
    guard !isWhole || stellen != nil else { return fields }
    return (stellen ?? namen.indices.map { $0 }).map { stelle in
      stelle.flatMap { isWhole || $0 == 0 ? fields[$0] : nil } ?? ""
    }
  }
}
