import Domain
import Seeds
import Testing

/// What the demo is for: every case that an office meets is there to be looked at.
@Suite struct DemofaelleTests {
  @Test("Every special case is there", arguments: DemobestandTests.tage)
  func everyCase(iso: String) throws {
    let d = try DemobestandTests.demo(iso)
    for (name, there) in haeuser(d) + kinder(d) + vertraege(d) + anmeldungen(d) {
      #expect(there, "\(name)")
    }
  }

  private func haeuser(_ d: Demokommune) -> [(String, Bool)] {
    let b = d.bestand
    let heute = d.heute
    let einrichtungen = b.einrichtungen.map(\.satz)
    let erlaubnisse = b.betriebserlaubnis.map(\.satz)
    let sperren = b.sperren.map(\.satz).filter { $0.gueltig.enthaelt(heute) }
    let gedeckelt = erlaubnisse.filter { $0.kategorie == .gesamt }
    return [
      ("opens later", einrichtungen.contains { $0.gueltig.von > heute }),
      ("closes", einrichtungen.contains { $0.gueltig.bis > heute && $0.gueltig.bis < heute + 366 }),
      ("names no hours", einrichtungen.contains { $0.stunden.isEmpty }),
      ("offers 45 hours", einrichtungen.contains { $0.stunden.contains(Wochenstunden(45)) }),
      ("Tagespflege of 5", erlaubnisse.filter { $0.plaetze == Platzzahl(5) }.count >= 4),
      ("0 places", erlaubnisse.contains { $0.plaetze == .zero }),
      ("gesamt", gedeckelt.count >= 3),
      (
        "gesamt binds",
        gedeckelt.contains { deckel in
          let einzeln = erlaubnisse.filter {
            $0.einrichtung == deckel.einrichtung && $0.kategorie != .gesamt
          }
          return deckel.plaetze < einzeln.map(\.plaetze).reduce(.zero, +)
        }
      ),
      (
        "permit ends within a year or so",
        erlaubnisse.contains {
          $0.plaetze == Platzzahl(4) && $0.gueltig.bis > heute && $0.gueltig.bis < heute + 420
        }
      ),
      ("permit grows", erlaubnisse.contains { $0.gueltig.von > heute && $0.kategorie == .krippe }),
      ("Aktenzeichen", erlaubnisse.allSatisfy { !$0.aktenzeichen.isEmpty }),
      ("Sperre of a category", sperren.contains { $0.kategorie == .krippe }),
      ("Sperre of all", sperren.contains { $0.kategorie == .gesamt }),
      ("Belegrecht of a company", b.belegrechte.contains { $0.satz.inhaber.hasSuffix("GmbH") }),
      ("of a Kommune", b.belegrechte.contains { $0.satz.inhaber.hasPrefix("Gemeinde") }),
      ("kept for others", d.summe(\.reserviert) > 0),
      ("group without form", b.gruppen.contains { $0.satz.gruppenform.isEmpty }),
      ("form of one child", b.zuordnungen.contains { !$0.satz.gruppenform.isEmpty }),
    ]
  }

  private func kinder(_ d: Demokommune) -> [(String, Bool)] {
    let kinder = d.bestand.kinder.map(\.satz)
    let sorge = d.bestand.sorgeberechtigte.map(\.satz)
    func familie(_ kind: Kind) -> String { "\(kind.nachname) \(kind.strasse) \(kind.plz)" }
    let familien = Dictionary(grouping: kinder, by: familie)
    let eltern = Dictionary(grouping: sorge, by: \.kind)
    let betreut = Set(d.laufende(am: d.heute).map(\.kind))
    return [
      ("born 29 February", kinder.contains { $0.geburtsdatum.datum.tag == 29 && $0.imFebruar }),
      ("unborn", kinder.contains { $0.geburtsdatum > d.heute }),
      (
        "zurueckgestellt, in care",
        kinder.contains { $0.zurueckgestellt && betreut.contains($0.id) }
      ),
      ("auskunftssperre", kinder.contains(where: \.auskunftssperre)),
      ("lives elsewhere", kinder.contains { $0.ort != "Auen" && betreut.contains($0.id) }),
      ("siblings", familien.values.filter { $0.count > 1 }.count > 200),
      (
        "same custodians",
        familien.values.allSatisfy { familie in
          Set(familie.map { kind in eltern[kind.id]?.first?.telefon }).count == 1
        }
      ),
      (
        "twins", familien.values.contains { Set($0.map(\.geburtsdatum)).count < $0.count }
      ),
      ("one or two custodians", Set(eltern.values.map(\.count)) == [1, 2]),
      ("everybody has a custodian", eltern.count == kinder.count),
      ("everybody has a phone", sorge.allSatisfy { !$0.telefon.isEmpty }),
    ]
  }

  private func vertraege(_ d: Demokommune) -> [(String, Bool)] {
    let heute = d.heute
    let laufend = d.laufende(am: heute)
    let zusagen = d.vertraege(.zugesagt)
    let halbe = laufend.filter { $0.platzanteil == Platzzahl(hundertstel: 50) }
    let kuenftig = d.vertraege(.unterschrieben).filter { $0.laufzeit.von > heute }
    return [
      ("draft", d.vertraege(.entwurf).count > 5),
      ("cancelled", d.vertraege(.storniert).count > 5),
      ("yet to begin", kuenftig.count > 100),
      ("Zusage expired", zusagen.contains { $0.zusageBis.map { $0 < heute } ?? false }),
      ("Zusage open", zusagen.contains { $0.zusageBis.map { $0 >= heute } ?? false }),
      ("Zusage that counts today", d.summe(\.zusagen) > 0),
      ("stays in Krippe", laufend.contains { $0.staysInKrippe(d) }),
      ("halves", halbe.count >= 6),
      ("two places", laufend.contains { $0.platzanteil == Platzzahl(2) }),
      ("on a Belegrecht", laufend.contains { $0.belegrecht != nil }),
      (
        "changes to Kindergarten",
        kuenftig.contains { d.kategorie($0.kind, am: $0.laufzeit.von) == .kindergarten }
      ),
      ("goes to Hort", kuenftig.contains { d.kategorie($0.kind, am: $0.laufzeit.von) == .hort }),
    ]
  }

  private func anmeldungen(_ d: Demokommune) -> [(String, Bool)] {
    let heute = d.heute
    let alle = d.bestand.anmeldungen.map(\.satz)
    let offen = alle.filter { $0.status == .offen }
    let betreut = Set(d.laufende(am: heute).map(\.kind))
    return [
      ("every status", Set(alle.map(\.status)).count == Anmeldung.Status.allCases.count),
      ("both kinds", Set(offen.map(\.art)).count == 2),
      ("0 to 3 wishes", Set(offen.map(\.wuensche.count)) == [0, 1, 2, 3]),
      ("at once", offen.contains { $0.wunsch.von <= heute }),
      ("far future", offen.contains { $0.wunsch.von > heute + 400 }),
      ("ends", offen.contains { $0.wunsch.bis != .offen }),
      ("half", offen.contains { $0.platzanteil == Platzzahl(hundertstel: 50) }),
      ("Wechselwunsch", offen.filter { betreut.contains($0.kind) }.count > 30),
      ("sibling", offen.contains { $0.kriterien.contains("geschwister_in=e") }),
      (
        "evidence not seen",
        offen.map { Kriterienangaben($0.kriterien) }.contains {
          $0["berufstaetig"] != nil && !$0[nachweis: "berufstaetig"]
        }
      ),
      ("siblings together", offen.count { $0.kriterien.contains("zusammen_mit=k") } >= 10),
      ("confirmed", offen.contains { $0.bestaetigtAm != nil }),
      ("unborn", offen.contains { d.kinder[$0.kind].map { $0.geburtsdatum > heute } ?? false }),
      ("came in by today", alle.allSatisfy { $0.eingang <= heute }),
      ("every category", Set(offen.map { d.kategorie($0.kind, am: $0.wunsch.von) }).count == 3),
    ]
  }
}

extension Kind {
  fileprivate var imFebruar: Bool { geburtsdatum.datum.monat == 2 }
}

extension Betreuungsvertrag {
  /// Whether the child is three, and still on its Krippe place.
  fileprivate func staysInKrippe(_ d: Demokommune) -> Bool {
    guard let verbleibBis, let kind = d.kinder[kind] else { return false }
    return verbleibBis >= d.heute && kind.geburtsdatum.alter(am: d.heute) >= 3
  }
}
