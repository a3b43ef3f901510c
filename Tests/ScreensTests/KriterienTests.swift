import Domain
import Office
import ScreenKit
import TestSupport
import Testing

@testable import Screens

@Suite("An Anmeldung is asked what the Kriterienkatalog needs, and no more")
struct KriterienTests {
  /// The sample Kommune with a small catalogue.
  private static var dateien: [String: String] {
    KinderKommune.dateien.merging([
      "kataloge": """
      id;name;gleichstand;quelle;luecken;gueltig_ab;gueltig_bis
      c1;Katalog der Stadt;aelter|los;Satzung;Punkte für Geschwister;2026-01-01;

      """,
      "kriterien": """
      id;katalog_id;code;bezeichnung;art;punkte;vorrang;nachweis;kategorie;ab_monat;bis_monat;gruppe;\
      hoechstens;gueltig_ab;gueltig_bis
      c1-1;c1;allein;Alleinerziehend;ja;10;;;;;;;;;
      c1-2;c1;arbeit;Elternteile in Arbeit;anzahl;2;;Bescheinigung;;;;;4;;
      c1-3;c1;geschwister;Geschwister ist in der Einrichtung;einrichtung;;;;;;;;;;
      c1-4;c1;haertefall;Härtefall;ja;;ja;Beschluss;;;;;;;
      c1-5;c1;hort;Langer Schulweg;ja;3;;;hort;;;;;;
      c1-6;c1;erst;Erstwunsch;erstwunsch;3;;;;;;;;;

      """,
    ]) { $1 }
  }

  private func formular(_ zimmer: Amtszimmer) -> Formular? {
    if case .formular(let form) = zimmer.sitzung.dialoge.last { form } else { nil }
  }

  private func letzte(_ zimmer: Amtszimmer) throws -> Anmeldung {
    try #require(try zimmer.amt.frage(BestandAuskunft()).anmeldungen.last?.satz)
  }

  @Test("On the phone: one field, behind it the questions for this child, and F8 twice")
  func telefon() throws {
    let zimmer = try Amtszimmer(Self.dateien, schirm: .freiePlaetze)
    try zimmer.tippe(
      "\"030525\" \"010827\" Enter \"Liv\" Tab \"Ek\" Umschalt-Tab Umschalt-Tab")
    #expect(zimmer.bild().contains { $0.contains("Kriterien") && $0.contains("Enter fragt") })
    try zimmer.tippe("Enter")
    #expect(
      formular(zimmer)?.felder.map(\.titel) == [
        "Alleinerziehend", "Elternteile in Arbeit", "Nachweis gesehen: Elternteile in Arbeit",
        "Geschwister ist in der Einrichtung", "Härtefall",
      ])
    try Golden.pruefe(zimmer, "kriterien-80x24", rollen: true)
    try zimmer.tippe("j Esc")
    #expect(zimmer.sitzung.dialoge.count == 3)
    try zimmer.tippe("Enter Tab 2 Tab Tab \"sonnen\" Tab b F8")
    #expect(zimmer.bild().contains { $0.contains("4 Angaben, 1 Nachweis fehlt") })
    try zimmer.tippe("F8")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    let said = Kriterienangaben(try letzte(zimmer).kriterien)
    #expect(said["allein"] == "ja" && said["arbeit"] == "2" && said["geschwister"] == "e1")
    #expect(said["haertefall"] == "ja" && said.liste("nachweis") == ["haertefall"])
  }

  @Test("Where no catalogue is in force, no form has such a field")
  func ohneKatalog() throws {
    let zimmer = try Amtszimmer(KinderKommune.dateien, schirm: .freiePlaetze)
    try zimmer.tippe("\"030525\" \"010827\" F8")
    #expect(formular(zimmer)?.felder.contains { $0.name == "kriterien" } == false)
  }

  @Test("A Hort child has another question, and without a start nothing can be asked")
  func hort() throws {
    let zimmer = try Amtszimmer(Self.dateien, schirm: .kinder)
    try zimmer.tippe("F8 Umschalt-Tab Enter")
    #expect(zimmer.meldung.hasPrefix("Zuerst Geburtstag und Beginn angeben"))
    try zimmer.tippe("Tab \"Kai\" Tab \"Ek\" Tab \"030519\"")
    let form = try #require(formular(zimmer))
    let back = Array(repeating: "Tab", count: form.felder.count - form.feld - 1)
    try zimmer.tippe((back + ["Enter"]).joined(separator: " "))
    #expect(formular(zimmer)?.felder.map(\.titel).contains("Langer Schulweg") == true)
  }

  @Test("What the catalogue doesn't ask stays as it is; what is withdrawn goes with its evidence")
  func unberuehrt() throws {
    var files = Self.dateien
    files["anmeldungen"] = files["anmeldungen"]?.replacing(
      "e1|e3;offen;",
      with: "e1|e3;offen;altes=xyz|allein=ja|haertefall=ja|nachweis=haertefall,fremd")
    let zimmer = try Amtszimmer(files, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter")
    let row = try #require(
      zimmer.sitzung.kinder.zeilen.firstIndex { if case .anmeldung = $0 { true } else { false } })
    try zimmer.tippe(
      Array(repeating: "↓", count: row).joined(separator: " ") + " Enter Umschalt-Tab")
    #expect(zimmer.bild().contains { $0.contains("2 Angaben") && !$0.contains("fehlt") })
    try zimmer.tippe("Enter")
    #expect(formular(zimmer)?.felder.last?.name == "frage.kindeswohl")
    try zimmer.tippe("Tab Tab Tab Tab Strg-U F8 F8")
    #expect(zimmer.sitzung.dialoge.isEmpty)
    func kriterien() throws -> String? {
      try zimmer.amt.frage(BestandAuskunft()).anmeldungen.first { $0.satz.id.text == "a90" }?
        .satz.kriterien
    }
    #expect(try kriterien() == "altes=xyz|allein=ja|nachweis=fremd")
    // What the Jugendamt confirms is noted here alone; what is only said has no evidence.
    for (key, said) in [
      ("b", "nachweis=fremd,kindeswohl|kindeswohl=ja"), ("j", "nachweis=fremd|kindeswohl=ja"),
      ("Strg-U", "nachweis=fremd"),
    ] {
      try zimmer.tippe("Enter Umschalt-Tab Enter Umschalt-Tab \(key) F8 F8")
      #expect(zimmer.sitzung.dialoge.isEmpty)
      #expect(try kriterien() == "altes=xyz|allein=ja|" + said)
    }
  }

  @Test("The file of the child shows what was said, and whose evidence is missing")
  func akte() throws {
    var files = Self.dateien
    files["anmeldungen"] = files["anmeldungen"]?.replacing(
      "e1|e3;offen;", with: "e1|e3;offen;allein=ja|haertefall=ja|arbeit=2|nachweis=arbeit")
    let zimmer = try Amtszimmer(files, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter")
    let row = try #require(
      zimmer.sitzung.kinder.zeilen.firstIndex { if case .anmeldung = $0 { true } else { false } })
    try zimmer.tippe(Array(repeating: "↓", count: row).joined(separator: " "))
    #expect(
      zimmer.bild().contains {
        $0.contains("Alleinerziehend · Elternteile in Arbeit 2 (belegt)")
      }, "\(zimmer.bild())")
  }

  @Test("What can be answered is not taken for an answer, and a question is read whole")
  func frage() throws {
    var files = Self.dateien
    let long =
      "Bescheinigung des Arbeitgebers oder der Hochschule über Umfang und Beginn der Tätigkeit"
    files["kriterien"] = files["kriterien"]?.replacing(";Bescheinigung;", with: ";\(long);")
    let zimmer = try Amtszimmer(files, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter m Umschalt-Tab Enter")
    let line = zimmer.bild().first { $0.contains("Alleinerziehend") }
    #expect(line?.contains("F4: ja") == true, "\(line ?? "")")
    try zimmer.tippe("Tab")
    let said = zimmer.bild().map { String($0.filter { $0 != "│" }).trimmed }.joined(separator: " ")
    #expect(said.contains(long), "\(said)")
  }

  @Test("Brothers and sisters who wait, too, can be named")
  func geschwister() throws {
    var files = Self.dateien
    files["sorgeberechtigte"]? += "s4;k1;Eva;Öztürk;Weg 1;04109;Auen;0341/123456;\n"
    files["anmeldungen"]? += "a91;k1;betreuungsanfrage;2027-10-01;45;2025-11-04;e1;offen;\n"
    let zimmer = try Amtszimmer(files, schirm: .kinder)
    try zimmer.tippe("\"k9\" Enter m Umschalt-Tab Enter Umschalt-Tab")
    let form = try #require(formular(zimmer))
    #expect(
      form.felder[form.feld].name == "zusammen_mit" && form.felder[form.feld].auswahl.count == 1)
    try zimmer.tippe("F4 Enter F8 F8")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
    let made = try zimmer.amt.frage(BestandAuskunft()).anmeldungen.map(\.satz)
    #expect(made.contains { $0.kind.text == "k9" && $0.kriterien == "zusammen_mit=k1" })
  }

  @Test("In the waiting list F6 asks too, and no list that is written shows an answer")
  func warteliste() throws {
    let zimmer = try Amtszimmer(Self.dateien, schirm: .warteliste)
    try zimmer.tippe("F6 Umschalt-Tab Enter j F8 F8")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
    let made = try zimmer.amt.frage(BestandAuskunft()).anmeldungen.map(\.satz)
    #expect(made.count { $0.kriterien.contains("allein=ja") } == 1)
    let written = Warteliste.ausgabe(
      zimmer.sitzung.warteliste, [Feldwert("ziel", "csv")], zimmer.sitzung.umfeld)
    #expect(!written.zeilen.isEmpty)
    #expect(!(written.spalten + written.zeilen.joined()).contains { $0.contains("allein") })
  }

  @Test("In the Verwaltung a published catalogue is taken with one key, and says what is missing")
  func verwaltung() throws {
    let zimmer = try Amtszimmer(Self.dateien, schirm: .verwaltung)
    try zimmer.tippe("Umschalt-Tab Umschalt-Tab Umschalt-Tab")
    #expect(zimmer.sitzung.verwaltung.art == .kataloge)
    #expect(zimmer.meldung == "Nicht bekannt: Punkte für Geschwister.")
    try zimmer.tippe("k")
    #expect(zimmer.bild().joined(separator: " ").contains("fragt jede Anmeldung"))
    try zimmer.tippe("\"ostf\" F8")
    #expect(zimmer.sitzung.dialoge.isEmpty, "\(zimmer.meldung)")
    #expect(zimmer.sitzung.meldung?.satz.hasPrefix("Übernommen: Ostfildern") == true)
    try Golden.pruefe(zimmer, "verwaltung-kataloge-80x24", rollen: true)
    try zimmer.tippe("\"o\"")
    #expect(zimmer.sitzung.verwaltung.art == .kriterien)
    #expect(zimmer.bild().joined().contains("Ostfildern"), "the cursor went to what is new")
    try Golden.pruefe(zimmer, "verwaltung-kriterien-80x24", rollen: true)
    try zimmer.tippe("Esc k \"ostf\" F8")
    #expect(zimmer.bild().joined(separator: " ").contains("schon übernommen"))
    try zimmer.tippe("n Esc j o")
    #expect(zimmer.sitzung.verwaltung.antwort?.frage.satzart == .kriterien)
    try zimmer.tippe("Enter")
    #expect(formular(zimmer)?.felder.contains { $0.name == "gruppe" } == true)
  }
}
