import Domain
import Exchange
import Office
import TestSupport
import Testing

@Suite("The minutes of a Runde say everything, on numbers, and can be judged alone")
struct NiederschriftTests {
  private let n1 = Kennung<Runde>(gespeichert: "n1")
  /// With signs in the words of an Einrichtung that JSON escapes.
  private let runde: EntschiedeneRunde

  init() throws { runde = try EntschiedeneRunde(grund: "Haus \\ \"Süd\"") }

  private var amt: Probeamt { runde.amt }
  private var blatt: Niederschriftblatt { runde.blatt }
  private var schrift: Niederschrift { runde.schrift }
  private func nummer(_ kind: String) throws -> String { try runde.nummer(kind) }

  @Test("Read back they are the same, byte for byte")
  func rundreise() throws {
    #expect(schrift.json == blatt.inhalt)
    #expect(schrift.rang.contains { $0.grund == "Haus \\ \"Süd\"" })
    #expect(Niederschriftblatt(datei: Array(blatt.datei.utf8)) == blatt)
    #expect(blatt.istUnversehrt && Niederschriftpruefung(schrift).anzahl == 0)
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

  @Test("Exported and read in again all of a decided Runde is the same")
  func austausch() throws {
    try amt.tue("runde_anbieten runde=n1")
    let files = try amt.ausgabe()
    for kind in [
      "kataloge", "kriterien", "runden", "rundenentscheide", "rundenergebnisse", "rundenprotokolle",
    ] { #expect(files[kind] != nil, "\(kind)") }
    let other = try Probeamt(files, heute: "2027-03-01")
    #expect(try other.ausgabe() == files)
    #expect(try other.frage(NiederschriftAuskunft(n1)) == blatt)
    #expect(try other.frage(RundenprobeAuskunft(n1)) == amt.frage(RundenprobeAuskunft(n1)))
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

  @Test("Who was which number follows from nothing that is left: no order, no id, no lot")
  func zufall() throws {
    // Decided again, everybody gets another number.
    let again = try Probeamt(Rundenkommune.dateien, heute: Rundenkommune.heute)
    var numbers: [[String]] = []
    for _ in 0..<12 {
      try again.tue("runde_entscheiden runde=n1")
      let results = try again.frage(BestandAuskunft()).rundenergebnisse.map(\.satz)
      numbers.append(results.sorted { $0.kind < $1.kind }.map(\.nummer))
      // Neither the ids nor the order in which the trace has them say the number.
      #expect(results.sorted { $0.id < $1.id }.map(\.nummer) != results.map(\.nummer).sorted())
      #expect(
        !results.contains {
          $0.id.text.hasSuffix("-" + $0.nummer) || $0.id.text.contains($0.kind.text)
        })
      try again.tue("rueckgaengig")
    }
    // The gap that an erased k2 leaves between k1 and k3 says nothing.
    #expect(Set(numbers).count == 12 && Set(numbers.map { $0[1] }).count > 4)
    #expect(numbers.contains { !($0[0] < $0[1] && $0[1] < $0[2]) })
    // The rows stand in the order of the numbers, and the lot is not told.
    #expect(schrift.bewerbungen.map(\.kind) == schrift.bewerbungen.map(\.kind).sorted())
    #expect(schrift.ergebnis.map(\.kind) == schrift.bewerbungen.map(\.kind))
    #expect(!blatt.inhalt.contains("\"los\":"))
  }

  @Test("Neither trace nor contracts tell of an erased child which number it had")
  func spur() throws {
    try amt.tue("runde_anbieten runde=n1")
    let (result, offer) = (try amt.ergebnis("k1"), try amt.angebot("k1"))
    #expect(offer != "" && !offer.contains("k1"))
    // What the erasing of k1 leaves: the content of its rows goes, their order and ids stay.
    let gone = """
      UPDATE spurzeile SET vorher = NULL, nachher = NULL
      WHERE coalesce(vorher, '') || coalesce(nachher, '') GLOB '*"k1"*' OR satz IN ('k1', 'a1', 'a9');
      PRAGMA foreign_keys=OFF;
      DELETE FROM rundenergebnis WHERE id = '\(result.id.text)';
      DELETE FROM vertrag WHERE id = '\(offer)';
      """
    try #require(try amt.sql(gone).status == 0)
    // Salts and digests are bytes of all kinds, also ends of lines: they are read as hex.
    let kept = try amt.sql(
      """
      SELECT nummer, zeit, nutzer, mandant, vorgang, hex(salz), hex(digest), hex(kette) FROM spur;
      SELECT key, spur, tabelle, satz, vorher, nachher, hex(salz), hex(digest) FROM spurzeile;
      SELECT * FROM vertrag;
      """
    ).ausgabe.split(separator: "\n").filter { $0.contains(result.id.text) }
    #expect(!kept.isEmpty && kept.allSatisfy { !$0.contains("nummer") && !$0.contains("kind_id") })
    let trace = try amt.sql("SELECT vorgang FROM spur").ausgabe
    #expect(trace.contains("runde_entscheiden runde=n1\n") && !trace.contains("kennung="))
    // The rows of results and offers stand in the order of ids that are drawn by chance.
    for table in ["rundenergebnis", "vertrag"] {
      let ids = try amt.sql(
        "SELECT satz FROM spurzeile WHERE tabelle = '\(table)' AND satz GLOB 'pw-*' ORDER BY spur, key"
      ).ausgabe.split(separator: "\n")
      let first = Array(ids.prefix(table == "vertrag" ? 2 : 8))
      #expect(first == first.sorted(), "\(table)")
    }
  }

  @Test("A trial that names its results can be carried out")
  func versuch() throws {
    // Ada and Ben each get what the other one wishes more.
    var dateien = Rundenkommune.dateien
    dateien["anmeldungen"] = dateien["anmeldungen"]?
      .replacing("2027-01-01;e1|e2;offen", with: "2027-01-01;e2|e1;offen")
    dateien["rundenentscheide"] = """
      id;runde_id;einrichtung_id;kind_id;rang;grund
      d1;n1;e2;k2;1;Probe
      d2;n1;e2;k4;3;Probe

      """
    let fresh = try Probeamt(dateien, heute: Rundenkommune.heute)
    let echt = try fresh.amt()
    let versuch = try Versuch(ueber: echt) { try fresh.amt(zweck: .versuchen) }
    _ = try versuch.fuehreAus(try #require(Vorgangszeile("runde_entscheiden runde=n1")))
    let results = try versuch.amt.frage(BestandAuskunft()).rundenergebnisse.map(\.satz)
    let (a, b) = (
      try #require(results.first { $0.kind.text == "k1" }),
      try #require(results.first { $0.kind.text == "k2" })
    )
    _ = try versuch.fuehreAus(
      try #require(
        Vorgangszeile(
          "plaetze_tauschen ergebnis=\(a.id.text) mit=\(b.id.text) einverstanden=\"Kern, Lutz\"")))
    let done = try versuch.fuehreWirklichAus()
    #expect(done.hindernis == nil && done.getan.count == 2)
    #expect(try fresh.ergebnis("k1").einrichtung == b.einrichtung)
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
        Kategorien: Krippe, Kindergarten
        Geschwister auf Wunsch nur zusammen: ja
        Kinder mit Platz dürfen wechseln: ja
        Kinder anderer Kommunen: nach allen anderen
        Kriterienkatalog „Katalog“
        Bei gleichen Punkten: älteres Kind, Los
        Saat des Loses: blau
        Gerechnet mit Platzwart, Verfahren 1

        """))
    for part in [
      "Niemand hat einen begründeten Einspruch.", blatt.pruefsumme,
      "  Arbeit: 10, Nachweis: Bescheinigung\n  Härtefall: vor allen Punkten\n  Geschwisterkind: nicht bekannt\n",
      "  Sonne (e1), Kindergarten: 2\n", "nur zusammen mit \(try nummer("k7"))",
      "Nicht teilgenommen haben\n  zweite Anmeldungen: 1\n",
      "  Mond, Rang 1: \(try nummer("k3")) · 0 Punkte · vor allen Punkten: Kindeswohl\n",
      " · Entscheidung der Einrichtung: Haus \\ \"Süd\"\n", "10 Punkte (Arbeit)",
      "\n  \(try nummer("k4")): kein Platz\n",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test(
    "Who keeps a place beside the Runde is counted with a place on every sheet and in the minutes")
  func verbleib() throws {
    // Hans has two places in one: they are not given away.
    let amt = try rundenamt(
      ("vertraege", "unterschrieben;;", "unterschrieben;;2"),
      ("betriebserlaubnis", "e2;kindergarten;2", "e2;kindergarten;3"),
      ("anmeldungen", "2027-01-07;e1;offen;arbeit=ja|nachweis=arbeit;;", "2027-01-07;e1;offen;;;"))
    try amt.tue("runde_entscheiden runde=n1")
    let probe = try amt.probe
    let bilanz = probe.bilanz(.alle)[0]
    #expect(bilanz.bleiben == 1)
    let given = try amt.frage(BestandAuskunft()).rundenergebnisse.count {
      $0.satz.einrichtung != nil
    }
    #expect(bilanz.versorgt == given + 1)
    let text = try amt.frage(NiederschrifttextAuskunft(Kennung(gespeichert: "n1")))
    #expect(text.contains("\n\(bilanz.versorgt) von 8 Kindern haben einen Platz: "))
    #expect(text.contains(", 1 behält den, den es schon hat.\n"))
    let number = try amt.ergebnis("k8").nummer
    #expect(text.contains("\n  \(number): behält den Platz in Mond\n"))
    let row = try #require(
      try amt.frage(AngeboteAuskunft(Kennung(gespeichert: "n1"))).zeilen.first {
        $0.ergebnis.kind.text == "k8"
      })
    #expect(row.stand == .bleibt && row.einrichtung == "Mond")
  }
}
