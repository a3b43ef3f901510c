import Domain
import Store
import TestSupport
import Testing

@Suite("What is stored for speed is always what a fresh calculation says")
struct PlatzverlaufTests {
  @Test("after any row of changes", arguments: 1...24)
  func randomChanges(seed: Int) throws {
    let kommune = Zufallskommune(seed: UInt64(seed) + 300, einrichtungen: 3, kinder: 12)
    let amt = try Probeamt(kommune.dateien, heute: seed % 3 == 0 ? "2025-02-01" : "2027-03-01")
    var hand = Zufallshand(seed: UInt64(seed), einrichtungen: 3, kinder: 12)
    #expect(try amt.abweichungen() == [])
    var done = 0
    for round in 1...16 {
      do {
        try amt.vonHand { arbeit in
          for _ in 0..<hand.zufall.zahl(1...3) { try hand.aendere(arbeit) }
        }
        done += 1
      } catch StoreError.constraint {
        // Two signed contracts of one child on a day: refused as a whole.
      }
      let wrong = try amt.abweichungen()
      #expect(wrong == [], "seed \(seed), round \(round): \(hand.protokoll.suffix(3))")
      if !wrong.isEmpty { return }
    }
    #expect(done > 3)
    #expect(try amt.datenbank(.lesen).gebrocheneSpur() == [])
  }

  @Test("and a figure that was changed by hand is found")
  func changedFigure() throws {
    let amt = try Probeamt(Probeamt.muster)
    for column in ["plaetze", "nachfrage"] {
      try amt.sql(
        "CREATE TABLE alt AS SELECT * FROM platzverlauf; UPDATE platzverlauf SET \(column)=zeroblob(8)"
      )
      #expect(try !amt.abweichungen().isEmpty)
      try amt.sql(
        "DELETE FROM platzverlauf; INSERT INTO platzverlauf SELECT * FROM alt; DROP TABLE alt")
      #expect(try amt.abweichungen() == [])
    }
    try amt.sql("DELETE FROM platzverlauf WHERE einrichtung = 2")
    #expect(try amt.abweichungen() == [2])
  }
}
