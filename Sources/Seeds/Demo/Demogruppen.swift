import Domain

extension Demobau {
  /// The groups of each Einrichtung: their places add up to the permitted ones.
  mutating func baueGruppen() {
    for h in haeuser.indices where haeuser[h].einrichtung.art != .tagespflege {
      var namen = woerter.gruppen
      if h == Sonderhaus.gedeckelt {
        let alle = plaetze(h, .gesamt)
        baueGruppen(h, [.krippe, .kindergarten], "altersgemischt", alle, groesse: 16, &namen)
        continue
      }
      baueGruppen(h, [.krippe], "Krippe", plaetze(h, .krippe), groesse: 12, &namen)
      let draussen = haeuser[h].einrichtung.name.hasPrefix("Wald")
      baueGruppen(
        h, [.kindergarten], draussen ? "Waldgruppe" : "Kindergarten", plaetze(h, .kindergarten),
        groesse: 20, &namen)
      baueGruppen(h, [.hort], h % 2 == 0 ? "Hort" : "", plaetze(h, .hort), groesse: 25, &namen)
    }
  }

  /// The permitted places of today, or of the first day.
  private func plaetze(_ h: Int, _ art: Platzart) -> Int {
    let tag = max(heute, haeuser[h].einrichtung.gueltig.von)
    return bestand.betriebserlaubnis.lazy.map(\.satz)
      .filter { $0.einrichtung == haeuser[h].id && $0.kategorie == art }
      .filter { $0.gueltig.enthaelt(tag) }
      .reduce(0) { $0 + Int($1.plaetze.hundertstel) / 100 }
  }

  private mutating func baueGruppen(
    _ h: Int, _ kategorien: Set<Platzkategorie>, _ form: String, _ plaetze: Int, groesse: Int,
    _ namen: inout [String]
  ) {
    let anzahl = (plaetze + groesse - 1) / groesse
    for i in 0..<anzahl {
      let name = namen.remove(at: zufall.zahl(0...namen.count - 1))
      let anteil = plaetze * (i + 1) / anzahl - plaetze * i / anzahl
      let id: Kennung<Gruppe> = kennung("g", bestand.gruppen.count + 1)
      bestand.gruppen.append(
        Eintrag(
          Gruppe(
            id: id, einrichtung: haeuser[h].id, name: name, gruppenform: form,
            plaetze: Platzzahl(anteil), gueltig: haeuser[h].einrichtung.gueltig)))
      haeuser[h].gruppen.append(Demogruppe(id: id, kategorien: kategorien, plaetze: anteil))
    }
  }

  /// Puts the children with a signed contract that hasn't ended into groups, a few left without.
  mutating func setzeInGruppen() {
    for (vertrag, _, aufnahme) in aufnahmen
    where aufnahme.status == .unterschrieben && aufnahme.laufzeit.bis >= heute {
      if zufall.trifft(15) { continue }
      var before: Int?
      regel.forEachAbschnitt(
        geboren: aufnahme.geboren, zurueckgestellt: aufnahme.zurueckgestellt,
        verbleibBis: aufnahme.verbleibBis, in: aufnahme.laufzeit
      ) { zeitraum, kategorie in
        before = setze(vertrag, aufnahme.haus, zeitraum, kategorie, before)
      }
    }
  }

  /// Puts a child into the group with most room; back where it was, where that takes it too.
  private mutating func setze(
    _ vertrag: Int, _ h: Int, _ zeitraum: Zeitraum, _ kategorie: Platzkategorie,
    _ bisher: Int?
  ) -> Int? {
    let jetzt = zeitraum.enthaelt(heute)
    let id = bestand.vertraege[vertrag].satz.id
    let gruppen = haeuser[h].gruppen
    if let bisher, gruppen[bisher].kategorien.contains(kategorie),
      let last = bestand.zuordnungen.last?.satz, last.vertrag == id,
      let ganz = Zeitraum(von: last.gueltig.von, bis: zeitraum.bis)
    {
      bestand.zuordnungen[bestand.zuordnungen.count - 1].satz.gueltig = ganz
      return bisher
    }
    func voll(_ g: Demogruppe) -> Int {
      (jetzt ? g.kinder.heute : g.kinder.spaeter) * 1000 / max(1, g.plaetze)
    }
    let fitting = gruppen.indices.filter { gruppen[$0].kategorien.contains(kategorie) }
    guard let g = fitting.min(by: { voll(gruppen[$0]) < voll(gruppen[$1]) }) else { return nil }
    if jetzt {
      haeuser[h].gruppen[g].kinder.heute += 1
    } else if zeitraum.von > heute {
      haeuser[h].gruppen[g].kinder.spaeter += 1
    } else {
      return nil
    }
    let integration = bestand.vertraege[vertrag].satz.platzanteil > Platzzahl(1)
    bestand.zuordnungen.append(
      Eintrag(
        Zuordnung(
          vertrag: id, gruppe: gruppen[g].id, gruppenform: integration ? "Integration" : "",
          gueltig: zeitraum)))
    return g
  }
}
