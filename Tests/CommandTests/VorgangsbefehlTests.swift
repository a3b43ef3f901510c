import Office
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
    #expect(refused.meldung.contains("zum 31.07.2027 beenden? Dann mit „beende=v1“."))
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

  @Test(
    "A mistyped argument is answered with the nearest right one, a column with that of the record")
  func vertippt() throws {
    for (words, nearest) in [
      (["vertrag_stunden", "vertrag=v1", "ab=2027-03-01", "stunde=25"], "stunden"),
      (["anmeldung_bestaetigen", "anmeldun=a1"], "anmeldung"),
      (["anlegen", "satzart=traeger", "nam=AWO"], "name"),
      (["aendern", "satzart=kinder", "satz=k1", "ort.vorhe=Auen"], "ort.vorher"),
    ] {
      let refused = try schalter.ruf(["vorgang"] + words)
      #expect(refused.status == 2 && refused.meldung.contains("Meinten Sie „\(nearest)“?"))
    }
  }

  @Test("Help lists every Vorgang with what it takes, and one with an example that is right")
  func hilfe() throws {
    let all = try vorgang("--hilfe")
    #expect(all.status == 0 && all.ausgabe.contains("\n  anmeldung_bestaetigen anmeldung= [am=]\n"))
    for art in Vorgangsart.allCases where art != .einlesen {
      #expect(all.ausgabe.contains("\n  \(art.rawValue) "), "\(art)")
    }
    #expect(all.ausgabe.contains("  vertrag_zusagen [id=] anmeldung=|kind=|vertrag= [beginn=]"))
    #expect(all.ausgabe.contains("  anmelden art= [id=] [kind=] vorname= nachname= geboren="))
    let one = try vorgang("vertrag_stunden", "--hilfe")
    #expect(one.ausgabe.contains("\n  vertrag_stunden [id=] vertrag= ab= stunden=\n"))
    #expect(
      one.ausgabe.contains(
        "platzwart vorgang vertrag_stunden id=v8 vertrag=v7 ab=2027-05-01 stunden=25\n"))
    #expect(!one.ausgabe.contains("anmelden"))
    #expect(try vorgang("vertrag_stunde", "--hilfe").meldung.contains("vertrag_stunden"))
  }
}
