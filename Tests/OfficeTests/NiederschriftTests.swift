import Domain
import Exchange
import Office
import TestSupport
import Testing

@Suite("The minutes of a Runde say everything, on numbers, and can be judged alone")
struct NiederschriftTests {
  private let n1 = Kennung<Runde>(gespeichert: "n1")
  private let amt: Probeamt
  private let blatt: Niederschriftblatt
  private let schrift: Niederschrift

  /// Gives the places; an Einrichtung moved one child, with signs in its words that JSON escapes.
  init() throws {
    amt = try Probeamt(
      Rundenkommune.dateien.merging([
        "rundenentscheide": "id;runde_id;einrichtung_id;kind_id;rang;grund\n"
          + "x1;n1;e1;k6;1;\"Haus \\ \"\"Süd\"\"\"\n"
      ]) { $1 }, heute: "2027-03-01")
    try amt.tue("runde_entscheiden runde=n1")
    blatt = try amt.frage(NiederschriftAuskunft(n1))
    schrift = try #require(Niederschrift(json: blatt.inhalt))
  }

  private func maengel(_ schrift: Niederschrift) -> Int {
    schrift.unterlagen.widersprueche.count + schrift.rangmaengel.count
      + Vergabepruefung(schrift.unterlagen, schrift.zuteilungen).maengel.count
  }

  /// What is wrong once these words stand in the place of others.
  private func nach(_ alt: String, _ neu: String) throws -> [Niederschrift.Rangmangel] {
    let changed = blatt.inhalt.replacing(alt, with: neu)
    try #require(changed != blatt.inhalt, "\(alt)")
    let read = try #require(Niederschrift(json: changed))
    #expect(maengel(read) > 0, "\(alt)")
    return read.rangmaengel
  }

  @Test("Read back they are the same, byte for byte")
  func rundreise() throws {
    #expect(schrift.json == blatt.inhalt)
    #expect(schrift.rang.contains { $0.grund == "Haus \\ \"Süd\"" })
    #expect(Niederschriftblatt(datei: Array(blatt.datei.utf8)) == blatt)
    #expect(blatt.istUnversehrt && maengel(schrift) == 0)
  }

  @Test("Whichever byte is changed, it is found")
  func jedesByte() throws {
    let bytes = Array(blatt.datei.utf8)
    for i in bytes.indices.dropLast() {
      for bit in [UInt8(1), 0x20, 0x80] {
        var changed = bytes
        changed[i] ^= bit
        #expect(Niederschriftblatt(datei: changed)?.istUnversehrt != true, "\(i) \(bit)")
      }
    }
    for text in ["", "{}", "{\"pruefsumme\":\"", blatt.inhalt, blatt.datei + blatt.datei] {
      #expect(Niederschriftblatt(datei: Array(text.utf8))?.istUnversehrt != true, "\(text)")
    }
  }

  @Test("An order that doesn't follow from points, Vorrang and lot is named, unless it was decided")
  func raenge() throws {
    let rows = schrift.rang.filter { $0.einrichtung == "e1" && $0.rang != nil }
    let (moved, ada) = (rows[0], rows[1])
    #expect(moved.grund != "" && ada.punkte == 10)
    // Without its reason the decision is an order against the rules.
    #expect(
      try nach(jsonText(moved.grund), "\"\"")
        == [.umgekehrt(einrichtung: "e1", vorher: moved.kind, nachher: ada.kind)])
    // With fewer points the one before would have to stand behind.
    let row = "\"kind\":\"\(ada.kind)\",\"rang\":2,\"stufe\":\"punkte\",\"punkte\":"
    #expect(try nach(row + "10", row + "9").count == 1)
    #expect(try nach("\"stufe\":\"kindeswohl\"", "\"stufe\":\"auswaertig\"").count == 1)
    // Who is left out of a list is named.
    #expect(
      try nach("\"kind\":\"\(ada.kind)\",\"rang\":2,", "\"kind\":\"\(ada.kind)\",\"rang\":null,")
        .contains(.ungenannt(einrichtung: "e1", kind: ada.kind)))
    // Where nothing else decides between equals, the lot does.
    let lots = Dictionary(uniqueKeysWithValues: schrift.bewerbungen.map { ($0.kind, $0.los) })
    #expect(Set(lots.values) == Set(1...schrift.bewerbungen.count))
    let equal = zip(rows, rows.dropFirst()).filter {
      $0.grund.isEmpty && $0.punkte == $1.punkte && $0.stufe == $1.stufe
    }
    let wrong = equal.count { lots[$0.kind] ?? 0 > lots[$1.kind] ?? 0 }
    #expect(wrong > 0)
    let byLot = try #require(
      Niederschrift(json: blatt.inhalt.replacing("[\"aelter\"]", with: "[\"los\"]")))
    #expect(byLot.rangmaengel.count { "\($0)".contains("e1") } == wrong)
  }

  @Test("A child twice, a rank twice, and a place that nobody gave are named")
  func widersprueche() throws {
    _ = try nach("\"kind\":\"2\",\"kategorie\"", "\"kind\":\"1\",\"kategorie\"")
    _ = try nach("\"rang\":3,", "\"rang\":2,")
    _ = try nach(
      "\"kategorie\":\"kindergarten\",\"plaetze\":2", "\"kategorie\":\"kindergarten\",\"plaetze\":1"
    )
  }

  @Test("Once the record of a result is erased, nothing in them leads to the child")
  func geloescht() throws {
    let number = try #require(
      amt.ausgabe()["rundenergebnisse"]?.split(separator: "\n").first { $0.contains(";k2;") }?
        .split(separator: ";")[2])
    var files = try amt.ausgabe()
    for (name, text) in files {
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      files[name] = rows.filter { row in
        !row.split(separator: ";", omittingEmptySubsequences: false).contains("k2")
      }.joined(separator: "\n")
    }
    let later = try Probeamt(files, heute: "2037-03-01")
    #expect(try !later.ausgabe().values.contains { $0.contains(";k2;") || $0.contains("Behr") })
    let kept = try later.frage(NiederschriftAuskunft(n1))
    #expect(kept == blatt && kept.istUnversehrt)
    for word in ["\"k2\"", "a2", "Ben", "Behr", "2023-02-01", "2027-01-02"] {
      #expect(!kept.inhalt.contains(word), "\(word)")
    }
    // Nor does its lot: that can be drawn again from the seed by whoever knows the id.
    #expect(!kept.inhalt.contains(/[0-9a-f]{9,}/))
    // What was decided is still there, under the number.
    let probe = try later.frage(RundenprobeAuskunft(n1))
    let i = try #require(probe.lage.antraege.firstIndex { $0.kind.text == number })
    #expect(probe.lage.antraege[i].name == number)
    #expect(probe.haus(i).map { probe.lage.haeuser[$0].kennung.text } == "e2")
  }

  @Test("They are for those who may see the grounds of points")
  func recht() throws {
    #expect(blatt.inhalt.contains("kindeswohl"))
    amt.siehtPunktgruende = false
    #expect(throws: Ablehnung.self) { try amt.frage(NiederschriftAuskunft(n1)) }
  }

  @Test("People read in them what went in, by which rules, and what came of it")
  func worte() throws {
    let text = amt.texte(schrift, pruefsumme: blatt.pruefsumme)
    #expect(
      text.hasPrefix(
        """
        Niederschrift der Runde „Hauptrunde“

        Entschieden am 01.03.2027
        Beginn der Betreuung 01.08.2027 bis 01.08.2027
        Anmeldungen bis 28.02.2027
        Kriterienkatalog „Katalog“
        Bei gleichen Punkten: älteres Kind, Los
        Saat des Loses: blau
        Gerechnet mit Platzwart, Verfahren 1

        """))
    for part in [
      "Niemand hat einen begründeten Einspruch.", blatt.pruefsumme,
      "  Arbeit: 10\n  Härtefall: vor allen Punkten\n  Geschwisterkind: nicht bekannt\n",
      "  Sonne (e1), Kindergarten: 2\n", "nur zusammen mit 7",
      "  Mond, Rang 1: 3 · 0 Punkte · vor allen Punkten: Kindeswohl\n",
      " · Entscheidung der Einrichtung: Haus \\ \"Süd\"\n", "10 Punkte (Arbeit)",
      "\n  4: kein Platz\n",
    ] { #expect(text.contains(part), "\(part)") }
  }
}
