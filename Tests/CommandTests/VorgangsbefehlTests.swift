import TestSupport
import Testing

@Suite("Every Vorgang for scripts")
struct VorgangsbefehlTests {
  let schalter: Schalter

  init() throws {
    schalter = try Schalter(Musterkommune.dateien)
  }

  private func vorgang(_ worte: String...) throws -> Prozessergebnis {
    try schalter.ruf(["vorgang"] + worte + ["--heute", Musterkommune.heute])
  }

  @Test("A refusal says what to add, and then it is done")
  func ausweg() throws {
    #expect(
      try vorgang(
        "vertrag_zusagen", "id=neu", "kind=k1", "einrichtung=e2", "beginn=2027-08-01"
      ).status == 0)
    let refused = try vorgang("vertrag_unterschreiben", "vertrag=neu")
    #expect(refused.status == 1)
    #expect(refused.meldung.contains("Dort zum 31.07.2027 beenden? Dann mit „beende=v1“."))
    let tried = try vorgang("vertrag_unterschreiben", "vertrag=neu", "beende=v1", "--probe")
    let done = try vorgang("vertrag_unterschreiben", "vertrag=neu", "beende=v1")
    #expect(tried == done)
    #expect(done.status == 0 && done.ausgabe.contains("Kita Sonnenblume"))
    let full = try vorgang(
      "vertrag_zusagen", "kind=k28", "einrichtung=e4", "beginn=2027-01-01")
    #expect(full.meldung.contains("ueberbuchung=GRUND"))
  }

  @Test("What is written in a wrong way is wrong usage")
  func falsch() throws {
    #expect(try vorgang("vertrag_zusgen", "kind=k1").meldung.contains("vertrag_zusagen"))
    #expect(try vorgang("vertrag_beenden", "vertrag=v1", "zum=31.07.2027").status == 2)
    #expect(try vorgang("anmeldung_bestaetigen", "a1").status == 2)
  }
}
