import Glibc
import Testing

/// The jobs of a morning, typed into a real terminal of each kind and size.
@Suite("Whole jobs on every terminal")
struct GanzeArbeitTests {
  static let terminals = ["xterm-256color", "tmux-256color", "linux", "vt220"]
  static let groessen = [[80, 24], [132, 43]]

  @Test(
    "A place is found and asked for, a child found, an Anmeldung confirmed, also while the window changes",
    arguments: terminals, groessen)
  func morgen(term: String, groesse: [Int]) throws {
    let amt = try Amtsordner()
    let window = try Fenster(amt, term: term, groesse: (groesse[0], groesse[1]))
    try window.wartetAuf("F10 Ende")
    try anfrage(window, term, from: groesse)
    try kind(window, groesse)
    try bestaetigung(window, groesse)
    #expect(try window.beende() == "0")
    #expect(window.lies("fehler") == "")

    // What of it is in the database.
    let folder = amt.pfad + "/export"
    #expect(shell("\(programm) export \(folder) --datenbank \(amt.datenbank)").status == 0)
    let children = shell("cat \(folder)/kinder.csv").ausgabe.split(separator: "\n")
    let asa = children.filter { $0.contains(";Åsa;Öztürk-Weiß;2025-05-03;") }
    #expect(asa.count == 1)
    let id = asa.first?.split(separator: ";").first ?? "?"
    let requests = shell("cat \(folder)/anmeldungen.csv").ausgabe.split(separator: "\n")
    #expect(requests.count { $0.contains(";\(id);betreuungsanfrage;2027-03-01;") } == 1)
    let today = shell("date +%F").ausgabe.dropLast()
    let confirmed = requests.filter { $0.contains(";\(today)") && $0.hasPrefix("a") }
    #expect(confirmed.map { $0.prefix(3) } == ["a3;"])
    #expect(shell("\(programm) pruefe --datenbank \(amt.datenbank)").status == 0)
  }

  /// A free place is found, and a Betreuungsanfrage filed; in the middle the window changes.
  private func anfrage(_ window: Fenster, _ term: String, from groesse: [Int]) throws {
    window.tippe("2")
    try window.wartetAuf("Wann ist das Kind geboren?")
    window.tippe("030525")
    window.tippe("010327")
    window.tippe("45")
    try window.wartetAuf("bis zur Schule gesichert")
    window.druecke("Enter")
    try window.wartetAuf("Vorname des Kindes")
    window.tippe("Åsa")
    // The form and what was typed in it stay when the window becomes another.
    window.aendere(breite: 100, hoehe: 30)
    try pruefe(window, [100, 30], "Åsa")
    window.druecke("Tab")
    window.tippe("Öztürk-Weiß")
    try pruefe(window, [100, 30], "Öztürk-Weiß")
    window.aendere(breite: groesse[0], hoehe: groesse[1])
    try pruefe(window, groesse, "Öztürk-Weiß")
    if term == "vt220" {
      window.sende("06 38")  // Strg-F 8
    } else {
      window.druecke("F8")
    }
    try window.wartetAuf("Aufgenommen: Åsa Öztürk-Weiß")
  }

  /// A child is found by its name without accents, and its answer read.
  private func kind(_ window: Fenster, _ groesse: [Int]) throws {
    window.sende("07")  // Strg-G
    window.tippe("4")
    try window.wartetAuf("Tippen Sie Name")
    window.tippe("astrom")
    try window.wartetAuf("Åström, Liv")
    window.druecke("Enter")
    try window.wartetAuf("Kita Sonnenblume")
    try pruefe(window, groesse, "Schule")
  }

  /// An Anmeldung is confirmed in the Warteliste.
  private func bestaetigung(_ window: Fenster, _ groesse: [Int]) throws {
    window.tippe("3")
    try window.wartetAuf("Alle offenen Anmeldungen")
    window.tippe("/abel")
    try window.wartetAuf("1 von 5")
    window.druecke("Enter")
    window.tippe("b")
    try window.wartetAuf("Nils Abel")
    window.tippe("j")
    try window.wartetAuf("Bestätigt am")
    try pruefe(window, groesse, "Abel, Nils")
  }

  /// The window shows the text in its new size: the last line is that of the keys, and the cursor
  /// stands within.
  private func pruefe(
    _ window: Fenster, _ groesse: [Int], _ text: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    try window.warte("\(text) in \(groesse): \(window.bild)", at: place) {
      let lines = window.bild.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count >= groesse[1] && lines[groesse[1] - 1].contains(/Esc |Ende/)
        && lines.prefix(groesse[1]).contains { $0.contains(text) }
        && lines.allSatisfy { $0.count <= groesse[0] }
    }
    let at = window.cursor.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    #expect(
      at.count == 2 && at[0] < groesse[0] && at[1] < groesse[1], "\(at)", sourceLocation: place)
  }
}

@Suite("The terminal itself")
struct TerminalkundeTests {
  @Test("What is copied lies in the clipboard of tmux, and a vt220 gets no sequence it would show")
  func zwischenablage() throws {
    let window = try Fenster(try Amtsordner())
    window.option("set-clipboard on")
    try window.wartetAuf("F10 Ende")
    window.druecke("C-y C-y")
    try window.wartetAuf("Kopiert: ")
    try window.warte("the row in the clipboard") { window.ablage.contains("\t") }
    #expect(window.ablage.hasPrefix("Hort am Bach\tMitte\tHort\t10"))
    let old = try Fenster(try Amtsordner(), term: "vt220")
    try old.wartetAuf("F10 Ende")
    old.druecke("C-y")
    #expect(try !old.wartetAuf("Dieses Terminal lässt nichts").contains("]52"))
  }

  @Test(
    "`tasten` shows each key and gives the terminal back", arguments: GanzeArbeitTests.terminals)
  func tasten(term: String) throws {
    let window = try Fenster(try Amtsordner(), term: term, befehl: "tasten")
    let first = try window.wartetAuf("Tastenprobe")
    #expect(first.contains("TERM=\(term), 80x24"))
    #expect(first.contains("Strg-F und die Ziffer") == (term == "vt220"))
    window.druecke("Up")
    try window.wartetAuf("1b 5b 41")
    window.sende("1b 5b 39 39 7a")
    try window.wartetAuf("unbekannt")
    window.druecke("C-c")
    #expect(try window.ende() == "0")
    #expect(window.lies("vorher") == window.lies("nachher"))
    #expect(window.bild.contains("1b 5b 39 39 7a = unbekannt"))
  }

  @Test("In a pipe it says that it needs a terminal")
  func pipe() {
    let (said, status) = shell("\(programm) tasten 2>&1 < /dev/null | cat")
    #expect(status == 0 && said.contains("braucht ein Terminal"))
  }

  @Test("The plain screen is asked for in the environment, too")
  func schlicht() throws {
    let window = try Fenster(try Amtsordner(), umgebung: "export PLATZWART_SCHLICHT=1")
    let shown = try window.wartetAuf("F10 Ende")
    #expect(!shown.contains("─") && !shown.contains("BB") && shown.contains("Kita Löwenzahn"))
  }
}
