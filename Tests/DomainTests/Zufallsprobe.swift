import Domain
import TestSupport

/// A small Runde with families, categories and refusals, in which each Einrichtung has an order of its own.
func zufallsprobe(_ zufall: inout Zufall) throws -> Rundenprobe {
  let beginn = Tag(iso: "2027-08-01") ?? .anfang
  let houses = (1...3).map { Kennung<Einrichtung>(gespeichert: "e\($0)") }
  let id = Kennung<Runde>(gespeichert: "n1")
  var antraege: [Rundenantrag] = []
  var decided: [Rundenentscheid] = []
  while antraege.count < 9 {
    let isFamily = zufall.trifft(30)
    let wishes = houses.shuffled(using: &zufall).prefix(zufall.zahl(2...3))
    for _ in 0..<(isFamily ? 2 : 1) {
      let n = antraege.count + 1
      let born = beginn - 1500
      let kind = Kennung<Kind>(gespeichert: "k\(n < 10 ? "0" : "")\(n)")
      antraege.append(
        Rundenantrag(
          anmeldung: Kennung(gespeichert: "a\(n)"), kind: kind, geboren: born,
          aufenthalt: try Platzwunsch(
            geboren: born, ab: beginn, bis: beginn + 30, anteil: Platzzahl(1),
            regel: rundenregel),
          kategorie: zufall.eines(.krippe, .kindergarten), eingang: beginn,
          wuensche: wishes.map { Rundenantrag.Wunsch($0) },
          los: zufall.next()))
      // Each Einrichtung has an order of its own: with one for all nobody could gain.
      for house in wishes {
        decided.append(
          Rundenentscheid(
            id: Kennung(gespeichert: "d\(decided.count)"), runde: id, einrichtung: house,
            kind: kind, rang: zufall.trifft(10) ? nil : zufall.zahl(1...9), grund: "x"))
      }
    }
    if isFamily {
      for i in antraege.indices.suffix(2) { antraege[i].familie = antraege.count }
    }
  }
  return Rundenprobe(
    Rundenlage(
      runde: Runde(
        id: id, name: "", katalog: Kennung(gespeichert: "c1"), beginn: Zeitraum(am: beginn),
        stichtag: beginn, saat: ""),
      katalog: Kriterienkatalog(id: Kennung(gespeichert: "c1"), name: ""),
      kriterien: Kriterienliste([], am: beginn),
      haeuser: houses.map {
        Rundenlage.Haus(
          kennung: $0, name: $0.text,
          sicher: SicherePlaetze(
            kategorien: [zufall.zahl(0...3), zufall.zahl(0...3), 0],
            gesamt: zufall.trifft(30) ? 3 : nil))
      },
      antraege: antraege, entscheide: decided, befunde: []))
}
