import Glibc
import TestSupport
import Testing

/// Two programs on one file, each in a terminal of its own.
@Suite("Two at once in two terminals", .serialized)
struct ZuZweitTests {
  private let amt: Amtsordner
  private let anna: Fenster
  private let bernd: Fenster

  init() throws {
    amt = try Amtsordner()
    anna = try Fenster(amt)
    bernd = try Fenster(amt, "b")
    for who in [anna, bernd] {
      try who.wartetAuf("F10 Ende")
      who.tippe("4")
      try who.wartetAuf("F8 Neu")
      who.tippe("liv")
      try who.wartetAuf("Åström, Liv")
      who.druecke("Enter")
      try who.wartetAuf("Rechtsanspruch ab")
    }
  }

  /// Opens the form of the child and goes to one of its fields.
  private func aendere(_ who: Fenster, feld: Int, _ text: String) throws {
    who.tippe("e")
    try who.wartetAuf("Kind ändern")
    for _ in 0..<feld { who.druecke("Tab") }
    who.druecke("C-u")
    who.tippe(text)
    try who.wartetAuf(text)
  }

  @Test("Each sees that the other has the child open, until he leaves it")
  func anwesend() throws {
    try anna.wartetAuf("auch offen: ")
    try bernd.wartetAuf("auch offen: ")
    bernd.tippe("1")
    try anna.warte("nobody else") { !anna.bild.contains("auch offen") }
    bernd.tippe("4")
    try bernd.wartetAuf("F8 Neu")
    bernd.druecke("C-o")
    try anna.wartetAuf("auch offen: ")
    bernd.signal("KILL")
    try anna.warte("nobody else") { !anna.bild.contains("auch offen") }
  }

  @Test("What one saves the other sees within a second, without a key, his cursor where it was")
  func sofort() throws {
    bernd.druecke("Down")
    try bernd.wartetAuf("auch offen: ")
    usleep(50_000)
    let before = bernd.cursor
    try aendere(anna, feld: 0, "Livia")
    anna.druecke("F8")
    try anna.wartetAuf("Gespeichert")
    let start = ContinuousClock.now
    try bernd.wartetAuf("Åström, Livia")
    #expect(ContinuousClock.now - start < .milliseconds(1500))
    #expect(bernd.cursor == before)
  }

  @Test("An Anmeldung changes the figures of the other, and a kill leaves the data whole")
  func anmeldung() throws {
    bernd.tippe("1")
    let before = try bernd.wartetAuf("Krippe U3")
    let birthday = shell("date -d '1 year ago' +%d%m%y").ausgabe.prefix(6)
    anna.tippe("2")
    try anna.wartetAuf("Wann ist das Kind geboren?")
    anna.tippe("\(birthday)")
    try anna.wartetAuf("6 von 6 Einrichtungen")
    anna.druecke("Enter")
    try anna.wartetAuf("Vorname des Kindes")
    anna.tippe("Åsa")
    anna.druecke("Tab")
    anna.tippe("Öztürk-Weiß")
    anna.druecke("F8")
    try anna.wartetAuf("Aufgenommen: Åsa Öztürk-Weiß")
    let start = ContinuousClock.now
    try bernd.warte("the figure of the other") { bernd.bild != before }
    #expect(ContinuousClock.now - start < .milliseconds(1500))
    anna.signal("KILL")
    #expect(try anna.ende() == "137")
    bernd.tippe("2")
    try bernd.wartetAuf("Wann ist das Kind geboren?")
    #expect(shell("\(programm) pruefe --datenbank \(amt.datenbank)").status == 0)
  }

  @Test("Different fields are kept from both, and the message says so")
  func verschiedeneFelder() throws {
    try aendere(anna, feld: 0, "Livia")
    try aendere(bernd, feld: 4, "Ringweg 9")
    try bernd.wartetAuf("auch offen: ")
    anna.druecke("F8")
    try anna.wartetAuf("Gespeichert")
    bernd.druecke("F8")
    let said = try bernd.wartetAuf("Inzwischen von jemand anderem geändert, es bleibt")
    #expect(said.contains("so: Vorname."))
    let both = try anna.wartetAuf("Ringweg 9")
    #expect(both.contains("Åström, Livia"))
  }

  @Test("The same field is shown with both values, and what was chosen holds")
  func dasselbeFeld() throws {
    try aendere(anna, feld: 0, "Livia")
    try aendere(bernd, feld: 0, "Liliane")
    anna.druecke("F8")
    try anna.wartetAuf("Gespeichert")
    bernd.druecke("F8")
    let dialog = try bernd.wartetAuf("Was soll gelten?")
    #expect(dialog.contains("jetzt: Livia") && dialog.contains("meins: Liliane"))
    bernd.tippe(" ")
    bernd.druecke("F8")
    try bernd.wartetAuf("Gespeichert")
    try anna.wartetAuf("Åström, Liliane")
  }

  @Test(
    "What was typed when the line broke is offered at the next start",
    arguments: ["KILL", "HUP", "TERM", "SEGV"])
  func abgerissen(signal: String) throws {
    bernd.signal("TERM")
    _ = try bernd.ende()
    try aendere(anna, feld: 0, "Livia")
    // After a crash what was typed until a second before is there.
    try anna.warte("the draft") {
      shell("sqlite3 \(amt.datenbank) 'SELECT inhalt FROM ablage'").ausgabe.contains("Livia")
    }
    anna.signal(signal)
    _ = try anna.ende()
    let again = try Fenster(amt, "c")
    try again.wartetAuf("Kind ändern, begonnen")
    again.tippe("j")
    let form = try again.wartetAuf("Vorname *             Livia")
    #expect(form.contains("Kind ändern"))
    again.druecke("F8")
    try again.wartetAuf("Gespeichert")
    try again.warte("no draft") {
      shell("sqlite3 \(amt.datenbank) 'SELECT count(*) FROM ablage'").ausgabe == "0\n"
    }
    #expect(
      shell("grep -rl Livia \(amt.pfad) | grep -v '/amt.db'").ausgabe.isEmpty)
  }
}
