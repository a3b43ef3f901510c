import Domain
import TestSupport
import Testing

@Suite("A random Kommune is one that the import would take")
struct ZufallskommuneTests {
  @Test("The same seed gives the same folder")
  func sameSeed() {
    #expect(Zufallskommune(seed: 7).dateien == Zufallskommune(seed: 7).dateien)
    #expect(Zufallskommune(seed: 7).dateien != Zufallskommune(seed: 8).dateien)
  }

  @Test("Contracts run while the Einrichtung is open, and no child has two signed ones on a day")
  func contractsAreValid() throws {
    for seed in 1...150 {
      let bild = try Domainbild(Zufallskommune(seed: UInt64(seed)).dateien)
      for (i, vertrag) in bild.vertraege.enumerated() {
        let einrichtung = bild.einrichtungen.first { $0.id == vertrag.einrichtung }
        #expect(try #require(einrichtung).gueltig.enthaelt(vertrag.laufzeit), "seed \(seed)")
        #expect(bild.kinder.contains { $0.id == vertrag.kind })
        if let recht = vertrag.belegrecht {
          let einrichtung = bild.belegrechte.first { $0.id == recht }?.einrichtung
          #expect(einrichtung == vertrag.einrichtung, "seed \(seed)")
        }
        let zweiter = bild.vertraege[..<i].contains {
          $0.kind == vertrag.kind && $0.status == .unterschrieben
            && vertrag.status == .unterschrieben && $0.laufzeit.schneidet(vertrag.laufzeit)
        }
        #expect(!zweiter, "seed \(seed)")
      }
    }
  }

  @Test("Ids and parameters are given once, and wishes name Einrichtungen that exist")
  func everythingIsGivenOnce() throws {
    for seed in 1...150 {
      let dateien = Zufallskommune(seed: UInt64(seed)).dateien
      let bild = try Domainbild(dateien)
      for (datei, text) in dateien where datei != "betriebserlaubnis" {
        let schluessel = GTabelle.lies(text).map {
          ($0["id"] ?? "") + ($0["schluessel"] ?? "") + ($0["gueltig_ab"] ?? "")
        }
        #expect(Set(schluessel).count == schluessel.count, "seed \(seed), \(datei)")
      }
      for anmeldung in bild.anmeldungen {
        #expect(
          anmeldung.wuensche.allSatisfy { wunsch in
            bild.einrichtungen.contains { $0.id == wunsch }
          })
      }
    }
  }

  @Test("The edges come up: Überbelegung, a binding gesamt, rows that come and go, leap days")
  func edgesComeUp() {
    var ueberbelegt = 0
    var kategorien: Set<String> = []
    var wechsel: Set<String> = []
    var schalttage = 0
    for seed in 1...60 {
      let dateien = Zufallskommune(seed: UInt64(seed)).dateien
      for zeile in GTabelle.lies(Gegenrechnung(dateien: dateien).frei(am: "2027-03-01")) {
        if (zeile["frei"] ?? "").hasPrefix("-") { ueberbelegt += 1 }
        kategorien.insert(zeile["kategorie"] ?? "")
      }
      for zeile in GTabelle.lies(dateien["parameter"] ?? "")
      where zeile["schluessel"] == "kategoriewechsel" {
        wechsel.insert(String((zeile["wert"] ?? "").prefix { $0 != ":" }))
      }
      let kinder = GTabelle.lies(dateien["kinder"] ?? "")
      schalttage += kinder.filter { ($0["geburtsdatum"] ?? "").hasSuffix("-02-29") }.count
    }
    #expect(ueberbelegt > 20)
    #expect(kategorien.count == 3)
    #expect(wechsel.count == 5)
    #expect(schalttage > 5)
  }
}
