import Domain
import Office
import TestSupport
import Testing

private let n1 = Kennung<Runde>(gespeichert: "n1")

/// A child with a place in one Einrichtung that wishes another one.
private struct Wechsel {
  let kind: String
  let von: Int
  let nach: Int
}

@Suite("In Einrichtungen of several places a refusal bursts no more of a swap than it has to")
struct RundenringplaetzeTests {
  private func amt(_ plaetze: [Int], _ wechsel: [Wechsel]) throws -> Probeamt {
    var files = Rundenkommune.dateien
    for name in ["einrichtungen", "betriebserlaubnis", "kinder", "vertraege", "anmeldungen"] {
      files[name] = files[name].map { String($0.split(separator: "\n")[0]) + "\n" }
    }
    for (i, n) in plaetze.enumerated() {
      files["einrichtungen"]? += "e\(i);t1;Haus \(i);kita;Weg;04109;Auen;14713000;;;\n"
      files["betriebserlaubnis"]? += "e\(i);kindergarten;\(n);;\n"
    }
    for (i, w) in wechsel.enumerated() {
      let day = 10 + i % 18
      files["kinder"]? +=
        "\(w.kind);Kim;Igel;2023-0\(1 + i % 8)-\(day);m;;04109;Auen;14713000;;;\n"
      files["vertraege"]? +=
        "v\(w.kind);\(w.kind);e\(w.von);2026-08-01;2029-07-31;45;unterschrieben;;\n"
      files["anmeldungen"]? +=
        "a\(w.kind);\(w.kind);betreuungsanfrage;2027-08-01;45;2027-01-01;e\(w.nach);offen;;;\n"
    }
    let amt = try Probeamt(files, heute: Rundenkommune.heute)
    try amt.tue("runde_entscheiden runde=n1")
    _ = try ablehnung { try amt.tue("runde_anbieten runde=n1") }
    return amt
  }

  private func lehntAb(_ amt: Probeamt, _ kind: String) throws {
    try amt.tue(
      "vertrag_stornieren vertrag=\(amt.angebot(kind)) anmeldung=zurueckgezogen grund=bleibt")
  }

  private func offene(_ amt: Probeamt) throws -> [AngeboteAuskunft.Zeile] {
    try amt.frage(AngeboteAuskunft(n1)).zeilen.filter {
      [.offen, .angenommen].contains($0.stand)
    }
  }

  private func haengende(_ amt: Probeamt) throws -> [AngeboteAuskunft.Zeile] {
    try amt.frage(AngeboteAuskunft(n1)).zeilen.filter { $0.stand == .haengt }
  }

  @Test("Where four swap with four and one refuses, three still swap with three, two by two")
  func vierMitVier() throws {
    let all = (0..<8).map { Wechsel(kind: "k\($0)", von: $0 % 2, nach: 1 - $0 % 2) }
    let amt = try amt([4, 4], all)
    try #require(try offene(amt).count == 8)
    try lehntAb(amt, "k3")
    #expect(try haengende(amt).count == 1)
    let open = try offene(amt)
    #expect(open.count == 6)
    // Each signs with one other child.
    #expect(
      open.allSatisfy {
        $0.nurZusammen && !$0.hinweis.contains(",") && !$0.hinweis.contains(" und ")
      })
  }

  @Test(
    "After refusals nobody hangs who could sign, and when all who are left have signed no place is given twice",
    arguments: 1...30 as ClosedRange<UInt64>)
  func absagen(seed: UInt64) throws {
    var zufall = Zufall(seed: seed)
    let plaetze = (0..<zufall.zahl(2...4)).map { _ in zufall.zahl(2...4) }
    var all: [Wechsel] = []
    for (haus, n) in plaetze.enumerated() {
      for _ in 0..<n where zufall.trifft(90) {
        let others = plaetze.indices.filter { $0 != haus }.shuffled(using: &zufall)
        all.append(Wechsel(kind: "k\(all.count)", von: haus, nach: others[0]))
      }
    }
    let amt = try amt(plaetze, all)
    for zeile in try offene(amt).shuffled(using: &zufall).prefix(zufall.zahl(1...3)) {
      try lehntAb(amt, zeile.ergebnis.kind.text)
    }
    _ = try ablehnung { try amt.tue("runde_anbieten runde=n1") }
    let hanging = try haengende(amt).map(\.ergebnis.kind.text)
    let going = Set(try offene(amt).map(\.ergebnis.kind.text))
    func passen(_ more: Set<String>) -> Bool {
      let moved = going.union(more)
      var there = [Int](repeating: 0, count: plaetze.count)
      for w in all { there[moved.contains(w.kind) ? w.nach : w.von] += 1 }
      return zip(there, plaetze).allSatisfy { $0 <= $1 }
    }
    #expect(passen([]), "\(seed)")
    for bits in 1..<(1 << min(hanging.count, 10)) {
      let more = Set(hanging.indices.filter { bits >> $0 & 1 == 1 }.map { hanging[$0] })
      #expect(!passen(more), "\(seed): \(more) could sign")
    }
    for kind in hanging { try lehntAb(amt, kind) }
    for zeile in try offene(amt) {
      let id = try #require(zeile.ergebnis.vertrag).text
      try amt.tue("vertrag_annehmen vertrag=\(id)")
    }
    for zeile in try offene(amt).shuffled(using: &zufall) {
      let id = try #require(zeile.ergebnis.vertrag).text
      guard try amt.zeile(.vertraege, id)?.contains(";zugesagt;") == true else { continue }
      var line = try #require(Vorgangszeile("vertrag_unterschreiben vertrag=\(id)"))
      while let refused = try ablehnung({ try amt.tue(line.text) }) {
        guard case .argument(_, let name, let wert) = refused.ausweg else {
          throw refused
        }
        line = line.mit(name, wert)
      }
    }
    #expect(try offene(amt).isEmpty)
    var there = [String: Int]()
    for row in try amt.ausgabe()["vertraege"]?.split(separator: "\n").dropFirst() ?? [] {
      let f = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard f[6] == "unterschrieben", f[3] <= "2027-08-01", f[4] >= "2027-08-01" else { continue }
      there[f[2], default: 0] += 1
    }
    for (i, n) in plaetze.enumerated() { #expect(there["e\(i)", default: 0] <= n, "\(seed)") }
  }

  @Test("Two hundred who swap in eight Einrichtungen are answered at once")
  func viele() throws {
    let all = (0..<200).map {
      Wechsel(kind: "k\($0)", von: $0 % 8, nach: ($0 % 8 + 1 + $0 / 8 % 7) % 8)
    }
    let amt = try amt([Int](repeating: 25, count: 8), all)
    let clock = ContinuousClock()
    var rows: [AngeboteAuskunft.Zeile] = []
    let time = try clock.measure { rows = try amt.frage(AngeboteAuskunft(n1)).zeilen }
    #expect(rows.count { $0.nurZusammen } > 100)
    #expect(time < .seconds(5))
  }

  @Test("Who waits for one place is told of one who leaves, not of all")
  func wartetAufEines() throws {
    let amt = try amt(
      [2, 5, 1],
      [("k0", 0, 1), ("k1", 0, 1), ("k2", 2, 0)].map { Wechsel(kind: $0, von: $1, nach: $2) })
    let row = try #require(
      try amt.frage(AngeboteAuskunft(n1)).zeilen.first { $0.ergebnis.kind.text == "k2" })
    #expect(row.hinweis == "wartet auf Kim Igel (nach Haus 1)")
  }
}
