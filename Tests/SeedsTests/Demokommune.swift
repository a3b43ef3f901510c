import Domain
import Seeds

/// The folder of the package, seen from this file.
let projectFolder = String(
  #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 })

/// The data beside these tests: found from a program that would lie in the package.
func saatordner() throws -> Saatordner {
  try Saatordner(executable: projectFolder + "/Package.swift")
}

/// The demo on a day, with what tests ask of it.
struct Demokommune {
  let heute: Tag
  let bestand: Datenbestand
  let regel: Kategorieregel
  let kinder: [Kennung<Kind>: Kind]
  let haeuser: [Kennung<Einrichtung>: Einrichtung]
  /// The free places of each Einrichtung, by category.
  let plaetze: [Kennung<Einrichtung>: [Platzverlauf]]

  init(heute: Tag, startwert: UInt64 = 1) throws {
    let ordner = try saatordner()
    let bestand = demobestand(
      heute: heute, startwert: startwert, woerter: try Demowoerter(ordner))
    let regel = Kategorieregel(
      parameter: Parametersatz(
        kommune: bestand.parameter.map(\.satz), land: try ordner.landesprofil(.SN),
        standard: try ordner.standardprofil()))
    let kinder = Dictionary(uniqueKeysWithValues: bestand.kinder.map { ($0.satz.id, $0.satz) })
    let haeuser = Dictionary(
      uniqueKeysWithValues: bestand.einrichtungen.map { ($0.satz.id, $0.satz) })
    (self.heute, self.bestand, self.regel) = (heute, bestand, regel)
    (self.kinder, self.haeuser) = (kinder, haeuser)
    plaetze = haeuser.mapValues { haus in
      Platzrechnung(grundlage(haus, bestand, kinder), regel: regel).verlaeufe()
    }
  }

  /// The contracts that take a place on a day.
  func laufende(am tag: Tag, _ status: Betreuungsvertrag.Status = .unterschrieben)
    -> [Betreuungsvertrag]
  {
    bestand.vertraege.map(\.satz).filter { $0.status == status && $0.laufzeit.enthaelt(tag) }
  }

  func kategorie(_ kind: Kennung<Kind>, am tag: Tag) -> Platzkategorie? {
    kinder[kind].map {
      regel.kategorie(geboren: $0.geburtsdatum, zurueckgestellt: $0.zurueckgestellt, am: tag)
    }
  }

  /// The sum over all Einrichtungen of a figure, in places.
  func summe(
    _ wert: KeyPath<Platzverlauf, Verlauf<Platzzahl>>, _ kategorie: Platzkategorie? = nil,
    am tag: Tag? = nil
  ) -> Double {
    let rang = kategorie.map { $0.rang...$0.rang } ?? 0...2
    let all = plaetze.values.flatMap { $0[rang] }
    return all.reduce(0) { $0 + Double($1[keyPath: wert].wert(am: tag ?? heute).hundertstel) / 100 }
  }
}

private func grundlage(
  _ haus: Einrichtung, _ bestand: Datenbestand, _ kinder: [Kennung<Kind>: Kind]
) -> Platzgrundlage {
  var result = Platzgrundlage(offen: haus.gueltig)
  for e in bestand.betriebserlaubnis.map(\.satz) where e.einrichtung == haus.id {
    result.erlaubnisse.append(
      Platzposten(nummer: 1, art: e.kategorie, menge: e.plaetze, zeitraum: e.gueltig))
  }
  for s in bestand.sperren.map(\.satz) where s.einrichtung == haus.id {
    result.sperren.append(
      Platzposten(nummer: 1, art: s.kategorie, menge: s.plaetze, zeitraum: s.gueltig))
  }
  for (i, b) in bestand.belegrechte.map(\.satz).enumerated() where b.einrichtung == haus.id {
    result.belegrechte.append(
      Platzposten(
        nummer: i, art: b.kategorie.platzart, menge: b.plaetze, zeitraum: b.gueltig))
  }
  for v in bestand.vertraege.map(\.satz) where v.einrichtung == haus.id && v.status.belegt {
    guard let kind = kinder[v.kind] else { continue }
    result.belegungen.append(
      Belegung(
        nummer: 1, kind: 1, geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt,
        verbleibBis: v.verbleibBis, laufzeit: v.laufzeit, anteil: v.platzanteil,
        zugesagt: v.status == .zugesagt,
        belegrecht: v.belegrecht.flatMap { id in
          bestand.belegrechte.firstIndex { $0.satz.id == id }
        }))
  }
  return result
}

extension Demokommune {
  /// The contracts with a status.
  func vertraege(_ status: Betreuungsvertrag.Status) -> [Betreuungsvertrag] {
    bestand.vertraege.map(\.satz).filter { $0.status == status }
  }

  /// The next first of August, from tomorrow on.
  var august: Tag {
    (1...366).lazy.map { heute + $0 }.first { $0.datum.monat == 8 && $0.datum.tag == 1 } ?? heute
  }
}

extension Domain.Tag {
  /// Completed years of life on `tag` of somebody born on this day; negative before the birth.
  func alter(am tag: Domain.Tag) -> Int {
    let years = tag.jahr - jahr
    return geburtstag(years) <= tag ? years : years - 1
  }
}
