import Glibc
import TestSupport
import Testing

/// A Runde from its trial to the answers of the families, typed into a real terminal of each kind.
@Suite("An evening of the Vergabe on every terminal")
struct VergabeabendTests {
  /// The Kommune with a Runde, moved to the years that lie ahead of today.
  private static func dateien() -> [String: String] {
    let year = Int(shell("date +%Y").ausgabe.dropLast()) ?? 2026
    return Rundenkommune.dateien.mapValues { text in
      text.replacing(/(20\d\d)-/) { "\((Int($0.1) ?? 0) + year - 2026)-" }
    }
  }

  @Test(
    "One place fewer is tried, the Runde decided and offered, two families answer on the phone",
    arguments: GanzeArbeitTests.terminals)
  func abend(term: String) throws {
    let amt = try Amtsordner(Self.dateien())
    let window = try Fenster(amt, term: term)
    try window.wartetAuf("F10 Ende")
    window.tippe("7")
    try window.wartetAuf("Mond")
    try window.wartetAuf("in Vorbereitung")
    window.tippe("-")
    try window.wartetAuf("Versuch (1 andere Platzzahl)")
    window.druecke("DC")
    try window.wartetAuf("nichts versucht")
    window.tippe("E")
    try window.wartetAuf("entscheiden?")
    window.tippe("j")
    try window.wartetAuf("4 von 8 Kindern haben einen Platz")
    window.tippe("A")
    try window.wartetAuf("Antwort bis")
    window.druecke("F8")
    try window.wartetAuf("3 Angebote sind hinaus")
    try suche("ada", window)
    window.tippe("a")
    try window.wartetAuf("angenommen")
    window.druecke("Escape")
    try window.warte("all again") { !window.bild.contains("1 von 8") }
    try suche("cem", window)
    window.tippe("x")
    try window.wartetAuf("Angebot abgelehnt")
    window.druecke("F8")
    try window.warte("the refusal") { window.bild.contains("abgelehnt 1") }
    #expect(try window.beende() == "0")
    #expect(window.lies("fehler") == "")
    #expect(shell("\(programm) pruefe --datenbank \(amt.datenbank)").status == 0)
    let folder = amt.pfad + "/export"
    #expect(shell("\(programm) export \(folder) --datenbank \(amt.datenbank)").status == 0)
    let contracts = shell("cat \(folder)/vertraege.csv").ausgabe.split(separator: "\n")
    func status(_ kind: String) -> [Bool] {
      contracts.filter { $0.contains(";\(kind);") }.map { $0.contains(";zugesagt;") }
    }
    #expect(status("k1") == [true])
    #expect(status("k3") == [false])
  }

  /// Looks for a family among the offers.
  private func suche(_ name: String, _ window: Fenster) throws {
    window.tippe("/" + name)
    try window.wartetAuf("1 von 8")
    window.druecke("Enter")
  }
}
