extension Zeitraum {
  /// Firsts of months to be written below a drawing of this period: every one, or where that would be
  /// more than so many, every second, third, sixth, twelfth and so on.
  public func monatsmarken(hoechstens: Int) -> [Tag] {
    let (first, last) = (von.schreibbar.datum, bis.schreibbar.datum)
    let from = first.jahr * 12 + first.monat - 1 + (first.tag > 1 ? 1 : 0)
    let months = from...max(from, last.jahr * 12 + last.monat - 1)
    let steps = [1, 2, 3, 6] + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map { $0 * 12 }
    let step = steps.first { months.count / $0 < max(1, hoechstens) } ?? 12_000
    return months.lazy.filter { $0 % step == 0 }.map {
      Tag(gueltig: $0 / 12, $0 % 12 + 1, 1)
    }.filter(enthaelt)
  }
}

extension Tag {
  /// Month and year, `08/27`.
  public var monatKurz: String { String(deutsch.dropFirst(3).prefix(2) + "/" + deutsch.suffix(2)) }
}
