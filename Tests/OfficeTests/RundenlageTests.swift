import Domain
import Exchange
import Office
import TestSupport
import Testing

private let n1 = Kennung<Runde>(gespeichert: "n1")

/// The office of `Rundenkommune` with other lines in some files.
func rundenamt(
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
  var probe: Rundenprobe { get throws { try frage(RundenprobeAuskunft(n1)) } }

  func antrag(_ kind: String) throws -> (nummer: Int, probe: Rundenprobe) {
    let probe = try probe
    return (try #require(probe.lage.antraege.firstIndex { $0.kind.text == kind }), probe)
  }

  /// Why a child gets what it gets, as it stands in a letter.
  func brief(_ kind: String) throws -> [String] {
    let (i, probe) = try antrag(kind)
    return texte.begruendung(i, probe) { $0.briefname }
  }

  /// What is said of a child before the Runde is run.
  func befunde(_ kind: String) throws -> [String] {
    try probe.lage.befunde.filter { $0.kind?.text == kind }.map { texte($0.grund) }
  }
}

@Suite("How a Runde is read: places that stay taken, wishes that keep their number")
struct RundenlageTests {
  @Test(
    "A Wechselkind on two places, past the change or on a Belegrecht keeps its place for itself")
  func ausserhalb() throws {
    let two = try rundenamt(
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
    let later = try rundenamt(
      ("vertraege", "unterschrieben;;", "unterschrieben;;"),
      ("vertraege", ";2029-07-31;", ";2027-12-31;"),
      ("vertraege", "", "v9;k8;e1;2028-01-01;2029-07-31;45;unterschrieben;;\n"))
    #expect(try later.antrag("k8").probe.lage.haeuser[1].schonDa(.kindergarten) == 0)
  }

  @Test("What a Wechselkind holds after the end of its wish is nobody else's")
  func wunschende() throws {
    let office = try rundenamt(
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
    let office = try rundenamt(
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
        "Versuch – nicht entschieden: Was hier steht, gilt noch nicht.",
        "Ada Abel erhielte einen Platz in Sonne (2. Wunsch).",
        "1. Wunsch Zu: Die Einrichtung nimmt an dieser Runde nicht teil.",
        "2. Wunsch Sonne: Dieser Wunsch würde erfüllt.",
        "3. Wunsch Mond: Dieser Wunsch käme nicht zum Zug, weil ein früherer erfüllt wäre.",
        "Für Ada Abel liegen zwei Anmeldungen vor; es zählt die frühere.",
      ])
    let all = try office.probe.bilanz(.alle)[0]
    try office.tue("runde_entscheiden runde=n1")
    let row = try #require(
      try office.ausgabe()["rundenergebnisse"]?.split(separator: "\n").first {
        $0.contains(";k1;")
      })
    #expect(row.hasSuffix(";e1;2;"))
    // The decided Runde says the same from its minutes, and they can be judged.
    #expect(
      try office.brief("k1") == [
        "Ada Abel erhält einen Platz in Sonne (2. Wunsch).",
        "1. Wunsch Zu: Die Einrichtung nimmt an dieser Runde nicht teil.",
        "2. Wunsch Sonne: Dieser Wunsch wird erfüllt.",
        "3. Wunsch Mond: Dieser Wunsch kommt nicht zum Zug, weil ein früherer erfüllt ist.",
      ])
    #expect(try office.probe.bilanz(.alle)[0] == all)
    let minutes = try office.frage(NiederschriftAuskunft(n1))
    let schrift = try #require(Niederschrift(json: minutes.inhalt))
    #expect(Niederschriftpruefung(schrift).anzahl == 0)
  }

  @Test("A child whose house is too full keeps its place, and is told so")
  func ueberbelegt() throws {
    let office = try rundenamt(
      ("betriebserlaubnis", "e1;kindergarten;2", "e1;kindergarten;0"),
      ("betriebserlaubnis", "e2;kindergarten;2", "e2;kindergarten;0"))
    func pruefe(_ lines: [String]) throws {
      #expect(try office.brief("k8") == lines)
      let all = try office.probe.bilanz(.alle)[0]
      #expect(all.bleiben == 1 && all.ohne == 7 && all.versorgt == 1)
    }
    try pruefe([
      "Versuch – nicht entschieden: Was hier steht, gilt noch nicht.",
      "Hans Holm behielte den Platz in Mond; ein besserer Wunsch ließe sich in dieser Runde nicht erfüllen.",
      "1. Wunsch Sonne: Dort gibt es in dieser Zeit keine Kindergartenplätze.",
    ])
    #expect(
      try office.befunde("k8").contains {
        $0.hasSuffix("weitergegeben wird er nicht: Die Einrichtung ist zu voll.")
      })
    try office.tue("runde_entscheiden runde=n1")
    try pruefe([
      "Hans Holm behält den Platz in Mond; ein besserer Wunsch ließ sich in dieser Runde nicht erfüllen.",
      "1. Wunsch Sonne: Dort gibt es in dieser Zeit keine Kindergartenplätze.",
    ])
  }

  @Test("A catalogue that is not in force on the Stichtag decides nothing")
  func katalogInKraft() throws {
    let office = try rundenamt(
      ("kataloge", "c1;Katalog;aelter;;;;", "c1;Katalog;aelter;;;2010-01-01;2027-02-27"))
    let first = try #require(try office.probe.lage.befunde.first)
    #expect(first.grund == .katalogNichtInKraft(try #require(Tag(iso: "2027-02-28"))))
    #expect(
      try office.verweigert("runde_entscheiden runde=n1").satz
        == "Nicht möglich: Katalog: Der Katalog gilt am Stichtag 28.02.2027 nicht; so lange ist keine Entscheidung möglich."
    )
    try office.tue("aendern satzart=kataloge satz=c1 gueltig_bis=2027-02-28")
    try office.tue("runde_entscheiden runde=n1")
  }

  @Test("The lot is drawn once: no Runde gets another seed, no Stichtag lies behind its begin")
  func saat() throws {
    let office = try rundenamt()
    #expect(
      try office.verweigert("aendern satzart=runden satz=n1 saat=rot").satz
        == "Nicht möglich: Das Los von „Hauptrunde“ wird nur einmal gezogen; die Saat bleibt, wie sie ist."
    )
    #expect(
      try office.verweigert("aendern satzart=runden satz=n1 stichtag=2030-01-01").satz
        == "Anmeldungen bis: Der Stichtag für Anmeldungen liegt nach dem letzten Beginn der Runde.")
    try office.tue("aendern satzart=runden satz=n1 stichtag=2027-08-01")
  }

  @Test("What one Runde has given is taken in the next, and its children take no part there")
  func zweiRunden() throws {
    let n2 = Kennung<Runde>(gespeichert: "n2")
    let office = try rundenamt(
      (
        "runden", "",
        "n2;Zweite;c1;2027-08-01;2027-08-01;2027-02-28;;krippe|kindergarten;;ja;ja;nachrangig;x;vorbereitung\n"
      ))
    func zweite() throws -> Rundenlage { try office.frage(RundenprobeAuskunft(n2)).lage }
    func kinder() throws -> [String] { try zweite().antraege.map(\.kind.text) }
    #expect(try kinder().count == 8)
    try office.tue("runde_entscheiden runde=n1")
    // Ada and Hans in Sonne, Ben and Cem in Mond.
    let lage = try zweite()
    #expect(try kinder() == ["k4", "k5", "k6", "k7"])
    #expect(lage.haeuser.map { $0.sicher[.kindergarten] } == [0, 0])
    #expect(lage.befunde.first?.grund == .andereRunde(4))
    #expect(lage.befunde.first?.satz == Verweis(.runden, "n1"))
    #expect(
      lage.befunde.contains {
        $0.kind?.text == "k1" && $0.schliesstAus
          && office.texte($0.grund)
            == "Hat aus der Runde „Hauptrunde“ einen Platz: Sonne; nimmt nicht teil."
      })
    #expect(try office.tue("runde_entscheiden runde=n2").satz.contains("0 von 4 Kindern"))
    try office.tue("rueckgaengig")
    // Nothing is given twice because somebody has tampered with the minutes of the first.
    _ = try office.sql("UPDATE rundenprotokoll SET inhalt = inhalt || ' '")
    #expect(try kinder() == ["k4", "k5", "k6", "k7"])
    _ = try office.sql("UPDATE rundenprotokoll SET inhalt = rtrim(inhalt)")
    // Three are offered; Ben or Cem waits for the place of Hans, which nobody else gets meanwhile.
    try office.tue("runde_anbieten runde=n1")
    #expect(try zweite().befunde.first?.grund == .andereRunde(1))
    #expect(try Set(kinder()).isDisjoint(with: ["k2", "k3"]))
    try office.tue("vertrag_unterschreiben vertrag=\(office.angebot("k8")) beende=v8")
    #expect(try zweite().haeuser[1].sicher[.kindergarten] == 0)
    for kind in ["k1", "k2", "k3"] where try office.ergebnis(kind).vertrag != nil {
      try office.tue("vertrag_unterschreiben vertrag=\(office.angebot(kind))")
    }
    try office.tue("runde_abschliessen runde=n1 trotzdem=ja")
    #expect(try Set(kinder()).intersection(["k2", "k3"]).count == 1)
    #expect(try zweite().haeuser[1].sicher[.kindergarten] == 1)
  }

  @Test("An Einrichtung decides once on a child; what changes nothing is named")
  func entscheide() throws {
    let office = try rundenamt()
    func entscheide(_ haus: String, _ kind: String, _ rang: Int? = nil) -> String {
      "anlegen satzart=rundenentscheide id=x-\(haus)-\(kind)-\(rang ?? 0) runde_id=n1 "
        + "einrichtung_id=\(haus) kind_id=\(kind) grund=Probe"
        + (rang.map { " rang=\($0)" } ?? "")
    }
    try office.tue(entscheide("e1", "k4", 99))
    #expect(
      try office.verweigert(entscheide("e1", "k4")).satz
        .contains("Das steht schon da"))
    try office.tue(entscheide("e2", "k4", 1))
    try office.tue(entscheide("e1", "k3"))
    try office.tue(entscheide("e2", "k8"))
    let idle = try office.probe.lage.befunde.filter {
      if case .entscheidOhneBewerbung = $0.grund { true } else { false }
    }
    #expect(idle.map(\.satz.schluessel) == ["k3", "k8"])
    #expect(idle.map(\.wer) == ["Cruz, Cem", "Holm, Hans"])
    #expect(idle[0].grund == .entscheidOhneBewerbung("Sonne"))
    // Of two on children who turn out to be one, that on the one that stays counts.
    try office.tue(entscheide("e1", "k6", 2))
    try office.tue(entscheide("e1", "k7", 3))
    try office.tue("kinder_zusammenfuehren behalte=k6 auf=k7")
    let rows = try office.ausgabe()["rundenentscheide"] ?? ""
    #expect(rows.contains("x-e1-k6-2") && !rows.contains("x-e1-k7-3"))
    let files = Rundenkommune.dateien.merging([
      "rundenentscheide": "id;runde_id;einrichtung_id;kind_id;rang;grund\n"
        + "x1;n1;e1;k4;1;Integration\nx2;n1;e1;k4;;abgelehnt\n"
    ]) { $1 }
    #expect(throws: Ablehnung.self) { try Probeamt(files) }
  }

  @Test("A child that wishes for no Einrichtung is told in words of its own, and takes no part")
  func ohneWunsch() throws {
    let office = try rundenamt(("anmeldungen", "2027-01-05;e1;offen", "2027-01-05;;offen"))
    #expect(
      try office.befunde("k5") == [
        "Die Anmeldung nennt keine Einrichtung; so lange nimmt das Kind nicht teil."
      ])
    #expect(try office.probe.lage.antraege.allSatisfy { $0.kind.text != "k5" })
  }
}
