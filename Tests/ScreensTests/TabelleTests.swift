import Domain
import ScreenKit
import Testing

@testable import Screens

private struct Eintragung: Tabellenzeile {
  let schluessel: String
  let name: String
  let stunden: Int
  var suchtext: String { faltungen(name).joined(separator: "\n") }
}

private let spalten = [
  Tabellenspalte<Eintragung>(
    name: "name", titel: { _ in "Name" }, breite: 20, text: { z, _ in z.name },
    ordnung: { .text(gefaltet($0.name)) }),
  Tabellenspalte<Eintragung>(
    name: "stunden", titel: { _ in "Std" }, breite: 4, rechts: true,
    text: { z, _ in String(z.stunden) }, ordnung: { .zahl($0.stunden) }),
]

@Suite("A table of many rows")
struct TabelleTests {
  private func tabelle() -> Tabelle<Eintragung> {
    var result = Tabelle<Eintragung>()
    let rows = [
      ("1", "Müller, Anna", 45), ("2", "Łukasz, Jan", 35), ("3", "Abel, Kim", 45),
      ("4", "Öztürk, Ada", 25),
    ]
    result.setze(rows.map { Eintragung(schluessel: $0, name: $1, stunden: $2) }, spalten)
    return result
  }

  private func namen(_ t: Tabelle<Eintragung>) -> [String] {
    t.reihenfolge.map { String(t.zeilen[$0].name.prefix { $0 != "," }) }
  }

  @Test(
    "A search finds a name however it is typed",
    arguments: [
      ("muller", ["Müller"]), ("mueller", ["Müller"]), ("MÜLLER an", ["Müller"]),
      ("lukasz", ["Łukasz"]), ("oez", ["Öztürk"]), ("x", []), ("müll", ["Müller"]),
      ("a", ["Abel", "Müller", "Łukasz", "Öztürk"]), ("ö", ["Öztürk"]), ("äbel", []),
      ("ozt", ["Öztürk"]), ("oe a", ["Öztürk"]),
      ("", ["Müller", "Łukasz", "Abel", "Öztürk"]),
    ])
  func suche(_ text: String, _ expected: [String]) {
    var t = tabelle()
    t.beginneSuche()
    for character in text { _ = t.nimm(.text(character), height: 10) }
    #expect(namen(t) == expected)
    _ = t.nimm(.escape, height: 10)
    #expect(namen(t).count == 4)
  }

  @Test("What is changed stays in sight until one searches for something else")
  func gehalten() {
    var t = tabelle()
    t.beginneSuche()
    for character in "anna" { _ = t.nimm(.text(character), height: 10) }
    let rows = t.zeilen.map {
      $0.name == "Müller, Anna" ? Eintragung(schluessel: "1", name: "Müller", stunden: 30) : $0
    }
    t.setze(rows, spalten)
    #expect(namen(t) == ["Müller"] && t.zeile?.stunden == 30)
    t.sortiere(nach: "name", spalten)
    #expect(namen(t) == ["Müller"])
    _ = t.nimm(.text("x"), height: 10)
    _ = t.nimm(.backspace, height: 10)
    #expect(namen(t).isEmpty)
  }

  @Test("So does what a filter would no longer let through, until another is set")
  func gefiltert() {
    var t = tabelle()
    let long = { (zeile: Eintragung) in zeile.stunden > 40 }
    t.filtere(long)
    let rows = t.zeilen.map { Eintragung(schluessel: $0.schluessel, name: $0.name, stunden: 20) }
    t.setze(rows, spalten, filter: long)
    #expect(namen(t) == ["Müller", "Abel"])
    t.filtere(long)
    #expect(namen(t).isEmpty)
  }

  @Test("A second column leaves the order of the first where it says nothing")
  func sortieren() {
    var t = tabelle()
    t.sortiere(nach: "name", spalten)
    #expect(namen(t) == ["Abel", "Łukasz", "Müller", "Öztürk"])
    t.sortiere(nach: "stunden", spalten)
    #expect(namen(t) == ["Öztürk", "Łukasz", "Abel", "Müller"])
    t.sortiere(nach: "stunden", spalten)
    #expect(namen(t) == ["Abel", "Müller", "Łukasz", "Öztürk"])
  }

  @Test("The cursor stays on its row while others change the data, and what vanished is seen")
  func cursorBleibt() {
    var t = tabelle()
    t.sortiere(nach: "name", spalten)
    t.folge("1")
    t.setze(
      [("0", "Aalto, Bo", 25), ("1", "Müller, Anna", 35), ("4", "Öztürk, Ada", 25)]
        .map { Eintragung(schluessel: $0, name: $1, stunden: $2) }, spalten)
    #expect(t.zeile?.schluessel == "1")
    #expect(t.verschwunden == ["2", "3"])
    #expect(namen(t).count == 5)
    t.vergissVerschwundene(spalten)
    #expect(namen(t) == ["Aalto", "Müller", "Öztürk"])
    #expect(t.zeile?.schluessel == "1")
  }

  @Test("Marks go with their rows, and several are meant at once")
  func marken() {
    var t = tabelle()
    #expect(t.gemeinte.map(\.schluessel) == ["1"])
    t.markiere(height: 10)
    t.markiere(height: 10)
    #expect(Set(t.gemeinte.map(\.schluessel)) == ["1", "2"])
    t.markiereAlle()
    #expect(t.markiert.count == 4)
    t.markiereAlle()
    #expect(t.markiert.isEmpty)
  }
}
