import Glibc
import Testing

/// The practice in a real terminal.
@Suite("The practice leaves nothing behind", .serialized)
struct UebungTests {
  private let amt: Amtsordner
  private var ort: String { amt.pfad + "/daten/platzwart/uebung" }
  /// The folders of practices that lie there.
  private var ordner: [String] {
    shell("find \(ort) -mindepth 1 -type d").ausgabe.split(separator: "\n").map(String.init)
  }

  init() throws { amt = try Amtsordner() }

  private func uebung(_ name: String = "a") throws -> Fenster {
    try Fenster(
      amt, name, umgebung: "export XDG_DATA_HOME=\(amt.pfad)/daten", befehl: "uebung")
  }

  @Test("It is for its owner alone, begins with its tasks, and is deleted at the end")
  func ende() throws {
    let window = try uebung()
    #expect(try window.wartetAuf("Esc Zurück").contains("▲ ÜBUNG"))
    let folder = try #require(ordner.first)
    #expect(shell("stat -c %a \(folder) \(folder)/uebung.db").ausgabe == "700\n600\n")
    window.druecke("Escape")
    #expect(try window.beende() == "0")
    #expect(ordner.isEmpty)
    #expect(shell("ls \(amt.pfad)/a").status != 0, "it keeps nothing of the user's settings")
  }

  @Test("also when it is asked to end or the line is lost", arguments: ["TERM", "HUP"])
  func signal(signal: String) throws {
    let window = try uebung()
    try window.wartetAuf("Esc Zurück")
    #expect(ordner.count == 1)
    window.signal(signal)
    #expect(try window.ende() == "1")
    #expect(ordner.isEmpty)
  }

  @Test("What a killed one has left is removed by the next, one that still runs is left alone")
  func uebrig() throws {
    let killed = try uebung()
    try killed.wartetAuf("Esc Zurück")
    killed.signal("KILL")
    #expect(try killed.ende() == "137")
    let left = ordner
    #expect(left.count == 1)
    let running = try uebung("b")
    try running.wartetAuf("Esc Zurück")
    let own = ordner
    #expect(own.count == 1 && own != left)
    let other = try uebung("c")
    try other.wartetAuf("Esc Zurück")
    #expect(ordner.count == 2 && ordner.contains(own[0]))
  }
}
