public import Domain

/// Writes the folder of a round.
public enum Vergabeschreiber {
  /// All files of minutes: papers and result.
  public static func dateien(_ schrift: Niederschrift) -> [(Vergabedatei, [UInt8])] {
    let papers = schrift.unterlagen
    var (plaetze, bewerbungen, rang) = (CsvWriter(), CsvWriter(), CsvWriter())
    plaetze.append(Vergabeplaetze.spalten.map(\.name))
    for satz in papers.plaetze {
      plaetze.append([satz.einrichtung.text, satz.art.rawValue, String(satz.plaetze)])
    }
    bewerbungen.append(Bewerbung.spalten.map(\.name))
    for satz in papers.bewerbungen {
      bewerbungen.append([
        satz.kind.text, satz.kategorie.rawValue, satz.familie?.text ?? "",
        satz.wuensche.map(\.text).joined(separator: "|"), satz.bisher?.text ?? "",
      ])
    }
    rang.append(Bewerberrang.spalten.map(\.name))
    for satz in papers.raenge {
      rang.append([satz.einrichtung.text, satz.kind.text, String(satz.rang)])
    }
    return [
      (.plaetze, plaetze.bytes), (.bewerbungen, bewerbungen.bytes), (.rang, rang.bytes),
      (.ergebnis, ergebnis(schrift.zuteilungen)),
    ]
  }

  /// A result.
  public static func ergebnis(_ zuteilungen: [Zuteilung]) -> [UInt8] {
    var csv = CsvWriter()
    csv.append(Zuteilung.spalten.map(\.name))
    for satz in zuteilungen {
      csv.append([
        satz.kind.text, satz.einrichtung?.text ?? "", satz.wunsch.map { String($0) } ?? "",
      ])
    }
    return csv.bytes
  }
}
