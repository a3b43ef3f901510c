import Domain
import Seeds
import Testing

/// The demo as an office would check it.
@Suite struct DemobestandTests {
  static let tage = ["2026-11-24", "2027-07-20", "2027-08-01", "2028-02-29"]

  private static let demos = Dictionary(
    uniqueKeysWithValues: tage.map { iso in
      (iso, Result { try Demokommune(heute: try #require(Tag(iso: iso))) })
    })

  /// The demo on one of these days, made once.
  static func demo(_ iso: String) throws -> Demokommune { try #require(demos[iso]).get() }

  @Test("The same seed and day make the same Kommune, others another one")
  func sameSeedSameKommune() throws {
    let woerter = try Demowoerter(try saatordner())
    func lines(_ iso: String, _ startwert: UInt64) throws -> [[String]] {
      let heute = try #require(Tag(iso: iso))
      return demobestand(heute: heute, startwert: startwert, woerter: woerter).zeilen
    }
    let first = try lines("2026-11-24", 7)
    #expect(try lines("2026-11-24", 7) == first)
    #expect(try lines("2026-11-24", 8) != first)
    #expect(try lines("2026-11-25", 7) != first)
  }

  @Test("It has as many of everything as was promised, on whatever day", arguments: tage)
  func numbers(iso: String) throws {
    let d = try Self.demo(iso)
    let b = d.bestand
    #expect(b.kinder.count == 3000)
    #expect(b.traeger.count == 4)
    #expect(b.einrichtungen.count == 40)
    #expect(Set(b.einrichtungen.map(\.satz.ortsteil)).count == 12)
    let arten = Dictionary(grouping: b.einrichtungen.map(\.satz), by: \.art).mapValues(\.count)
    #expect(arten == [.kita: 20, .kindergarten: 5, .krippe: 4, .hort: 5, .tagespflege: 6])
    let betreut = Set(d.laufende(am: d.heute).map(\.kind))
    #expect((1820...2030).contains(betreut.count))
    let offen = Set(b.anmeldungen.map(\.satz).filter { $0.status == .offen }.map(\.kind))
    #expect((580...720).contains(offen.count))
    #expect((50...80).contains(d.vertraege(.zugesagt).count))
    let ehemalige = d.vertraege(.unterschrieben).filter { $0.laufzeit.bis < d.heute }
    #expect(Set(ehemalige.map(\.kind)).subtracting(betreut).count > 300)
    let auslastung = d.summe(\.bestand) / d.summe(\.plaetze)
    #expect((0.89...0.97).contains(auslastung), "\(auslastung)")
  }

  @Test("Places under three are scarce, and Kindergärten have room from August on", arguments: tage)
  func scarcity(iso: String) throws {
    let d = try Self.demo(iso)
    #expect(d.summe(\.frei, .krippe) < d.summe(\.plaetze, .krippe) * 0.05)
    let juli = d.summe(\.frei, .kindergarten, am: d.august - 1)
    #expect(d.summe(\.frei, .kindergarten, am: d.august) > juli + 60)
    #expect(d.plaetze.values.filter { $0[1].frei.wert(am: d.heute) >= Platzzahl(9) }.count >= 2)
  }

  @Test("Only the one Krippe is over-occupied, on any day", arguments: tage)
  func overoccupied(iso: String) throws {
    let d = try Self.demo(iso)
    let tage = try #require(Zeitraum(von: d.heute - 2500, bis: d.heute + 3000))
    for (id, verlaeufe) in d.plaetze {
      for kategorie in Platzkategorie.allCases {
        let frei = verlaeufe[kategorie.rang].frei.minimum(in: tage)
        if d.haeuser[id]?.name == "Kita St. Josef", kategorie == .krippe {
          #expect(verlaeufe[kategorie.rang].frei.wert(am: d.heute) < .zero)
          #expect(frei >= Platzzahl(-5))
        } else {
          #expect(frei >= .zero, "\(id.text) \(kategorie)")
        }
      }
    }
  }

  @Test("Children are as old as their Einrichtungen take them", arguments: tage)
  func ages(iso: String) throws {
    let d = try Self.demo(iso)
    for v in d.laufende(am: d.heute) {
      let kind = try #require(d.kinder[v.kind])
      let alter = kind.geburtsdatum.alter(am: d.heute)
      switch try #require(d.haeuser[v.einrichtung]).art {
      case .krippe, .tagespflege: #expect((0...3).contains(alter))
      case .kindergarten: #expect((3...7).contains(alter))
      case .kita: #expect((0...7).contains(alter))
      case .hort: #expect((6...11).contains(alter))
      }
      #expect(v.laufzeit.von > kind.geburtsdatum)
    }
  }

  @Test("What is reckoned agrees with the rule of the Land")
  func ruleOfTheLand() throws {
    let d = try Self.demo("2026-11-24")
    let value = d.regel.parameter.regelwert(.kategoriewechsel, am: d.heute)?.wert
    #expect(value == .kategoriewechsel(.geburtstag))
    #expect(d.regel.parameter.regelwert(.schuljahrBeginn, am: d.heute)?.wert.text == "08-01")
    #expect(
      d.regel.parameter.regelwert(.einschulungLetzterGeburtstag, am: d.heute)?.wert.text == "06-30")
    #expect(d.bestand.parameter.allSatisfy { $0.satz.art != .kategoriewechsel })
  }
}

extension Datenbestand {
  /// Every record as it is exchanged.
  var zeilen: [[String]] {
    func fields<Satz>(_ eintraege: [Eintrag<Satz>]) -> [[String]] { eintraege.map(\.satz.felder) }
    return fields(mandant) + fields(parameter) + fields(traeger) + fields(einrichtungen)
      + fields(betriebserlaubnis) + fields(sperren) + fields(gruppen) + fields(belegrechte)
      + fields(kinder) + fields(sorgeberechtigte) + fields(vertraege) + fields(zuordnungen)
      + fields(anmeldungen)
  }
}
