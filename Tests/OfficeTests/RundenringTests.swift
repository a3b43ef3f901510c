import Domain
import Office
import TestSupport
import Testing

private let namen = ["", "Anna", "Bert", "Cara", "Dirk", "Emil"]
private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Wechselkinder who leave their places to each other are offered and sign at once")
struct RundenringTests {
  /// `n` full Einrichtungen of one place, whose children all want to go on to the next one, and Ben, who
  /// waits in vain for the first.
  private func amt(_ n: Int) throws -> Probeamt {
    var files = Rundenkommune.dateien
    let head = files.mapValues { String($0.split(separator: "\n")[0]) + "\n" }
    for name in ["einrichtungen", "betriebserlaubnis", "kinder", "vertraege", "anmeldungen"] {
      files[name] = head[name]
    }
    files["anmeldungen"]? +=
      "a0;k0;betreuungsanfrage;2027-08-01;45;2027-01-02;e1;offen;;;\n"
    files["kinder"]? += "k0;Ben;Behr;2023-09-01;m;;04109;Auen;14713000;;;\n"
    for i in 1...n {
      let next = i % n + 1
      files["einrichtungen"]? += "e\(i);t1;Haus \(i);kita;Weg;04109;Auen;14713000;;;\n"
      files["betriebserlaubnis"]? += "e\(i);kindergarten;1;;\n"
      files["kinder"]? += "k\(i);\(namen[i]);Igel;2023-0\(i)-01;m;;04109;Auen;14713000;;;\n"
      files["vertraege"]? += "v\(i);k\(i);e\(i);2026-08-01;2029-07-31;45;unterschrieben;;\n"
      files["anmeldungen"]? +=
        "a\(i);k\(i);betreuungsanfrage;2027-08-01;45;2027-01-01;e\(next);offen;;;\n"
    }
    let amt = try Probeamt(files, heute: Rundenkommune.heute)
    try amt.tue("runde_entscheiden runde=n1")
    return amt
  }

  private func zeile(_ amt: Probeamt, _ kind: String) throws -> AngeboteAuskunft.Zeile {
    try #require(
      try amt.frage(AngeboteAuskunft(n1)).zeilen.first { $0.ergebnis.kind.text == kind })
  }

  /// Where each child is on the first day of the Runde, and what no Einrichtung has room for, counted
  /// by hand.
  private func besetzung(_ amt: Probeamt) throws -> [String: String] {
    let rows = try amt.ausgabe()["vertraege"]?.split(separator: "\n").dropFirst() ?? []
    var result: [String: String] = [:]
    var taken: [String: Int] = [:]
    for row in rows {
      let f = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard f[6] == "unterschrieben", f[3] <= "2027-08-01", f[4] >= "2027-08-01" else { continue }
      result[f[1]] = f[2]
      taken[f[2], default: 0] += 1
    }
    #expect(taken.values.allSatisfy { $0 <= 1 }, "\(taken)")
    return result
  }

  @Test("One of them who says no by mistake can say yes again")
  func dochDabei() throws {
    let amt = try amt(2)
    try amt.tue("runde_anbieten runde=n1")
    let (anna, bert) = (try amt.angebot("k1"), try amt.angebot("k2"))
    try amt.tue("vertrag_stornieren vertrag=\(anna) anmeldung=offen grund=Versehen")
    #expect(try zeile(amt, "k2").stand == .haengt)
    try amt.tue("vertrag_wiederherstellen vertrag=\(anna)")
    for vertrag in [anna, bert] { try amt.tue("vertrag_annehmen vertrag=\(vertrag)") }
    try amt.tue("vertrag_unterschreiben vertrag=\(anna)|\(bert)")
    #expect(try besetzung(amt) == ["k1": "e2", "k2": "e1"])
  }

  @Test("of two, three or four", arguments: 2...4)
  func ring(n: Int) throws {
    let amt = try amt(n)
    let said = try amt.tue("runde_anbieten runde=n1").satz
    #expect(said.hasPrefix("\(n) Angebote sind hinaus"), "\(said)")
    #expect(
      said.contains("\(n) davon geben einander die Plätze frei und unterschreiben zusammen."))
    let first = try zeile(amt, "k1")
    #expect(first.stand == .offen)
    #expect(first.hinweis.hasPrefix("unterschreibt nur zusammen mit Bert Igel (nach Haus"))
    #expect(
      try amt.tue("vertrag_annehmen vertrag=\(amt.angebot("k1"))").satz.contains(
        "Unterschrieben wird nur zusammen mit Bert Igel"))
    // Nobody signs alone, nor for a family that has not said yes.
    let seen = "einrichtung_id.vorher=e2 status.vorher=zugesagt"
    let line = "vertrag_unterschreiben vertrag=\(try amt.angebot("k1")) \(seen)"
    let early = try amt.verweigert(line)
    #expect(early.ausweg == nil)
    #expect(early.satz.contains("Noch nicht zugesagt hat: Bert Igel"), "\(early.satz)")
    for i in 2...n { try amt.tue("vertrag_annehmen vertrag=\(amt.angebot("k\(i)"))") }
    // The Runde isn't closed over their heads.
    #expect(
      try amt.verweigert("runde_abschliessen runde=n1 trotzdem=ja").satz.contains(
        "\(n) Kinder haben eine Zusage, die nur durch einen Tausch frei wird"))
    // The refusal offers to sign with the others, and names all of them.
    let refused = try amt.verweigert(line)
    #expect(refused.satz.hasPrefix("Nicht allein: Anna Igel bekommt den Platz in Haus 2 erst"))
    guard case .argument(let frage, "vertrag", let all) = refused.ausweg else {
      Issue.record("no way out: \(refused)")
      return
    }
    #expect((1...n).allSatisfy { frage.contains(namen[$0] + " Igel") }, "\(frage)")
    // What one saw of the first contract must still be true.
    #expect(
      try amt.verweigert(
        "vertrag_unterschreiben vertrag=\"\(all)\" einrichtung_id.vorher=e1"
      ).satz.hasPrefix("Nichts geändert: Der Vertrag von Anna Igel"))
    let done = try amt.tue("vertrag_unterschreiben vertrag=\"\(all)\" \(seen)")
    #expect(done.satz.hasPrefix("Zusammen unterschrieben: Anna Igel (nach Haus 2)"))
    let there = try besetzung(amt)
    for i in 1...n { #expect(there["k\(i)"] == "e\(i % n + 1)") }
    #expect(try zeile(amt, "k1").stand == .unterschrieben)
    #expect(try zeile(amt, "k1").hinweis == "")
    // It is one Vorgang and goes back as one; that the places are promised twice again has a reason.
    #expect(try amt.verweigert("rueckgaengig").ausweg == .begruendung)
    try amt.tue("rueckgaengig ueberbuchung=\"falsche Familie\"")
    let back = try besetzung(amt)
    for i in 1...n { #expect(back["k\(i)"] == "e\(i)") }
  }

  @Test("Where one of them refuses, the others keep their places, and their offers are named")
  func geplatzt() throws {
    let amt = try amt(2)
    try amt.tue("runde_anbieten runde=n1")
    try amt.tue(
      "vertrag_stornieren vertrag=\(amt.angebot("k1")) anmeldung=zurueckgezogen grund=bleibt")
    let other = try zeile(amt, "k2")
    #expect(other.stand == .haengt)
    #expect(other.hinweis.contains("wird nicht mehr frei"))
    let taken = try amt.verweigert("vertrag_annehmen vertrag=\(amt.angebot("k2"))")
    #expect(
      taken.satz.hasPrefix("Nicht angenommen: Der Platz für Bert Igel in Haus 1 wird nicht mehr"))
    // Its place isn't free: nobody signs it without a reason for one place too many.
    let refused = try amt.verweigert(
      "vertrag_unterschreiben vertrag=\(amt.angebot("k2")) beende=v2")
    #expect(refused.ausweg == .begruendung)
    try amt.tue(
      "vertrag_stornieren vertrag=\(amt.angebot("k2")) anmeldung=offen grund=\"Tausch geplatzt\"")
    #expect(try besetzung(amt) == ["k1": "e1", "k2": "e2"])
    try amt.tue("runde_abschliessen runde=n1")
  }

  @Test("Two rings beside each other sign each for itself; a place that is free needs no ring")
  func zweiRinge() throws {
    var files = Rundenkommune.dateien
    let head = files.mapValues { String($0.split(separator: "\n")[0]) + "\n" }
    for name in ["einrichtungen", "betriebserlaubnis", "kinder", "vertraege", "anmeldungen"] {
      files[name] = head[name]
    }
    // 1 and 2 swap, 3 and 4 swap, 5 goes to a free place in 6.
    for (i, next) in [(1, 2), (2, 1), (3, 4), (4, 3), (5, 6), (6, 0)] {
      files["einrichtungen"]? += "e\(i);t1;Haus \(i);kita;Weg;04109;Auen;14713000;;;\n"
      files["betriebserlaubnis"]? += "e\(i);kindergarten;1;;\n"
      guard next > 0 else { continue }
      files["kinder"]? += "k\(i);\(namen[i]);Igel;2023-0\(i)-01;m;;04109;Auen;14713000;;;\n"
      files["vertraege"]? += "v\(i);k\(i);e\(i);2026-08-01;2029-07-31;45;unterschrieben;;\n"
      files["anmeldungen"]? +=
        "a\(i);k\(i);betreuungsanfrage;2027-08-01;45;2027-01-01;e\(next);offen;;;\n"
    }
    let amt = try Probeamt(files, heute: Rundenkommune.heute)
    try amt.tue("runde_entscheiden runde=n1")
    #expect(try amt.tue("runde_anbieten runde=n1").satz.hasPrefix("5 Angebote sind hinaus"))
    #expect(
      try zeile(amt, "k3").hinweis == "unterschreibt nur zusammen mit Dirk Igel (nach Haus 3)")
    #expect(try zeile(amt, "k5").hinweis == "")
    try amt.tue("vertrag_unterschreiben vertrag=\(amt.angebot("k5")) beende=v5")
    // Whoever names the contracts has not asked the other family, and no stranger signs with them.
    let both = try "vertrag_unterschreiben vertrag=\"\(amt.angebot("k3"))|\(amt.angebot("k4"))\""
    #expect(try amt.verweigert(both).satz.contains("Dirk Igel"))
    try amt.tue("vertrag_annehmen vertrag=\(amt.angebot("k4"))")
    #expect(
      try amt.verweigert(
        both.replacing(amt.angebot("k4"), with: amt.angebot("k4") + "|" + amt.angebot("k1"))
      ).satz.hasPrefix("Nicht möglich: Zusammen unterschreiben nur Kinder einer Runde"))
    try amt.tue(both)
    #expect(
      try besetzung(amt) == ["k1": "e1", "k2": "e2", "k3": "e4", "k4": "e3", "k5": "e6"])
    #expect(try zeile(amt, "k1").hinweis.contains("Bert Igel"))
  }

  @Test(
    "Where every family takes its place, each child ends where the Runde put it, and none is too many",
    arguments: 1...40 as ClosedRange<UInt64>)
  func alleNehmenAn(seed: UInt64) throws {
    var zufall = Zufall(seed: seed)
    let amt = try zufallsamt(&zufall)
    try amt.tue("runde_entscheiden runde=n1")
    let wanted = Dictionary(
      uniqueKeysWithValues: try amt.frage(AngeboteAuskunft(n1)).zeilen.compactMap { zeile in
        zeile.ergebnis.einrichtung.map { (zeile.ergebnis.kind.text, $0.text) }
      })
    var rounds = 0
    while true {
      rounds += 1
      try #require(rounds < 20, "\(seed): they wait for ever")
      let refused = try ablehnung { try amt.tue("runde_anbieten runde=n1") }
      let open = try amt.frage(AngeboteAuskunft(n1)).zeilen.filter {
        [.offen, .angenommen].contains($0.stand)
      }
      if refused != nil, open.isEmpty { break }
      for zeile in open.shuffled(using: &zufall) {
        guard let vertrag = zeile.ergebnis.vertrag else { continue }
        if try amt.zeile(.vertraege, vertrag.text)?.contains(";zugesagt;") == true {
          try amt.tue("vertrag_annehmen vertrag=\(vertrag.text)")
        }
      }
      for zeile in open.shuffled(using: &zufall) {
        guard let vertrag = zeile.ergebnis.vertrag, zufall.trifft(80) || rounds > 5 else {
          continue
        }
        try unterschreibe(amt, vertrag.text)
        _ = try besetzung(amt)
      }
    }
    let there = try besetzung(amt)
    for (kind, haus) in wanted { #expect(there[kind] == haus, "\(seed): \(kind)") }
  }

  /// Signs as the screen does, with a yes to all that is asked; whoever signed with another one has done
  /// so already.
  private func unterschreibe(_ amt: Probeamt, _ vertrag: String) throws {
    guard try amt.zeile(.vertraege, vertrag)?.contains(";zugesagt;") == true else { return }
    var line = try #require(Vorgangszeile("vertrag_unterschreiben vertrag=\(vertrag)"))
    for _ in 1...3 {
      guard let refused = try ablehnung({ try amt.tue(line.text) }) else { return }
      guard case .argument(_, let name, let wert) = refused.ausweg else { throw refused }
      line = line.mit(name, wert)
    }
    Issue.record("\(line.text) is asked about for ever")
  }

  /// Houses of one place, most of them taken by children who want to go elsewhere.
  private func zufallsamt(_ zufall: inout Zufall) throws -> Probeamt {
    var files = Rundenkommune.dateien
    for name in ["einrichtungen", "betriebserlaubnis", "kinder", "vertraege", "anmeldungen"] {
      files[name] = files[name].map { String($0.split(separator: "\n")[0]) + "\n" }
    }
    let n = zufall.zahl(2...7)
    for i in 1...n {
      files["einrichtungen"]? += "e\(i);t1;Haus \(i);kita;Weg;04109;Auen;14713000;;;\n"
      files["betriebserlaubnis"]? += "e\(i);kindergarten;1;;\n"
    }
    for i in 1...(n + 3) {
      let wishes = (1...n).filter { $0 != i }.shuffled(using: &zufall).prefix(zufall.zahl(1...3))
        .map { "e\($0)" }.joined(separator: "|")
      let month = zufall.zahl(1...9)
      files["kinder"]? += "k\(i);Kim;Igel;2023-0\(month)-1\(i % 10);m;;04109;Auen;14713000;;;\n"
      if i <= n, zufall.trifft(85) {
        files["vertraege"]? += "v\(i);k\(i);e\(i);2026-08-01;2029-07-31;45;unterschrieben;;\n"
      }
      files["anmeldungen"]? +=
        "a\(i);k\(i);betreuungsanfrage;2027-08-01;45;2027-01-01;\(wishes);offen;;;\n"
    }
    return try Probeamt(files, heute: Rundenkommune.heute)
  }
}
