import Domain
import Office
import TestSupport
import Testing

@Suite("Lists are in the order of the ids, whenever an Einrichtung came in")
struct ReihenfolgeTests {
  let amt: Probeamt
  let tag: Tag

  init() throws {
    tag = try #require(Tag(iso: "2027-03-01"))
    amt = try Probeamt(Probeamt.muster)
    let muster = Probeamt.muster
    let e2 = try #require(muster["einrichtungen"]?.split(separator: "\n").last)
    let e1 = "e1;krippe;10;;;A-1"
    try amt.liesEin(
      muster
        .mit(
          "einrichtungen", (muster["einrichtungen"] ?? "") + e2.replacing("e2", with: "a0")
        )
        .mit(
          "betriebserlaubnis",
          (muster["betriebserlaubnis"] ?? "") + e1.replacing("e1", with: "a0")))
  }

  @Test("free places, demand and a place for one child")
  func inOrder() throws {
    let frei = try amt.frage(FreiAuskunft(am: tag)).map { $0.werte.einrichtung?.text }
    #expect(frei.first == "a0" && frei.contains("e1"))
    #expect(
      try amt.frage(BedarfAuskunft(am: tag)).map { $0.werte.einrichtung?.text ?? "" }.sorted()
        == amt.frage(BedarfAuskunft(am: tag)).map { $0.werte.einrichtung?.text ?? "" })
    let frage = PlatzAuskunft(.geboren(tag - 400), ab: tag)
    let platz = try amt.frage(frage)
    #expect(platz.zeilen.map(\.einrichtung.satz.id.text) == ["a0", "e1", "e2"])
    let liste = try amt.frage(PlatzlisteAuskunft(frage))
    #expect(liste.map(\.einrichtung) == platz.zeilen.map(\.einrichtung.satz.id))
    #expect(liste.map(\.auskunft) == platz.zeilen.map(\.auskunft))
  }
}
