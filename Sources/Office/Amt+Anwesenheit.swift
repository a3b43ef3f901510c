public import Domain
internal import Store

extension Amt {
  /// Says which records the user has open now, and hears who else has them open.
  ///
  /// Where that can't be written or read, nobody is disturbed by it: nobody is there then.
  ///
  /// - Parameter saetze: the records that are open here; none when the last one is closed
  /// - Returns: the names of the others, sorted, for each record that others have open, too
  public func anwesende(bei saetze: [Verweis]) -> [Verweis: [String]] {
    if saetze.isEmpty, anwesenheit == nil { return [:] }
    do {
      let presence =
        try anwesenheit
        ?? Anwesenheit(
          neben: datenbank.path, mandant: try mandant().key, lauf: umgebung.lauf.text,
          nutzer: zugang.nutzer)
      anwesenheit = presence
      // Who may only read still sees the others.
      try? presence.melde(saetze)
      guard !saetze.isEmpty else { return [:] }
      var result: [Verweis: Set<String>] = [:]
      for eintrag in try presence.andere() where saetze.contains(eintrag.satz) {
        guard let lauf = Laufkennung(eintrag.lauf), umgebung.lebt(lauf) else {
          try? presence.vergiss(eintrag.lauf)
          continue
        }
        result[eintrag.satz, default: []].insert(eintrag.nutzer)
      }
      return result.mapValues { $0.sorted() }
    } catch {
      return [:]
    }
  }
}
