import Domain
import FoundationEssentials
import Seeds
import Testing

/// The data that the program only reads.
@Suite struct SaatordnerTests {
  @Test("Beside the sources the data are found from a program deep below")
  func besideTheSources() throws {
    let ordner = try Saatordner(executable: projectFolder + "/.build/debug/platzwart")
    #expect(ordner.pfad == projectFolder)
    #expect(ordner.names(in: "seeds/laender").count == 17)
    #expect(ordner.names(in: "seeds/laender").first == "BB.json")
    #expect(ordner.names(in: "Niemals").isEmpty)
  }

  @Test("An installed program has them under share, also when it is called by a link")
  func installed() throws {
    try withFolder(["share/platzwart/seeds/laender/standard.json": "{}", "bin/platzwart": ""]) {
      let link = $0 + "/pw"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: $0 + "/bin/platzwart")
      for program in [link, $0 + "/bin/platzwart"] {
        #expect(try Saatordner(executable: program).pfad.hasSuffix("/share/platzwart"))
      }
    }
  }

  @Test("Without data it says whose they are, and without a file which one")
  func missing() throws {
    #expect(throws: SaatFehler.ordnerFehlt(programm: "/nirgends/platzwart")) {
      try Saatordner(executable: "/nirgends/platzwart")
    }
    try withFolder(["seeds/laender/standard.json": "{}"]) { folder in
      try FileManager.default.removeItem(atPath: folder + "/Themes")
      #expect(throws: SaatFehler.self) { try Saatordner(executable: folder + "/platzwart") }
    }
    let ordner = try saatordner()
    for path in ["seeds/niemals.txt", "seeds"] {
      #expect(throws: SaatFehler.dateiFehlt(path)) { try ordner.bytes(of: path) }
    }
  }

  @Test(
    "Every Land has a profile, and the standard a value for everything", arguments: Land.allCases)
  func everyLand(land: Land) throws {
    let ordner = try saatordner()
    let satz = Parametersatz(
      kommune: [], land: try ordner.landesprofil(land), standard: try ordner.standardprofil())
    for art in Parameterart.allCases {
      #expect(satz.regelwert(art, am: .anfang)?.fundstelle.isEmpty == false)
    }
  }

  @Test(
    "A broken profile is named with its file and key",
    arguments: [
      ("{", ""), (#"{"land": "SN"}"#, "werte"), (#"{"land": "SH", "werte": []}"#, "land"),
      (wert("art", "1"), "werte.0.schluessel"), (wert("hort_jahre", "0"), "werte.0.wert"),
      (wert("hort_jahre", "4", ab: "2027-02-30"), "werte.0.gueltig_ab"),
      (wert("hort_jahre", "4", sicher: "sehr"), "werte.0.sicherheit"),
      (#"{"land": "SN", "werte": [{"schluessel": 3}]}"#, "werte.0.schluessel"),
    ])
  func brokenProfile(json: String, schluessel: String) throws {
    try withFolder(["seeds/laender/standard.json": "{}", "seeds/laender/SN.json": json]) {
      let ordner = try Saatordner(executable: $0 + "/platzwart")
      let fehler = SaatFehler.wert(datei: "seeds/laender/SN.json", schluessel: schluessel)
      #expect(throws: fehler) { try ordner.landesprofil(.SN) }
    }
  }

  private static func wert(
    _ schluessel: String, _ wert: String, ab: String = "2027-08-01", sicher: String = "gelesen"
  ) -> String {
    """
    {"land": "SN", "werte": [{"schluessel": "\(schluessel)", "wert": "\(wert)", \
    "gueltig_ab": "\(ab)", "fundstelle": "x", "sicherheit": "\(sicher)"}]}
    """
  }
}

/// The texts of all areas.
@Suite struct TexteTests {
  private func texte(_ files: [String: String]) throws -> [String: String] {
    var files = files
    files["seeds/laender/standard.json"] = "{}"
    return try withFolder(files) { try Saatordner(executable: $0 + "/platzwart").texte() }
  }

  @Test("A text is found under its area and key, with its line ends")
  func texts() throws {
    let read = try texte([
      "seeds/texte/kind.txt":
        "# Kind\n\nname = Käthe {nachname}\r\nleer = \n  # so\nlang = a\\nb = c",
      "seeds/texte/haus.txt": "name = Haus\n", "seeds/texte/notiz.md": "kein Text",
    ])
    #expect(
      read == [
        "kind.name": "Käthe {nachname}", "kind.leer": "", "kind.lang": "a\nb = c",
        "haus.name": "Haus",
      ])
  }

  @Test(
    "A broken line is named with its file and number",
    arguments: [
      ("a = b\nname: c", 2, SaatFehler.Zeilengrund.ohneGleichheitszeichen),
      ("# x\n\nname =c", 3, .ohneGleichheitszeichen), (" = c", 1, .ohneGleichheitszeichen),
      ("name = a\nb = c\nname = d", 3, .schluesselDoppelt("kind.name")),
    ])
  func brokenLine(text: String, zeile: Int, grund: SaatFehler.Zeilengrund) {
    #expect(throws: SaatFehler.zeile(datei: "seeds/texte/kind.txt", zeile: zeile, grund: grund)) {
      try texte(["seeds/texte/kind.txt": text])
    }
  }

  @Test("Bytes that are not UTF-8 are named with their line")
  func notUtf8() throws {
    try withFolder(["seeds/laender/standard.json": "{}", "seeds/texte/a.txt": ""]) { folder in
      let broken = Data(Array("x = y\nz = ".utf8) + [0xFF])
      try broken.write(to: URL(filePath: folder + "/seeds/texte/a.txt"))
      let fehler = SaatFehler.zeile(datei: "seeds/texte/a.txt", zeile: 2, grund: .keinUtf8)
      let ordner = try Saatordner(executable: folder + "/platzwart")
      #expect(throws: fehler) { try ordner.texte() }
      #expect(throws: fehler) { try ordner.text(of: "seeds/texte/a.txt") }
    }
  }
}

/// Runs `body` in a new folder with these files, and removes it.
func withFolder<R>(_ files: [String: String], _ body: (String) throws -> R) throws -> R {
  let manager = FileManager.default
  let folder = manager.temporaryDirectory.path + "/platzwart-\(UUID().uuidString)"
  defer { try? manager.removeItem(atPath: folder) }
  // A folder with data has themes, too, and whoever has only half of them is told so.
  var files = files
  for name in files.keys where name.hasSuffix("seeds/laender/standard.json") {
    files[name.replacing("seeds/laender/standard.json", with: "Themes/hell.theme")] = ""
  }
  for (name, text) in files {
    let file = URL(filePath: folder + "/" + name)
    try manager.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return try body(folder)
}
