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
    namen = csv.fields
    fehlend = spalten.filter { !csv.fields.contains($0.name) }
    fehler =
      csv.faults.isEmpty
      ? Self.fehler(csv.fields, spalten)
      : csv.faults.map { (spalten[min($0.field, spalten.count - 1)].name, $0.grund) }
    stellen =
      fehlend.isEmpty ? nil : spalten.map { spalte in csv.fields.firstIndex(of: spalte.name) }
  }

  private static func fehler(_ namen: [String], _ spalten: [Spalte]) -> [Fehler] {
    let fremd = namen.filter { name in !spalten.contains { $0.name == name } }
    let doppelt = namen.indices.filter { namen[..<$0].contains(namen[$0]) }.map { namen[$0] }
    let noetig = spalten.filter { !$0.entbehrlich && !namen.contains($0.name) }
    let fehler: [Fehler] =
      noetig.map { ($0.name, .fehlendeSpalte) } + fremd.map { ($0, .unbekannteSpalte) }
      + Set(doppelt).subtracting(fremd).map { ($0, .doppelteSpalte) }
    guard fehler.isEmpty else { return fehler }
    let geordnet = spalten.map(\.name).filter(namen.contains)
    guard let (falsch, _) = zip(namen, geordnet).first(where: !=) else { return [] }
    return [(falsch, .spalteAnFalscherStelle)]
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
