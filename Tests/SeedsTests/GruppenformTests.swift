import Domain
import Seeds
import Testing

@Suite("The Gruppenformen of the Länder")
struct GruppenformTests {
  private let saat: Saatordner

  init() throws { saat = try Saatordner(executable: projectFolder + "/Package.swift") }

  private func form(_ land: Land, _ name: String, am day: String = "2026-11-02") throws
    -> Gruppenform?
  {
    let tag: Domain.Tag = Domain.Tag(iso: day) ?? .anfang
    return try saat.landesprofil(land).gruppenformen.form(name, am: tag)
  }

  @Test("Every form has a name that fits a group, a source, and figures that make sense")
  func alle() throws {
    var lands = 0
    for land in Land.allCases {
      let forms = try saat.landesprofil(land).gruppenformen
      lands += forms.isEmpty ? 0 : 1
      for form in forms {
        #expect((1...20).contains(form.name.count) && !form.fundstelle.isEmpty, "\(land) \(form)")
        #expect(!form.kategorien.isEmpty && form.groesse.map { $0 > 0 } ?? true, "\(land) \(form)")
        #expect((form.u3Mindestens ?? 0) <= (form.u3Hoechstens ?? .max))
      }
    }
    #expect(lands == 6)
    #expect(try saat.standardprofil().gruppenformen.isEmpty)
  }

  @Test("NRW: I takes 20 from two on with 4 to 6 U3, II 10 under three, III c 20 and III b 25")
  func nordrheinWestfalen() throws {
    let eins = try form(.NW, "I b")
    #expect(eins?.groesse == 20 && eins?.abMonat == 24 && eins?.u3Mindestens == 4)
    #expect(eins?.u3Hoechstens == 6 && eins?.stunden == Wochenstunden(35))
    #expect(try form(.NW, "II c")?.groesse == 10)
    #expect(try form(.NW, "II c")?.kategorien == [.krippe])
    #expect(try form(.NW, "III b")?.groesse == 25 && form(.NW, "III c")?.groesse == 20)
    #expect(try form(.NW, "IIIb") == form(.NW, "III b"))
    #expect(try form(.NW, "III b", am: "2020-07-31") == nil && form(.NW, "Wald") == nil)
  }

  @Test("Schleswig-Holstein: U3 count double in mixed groups, once from thirty months on")
  func schleswigHolstein() throws {
    let mixed = try form(.SH, "altersgemischt")
    #expect(mixed?.groesse == 20 && mixed?.u3Zaehlt == Platzzahl(2))
    #expect(mixed?.u3EinfachAbMonat == 30)
    #expect(try form(.SH, "integrativ")?.kindZaehlt == Platzzahl(2))
    #expect(try form(.SH, "Regel-Kindergarten")?.zusaetzlich == 2)
  }

  @Test("What nobody has read is marked as assumed")
  func angenommen() throws {
    #expect(try form(.BW, "Regelgruppe")?.istAngenommen == true)
    #expect(try form(.SN, "Krippe")?.istAngenommen == false)
    #expect(try form(.SN, "Krippe")?.groesse == nil)
  }
}
