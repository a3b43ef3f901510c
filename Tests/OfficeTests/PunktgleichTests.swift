import Domain
import Office
import TestSupport
import Testing

@Suite("Who stands behind another with the same points is told which rule decides")
struct PunktgleichTests {
  /// What Ada, Ben and Dora are told of Sonne, where Hans has one of two places by his points, before and
  /// after the decision.
  private func gesagt(_ regeln: String) throws -> (vorher: [String], nachher: [String]) {
    let office = try rundenamt(
      ("kataloge", "c1;Katalog;aelter;", "c1;Katalog;\(regeln);"),
      ("anmeldungen", "arbeit=ja|nachweis=arbeit", ""),
      ("anmeldungen", "2027-01-04;e2|e1;", "2027-01-04;e1;"),
      ("anmeldungen", "2027-01-07;e1;offen;;;", "2027-01-07;e1;offen;arbeit=ja|nachweis=arbeit;;"))
    func said() throws -> [String] {
      try ["k1", "k2", "k4"].flatMap { try office.brief($0) }.filter {
        $0.contains("gleich vielen")
      }
    }
    let before = try said()
    try office.tue("runde_entscheiden runde=n1")
    return (before, try said())
  }

  /// The sentence that names the rule.
  private func ende(_ satz: String) -> Substring {
    satz.firstRange(of: " Bei gleich").map { satz[$0.lowerBound...] } ?? ""
  }

  @Test(
    "The older child, the earlier Anmeldung, the lot with its numbers, and the same once it is decided"
  )
  func regeln() throws {
    for (rule, words) in [
      ("aelter", "geht das ältere Kind vor"), ("eingang", "geht die frühere Anmeldung vor"),
    ] {
      let (before, after) = try gesagt(rule)
      #expect(before.map(ende) == after.map(ende) && before.count == 2)
      for said in before {
        #expect(said.hasSuffix(" Bei gleich vielen Punkten (0) " + words + "."), "\(said)")
      }
    }
    let (before, after) = try gesagt("los")
    #expect(before.map(ende) == after.map(ende) && before.count >= 2)
    for said in before {
      let match = try #require(
        said.firstMatch(of: /entscheidet das Los: (\w{8}) liegt hinter (\w{8})/))
      #expect(match.output.1 > match.output.2)
    }
  }

  @Test(
    "Nearness is told until the decision; the minutes don't keep it, and nothing else is claimed")
  func naehe() throws {
    let (before, after) = try gesagt("naehe")
    #expect(
      before.contains { $0.hasSuffix(" Bei gleich vielen Punkten (0) geht vor, wer näher wohnt.") },
      "\(before)")
    #expect(after == [])
  }

  @Test("The sheet of a child and that of its points say it; other points or a Vorrang say nothing")
  func nichts() throws {
    let office = try rundenamt()
    let probe = try office.probe
    let list = probe.ranglisten[0].plaetze
    // Ada and Hans have ten points both; Ben has none, and is behind for that.
    #expect(list[1].punkte == 10 && probe.punktgleich(list[1])?.durch == .aelter)
    #expect(list[2].punkte == 0 && probe.punktgleich(list[2]) == nil)
    #expect(probe.punktgleich(list[0]) == nil)
    #expect(probe.ohneGruende().punktgleich(probe.ohneGruende().ranglisten[0].plaetze[1]) == nil)
  }
}
