import Domain
import Exchange
import Office
import TestSupport
import Testing

private let n1 = Kennung<Runde>(gespeichert: "n1")

/// The office of `Rundenkommune` with other lines in some files.
private func amt(
  _ anders: (datei: String, alt: String, neu: String)..., heute: String = Rundenkommune.heute
) throws -> Probeamt {
  var files = Rundenkommune.dateien
  for (datei, alt, neu) in anders {
    let text = files[datei] ?? ""
    try #require(alt.isEmpty || text.contains(alt), "\(datei): \(alt)")
    files[datei] = alt.isEmpty ? text + neu : text.replacing(alt, with: neu)
  }
  return try Probeamt(files, heute: heute)
}

extension Probeamt {
  fileprivate var probe: Rundenprobe { get throws { try frage(RundenprobeAuskunft(n1)) } }

  fileprivate func antrag(_ kind: String) throws -> (nummer: Int, probe: Rundenprobe) {
    let probe = try probe
    return (try #require(probe.lage.antraege.firstIndex { $0.kind.text == kind }), probe)
  }

  /// Why a child gets what it gets, as it stands in a letter.
  fileprivate func brief(_ kind: String) throws -> [String] {
    let (i, probe) = try antrag(kind)
    return texte.begruendung(i, probe) { $0.briefname }
  }

  /// What is said of a child before the Runde is run.
  fileprivate func befunde(_ kind: String) throws -> [String] {
    try probe.lage.befunde.filter { $0.kind?.text == kind }.map { texte($0.grund) }
  }
}

@Suite("How a Runde is read: places that stay taken, wishes that keep their number")
struct RundenlageTests {
  @Test(
    "A Wechselkind on two places, past the change or on a Belegrecht keeps its place for itself")
  func ausserhalb() throws {
    let two = try amt(
      ("vertraege", "unterschrieben;;", "unterschrieben;;2"),
      ("betriebserlaubnis", "e2;kindergarten;2", "e2;kindergarten;3"))
    let haus = try two.probe.lage.haeuser[1]
    // Three places, two of them taken by Hans, and nobody gives them away.
    #expect(haus.sicher[.kindergarten] == 1 && haus.schonDa(.kindergarten) == 0)
    #expect(
      try two.befunde("k8") == [
        "Behält den Platz in Mond, wenn kein Wunsch frei ist; weitergegeben wird er nicht: "
          + "Platzanteil, Verbleib in der Krippe oder weitere Verträge sind von Hand zu klären."
      ])
    let later = try amt(
      ("vertraege", "unterschrieben;;", "unterschrieben;;"),
      ("vertraege", ";2029-07-31;", ";2027-12-31;"),
      ("vertraege", "", "v9;k8;e1;2028-01-01;2029-07-31;45;unterschrieben;;\n"))
    #expect(try later.antrag("k8").probe.lage.haeuser[1].schonDa(.kindergarten) == 0)
  }

  @Test("What a Wechselkind holds after the end of its wish is nobody else's")
  func wunschende() throws {
    let office = try amt(
      (
        "anmeldungen", "2027-01-07;e1;offen;arbeit=ja|nachweis=arbeit;;",
        "2027-01-07;e1;offen;;2027-12-31;"
      ),
      (
        "betriebserlaubnis", "e2;kindergarten;2;;",
        "e2;kindergarten;2;;2027-12-31\ne2;kindergarten;1;2028-01-01;"
      ))
    // One place from 2028 on, and that is Hans's.
    #expect(try office.probe.lage.haeuser[1].sicher[.kindergarten] == 0)
  }

  @Test("A wish keeps its number although an earlier one takes no part")
  func wunschnummern() throws {
    let office = try amt(
      (
        "einrichtungen", "e2;t1;Mond",
        "e3;t1;Zu;kita;Weg 3;04111;Auen;14713000;;2027-06-30;Nord\ne2;t1;Mond"
      ),
      ("anmeldungen", "2027-01-01;e1|e2", "2027-01-01;e3|e1|e2"),
      ("kriterien", "c1-3;", "c1-4;c1;erst;Erstwunsch;erstwunsch;50;;;;;;;;;\nc1-3;"))
    let (i, probe) = try office.antrag("k1")
    let place = try #require(probe.ranglisten[0].plaetze.first { $0.antrag == i })
    // Sonne is her second wish: no points for a first one.
    #expect(place.wunsch == 1 && place.punkte == 10)
    #expect(try office.befunde("k1").contains("Der Wunsch Zu nimmt an der Runde nicht teil."))
    try office.tue(
      "anlegen satzart=rundenentscheide runde_id=n1 einrichtung_id=e1 kind_id=k1 rang=1 grund=Probe"
    )
    #expect(
      try office.brief("k1") == [
        "Ada Abel erhält einen Platz in Sonne (2. Wunsch).",
        "1. Wunsch Zu: die Einrichtung nimmt an der Runde nicht teil",
        "2. Wunsch Sonne: hier gibt es einen Platz",
        "3. Wunsch Mond: nicht gebraucht, weil ein früherer Wunsch erfüllt ist",
      ])
    let all = try office.probe.bilanz(.alle)[0]
    let before = try office.brief("k1")
    try office.tue("runde_entscheiden runde=n1")
    let row = try #require(
      try office.ausgabe()["rundenergebnisse"]?.split(separator: "\n").first {
        $0.contains(";k1;")
      })
    #expect(row.hasSuffix(";e1;2;"))
    // The decided Runde says the same from its minutes, and they can be judged.
    #expect(try office.brief("k1") == before)
    #expect(try office.probe.bilanz(.alle)[0] == all)
    let minutes = try office.frage(NiederschriftAuskunft(n1))
    let schrift = try #require(Niederschrift(json: minutes.inhalt))
    #expect(schrift.rangmaengel.isEmpty && schrift.unterlagen.widersprueche.isEmpty)
    #expect(Vergabepruefung(schrift.unterlagen, schrift.zuteilungen).maengel.isEmpty)
  }

  @Test("A child whose house is too full keeps its place, and is told so")
  func ueberbelegt() throws {
    let office = try amt(
      ("betriebserlaubnis", "e1;kindergarten;2", "e1;kindergarten;0"),
      ("betriebserlaubnis", "e2;kindergarten;2", "e2;kindergarten;0"))
    func pruefe() throws {
      #expect(
        try office.brief("k8") == [
          "Hans Holm behält den Platz in Mond; kein besserer Wunsch ist in dieser Runde erfüllt.",
          "1. Wunsch Sonne: in dieser Runde gibt es hier keine passenden Plätze",
        ])
      let all = try office.probe.bilanz(.alle)[0]
      #expect(all.bleiben == 1 && all.ohne == 7 && all.versorgt == 1)
    }
    try pruefe()
    #expect(
      try office.befunde("k8").contains {
        $0.hasSuffix("weitergegeben wird er nicht: Die Einrichtung ist zu voll.")
      })
    try office.tue("runde_entscheiden runde=n1")
    try pruefe()
  }
}
