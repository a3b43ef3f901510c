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

  @Test("and every kind of Vorgang that there is", arguments: Vorgangsart.allCases)
  func everyKind(_ art: Vorgangsart) throws {
    let line = art.beispiel
    #expect(try Vorgangsart.lies(line).befehlszeile == line)
    #expect(line.hasPrefix(art.rawValue + " "))
  }

  @Test("whose arguments all stand in the handbook", arguments: Vorgangsart.allCases)
  func handbook(_ art: Vorgangsart) throws {
    guard art != .einlesen else { return }
    let page = try String(contentsOfFile: Projekt.ordner + "/docs/handbuch.md", encoding: .utf8)
    let row = try #require(
      page.split(separator: "\n").first { $0.hasPrefix("| `\(art.rawValue)` |") })
    guard !art.nimmtSpalten else { return }
    for (name, _) in try Vorgangsart.lies(art.beispiel).argumente {
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
