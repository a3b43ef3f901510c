import Glibc
import Testing

/// The whole program in a real terminal.
@Suite("The program in a terminal", .serialized)
struct TerminalTests {
  @Test(
    "On every terminal a clerk answers the phone, with any locale and from any folder",
    arguments: [
      ("xterm-256color", "export LANG=de_DE.UTF-8"), ("tmux-256color", "unset LANG LC_ALL"),
      ("linux", "export LC_ALL=C"), ("vt220", "unset LANG; export LC_CTYPE=POSIX"),
    ])
  func anruf(term: String, umgebung: String) throws {
    let amt = try Amtsordner()
    let terminal = try Fenster(amt, term: term, umgebung: umgebung)
    let first = try terminal.wartetAuf("F10 Ende")
    #expect(first.contains("1 Übersicht 2 Frei 3 Warte"))
    #expect(first.contains("Kita Löwenzahn"))
    terminal.tippe("2")
    try terminal.wartetAuf("Wann ist das Kind geboren?")
    terminal.tippe("030525")
    terminal.tippe("010327")
    terminal.tippe("45")
    // While it is typed, the answer is already there for the Stichtag.
    let answer = try terminal.wartetAuf("Ab 1. März")
    #expect(answer.contains("bis zur Schule gesichert"))
    terminal.druecke("Tab")
    terminal.tippe("löw")
    try terminal.wartetAuf("1 von 6 Einrichtungen")
    terminal.sende("1b 5b 5b 45")  // F5 of the Linux console
    try terminal.wartetAuf("+3m")
    terminal.druecke("Escape")
    try terminal.warte("closed") { !terminal.bild.contains("+3m") }
    terminal.sende("06 35")  // Strg-F 5
    try terminal.wartetAuf("+3m")
    terminal.tippe("010827")
    terminal.druecke("Enter")
    try terminal.wartetAuf("Stichtag So 01.08.2027")
    terminal.druecke("F1")
    try terminal.wartetAuf("Hilfe (Esc")
    terminal.aendere(breite: 110, hoehe: 30)
    try terminal.warte("the new size") {
      let lines = terminal.bild.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count >= 30 && lines[29].contains("Esc Zurück")
    }
    terminal.druecke("Escape F10")
    try terminal.wartetAuf("beenden?")
    terminal.tippe("j")
    #expect(try terminal.ende() == "0")
    #expect(terminal.lies("vorher") == terminal.lies("nachher"))
    #expect(terminal.lies("fehler") == "")
    #expect(!terminal.bild.contains("Übersicht"))
  }

  @Test("What was chosen is written down at the end and found again")
  func merkzettel() throws {
    let amt = try Amtsordner()
    let same = "export XDG_CONFIG_HOME=\(amt.pfad)/heim"
    let first = try Fenster(amt, umgebung: same)
    try first.wartetAuf("Krippe U3")
    first.druecke("C-t")
    try first.wartetAuf("Farben: ")
    first.tippe("2")
    try first.wartetAuf("Wann ist das Kind geboren?")
    first.druecke("F10")
    try first.wartetAuf("beenden?")
    first.tippe("j")
    #expect(try first.ende() == "0")
    let again = try Fenster(amt, "b", umgebung: same)
    try again.wartetAuf("Wann ist das Kind geboren?")
    #expect(try !again.wartetAuf("F10 Ende").contains("Krippe U3"))
  }

  @Test("Strg-C asks, and after a yes the terminal is as it was")
  func strgC() throws {
    let terminal = try Fenster(try Amtsordner())
    try terminal.wartetAuf("Krippe U3")
    terminal.druecke("C-c")
    try terminal.wartetAuf("beenden?")
    terminal.tippe("j")
    #expect(try terminal.ende() == "0")
    #expect(terminal.lies("vorher") == terminal.lies("nachher"))
  }

  @Test(
    "The terminal is given back when the program is asked to end, or crashes",
    arguments: [("TERM", "1"), ("HUP", "1"), ("SEGV", "139"), ("ILL", "132"), ("ABRT", "134")])
  func signale(signal: String, status: String) throws {
    let terminal = try Fenster(try Amtsordner())
    try terminal.wartetAuf("Krippe U3")
    terminal.signal(signal)
    #expect(try terminal.ende() == status)
    #expect(terminal.lies("vorher") == terminal.lies("nachher"))
    #expect(!terminal.bild.contains("Krippe U3"))
  }

  @Test("When the line is lost, the program ends and does not hang")
  func aufgelegt() throws {
    let amt = try Amtsordner()
    let terminal = try Fenster(amt)
    let keeper = try Fenster(amt, "b")
    try terminal.wartetAuf("Krippe U3")
    try keeper.wartetAuf("Krippe U3")
    terminal.legAuf()
    try terminal.warte("the end", seconds: 5) { !terminal.laeuft() }
    #expect(keeper.laeuft())
  }

  @Test(
    "Stopped from outside, the terminal is as it was; going on, the screen is painted anew",
    arguments: ["TSTP", "STOP"])
  func angehalten(signal: String) throws {
    let terminal = try Fenster(try Amtsordner())
    try terminal.wartetAuf("Krippe U3")
    terminal.signal(signal)
    try terminal.warte("the stop") { terminal.gibtEs("angehalten") }
    if signal == "TSTP" {
      #expect(terminal.lies("vorher") == terminal.lies("angehalten"))
      #expect(!terminal.bild.contains("Krippe U3"))
    }
    terminal.lassWeiter()
    try terminal.wartetAuf("Krippe U3")
    terminal.tippe("2")
    try terminal.wartetAuf("Wann ist das Kind geboren?")
    terminal.druecke("F10")
    try terminal.wartetAuf("beenden?")
    terminal.tippe("j")
    #expect(try terminal.ende() == "0")
    #expect(terminal.lies("vorher") == terminal.lies("nachher"))
  }

  @Test(
    "Where there can be no screen, one German sentence says why",
    arguments: [
      ("dumb", 80, "TERM=dumb"), ("", 80, "TERM"), ("tmux-256color", 79, "80x24"),
      ("keins-davon", 80, ""),
    ])
  func keinBildschirm(term: String, breite: Int, satz: String) throws {
    let terminal = try Fenster(try Amtsordner(), term: term, groesse: (breite, 24))
    if term == "keins-davon" {  // treated like a vt220
      try terminal.wartetAuf("Krippe U3")
      return
    }
    #expect(try terminal.ende() == "1")
    #expect(terminal.lies("fehler").contains(satz))
    #expect(terminal.lies("fehler").hasSuffix("."))
    #expect(terminal.lies("vorher") == terminal.lies("nachher"))
  }

  @Test("Without any terminal one German sentence points to the commands")
  func keinTerminal() throws {
    let amt = try Amtsordner()
    let (said, status) = shell("\(programm) --datenbank \(amt.datenbank) < /dev/null")
    #expect(status == 1)
    #expect(said.contains("braucht ein Terminal"))
    #expect(said.split(separator: "\n").count == 1)
  }
}
