public import Domain
internal import Synchronization

/// Reads a folder of the exchange format.
public enum Ordnerleser {
  /// Reads all files, two at a time.
  ///
  /// - Parameter bytes: What stands in the file of a kind of record; nil where there is no file.
  /// - Returns: The records, and what is wrong with them.
  /// - Throws: Only what `bytes` throws.
  public static func read<Failure>(
    _ bytes: (Satzart) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> Ordnerinhalt {
    var found: [(satzart: Satzart, bytes: [UInt8])] = []
    for satzart in Satzart.allCases {
      if let bytes = try bytes(satzart) { found.append((satzart, bytes)) }
    }
    // The large ones first, so that neither thread is left with one in the end.
    let files = found.sorted { $0.bytes.count > $1.bytes.count }
    let leser = Ordnerlesung()
    Werkbank(files.count) { leser.read(files[$0].satzart.datensatz, files[$0].bytes) }.run()
    return leser.ergebnis()
  }
}

/// A folder while its files are being read.
private final class Ordnerlesung: Sendable {
  private let inhalt = Mutex(Ordnerinhalt())

  func ergebnis() -> Ordnerinhalt {
    var result = inhalt.withLock { $0 }
    result.fehler.sort { $0.stelle < $1.stelle }
    return result
  }

  func read<Satz: Datensatz>(_: Satz.Type, _ bytes: [UInt8]) {
    let (kopf, liste, fehler) = rows(Satz.self, bytes)
    inhalt.withLock {
      $0.fehler += fehler
      if !kopf.fehler.isEmpty { $0.istVollstaendig = false }
      if !kopf.fehlend.isEmpty { $0.fehlendeSpalten[Satz.satzart] = kopf.fehlend }
      $0.bestand[keyPath: Satz.liste] = liste
    }
  }

  private func rows<Satz: Datensatz>(
    _: Satz.Type, _ bytes: [UInt8]
  ) -> (Kopfzeile, [Eintrag<Satz>], [Importfehler]) {
    var csv = CsvReader(bytes)
    _ = csv.next()
    let kopf = Kopfzeile(csv, Satz.spalten)
    var fehler = kopf.fehler.map {
      Importfehler(Satz.satzart, 1, $0.spalte, .aufbau($0.grund))
    }
    guard fehler.isEmpty else { return (kopf, [], fehler) }
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
    return (kopf, liste, fehler)
  }
}

extension Importfehler {
  fileprivate init(_ satzart: Satzart, _ zeile: Int, _ spalte: String, _ grund: Importgrund) {
    self.init(Fundstelle(satzart, zeile: zeile, spalte: spalte), grund)
  }
}
