public import Domain

/// Reads a folder of the exchange format.
public enum Ordnerleser {
  /// Reads all files, one after the other.
  ///
  /// - Parameter bytes: What stands in the file of a kind of record; nil where there is no file.
  /// - Returns: The records, and what is wrong with them.
  /// - Throws: Only what `bytes` throws.
  public static func read<Failure>(
    _ bytes: (Satzart) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> Ordnerinhalt {
    var inhalt = Ordnerinhalt()
    for satzart in Satzart.allCases {
      if let bytes = try bytes(satzart) { inhalt.read(satzart.datensatz, bytes) }
    }
    inhalt.fehler.sort { $0.stelle < $1.stelle }
    return inhalt
  }
}

extension Ordnerinhalt {
  fileprivate mutating func read<Satz: Datensatz>(_: Satz.Type, _ bytes: [UInt8]) {
    var csv = CsvReader(bytes)
    _ = csv.next()
    let kopf = Kopfzeile(csv, Satz.spalten)
    fehler += kopf.fehler.map { Importfehler(Satz.satzart, 1, $0.spalte, .aufbau($0.grund)) }
    guard kopf.fehler.isEmpty else {
      istVollstaendig = false
      return
    }
    if !kopf.fehlend.isEmpty { fehlendeSpalten[Satz.satzart] = kopf.fehlend }
    var liste: [Eintrag<Satz>] = []
    liste.reserveCapacity(bytes.count { $0 == UInt8(ascii: "\n") })
    while csv.next() {
      let zeile = csv.line
      let aufbaufehler = kopf.fehler(in: csv)
      var leser = Feldleser(kopf.felder(in: csv), spalten: Satz.spalten)
      let satz = Satz(&leser)
      let fehlerhaft = !aufbaufehler.isEmpty || !leser.fehler.isEmpty
      liste.append(Eintrag(satz, zeile: zeile, fehlerhaft: fehlerhaft))
      guard fehlerhaft else { continue }
      fehler += aufbaufehler.map { Importfehler(Satz.satzart, zeile, $0.spalte, .aufbau($0.grund)) }
      // Of a record that is torn apart no field can be judged.
      guard csv.fields.count == kopf.namen.count else { continue }
      for feld in leser.fehler where !aufbaufehler.contains(where: { $0.spalte == feld.spalte }) {
        fehler.append(Importfehler(Satz.satzart, zeile, feld.spalte, .feld(feld.grund)))
      }
    }
    bestand[keyPath: Satz.liste] = liste
  }
}

extension Importfehler {
  fileprivate init(_ satzart: Satzart, _ zeile: Int, _ spalte: String, _ grund: Importgrund) {
    self.init(Fundstelle(satzart, zeile: zeile, spalte: spalte), grund)
  }
}
