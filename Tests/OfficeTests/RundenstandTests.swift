import Domain
import Office
import TestSupport
import Testing

@Suite("How far a Runde has come fits what is kept of it, whichever way records come in or go back")
struct RundenstandTests {
  private let amt: Probeamt

  init() throws { amt = try Probeamt(Rundenkommune.dateien, heute: Rundenkommune.heute) }

  private func status() throws -> String? {
    try amt.zeile(.runden, "n1")?.split(separator: ";").last.map(String.init)
  }

  /// What a delivery is refused for, though the files win.
  private func einlesen(_ dateien: [String: String]) throws -> [String] {
    let before = try amt.inhalt()
    let refusal = try ablehnung { _ = try amt.liesEin(dateien, vorrang: .datei) }
    #expect(try amt.inhalt() == before)
    return try #require(refusal).einzelheiten
  }

  @Test("A delivery can't open a decided Runde again, nor change what it decided")
  func lieferung() throws {
    try amt.tue("runde_entscheiden runde=n1")
    let files = try amt.ausgabe()
    let runden = try #require(files["runden"])
    let back = try einlesen(files.mit("runden", ";entschieden\n", ";vorbereitung\n"))
    #expect(back.count == 1 && back[0].contains("Stand der Runde n1"))
    #expect(runden.contains(";entschieden"))
    let protokoll = try #require(files["rundenprotokolle"])
    for (other, why) in [
      (protokoll.replacing("Sonne", with: "Wonne"), "nicht mehr, was entschieden wurde"),
      (protokoll.replacing(/n1;n1;.*;/) { _ in "n1;n1;Unsinn;" }, "nicht mehr, was"),
    ] {
      #expect(other != protokoll)
      let found = try einlesen(files.mit("rundenprotokolle", other))
      #expect(found.count == 1 && found[0].contains(why), "\(found)")
    }
    // Nor is one that is decided taken without its minutes, or with results of one that is not.
    let anew = try Probeamt(heute: Rundenkommune.heute)
    func neu(_ dateien: [String: String]) throws -> [String] {
      try #require(try ablehnung { _ = try anew.liesEin(dateien) }).einzelheiten
    }
    #expect(
      try neu(files.mit("rundenprotokolle", "id;runde_id;inhalt;pruefsumme\n")).contains {
        $0.contains("keine Niederschrift")
      })
    #expect(
      try neu(files.mit("runden", ";entschieden\n", ";vorbereitung\n")).contains {
        $0.contains("Stand der Runde n1")
      })
    try anew.liesEin(files)
    #expect(try anew.ausgabe() == files)
    #expect(try anew.befunde() == [])
  }

  @Test("Nothing stands twice in a Runde")
  func doppelt() throws {
    try amt.tue("runde_entscheiden runde=n1")
    let files = try amt.ausgabe()
    let rows = try #require(files["rundenergebnisse"]).split(separator: "\n")
    let first = rows[1].split(separator: ";", omittingEmptySubsequences: false)
    for (kind, nummer) in [(String(first[3]), "99"), ("k2", String(first[2]))] {
      let row = "x;n1;\(nummer);\(kind);\(first[4]);;;\n"
      let found = try einlesen(
        files.mit("rundenergebnisse", try #require(files["rundenergebnisse"]) + row))
      #expect(found.contains { $0.contains("in dieser Runde schon") }, "\(found)")
    }
    let entscheide =
      "id;runde_id;einrichtung_id;kind_id;rang;grund\nx1;n1;e1;k1;1;a\nx2;n1;e1;k1;2;b\n"
    #expect(
      try einlesen(files.mit("rundenentscheide", entscheide)).contains {
        $0.contains("in dieser Runde schon")
      })
  }

  @Test(
    "What was decided is not reckoned anew where its minutes can't be read, and pruefe names it")
  func unlesbar() throws {
    try amt.tue("runde_entscheiden runde=n1")
    try amt.sql("UPDATE rundenprotokoll SET inhalt = 'Unsinn'")
    let refusal = try ablehnung {
      _ = try amt.frage(RundenprobeAuskunft(Kennung(gespeichert: "n1")))
    }
    #expect(refusal?.satz.contains("verändert") == true)
    #expect(try amt.befunde().contains("niederschrift n1"))
    try amt.sql("DELETE FROM rundenprotokoll")
    #expect(try amt.befunde().contains("runde_stand n1"))
    #expect(
      throws: Ablehnung.self
    ) { try amt.frage(RundenprobeAuskunft(Kennung(gespeichert: "n1"))) }
  }

  @Test("Once it is decided no bound and no decision of a Kita goes back to what it was")
  func rueckgaengig() throws {
    try amt.tue(
      "anlegen satzart=rundenplaetze id=x runde_id=n1 einrichtung_id=e1 kategorie=kindergarten plaetze=1 grund=Personal"
    )
    let bound = try amt.eintraege()
    try amt.tue(
      "anlegen satzart=rundenentscheide id=y runde_id=n1 einrichtung_id=e1 kind_id=k4 rang=1 grund=Integration"
    )
    try amt.tue("runde_entscheiden runde=n1")
    for number in [bound, bound + 1] {
      #expect(
        try amt.verweigert("rueckgaengig nummer=\(number)").satz
          .contains("„Hauptrunde“ ist entschieden"))
    }
    // The decision itself is, and then they can, too.
    try amt.tue("rueckgaengig")
    try amt.tue("rueckgaengig nummer=\(bound)")
    #expect(try amt.zeile(.rundenplaetze, "x") == nil)
  }

  @Test("A decision of somebody who is away is taken back with a reason, until the offers are out")
  func zuruecknehmen() throws {
    let before = try amt.ausgabe()
    try amt.tue("runde_entscheiden runde=n1")
    amt.nutzer = "kollegin"
    amt.heute = amt.heute + 9
    #expect(try amt.verweigert("runde_zuruecknehmen runde=n1").art == .falscheBenutzung)
    #expect(try amt.verweigert("runde_zuruecknehmen runde=n1 grund=ja").satz.contains("warum"))
    let done = try amt.tue("runde_zuruecknehmen runde=n1 grund=\"Elternbeirat fragt nach\"")
    #expect(
      done.satz == "„Hauptrunde“ ist wieder in Vorbereitung; Ergebnis und Niederschrift sind weg.")
    #expect(try amt.ausgabe() == before)
    #expect(
      try amt.verweigert("runde_zuruecknehmen runde=n1 grund=Nochmal").satz.contains("noch nicht"))
    try amt.tue("runde_entscheiden runde=n1")
    try amt.tue("runde_anbieten runde=n1")
    #expect(
      try amt.verweigert("runde_zuruecknehmen runde=n1 grund=Nochmal").satz
        .contains("die Angebote sind hinaus"))
  }

  @Test("It is closed when nobody is waiting for an answer, and only so")
  func abschliessen() throws {
    try amt.tue("runde_entscheiden runde=n1")
    #expect(try amt.verweigert("runde_abschliessen runde=n1").satz.contains("ist entschieden"))
    try amt.tue("runde_anbieten runde=n1")
    #expect(
      try amt.verweigert("aendern satzart=runden satz=n1 status=abgeschlossen").art
        == .falscheBenutzung)
    let open = try amt.verweigert("runde_abschliessen runde=n1")
    #expect(open.satz.contains("3 Angebote") && open.einzelheiten.count == 3)
    #expect(open.einzelheiten.contains { $0.contains("Ada Abel") })
    for zeile in try amt.frage(AngeboteAuskunft(Kennung(gespeichert: "n1"))).zeilen {
      if let vertrag = zeile.ergebnis.vertrag {
        try amt.tue("vertrag_annehmen vertrag=\(vertrag.text)")
      }
    }
    // One child waits for the place of Hans, who has not signed.
    let waits = try amt.verweigert("runde_abschliessen runde=n1")
    #expect(waits.einzelheiten.count == 1 && waits.satz.contains(waits.einzelheiten[0]))
    guard case .argument(_, "trotzdem", "ja") = waits.ausweg else {
      Issue.record("no way out: \(waits)")
      return
    }
    let done = try amt.tue("runde_abschliessen runde=n1 trotzdem=ja")
    #expect(done.satz.hasPrefix("„Hauptrunde“ ist abgeschlossen"))
    #expect(try status() == "abgeschlossen")
    #expect(try amt.verweigert("runde_anbieten runde=n1").satz.contains("abgeschlossen"))
    // An answer goes back only once it is open again.
    #expect(
      try amt.verweigert("rueckgaengig nummer=\(try amt.eintraege() - 1)").satz
        .contains("Eine abgeschlossene Runde öffnet in der Vergabe Z."))
    // Also by somebody else, on another day.
    amt.nutzer = "kollegin"
    amt.heute = amt.heute + 9
    let before = try amt.ausgabe()
    #expect(
      try amt.tue("runde_zuruecknehmen runde=n1 grund=\"Frau Abel ruft an\"").satz
        == "„Hauptrunde“ ist wieder offen; Angebote und Antworten gelten, wie sie sind.")
    #expect(try status() == "angeboten")
    try amt.tue("runde_abschliessen runde=n1 trotzdem=ja")
    #expect(try amt.ausgabe() == before)
    try amt.tue("rueckgaengig")
    #expect(try status() == "angeboten")
  }

  @Test(
    "A child of a closed Runde is forgotten: nothing leads from its number to it, and the minutes hold"
  )
  func vergessen() throws {
    try amt.tue(
      "anlegen satzart=rundenentscheide id=y runde_id=n1 einrichtung_id=e1 kind_id=k4 rang=1 grund=Integration"
    )
    try amt.tue("runde_entscheiden runde=n1")
    let n1 = Kennung<Runde>(gespeichert: "n1")
    let minutes = try amt.frage(NiederschriftAuskunft(n1))
    #expect(
      try amt.verweigert("rundenkind_vergessen runde=n1 kind=k4").satz.contains("ist entschieden"))
    try amt.tue("runde_anbieten runde=n1")
    for zeile in try amt.frage(AngeboteAuskunft(n1)).zeilen {
      if let vertrag = zeile.ergebnis.vertrag {
        try amt.tue("vertrag_annehmen vertrag=\(vertrag.text)")
      }
    }
    try amt.tue("runde_abschliessen runde=n1 trotzdem=ja")
    let result = try #require(
      try amt.frage(AngeboteAuskunft(n1)).zeilen.first { $0.ergebnis.kind.text == "k4" })
    let id = result.ergebnis.id.text
    #expect(
      try amt.zeilen("SELECT count(*) FROM spurzeile WHERE satz = '\(id)' AND nachher <> ''") != [
        "0"
      ])
    let done = try amt.tue("rundenkind_vergessen runde=n1 kind=k4")
    #expect(done.satz.contains("Niederschrift"))
    #expect(try amt.zeile(.rundenergebnisse, id) == nil)
    #expect(try amt.zeile(.rundenentscheide, "y") == nil)
    // No row of the trace holds both, nor does an entry.
    for line in try amt.inhalt().split(separator: "\n")
    where line.contains("'\(id)'") || line.contains("'y'") {
      #expect(!line.contains("k4") && !line.contains("Integration"), "\(line)")
    }
    #expect(
      try amt.zeilen(
        "SELECT count(*) FROM spur s JOIN spurzeile z ON z.spur = s.nummer WHERE z.satz = '\(id)' AND instr(s.vorgang, 'k4')"
      ) == ["0"])
    #expect(try amt.frage(NiederschriftAuskunft(n1)) == minutes)
    let probe = try amt.frage(RundenprobeAuskunft(n1))
    #expect(probe.lage.antraege.contains { $0.name == result.ergebnis.nummer })
    #expect(try amt.verweigert("rueckgaengig").satz != "")
    #expect(
      try amt.verweigert("rundenkind_vergessen runde=n1 kind=k4").satz.contains("Dora Dorn"))
  }
}
