import Domain

extension Bench {
  /// The generic sum of many periods against a loop written by hand for the same numbers.
  static func verlaufsummen() {
    var zufall = Zufall(zustand: 3)
    let posten = (0..<5000).map { _ -> (Zeitraum, Platzzahl) in
      let von = Tag(nummer: Int32(zufall.zahl(15_000...22_000)))
      return (
        Zeitraum(von: von, bis: von + zufall.zahl(1...1500)) ?? Zeitraum(am: von),
        Platzzahl(hundertstel: Int32(zufall.zahl(1...2) * 50))
      )
    }
    let generic = Dauer(mal: 51) { _ in precondition(!Verlauf(summe: posten).stufen.isEmpty) }
    let byHand = Dauer(mal: 51) { _ in precondition(!vonHand(posten).isEmpty) }
    Tabelle.wert(
      "Verlauf aus 5000 Posten gegen eine Schleife von Hand", generic.median / byHand.median, "×",
      hoechstens: 1.5)
    let (a, b) = (
      Verlauf(summe: posten.prefix(2500)), Verlauf(summe: posten.dropFirst(2500))
    )
    let sum = Dauer(mal: 51) { _ in precondition(!(a + b).stufen.isEmpty) }
    let sumByHand = Dauer(mal: 51) { _ in precondition(!plus(a.stufen, b.stufen).isEmpty) }
    Tabelle.wert(
      "Summe zweier Verläufe gegen eine Schleife von Hand", sum.median / sumByHand.median, "×",
      hoechstens: 1.5)
  }

  private static func vonHand(_ posten: [(Zeitraum, Platzzahl)]) -> [(Int32, Int32)] {
    var changes: [(Int32, Int32)] = []
    changes.reserveCapacity(posten.count * 2)
    for (zeitraum, menge) in posten {
      changes.append((zeitraum.von.nummer, menge.hundertstel))
      changes.append((zeitraum.bis.nummer + 1, -menge.hundertstel))
    }
    changes.sort { $0.0 < $1.0 }
    var result: [(Int32, Int32)] = []
    result.reserveCapacity(changes.count)
    var (sum, i) = (Int32(0), 0)
    while i < changes.count {
      let day = changes[i].0
      while i < changes.count, changes[i].0 == day {
        sum += changes[i].1
        i += 1
      }
      if result.last?.1 ?? 0 != sum { result.append((day, sum)) }
    }
    return result
  }

  private typealias Stufe = Verlauf<Platzzahl>.Stufe

  private static func plus(_ a: [Stufe], _ b: [Stufe]) -> [(Int32, Int32)] {
    var result: [(Int32, Int32)] = []
    var (i, j, x, y) = (0, 0, Int32(0), Int32(0))
    while i < a.count || j < b.count {
      let day = min(
        i < a.count ? a[i].ab.nummer : .max, j < b.count ? b[j].ab.nummer : .max)
      if i < a.count, a[i].ab.nummer == day {
        x = a[i].wert.hundertstel
        i += 1
      }
      if j < b.count, b[j].ab.nummer == day {
        y = b[j].wert.hundertstel
        j += 1
      }
      if result.last?.1 ?? 0 != x + y { result.append((day, x + y)) }
    }
    return result
  }
}
