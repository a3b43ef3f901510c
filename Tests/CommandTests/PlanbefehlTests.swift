import Office
import TestSupport
import Testing

@Suite("The plans of a user for scripts")
struct PlanbefehlTests {
  let schalter: Schalter

  init() throws { schalter = try Schalter(Musterkommune.dateien) }

  private func plan(_ worte: String...) throws -> Prozessergebnis {
    try schalter.ruf(["plan"] + worte + ["--heute", Musterkommune.heute])
  }

  /// Keeps a plan for the user who calls, or for somebody else.
  private func lege(_ name: String, _ text: String, nutzer: String = "nutzer") throws {
    _ = try schalter.sql(
      "INSERT INTO ablage SELECT mandant, \(nutzer), 'plan', '\(name)', '\(text)' FROM spur LIMIT 1"
    )
  }

  @Test("One's own plans are listed, shown, and tried over the records of today")
  func plan() throws {
    let line = "vertrag_beenden vertrag=v1 zum=2027-07-31 anlass=ende"
    try lege(
      "Sommer", line + "\nberuht satzart=vertraege satz=v1 ende.vorher=2030-07-31 ende=2027-07-31")
    try lege("Fremd", line, nutzer: "'anders'")
    #expect(try plan("liste").ausgabe == "plan;vorgaenge\nSommer;1\n")
    #expect(try plan("zeige", "Sommer").ausgabe == "vorgang\n\(line)\n")
    let fits = try plan("pruefe", "Sommer")
    #expect(fits.status == 0 && fits.ausgabe.contains(";ja;"))
    #expect(try schalter.sql("SELECT count(*) FROM spur") == "1\n")
    _ = try schalter.ruf(
      "vorgang", "vertrag_beenden", "vertrag=v1", "zum=2027-03-31", "anlass=ende", "--heute",
      Musterkommune.heute)
    let stale = try plan("pruefe", "Sommer")
    #expect(stale.status == 1)
    #expect(stale.ausgabe.contains(";nein;") && stale.ausgabe.contains("31.03.2027"))
  }

  @Test("What is asked in a wrong way is wrong usage, with the name that was meant")
  func falsch() throws {
    try lege("Sommer", "vertrag_beenden vertrag=v1 zum=2027-07-31 anlass=ende")
    #expect(try plan("zeige", "Somer").meldung.contains("Meinten Sie „Sommer“?"))
    for words in [["zeige"], ["losche"], ["liste", "Sommer"], ["pruefe", "Sommer", "x"]] {
      #expect(try schalter.ruf(["plan"] + words).status == 2)
    }
  }
}
