import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import App
@testable import Screens

@Suite("What was typed when the line broke is offered at the next start")
struct EntwurfTests {
  /// Someone who types, and whose line breaks then; and the one who starts the program again.
  private func nachAbriss(
    _ tasten: String, schirm: Schirm = .kinder, heute: String = "2026-11-03",
    dazwischen: (Amtszimmer) throws -> Void = { _ in }
  ) throws -> Amtszimmer {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: schirm)
    try zimmer.tippe(tasten)
    var nebenher = Nebenher(zimmer.amt)
    nebenher.beende(zimmer.sitzung, abgerissen: true)
    try dazwischen(zimmer)
    return try Amtszimmer(nach: zimmer, heute: heute)
  }

  private func form(_ zimmer: Amtszimmer) throws -> Formular {
    guard case .formular(let formular) = zimmer.sitzung.dialoge.last else {
      throw Ablehnung("kein Formular: \(zimmer.bild().joined(separator: "\n"))")
    }
    return formular
  }

  @Test("A new child that was begun yesterday, with all that was typed and the field one was in")
  func neuesKind() throws {
    let zimmer = try nachAbriss("F8 \"Öztürk \\\"x\" Tab \"Åsa\" Tab \"3.5\"")
    #expect(
      zimmer.bild().joined(separator: " ").contains(
        "Neues Kind mit Anmeldung, begonnen gestern 10:42, ist"))
    try Golden.pruefe(zimmer, "entwurf-frage-80x24", rollen: true)
    try Golden.pruefe(zimmer, "entwurf-frage-80x24-ascii", signs: .ascii)
    try zimmer.tippe("j")
    let form = try form(zimmer)
    #expect(form.felder[0...2].map(\.editor.text) == ["Öztürk \"x", "Åsa", "3.5"])
    #expect(form.feld == 2)
    // It came in yesterday, and still does so.
    #expect(form.zweck == .vorgang(try #require(Vorgangszeile("anmelden eingang=2026-11-02"))))
    #expect(form.felder.first { $0.name == "wuensche" }?.auswahl.isEmpty == false)
  }

  @Test("It is kept for this run now, and no longer once it is saved")
  func gespeichert() throws {
    let zimmer = try nachAbriss("F8 \"Ott\" Tab \"Ida\" Tab \"3.5.25\"")
    var nebenher = Nebenher(zimmer.amt)
    try zimmer.tippe("j")
    nebenher.sichere(zimmer.sitzung)
    #expect(try Amtszimmer(nach: zimmer).sitzung.dialoge.count == 1)
    try zimmer.tippe("F8")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    nebenher.sichere(zimmer.sitzung)
    #expect(try Amtszimmer(nach: zimmer).sitzung.dialoge.isEmpty)
  }

  @Test("n drops it, any other key leaves it for the next start")
  func verwerfen() throws {
    let zimmer = try nachAbriss("F8 \"Ott\"")
    try zimmer.tippe("Enter")
    let again = try Amtszimmer(nach: zimmer)
    #expect(again.sitzung.dialoge.count == 1)
    try again.tippe("n")
    #expect(again.sitzung.dialoge.isEmpty)
    #expect(try Amtszimmer(nach: again).sitzung.dialoge.isEmpty)
  }

  @Test("A change that meets another one of meanwhile is decided as if the line had held")
  func konflikt() throws {
    let zimmer = try nachAbriss("\"k9\" Enter e Strg-U \"Meins\"") {
      try $0.kollege(
        Aendern(.kinder, "k9", [Feldwert("vorname", "Ihres"), Feldwert("ortsteil", "Nord")]))
    }
    try zimmer.tippe("j")
    #expect(zimmer.sitzung.kinder.kind?.text == "k9")
    try zimmer.tippe("F8")
    let shown = zimmer.bild().joined(separator: " ")
    #expect(shown.contains("jetzt: Ihres") && shown.contains("meins: Meins"))
    try zimmer.tippe("\" \" F8")
    let kind = try zimmer.amt.frage(KindAkteAuskunft(Kennung(gespeichert: "k9"))).kind
    #expect(kind.vorname == "Meins" && kind.ortsteil == "Nord")
  }

  @Test(
    "It is opened on the screen and the row where it was begun",
    arguments: [
      (Schirm.kinder, "\"k9\" Enter ↓ m Tab Tab Tab \"30\"", "Neue Anmeldung"),
      (.kinder, "\"k9\" Enter Enter Tab Tab \"30\"", ""),
      (.freiePlaetze, "\"030525\" \"010327\" F8 \"Liv\"", "Bedarfsmeldung"),
      (.freiePlaetze, "\"030525\" \"010327\" ↓ Enter \"Liv\"", "Betreuungsanfrage"),
      (.freiePlaetze, "\"030525\" \"010327\" F7 \"Kim\"", "Rückruf"),
      (.warteliste, "↓ F6 Tab Tab Tab Tab Tab Tab Tab \"fragt\"", ""),
      (.verwaltung, "n \"Kita Neu\"", ""), (.verwaltung, "↓ Tab n \"12\"", ""),
    ] as [(Schirm, String, String)])
  func ueberall(schirm: Schirm, tasten: String, titel: String) throws {
    let before = try Amtszimmer(KinderKommune.dateien, schirm: schirm)
    try before.tippe(tasten)
    let typed = try form(before)
    #expect(before.sitzung.entwurf != nil)
    var nebenher = Nebenher(before.amt)
    nebenher.beende(before.sitzung, abgerissen: true)
    let zimmer = try Amtszimmer(nach: before, heute: "2026-11-03")
    try zimmer.tippe("j")
    let now = try form(zimmer)
    #expect(now.titel == typed.titel && now.titel.contains(titel))
    #expect(now.zweck == typed.zweck)
    #expect(now.felder.map(\.editor.text) == typed.felder.map(\.editor.text))
    #expect(zimmer.sitzung.schirm == schirm)
  }

  @Test("Where its record is gone, what was typed is shown and stays kept")
  func satzWeg() throws {
    let zimmer = try nachAbriss("Tab Tab Enter Tab \"7\"", schirm: .verwaltung) {
      let formular = try form($0)
      guard case .aenderung(let art, let id) = formular.zweck else { return }
      try $0.kollege(Loeschen(art, id, []))
    }
    try zimmer.tippe("j")
    #expect(zimmer.bild().joined().contains("das Formular passt"))
    #expect(zimmer.bild().contains { $0.contains(": 7") })
    #expect(try zimmer.amt.verwaisteEntwuerfe().count == 1)
  }

  @Test("It is kept once a second while one types, and a draft never is without its form")
  func takt() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .kinder)
    var nebenher = Nebenher(zimmer.amt)
    let start = ContinuousClock.now
    func kept(_ milliseconds: Int) throws -> String? {
      nebenher.sichere(zimmer.sitzung, jetzt: start + .milliseconds(milliseconds))
      return try Amtszimmer(nach: zimmer).amt.verwaisteEntwuerfe().first?.inhalt
    }
    #expect(try kept(0) == nil)
    try zimmer.tippe("F8")
    #expect(try kept(1) == nil)
    try zimmer.tippe("\"O\"")
    #expect(try kept(2)?.contains("text.vorname=O") == true)
    try zimmer.tippe("\"tt\"")
    #expect(try kept(900)?.contains("text.vorname=Ott") == false)
    #expect(try kept(1100)?.contains("text.vorname=Ott") == true)
    try zimmer.tippe("Esc j")
    #expect(try kept(1101) == nil)
  }
}
