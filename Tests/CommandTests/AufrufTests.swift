import TestSupport
import Testing

/// A call and how it is answered.
struct Aufruf: Sendable, CustomTestStringConvertible {
  let worte: [String]
  let status: Int32
  let satz: String
  var testDescription: String { worte.joined(separator: " ") }

  init(_ status: Int32, _ worte: String, _ satz: String) {
    self.worte = worte.split(separator: " ").map(String.init)
    self.status = status
    self.satz = satz
  }

  static let falsche = [
    Aufruf(2, "frei", "Es fehlt: --am TAG"),
    Aufruf(2, "bedarf", "Es fehlt: --am TAG"),
    Aufruf(2, "kind", "Es fehlt: --geboren TAG"),
    Aufruf(2, "platz --geboren 2024-01-01", "Es fehlt: --ab TAG"),
    Aufruf(2, "platz --ab 2027-03-01", "--geboren TAG | --kind ID"),
    Aufruf(2, "platz --geboren 2024-01-01 --kind k1 --ab 2027-03-01", "Nur eines von beiden"),
    Aufruf(2, "bild uebersicht --uhr abcde", "--uhr"),
    Aufruf(2, "bild uebersicht --uhr 24:00", "--uhr"),
    Aufruf(2, "kapazitaet --von 2027-01-01", "Es fehlt: --kategorie KATEGORIE"),
    Aufruf(2, "kapazitaet --kategorie krippe --von 2027-01-01", "Es fehlt: --bis TAG"),
    Aufruf(
      2, "kapazitaet --kategorie krippe --von 2027-01-02 --bis 2027-01-01", "01.01.2027"),
    Aufruf(
      2, "kapazitaet --kategorie krippe --von 2027-01-02 --bis 2027-01-03 --ortsteil Mond",
      "„Mond“ gibt es hier nicht"),
    Aufruf(
      2, "kapazitaet --kategorie krippe --von 2027-01-02 --bis 2027-01-03 --traeger t9",
      "„t9“ gibt es nicht"),
    Aufruf(2, "kapazitaten --kategorie krippe", "Meinten Sie „kapazitaet“?"),
    Aufruf(2, "warum e1", "Es fehlt: KATEGORIE"),
    Aufruf(2, "warum e1 krippe", "Es fehlt: --am TAG"),
    Aufruf(2, "export", "Es fehlt: ORDNER"),
    Aufruf(2, "import", "Es fehlt: ORDNER"),
    Aufruf(2, "demo", "Es fehlt: DATEI"),
    Aufruf(2, "frei --am", "Hinter „--am“ fehlt der Wert"),
    Aufruf(2, "frei --am --format csv", "Hinter „--am“ fehlt der Wert"),
    Aufruf(2, "frei --am 2027-03-01 --am 2027-03-01", "„--am“ ist zweimal angegeben"),
    Aufruf(2, "pruefe --hinweise=ja", "„--hinweise“ nimmt keinen Wert"),
    Aufruf(2, "frei heute --am 2027-03-01", "„heute“ ist hier zu viel"),
    Aufruf(2, "frei --am 2027-02-29", "2027-02-29"),
    Aufruf(2, "frei --am 1.3.27", "2027-03-01"),
    Aufruf(2, "frei --am 2027-03-01 --bis 2027-13-01", "2027-13-01"),
    Aufruf(2, "frei --am 2027-03-01 --bis 2027-02-28", "28.02.2027"),
    Aufruf(2, "frei --am 2027-03-01 --einrichtung e99", "„e99“ gibt es nicht"),
    Aufruf(2, "frei --am 2027-03-01 --einrichtung e/1", "e/1"),
    Aufruf(2, "frei --am 2027-03-01 --kategorie gesamt", "krippe, kindergarten, hort"),
    Aufruf(2, "frei --am 2027-03-01 --format xml", "text, csv, json"),
    Aufruf(2, "buchungen", "Es fehlt: --am TAG"),
    Aufruf(2, "buchungen --am 2027-03-01 --nach ort", "einrichtung, traeger, kategorie"),
    Aufruf(2, "buchungen --am 2027-03-01 --traeger t9", "„t9“ gibt es nicht"),
    Aufruf(2, "pruefe --format xml", "text, csv, json"),
    Aufruf(2, "frei --am 2027-03-01 --heute gestern", "gestern"),
    Aufruf(2, "frei --am 2027-03-01 --mandant 99", "99"),
    Aufruf(2, "warum e99 krippe --am 2027-03-01", "„e99“ gibt es nicht"),
    Aufruf(2, "warum e1 gesamt --am 2027-03-01", "krippe, kindergarten, hort"),
    Aufruf(2, "platz --kind k99 --ab 2027-03-01", "„k99“ gibt es nicht"),
    Aufruf(2, "platz --geboren 2024-01-01 --ab 2027-03-01 --traeger t9", "„t9“ gibt es nicht"),
    Aufruf(2, "platz --geboren 2024-01-01 --ab 2027-03-01 --platzanteil 0", "--platzanteil"),
    Aufruf(2, "platz --geboren 2024-01-01 --ab 2027-03-01 --platzanteil 0,5", "--platzanteil"),
    Aufruf(2, "platz --geboren 2024-01-01 --ab 2027-03-01 --stunden viele", "--stunden"),
    Aufruf(2, "platz --geboren 2024-01-01 --ab 2027-03-01 --bis 2027-02-28", "28.02.2027"),
    Aufruf(2, "platz --geboren 2024-01-01 --ab 2045-03-01", "nach dem Ende des Wunsches"),
    Aufruf(2, "import /dev --vorrang keiner", "datei, hier"),
    Aufruf(1, "import nirgends", "Den Ordner nirgends gibt es nicht"),
    Aufruf(2, "fre --am 2027-03-01", "Meinten Sie „frei“?"),
    Aufruf(2, "Bedarf --am 2027-03-01", "Meinten Sie „bedarf“?"),
    Aufruf(2, "improt x", "Meinten Sie „import“?"),
    Aufruf(2, "hilf", "Meinten Sie „hilfe“?"),
    Aufruf(2, "--versoin", "Meinten Sie „--version“?"),
    Aufruf(2, "frei --ma 2027-03-01", "Meinten Sie „--am“?"),
    Aufruf(2, "frei -am 2027-03-01", "Meinten Sie „--am“?"),
    Aufruf(2, "frei --am 2027-03-01 --einrichtun e1", "Meinten Sie „--einrichtung“?"),
    Aufruf(2, "export x --ersetze", "Meinten Sie „--ersetzen“?"),
    Aufruf(2, "import x --heute 2027-03-01", "„--heute“ gibt es bei diesem Befehl nicht"),
    Aufruf(2, "bild uebersich", "Meinten Sie „uebersicht“?"),
    Aufruf(2, "donaudampfschifffahrt", "„donaudampfschifffahrt“ gibt es nicht.\n"),
  ]
}

@Suite("A call is answered in German, with a status that a script can ask for")
struct AufrufTests {
  private static let befehle = [
    "import", "export", "frei", "bedarf", "platz", "warum", "kind", "pruefe", "demo", "bild",
  ]

  @Test(
    "A wrong call says what is wrong, and prints and changes nothing", arguments: Aufruf.falsche)
  func wrongCall(_ aufruf: Aufruf) throws {
    let schalter = try Schalter(Probeamt.muster)
    let before = try schalter.sql(".dump")
    let result = try schalter.ruf(aufruf.worte)
    #expect(result.status == aufruf.status, "\(result)")
    #expect(result.ausgabe == "")
    #expect(result.meldung.contains(aufruf.satz), "\(result.meldung)")
    #expect(result.meldung.hasSuffix("\n"))
    #expect(try schalter.sql(".dump") == before)
  }

  @Test("A wrong format is refused before anything is written")
  func wrongFormatOfAnImport() throws {
    let schalter = try Schalter()
    let result = try schalter.liesEin(Probeamt.muster, "--format", "xml")
    #expect(result.status == 2)
    #expect(!schalter.ordner.hat("amt.db"))
  }

  @Test("Every command has its help, also without a database", arguments: befehle)
  func help(_ befehl: String) throws {
    let schalter = try Schalter()
    let result = try schalter.ruf(befehl, "--hilfe")
    #expect(result.status == 0)
    #expect(result.meldung == "")
    #expect(result.ausgabe.contains("\nplatzwart \(befehl)"))
    #expect(try schalter.ruf(befehl, "--help") == result)
    #expect(try schalter.ruf(befehl, "-h") == result)
    let all = try schalter.ruf("--hilfe")
    #expect(all.ausgabe.contains(result.ausgabe.split(separator: "\n")[1]))
    for words in [["--help"], ["-h"], ["hilfe"]] { #expect(try schalter.ruf(words) == all) }
  }

  @Test("The version is one line")
  func version() throws {
    let result = try Schalter().ruf("--version")
    #expect(result.status == 0)
    #expect(result.ausgabe.wholeMatch(of: /Platzwart \d+\.\d+\.\d+\n/) != nil)
  }

  @Test("An option may be written with an equals sign, and what follows -- is a word")
  func otherForms() throws {
    let schalter = try Schalter(Probeamt.muster)
    let plain = try schalter.ruf("frei", "--am", "2027-03-01", "--einrichtung", "e1")
    #expect(plain.status == 0)
    #expect(try schalter.ruf("frei", "--einrichtung=e1", "--am=2027-03-01") == plain)
    #expect(try schalter.ruf("warum", "--am", "2027-03-01", "--", "e1", "krippe").status == 0)
    #expect(
      try schalter.ruf("export", "--", schalter.ordner.pfad + "/--aus").status == 0)
    #expect(!schalter.ordner.dateien("--aus").isEmpty)
  }

  @Test("Several Kommunen in one file are told apart by --mandant")
  func mandanten() throws {
    let schalter = try Schalter(Probeamt.muster)
    let other = Probeamt.muster.merging(["mandant": "ags;name;land\n09162000;Isarstadt;BY\n"]) {
      $1
    }
    #expect(try schalter.liesEin(other, "--mandant", "14713000").status == 2)
    let alone = try schalter.ruf("frei", "--am", "2027-03-01")
    #expect(try schalter.liesEin(other).status == 0)
    let which = try schalter.ruf("frei", "--am", "2027-03-01")
    #expect(which.status == 2)
    #expect(which.meldung.contains("09162000, 14713000"))
    #expect(which.meldung.contains("--mandant"))
    #expect(try schalter.ruf("frei", "--am", "2027-03-01", "--mandant", "14713000") == alone)
    for words in [
      ["frei", "--am", "2027-03-01"], ["bedarf", "--am", "2027-03-01"], ["pruefe"],
      ["platz", "--kind", "k1", "--ab", "2027-03-01"], ["kind", "--geboren", "2024-02-29"],
      ["warum", "e1", "krippe", "--am", "2027-03-01"],
    ] {
      #expect(try schalter.ruf(words + ["--mandant", "09162000"]).status == 0, "\(words)")
    }
  }
}
