import Domain
import Testing

@Suite("Rules that need more than one record")
struct BestandsregelnTests {
  /// One child in one Kita, all of it stored.
  private static var gespeichert: Datenbestand {
    var bestand = Datenbestand()
    bestand.mandant = [satz("14713000;Auen;SN")]
    bestand.traeger = [satz("t1;Stadt;kommunal")]
    bestand.einrichtungen = [satz("e1;t1;Kita;kita;;;;;;;;;;"), satz("e2;t1;Hort;hort;;;;;;;;;;")]
    bestand.gruppen = [satz("g1;e1;Bienen;;10;;")]
    bestand.belegrechte = [satz("r1;e1;krippe;Werk;3;;")]
    bestand.kinder = [satz("k1;Kim;Nowak;2024-01-01;;;;;;;;")]
    bestand.vertraege = [vertrag("v1", "2025-01-01", "2025-12-31", recht: "r1")]
    bestand.zuordnungen = [satz("v1;g1;;2025-01-01;2025-12-31")]
    return bestand
  }

  @Test("What is stored without a fault is judged to be so")
  func faultless() {
    #expect(verstoesse(in: Self.gespeichert) == [])
  }

  @Test("Of two signed contracts that overlap, the one from the file is named with the stored one")
  func overlapWithStored() {
    var bestand = Self.gespeichert
    bestand.vertraege.insert(vertrag("v0", "2024-06-01", "2025-01-01", zeile: 7), at: 0)
    let (neu, alt) = (Satzbezug(.vertraege, "v0", zeile: 7), Satzbezug(.vertraege, "v1"))
    let gefunden = verstoesse(in: bestand)
    #expect(gefunden.map(\.satz) == [neu])
    #expect(gefunden.map(\.grund) == [.vertragUeberschneidung(vertrag: neu, anderer: alt)])
    #expect(gefunden.map(\.grund.regel.rawValue) == ["vertrag_ueberschneidung"])
  }

  @Test("Without the contracts that are named no two overlap", arguments: 0..<50)
  func overlapBruteForce(_ seed: UInt64) {
    var state = seed
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    var bestand = Self.gespeichert
    bestand.zuordnungen = []
    bestand.vertraege = (0..<12).map { index in
      let beginn = Tag(nummer: 20_000 + Int32(random(60)))
      let ende = random(8) == 0 ? Tag.offen : beginn + random(12)
      let zeile = random(3) == 0 ? 0 : index + 2
      return vertrag("v\(index)", beginn.iso, ende.iso, zeile: zeile)
    }
    let named = Set(verstoesse(in: bestand).map(\.satz.schluessel))
    let kept = bestand.vertraege.filter { !named.contains($0.satz.id.text) }
    for eintrag in bestand.vertraege {
      let overlaps = kept.contains {
        $0.satz.id != eintrag.satz.id && $0.satz.laufzeit.schneidet(eintrag.satz.laufzeit)
      }
      #expect(overlaps == named.contains(eintrag.satz.id.text))
    }
  }

  @Test("Contracts that are not signed, or of another child, may overlap")
  func overlapAllowed() {
    var bestand = Self.gespeichert
    bestand.kinder.append(satz("k2;Jo;Nowak;2024-01-01;;;;;;;;"))
    bestand.vertraege += [
      vertrag("v2", "2025-01-01", "", status: "zugesagt", zeile: 2),
      vertrag("v3", "2025-01-01", "", status: "storniert", zeile: 3),
      vertrag("v4", "2025-01-01", "", kind: "k2", zeile: 4),
    ]
    #expect(verstoesse(in: bestand) == [])
  }

  @Test("A new last day of an Einrichtung that cuts a stored contract is named itself")
  func closingCutsContract() {
    var bestand = Self.gespeichert
    bestand.einrichtungen[0] = satz("e1;t1;Kita;kita;;;;;2025-02-01;2025-12-30;;;;", zeile: 3)
    let haus = Satzbezug(.einrichtungen, "e1", zeile: 3)
    let grund = Regelgrund.vertragAusserhalbOeffnung(
      vertrag: Satzbezug(.vertraege, "v1"), einrichtung: haus)
    let gefunden = verstoesse(in: bestand)
    #expect(gefunden.map(\.satz) == [haus, haus])
    #expect(gefunden.map(\.spalte) == ["gueltig_ab", "gueltig_bis"])
    #expect(gefunden.map(\.grund) == [grund, grund])
  }

  @Test("Where all of it is stored, the contract outside the opening time is named")
  func storedOutside() {
    var bestand = Self.gespeichert
    bestand.einrichtungen[0] = satz("e1;t1;Kita;kita;;;;;;2025-06-30;;;;")
    let gefunden = verstoesse(in: bestand)
    #expect(gefunden.map(\.satz) == [Satzbezug(.vertraege, "v1")])
    #expect(gefunden.map(\.spalte) == ["ende"])
  }

  @Test("A contract or group that changes so that a stored Zuordnung breaks a rule is named itself")
  func zuordnungBroken() {
    var bestand = Self.gespeichert
    bestand.vertraege = [vertrag("v1", "2025-02-01", "2025-12-31", recht: "r1", zeile: 2)]
    #expect(verstoesse(in: bestand).map(\.satz) == [Satzbezug(.vertraege, "v1", zeile: 2)])
    #expect(verstoesse(in: bestand).map(\.spalte) == ["beginn"])
    bestand = Self.gespeichert
    bestand.gruppen = [satz("g1;e2;Bienen;;10;;2025-06-30", zeile: 2)]
    #expect(verstoesse(in: bestand).map(\.satz.satzart) == [.gruppen, .gruppen])
    #expect(verstoesse(in: bestand).map(\.spalte) == ["einrichtung_id", "gueltig_bis"])
  }

  @Test("A Belegrecht that moves away from a stored contract is named itself")
  func belegrechtMoved() {
    var bestand = Self.gespeichert
    bestand.belegrechte = [satz("r1;e2;krippe;Werk;3;;", zeile: 2)]
    #expect(verstoesse(in: bestand).map(\.satz) == [Satzbezug(.belegrechte, "r1", zeile: 2)])
    #expect(verstoesse(in: bestand).map(\.grund.regel) == [.belegrechtEinrichtung])
  }

  @Test("Every reference to nothing is named by its column")
  func referencesToNothing() {
    var bestand = Datenbestand()
    bestand.mandant = [satz("14713000;Auen;SN")]
    bestand.einrichtungen = [satz("e1;x;Kita;kita;;;;;;;;;;", zeile: 2)]
    bestand.betriebserlaubnis = [satz("x;krippe;1;;;", zeile: 2)]
    bestand.sperren = [satz("s1;x;krippe;1;;;", zeile: 2)]
    bestand.gruppen = [satz("g1;x;Bienen;;10;;", zeile: 2)]
    bestand.belegrechte = [satz("r1;x;krippe;Werk;3;;", zeile: 2)]
    bestand.sorgeberechtigte = [satz("p1;x;Jo;Nowak;;;;;", zeile: 2)]
    bestand.vertraege = [satz("v1;x;x;2025-01-01;;;unterschrieben;x;;;", zeile: 2)]
    bestand.zuordnungen = [satz("x;x;;2025-01-01;", zeile: 2)]
    bestand.anmeldungen = [
      satz("a1;x;bedarfsmeldung;2025-01-01;;2025-01-01;x;offen;;;;;", zeile: 2)
    ]
    let gefunden = verstoesse(in: bestand)
    #expect(
      gefunden.map { "\($0.satz.satzart.rawValue).\($0.spalte)" } == [
        "einrichtungen.traeger_id", "betriebserlaubnis.einrichtung_id", "sperren.einrichtung_id",
        "gruppen.einrichtung_id", "belegrechte.einrichtung_id", "sorgeberechtigte.kind_id",
        "vertraege.kind_id", "vertraege.einrichtung_id", "vertraege.belegrecht_id",
        "zuordnungen.vertrag_id", "zuordnungen.gruppe_id", "anmeldungen.kind_id",
        "anmeldungen.wuensche",
      ])
    #expect(Set(gefunden.map(\.grund.regel)) == [.verweis])
  }
}

/// A record from its fields as they stand in a file.
private func satz<Satz: Datensatz>(_ felder: String, zeile: Int = 0) -> Eintrag<Satz> {
  let werte = felder.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  var leser = Feldleser(werte, spalten: Satz.spalten)
  let satz = Satz(&leser)
  #expect(leser.fehler == [])
  return Eintrag(satz, zeile: zeile)
}

private func vertrag(
  _ id: String, _ beginn: String, _ ende: String, kind: String = "k1",
  status: String = "unterschrieben", recht: String = "", zeile: Int = 0
) -> Eintrag<Betreuungsvertrag> {
  satz("\(id);\(kind);e1;\(beginn);\(ende);;\(status);\(recht);;;", zeile: zeile)
}
