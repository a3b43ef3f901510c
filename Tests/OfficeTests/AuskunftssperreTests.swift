import Domain
import Office
import TestSupport
import Testing

@Suite("An address under an Auskunftssperre is kept apart (§ 51 BMG)")
struct AuskunftssperreTests {
  let amt: Probeamt
  /// Words that would give the address away.
  static let verrat = ["Geheimgasse", "01067", "0351 99"]

  init() throws {
    var files = Musterkommune.dateien
    files["sorgeberechtigte"] = """
      id;kind_id;vorname;nachname;strasse;plz;ort;telefon;email
      p1;k1;Eva;Probe;Geheimgasse 7;01067;Dresden;0351 99;
      p2;k2;Jan;Probe;Weg 1;04109;Auen;0341 1;

      """
    files["kinder"] = files["kinder"]?
      .replacing(
        "geschlecht;strasse;plz;ort;ags;zurueckgestellt",
        with: "geschlecht;strasse;plz;ort;ags;zurueckgestellt;ortsteil;auskunftssperre"
      )
      .replacing(";14713000;\n", with: ";14713000;;;\n")
      .replacing(/k1;(.*);Weg 1;04109;(.*);;;\n/.repetitionBehavior(.reluctant)) {
        "k1;\($0.output.1);Geheimgasse 7;01067;\($0.output.2);;;ja\n"
      }
    amt = try Probeamt(files, heute: Musterkommune.heute)
  }

  private func tue(_ zeile: String) throws {
    _ = try amt.amt().fuehreAus(try #require(Vorgangszeile(zeile)))
    #expect(try amt.befunde() == [])
  }

  /// The text of everything that lies in the file beside the table of its own and the rows of the
  /// trace that keep such an address.
  private func sonst() throws -> String {
    let dump = try amt.sql(".dump").ausgabe
    return dump.split(separator: "\n").filter {
      !$0.contains("INTO schutzadresse") && !$0.contains("'schutzadresse'")
    }.joined(separator: "\n")
  }

  private func nirgends(_ wo: String) throws {
    for wort in Self.verrat { #expect(!wo.contains(wort), "\(wort) gives it away") }
  }

  @Test("behind the figures of a report the child has its name, and no address")
  func bericht() throws {
    let frage = BuchungenAuskunft(am: amt.heute)
    let rows = try amt.frage(BuchungskinderAuskunft(frage)).filter { $0.kind.text == "k1" }
    #expect(rows.map(\.nachname) == ["Åström"])
    var text = ""
    dump(try amt.frage(BuchungskinderAuskunft(frage)), to: &text)
    try nirgends(text)
  }

  @Test("by an import, for the child and its parents; one Auskunft reads it, an export has it")
  func einlesen() throws {
    try nirgends(try sonst())
    #expect(try amt.ausgabe()["kinder"]?.contains("Geheimgasse 7;01067") == true)
    #expect(try amt.ausgabe()["sorgeberechtigte"]?.contains("Geheimgasse 7;01067") == true)
    let known = try amt.frage(SchutzadresseAuskunft(Kennung(gespeichert: "k1")))
    #expect(known.count == 2)
    #expect(known[1].felder.contains(Feldwert("telefon", "0351 99")))
    #expect(
      try amt.frage(SchutzadresseAuskunft(Kennung(gespeichert: "k2"))).allSatisfy {
        $0.felder.isEmpty
      })
  }

  @Test("and the same delivery again changes nothing")
  func nochmals() throws {
    let before = try amt.inhalt()
    #expect(try !amt.liesEin(try amt.ausgabe().compactMapValues { $0 }).geaendert)
    #expect(try amt.inhalt() == before)
  }

  @Test("by a change here; other changes leave it, and taking back restores it")
  func aendern() throws {
    try tue("aendern satzart=kinder satz=k1 vorname=Nele")
    #expect(try amt.ausgabe()["kinder"]?.contains("Nele;") == true)
    #expect(try amt.ausgabe()["kinder"]?.contains("Geheimgasse 7;01067") == true)
    let before = try amt.ausgabe()
    try tue("aendern satzart=kinder satz=k1 strasse=\"Geheimgasse 9\"")
    try tue("aendern satzart=sorgeberechtigte satz=p1 telefon=\"0351 998\"")
    #expect(try amt.ausgabe()["kinder"]?.contains("Geheimgasse 9;01067") == true)
    #expect(try amt.ausgabe()["sorgeberechtigte"]?.contains("0351 998") == true)
    try nirgends(try sonst())
    try tue("rueckgaengig")
    try tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
    try nirgends(try sonst())
  }

  @Test("when another field is taken back, too")
  func anderesFeldZurueck() throws {
    let before = try amt.ausgabe()
    try tue("aendern satzart=kinder satz=k1 vorname=Nele")
    try tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
    try tue("aendern satzart=sorgeberechtigte satz=p1 vorname=Ada")
    try tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
    try nirgends(try sonst())
  }

  @Test("even where it comes and goes within one Vorgang, and whoever was asked for before")
  func zweimalInEinem() throws {
    let before = try amt.ausgabe()
    func sperre(_ arbeit: Handarbeit, _ an: Bool) throws {
      try arbeit.aendere(Kind.self, "k2") { $0.auskunftssperre = an }
    }
    try amt.vonHand { arbeit in
      // Whom it protects is known now, and has to be asked anew after each change.
      try arbeit.aendere(Sorgeberechtigter.self, "p2") { $0.vorname = "Ben" }
      try sperre(arbeit, true)
      try arbeit.aendere(Sorgeberechtigter.self, "p2") { $0.telefon = "0351 99" }
    }
    try nirgends(try sonst())
    #expect(try amt.befunde() == [])
    try amt.vonHand { arbeit in
      try sperre(arbeit, false)
      try arbeit.aendere(Sorgeberechtigter.self, "p2") {
        ($0.vorname, $0.telefon) = ("Jan", "0341 1")
      }
      try sperre(arbeit, true)
      try sperre(arbeit, false)
    }
    #expect(try amt.befunde() == [])
    #expect(try amt.ausgabe() == before)
    #expect(
      try amt.zeilen(
        "SELECT count(*) FROM schutzadresse WHERE satz IN (SELECT key FROM kind WHERE id='k2')")
        == ["0"])
  }

  @Test("from the day on which it is asked for, and back")
  func sperren() throws {
    let before = try amt.ausgabe()
    try tue("aendern satzart=kinder satz=k2 auskunftssperre=ja")
    let parent = "SELECT id || strasse || telefon FROM sorgeberechtigter WHERE id='p2'"
    #expect(try amt.zeilen(parent) == ["p2"])
    #expect(try amt.ausgabe()["sorgeberechtigte"] == before["sorgeberechtigte"])
    try tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
    try tue("aendern satzart=kinder satz=k1 auskunftssperre=\"\"")
    #expect(try amt.zeilen("SELECT strasse FROM kind WHERE id='k1'") == ["Geheimgasse 7"])
    #expect(try amt.zeilen("SELECT count(*) FROM schutzadresse") == ["0"])
    try tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
  }

  @Test("a new child, and a new parent of it")
  func anlegen() throws {
    try tue(
      "anlegen satzart=kinder id=kx vorname=Ada nachname=Neu geburtsdatum=2025-01-01 strasse=\"Geheimgasse 1\" plz=01067 auskunftssperre=ja"
    )
    try tue(
      "anlegen satzart=sorgeberechtigte id=px kind_id=kx vorname=Udo nachname=Neu telefon=\"0351 99\""
    )
    try nirgends(try sonst())
    #expect(try amt.frage(SchutzadresseAuskunft(Kennung(gespeichert: "kx"))).count == 2)
  }

  @Test("what the trace said before of where the child and its parents live is erased")
  func spurVergisst() throws {
    try tue("aendern satzart=kinder satz=k2 strasse=\"Geheimgasse 3\"")
    try tue("aendern satzart=sorgeberechtigte satz=p2 telefon=\"0351 99\"")
    try tue("aendern satzart=kinder satz=k2 auskunftssperre=ja")
    try nirgends(try sonst())
    #expect(try amt.ausgabe()["kinder"]?.contains("Geheimgasse 3") == true)
  }

  @Test("an Anmeldung for it leaves no address in the trace and no parent twice")
  func anmelden() throws {
    let line = try #require(
      amt.ausgabe()["kinder"]?.split(separator: "\n").first { $0.hasPrefix("k1;") })
    let f = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    try tue(
      "anmelden vorname=\"\(f[1])\" nachname=\"\(f[2])\" geboren=\(f[3]) strasse=\"Geheimgasse 7\" art=betreuungsanfrage ab=2028-08-01 eingang=2026-11-02 sorge_vorname=Eva sorge_nachname=Probe telefon=\"0351 99\""
    )
    try nirgends(try sonst())
    #expect(
      try amt.zeilen(
        "SELECT count(*) FROM sorgeberechtigter WHERE nachname='Probe' AND vorname='Eva'")
        == ["1"])
  }

  @Test("a conflict does not tell it, here or by a delivery")
  func konflikt() throws {
    let line = "aendern satzart=kinder satz=k1 strasse.vorher=\"Weg 1\" strasse=\"Weg 2\""
    do {
      try tue(line)
      Issue.record("it was not refused")
    } catch let refusal as Ablehnung {
      try nirgends(([refusal.satz] + refusal.einzelheiten).joined())
      #expect(refusal.ausweg == nil)
    }
    var files = try amt.ausgabe().compactMapValues { $0 }
    files["kinder"] = files["kinder"]?.replacing("Geheimgasse 7", with: "Andere 3")
    try tue("aendern satzart=kinder satz=k1 strasse=\"Geheimgasse 8\"")
    do {
      _ = try amt.liesEin(files)
      Issue.record("it was not refused")
    } catch let refusal as Ablehnung {
      try nirgends(([refusal.satz] + refusal.einzelheiten).joined())
    }
  }

  @Test("what users keep of the child is forgotten when it comes under one, also by others")
  func ablagen() throws {
    func begun(_ kind: String) -> String {
      "kinder zweck=\"aendern satzart=kinder satz=\(kind)\" ort.kind=\(kind) text.strasse=\"Weg 1\""
    }
    let parent = "kinder zweck=\"aendern satzart=sorgeberechtigte satz=p2\" text.telefon=\"0341 1\""
    let plan = "vertrag_beenden vertrag=v2 zum=2027-07-31 anlass=ende"
    for nutzer in ["probe", "kollegin"] {
      amt.nutzer = nutzer
      try amt.amt().lege(begun("k2"), unter: "1", art: Entwurfszettel.art)
      try amt.amt().lege(begun("k22"), unter: "2", art: Entwurfszettel.art)
      try amt.amt().lege(parent, unter: "3", art: Entwurfszettel.art)
      try amt.amt().lege(plan, unter: "p", art: Plan.ablage)
      try amt.amt().lege("aendern satzart=kinder satz=k2 plz=04109", unter: "q", art: Plan.ablage)
    }
    let line = try #require(Vorgangszeile("aendern satzart=kinder satz=k2 auskunftssperre=ja"))
    let keys = "SELECT nutzer, schluessel FROM ablage ORDER BY 1, 2"
    let all = try amt.sql(keys).ausgabe
    let trial = try Versuch(ueber: try amt.amt()) { [amt] in try amt.amt(zweck: .versuchen) }
    _ = try trial.fuehreAus(line)
    #expect(try amt.sql(keys).ausgabe == all)
    _ = try trial.fuehreWirklichAus()
    #expect(
      try amt.sql(keys).ausgabe == "kollegin|2\nkollegin|p\nprobe|2\nprobe|p\n")
  }
}
