import Domain
import Office
import TestSupport
import Testing

@Suite("Several Mandanten in one file stay apart")
struct MandantenTests {
  let amt: Probeamt
  let erster = Zufallskommune(seed: 41).dateien
  let zweiter: [String: String]

  init() throws {
    // The same ids, other records, another Land.
    zweiter = Zufallskommune(seed: 42).dateien
      .mit("mandant", "ags;name;land\n09162000;Isarstadt;BY\n")
    amt = try Probeamt()
    try amt.liesEin(erster)
    try amt.liesEin(zweiter)
  }

  /// What an office says that knows only this Mandant.
  private func alone(_ dateien: [String: String]) throws -> Probeamt { try Probeamt(dateien) }

  private func same(_ ags: String, as other: Probeamt) throws {
    #expect(try amt.ausgabe(ags) == other.ausgabe())
    for text in ["2025-03-01", "2026-08-01", "2027-03-01", "2028-10-15"] {
      let tag = try #require(Tag(iso: text))
      #expect(
        try amt.frage(FreiAuskunft(am: tag, bis: tag + 90), ags)
          == other.frage(FreiAuskunft(am: tag, bis: tag + 90)))
      #expect(try amt.frage(BedarfAuskunft(am: tag), ags) == other.frage(BedarfAuskunft(am: tag)))
      for id in ["k1", "k5", "k9"] {
        let frage = PlatzAuskunft(
          .kind(Kennung(gespeichert: id)), ab: tag, bis: tag + 300, filter: Einrichtungsfilter())
        #expect(
          try amt.frage(frage, ags).zeilen.map(\.auskunft)
            == other.frage(frage).zeilen.map(\.auskunft))
      }
    }
    #expect(try amt.frage(PruefAuskunft(), ags).filter { !$0.hinweis } == [])
    #expect(try amt.abweichungen(ags) == [])
  }

  @Test("each answers as if it were alone")
  func apart() throws {
    try same("14713000", as: try alone(erster))
    try same("09162000", as: try alone(zweiter))
  }

  @Test("and a change in one doesn't touch the other")
  func changeInOne() throws {
    let other = try alone(zweiter)
    try amt.liesEin(
      erster.mit("parameter", "schluessel;wert;gueltig_ab\nkategoriewechsel;stichtag:11-01;\n"))
    try amt.vonHand("14713000") { try $0.aendere(Kind.self, "k1") { $0.geburtsdatum = amt.heute } }
    _ = try amt.amt("14713000").fuehreAus(Anmelden.probe())
    try same("09162000", as: other)
    #expect(try amt.abweichungen("14713000") == [])
    // And the other way round, with a conflict that is the other's alone.
    #expect(try !amt.liesEin(zweiter).geaendert)
  }

  @Test("and who has several says which one")
  func oneMustBeNamed() throws {
    let refusal = try ablehnung { _ = try amt.frage(KopfAuskunft()) }
    #expect(refusal?.art == .falscheBenutzung)
    #expect(refusal?.satz.contains("09162000, 14713000") == true)
    let unknown = try ablehnung { _ = try amt.frage(KopfAuskunft(), "1") }
    #expect(unknown?.art == .falscheBenutzung)
  }
}

@Suite("Only demo data is called so")
struct DemoTests {
  private func eingelesen(_ vorgang: Einlesen) throws -> Probeamt {
    let amt = try Probeamt()
    _ = try amt.amt(liefert: Probeamt.muster).fuehreAus(vorgang)
    return amt
  }

  @Test("Demo data is offered to be made anew, real data from a folder of that name is not")
  func folderNamedDemo() throws {
    #expect(
      try eingelesen(Einlesen(ordner: "demo", istDemo: true)).frage(KopfAuskunft()).demoVom != nil)
    #expect(try eingelesen(Einlesen(ordner: "demo")).frage(KopfAuskunft()).demoVom == nil)
  }

  @Test("Demo data beside a real Kommune is not offered to be made anew")
  func besideOthers() throws {
    let amt = try eingelesen(Einlesen(ordner: "demo", istDemo: true))
    try amt.liesEin(["mandant": "ags;name;land\n14999000;Stadt B;SN\n"])
    let ags = (Probeamt.muster["mandant"] ?? "").split(separator: "\n")[1].split(separator: ";")[0]
    #expect(try amt.frage(KopfAuskunft(), String(ags)).demoVom == nil)
  }

  @Test("A file that somebody else has open is not replaced")
  func alone() throws {
    let amt = try Probeamt(Probeamt.muster)
    let mine = try amt.amt()
    var done = 0
    do {
      let other = try amt.amt()
      _ = try other.frage(KopfAuskunft())
      let refusal = try ablehnung { try mine.alsEinziger { done += 1 } }
      #expect(refusal?.satz.contains("Jemand anders") == true)
      _ = try other.frage(KopfAuskunft())
    }
    #expect(done == 0)
    _ = try mine.frage(KopfAuskunft())
    try mine.alsEinziger { done += 1 }
    #expect(done == 1)
  }
}
