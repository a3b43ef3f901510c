import Domain
import Office
import TestSupport
import Testing

@Suite("How many children are booked for how many hours")
struct BuchungenTests {
  /// A random Kommune with several Träger and hours; every contract takes one place where `ganze`.
  private func dateien(_ seed: Int, ganze: Bool = false) -> [String: String] {
    let base = Zufallskommune(seed: UInt64(seed) + 900, einrichtungen: 4, kinder: 30).dateien
    func aendere(_ datei: String, _ body: (Int, inout [String]) -> Void) -> String {
      (base[datei] ?? "").split(whereSeparator: \.isNewline).enumerated().map { i, zeile in
        var felder = zeile.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        if i > 0 { body(i, &felder) }
        return felder.joined(separator: ";") + "\n"
      }.joined()
    }
    return base.mit("traeger", "id;name;art\nt1;Zebra;kommunal\nt2;Äpfel;frei\n")
      .mit("einrichtungen", aendere("einrichtungen") { i, felder in felder[1] = "t\(i % 2 + 1)" })
      .mit(
        "vertraege",
        aendere("vertraege") { i, felder in
          felder[5] = ["25", "35", "45", "", "32.5"][(i * 7 + seed) % 5]
          if ganze { felder[8] = "" }
        })
  }

  private func tabelle(_ antwort: BuchungenAuskunft.Antwort) -> [String: [String: Int]] {
    var result: [String: [String: Int]] = [:]
    for zeile in antwort.zeilen {
      for (band, wert) in zip(antwort.baender, zeile.werte) where wert > 0 {
        result[zeile.schluessel, default: [:]][band.stunden?.text ?? ""] = wert
      }
    }
    return result
  }

  /// What the Land says where the Kommune is silent.
  private static let sachsen = [
    "kategoriewechsel": "geburtstag", "kitajahr_beginn": "08-01", "schuljahr_beginn": "08-01",
    "einschulung_letzter_geburtstag": "06-30", "hort_jahre": "4",
  ]

  private static let tage = ["2025-08-01", "2026-02-28", "2027-03-01", "2028-02-29", "2029-07-31"]

  @Test(
    "agrees with a count by hand, by each kind of rows, with and without Zusagen", arguments: 1...8)
  func vonHand(seed: Int) throws {
    let dateien = dateien(seed)
    let amt = try Probeamt(dateien)
    let hand = Gegenrechnung(dateien: dateien, profil: Self.sachsen)
    for tag in Self.tage {
      let am = try #require(Tag(iso: tag))
      for zusagen in [false, true] {
        for nach in ["einrichtung", "kategorie", "alter"] {
          let antwort = try amt.frage(
            BuchungenAuskunft(
              am: am, nach: try #require(.init(rawValue: nach)), mitZusagen: zusagen))
          #expect(
            tabelle(antwort) == hand.buchungen(nach: nach, am: tag, mitZusagen: zusagen),
            "seed \(seed), \(nach), \(tag)")
          #expect(antwort.summen.reduce(0, +) == antwort.zeilen.reduce(0) { $0 + $1.summe })
          #expect(antwort.baender == antwort.baender.sorted())
        }
        // A Träger has what its Einrichtungen have.
        let haeuser = hand.buchungen(nach: "einrichtung", am: tag, mitZusagen: zusagen)
        for traeger in ["t1", "t2"] {
          var frage = BuchungenAuskunft(am: am, nach: .traeger, mitZusagen: zusagen)
          let all = tabelle(try amt.frage(frage))[traeger]
          let own = haeuser.filter { ["e1", "e3"].contains($0.key) == (traeger == "t2") }
          let sum = own.values.reduce(into: [:] as [String: Int]) {
            $0.merge($1, uniquingKeysWith: +)
          }
          #expect(all ?? [:] == sum)
          frage.filter.traeger = Kennung(gespeichert: traeger)
          frage.nach = .einrichtung
          #expect(tabelle(try amt.frage(frage)) == own)
        }
        let monate = try amt.frage(BuchungenAuskunft(am: am, nach: .monat, mitZusagen: zusagen))
        #expect(monate.zeilen.count == 12)
        #expect(monate.zeilen.allSatisfy { $0.schluessel.hasSuffix("-01") })
        let (first, last) = (monate.zeilen[0].schluessel, monate.zeilen[11].schluessel)
        #expect(first <= tag && last.prefix(7) >= tag.prefix(7))
        for zeile in monate.zeilen {
          let day = hand.buchungen(nach: "alle", am: zeile.schluessel, mitZusagen: zusagen)["alle"]
          #expect(tabelle(monate)[zeile.schluessel] == day)
        }
      }
    }
  }

  @Test(
    "by category is the Bestand of the free places, where every contract takes one place",
    arguments: 1...6)
  func bestand(seed: Int) throws {
    let amt = try Probeamt(dateien(seed, ganze: true))
    for tag in Self.tage {
      let am = try #require(Tag(iso: tag))
      let frei = try amt.frage(FreiAuskunft(am: am))
      let ohne = try amt.frage(BuchungenAuskunft(am: am, nach: .kategorie))
      let mit = try amt.frage(BuchungenAuskunft(am: am, nach: .kategorie, mitZusagen: true))
      for kategorie in Platzkategorie.allCases {
        let rows = frei.filter { $0.werte.kategorie == kategorie }.map(\.werte)
        func zahl(_ antwort: BuchungenAuskunft.Antwort) -> Platzzahl {
          Platzzahl(antwort.zeilen.first { $0.schluessel == kategorie.rawValue }?.summe ?? 0)
        }
        let bestand = rows.reduce(Platzzahl.zero) { $0 + $1.bestand }
        #expect(zahl(ohne) == bestand)
        #expect(zahl(mit) == rows.reduce(bestand) { $0 + $1.zusagen })
      }
    }
  }

  @Test("Behind each cell stand as many children as it says", arguments: 1...4)
  func kinder(seed: Int) throws {
    let amt = try Probeamt(dateien(seed)).amt()
    let am = try #require(Tag(iso: "2027-03-01"))
    for nach in BuchungenAuskunft.Gruppierung.allCases {
      let frage = BuchungenAuskunft(am: am, nach: nach, mitZusagen: true)
      let antwort = try amt.frage(frage)
      func anzahl(_ zeile: String?, _ band: BuchungenAuskunft.Band?) throws -> Int {
        try amt.frage(BuchungskinderAuskunft(frage, zeile: zeile, band: band)).count
      }
      for zeile in antwort.zeilen {
        for (band, wert) in zip(antwort.baender, zeile.werte) {
          #expect(try anzahl(zeile.schluessel, band) == wert)
        }
        #expect(try anzahl(zeile.schluessel, nil) == zeile.summe)
      }
      for (band, summe) in zip(antwort.baender, antwort.summen) {
        #expect(try anzahl(nil, band) == summe)
      }
      let all = try amt.frage(BuchungskinderAuskunft(frage))
      #expect(all.count == antwort.summen.reduce(0, +))
      if nach != .monat { #expect(antwort.doppelt == all.count - Set(all.map(\.kind.text)).count) }
    }
  }

  @Test("Who stays on a Krippe place counts there; a filter by category follows the same day")
  func verbleib() throws {
    let amt = try Probeamt(
      Musterkommune.dateien.mit(
        "vertraege",
        "id;kind_id;einrichtung_id;beginn;ende;wochenstunden;status;belegrecht_id;platzanteil;verbleib_bis\n"
          + "v1;k4;e1;2026-08-01;2028-07-31;45;unterschrieben;;;2026-12-31\n"),
      heute: Musterkommune.heute)
    for (tag, kategorie) in [("2026-12-31", Platzkategorie.krippe), ("2027-01-01", .kindergarten)] {
      let am = try #require(Tag(iso: tag))
      #expect(
        try amt.frage(BuchungenAuskunft(am: am, nach: .kategorie)).zeilen.map(\.schluessel)
          == [kategorie.rawValue])
      #expect(try amt.frage(BuchungenAuskunft(am: am, kategorie: kategorie)).zeilen.count == 1)
    }
    #expect(
      try amt.frage(
        BuchungenAuskunft(am: amt.heute, nach: .monat, kategorie: .krippe)
      ).zeilen.map(\.summe) == [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("An Einrichtung or a Träger that there isn't is refused")
  func unbekannt() throws {
    let amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute)
    var frage = BuchungenAuskunft(am: amt.heute)
    frage.filter.traeger = Kennung(gespeichert: "t9")
    #expect(try ablehnung { _ = try amt.frage(frage) }?.satz.contains("t9") == true)
    let haus = BuchungenAuskunft(
      am: amt.heute, umkreis: Umkreis(einrichtung: Kennung(gespeichert: "e99")))
    #expect(try ablehnung { _ = try amt.frage(haus) }?.satz.contains("e99") == true)
  }
}
