import Domain
import Office
import TestSupport
import Testing

@Suite("A trial: what would be if")
struct VersuchTests {
  private let amt: Probeamt

  init() throws { amt = try Probeamt(Musterkommune.dateien, heute: Musterkommune.heute) }

  private func versuch(_ office: Amt) throws -> Versuch {
    try Versuch(ueber: office) { [amt] in try amt.amt(zweck: .versuchen) }
  }

  private func zeile(_ text: String) throws -> Vorgangszeile {
    try #require(Vorgangszeile(text))
  }

  /// The Vorgänge that can't be done now.
  private func hindernisse(_ trial: Versuch) -> [String] {
    trial.schritte.filter { !$0.geht }.map(\.vorhaben.zeile.name)
  }

  private let fuenfMehr =
    "aendern satzart=betriebserlaubnis satz=e1 kategorie.vorher=krippe plaetze=17"

  private func krippe(_ office: Amt) throws -> Platzzahl {
    let rows = try office.frage(FreiAuskunft(am: amt.heute))
    let row = rows.first { $0.werte.einrichtung?.text == "e1" && $0.werte.kategorie == .krippe }
    return try #require(row).werte.frei
  }

  @Test("All figures follow what is tried, and neither the file nor others see anything of it")
  func nothingLasts() throws {
    let office = try amt.amt()
    let (records, free) = (try office.frage(BestandAuskunft()), try krippe(office))
    let trial = try versuch(office)
    _ = try trial.fuehreAus(try zeile(fuenfMehr))
    #expect(try krippe(trial.amt) != free)
    #expect(try krippe(office) == free)
    // Others go on writing meanwhile.
    _ = try amt.amt().fuehreAus(try zeile("anlegen satzart=traeger id=t9 name=Neu art=frei"))
    #expect(try !trial.folge())
    #expect(try trial.amt.frage(BestandAuskunft()).traeger.contains { $0.satz.id.text == "t9" })
    _ = try amt.amt().fuehreAus(Rueckgaengig())
    #expect(try office.frage(BestandAuskunft()) == records)
    #expect(try amt.frage(PruefAuskunft()).filter { !$0.hinweis } == [])
  }

  @Test("An Einrichtung that others open meanwhile is in the trial, too")
  func newHouse() throws {
    let trial = try versuch(try amt.amt())
    _ = try trial.fuehreAus(try zeile(fuenfMehr))
    let other = try amt.amt()
    _ = try other.fuehreAus(try zeile("anlegen satzart=traeger id=t7 name=Neu art=frei"))
    let before = try trial.amt.frage(UebersichtAuskunft(am: amt.heute)).zeilen.count
    _ = try other.fuehreAus(
      try zeile("anlegen satzart=einrichtungen id=e9 traeger_id=t1 name=Neubau art=kita"))
    _ = try other.fuehreAus(
      try zeile("anlegen satzart=betriebserlaubnis einrichtung_id=e9 kategorie=krippe plaetze=10"))
    #expect(try !trial.folge())
    let after = try trial.amt.frage(UebersichtAuskunft(am: amt.heute)).zeilen
    #expect(after.count == before + 1)
    #expect(after.contains { $0.einrichtung?.satz.name == "Neubau" })
  }

  @Test("A plan is its Vorgänge as text; what no longer fits the day is named, the rest is tried")
  func plan() throws {
    let office = try amt.amt()
    let trial = try versuch(office)
    _ = try trial.fuehreAus(try zeile(fuenfMehr))
    _ = try trial.fuehreAus(try zeile("anlegen satzart=traeger id=t8 name=Neu art=frei"))
    let plan = Plan(name: "Ausbau", trial.schritte.map(\.vorhaben))
    let free = try krippe(trial.amt)
    try office.lege(plan.text, unter: plan.name, art: Plan.ablage)
    #expect(try amt.frage(PlaeneAuskunft()) == [plan])

    let again = try versuch(office)
    try again.spiele(plan.schritte)
    #expect(hindernisse(again) == [])
    #expect(try krippe(again.amt) == free)
    // Meanwhile somebody else has used that id.
    _ = try amt.amt().fuehreAus(try zeile("anlegen satzart=traeger id=t8 name=Anders art=frei"))
    #expect(try again.folge())
    #expect(hindernisse(again) == ["anlegen"])
    // It is not forgotten: where the id is free again, it fits again.
    _ = try amt.amt().fuehreAus(try zeile("loeschen satzart=traeger satz=t8"))
    #expect(try again.folge())
    #expect(hindernisse(again) == [])
    #expect(again.schritte.map(\.vorhaben.zeile.name) == ["aendern", "anlegen"])
  }

  @Test("Where somebody lives is in no plan")
  func noAddress() throws {
    let plan = Plan(
      name: "p", [Planschritt(try zeile("aendern satzart=kinder satz=k1 strasse=Geheimweg"))])
    #expect(!plan.text.contains("Geheimweg"))
  }

  @Test("What takes back a step of the trial takes it from the list")
  func undo() throws {
    let office = try amt.amt()
    let trial = try versuch(office)
    let free = try krippe(office)
    _ = try trial.fuehreAus(try zeile(fuenfMehr))
    _ = try trial.fuehreAus(try zeile("rueckgaengig"))
    #expect(trial.schritte.isEmpty)
    #expect(try krippe(trial.amt) == free)
  }

  @Test("Carried out it is what was tried; what can't be done stays in the trial and is named")
  func forReal() throws {
    let office = try amt.amt()
    let trial = try versuch(office)
    _ = try trial.fuehreAus(try zeile(fuenfMehr))
    _ = try trial.fuehreAus(try zeile("anlegen satzart=traeger id=t8 name=Neu art=frei"))
    let wanted = try trial.amt.frage(BestandAuskunft())
    _ = try amt.amt().fuehreAus(try zeile("anlegen satzart=traeger id=t8 name=Anders art=frei"))
    let (done, stop) = try trial.fuehreWirklichAus()
    #expect(done.count == 1)
    #expect(stop != nil)
    #expect(trial.schritte.map(\.vorhaben.zeile["id"]) == ["t8"])
    #expect(try krippe(office) == krippe(trial.amt))
    _ = try amt.amt().fuehreAus(try zeile("loeschen satzart=traeger satz=t8"))
    #expect(try trial.folge())
    #expect(try trial.fuehreWirklichAus().hindernis == nil)
    #expect(trial.schritte.isEmpty)
    #expect(try amt.frage(BestandAuskunft()) == wanted)
  }

  @Test("Another rule for the category change is tried like anything else")
  func rule() throws {
    let office = try amt.amt()
    let trial = try versuch(office)
    _ = try trial.fuehreAus(
      try zeile("anlegen satzart=parameter schluessel=kategoriewechsel wert=folgemonat"))
    let tried = try trial.amt.frage(UebersichtAuskunft(am: amt.heute))
    #expect(tried != (try office.frage(UebersichtAuskunft(am: amt.heute))))
    _ = try trial.fuehreWirklichAus()
    #expect(tried == (try office.frage(UebersichtAuskunft(am: amt.heute))))
  }

  @Test("Deliveries are not for a trial")
  func noDelivery() throws {
    let trial = try versuch(try amt.amt())
    #expect(throws: Ablehnung.self) { try trial.fuehreAus(try zeile("einlesen ordner=x")) }
  }
}
