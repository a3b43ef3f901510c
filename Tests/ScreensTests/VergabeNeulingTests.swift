import Domain
import Office
import ScreenKit
import TestSupport
import Testing
import Texte

@testable import Screens

@Suite("Vergabe, for whoever sees it first: what vanished, what a Kita decided, what is proposed")
struct VergabeNeulingTests {
  private func mit(_ datei: String, _ zeilen: String) -> [String: String] {
    var dateien = Rundenkommune.dateien
    dateien[datei]? += zeilen
    return dateien
  }

  private func feld(_ zimmer: Amtszimmer, _ name: String) -> String? {
    guard case .formular(let form) = zimmer.sitzung.dialoge.last else { return nil }
    let field = form.felder.first { $0.name == name }
    return field.flatMap { $0.wert(zimmer.sitzung.umfeld) }
  }

  @Test("A decision mends no finding: none is struck through, nor after it was taken back")
  func befunde() throws {
    let zimmer = try vergabezimmer("Tab ↓")
    for tasten in ["E j", "Z \"Irrtum\" F8", "E j"] {
      try zimmer.tippe(tasten)
      zimmer.folgeAenderungen()
      #expect(zimmer.sitzung.vergabe.blatt == .pruefung)
      #expect(zimmer.sitzung.vergabe.befunde.verschwunden.isEmpty, "\(tasten)")
      #expect(zimmer.sitzung.vergabe.befunde.gesamt > 0, "\(tasten)")
    }
  }

  @Test("Nor do those of a Runde that is gone stand among those of the one before")
  func rundeWeg() throws {
    // Without Wechselkinder it finds a child that has a place.
    let dateien = mit(
      "runden",
      "n2;Zweite;c1;2027-09-01;2027-09-01;2027-02-28;2027-04-15;kindergarten;;ja;;nachrangig;rot;vorbereitung\n"
    )
    let zimmer = try vergabezimmer("Tab", dateien)
    #expect(zimmer.sitzung.vergabe.runde?.name == "Zweite")
    try zimmer.kollege(Loeschen(.runden, "n2"))
    zimmer.folgeAenderungen()
    #expect(zimmer.sitzung.vergabe.runde?.name == "Hauptrunde")
    #expect(zimmer.sitzung.vergabe.befunde.verschwunden.isEmpty)
    #expect(zimmer.sitzung.vergabe.befunde.gesamt > 0)
  }

  @Test("The sheet of a child says first what the Kita decided, and why")
  func entscheid() throws {
    let zimmer = try vergabezimmer(
      "Tab Tab Tab → / \"dorn\" Enter m \"1\" Tab \"Härtefall\" F8 Enter")
    func blatt() -> [String] { zimmer.bild().map { $0.filter { $0 != "│" }.trimmed } }
    #expect(blatt().contains("Verschoben auf Rang 1: Härtefall"))
    // The reason of the move is none for a refusal.
    try zimmer.tippe("Esc x")
    #expect(feld(zimmer, "grund") == "")
    try zimmer.tippe("\"kein Fahrdienst\" F8 Enter")
    #expect(blatt().contains("Nicht angenommen: kein Fahrdienst"))
  }

  @Test("Rank 0 is refused beside its field")
  func rangNull() throws {
    let zimmer = try vergabezimmer("Tab Tab Tab → m \"0\" Tab \"so\" F8")
    #expect(zimmer.bild().joined().contains("„0“ muss größer als 0 sein."))
    #expect(feld(zimmer, "rang") == "0")
  }

  @Test("Who takes no part has no places to turn until it takes part again")
  func nichtDabei() throws {
    let zimmer = try vergabezimmer("↓ t \"Umbau\" F8")
    for taste in ["+", "-"] {
      try zimmer.tippe(taste)
      #expect(zimmer.meldung == "Sonne nimmt nicht teil (Umbau); t nimmt sie wieder auf.")
      #expect(!zimmer.sitzung.vergabe.versucht)
    }
  }

  @Test("A new Runde ranks as the latest one does, else by the catalogue that is in force")
  func katalog() throws {
    // By name the second one stands last.
    let dateien = mit("kataloge", "c2;Zusatz;los;;;;\n")
    #expect(feld(try vergabezimmer("n", dateien), "katalog_id") == "c1")
    var ended = dateien
    ended["kataloge"] = ended["kataloge"]?.replacing("aelter;;;;", with: "aelter;;;;2027-02-28")
    #expect(feld(try vergabezimmer("n", ended), "katalog_id") == "c2")
  }

  @Test("A new Runde has a name of its own")
  func name() throws {
    let zimmer = try vergabezimmer("n F8 n")
    #expect(feld(zimmer, "name") == "Hauptrunde 2027 (2)")
    try zimmer.tippe("F8 n")
    #expect(feld(zimmer, "name") == "Hauptrunde 2027 (3)")
  }

  @Test("What minutes keep without names says so, and Enter says that there is no more")
  func ohneNamen() throws {
    var dateien = mit("kinder", "k9;Kim;Kurz;2024-01-01;w;;04109;Auen;14713000;;Süd;\n")
    dateien["anmeldungen"]? += "b1;k9;betreuungsanfrage;2027-08-01;45;2027-01-01;;offen;;;\n"
    let zimmer = try vergabezimmer("E j Tab", dateien)
    let rows = zimmer.sitzung.vergabe.befunde.zeilen
    let i = try #require(rows.firstIndex { $0.befund.wer.isEmpty })
    try zimmer.tippe(Array(repeating: "↓", count: i).joined(separator: " ") + " Enter")
    #expect(zimmer.meldung == zimmer.texte(GrundText.nurVermerkt))
    #expect(zimmer.bild().contains { $0.contains("ohne Namen") })
  }

  @Test("Why one waits is read to its end in 80 columns, or seen to be cut")
  func umbruch() throws {
    let long = "Dorothea Amalia Zejlerjowa-Wendelstein von der Oberen Aue"
    var dateien = Rundenkommune.dateien
    dateien["kinder"] = dateien["kinder"]?.replacing("Hans;Holm", with: "\(long);Holm")
    let zimmer = try vergabezimmer("E j A F8 / \"behr\" Enter", dateien)
    let z = zimmer.sitzung.vergabe
    let hint = try #require(z.angebotsliste.zeile?.hinweis)
    let seen = zimmer.bild().map(\.trimmed)
    let first = try #require(seen.firstIndex { $0.hasPrefix("Im Amt:") })
    let said = seen[first...].prefix { !$0.hasPrefix("Der Familie:") }.joined(separator: " ")
      .dropFirst("Im Amt:".count)
    #expect(String(said).trimmed == hint)
  }

  @Test("The chosen line of a list that cuts it stands below as a whole")
  func liste() {
    let long = String(repeating: "Kateřina nach Hort, ", count: 5)
    let list = Sprungliste("Wer?", [.init(text: long, effekt: .melde(Meldung("")))])
    let inner = Panel("").inner(list.rect(Rect(row: 0, column: 0, width: 80, height: 20)))
    #expect(list.geteilt(inner).ganz.height == 3)
    let wide = Panel("").inner(list.rect(Rect(row: 0, column: 0, width: 200, height: 20)))
    #expect(list.geteilt(wide).ganz.height == 0)
  }
}
