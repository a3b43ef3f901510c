import Domain
import Office
import TestSupport
import Testing

/// A random Kommune with a Runde, a choice within its bounds, and the second calculation over it.
private struct Zufallsrunde {
  var zufall: Zufall
  let vorher: [String: String]
  let lage: Rundenlage
  private let regel: Kategorieregel
  /// Where each child goes: the number of its wish.
  private(set) var wahl: [Int: Int] = [:]

  /// Full of edges of every kind, with few who change.
  init(_ seed: UInt64) throws {
    let kommune = Zufallskommune(seed: seed, kinder: 40, jahre: 2026...2029)
    var dice = Zufall(seed: seed &* 7 &+ 1)
    let von = dice.tag(2026...2028)
    let bis = Gegenrechnung.tag(nach: von, tage: dice.eines(0, 0, 30))
    var dateien = kommune.dateien
    // Half and double places are not for a Runde.
    dateien["anmeldungen"] = dateien["anmeldungen"]?.replacing(/;(0\.5|2)(\r?\n)/) {
      ";" + $0.output.2
    }
    try self.init(dateien, von, bis, dice)
  }

  /// Few houses, of which many want to change: their contracts are for half and double places, past
  /// the change of category, on a Belegrecht, shorter and longer than the wish.
  init(wechselkinder seed: UInt64) throws {
    var dice = Zufall(seed: seed)
    var (children, contracts, wishes): ([String], [String], [String]) = ([], [], [])
    for k in 1...14 {
      let born = dice.eines(dice.tag(2022...2023), dice.tag(2024...2026))
      children.append("k\(k);Kim;Ernst;\(born);d;;;;;;;")
      var house = 0
      if k <= 7 {
        house = dice.zahl(1...3)
        let isPlain = dice.trifft(70)
        let end = dice.eines("", "2027-12-31", "2028-07-31", "2029-07-31", "2031-07-31")
        let right = !isPlain && dice.trifft(30) ? "r\(house)" : ""
        let share = isPlain ? "" : dice.eines("", "0.5", "2")
        let until = isPlain ? "" : dice.eines("", "2028-03-31", "2029-07-31")
        contracts.append(
          "v\(k);k\(k);e\(house);2026-12-01;\(end);45;unterschrieben;\(right);\(share);\(until)")
      }
      let houses = [1, 2, 3].filter { $0 != house }.shuffled(using: &dice).map { "e\($0)" }
      wishes.append(
        "a\(k);k\(k);betreuungsanfrage;2027-08-01;45;2025-02-01;"
          + houses.joined(separator: "|") + ";offen;;"
          + "\(dice.eines("", "", "", "2027-11-30", "2028-07-31"));")
    }
    var permits: [String] = []
    for e in 1...3 {
      for kategorie in ["krippe", "kindergarten"] {
        let places = dice.zahl(2...6)
        let end = dice.eines("", "", "", "2027-12-31", "2028-12-31")
        permits.append("e\(e);\(kategorie);\(places);;\(end)")
        if end != "" {
          permits.append(
            "e\(e);\(kategorie);\(max(1, places - 1));\(Gegenrechnung.tag(nach: end, tage: 1));")
        }
      }
      if dice.trifft(20) { permits.append("e\(e);gesamt;\(dice.zahl(3...6));;") }
    }
    func datei(_ kopf: String, _ zeilen: [String]) -> String {
      ([kopf] + zeilen).map { $0 + "\n" }.joined()
    }
    let base = Rundenkommune.dateien
    func kopf(_ name: String) -> String { String(base[name]?.prefix { $0 != "\n" } ?? "") }
    try self.init(
      base.merging([
        "einrichtungen": datei(
          kopf("einrichtungen"), (1...3).map { "e\($0);t1;Haus \($0);kita;;;;;;;" }),
        "betriebserlaubnis": datei(kopf("betriebserlaubnis"), permits),
        "belegrechte": datei(
          "id;einrichtung_id;kategorie;inhaber;plaetze;von;bis",
          (1...3).map { "r\($0);e\($0);kindergarten;Werk;1;;" }),
        "kinder": datei(kopf("kinder"), children),
        "vertraege": datei(kopf("vertraege") + ";verbleib_bis", contracts),
        "anmeldungen": datei(kopf("anmeldungen"), wishes),
      ]) { $1 }, "2027-08-01", "2027-08-01", dice)
  }

  private init(_ dateien: [String: String], _ von: String, _ bis: String, _ dice: Zufall) throws {
    var dateien = dateien
    dateien["kataloge"] = "id;name;gleichstand;quelle;luecken;gueltig_ab;gueltig_bis\nc1;K;;;;;\n"
    dateien["runden"] = """
      id;name;katalog_id;beginn_von;beginn_bis;stichtag;frist;kategorien;traeger_id;geschwister_zusammen;wechselkinder;auswaertige;saat;status
      n1;R;c1;\(von);\(bis);2025-12-31;;krippe|kindergarten|hort;;;ja;gleich;s;vorbereitung

      """
    vorher = dateien
    let amt = try Probeamt(dateien)
    regel = try #require(amt.frage(WahllistenAuskunft()).regel)
    lage = try amt.frage(RundenprobeAuskunft(Kennung(gespeichert: "n1"))).lage
    zufall = dice
    waehle()
  }

  /// Fills the bounds as far as they go, whoever comes first; a Wechselkind leaves its place behind.
  private mutating func waehle(wechselnDuerfen: Bool = true) {
    wahl = [:]
    var left = lage.haeuser.map(\.plaetze)
    let places = Dictionary(
      uniqueKeysWithValues: lage.haeuser.enumerated().map { ($1.kennung, $0) })
    func stelle(_ antrag: Int, _ wunsch: Int) -> (haus: Int, art: Platzart) {
      let child = lage.antraege[antrag]
      return (places[child.wuensche[wunsch].einrichtung] ?? 0, child.kategorie.platzart)
    }
    func take(_ antrag: Int, _ wunsch: Int, _ n: Int) {
      let (haus, art) = stelle(antrag, wunsch)
      left[haus][art] = (left[haus][art] ?? 0) - n
      if let all = left[haus].gesamt { left[haus].gesamt = all - n }
    }
    for (i, antrag) in lage.antraege.enumerated() where antrag.bisher != nil {
      wahl[i] = antrag.wuensche.count - 1
      take(i, antrag.wuensche.count - 1, 1)
    }
    for _ in 0..<3 {
      for i in lage.antraege.indices.shuffled(using: &zufall) {
        if lage.antraege[i].bisher != nil, !wechselnDuerfen { continue }
        for w in lage.antraege[i].wuensche.indices where w < wahl[i] ?? .max {
          let (haus, art) = stelle(i, w)
          guard left[haus][art] ?? 0 > 0, left[haus].gesamt ?? 1 > 0, zufall.trifft(70) else {
            continue
          }
          if let old = wahl[i] { take(i, old, -1) }
          take(i, w, 1)
          wahl[i] = w
          break
        }
      }
    }
  }

  /// Another choice, in which every Wechselkind stays where it is.
  mutating func alleBleiben() { waehle(wechselnDuerfen: false) }

  /// In one category of each house for which nobody applies as many as are safe, the youngest there are.
  private var weitere: [(kind: String, vertrag: String)] {
    let begin = lage.runde.beginn.von
    return lage.haeuser.enumerated().flatMap { h, haus -> [(kind: String, vertrag: String)] in
      let asked = Set(
        lage.antraege.filter { $0.wuensche.contains { $0.einrichtung == haus.kennung } }
          .map(\.kategorie))
      let free = Platzkategorie.allCases.filter { !asked.contains($0) }
      guard haus.nimmtTeil, !free.isEmpty else { return [] }
      let kategorie = free[h % free.count]
      let stay = (0...180).lazy.compactMap { months -> (geboren: Domain.Tag, tage: Zeitraum)? in
        let born = begin.plus(monate: -months)
        let wish = try? Platzwunsch(
          geboren: born, ab: begin, anteil: Platzzahl(1), regel: regel)
        return wish?.abschnitte.first.flatMap {
          $0.kategorie == kategorie ? (born, $0.zeitraum) : nil
        }
      }.first
      guard let stay else { return [] }
      return (0..<(haus.sicher[kategorie.platzart] ?? 0)).map { n in
        let id = "leer\(h)-\(n)"
        return (
          "\(id);Kim;Ernst;\(stay.geboren.iso);d;;;;;;;",
          "v\(id);\(id);\(haus.kennung.text);\(begin.iso);\(stay.tage.bis.iso);45;zugesagt;;"
        )
      }
    }
  }

  /// The records when all who were chosen have signed, and Wechselkinder have left; and more have come
  /// where nobody was to be chosen.
  var nachher: [String: String] {
    var result = vorher
    var moved: [String: String] = [:]
    var lines: [String] = []
    for (i, w) in wahl.sorted(by: { $0.key < $1.key }) {
      let antrag = lage.antraege[i]
      guard antrag.wuensche[w].einrichtung != antrag.bisher else { continue }
      if antrag.bisher != nil { moved[antrag.kind.text] = (antrag.beginn - 1).iso }
      let house = antrag.wuensche[w].einrichtung
      lines.append(
        "neu\(i);\(antrag.kind.text);\(house.text);\(antrag.beginn.iso);"
          + "\(antrag.aufenthalt.zeitraum.bis.iso);45;zugesagt;;")
    }
    let old = (vorher["vertraege"] ?? "").replacing("\r", with: "").split(separator: "\n")
    let cut = old.compactMap { line -> String? in
      var fields = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      guard let last = moved[fields[1]], ["zugesagt", "unterschrieben"].contains(fields[6]) else {
        return String(line)
      }
      if fields[3] > last { return nil }
      if fields[4].isEmpty || fields[4] > last { fields[4] = last }
      return fields.joined(separator: ";")
    }
    result["vertraege"] = (cut + lines + weitere.map(\.vertrag)).joined(separator: "\n") + "\n"
    result["kinder"] =
      (result["kinder"] ?? "") + weitere.map { $0.kind + "\n" }.joined()
    return result
  }
}

@Suite("The places of a Runde are safe: whoever gets them, nobody is without one on any day")
struct RundenplaetzeTests {
  @Test("by the second calculation, over random Kommunen", arguments: 1...60 as ClosedRange<UInt64>)
  func possible(seed: UInt64) throws { try pruefe(Zufallsrunde(seed)) }

  @Test(
    "Wechselkinder, too, who stay or go, whatever their contracts say",
    arguments: 1...120 as ClosedRange<UInt64>)
  func wechselkinder(seed: UInt64) throws {
    var runde = try Zufallsrunde(wechselkinder: seed)
    try pruefe(runde)
    runde.alleBleiben()
    try pruefe(runde)
  }

  private func pruefe(_ runde: Zufallsrunde) throws {
    let profil = ["hort_jahre": "4", "einschulung_letzter_geburtstag": "06-30"]
    let (before, after) = (
      Gegenrechnung(dateien: runde.vorher, profil: profil),
      Gegenrechnung(dateien: runde.nachher, profil: profil)
    )
    func frei(_ rechnung: Gegenrechnung, _ tag: String) -> [String: Double] {
      Dictionary(
        uniqueKeysWithValues: rechnung.frei(am: tag).split(separator: "\n").dropFirst().map {
          let fields = $0.split(separator: ";")
          return ("\(fields[0]) \(fields[1])", Double(fields[7]) ?? 0)
        })
    }
    var day = runde.lage.runde.beginn.von.iso
    for _ in 0..<150 {
      let (was, now) = (frei(before, day), frei(after, day))
      for (what, places) in now where places < min(0, was[what] ?? 0) {
        Issue.record("\(day) \(what): \(was[what] ?? 0) → \(places)")
      }
      day = Gegenrechnung.tag(nach: day, tage: 13)
    }
  }
}
