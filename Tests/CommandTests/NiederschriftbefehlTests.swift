import TestSupport
import Testing

@Suite(
  "platzwart vergabe runde protokoll hands on what platzwart vergabe pruefen judges years later")
struct NiederschriftbefehlTests {
  private let amt: Schalter
  private let json: String
  private var datei: String { amt.ordner.pfad + "/protokoll.json" }

  init() throws {
    amt = try Schalter(Rundenkommune.dateien)
    let decided = try amt.ruf("vorgang", "runde_entscheiden", "runde=n1")
    try #require(decided.status == 0, "\(decided.meldung)")
    json = try amt.ruf("vergabe", "runde", "protokoll", "n1", "--format", "json").ausgabe
    try amt.ordner.schreibe(Array(json.utf8), "protokoll.json")
  }

  private func pruefe(_ worte: String...) throws -> Prozessergebnis {
    try Schalter.ruf(["vergabe", "pruefen"] + worte, ["HOME": amt.ordner.pfad])
  }

  @Test("The check sum that was written down elsewhere tells other minutes apart")
  func summe() throws {
    let digits = try #require(json.firstMatch(of: /"pruefsumme":"([0-9a-f]{64})"/)?.output.1)
    let same = try pruefe(datei, "--pruefsumme", String(digits))
    #expect(same.status == 0 && same.ausgabe == "")
    #expect(
      try pruefe(datei, "--pruefsumme", String(digits.reversed()))
        == Prozessergebnis(
          status: 1,
          ausgabe: "Das ist eine andere Niederschrift: Ihre Prüfsumme ist \(digits).\n"))
    let text = try amt.ruf("vergabe", "runde", "protokoll", "n1", "--format", "text").ausgabe
    #expect(text.contains(digits))
  }

  @Test("A file that is missing or something else is refused in words")
  func keine() throws {
    #expect(try pruefe(amt.ordner.pfad + "/fehlt.json").status == 1)
    try amt.ordner.schreibe([0xFF, 0x00], "protokoll.json")
    let result = try pruefe(datei)
    #expect(result.status == 1 && result.meldung.contains("keine Niederschrift"))
  }

  @Test("Another end of line or a byte order mark is no change; another layout is called so")
  func gespeichert() throws {
    let whole = [UInt8](json.utf8)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = [UInt8](json.replacing("\n", with: "\r\n").utf8)
    for bytes in [
      whole, lines, mark + whole, mark + lines, Array(whole.dropLast()), whole + [10, 10],
    ] {
      try amt.ordner.schreibe(bytes, "protokoll.json")
      let result = try pruefe(datei)
      #expect(result.status == 0 && result.ausgabe == "")
    }
    for text in [
      json.replacing(",", with: ",\r\n"), " " + json, json.replacing("\":", with: "\": "),
    ] {
      try amt.ordner.schreibe(Array(text.utf8), "protokoll.json")
      let result = try pruefe(datei)
      #expect(result.status == 1 && result.meldung.contains("in anderer Form gespeichert"))
    }
    let forged = json.replacing("\"punkte\":10,\"kriterien\"", with: "\"punkte\":99,\"kriterien\"")
    try amt.ordner.schreibe(Array((forged + "\r\n").utf8), "protokoll.json")
    let result = try pruefe(datei)
    #expect(result.status == 1 && result.ausgabe.contains("wurde verändert"))
  }

  @Test("What stands in them twice, or beside what is read, is named though the hash fits")
  func mehr() throws {
    for (old, new) in [
      ("\"stabil\":true", "\"stabil\":false,\"stabil\":true"),
      ("\"format\":3", "\"format\":3,\"geheim\":1"),
    ] {
      let line = json.dropFirst("{\"pruefsumme\":\"\",\"niederschrift\":".count + 64).dropLast(2)
      let forged = line.replacing(old, with: new)
      try #require(forged != line)
      try amt.ordner.schreibe(Array(forged.utf8), "zeile.json")
      let python =
        "import hashlib,sys;d=open(sys.argv[1],'rb').read();print(hashlib.blake2b(d,digest_size=32).hexdigest(),end='')"
      let summe = try Prozess.run("python3", "-c", python, amt.ordner.pfad + "/zeile.json").ausgabe
      try amt.ordner.schreibe(
        Array("{\"pruefsumme\":\"\(summe)\",\"niederschrift\":\(forged)}\n".utf8), "protokoll.json")
      let result = try pruefe(datei)
      #expect(result.status == 1 && result.ausgabe.contains("enthält mehr"), "\(new)")
    }
  }

  @Test("As CSV they say all, one value a row")
  func csv() throws {
    let rows = try amt.ruf("vergabe", "runde", "protokoll", "n1", "--format", "csv").ausgabe
      .split(separator: "\n")
    #expect(rows.first == "liste;zeile;feld;wert")
    for row in [
      ";;saat;blau", ";;programm;Platzwart, Verfahren 1", "kriterien;1;punkte;10",
      "plaetze;1;einrichtung;e1", ";;format;3", "kriterien;1;nachweis;Bescheinigung",
      "draussen;1;grund;zweiteAnmeldung",
    ] { #expect(rows.contains(Substring(row)), "\(row)") }
    // A value of JSON for a value of CSV, and the check sum.
    let values = json.matches(of: /"\w+":(?!\[\{|\{)/).count
    #expect(rows.count - 1 == values)
  }

  @Test("A reason that a spreadsheet would run stands there as text, and a name never commands")
  func ungefaehrlich() throws {
    let other = try Schalter(Rundenkommune.dateien)
    for (kind, grund) in [("k4", "=cmd|' /C calc'!A0"), ("k6", "@SUM(1)")] {
      let made = try other.ruf(
        "vorgang", "anlegen", "satzart=rundenentscheide", "runde_id=n1", "einrichtung_id=e1",
        "kind_id=\(kind)", "rang=1", "grund=\(grund)")
      #expect(made.status == 0, "\(made.meldung)")
    }
    let bidi = try other.ruf(
      "vorgang", "anlegen", "satzart=rundenentscheide", "runde_id=n1", "einrichtung_id=e1",
      "kind_id=k7", "rang=1", "grund=a \u{202E} b")
    #expect(bidi.status == 1 && bidi.meldung.contains("U+202E"), "\(bidi.meldung)")
    _ = try other.sql("UPDATE kind SET vorname = 'B' || char(27) || '[2Jen' WHERE id = 'k2'")
    _ = try other.sql(
      "UPDATE rundenentscheid SET grund = 'a' || char(8238) WHERE grund = '@SUM(1)'")
    #expect(try other.ruf("vorgang", "runde_entscheiden", "runde=n1").status == 0)
    let csv = try other.ruf("vergabe", "runde", "protokoll", "n1", "--format", "csv").ausgabe
    #expect(csv.contains(";grund;'=cmd|") && !csv.contains(";=cmd"))
    let text = try other.ruf("vergabe", "runde", "protokoll", "n1", "--format", "text").ausgabe
    #expect(text.contains("a\u{FFFD}") && !text.contains("\u{202E}"))
    let why = try other.ruf("vergabe", "runde", "begruenden", "n1", "k2").ausgabe
    #expect(why.contains("B\u{FFFD}[2Jen") && !why.contains("\u{1B}"))
    #expect(why.split(separator: "\n").count > 1)
  }

  @Test("Minutes with the smallest number there is are judged like any")
  func kleinsteZahl() throws {
    let blatt = try #require(json.firstMatch(of: /"niederschrift":(.*)\}\n/)?.output.1)
    let changed = blatt.replacing("\"punkte\":10,", with: "\"punkte\":-9223372036854775808,")
    #expect(changed != blatt)
    let script =
      "import hashlib,sys; print(hashlib.blake2b(sys.stdin.buffer.read(),digest_size=32).hexdigest())"
    try amt.ordner.schreibe(Array(changed.utf8), "blatt")
    let digits = try Prozess.run("sh", "-c", "python3 -c '\(script)' < \(amt.ordner.pfad)/blatt")
      .ausgabe
      .prefix { $0 != "\n" }
    try amt.ordner.schreibe(
      Array("{\"pruefsumme\":\"\(digits)\",\"niederschrift\":\(changed)}\n".utf8), "protokoll.json")
    let result = try pruefe(datei)
    #expect(result.status == 1 && result.meldung == "", "\(result)")
  }

  @Test("Other places where all together have no bound leave it without one")
  func gesamt() throws {
    let words = ["vergabe", "runde", "rechnen", "n1", "--plaetze"]
    let same = try amt.ruf(words + ["e1:gesamt:+1"])
    #expect(same.status == 0 && same.ausgabe == "kind_id;name;wunsch_vorher;wunsch\n")
    #expect(try amt.ruf(words + ["e1:gesamt:0"]).ausgabe.contains("k1;"))
    #expect(try amt.ruf(words + ["e1:krippe:+9223372036854775807"]).status == 2)
  }
}
