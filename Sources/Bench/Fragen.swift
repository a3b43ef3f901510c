import Domain
import Glibc
import Office
import Store

/// The figures of one Einrichtung, taken as a screen takes them.
private struct Hausprobe: Auskunft {
  let haus: Kennung<Einrichtung>
  let fenster: [Zeitraum]
  let frisch: Bool
  let mal: Int

  func antworte(_ lesen: Lesezugriff) throws -> [Int32] {
    guard let key = lesen.verzeichnis.key(haus), let first = fenster.first,
      let last = fenster.last, let ganz = Zeitraum(von: first.von, bis: last.bis)
    else { return [] }
    var result: [Int32] = []
    func take(_ blatt: Platzblatt) {
      result.removeAll(keepingCapacity: true)
      for kategorie in Platzkategorie.allCases {
        blatt.frei(kategorie)?.minima(in: fenster) { result.append($0) }
      }
    }
    for _ in 0..<mal {
      if frisch {
        let grundlage = try lesen.quelle.grundlage(key, in: ganz)
        let rechnung = Platzrechnung(grundlage, regel: lesen.regel, in: ganz)
        Platzblatt.bytes(rechnung.verlaeufe()).withUnsafeBytes { take(Platzblatt($0)) }
      } else {
        _ = try lesen.speicher.blatt(key) { blatt, _ in take(blatt) }
      }
    }
    return result
  }
}

/// The bare figures of all Einrichtungen, without rows for a list.
private struct Gesamtprobe: Auskunft {
  let fenster: Zeitraum

  func antworte(_ lesen: Lesezugriff) throws -> Int {
    var sum = 0
    try lesen.jedesBlatt(in: fenster) { _, blatt, _ in
      for kategorie in Platzkategorie.allCases {
        guard let frei = blatt.frei(kategorie) else { continue }
        sum += Int(frei.minimum(in: fenster))
      }
    }
    return sum
  }
}

extension Bench {
  /// What this process has in memory now, in MB.
  private static func speicher() -> Double {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 200)
    guard fgets(&buffer, 200, file) != nil else { return 0 }
    let line = String(decoding: buffer.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let pages = line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }

  /// What is asked on screens and by commands, in a running program.
  static func fragen(_ amt: Amt, _ vergleich: Vergleich) throws {
    let heute = Grossstadt.heute
    let day = Int(heute.nummer)
    let am = Zeitraum(am: heute + 100)
    let monate = (0..<36).compactMap {
      Zeitraum(von: heute.plus(monate: $0), bis: heute.plus(monate: $0 + 1) - 1)
    }
    func ask<A: Auskunft>(_ auskunft: A, mal: Int = 15) throws -> Double {
      try Dauer(mal: mal) { _ in _ = try amt.frage(auskunft) }.median
    }
    func sql(_ text: String, _ werte: [Int], mal: Int = 3) throws -> Double {
      try Dauer(mal: mal) { _ in try vergleich.frage(text, werte) }.median
    }
    let rows = try amt.frage(FreiAuskunft(am: am.von))
    let ours = rows.reduce(0) { $0 + Int($1.werte.frei.hundertstel) }
    let theirs = try vergleich.frage(Vergleich.frei(), [day + 100])
    print("Summe der freien Plätze an einem Tag: \(ours / 100), als SQL: \(theirs / 100)")

    let sqlDay = try sql(Vergleich.frei(), [day + 100])
    Tabelle.ms(
      "alle Einrichtungen an einem Tag, nur die Zahlen", try ask(Gesamtprobe(fenster: am)),
      ziel: 4, sql: sqlDay)
    Tabelle.ms(
      "alle an einem Tag, als Auskunft mit allen Zeilen", try ask(FreiAuskunft(am: am.von)),
      ziel: 4, sql: sqlDay)
    let sqlMin = try sql(Vergleich.minimum(), [day + 100, day + 300])
    Tabelle.ms(
      "alle durchgehend über 200 Tage, als Auskunft",
      try ask(FreiAuskunft(am: heute + 100, bis: heute + 300)), ziel: 4, sql: sqlMin)
    let geboren = heute - 700
    let wunsch = PlatzAuskunft(.geboren(geboren), ab: heute + 100)
    let three = Int(geboren.geburtstag(3).nummer)
    Tabelle.ms(
      "konkreter Platz für ein Kind in allen, als Auskunft", try ask(wunsch), ziel: 4,
      sql: try sql(Vergleich.platz, [day + 100, three - 1, three + 1200]))
    Tabelle.ms(
      "Bedarf aller an einem Tag, als Auskunft", try ask(BedarfAuskunft(am: am.von)), ziel: 4)
    Tabelle.ms(
      "Übersicht mit 24 Monaten, als Auskunft", try ask(UebersichtAuskunft(am: am.von)))
    // Asked after the first drawing: nobody waits for them.
    Tabelle.ms("was heute zu tun ist, als Auskunft", try ask(MorgenlisteAuskunft(), mal: 5))
    Tabelle.ms(
      "alle Einrichtungen in der Verwaltung, als Auskunft",
      try ask(StammdatenAuskunft(.einrichtungen, am: heute), mal: 5))
    Tabelle.ms(
      "Warteliste mit 20.000 Anmeldungen, als Auskunft", try ask(WartelisteAuskunft(am: heute)),
      ziel: 60)
    for nach in BuchungenAuskunft.Gruppierung.allCases {
      Tabelle.ms(
        "Buchungen nach \(nach.rawValue), als Auskunft",
        try ask(BuchungenAuskunft(am: heute, nach: nach, mitZusagen: true), mal: 5), ziel: 250)
    }
    let before = Self.speicher()
    let held = try (0..<4).map { _ in try amt.frage(WartelisteAuskunft(am: heute)) }
    let taken = withExtendedLifetime(held) { (Self.speicher() - before) / 4 }
    Tabelle.wert("  Speicher der Antwort", taken, "MB", hoechstens: 15)
    Tabelle.ms(
      "alle an einem früheren Tag (2021), frisch", try ask(FreiAuskunft(am: heute - 2000), mal: 3),
      ziel: 1000, sql: try sql(Vergleich.frei(), [day - 2000]))

    let haus = Grossstadt.haus(1234)
    func one(_ fenster: [Zeitraum], frisch: Bool) throws -> Double {
      try ask(Hausprobe(haus: haus, fenster: fenster, frisch: frisch, mal: 100), mal: 9) / 100
    }
    let sqlOne = try sql(Vergleich.frei(eine: true), [day + 100, 1235], mal: 9)
    Tabelle.ms(
      "eine Einrichtung, gespeichert", try one([am], frisch: false), ziel: 0.1, sql: sqlOne)
    Tabelle.ms("eine Einrichtung, frisch", try one([am], frisch: true), ziel: 0.5, sql: sqlOne)
    Tabelle.ms(
      "eine Einrichtung, als Auskunft", try ask(FreiAuskunft(am: am.von, einrichtung: haus)),
      sql: sqlOne)
    let sqlMonths = try sql(Vergleich.monate, [1235, day], mal: 9)
    Tabelle.ms(
      "36 Monate einer Einrichtung, gespeichert", try one(monate, frisch: false), ziel: 0.5,
      sql: sqlMonths)
    Tabelle.ms("36 Monate, frisch", try one(monate, frisch: true), ziel: 0.5, sql: sqlMonths)

    try vergleich.plan("alle an einem Tag", Vergleich.frei())
    try vergleich.plan("alle über einen Zeitraum", Vergleich.minimum())
    try vergleich.plan("eine Einrichtung an einem Tag", Vergleich.frei(eine: true))
    print("")
  }
}
