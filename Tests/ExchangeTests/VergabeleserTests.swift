import Domain
import Exchange
import TestSupport
import Testing

/// A rule of a round: what it takes instead of the sample, and what it refuses.
struct Rundenablehnung: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let datei: Vergabedatei
  let gut: String
  let schlecht: String
  let spalte: String
  let grund: Vergabeleser.Fehler.Grund

  init(
    _ name: String, _ datei: Vergabedatei, gut: String, schlecht: String, _ spalte: String,
    _ grund: Vergabeleser.Fehler.Grund
  ) {
    testDescription = name
    self.datei = datei
    self.gut = gut
    self.schlecht = schlecht
    self.spalte = spalte
    self.grund = grund
  }
}

private let muster: [Vergabedatei: String] = [
  .plaetze: "einrichtung_id;kategorie;plaetze\ne1;krippe;2\ne2;krippe;2\ne2;gesamt;1\n",
  .bewerbungen: """
  kind_id;kategorie;familie_id;wuensche;bisher
  k1;krippe;;e1|e2;
  k2;krippe;f1;e1|e2;
  k3;krippe;;e1;e2

  """,
  .rang: "einrichtung_id;kind_id;rang\ne1;k1;3\ne2;k1;3\n",
]

/// Every refusal that the specification of a round names; each row is added as the last line.
private let rundenablehnungen: [Rundenablehnung] = [
  Rundenablehnung(
    "a child twice", .bewerbungen, gut: "k4;krippe;;e1;\n", schlecht: "k2;krippe;;e1;\n",
    "kind_id", .widerspruch(.doppelt(zeile: 3))),
  Rundenablehnung(
    "a wish for an Einrichtung that gives nothing", .bewerbungen, gut: "k4;krippe;;e2|e1;\n",
    schlecht: "k4;krippe;;e1|e9;\n", "wuensche", .widerspruch(.unbekannteEinrichtung("e9"))),
  Rundenablehnung(
    "a rank in an Einrichtung that gives nothing", .rang, gut: "e2;k2;1\n",
    schlecht: "e9;k2;1\n", "einrichtung_id", .widerspruch(.unbekannteEinrichtung("e9"))),
  Rundenablehnung(
    "a Wechselkind from an Einrichtung that gives nothing", .bewerbungen,
    gut: "k4;krippe;;e2;e1\n", schlecht: "k4;krippe;;e2;e9\n", "bisher",
    .widerspruch(.unbekannteEinrichtung("e9"))),
  Rundenablehnung(
    "a wish twice", .bewerbungen, gut: "k4;krippe;;;\n", schlecht: "k4;krippe;;e1|e2|e1;\n",
    "wuensche", .feld(.feld(.doppeltInListe("e1")))),
  Rundenablehnung(
    "a place that a Wechselkind has, wished before another one", .bewerbungen,
    gut: "k4;krippe;;e2|e1;e1\n", schlecht: "k4;krippe;;e1|e2;e1\n", "wuensche",
    .widerspruch(.bisherNichtLetzter)),
  Rundenablehnung(
    "a rank twice in one Einrichtung", .rang, gut: "e1;k2;2\n", schlecht: "e1;k2;3\n", "rang",
    .widerspruch(.rangDoppelt(zeile: 2))),
  Rundenablehnung(
    "a rank of 0", .rang, gut: "e1;k2;1\n", schlecht: "e1;k2;0\n", "rang",
    .feld(.feld(.nichtUeberNull("0")))),
  Rundenablehnung(
    "a rank below 0", .rang, gut: "e1;k2;999999999\n", schlecht: "e1;k2;-1\n", "rang",
    .feld(.feld(.keineGanzeZahl("-1")))),
  Rundenablehnung(
    "half a rank", .rang, gut: "e1;k2;1\n", schlecht: "e1;k2;1,5\n", "rang",
    .feld(.feld(.keineGanzeZahl("1,5")))),
  Rundenablehnung(
    "a rank behind a blank", .rang, gut: "e1;k2;1\n", schlecht: "e1;k2; 1\n", "rang",
    .feld(.feld(.keineGanzeZahl(" 1")))),
  Rundenablehnung(
    "wishes separated by a comma", .bewerbungen, gut: "k4;krippe;;e1|e2;\n",
    schlecht: "k4;krippe;;e1,e2;\n", "wuensche", .feld(.feld(.keineKennung("e1,e2")))),
  Rundenablehnung(
    "a wish without an id", .bewerbungen, gut: "k4;krippe;;e1;\n",
    schlecht: "k4;krippe;;e1|;\n", "wuensche", .feld(.feld(.keineKennung("")))),
  Rundenablehnung(
    "a quote that never closes", .rang, gut: "\"e1\";k2;1\n", schlecht: "\"e1;k2;1\n",
    "einrichtung_id", .feld(.aufbau(.anfuehrungszeichenNichtGeschlossen))),
  Rundenablehnung(
    "a rank that is too large", .rang, gut: "e1;k2;7\n", schlecht: "e1;k2;99999999999\n", "rang",
    .feld(.feld(.zuGross("99999999999", hoechstens: 999_999_999)))),
  Rundenablehnung(
    "a child twice in one Einrichtung", .rang, gut: "e1;k2;7\n", schlecht: "e1;k1;7\n",
    "kind_id", .widerspruch(.doppelt(zeile: 2))),
  Rundenablehnung(
    "a rank of a child that does not apply", .rang, gut: "e1;k3;7\n", schlecht: "e1;k9;7\n",
    "kind_id", .widerspruch(.unbekanntesKind)),
  Rundenablehnung(
    "a category outside the list", .bewerbungen, gut: "k4;hort;;e1;\n",
    schlecht: "k4;gesamt;;e1;\n", "kategorie",
    .feld(.feld(.nichtInListe("gesamt", erlaubt: ["krippe", "kindergarten", "hort"])))),
  Rundenablehnung(
    "places of a category outside the list", .plaetze, gut: "e1;gesamt;1\n",
    schlecht: "e1;alle;1\n", "kategorie",
    .feld(.feld(.nichtInListe("alle", erlaubt: Platzart.allCases.map(\.rawValue))))),
  Rundenablehnung(
    "negative places", .plaetze, gut: "e1;hort;0\n", schlecht: "e1;hort;-1\n", "plaetze",
    .feld(.feld(.keineGanzeZahl("-1")))),
  Rundenablehnung(
    "places that are too many", .plaetze, gut: "e1;hort;21474836\n",
    schlecht: "e1;hort;1000000000\n", "plaetze",
    .feld(.feld(.zuGross("1000000000", hoechstens: 999_999_999)))),
  Rundenablehnung(
    "half a place", .plaetze, gut: "e1;hort;1\n", schlecht: "e1;hort;0.5\n", "plaetze",
    .feld(.feld(.keineGanzeZahl("0.5")))),
  Rundenablehnung(
    "a bound twice", .plaetze, gut: "e1;hort;1\n", schlecht: "e1;krippe;1\n", "kategorie",
    .widerspruch(.doppelt(zeile: 2))),
  Rundenablehnung(
    "siblings with other wishes", .bewerbungen, gut: "k4;krippe;f1;e1|e2;\n",
    schlecht: "k4;krippe;f1;e2|e1;\n", "wuensche",
    .widerspruch(.geschwisterUngleich(zeile: 3))),
  Rundenablehnung(
    "a sibling with a place", .bewerbungen, gut: "k4;krippe;f2;e2|e1;e1\n",
    schlecht: "k4;krippe;f1;e1|e2;e2\n", "bisher", .widerspruch(.geschwisterMitBisher)),
  Rundenablehnung(
    "siblings of whom the first one has a place", .bewerbungen,
    gut: "k4;krippe;f2;e2|e1;e1\n", schlecht: "k4;krippe;f2;e2;e2\nk5;krippe;f2;e2;\n",
    "bisher", .widerspruch(.geschwisterMitBisher)),
  Rundenablehnung(
    "more Wechselkinder than places of the category", .bewerbungen,
    gut: "k4;krippe;;;e1\n", schlecht: "k4;kindergarten;;;e1\n", "bisher",
    .widerspruch(.zuVieleWechselkinder(plaetze: 0, art: .kindergarten))),
  Rundenablehnung(
    "more Wechselkinder than places of the house", .bewerbungen, gut: "k4;krippe;;e2;\n",
    schlecht: "k4;krippe;;e1;e2\n", "bisher",
    .widerspruch(.zuVieleWechselkinder(plaetze: 1, art: .gesamt))),
  Rundenablehnung(
    "too few fields", .rang, gut: "e1;k2;1\n", schlecht: "e1;k2\n", "rang",
    .feld(.aufbau(.feldzahl(erwartet: 3, gefunden: 2)))),
]

@Suite("A round is read from its folder, or refused with file, line and reason")
struct VergabeleserTests {
  private func read(
    _ files: [Vergabedatei: String]
  ) -> (unterlagen: Vergabeunterlagen, fehler: [Vergabeleser.Fehler]) {
    Vergabeleser.read { Array((files[$0] ?? "").utf8) }
  }

  @Test("every rule takes what is right and names what isn't", arguments: rundenablehnungen)
  fileprivate func named(_ fall: Rundenablehnung) {
    var files = muster
    files[fall.datei]? += fall.gut
    #expect(read(files).fehler == [])
    files = muster
    let line = (files[fall.datei] ?? "").utf8.count { $0 == UInt8(ascii: "\n") } + 1
    files[fall.datei]? += fall.schlecht
    #expect(
      read(files).fehler == [
        Vergabeleser.Fehler(
          datei: fall.datei, zeile: line, spalte: fall.spalte, grund: fall.grund)
      ])
  }

  @Test("a sample has its rows, the place that a Wechselkind has as its last wish")
  func sample() throws {
    let (unterlagen, fehler) = read(muster)
    #expect(fehler == [])
    #expect(unterlagen.bewerbungen.map(\.kind.text) == ["k1", "k2", "k3"])
    #expect(unterlagen.bewerbungen[2].alleWuensche.map(\.text) == ["e1", "e2"])
    #expect(unterlagen.plaetze.map(\.zeile) == [2, 3, 4])
    let runde = try Vergaberunde(unterlagen)
    #expect(runde.wuensche(2).map(\.rang) == [Vergaberunde.Wunsch.abgelehnt, 0])
    #expect(runde.wuensche(0).map(\.rang) == [3, 3])
    #expect(runde.grenzen[1][.gesamt] == 1 && runde.grenzen[0][.gesamt] == nil)
  }

  @Test("files that have only their first line are a round, and a wrong first line refuses one")
  func firstLines() {
    let empty = muster.mapValues { String($0.prefix { $0 != "\n" }) + "\n" }
    #expect(read(empty).fehler == [] && read(empty).unterlagen == Vergabeunterlagen())
    func refused(_ line: String, _ file: Vergabedatei) -> [String] {
      let faults = read(empty.merging([file: line]) { $1 }).fehler
      return faults.map { "\($0.datei):\($0.zeile):\($0.spalte)" }
    }
    #expect(refused("einrichtung_id;kategorie\n", .plaetze) == ["plaetze:1:plaetze"])
    #expect(refused("kind_id;einrichtung_id;rang\n", .rang) == ["rang:1:kind_id"])
    #expect(
      refused("einrichtung_id;kind_id;rang;punkte\n", .rang) == ["rang:1:punkte"])
    #expect(refused("", .rang).count == 3)
  }

  @Test("a byte order mark, lines that end with CR LF and quotes change nothing")
  func otherBytes() {
    let plain = read(muster).unterlagen
    #expect(
      read(muster.mapValues { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }).unterlagen == plain)
    #expect(read(muster.mapValues { $0.replacing("e1;", with: "\"e1\";") }).unterlagen == plain)
  }

  @Test("bytes that are no text are refused with their line")
  func noText() {
    let faults = Vergabeleser.read {
      Array((muster[$0] ?? "").utf8) + ($0 == .rang ? [UInt8(ascii: "e"), 0xE4, 0x0A] : [])
    }.fehler
    #expect(
      faults.contains(
        Vergabeleser.Fehler(
          datei: .rang, zeile: 4, spalte: "einrichtung_id", grund: .feld(.aufbau(.keinUtf8)))))
  }

  @Test("what a rank says of an Einrichtung that wasn't wished is no contradiction")
  func unwishedRank() {
    var files = muster
    files[.bewerbungen]? += "k4;krippe;f9;e1;\n"
    files[.rang]? += "e2;k4;1\n"
    #expect(read(files).fehler == [])
  }

  @Test("and so is a result")
  func result() {
    func read(_ rows: String) -> (zuteilungen: [Zuteilung], fehler: [Vergabeleser.Fehler]) {
      Vergabeleser.ergebnis(
        Array("kind_id;einrichtung_id;wunsch\n\(rows)".utf8), zu: self.read(muster).unterlagen)
    }
    let good = read("k1;e1;1\nk2;;\n")
    #expect(good.fehler == [])
    #expect(good.zuteilungen.map(\.wunsch) == [1, nil])
    #expect(good.zuteilungen.map(\.einrichtung?.text) == ["e1", nil])
    #expect(read("k1;e 1;x\n").fehler.map(\.spalte) == ["einrichtung_id", "wunsch"])
    // Whom the round does not know can't be judged.
    #expect(
      read("k1;e9;1\nk9;e1;1\nk1;;\n").fehler
        == [
          (2, "einrichtung_id", .unbekannteEinrichtung("e9")), (3, "kind_id", .unbekanntesKind),
          (4, "kind_id", .doppelt(zeile: 2)),
        ].map { (zeile: Int, spalte: String, grund: Vergabewiderspruch.Grund) in
          Vergabeleser.Fehler(
            datei: .ergebnis, zeile: zeile, spalte: spalte, grund: .widerspruch(grund))
        })
  }

  @Test("a round that contradicts itself can't be reckoned")
  func contradiction() {
    let e1 = Kennung<Einrichtung>(gespeichert: "e1")
    let unterlagen = Vergabeunterlagen(bewerbungen: [
      Bewerbung(
        kind: Kennung(gespeichert: "k1"), kategorie: .krippe, wuensche: [e1, e1])
    ])
    #expect(throws: Vergabewidersprueche.self) { try Vergaberunde(unterlagen) }
    #expect(unterlagen.widersprueche.map(\.kennung) == ["k1", "k1", "k1"])
  }
}
