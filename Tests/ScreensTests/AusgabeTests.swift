import Domain
import Glibc
import ScreenKit
import Testing

@testable import App
@testable import Screens

@Suite("What is seen is written or printed")
final class AusgabeTests {
  private let ordner: String
  private let zimmer: Amtszimmer

  init() throws {
    var name = Array("/tmp/platzwart-XXXXXX".utf8CString)
    ordner = try #require(mkdtemp(&name).map { String(cString: $0) })
    zimmer = try Amtszimmer(Wartende.dateien, schirm: .warteliste)
  }

  deinit { _ = Fremdprogramm.starte(["rm", "-r", ordner]) }

  private var stelle: Ausgabestelle { Ausgabestelle(texte: zimmer.texte, ordner: ordner) }

  private func ausgabe(_ ziel: String = "csv", _ drucker: String = "") -> Ausgabe {
    Warteliste.ausgabe(
      zimmer.sitzung.warteliste, [Feldwert("ziel", ziel), Feldwert("drucker", drucker)],
      zimmer.sitzung.umfeld)
  }

  private func lies(_ name: String) throws -> String {
    String(decoding: try Dateien.lies(ordner + "/" + name) ?? [], as: UTF8.self)
  }

  /// A program of the print system that does this.
  private func programm(_ name: String, _ text: String) throws -> String {
    let path = ordner + "/" + name
    try Dateien.schreibe([(path, Array("#!/bin/sh\n\(text)\n".utf8))], ersetzen: false)
    chmod(path, 0o700)
    return path
  }

  @Test("F9 asks where to; the list goes out as it is seen, its columns as they are ticked")
  func alsAuftrag() throws {
    // A day that has passed is written as a day, too: a spreadsheet sorts by it.
    try zimmer.tippe("F5 \"010827\" Enter / \"muller\" Enter F9")
    let wanted = zimmer.nur(.key(.function(8)))
    guard case .ausgeben(let list) = wanted.first else {
      Issue.record("\(wanted)")
      return
    }
    #expect(list.ziel == .csv && list.zeilen.count == 1)
    #expect(list.spalten.count == Warteliste.spalten.count + 2)
    #expect(list.zeilen[0].prefix(2) == ["b1", "w1"], "by its ids a table finds the row again")
    #expect(list.zeilen[0].contains("Müller, Anna") && list.zeilen[0].contains("01.08.2027"))
  }

  @Test("A file is never written over another one, and its name is said")
  func datei() throws {
    #expect(
      stelle.gib(aus: ausgabe()).satz
        == "Geschrieben: ~/platzwart-warteliste-2026-11-02.csv, 8 Zeilen.")
    #expect(stelle.gib(aus: ausgabe()).satz.contains("~/platzwart-warteliste-2026-11-02-2.csv"))
    #expect(stelle.gib(aus: ausgabe()).satz.contains("-3.csv"))
    let text = try lies("platzwart-warteliste-2026-11-02.csv")
    #expect(text.hasPrefix("\u{FEFF}Kennung Anmeldung;Kennung Kind;Art;Name;G;geboren;"))
    #expect(text.split(separator: "\n").count == 9)
    var status = stat()
    #expect(stat(ordner + "/platzwart-warteliste-2026-11-02.csv", &status) == 0)
    #expect(status.st_mode & 0o077 == 0)
  }

  @Test("No cell begins a formula, in whatever field somebody wrote it")
  func keineFormel() throws {
    _ = stelle.gib(aus: ausgabe())
    let text = try lies("platzwart-warteliste-2026-11-02.csv")
    #expect(text.contains(";'=1+1") && !text.contains(";=1+1"))
    for begin in ["=", "+", "-", "@", "\t", "\r"] {
      let cell = Ausgabe(
        name: "x", tag: "2026-11-02", kopf: [], spalten: ["a"], zeilen: [[begin + "1"]], ziel: .csv)
      let said = stelle.gib(aus: cell).satz
      let file = String(said.split(separator: "/")[1].prefix { $0 != "," })
      #expect(try lies(file).contains("'" + begin + "1"))
    }
  }

  @Test("A list for people says what it is and which filter is on")
  func text() throws {
    try zimmer.tippe("F4 \"best\" F8")
    #expect(stelle.gib(aus: ausgabe("text")).satz.contains("2026-11-02.txt, 1 Zeile."))
    let lines = try lies("platzwart-warteliste-2026-11-02.txt").split(separator: "\n")
    #expect(lines[0] == "Warteliste, Stichtag 02.11.2026: 1 von 8" && lines[1] == "Bestandskinder")
    #expect(lines[3].contains("Łukasz, Jan"))
  }

  @Test("A printer gets the list without a shell, whatever it is called")
  func drucker() throws {
    var stelle = stelle
    stelle.druckerliste = try programm("lpstat", "echo flur")
    stelle.drucken = try programm("lp", "echo \"$@\" > \(ordner)/worte; cat > \(ordner)/papier")
    #expect(
      stelle.gib(aus: ausgabe("drucker", "flur; rm -rf")).satz
        == "An den Drucker gegeben: 8 Zeilen.")
    #expect(try lies("worte").contains("-d flur; rm -rf"))
    #expect(try lies("papier").contains("Müller, Anna"))
  }

  @Test("Where there is no printer, or it refuses, the message says so")
  func keinDrucker() throws {
    var stelle = stelle
    stelle.druckerliste = ordner + "/nichts"
    let none = "An diesem Rechner ist kein Drucker eingerichtet; es wurde nichts gedruckt."
    #expect(stelle.gib(aus: ausgabe("drucker")).satz == none)
    stelle.druckerliste = try programm("leer", "exit 0")
    #expect(stelle.gib(aus: ausgabe("drucker")).satz == none)
    stelle.druckerliste = try programm("voll", "echo flur")
    stelle.drucken = try programm("lp", "echo 'lp: unknown' >&2; exit 1")
    #expect(
      stelle.gib(aus: ausgabe("drucker")).satz
        == "Der Drucker hat die Liste nicht genommen: lp: unknown")
  }

  @Test("Kapazität goes into a drawing of the months that are shown")
  func drawing() throws {
    let office = try Amtszimmer(schirm: .kapazitaet)
    try office.tippe("F4 \"sonnen\" Enter + ")
    let drawn = try #require(
      Kapazitaet.ausgabe(office.sitzung.kapazitaet, .svg, office.sitzung.umfeld))
    #expect(
      stelle.gib(aus: drawn).satz == "Gezeichnet: ~/platzwart-kapazitaet-2026-11-02.svg.")
    let svg = try lies("platzwart-kapazitaet-2026-11-02.svg")
    #expect(svg.contains("Krippe U3, Kita Sonnenblume: 01.11.2026 bis 31.01.2027</title>"))
    #expect(svg.hasSuffix("</svg>\n"))
  }
}
