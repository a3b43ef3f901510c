internal import Domain
internal import Store
internal import Texte

/// The contracts that a table of bookings counts, each with the row in which it counts.
struct Buchungszaehlung {
  private let frage: BuchungenAuskunft
  private let lesen: Lesezugriff
  private var kategorien: Kategoriebuch
  /// The days on which it is counted.
  private let tage: [Tag]
  /// All rows that there can be, in order.
  let zeilen: [(schluessel: String, name: String)]
  /// The row of each Einrichtung, by its number; 0 where the rows are something else, and nothing
  /// where it doesn't count.
  private let haeuser: [Int: Int]

  /// - Throws: a refusal where there is no such Einrichtung or Träger
  init(_ frage: BuchungenAuskunft, _ lesen: Lesezugriff) throws {
    self.frage = frage
    self.lesen = lesen
    kategorien = Kategoriebuch(regel: lesen.regel)
    let begin = lesen.regel.parameter.kitajahr(am: frage.am).monatserster
    tage = frage.nach == .monat ? (0..<12).map { begin.plus(monate: $0) } : [frage.am]
    let heads = try lesen.verzeichnis.einrichtungen()
    let passt = try frage.filter.passend(lesen.verzeichnis)
    let shown = try (frage.umkreis.stellen(lesen) ?? lesen.verzeichnis.nachNamen()).filter(passt)
    let traeger = try lesen.verzeichnis.traeger().map { (id: $0.id, name: $0.name) }
      .sorted { (gefaltet($0.name), $0.id) < (gefaltet($1.name), $1.id) }
    if let id = frage.filter.traeger { try lesen.pruefe(traeger: id) }
    var haeuser: [Int: Int] = [:]
    switch frage.nach {
    case .einrichtung:
      zeilen = shown.map { (heads[$0].satz.id.text, heads[$0].satz.name) }
      for (row, i) in shown.enumerated() { haeuser[heads[i].key] = row }
    case .traeger:
      zeilen = traeger.map { ($0.id.text, $0.name) }
      let rows = Dictionary(uniqueKeysWithValues: traeger.enumerated().map { ($1.id, $0) })
      for i in shown { haeuser[heads[i].key] = rows[heads[i].satz.traeger] }
    case .kategorie:
      zeilen = Platzkategorie.allCases.map {
        ($0.rawValue, lesen.texte(WarumText.kategorie($0)))
      }
    case .alter:
      zeilen = Self.alter.map {
        (
          String($0),
          $0 < 0
            ? lesen.texte(BerichteText.ungeboren)
            : lesen.texte(BerichteText.jahre, ["n": String($0)])
        )
      }
    case .monat: zeilen = tage.map { ($0.iso, $0.deutsch) }
    }
    if ![.einrichtung, .traeger].contains(frage.nach) {
      for i in shown { haeuser[heads[i].key] = 0 }
    }
    self.haeuser = haeuser
  }

  /// The ages that are told apart; −1 stands for every child that is not born yet, the last for all
  /// that are older.
  private static let alter = -1...25

  /// Hands out each contract on each day on which it counts, with its row.
  mutating func jede(_ body: (Buchung, Int) -> Void) throws(StoreError) {
    guard let first = tage.first, let last = tage.last,
      let fenster = Zeitraum(von: first, bis: last)
    else { return }
    var kategorien = kategorien
    try lesen.quelle.buchungen(in: fenster, mitZusagen: frage.mitZusagen) {
      (buchung) throws(StoreError) in
      guard let haus = haeuser[buchung.einrichtung] else { return }
      for (i, tag) in tage.enumerated() where buchung.laufzeit.enthaelt(tag) {
        func kategorie() -> Platzkategorie {
          kategorien.kategorie(
            geboren: buchung.geboren, zurueckgestellt: buchung.zurueckgestellt,
            verbleibBis: buchung.verbleibBis, am: tag)
        }
        if let only = frage.kategorie, kategorie() != only { continue }
        switch frage.nach {
        case .einrichtung, .traeger: body(buchung, haus)
        case .kategorie: body(buchung, kategorie().rang)
        case .alter: body(buchung, Self.zeile(buchung.geboren, am: tag))
        case .monat: body(buchung, i)
        }
      }
    }
    self.kategorien = kategorien
  }

  private static func zeile(_ geboren: Tag, am tag: Tag) -> Int {
    let years = tag < geboren ? -1 : geboren.volleMonate(am: tag) / 12
    return min(years, alter.upperBound) - alter.lowerBound
  }
}
