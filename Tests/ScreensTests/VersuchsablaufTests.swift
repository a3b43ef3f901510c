import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import App
@testable import Screens

@Suite("Was wäre, wenn: a trial at the keyboard")
struct VersuchsablaufTests {
  private let zimmer: Amtszimmer
  private let sperre =
    "v Tab Tab n \"sonnen\" Tab \"krippe\" Tab \"2\" Tab Tab Tab \"Personal\" F8 j "

  init() throws { zimmer = try Amtszimmer() }

  /// What is free of a category on the Übersicht.
  private func frei(_ kategorie: Platzkategorie = .krippe) throws -> Int {
    try zimmer.tippe("1")
    let sums = try #require(zimmer.sitzung.uebersicht.antwort?.summen)
    return try #require(sums.first { $0.kategorie == kategorie }).frei
  }

  private func band() -> String { zimmer.bild()[0] }

  @Test("One key begins it, the title says so, and the figures of every screen follow")
  func figures() throws {
    let before = try frei()
    try zimmer.tippe("Strg-X")
    #expect(band().hasPrefix(" ▲ VERSUCH · Stadt Auen "))
    try zimmer.tippe(sperre)
    #expect(band().contains("VERSUCH 1"))
    #expect(try frei() < before)
    // A colleague sees nothing of it.
    let other = try zimmer.kollege().frage(UebersichtAuskunft(am: zimmer.sitzung.umfeld.heute))
    #expect(other.summen.first { $0.kategorie == .krippe }?.frei == before)
    try zimmer.tippe("Strg-Z j")
    #expect(try frei() == before)
    #expect(band().contains("VERSUCH ·"))
  }

  @Test("Dropped, all is as before; what was tried is asked about first")
  func drop() throws {
    let before = try frei()
    try zimmer.tippe("Strg-X " + sperre + "Strg-X w")
    #expect(zimmer.bild().joined().contains("Den Versuch mit 1 Vorgang verwerfen?"))
    try zimmer.tippe("j")
    #expect(!band().contains("VERSUCH"))
    #expect(try frei() == before)
  }

  @Test("Carried out, it is so for everybody, and Strg-Z takes it back")
  func forReal() throws {
    let before = try frei()
    try zimmer.tippe("Strg-X " + sperre + "Strg-X a j")
    #expect(zimmer.meldung.contains("1 Vorgang ausgeführt"))
    #expect(!band().contains("VERSUCH"))
    #expect(try frei() < before)
    try zimmer.tippe("Strg-Z j")
    #expect(try frei() == before)
  }

  @Test("Kept as a plan it is offered to the next trial, and tried again step by step less")
  func plan() throws {
    let before = try frei()
    try zimmer.tippe("Strg-X " + sperre + "Strg-X b \"Umbau\" F8 w j Strg-X \"Umb\" Enter")
    #expect(zimmer.meldung.contains("Plan „Umbau“"))
    #expect(try frei() < before)
    try zimmer.tippe("Strg-X x")
    #expect(zimmer.bild().joined().contains("Aus dem Versuch nehmen? Angelegt"))
    try zimmer.tippe("Enter Esc")
    #expect(band().contains("VERSUCH 1"))
    try zimmer.tippe("Strg-X x j Esc")
    #expect(band().contains("VERSUCH ·"))
    #expect(try frei() == before)
    // Without the plan it begins with one key more.
    try zimmer.tippe("Strg-X w Strg-X Enter")
    #expect(zimmer.meldung.contains("Versuch begonnen"))
  }

  @Test("A plan that is opened in a trial takes its place; what was tried is asked about first")
  func otherPlan() throws {
    try zimmer.tippe("Strg-X " + sperre + "Strg-X b \"Umbau\" Enter x j Esc ")
    try zimmer.tippe(String(sperre.dropFirst("v Tab Tab ".count)))
    try zimmer.tippe("Strg-X o Enter")
    #expect(zimmer.bild().joined().contains("Den Versuch mit 1 Vorgang verwerfen?"))
    try zimmer.tippe("j")
    #expect(zimmer.meldung.contains("Plan „Umbau“"))
  }

  @Test("What is taken away is gone from the figures, with or without a name")
  func takenAway() throws {
    let before = try frei()
    try zimmer.tippe("Strg-X " + sperre)
    #expect(zimmer.meldung.hasPrefix("Nur im Versuch: Angelegt"))
    #expect(try frei() < before)
    try zimmer.tippe("Strg-X x j Esc")
    #expect(try frei() == before)
  }

  @Test("Taking back the last real Vorgang in a trial says that it is only tried")
  func undoReal() throws {
    try zimmer.tippe(sperre)
    let tried = try frei()
    try zimmer.tippe("Strg-X Strg-Z")
    #expect(zimmer.bild().joined().contains("Nur im Versuch: "))
    try zimmer.tippe("j")
    #expect(try frei() > tried)
    try zimmer.tippe("Strg-X w j")
    #expect(try frei() == tried)
  }

  @Test("A colleague's other end of the same contract stands in the list, and in the message")
  func conflict() throws {
    let line = "vertrag_beenden vertrag=v1 anlass=ende zum="
    try zimmer.tippe("Strg-X")
    let own = try #require(Vorgangszeile(line + "2027-07-31"))
    zimmer.fuehreAus { _ in [.vorgang(own)] }
    _ = try zimmer.kollege().fuehreAus(try #require(Vorgangszeile(line + "2027-03-31")))
    zimmer.folgeAenderungen()
    #expect(zimmer.meldung.contains("1 Vorgang passt nicht mehr"))
    try zimmer.tippe("Strg-X")
    let seen = zimmer.bild().joined()
    #expect(seen.contains("Passt nicht mehr: ") && seen.contains("31.03.2027"))
    #expect(!zimmer.bild()[23].contains("Ausführen"))
    try zimmer.tippe("x j")
    #expect(band().contains("VERSUCH ·"))
  }

  @Test("Leaving without having tried anything needs no word about the trial")
  func empty() throws {
    try zimmer.tippe("Strg-X F10")
    #expect(zimmer.bild().joined().contains("Platzwart beenden?"))
    #expect(!zimmer.bild().joined().contains("geht verloren"))
    try zimmer.tippe("Enter Strg-X w")
    #expect(!band().contains("VERSUCH"))
  }

  @Test("What others change meanwhile is in the trial at once; what collides is tried again")
  func others() throws {
    try zimmer.tippe("Strg-X " + sperre)
    let tried = try frei()
    let more = "aendern satzart=betriebserlaubnis satz=e1 kategorie.vorher=krippe plaetze=30"
    _ = try zimmer.kollege().fuehreAus(try #require(Vorgangszeile(more)))
    zimmer.folgeAenderungen()
    #expect(zimmer.meldung.contains("wiederholt"))
    #expect(try frei() > tried)
    #expect(band().contains("VERSUCH 1"))
  }

  @Test("The program doesn't end without a word about it")
  func ende() throws {
    try zimmer.tippe("Strg-X " + sperre + "F10")
    #expect(zimmer.bild().joined().contains("Der Versuch mit 1 Vorgang"))
  }

  @Test("A list that is written says that it is of a trial")
  func ausgabe() throws {
    try zimmer.tippe("Strg-X 3 F9")
    let orders = zimmer.nur(.key(.function(8)))
    guard case .ausgeben(let list) = try #require(orders.first) else {
      Issue.record("\(orders)")
      return
    }
    #expect(list.name == "versuch-warteliste" && list.kopf[0].contains("VERSUCH"))
  }
}
