import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("Pictures of the screens")
struct BilderTests {
  private static let sperre =
    "Tab Tab n \"sonnen\" Tab \"krippe\" Tab \"2\" Tab Tab Tab \"Personal\""
  private static let versuch =
    "Strg-X " + sperre + " F8 j \"3\" \"p\" F8 \"Härtefall\" F8 "
  private static let haus = "F4 \"sonnen\" Enter "
  private static let anruf = "\"030525\" \"010327\" \"45\""

  /// What is pressed on which screen to see a picture.
  ///
  /// The Warteliste is that of `Wartende`.
  static let bilder: [(name: String, schirm: Schirm, tasten: String)] = [
    ("uebersicht", .uebersicht, ""), ("uebersicht-august", .uebersicht, "F5 \"010827\" Enter"),
    ("uebersicht-filter", .uebersicht, "/ \"sued\""),
    ("uebersicht-summe", .uebersicht, "↑ ↑ Tab Tab"),
    ("uebersicht-hilfe", .uebersicht, "F1"), ("uebersicht-palette", .uebersicht, "F2 \"jahr\""),
    ("uebersicht-stichtag", .uebersicht, "F5 \"+3m\""), ("uebersicht-warum", .uebersicht, "?"),
    ("uebersicht-warum-summe", .uebersicht, "↑ ?"), ("uebersicht-ende", .uebersicht, "F10"),
    ("freie-plaetze", .freiePlaetze, anruf), ("freie-plaetze-leer", .freiePlaetze, ""),
    ("freie-plaetze-ausweg", .freiePlaetze, anruf + " Tab \"mitte\""),
    ("freie-plaetze-unvollstaendig", .freiePlaetze, anruf + " Umschalt-Tab \"0104\""),
    ("freie-plaetze-hilfe", .freiePlaetze, "F1"),
    ("freie-plaetze-details", .freiePlaetze, anruf + " ↓ F6"),
    ("freie-plaetze-warum", .freiePlaetze, anruf + " ↓ ?"),
    ("freie-plaetze-anfrage", .freiePlaetze, anruf + " Enter \"Ali\" Tab \"Öz\""),
    ("freie-plaetze-bedarf", .freiePlaetze, anruf + " F8"),
    ("freie-plaetze-verwerfen", .freiePlaetze, anruf + " F8 \"A\" Esc"),
    ("freie-plaetze-traeger", .freiePlaetze, anruf + " Tab Tab F4"),
    ("warteliste", .warteliste, "Leertaste → → →"),
    ("warteliste-suche", .warteliste, "/ \"luk\""),
    ("warteliste-filter", .warteliste, "F4"),
    ("warteliste-gefiltert", .warteliste, "F4 \"neu\" Tab \"kri\" F8"),
    ("warteliste-leer", .warteliste, "/ \"nirgends\" Enter"),
    ("warteliste-spalten", .warteliste, "\"t\""), ("warteliste-aendern", .warteliste, "F6"),
    ("warteliste-zusagen", .warteliste, "\"p\""),
    ("warteliste-ueberbuchung", .warteliste, "/ \"muller\" Enter \"p\" \"St. Josef\" F8"),
    ("warteliste-bestaetigen", .warteliste, "\"*b\""),
    ("warteliste-ablehnen", .warteliste, "\"x\""),
    ("warteliste-ausgeben", .warteliste, "F9 F4"), ("warteliste-hilfe", .warteliste, "F1"),
    ("freie-plaetze-rueckruf", .freiePlaetze, anruf + " F7 \"Kim\""),
    ("zu-tun", .uebersicht, "z"), ("zu-tun-aufschieben", .uebersicht, "z w \"+2w\""),
    ("kapazitaet", .kapazitaet, haus + "n"), ("kapazitaet-summe", .kapazitaet, "k"),
    ("kapazitaet-tabelle", .kapazitaet, haus + "t - -"), ("kapazitaet-wo", .kapazitaet, "F4"),
    ("kapazitaet-monat", .kapazitaet, haus + "+ + n"), ("kapazitaet-hilfe", .kapazitaet, "F1"),
    ("kapazitaet-warum", .kapazitaet, "?"),
    ("verwaltung", .verwaltung, ""), ("verwaltung-erlaubnisse", .verwaltung, "Ende o"),
    ("verwaltung-sperren", .verwaltung, "Tab Tab F5 \"010427\" Enter"),
    (
      "verwaltung-parameter", .verwaltung, "Umschalt-Tab Umschalt-Tab Umschalt-Tab Umschalt-Tab ↓ ↓"
    ),
    ("verwaltung-suche", .verwaltung, "/ \"loewe\""), ("verwaltung-hilfe", .verwaltung, "F1"),
    ("verwaltung-einrichtung", .verwaltung, "Enter"),
    ("verwaltung-sperre", .verwaltung, "Tab Tab n \"sonnen\" Tab F4"),
    ("verwaltung-wirkung", .verwaltung, sperre + " F8"),
    ("verwaltung-ab-wann", .verwaltung, "Tab ↓ ↓ Enter Tab \"5\" F8"),
    ("verwaltung-ab-tag", .verwaltung, "Tab ↓ ↓ Enter Tab \"5\" F8 Enter"),
    (
      "verwaltung-statt-dessen", .verwaltung,
      "Tab n \"Löwenz\" Tab \"krippe\" Tab \"5\" Tab \"010827\" F8"
    ),
    ("versuch", .uebersicht, "Strg-X"),
    ("versuch-liste", .verwaltung, versuch + "Strg-X"),
    ("versuch-name", .verwaltung, versuch + "Strg-X b \"Ausbau 2027\""),
    ("versuch-vergleich", .verwaltung, versuch + "Strg-X v"),
    ("versuch-ausfuehren", .verwaltung, versuch + "Strg-X a"),
    ("gruppen", .gruppen, "→ ↓"), ("gruppen-tragen", .gruppen, "→ → Leertaste Leertaste ←"),
    ("gruppen-ohne", .gruppen, "→ → →"), ("gruppen-zahlen", .gruppen, "→ t ↓"),
    ("gruppen-form", .gruppen, "g F4"), ("gruppen-kindform", .gruppen, "f \"wald\""),
    ("gruppen-kitajahr", .gruppen, "k ↓ Leertaste"),
    ("gruppen-kitajahr-lage", .gruppen, "k Tab Tab"),
    ("gruppen-eintragen", .gruppen, "k F8"), ("gruppen-einrichtung", .gruppen, "F4"),
    ("gruppen-hilfe", .gruppen, "F1"),
    ("vergabe", .vergabe, ""), ("vergabe-versuch", .vergabe, "↓ +"),
    ("vergabe-festlegen", .vergabe, "↓ Enter"), ("vergabe-warum", .vergabe, "?"),
    ("vergabe-pruefung", .vergabe, "Tab"), ("vergabe-kinder", .vergabe, "Tab Tab"),
    ("vergabe-gruende", .vergabe, "Tab Tab Enter"), ("vergabe-liste", .vergabe, "Tab Tab Tab →"),
    ("vergabe-punkte", .vergabe, "Tab Tab Tab → Enter"),
    ("vergabe-vergleich", .vergabe, "↓ + Umschalt-Tab Umschalt-Tab"),
    ("vergabe-andere-punkte", .vergabe, "Umschalt-Tab Umschalt-Tab p"),
    ("vergabe-neu", .vergabe, "n"), ("vergabe-entscheiden", .vergabe, "E"),
    ("vergabe-anbieten", .vergabe, "E j A"), ("vergabe-angebote", .vergabe, "E j A F8 a ↓ ↓"),
    ("vergabe-hilfe", .vergabe, "F1"), ("vergabe-suche", .vergabe, "Tab Tab / \"fink\""),
    ("berichte", .berichte, "z ← ←"), ("berichte-balken", .berichte, "Tab \"t\""),
    ("berichte-monat", .berichte, "Tab Tab Tab Tab"), ("berichte-kinder", .berichte, "z Enter"),
    ("berichte-filter", .berichte, "F4"), ("berichte-hilfe", .berichte, "F1"),
    (
      "verwaltung-regel", .verwaltung,
      "Umschalt-Tab Umschalt-Tab Umschalt-Tab Umschalt-Tab n F4 \"kitajahr\" Enter F8"
    ),
  ]

  @Test("The screens and dialogs look as they were kept, with roles", arguments: bilder)
  func klein(name: String, schirm: Schirm, tasten: String) throws {
    let zimmer = try Self.zimmer(schirm)
    try zimmer.tippe(tasten)
    try Golden.pruefe(zimmer, name + "-80x24", rollen: true)
    try Golden.pruefe(zimmer, name + "-80x24-ascii", signs: .ascii)
    try zimmer.tippe("Größe 132x43")
    try Golden.pruefe(zimmer, name + "-132x43")
  }

  @Test("With more room they show more columns, not more air")
  func gross() throws {
    for (name, schirm, tasten) in [
      ("warteliste", .warteliste, "Größe 200x60 Leertaste ↓"), ("gruppen", .gruppen, ""),
      ("kapazitaet", .kapazitaet, Self.haus + "n"), ("kapazitaet-summe", .kapazitaet, "- -"),
      ("verwaltung", .verwaltung, ""), ("zu-tun", .uebersicht, "z"),
      ("verwaltung-parameter", .verwaltung, "Umschalt-Tab Umschalt-Tab Umschalt-Tab Umschalt-Tab"),
      ("berichte", .berichte, "z ← ←"), ("berichte-kinder", .berichte, "z Enter"),
      ("vergabe", .vergabe, "↓ +"), ("vergabe-kinder", .vergabe, "Tab Tab"),
      ("vergabe-liste", .vergabe, "Tab Tab Tab →"),
      ("vergabe-angebote", .vergabe, "E j A F8 a ↓ ↓"),
    ] as [(String, Schirm, String)] {
      let zimmer = try Self.zimmer(schirm)
      try zimmer.tippe("Größe 200x60 " + tasten)
      try Golden.pruefe(zimmer, name + "-200x60", rollen: schirm == .warteliste)
    }
  }

  /// An office with something to see on this screen.
  static func zimmer(_ schirm: Schirm, istSchlicht: Bool = false) throws -> Amtszimmer {
    let files =
      switch schirm {
      case .warteliste: Wartende.dateien
      case .gruppen: Gruppenkommune.dateien
      case .kinder: KinderKommune.dateien
      case .berichte: BerichteTests.dateien
      case .vergabe: Rundenkommune.dateien
      default: Musterkommune.dateien
      }
    return try Amtszimmer(
      files, heute: schirm == .vergabe ? Rundenkommune.heute : Musterkommune.heute, schirm: schirm,
      istSchlicht: istSchlicht)
  }

  @Test("A terminal that became too small says so, and one of a single cell does not break")
  func zuKlein() throws {
    let zimmer = try Amtszimmer()
    try zimmer.tippe("Größe 79x24")
    try Golden.pruefe(zimmer, "zu-klein-79x24")
    try zimmer.tippe("Größe 1x1 F1 ↓ Klick 1,1 Esc Größe 80x24")
    #expect(zimmer.bild()[3].contains("Krippe U3"))
  }

  @Test("Every line is exactly as wide as the terminal, for all signs")
  func breite() throws {
    for (_, schirm, tasten) in Self.bilder {
      let zimmer = try Self.zimmer(schirm)
      try zimmer.tippe(tasten)
      for signs in SignSet.allCases {
        let canvas = zimmer.sitzung.draw(signs: signs)
        #expect(canvas.lines(trimmed: false).allSatisfy { $0.columns == 80 })
        if signs == .ascii {
          // Letters of names stay, every other sign has its twin.
          #expect(!canvas.text.joined().contains { Sign(rawValue: String($0)) != nil })
        }
      }
    }
  }
}
