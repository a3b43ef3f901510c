import Domain
import FoundationEssentials
import Office
import TestSupport
import Testing

@Suite("A Vorgang is written as its command line and read back from it")
struct VorgangszeileTests {
  private static let pieces = [
    "\"", "\\", " ", "=", "|", ";", "ä", "ß", "Ł", "\u{301}", "\u{200D}", "👩‍👧", "\r\n", "\n", "\t",
    "a", "Z", "0", "-", "'", "\u{0}", "=\"", "\\\"", "ordner=", "\u{FEFF}",
  ]

  private func text(_ zufall: inout Zufall) -> String {
    (0..<zufall.zahl(1...7)).map { _ in Self.pieces[zufall.zahl(0...(Self.pieces.count - 1))] }
      .joined()
  }

  @Test("whatever text stands in it")
  func oddTexts() throws {
    var zufall = Zufall(seed: 1)
    for i in 1...2000 {
      let folder = text(&zufall)
      let einlesen = Einlesen(
        ordner: folder, vorrang: zufall.eines(nil, .datei, .hier), probe: zufall.trifft(50))
      let back = try #require(try Vorgangsart.lies(einlesen.befehlszeile) as? Einlesen)
      #expect(Array(back.ordner.unicodeScalars) == Array(folder.unicodeScalars))
      #expect(back == einlesen)

      var anmelden = Anmelden.probe(i, wuensche: zufall.eines([], ["e1"], ["e2", "e1"]))
      anmelden.kind.vorname = text(&zufall)
      anmelden.kind.nachname = text(&zufall)
      anmelden.stunden = zufall.eines(nil, Wochenstunden(text: "37.5"))
      anmelden.anmeldungsart = zufall.eines(.bedarfsmeldung, .betreuungsanfrage)
      if zufall.trifft(30) {
        anmelden.sorgeberechtigter = nil
      } else {
        anmelden.sorgeberechtigter?.nachname = text(&zufall)
        anmelden.sorgeberechtigter?.email = zufall.trifft(50) ? "" : text(&zufall)
      }
      let line = anmelden.befehlszeile
      let again = try #require(try Vorgangsart.lies(line) as? Anmelden, "\(line)")
      #expect(again == anmelden)
      #expect(again.befehlszeile.utf8.elementsEqual(line.utf8))
    }
  }

  @Test("in a form that a script can write")
  func form() {
    #expect(Einlesen(ordner: "a-b_1.c").befehlszeile == "einlesen ordner=a-b_1.c")
    #expect(
      Einlesen(ordner: "Meine \"Kitas\"\\neu", vorrang: .hier).befehlszeile
        == #"einlesen ordner="Meine \"Kitas\"\\neu" vorrang=hier"#)
    #expect(
      Anmelden.probe().befehlszeile == """
        anmelden art=betreuungsanfrage id=pw-anm00001 kind=pw-kind00001 vorname=Ida \
        nachname=Probe-aaaab geboren=2025-05-03 ab=2027-08-01 stunden=45 wuensche=e1 \
        eingang=2027-03-01 sorge=pw-sorge00001 sorge_vorname=Jan sorge_nachname=Probe \
        telefon="0341 00001" email="jan@probe.example"
        """)
  }

  /// A command line of every kind.
  private static func beispiel(_ art: Vorgangsart) -> String {
    switch art {
    case .einlesen: Einlesen(ordner: "lieferung 1", vorrang: .datei, probe: true).befehlszeile
    case .anmelden: Anmelden.probe(7, art: .bedarfsmeldung, wuensche: []).befehlszeile
    case .anlegen: "anlegen satzart=traeger id=t9 name=\"AWO Süd\" art=frei"
    case .aendern:
      "aendern satzart=kinder satz=k1 ortsteil.vorher=Nord plz.vorher=\"\" ortsteil=\"\""
    case .loeschen: "loeschen satzart=sperren satz=s1"
    case .rueckgaengig: "rueckgaengig nummer=7 ueberbuchung=\"Härtefall\""
    case .vertragZusagen:
      "vertrag_zusagen id=v7 anmeldung=a1 beginn=2027-08-01 einrichtung=e2 ende=2030-07-31 stunden=37.5 platzanteil=0.5 belegrecht=r1 verbleib_bis=2028-07-31 zusage_bis=2027-03-01 ueberbuchung=\"Härtefall\""
    case .vertragUnterschreiben:
      "vertrag_unterschreiben vertrag=v7 beende=v1|v2 anmeldung=a1 ueberbuchung=Geschwister"
    case .vertragStornieren: "vertrag_stornieren vertrag=v7 grund=\"doch nicht\" anmeldung=offen"
    case .vertragVerfallen: "vertrag_verfallen vertrag=v7 anmeldung=zurueckgezogen"
    case .vertragBeenden:
      "vertrag_beenden vertrag=v7 zum=2027-07-31 anlass=kuendigung grund=\"zieht um\""
    case .vertragStunden: "vertrag_stunden id=v8 vertrag=v7 ab=2027-05-01 stunden=25"
    case .vertragUmziehen:
      "vertrag_umziehen id=v8 vertrag=v7 ab=2027-08-01 status=unterschrieben einrichtung=e3 platzanteil=2"
    case .anmeldungAufnehmen:
      "anmeldung_aufnehmen id=a7 kind=k1 art=bedarfsmeldung ab=2027-08-01 bis=2028-07-31 stunden=45 platzanteil=2 wuensche=e2|e1 eingang=2027-03-01 kriterien=\"geschwister_in=e1\" bemerkung=\"spät\""
    case .anmeldungBestaetigen: "anmeldung_bestaetigen anmeldung=a1|a2 am=2027-03-01"
    case .anmeldungZurueckziehen: "anmeldung_zurueckziehen anmeldung=a1"
    case .anmeldungAblehnen: "anmeldung_ablehnen anmeldung=a1|a2 grund=\"kein Platz\""
    case .anmeldungUmwandeln: "anmeldung_umwandeln anmeldung=a1 art=betreuungsanfrage"
    case .anmeldungWiederOeffnen: "anmeldung_wieder_oeffnen anmeldung=a1"
    case .kinderZusammenfuehren: "kinder_zusammenfuehren behalte=k1 auf=k2 trotzdem=ja"
    case .rueckrufVormerken:
      "rueckruf_vormerken id=r7 name=\"Jana Öztürk\" telefon=\"0341 12\" geboren=2025-05-01 ab=2027-08-01 stunden=37.5 wo=04109 traeger=t1 antwort=\"erst ab Herbst\" eingang=2027-03-01 bemerkung=abends"
    case .rueckrufErledigen: "rueckruf_erledigen rueckruf=r7 am=2027-03-01 bemerkung=versorgt"
    }
  }

  @Test("and every kind of Vorgang that there is", arguments: Vorgangsart.allCases)
  func everyKind(_ art: Vorgangsart) throws {
    let line = Self.beispiel(art)
    #expect(try Vorgangsart.lies(line).befehlszeile == line)
    #expect(line.hasPrefix(art.rawValue + " "))
  }

  @Test("whose arguments all stand in the handbook", arguments: Vorgangsart.allCases)
  func handbook(_ art: Vorgangsart) throws {
    guard art != .einlesen else { return }
    let page = try String(contentsOfFile: Projekt.ordner + "/docs/handbuch.md", encoding: .utf8)
    let row = try #require(
      page.split(separator: "\n").first { $0.hasPrefix("| `\(art.rawValue)` |") })
    guard ![.anlegen, .aendern, .loeschen].contains(art) else { return }
    for (name, _) in try Vorgangsart.lies(Self.beispiel(art)).argumente {
      #expect(row.contains("`\(name)`"), "\(name)")
    }
  }

  @Test(
    "but not from a line that is not one",
    arguments: [
      ("", nil), ("einlesn ordner=x", nil), ("einlesen ordner", nil),
      ("einlesen ordner=\"x", nil), ("einlesen ordner=\"x\"y=1", nil), ("einlesen", "ordner"),
      ("einlesen ordner=x vorrang=beide", "vorrang"), ("einlesen ordner=x probe=nein", "probe"),
      ("einlesen ordner=x eile=ja", "eile"),
      (Anmelden.probe().befehlszeile.replacing("art=b", with: "art=c"), "art"),
      (Anmelden.probe().befehlszeile.replacing("stunden=45", with: "stunden=viele"), "stunden"),
      (
        Anmelden.probe().befehlszeile.replacing("geboren=2025-05", with: "geboren=2025-15"),
        "geboren"
      ),
      (
        Anmelden.probe().befehlszeile.replacing("wuensche=e1", with: "wuensche=\"e1|e 2\""),
        "wuensche"
      ),
    ] as [(String, String?)])
  func notALine(_ line: String, _ argument: String?) {
    let expected =
      argument.map { Vorgangsfehler.argument($0) }
      ?? .unbekannt(Vorgangszeile(line)?.name ?? line)
    #expect(throws: expected) { try Vorgangsart.lies(line) }
  }
}
