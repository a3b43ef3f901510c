import Domain
import Office
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

@Suite("Kapazität: how the places go on")
struct KapazitaetTests {
  /// The screen of one Einrichtung, opened as one does it.
  private func zimmer(_ name: String = "sonnen", breite: Int = 80, hoehe: Int = 24) throws
    -> Amtszimmer
  {
    let zimmer = try Amtszimmer(breite: breite, hoehe: hoehe, schirm: .kapazitaet)
    try zimmer.tippe("F4 \"\(name)\" Enter")
    return zimmer
  }

  /// The line of the day of the cursor.
  private func tag(_ zimmer: Amtszimmer) -> String {
    zimmer.bild().first { $0.contains(/^.(Mo|Di|Mi|Do|Fr|Sa|So) \d\d\.\d\d\.\d{4}  \d/) } ?? ""
  }

  @Test("Enter on a row of the Übersicht shows how its places go on, and Esc leads back")
  func vonUebersicht() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("/ \"loewen\" Enter ↓ Enter")
    #expect(zimmer.sitzung.schirm == .kapazitaet)
    #expect(zimmer.bild()[3].hasPrefix(" Kita Löwenzahn"))
    #expect(zimmer.bild()[4].contains("▌Kindergarten Ü3"))
    try zimmer.tippe("Esc")
    #expect(zimmer.sitzung.schirm == .uebersicht && zimmer.bild().contains { $0.contains("Löwen") })
    try zimmer.tippe("Esc Bild↑ Bild↑ ↑ Enter")
    #expect(zimmer.bild()[3].hasPrefix(" alle Einrichtungen"))
    #expect(zimmer.bild()[4].contains("▌Hort"))
  }

  @Test("The line of the day says what frei and bedarf say, on every day to which one steps")
  func jederTag() throws {
    let zimmer = try zimmer("langen namen")
    for _ in 0..<60 {
      try zimmer.tippe("→ → → → → →")
      let day = zimmer.sitzung.kapazitaet.blick(zimmer.sitzung.umfeld).tag
      let row = try zimmer.amt.frage(BedarfAuskunft(am: day)).first {
        $0.werte.einrichtung?.text == "e4" && $0.werte.kategorie == .krippe
      }
      let free = row?.werte.frei.deutsch ?? "0"
      #expect(tag(zimmer).contains(day.mitWochentag) && tag(zimmer).contains("· \(free) frei"))
      if let neu = row?.neuanmeldungen, neu > 0 { #expect(tag(zimmer).contains("\(neu) neu")) }
    }
  }

  @Test(
    "n and p stop exactly on the days on which places or demand change, and name what changes",
    arguments: [("sonnen", "e1"), ("löwen", "e2"), ("langen namen", "e4")])
  func wechsel(name: String, haus: String) throws {
    let zimmer = try zimmer(name)
    try zimmer.tippe("Strg-G 6 F5 \"021126\" Enter")
    let kategorie = zimmer.sitzung.kapazitaet.kategorie
    let von = try #require(Tag(iso: "2026-11-01"))
    func zeile(_ i: Int) throws -> BedarfAuskunft.Zeile? {
      try zimmer.amt.frage(BedarfAuskunft(am: von + i)).first {
        $0.werte.einrichtung?.text == haus && $0.werte.kategorie == kategorie
      }
    }
    func figuren(_ zeile: BedarfAuskunft.Zeile?) -> [Platzzahl] {
      guard let zeile else { return Array(repeating: .zero, count: 7) }
      let w = zeile.werte
      return [
        w.plaetze, w.gesperrt, w.bestand, w.zusagen, w.reserviert, w.frei,
        Platzzahl(zeile.neuanmeldungen),
      ]
    }
    var before = try zeile(1)
    var expected: [Tag] = []
    for i in 2..<1095 {
      let now = try zeile(i)
      if figuren(now) != figuren(before) { expected.append(von + i) }
      before = now
    }
    #expect(expected.count > 1 && (haus != "e1" || expected.count > 3))
    for day in expected {
      try zimmer.tippe("n")
      #expect(tag(zimmer).contains(day.mitWochentag))
      #expect(zimmer.bild().contains { $0.hasPrefix("▌ +") || $0.hasPrefix("▌ −") })
    }
    try zimmer.tippe("n")
    #expect(zimmer.meldung == "Bis 31.10.2029 ändert sich nichts mehr.")
    for day in expected.dropLast().reversed() {
      try zimmer.tippe("p")
      #expect(tag(zimmer).contains(day.mitWochentag))
    }
  }

  @Test("A child that changes the category is named, and Enter opens it")
  func kind() throws {
    let zimmer = try zimmer()
    try zimmer.tippe("n")
    #expect(
      zimmer.bild().contains { $0.hasPrefix("▌ −1 Kind wechselt in Kindergarten Ü3: Åström, Liv") })
    try zimmer.tippe("Enter")
    #expect(zimmer.sitzung.schirm == .kinder && zimmer.bild()[3].contains("Åström, Liv"))
    try zimmer.tippe("6 ← Enter")
    #expect(zimmer.meldung.hasPrefix("Dazu muss ein Kind gewählt sein"))
  }

  @Test("It says when places are free: now and until when, from when on, or never")
  func frei() throws {
    let zimmer = try zimmer("loewen")
    #expect(zimmer.meldung == "Frei ab 15.04.2027: 2 Plätze.")
    try zimmer.tippe("F5 \"150427\" Enter")
    #expect(zimmer.meldung == "Am 15.04.2027 sind 2 Plätze frei.")
    try zimmer.tippe("F4 \"hort am bach\" Enter k")
    #expect(
      zimmer.meldung.hasPrefix("Bis ") && zimmer.meldung.hasSuffix("wird hier kein Platz frei."))
  }

  @Test(
    "Of a Träger, an Ortsteil and all it says in how many places are free, and when there are more")
  func freieSumme() throws {
    for search in ["träger: waldkinder", "ortsteil: süd", "alle"] {
      let zimmer = try zimmer(search)
      for _ in Platzkategorie.allCases {
        let z = zimmer.sitzung.kapazitaet
        let blick = z.blick(zimmer.sitzung.umfeld)
        let verlauf = try #require(z.verlauf(blick))
        let now = verlauf.stufen[verlauf.stelle(am: blick.tag)].werte.frei
        let later = verlauf.stufen.first { $0.ab > blick.tag && $0.werte.frei > now }
        let said = zimmer.meldung
        #expect(now == 0 || said.contains(" in \(z.freieHaeuser ?? 0) Einrichtung"), "\(said)")
        if now == 0, let later { #expect(said.hasPrefix("Frei ab \(later.ab.deutsch)"), "\(said)") }
        if now > 0, let later, verlauf.stufen.allSatisfy({ $0.werte.frei > 0 }) {
          #expect(said.contains("mehr ab \(later.ab.deutsch)"), "\(said)")
        }
        try zimmer.tippe("k")
      }
    }
  }

  @Test("The line of keys names table, choice and output; the table has no legend of the chart")
  func tasten() throws {
    let zimmer = try zimmer()
    for key in ["F4 Wo", "t Tabelle", "F9 Ausgeben", "F1 Hilfe", "n Änderung"] {
      #expect(zimmer.bild()[23].contains(key), "\(key)")
    }
    #expect(zimmer.bild()[5].contains("█ Bestand"))
    try zimmer.tippe("t")
    #expect(!zimmer.bild()[5].contains("Bestand"))
  }

  @Test("What one looked at is there again when the program opens next; what is gone is not missed")
  func merkzettel() throws {
    let zimmer = try zimmer("träger: waldkinder")
    try zimmer.tippe("k - t")
    let kept = zimmer.sitzung.merkzettel
    let again = try Amtszimmer(
      schirm: .kapazitaet, merkzettel: kept.merging(["schirm": "kapazitaet"]) { $1 })
    let (old, new) = (zimmer.sitzung.kapazitaet, again.sitzung.kapazitaet)
    #expect(new.umkreis == old.umkreis && new.umkreis.traeger != nil)
    #expect((new.kategorie, new.weite, new.tabelle) == (old.kategorie, old.weite, old.tabelle))
    #expect(again.bild()[3...18] == zimmer.bild()[3...18])
    for gone in ["einrichtung", "traeger", "ortsteil"] {
      let other = try Amtszimmer(
        schirm: .kapazitaet, merkzettel: ["schirm": "kapazitaet", "kapazitaet.\(gone)": "x99"])
      #expect(other.bild()[3].hasPrefix(" alle Einrichtungen"), "\(gone)")
      #expect(!other.meldung.contains("x99"))
    }
  }

  @Test("? gives the reasons for the day of the cursor; of a sum first the Einrichtungen")
  func warum() throws {
    let one = try zimmer()
    try one.tippe("n ?")
    #expect(one.bild()[3].contains("Freie Plätze am 01.06.2027 · Krippe U3 · Kita Sonnenblume"))
    let sum = try zimmer("waldkinder")
    try sum.tippe("?")
    #expect(sum.bild().contains { $0.contains("Waldkinder e. V. ─") })
    let answer = try sum.amt.frage(FreiAuskunft(am: sum.sitzung.umfeld.heute, kategorie: .krippe))
    let free = answer.filter { ["e3", "e5"].contains($0.werte.einrichtung?.text) }
      .reduce(Platzzahl.zero) { $0 + max(.zero, $1.werte.frei) }
    #expect(sum.bild().contains { $0.contains("zusammen \(free.deutsch) ") })
    try sum.tippe("Enter")
    #expect(sum.sitzung.dialoge.count == 2)
  }

  @Test("The day of the cursor becomes the Stichtag of all screens, and Pos1 is today")
  func stichtag() throws {
    let zimmer = try zimmer()
    try zimmer.tippe("n s")
    #expect(zimmer.sitzung.umfeld.stichtag == Tag(iso: "2027-06-01"))
    #expect(tag(zimmer).contains("01.06.2027"))
    try zimmer.tippe("> > Pos1")
    #expect(zimmer.sitzung.umfeld.stichtag == zimmer.sitzung.umfeld.heute)
    #expect(tag(zimmer).contains("02.11.2026"))
    try zimmer.tippe("→ → Pos1")
    #expect(tag(zimmer).contains("02.11.2026"))
  }

  @Test("It shows 1 to 36 months, always with the cursor in them, also beyond both ends")
  func weite() throws {
    let zimmer = try zimmer()
    for (keys, months) in [("", 12), ("-", 24), ("- -", 36), ("+", 24), ("+ + + +", 1), ("-", 3)] {
      try zimmer.tippe(keys)
      #expect(zimmer.bild()[4].hasSuffix(months == 1 ? "1 Monat" : "\(months) Monate"))
    }
    for key in ["<", ">"] {
      for _ in 0..<50 {
        try zimmer.tippe(key)
        let z = zimmer.sitzung.kapazitaet
        let blick = z.blick(zimmer.sitzung.umfeld)
        #expect(z.fenster(blick)?.enthaelt(blick.tag) == true)
        #expect(zimmer.sitzung.kapazitaet.verlauf(blick) != nil)
        #expect(zimmer.bild().contains { $0.contains("▲") })
      }
    }
  }

  @Test("A colleague's change is seen at once, and the cursor stays")
  func kollege() throws {
    let zimmer = try zimmer()
    try zimmer.tippe("n")
    let before = tag(zimmer)
    try zimmer.kollege(
      Anlegen(
        .sperren,
        [
          Feldwert("einrichtung_id", "e1"), Feldwert("kategorie", "krippe"),
          Feldwert("plaetze", "1"), Feldwert("grund", "Personal"),
        ]))
    zimmer.folgeAenderungen()
    #expect(tag(zimmer) != before && tag(zimmer).contains("1 gesperrt"))
  }

  @Test("The table shows the steps around the cursor, and F9 writes them all")
  func tabelle() throws {
    let zimmer = try zimmer()
    try zimmer.tippe("t n")
    #expect(zimmer.bild().contains { $0.hasPrefix("▌01.06.2027 ") })
    let list = try #require(
      Kapazitaet.ausgabe(zimmer.sitzung.kapazitaet, .csv, zimmer.sitzung.umfeld))
    #expect(list.spalten.first == "ab" && list.zeilen.first?.first == "01.11.2026")
    #expect(list.zeilen.allSatisfy { $0.count == list.spalten.count })
    #expect(zimmer.nur(.key(.function(9))).isEmpty)
    #expect(zimmer.nur(.key(.function(8))).contains(.ausgeben(list)))
  }

  @Test("A click into the chart moves the cursor to the day below it")
  func klick() throws {
    let zimmer = try zimmer()
    try zimmer.tippe("Klick 10,40")
    let first = tag(zimmer)
    #expect(!first.contains("02.11.2026"))
    try zimmer.tippe("Klick 10,41")
    #expect(tag(zimmer) != first)
  }
}

@Suite("The line of screens")
struct ReiterTests {
  @Test("What does not fit is left out at either end, and the active one is always there")
  func reiter() {
    for widths in [[11, 14, 12, 8, 11, 12], [11, 14, 12, 8, 9, 11, 10, 12, 11, 9, 10, 12]] {
      for breite in [80, 100, 132, 200] {
        for active in widths.indices {
          let shown = Reiter.stellen(widths, aktiv: active, breite: breite)
          #expect(shown.contains { $0.stelle == active })
          #expect(shown.map(\.stelle) == Array(shown[0].stelle...(shown.last?.stelle ?? 0)))
          for (stelle, range) in shown { #expect(range.count == widths[stelle]) }
          for (a, b) in zip(shown, shown.dropFirst()) {
            #expect(a.range.upperBound + 2 == b.range.lowerBound)
          }
          let isCut = (shown.last?.stelle ?? 0) + 1 < widths.count
          #expect((shown.last?.range.upperBound ?? 0) + (isCut ? 2 : 0) <= breite)
          #expect(shown[0].range.lowerBound == (shown[0].stelle == 0 ? 1 : 3))
          if widths.reduce(-1, { $0 + $1 + 2 }) <= breite { #expect(shown.count == widths.count) }
        }
      }
    }
  }

  @Test(
    "Every digit is seen at 80 columns, whichever screen is shown, and that one by its whole name")
  func alleZiffern() throws {
    for schirm in Schirm.allCases {
      let zimmer = try Amtszimmer(Musterkommune.dateien, schirm: schirm)
      let line = zimmer.bild()[1]
      for other in Schirm.allCases {
        #expect(line.contains(" \(other.ziffer) "), "\(schirm) \(other): \(line)")
      }
      #expect(line.contains("\(schirm.ziffer) \(zimmer.texte(schirm.titel))"), "\(line)")
    }
  }
}
