import Domain
import Seeds
import Testing

/// The demo against what an import refuses.
@Suite struct DemoregelTests {
  @Test("Every record reads back as it was written", arguments: DemobestandTests.tage)
  func roundTrip(iso: String) throws {
    let b = try DemobestandTests.demo(iso).bestand
    check(b.mandant)
    check(b.parameter)
    check(b.traeger)
    check(b.einrichtungen)
    check(b.betriebserlaubnis)
    check(b.sperren)
    check(b.gruppen)
    check(b.belegrechte)
    check(b.kinder)
    check(b.sorgeberechtigte)
    check(b.vertraege)
    check(b.zuordnungen)
    check(b.anmeldungen)
    #expect(b.zeilen.joined().allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    #expect(b.zeilen.joined().allSatisfy { nfc($0).utf8.elementsEqual($0.utf8) })
  }

  private func check<Satz: Datensatz>(_ eintraege: [Eintrag<Satz>]) {
    #expect(!eintraege.isEmpty, "\(Satz.satzart)")
    let broken = eintraege.map(\.satz).filter { satz in
      var leser = Feldleser(satz.felder, spalten: Satz.spalten)
      return Satz(&leser) != satz || !leser.fehler.isEmpty
    }
    #expect(broken.isEmpty, "\(Satz.satzart)")
  }

  @Test("Every id is used once, and every reference leads to a record")
  func references() throws {
    let b = try DemobestandTests.demo("2026-11-24").bestand
    func ids<Satz: Datensatz>(_ eintraege: [Eintrag<Satz>]) -> Set<String> {
      let ids = Set(eintraege.map(\.satz.schluessel))
      #expect(ids.count == eintraege.count, "\(Satz.satzart)")
      return ids
    }
    let (haeuser, kinder, gruppen) = (ids(b.einrichtungen), ids(b.kinder), ids(b.gruppen))
    let (traeger, vertraege, rechte) = (ids(b.traeger), ids(b.vertraege), ids(b.belegrechte))
    _ = (ids(b.sperren), ids(b.sorgeberechtigte), ids(b.anmeldungen), ids(b.parameter))
    let vermerkte =
      b.betriebserlaubnis.map(\.satz.einrichtung) + b.sperren.map(\.satz.einrichtung)
      + b.gruppen.map(\.satz.einrichtung) + b.belegrechte.map(\.satz.einrichtung)
      + b.vertraege.map(\.satz.einrichtung) + b.anmeldungen.flatMap(\.satz.wuensche)
    #expect(haeuser.isSuperset(of: vermerkte.map(\.text)))
    #expect(traeger.isSuperset(of: b.einrichtungen.map(\.satz.traeger.text)))
    let betroffene =
      b.vertraege.map(\.satz.kind) + b.anmeldungen.map(\.satz.kind)
      + b.sorgeberechtigte.map(\.satz.kind)
    #expect(kinder == Set(betroffene.map(\.text)))
    #expect(rechte.isSuperset(of: b.vertraege.compactMap(\.satz.belegrecht?.text)))
    #expect(vertraege.isSuperset(of: b.zuordnungen.map(\.satz.vertrag.text)))
    #expect(gruppen.isSuperset(of: b.zuordnungen.map(\.satz.gruppe.text)))
  }

  @Test("Signed contracts of a child don't overlap, and none lies where the Einrichtung is closed")
  func contracts() throws {
    for iso in DemobestandTests.tage {
      let d = try DemobestandTests.demo(iso)
      for v in d.bestand.vertraege.map(\.satz) {
        if d.haeuser[v.einrichtung]?.gueltig.enthaelt(v.laufzeit) != true {
          Issue.record("\(v.id.text)")
        }
        if let recht = v.belegrecht {
          let inhaber = d.bestand.belegrechte.first { $0.satz.id == recht }
          #expect(inhaber?.satz.einrichtung == v.einrichtung)
        }
      }
      for (kind, vertraege) in Dictionary(grouping: d.vertraege(.unterschrieben), by: \.kind) {
        let ordered = vertraege.map(\.laufzeit).sorted { $0.von < $1.von }
        let apart = zip(ordered, ordered.dropFirst()).allSatisfy { $0.bis < $1.von }
        if !apart { Issue.record("\(kind.text)") }
      }
    }
  }

  @Test("A child is in one group of its Einrichtung at a time, within its contract")
  func groups() throws {
    let b = try DemobestandTests.demo("2026-11-24").bestand
    let gruppen = Dictionary(uniqueKeysWithValues: b.gruppen.map { ($0.satz.id, $0.satz) })
    let vertraege = Dictionary(uniqueKeysWithValues: b.vertraege.map { ($0.satz.id, $0.satz) })
    var last: Zuordnung?
    for z in b.zuordnungen.map(\.satz) {
      let gruppe = try #require(gruppen[z.gruppe])
      let vertrag = try #require(vertraege[z.vertrag])
      #expect(gruppe.einrichtung == vertrag.einrichtung)
      #expect(vertrag.laufzeit.enthaelt(z.gueltig) && gruppe.gueltig.enthaelt(z.gueltig))
      if let last, last.vertrag == z.vertrag { #expect(last.gueltig.bis < z.gueltig.von) }
      last = z
    }
  }
}
