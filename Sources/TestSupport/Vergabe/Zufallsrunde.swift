public import Domain

/// Makes up the papers of a round.
public struct Zufallsrunde {
  /// How many children and Einrichtungen there are.
  public var kinder = 6
  public var haeuser = 3
  /// The most wishes of a child.
  public var wuensche = 3
  /// How many of a hundred children have siblings, and in families of which size.
  public var geschwister = 0
  public var familie = 2...2
  /// How many places there are for a hundred children.
  public var plaetze = 90
  /// How far the Einrichtungen differ in what they think of a child, from 0 to 100.
  public var eigensinn = 50
  /// How many of a hundred children without siblings have a place already.
  public var wechselkinder = 10
  /// How many of a hundred applicants an Einrichtung refuses.
  public var abgelehnt = 5

  /// A small round without siblings.
  public init() {}

  /// The papers, the same ones for the same row of numbers.
  public func mache(_ zufall: inout Zufall) -> Vergabeunterlagen {
    var result = Vergabeunterlagen()
    let houses = (0..<haeuser).map { Kennung<Einrichtung>(gespeichert: kennung("e", $0)) }
    while result.bewerbungen.count < kinder { nimmAuf(houses, &result, &zufall) }
    setzeGrenzen(houses, &result, &zufall)
    ordne(houses, &result, &zufall)
    return result
  }

  private func nimmAuf(
    _ houses: [Kennung<Einrichtung>], _ result: inout Vergabeunterlagen, _ zufall: inout Zufall
  ) {
    let left = kinder - result.bewerbungen.count
    let perFamily = (familie.lowerBound + familie.upperBound) / 2
    let together = geschwister * 100 / (geschwister + (100 - geschwister) * perFamily)
    let count = zufall.trifft(together) ? min(left, zufall.zahl(familie)) : 1
    var wishes: [Kennung<Einrichtung>] = []
    for _ in 0..<zufall.zahl(1...wuensche) {
      let house = houses[zufall.zahl(0...(houses.count - 1))]
      if !wishes.contains(house) { wishes.append(house) }
    }
    let stays = count == 1 && zufall.trifft(wechselkinder)
    // The place that a Wechselkind has may be left out: it is its last wish all the same.
    let isLeftOut = stays && wishes.count > 1 && zufall.trifft(50)
    for i in 0..<count {
      let number = result.bewerbungen.count
      result.bewerbungen.append(
        Bewerbung(
          kind: Kennung(gespeichert: kennung("k", number)),
          kategorie: zufall.trifft(50) ? .krippe : .kindergarten,
          familie: count > 1 ? Kennung(gespeichert: kennung("f", number - i)) : nil,
          wuensche: isLeftOut ? wishes.dropLast() : wishes, bisher: stays ? wishes.last : nil))
    }
  }

  private func setzeGrenzen(
    _ houses: [Kennung<Einrichtung>], _ result: inout Vergabeunterlagen, _ zufall: inout Zufall
  ) {
    for house in houses {
      let there = result.bewerbungen.filter { $0.bisher == house }
      var sum = 0
      for art in [Platzart.krippe, .kindergarten] {
        let need = there.count { $0.kategorie == art.kategorie }
        let mean = kinder * plaetze / 200 / haeuser
        let plaetze = max(need, zufall.zahl(0...(2 * mean + 1)))
        sum += plaetze
        if plaetze > 0 || zufall.trifft(50) {
          result.plaetze.append(
            Vergabeplaetze(einrichtung: house, art: art, plaetze: Int32(plaetze)))
        }
      }
      if zufall.trifft(50) || sum == 0 {
        let bound = max(there.count, zufall.zahl((sum / 2)...(sum + 1)))
        result.plaetze.append(
          Vergabeplaetze(einrichtung: house, art: .gesamt, plaetze: Int32(bound)))
      }
    }
  }

  private func ordne(
    _ houses: [Kennung<Einrichtung>], _ result: inout Vergabeunterlagen, _ zufall: inout Zufall
  ) {
    let points = result.bewerbungen.map { _ in zufall.zahl(0...1_000_000) }
    var lists: [Kennung<Einrichtung>: [(kind: Int, punkte: Int)]] = [:]
    for (k, bewerbung) in result.bewerbungen.enumerated() {
      for house in bewerbung.wuensche where !zufall.trifft(abgelehnt) {
        let own = zufall.zahl(0...1_000_000)
        lists[house, default: []].append(
          (k, points[k] * (100 - eigensinn) + own * eigensinn))
      }
    }
    for house in houses {
      var rank: Int32 = 0
      for (kind, _) in (lists[house] ?? []).sorted(by: { $0.punkte > $1.punkte }) {
        rank += zufall.trifft(10) ? 2 : 1
        result.raenge.append(
          Bewerberrang(einrichtung: house, kind: result.bewerbungen[kind].kind, rang: rank))
      }
    }
  }

  private func kennung(_ letter: String, _ number: Int) -> String {
    let digits = String(number + 1)
    return letter + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
