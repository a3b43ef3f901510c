import Domain
import Office
import TestSupport
import Testing

@Suite("What is stored for speed never shows")
struct RegelwechselTests {
  private static let tage = [
    "2024-12-31", "2025-07-31", "2025-08-01", "2026-07-31", "2026-08-01", "2027-03-01",
    "2027-11-01", "2028-02-29", "2030-09-01",
  ]

  private func same(_ a: Probeamt, _ b: Probeamt, _ seed: Int) throws {
    for text in Self.tage {
      let tag = try #require(Tag(iso: text))
      for bis in [tag, tag + 400] {
        let frage = FreiAuskunft(am: tag, bis: bis)
        #expect(try a.frage(frage) == b.frage(frage), "seed \(seed), \(text)")
      }
      let frage = BedarfAuskunft(am: tag)
      #expect(try a.frage(frage) == b.frage(frage), "seed \(seed), \(text)")
      let one = FreiAuskunft(am: tag, bis: tag + 30, einrichtung: Kennung(gespeichert: "e2"))
      #expect(try a.frage(one) == b.frage(one), "seed \(seed), \(text)")
    }
  }

  @Test("Days before the first one that is stored are answered, too", arguments: 1...10)
  func daysBeforeTheHorizon(seed: Int) throws {
    let folder = Zufallskommune(seed: UInt64(seed) + 600).dateien
    try same(
      Probeamt(folder, heute: "2028-03-01"), Probeamt(folder, heute: "2015-03-01"), seed)
  }

  @Test("A changed rule renews everything", arguments: 1...10)
  func changedRule(seed: Int) throws {
    let folder = Zufallskommune(seed: UInt64(seed) + 700).dateien
    var zufall = Zufall(seed: UInt64(seed))
    let rules =
      "schluessel;wert;gueltig_ab\n"
      + zufall.eines(
        "kategoriewechsel;stichtag:10-01;2026-09-01\n", "kategoriewechsel;folgemonat;\n",
        "kitajahr_beginn;01-01;\n", "einschulung_letzter_geburtstag;12-31;2027-01-01\n",
        "schuljahr_beginn;10-01;2026-01-01\nkategoriewechsel;kitajahr_ende;2025-01-01\n")
    let changed = try Probeamt(folder)
    try changed.liesEin(folder.nur().mit("parameter", rules))
    let own = (folder["parameter"] ?? "").split(whereSeparator: \.isNewline).dropFirst()
    let added = rules.split(separator: "\n").dropFirst()
    let keys = added.map { Self.schluessel($0) }
    let all = own.filter { !keys.contains(Self.schluessel($0)) } + added
    let fresh = try Probeamt(
      folder.mit("parameter", "schluessel;wert;gueltig_ab\n" + all.joined(separator: "\n") + "\n"))
    #expect(try changed.ausgabe() == fresh.ausgabe())
    #expect(try changed.abweichungen() == [])
    try same(changed, fresh, seed)
  }

  private static func schluessel(_ zeile: Substring) -> String {
    let teile = zeile.split(separator: ";", omittingEmptySubsequences: false)
    return "\(teile[0]);\(teile[2])"
  }

  @Test("A Land whose profile was changed since is reckoned afresh until the next change")
  func staleRules() throws {
    let folder = Zufallskommune(seed: 801).dateien
    let (stale, fresh) = (try Probeamt(folder), try Probeamt(folder))
    try stale.sql("UPDATE mandant SET regelstand = 'alt'; UPDATE platzverlauf SET plaetze = x''")
    try same(stale, fresh, 801)
    #expect(try stale.frage(PruefAuskunft()).contains { $0.regel == "platzverlauf" && $0.hinweis })
    _ = try stale.amt().fuehreAus(Anmelden.probe())
    _ = try fresh.amt().fuehreAus(Anmelden.probe())
    #expect(try stale.abweichungen() == [])
    try same(stale, fresh, 801)
  }

  @Test("In a new Kitajahr the first save moves the first day that is stored")
  func newKitajahr() throws {
    let amt = try Probeamt(Probeamt.muster, heute: "2026-03-01")
    let horizon = "SELECT horizont FROM mandant"
    #expect(try amt.zeilen(horizon) == ["\(try #require(Tag(iso: "2025-08-01")).nummer)"])
    amt.heute = try #require(Tag(iso: "2027-09-01"))
    _ = try amt.amt().fuehreAus(Anmelden.probe())
    #expect(try amt.abweichungen() == [])
    try amt.liesEin(Probeamt.muster.mit("traeger", ";frei", ";privat"))
    #expect(try amt.zeilen(horizon) == ["\(try #require(Tag(iso: "2027-08-01")).nummer)"])
    #expect(try amt.befunde() == [])
  }

  @Test("A child is told the values that decided: those of 1 August, not of the day itself")
  func groundsOfSchool() throws {
    let amt = try Probeamt(
      Probeamt.muster.mit(
        "parameter",
        """
        schluessel;wert;gueltig_ab
        schuljahr_beginn;09-10;2027-01-01
        schuljahr_beginn;08-20;2027-08-15
        einschulung_letzter_geburtstag;09-30;2026-01-01
        einschulung_letzter_geburtstag;06-30;2027-08-15

        """))
    let rows = try amt.frage(KindAuskunft(geboren: try #require(Tag(iso: "2021-09-01"))))
    let grounds = rows.filter { $0.ab.iso == "2027-09-10" }.map(\.grundlage)
    #expect(grounds.contains("schuljahr_beginn 09-10"), "\(rows)")
    #expect(grounds.contains("einschulung_letzter_geburtstag 09-30"))
  }
}
