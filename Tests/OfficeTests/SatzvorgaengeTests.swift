import Domain
import Office
import TestSupport
import Testing

@Suite("Single records are added, changed, taken away and restored")
struct SatzvorgaengeTests {
  let amt: Probeamt

  init() throws { amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute) }

  private func frei(_ haus: String, _ kategorie: Platzkategorie) throws -> String? {
    try amt.frage(FreiAuskunft(am: amt.heute, bis: nil, kategorie: kategorie, einrichtung: nil))
      .first { $0.werte.einrichtung?.text == haus }?.werte.frei.text
  }

  @Test("A new Sperre takes places away, and taking it back gives them again")
  func sperre() throws {
    #expect(try frei("e1", .krippe) == "1")
    let result = try amt.tue(
      "anlegen satzart=sperren einrichtung_id=e1 kategorie=krippe plaetze=1 von=2026-11-02 grund=Personal"
    )
    #expect(try frei("e1", .krippe) == "0")
    let effect = try #require(result.wirkung.first)
    #expect(result.wirkung.count == 1)
    #expect((effect.vorher.text, effect.nachher.text) == ("1", "0"))
    #expect(effect.ab == amt.heute)
    try amt.tue("rueckgaengig")
    #expect(try frei("e1", .krippe) == "1")
    #expect(try amt.ausgabe()["sperren"]?.contains("pw-neu1") == false)
  }

  @Test("A trial says the same, and changes nothing")
  func probe() throws {
    let before = try amt.inhalt()
    let line = "anlegen satzart=sperren einrichtung_id=e1 kategorie=krippe plaetze=3 von=2026-11-02"
    let result = try amt.tue(line, probe: true)
    #expect(result.wirkung.first?.nachher.text == "-2")
    #expect(result.wirkung.first?.ueberbelegtAb == amt.heute)
    #expect(result.wirkung.first?.zusagen.text == "1")
    #expect(try amt.inhalt() == before)
  }

  @Test("A permit is one row among those of its Einrichtung")
  func erlaubnis() throws {
    try amt.tue("anlegen satzart=betriebserlaubnis einrichtung_id=e2 kategorie=hort plaetze=5")
    try amt.tue("aendern satzart=betriebserlaubnis satz=e2 kategorie.vorher=hort plaetze=6")
    #expect(try amt.ausgabe()["betriebserlaubnis"]?.contains("e2;hort;6;;;") == true)
    #expect(try amt.ausgabe()["betriebserlaubnis"]?.contains("e2;krippe;2;;;BE-2") == true)
    try amt.tue("loeschen satzart=betriebserlaubnis satz=e2 kategorie=hort")
    #expect(try amt.ausgabe()["betriebserlaubnis"]?.contains("e2;hort") == false)
    try amt.tue("rueckgaengig")
    #expect(try amt.ausgabe()["betriebserlaubnis"]?.contains("e2;hort;6;;;") == true)
  }

  @Test("Of several rows of one owner none is taken by chance: one says which, or chooses")
  func mehrereZeilen() throws {
    for line in [
      "aendern satzart=betriebserlaubnis satz=e2 plaetze=9",
      "fortschreiben satzart=betriebserlaubnis satz=e2 ab=2027-08-01 plaetze=9",
    ] {
      let refusal = try amt.verweigert(line)
      #expect(refusal.art == .falscheBenutzung)
      #expect(
        refusal.satz
          == "In „betriebserlaubnis“ passen zu „e2“ 2 Zeilen; welche ist gemeint? Fügen Sie ihre Angaben hinzu."
      )
      #expect(
        refusal.einzelheiten == [
          "kategorie.vorher=krippe plaetze.vorher=2",
          "kategorie.vorher=kindergarten plaetze.vorher=8",
        ])
      for row in refusal.einzelheiten { try amt.hinUndZurueck("\(line) \(row)") }
    }
    let refusal = try amt.verweigert("loeschen satzart=betriebserlaubnis satz=e2")
    #expect(
      refusal.einzelheiten == ["kategorie=krippe plaetze=2", "kategorie=kindergarten plaetze=8"])
    // An empty column tells rows apart, too.
    try amt.tue(
      "anlegen satzart=betriebserlaubnis einrichtung_id=e2 kategorie=krippe plaetze=2 aktenzeichen=BE-2 gueltig_ab=2027-01-01"
    )
    let two = try amt.verweigert("loeschen satzart=betriebserlaubnis satz=e2 kategorie=krippe")
    #expect(two.einzelheiten == ["gueltig_ab=\"\"", "gueltig_ab=2027-01-01"])
    try amt.hinUndZurueck(
      "loeschen satzart=betriebserlaubnis satz=e2 kategorie=krippe gueltig_ab=\"\" ueberbuchung=Probe"
    )
    // Of two that are the same in all, either is meant.
    try amt.tue(
      "anlegen satzart=betriebserlaubnis einrichtung_id=e2 kategorie=hort plaetze=1")
    try amt.tue(
      "anlegen satzart=betriebserlaubnis einrichtung_id=e2 kategorie=hort plaetze=1")
    try amt.hinUndZurueck("loeschen satzart=betriebserlaubnis satz=e2 kategorie=hort")
  }

  @Test("The undoing of a change in a set names the row that was changed")
  func rueckgaengigMenge() throws {
    try amt.tue(
      "aendern satzart=betriebserlaubnis satz=e2 kategorie.vorher=kindergarten plaetze=9")
    let asked = try amt.tue("rueckgaengig", probe: true)
    #expect(asked.rueckfrage?.satz.contains("(Betriebserlaubnis „Kindergarten Ü3“)") == true)
    #expect(asked.satz.hasSuffix(")."))
    try amt.tue("rueckgaengig")
    try amt.tue("anlegen satzart=betriebserlaubnis einrichtung_id=e2 kategorie=hort plaetze=9")
    #expect(try amt.tue("rueckgaengig").satz.contains("„Hort“"))
  }

  @Test("An id that is taken is refused in words, by whatever Vorgang")
  func vergeben() throws {
    for line in [
      "anlegen satzart=traeger id=t1 name=AWO art=frei",
      "anlegen satzart=kinder id=k1 vorname=A nachname=B geburtsdatum=2024-01-01",
      "fortschreiben satzart=sperren satz=s1 id=s1 ab=2027-01-01 plaetze=2",
      "vertrag_zusagen id=v1 kind=k30 einrichtung=e3 beginn=2027-01-01 ende=2027-01-31",
      "vertrag_stunden id=v1 vertrag=v1 ab=2027-01-01 stunden=20",
      "anmeldung_aufnehmen id=a1 kind=k1 art=bedarfsmeldung ab=2027-08-01",
    ] {
      let refusal = try amt.verweigert(line)
      #expect(refusal.art == .falscheBenutzung, "\(line)")
      #expect(refusal.satz.contains("“ schon; nennen Sie eine andere Kennung"), "\(refusal.satz)")
    }
  }

  @Test("Two who change different columns keep both; the same column is never overwritten")
  func zweiZugleich() throws {
    try amt.tue("aendern satzart=kinder satz=k1 ortsteil.vorher=\"\" ortsteil=Nord")
    try amt.tue("aendern satzart=kinder satz=k1 plz.vorher=04109 plz=04155")
    #expect(try amt.ausgabe()["kinder"]?.contains(";04155;Auen;14713000;;Nord;") == true)
    let refusal = try amt.verweigert(
      "aendern satzart=kinder satz=k1 plz.vorher=04109 plz=04199")
    #expect(
      refusal.ausweg
        == .entscheidung([
          Feldkonflikt(spalte: "plz", vorher: "04109", hier: "04155", neu: "04199")
        ]))
    try amt.tue(
      "aendern satzart=kinder satz=k1 plz.vorher=04109 plz=04155 ort.vorher=Auen ort=Leipzig")
    #expect(try amt.ausgabe()["kinder"]?.contains(";04155;Leipzig;") == true)
  }

  @Test("What the other one changed and what stays of it is said, and is no part of the trace")
  func wasBleibt() throws {
    let line = "ort.vorher=Auen ortsteil.vorher=\"\" plz.vorher=04109 plz=04155"
    #expect(
      try !amt.tue("aendern satzart=kinder satz=k1 \(line)", probe: true).satz
        .contains("Inzwischen"))
    try amt.tue("aendern satzart=kinder satz=k1 ortsteil=Nord")
    #expect(
      try amt.tue("aendern satzart=kinder satz=k1 \(line)").satz
        .hasSuffix("Inzwischen von jemand anderem geändert, es bleibt so: Ortsteil."))
    #expect(
      try amt.zeilen("SELECT vorgang FROM spur ORDER BY nummer DESC LIMIT 1")
        == ["aendern satzart=kinder satz=k1 plz.vorher=04109 plz=04155"])
  }

  @Test("A contract gets no place that isn't there, unless somebody says why")
  func keinPlatz() throws {
    let line =
      "anlegen satzart=vertraege kind_id=k16 einrichtung_id=e4 beginn=2026-12-01 ende=2028-07-31 status=zugesagt"
    let refusal = try amt.verweigert(line)
    #expect(refusal.ausweg == .begruendung)
    #expect(refusal.satz.contains("St. Josef"))
    try amt.tue(line + " ueberbuchung=\"Geschwister sind schon da\"")
    #expect(try frei("e4", .krippe) == "-1")
  }

  @Test("Where no such place was ever permitted, that is what is said")
  func keineErlaubnis() throws {
    try amt.tue("anlegen satzart=kinder id=kh vorname=Ole nachname=Neu geburtsdatum=2019-01-01")
    let refusal = try amt.verweigert(
      "anlegen satzart=vertraege kind_id=kh einrichtung_id=e4 beginn=2026-12-01 ende=2027-07-31 status=zugesagt"
    )
    #expect(
      refusal.satz.contains(
        "1 Platz Hort vom 01.12.2026 bis 31.07.2027 (dafür gibt es keine Betriebs"))
    #expect(refusal.ausweg == .begruendung)
  }

  @Test("What breaks a rule together with others is refused as an import would")
  func regeln() throws {
    #expect(
      try amt.verweigert(
        "anlegen satzart=vertraege kind_id=k1 einrichtung_id=e3 beginn=2027-01-01 status=unterschrieben"
      ).satz.contains("v1"))
    #expect(
      try amt.verweigert("aendern satzart=einrichtungen satz=e1 gueltig_bis=2027-01-31")
        .satz.contains("v1"))
    #expect(
      try amt.verweigert(
        "anlegen satzart=sperren einrichtung_id=e9 kategorie=krippe plaetze=1 von=2027-01-01"
      ).satz.contains("e9"))
    #expect(
      try amt.verweigert("anlegen satzart=kinder vorname=R2 nachname=D2 geburtsdatum=2024-01-01")
        .satz.contains("DIN 91379"))
    #expect(
      try amt.verweigert("anlegen satzart=kinder vorname=A geburtsdatum=2024-01-01")
        .satz.contains("Nachname"))
    #expect(
      try amt.verweigert("aendern satzart=vertraege satz=v1 status=storniert").art
        == .falscheBenutzung)
    #expect(try amt.verweigert("loeschen satzart=traeger satz=t1").satz.contains("gebraucht"))
    #expect(try amt.verweigert("loeschen satzart=kinder satz=k1").art == .falscheBenutzung)
    #expect(try amt.verweigert("anlegen satzart=kinder farbe=rot").art == .falscheBenutzung)
    #expect(try amt.verweigert("fliegen hoch=ja").art == .falscheBenutzung)
  }

  @Test("One's own Vorgänge are taken back one after the other, for a day")
  func rueckgaengig() throws {
    #expect(try amt.verweigert("rueckgaengig").satz.contains("„eingelesen“"))
    let before = try amt.ausgabe()
    try amt.tue("anlegen satzart=traeger id=t9 name=AWO art=frei")
    try amt.tue("aendern satzart=traeger satz=t9 name=Diakonie")
    try amt.tue("rueckgaengig")
    #expect(try amt.ausgabe()["traeger"]?.contains("t9;AWO;frei") == true)
    try amt.tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
    try amt.tue("anlegen satzart=traeger id=t9 name=Caritas art=frei")
    amt.heute = amt.heute + 2
    #expect(try amt.verweigert("rueckgaengig").satz.contains("24 Stunden"))
  }

  @Test("What somebody else has touched since stays, and is not overwritten")
  func rueckgaengigSpaeter() throws {
    try amt.tue("aendern satzart=traeger satz=t1 name=AWO")
    let number = try amt.eintraege()
    try amt.tue("aendern satzart=traeger satz=t1 name=Caritas")
    #expect(try amt.verweigert("rueckgaengig nummer=\(number)").satz.contains("geändert"))
    #expect(try amt.verweigert("rueckgaengig nummer=99").satz.contains("keinen Vorgang"))
  }

  @Test("Nobody takes back what somebody else has done")
  func rueckgaengigFremd() throws {
    try amt.tue("aendern satzart=traeger satz=t1 name=AWO")
    let number = try amt.eintraege()
    amt.nutzer = "bernd"
    #expect(
      try amt.verweigert("rueckgaengig nummer=\(number)").satz
        == "Dieser Vorgang ist von probe; zurücknehmen können Sie nur eigene.")
    #expect(try amt.verweigert("rueckgaengig").satz.contains("keinen Vorgang"))
  }

  @Test("A parameter without a first day is known by its name alone")
  func parameterOhneTag() throws {
    try amt.tue("anlegen satzart=parameter schluessel=hort_jahre wert=5")
    try amt.tue(
      "anlegen satzart=parameter schluessel=hort_jahre wert=6 gueltig_ab=2027-08-01")
    try amt.tue("aendern satzart=parameter satz=hort_jahre wert=3")
    try amt.tue("aendern satzart=parameter satz=\"hort_jahre 2027-08-01\" wert=7")
    #expect(
      try amt.ausgabe()["parameter"]
        == "schluessel;wert;gueltig_ab\nhort_jahre;3;\nhort_jahre;7;2027-08-01\n")
    try amt.hinUndZurueck("loeschen satzart=parameter satz=hort_jahre")
    #expect(try amt.verweigert("loeschen satzart=parameter satz=kitajahr_beginn").satz != "")
  }

  @Test("A new permit before others of its Einrichtung is taken back whole")
  func erlaubnisZurueck() throws {
    let before = try amt.ausgabe()
    try amt.tue(
      "anlegen satzart=betriebserlaubnis einrichtung_id=e2 kategorie=hort plaetze=5 gueltig_ab=2020-01-01 gueltig_bis=2020-12-31"
    )
    try amt.tue("rueckgaengig")
    #expect(try amt.ausgabe() == before)
  }

  @Test("A new record that another one needs meanwhile is not taken back, and that is said")
  func neuGebraucht() throws {
    try amt.tue("anlegen satzart=traeger id=t9 name=AWO art=frei")
    let number = try amt.eintraege()
    try amt.tue("aendern satzart=einrichtungen satz=e1 traeger_id=t9")
    #expect(try amt.verweigert("rueckgaengig nummer=\(number)").satz.contains("gebraucht"))
  }

  @Test("Kind and state of an Anmeldung are changed by Vorgänge of their own")
  func festeSpalten() throws {
    for column in ["status=abgelehnt", "art=bedarfsmeldung", "kind_id=k1"] {
      #expect(
        try amt.verweigert("aendern satzart=anmeldungen satz=a3 \(column)").art
          == .falscheBenutzung)
    }
  }
}
