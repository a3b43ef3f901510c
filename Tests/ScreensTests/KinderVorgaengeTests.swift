import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("What a clerk does in the file of a child")
struct KinderVorgaengeTests {
  /// Someone who has opened the child with this id.
  private func offen(_ id: String) throws -> Amtszimmer {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    try zimmer.tippe("\"\(id)\" Enter")
    #expect(zimmer.sitzung.kinder.kind?.text == id)
    return zimmer
  }

  private func vertrag(_ zimmer: Amtszimmer, _ id: String) throws -> Betreuungsvertrag? {
    try zimmer.amt.frage(BestandAuskunft()).vertraege.first { $0.satz.id.text == id }?.satz
  }

  @Test("A Zusage is signed with at most five keys, and taken back with one")
  func unterschreiben() throws {
    let zimmer = try offen("k9")
    #expect(try vertrag(zimmer, "v9")?.status == .zugesagt)
    let keys = "u j"
    #expect(try KinderTests.tasten(keys) <= 5)
    try zimmer.tippe(keys)
    #expect(try vertrag(zimmer, "v9")?.status == .unterschrieben)
    #expect(zimmer.sitzung.meldung?.satz.hasPrefix("Unterschrieben: Ida Cruz") == true)
    #expect(zimmer.bild().contains { $0.contains("unterschrieben") })
    try zimmer.tippe("Strg-Z j")
    #expect(try vertrag(zimmer, "v9")?.status == .zugesagt)
  }

  @Test("Where a signed contract is in the way, it is named and can be ended there")
  func imWeg() throws {
    let zimmer = try offen("k1")
    try zimmer.tippe("z \"Kern\" Tab Strg-U \"010127\" Tab \"310327\" F8 j")
    try zimmer.tippe("↑")
    let promised = try #require(zimmer.sitzung.kinder.vertrag?.satz)
    #expect(promised.status == .zugesagt)
    try zimmer.tippe("u")
    #expect(zimmer.sitzung.meldung?.satz.contains("(v1)") == true)
    #expect(zimmer.bild().joined(separator: " ").contains("zum 31.12.2026 beenden?"))
    try zimmer.tippe("j")
    #expect(try vertrag(zimmer, "v1")?.laufzeit.bis.iso == "2026-12-31")
    #expect(try vertrag(zimmer, promised.id.text)?.status == .unterschrieben)
  }

  @Test("A new Bedarfsmeldung with child and parent takes at most 60 keys beside its letters")
  func bedarfsmeldung() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien)
    let data = [
      "Liv", "Åkerlund", "030525", "w", "Eva", "Åkerlund", "0341 77", "eva@auen.example", "Weg 9",
      "04109", "Auen", "Süd",
    ]
    var script = "\"4\" F8"
    for text in data { script += " \"\(text)\" Tab" }
    // The kind stands there already.
    script += " Tab Strg-U \"010327\" Tab \"45\" Tab \"Löwenz\" Tab F8"
    let typed = (data + ["010327", "45", "Löwenz"]).reduce(0) { $0 + $1.count }
    #expect(try KinderTests.tasten(script) - typed <= 60)
    try zimmer.tippe(script)
    #expect(zimmer.sitzung.dialoge.isEmpty)
    let akte = try #require(zimmer.sitzung.kinder.akte)
    #expect(akte.kind.nachname == "Åkerlund" && akte.kind.geschlecht == .w)
    #expect(akte.kind.strasse == "Weg 9" && akte.kind.ortsteil == "Süd")
    #expect(akte.eltern.map(\.strasse) == ["Weg 9"])
    #expect(akte.anmeldungen.map(\.wuensche) == [["Kita Löwenzahn"]])
    #expect(akte.anmeldungen.first?.satz.art == .bedarfsmeldung)
  }

  @Test("While a child is typed, one that is there already appears, and a key opens it instead")
  func aehnliche() throws {
    let zimmer = try offen("k1")
    let known = try #require(zimmer.sitzung.kinder.akte?.kind)
    try zimmer.tippe("n \"\(known.vorname)\" Tab \"\(known.nachname)\" Tab")
    #expect(!zimmer.bild().contains { $0.contains("schon da ist") })
    try zimmer.tippe("\"\(known.geburtsdatum.deutsch)\"")
    #expect(zimmer.bild().contains { $0.contains("schon da ist") })
    try zimmer.tippe("F6 Enter")
    #expect(zimmer.bild().joined().contains("Verwerfen?"))
    try zimmer.tippe("Enter")
    #expect(zimmer.bild().contains { $0.contains(known.geburtsdatum.deutsch) }, "all is kept")
    #expect(zimmer.sitzung.dialoge.count == 1)
    try zimmer.tippe("F6 Enter j")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.sitzung.kinder.kind == known.id)
  }

  @Test("Fields beyond the edge are told by arrows, and have the room of look-alikes not found")
  func felderAmRand() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    func arrows(_ sign: String) -> Int { zimmer.bild().count { $0.contains(sign) } }
    try zimmer.tippe("F8")
    #expect(zimmer.bild().contains { $0.contains("Wunschbeginn") || $0.contains("Wunsch ab") })
    #expect(arrows("↓") == 1 && arrows("↑") == 0)
    try zimmer.tippe("Umschalt-Tab")
    #expect(arrows("↓") == 0 && arrows("↑") == 1)
    try zimmer.tippe("Größe 132x43")
    #expect(arrows("↓") == 0 && arrows("↑") == 0)
  }

  @Test("Hours that the Einrichtung does not offer are named, asked about once, and taken")
  func stunden() throws {
    let zimmer = try offen("k4")
    try zimmer.tippe("s \"37\"")
    #expect(zimmer.bild().contains { $0.contains("angeboten 25, 35, 45") })
    try zimmer.tippe("Tab Strg-U \"010127\" F8")
    #expect(zimmer.bild().joined(separator: " ").contains("„37“: angeboten 25, 35, 45"))
    try zimmer.tippe("j")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    let contracts = try #require(zimmer.sitzung.kinder.akte?.vertraege)
    #expect(contracts.map(\.satz.stunden) == [Wochenstunden(45), Wochenstunden(37)])
  }

  @Test("After other hours, a move and a Zusage the new contract is the selected row")
  func neuerVertrag() throws {
    let zimmer = try offen("k4")
    func gewaehlt() -> Betreuungsvertrag? { zimmer.sitzung.kinder.vertrag?.satz }
    try zimmer.tippe("s \"35\" Tab Strg-U \"010127\" F8")
    #expect(gewaehlt()?.laufzeit.von.iso == "2027-01-01" && gewaehlt()?.id.text != "v4")
    try zimmer.tippe("w \"Löwenz\" Tab Strg-U \"010627\" F8 j")
    #expect(gewaehlt()?.einrichtung.text == "e2")
    try zimmer.tippe("z \"Josef\" Tab Strg-U \"010728\" \"310728\" F8 j")
    #expect(gewaehlt()?.status == .zugesagt && gewaehlt()?.einrichtung.text == "e4")
    let rows = zimmer.bild().filter { $0.hasPrefix(" Vertrag") || $0.hasPrefix("▌Vertrag") }
    #expect(rows.contains { $0.contains("01.06.27–31.07.28 Kita Löwenzahn") })
    #expect(rows.contains { $0.contains("01.07.28–31.07.28 Kita St. Josef") })
    #expect(zimmer.bild()[5].contains("Z"), "a Zusage is not drawn over")
  }

  @Test("What can't be done with a contract is said before anything is typed")
  func nichtMoeglich() throws {
    let zimmer = try offen("k9")
    try zimmer.tippe("k")
    #expect(zimmer.meldung.hasPrefix("Dieser Vertrag ist nicht unterschrieben; u unterschreibt"))
    try zimmer.tippe("u j u")
    #expect(zimmer.meldung == "Dieser Vertrag ist schon unterschrieben; k beendet ihn.")
    try zimmer.tippe("Strg-Z j")
    #expect(
      zimmer.meldung == "Zurückgenommen: Vertrag unterschrieben (Ida Cruz, Kita Sonnenblume).")
    #expect(zimmer.sitzung.dialoge.isEmpty)
  }

  @Test("F7 takes the child's address for a new parent")
  func wieOben() throws {
    let zimmer = try offen("k9")
    try zimmer.tippe("p \"Ada\" Tab Tab Tab Tab F7 Tab F7 Tab F7 F8")
    let parent = try #require(zimmer.sitzung.kinder.akte?.eltern.first { $0.vorname == "Ada" })
    #expect(
      [parent.nachname, parent.strasse, parent.plz, parent.ort] == [
        "Cruz", "Weg 1", "04109", "Auen",
      ])
  }

  @Test("A contract is ended, moved, cancelled and drafted")
  func vertraege() throws {
    let zimmer = try offen("k4")
    try zimmer.tippe("k Strg-U \"310127\" Tab Tab \"Umzug\" F8 j")
    #expect(try vertrag(zimmer, "v4")?.laufzeit.bis.iso == "2027-01-31")
    try zimmer.tippe("Strg-Z j w \"Löwenz\" Tab Strg-U \"010227\" F8 j")
    #expect(
      zimmer.sitzung.kinder.akte?.vertraege.map(\.einrichtung.name) == [
        "Kita Sonnenblume", "Kita Löwenzahn",
      ])
    try zimmer.tippe("c \"Waldkita\" Tab Strg-U \"010830\" F8")
    #expect(zimmer.sitzung.kinder.akte?.vertraege.last?.satz.status == .entwurf)
    let draft = try #require(
      zimmer.sitzung.kinder.zeilen.firstIndex {
        if case .vertrag(let v) = $0 { v.satz.status == .entwurf } else { false }
      })
    try zimmer.tippe(String(repeating: "↑ ", count: 9) + String(repeating: "↓ ", count: draft))
    try zimmer.tippe("x \"doch nicht\" F8")
    #expect(zimmer.sitzung.kinder.akte?.vertraege.last?.satz.status == .storniert)
  }

  @Test("What the family wished to change to is answered by the move, and by a Unterschrift")
  func wechselwunsch() throws {
    let zimmer = try offen("k4")
    try zimmer.tippe("m Tab Strg-U \"010227\" Tab Tab Tab \"Löwenz\" F8")
    let contract = try #require(
      zimmer.sitzung.kinder.zeilen.firstIndex {
        if case .vertrag = $0 { true } else { false }
      })
    try zimmer.tippe(String(repeating: "↑ ", count: 9) + String(repeating: "↓ ", count: contract))
    try zimmer.tippe("w \"Löwenz\" Tab Strg-U \"010227\" F8 j")
    #expect(zimmer.sitzung.meldung?.satz.contains("ist vermittelt.") == true)
    #expect(zimmer.sitzung.kinder.akte?.anmeldungen.map(\.satz.status) == [.vermittelt])
    try zimmer.tippe("Strg-Z j")
    #expect(zimmer.sitzung.kinder.akte?.anmeldungen.map(\.satz.status) == [.offen])
    // Another Kita than the one that was wished answers nothing.
    try zimmer.tippe("w \"Kern\" Tab Strg-U \"010227\" Tab Tab Tab \"310327\" F8 j")
    #expect(zimmer.sitzung.kinder.akte?.anmeldungen.map(\.satz.status) == [.offen])
    let promised = try offen("k9")
    try promised.tippe("u j")
    #expect(promised.sitzung.meldung?.satz.contains("Die Anmeldung a90 ist vermittelt.") == true)
  }

  @Test("An Anmeldung is taken down, confirmed, turned, withdrawn and opened again")
  func anmeldungen() throws {
    let zimmer = try offen("k9")
    func status() -> Anmeldung.Status? {
      if case .anmeldung(let a) = zimmer.sitzung.kinder.zeile { a.satz.status } else { nil }
    }
    try zimmer.tippe("m Tab Strg-U \"010827\" Tab Tab \"35\" Tab \"Sonnen\" F8")
    #expect(zimmer.sitzung.kinder.akte?.anmeldungen.count == 2)
    // What was taken down is the selected row.
    try zimmer.tippe("b t")
    #expect(zimmer.bild().joined().contains("Aus der Betreuungsanfrage eine Bedarfsmeldung"))
    try zimmer.tippe("j")
    #expect(zimmer.meldung.hasPrefix("Jetzt Bedarfsmeldung"))
    try zimmer.tippe("x")
    #expect(zimmer.meldung.contains("nie abgelehnt"))
    try zimmer.tippe("t j r")
    let name = zimmer.sitzung.kinder.akte?.kind.nachname ?? "-"
    #expect(zimmer.bild().contains { $0.contains(name + ": Haben die Eltern zurückgezogen?") })
    #expect(status() == .offen, "nothing is done before it was asked")
    try zimmer.tippe("j")
    #expect(status() == .zurueckgezogen)
    try zimmer.tippe("o")
    #expect(status() == .offen)
  }

  @Test("The history says in words who has changed what, the newest first")
  func geschichte() throws {
    let zimmer = try offen("k9")
    try zimmer.tippe("u j e \"\" Tab Tab Tab Tab Strg-U \"Am Markt 3\" F8 h")
    let lines = zimmer.bild().map(\.trimmed)
    let changed = try #require(lines.firstIndex { $0.contains("weber: geändert") })
    #expect(lines[changed + 1].contains("Straße, Nr. Weg 1 → Am Markt 3"))
    let signed = try #require(lines.firstIndex { $0.contains("weber: Vertrag unterschrieben") })
    #expect(signed > changed)
    #expect(lines[signed + 1].contains("zugesagt → unterschrieben"))
  }

  @Test("The history of a child with an Auskunftssperre has no address, not even one of before")
  func geschichteGesperrt() throws {
    let zimmer = try offen("k9")
    try zimmer.tippe("e Tab Tab Tab Tab Strg-U \"Am Markt 3\" F8")
    try zimmer.kollege(Aendern(.kinder, "k9", [Feldwert("auskunftssperre", "ja")]))
    zimmer.fuehreAus { $0.update(.daten(Aenderungen(nil))) }
    try zimmer.tippe("h")
    #expect(zimmer.bild().contains { $0.contains("Auskunftssperre") })
    #expect(!zimmer.bild().contains { $0.contains("Am Markt") || $0.contains("Weg 1") })
  }

  @Test("F3 finds children, Einrichtungen, Träger and ids, and Enter goes there")
  func suchen() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien)
    try zimmer.tippe("F3 \"a90\" Enter")
    #expect(zimmer.sitzung.kinder.kind?.text == "k9")
    #expect(zimmer.sitzung.kinder.zeile?.verweis == Verweis(.anmeldungen, "a90"))
    try zimmer.tippe("F3 \"waldkita\" Enter")
    #expect(zimmer.sitzung.schirm == .uebersicht)
    #expect(zimmer.sitzung.uebersicht.filter.text == "Waldkita")
    try zimmer.tippe("F3 \"pfarrei\" Enter")
    #expect(zimmer.sitzung.schirm == .freiePlaetze)
    try zimmer.tippe("F3 \"gibtesnicht\" Enter")
    #expect(zimmer.bild().contains { $0.contains("So ist nichts zu finden.") })
  }

  @Test("Two records of one child are merged from the list of look-alikes, and taken apart again")
  func zusammenfuehren() throws {
    let zimmer = try offen("k1")
    let known = try #require(zimmer.sitzung.kinder.akte?.kind)
    try zimmer.kollege(
      Anlegen(
        .kinder,
        [
          Feldwert("id", "kx1"), Feldwert("vorname", known.vorname),
          Feldwert("nachname", known.nachname),
          Feldwert("geburtsdatum", known.geburtsdatum.iso),
        ]))
    try zimmer.tippe("d")
    #expect(zimmer.bild().contains { $0.contains("· kx1") })
    try zimmer.tippe("m j")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    #expect(zimmer.sitzung.meldung?.satz.hasPrefix("Zusammengeführt") == true)
    #expect(try zimmer.amt.frage(KindersucheAuskunft("kx1")).isEmpty)
    try zimmer.tippe("Strg-Z j")
    #expect(try zimmer.amt.frage(KindersucheAuskunft("kx1")).count == 1)
  }

  @Test("What a colleague changes is seen at once, and the cursor stays on its record")
  func kollege() throws {
    let zimmer = try offen("k9")
    try zimmer.tippe("↓ ↓")
    let before = zimmer.sitzung.kinder.zeile?.verweis
    try zimmer.kollege(
      AnmeldungBestaetigen([Kennung(gespeichert: "a90")], am: Tag(iso: "2026-11-01")))
    zimmer.fuehreAus { $0.update(.daten(Aenderungen([Verweis(.kinder, "k9")]))) }
    #expect(zimmer.sitzung.kinder.zeile?.verweis == before)
    #expect(zimmer.sitzung.kinder.akte?.anmeldungen.first?.satz.bestaetigtAm?.iso == "2026-11-01")
  }

  @Test("Who changes another field than a colleague is told so; else nothing is said")
  func beides() throws {
    let zimmer = try offen("k9")
    try zimmer.tippe("e ↓ \"x\" F8")
    #expect(zimmer.sitzung.meldung?.satz.contains("Inzwischen") == false)
    try zimmer.tippe("e ↓ \"y\"")
    try zimmer.kollege(Aendern(.kinder, "k9", [Feldwert("ortsteil", "Nord")]))
    try zimmer.tippe("F8")
    #expect(zimmer.sitzung.meldung?.satz.hasSuffix("es bleibt so: Ortsteil.") == true)
  }

  @Test("Every Vorgang has a name that people read")
  func namen() throws {
    let zimmer = try Amtszimmer()
    let unnamed = Vorgangsart.allCases.filter { art in
      zimmer.texte.vorgangsname(art.rawValue) == art.rawValue
    }
    #expect(unnamed.isEmpty)
  }
}
