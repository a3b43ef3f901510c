import Domain

/// A made-up office of Berlin's size: the same on every machine.
struct Grossstadt {
  /// The day for which the data is made.
  static let heute = Tag(nummer: 20_781)  // 2026-11-24
  static let haeuser = 2900
  static let inBetreuung = 170_000
  static let kuenftig = 11_300
  static let vergangen = 600_000
  static let kinder = 678_000
  static let wartend = 20_000

  private var bestand = Datenbestand()
  private var zufall = Zufall(zustand: 2026)

  /// All records.
  static func bestand() -> Datenbestand {
    var stadt = Grossstadt()
    stadt.makeHaeuser()
    stadt.makeKinder()
    stadt.makeAnmeldungen()
    return stadt.bestand
  }

  private mutating func makeHaeuser() {
    bestand.mandant = [Eintrag(Mandant(ags: "11000000", name: "Großstadt", land: .BE))]
    bestand.parameter = [
      Eintrag(Parameter(art: .kategoriewechsel, wert: .kategoriewechsel(.geburtstag)))
    ]
    bestand.traeger = (0..<300).map {
      Eintrag(Traeger(id: Kennung(gespeichert: "t\($0)"), name: "Träger \($0)", art: .frei))
    }
    for i in 0..<Self.haeuser {
      let id = Self.haus(i)
      bestand.einrichtungen.append(
        Eintrag(
          Einrichtung(
            id: id, traeger: Kennung(gespeichert: "t\(i < 100 ? 0 : i % 299 + 1)"),
            name: "Kita \(Self.namen[i % Self.namen.count]) \(i)", art: .kita,
            strasse: "\(Self.namen[i % 37])straße \(i % 90 + 1)", plz: "\(10_115 + i % 2000)",
            ort: "Berlin", ags: "11000000", ortsteil: "Ortsteil \(i % 96)",
            stunden: [Wochenstunden(35), Wochenstunden(45)])))
      erlaube(id, .krippe, 22, i)
      erlaube(id, .kindergarten, 44, i)
      if i % 4 == 0 { erlaube(id, .hort, 20, i) }
      if i % 10 == 0 { erlaube(id, .gesamt, 64, i) }
      if i % 20 == 0 {
        bestand.belegrechte.append(
          Eintrag(
            Belegrecht(
              id: Kennung(gespeichert: "r\(i)"), einrichtung: id, kategorie: .kindergarten,
              inhaber: "Werk \(i)", plaetze: Platzzahl(5), gueltig: .immer)))
      }
      if i % 15 == 0 {
        bestand.sperren.append(
          Eintrag(
            Platzsperre(
              id: Kennung(gespeichert: "s\(i)"), einrichtung: id, kategorie: .krippe,
              plaetze: Platzzahl(4), gueltig: tage(Self.heute - 60, Self.heute + 240),
              grund: "Personal fehlt")))
      }
    }
  }

  private mutating func erlaube(_ id: Kennung<Einrichtung>, _ art: Platzart, _ n: Int, _ i: Int) {
    bestand.betriebserlaubnis.append(
      Eintrag(
        Betriebserlaubnis(
          einrichtung: id, kategorie: art, plaetze: Platzzahl(n), gueltig: .immer,
          aktenzeichen: "AZ \(i)")))
  }

  private mutating func makeKinder() {
    var nummer = 0
    var rest = Self.vergangen
    for i in 0..<Self.inBetreuung {
      let geboren = Self.heute - zufall.zahl(400...2400)
      kind(nummer, geboren)
      let ende = Tag(gueltig: geboren.geburtstag(6).jahr)
      let hort = i % 12 == 0
      let von = max(geboren + 366, Self.heute - zufall.zahl(10...700))
      let bis = ende > Self.heute ? (hort ? .offen : ende - 1) : .offen
      if i % 12 == 5 {
        unterschreibe(nummer, tage(von - 400, min(von, Self.heute) - 30))
        rest -= 1
      }
      unterschreibe(nummer, tage(min(von, Self.heute), bis), recht: i % 9 == 0)
      nummer += 1
    }
    for i in 0..<Self.kuenftig {
      kind(nummer, Self.heute - zufall.zahl(100...1200))
      let von = Self.heute + zufall.zahl(1...300)
      unterschreibe(nummer, tage(von, von + 900), zugesagt: i % 5 == 0)
      nummer += 1
    }
    while nummer < Self.kinder {
      let isWaiting = nummer >= Self.kinder - Self.wartend + 2000
      let geboren = Self.heute - (isWaiting ? zufall.zahl(0...1500) : zufall.zahl(2600...6500))
      kind(nummer, geboren)
      if !isWaiting, rest > 0 {
        let wants = min(rest, Self.kinder - nummer > rest || zufall.zahl(0...99) < 76 ? 1 : 2)
        var von = geboren.geburtstag(1) + zufall.zahl(0...400)
        for part in 0..<wants {
          let bis = part + 1 < wants ? von + zufall.zahl(200...700) : geboren.geburtstag(6)
          unterschreibe(nummer, tage(von, min(bis, Self.heute - 1)))
          von = min(bis, Self.heute - 1) + 1
        }
        rest -= wants
      }
      nummer += 1
    }
  }

  private mutating func kind(_ nummer: Int, _ geboren: Tag) {
    let n = Self.namen
    bestand.kinder.append(
      Eintrag(
        Kind(
          id: Self.kind(nummer), vorname: n[zufall.zahl(0...n.count - 1)],
          nachname: n[zufall.zahl(0...n.count - 1)] + "mann", geburtsdatum: geboren,
          geschlecht: nummer % 2 == 0 ? .m : .w, strasse: "\(n[nummer % 37])straße \(nummer % 99)",
          plz: "\(10_115 + nummer % 2000)", ort: "Berlin", ags: "11000000")))
  }

  private mutating func unterschreibe(
    _ kind: Int, _ laufzeit: Zeitraum, zugesagt: Bool = false, recht: Bool = false
  ) {
    let i = zufall.zahl(0...Self.haeuser - 1)
    bestand.vertraege.append(
      Eintrag(
        Betreuungsvertrag(
          id: Kennung(gespeichert: "v\(10_000_000 + bestand.vertraege.count)"),
          kind: Self.kind(kind), einrichtung: Self.haus(i), laufzeit: laufzeit,
          stunden: Wochenstunden(zufall.zahl(0...1) == 0 ? 35 : 45),
          status: zugesagt ? .zugesagt : .unterschrieben,
          belegrecht: recht && i % 20 == 0 ? Kennung(gespeichert: "r\(i)") : nil,
          platzanteil: kind % 50 == 0 ? Platzzahl(hundertstel: 50) : Platzzahl(1))))
  }

  private mutating func makeAnmeldungen() {
    for i in 0..<19_000 {
      for n in 0...i % 2 {
        bestand.sorgeberechtigte.append(
          Eintrag(
            Sorgeberechtigter(
              id: Kennung(gespeichert: "p\(i)-\(n)"), kind: Self.kind(Self.kinder - 1 - i),
              vorname: Self.namen[(i + n) % Self.namen.count],
              nachname: Self.namen[(i * 7 + n) % Self.namen.count] + "mann",
              telefon: "030 / \(1_000_000 + i * 37)")))
      }
    }
    for i in 0..<Self.wartend {
      let eingang = Self.heute - zufall.zahl(1...400)
      let first = zufall.zahl(0...Self.haeuser - 1)
      bestand.anmeldungen.append(
        Eintrag(
          Anmeldung(
            id: Kennung(gespeichert: "a\(i)"), kind: Self.kind(Self.kinder - 1 - i % 19_000),
            art: .betreuungsanfrage, wunsch: Zeitraum(ab: Self.heute + zufall.zahl(-60...400)),
            stunden: Wochenstunden(45), eingang: eingang,
            wuensche: [Self.haus(first), Self.haus((first + 7) % Self.haeuser)])))
    }
  }

  static func haus(_ i: Int) -> Kennung<Einrichtung> { Kennung(gespeichert: "e\(10_000 + i)") }
  static func kind(_ i: Int) -> Kennung<Kind> { Kennung(gespeichert: "k\(1_000_000 + i)") }

  private static let namen = [
    "Ahorn", "Birke", "Buche", "Dorn", "Eiche", "Erle", "Esche", "Fichte", "Ginster", "Hasel",
    "Heide", "Hirse", "Kiefer", "Klee", "Linde", "Mohn", "Pappel", "Rose", "Rüster", "Tanne",
    "Ulme", "Weide", "Ayşe", "Łukasz", "Emilia", "Mohammed", "Noah", "Sophie", "Zoë", "Jürgen",
    "Björn", "Chloé", "Ida", "Karl", "Lea", "Mia", "Paul", "Til", "Yusuf", "Ella", "Finn",
  ]
}

/// The days from `von` to `bis`, or only `von` where it would end before.
private func tage(_ von: Tag, _ bis: Tag) -> Zeitraum {
  Zeitraum(von: von, bis: max(von, bis)) ?? Zeitraum(am: von)
}

extension Tag {
  /// The first of August of a year.
  fileprivate init(gueltig jahr: Int) { self = Tag(jahr: jahr, monat: 8, tag: 1) ?? .offen }
}

/// Numbers that look random and are the same on every machine (SplitMix64).
struct Zufall {
  var zustand: UInt64

  mutating func zahl(_ bereich: ClosedRange<Int>) -> Int {
    zustand &+= 0x9E37_79B9_7F4A_7C15
    var z = zustand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return bereich.lowerBound + Int((z ^ (z >> 31)) % UInt64(bereich.count))
  }
}
