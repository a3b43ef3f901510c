package import Domain

/// Steps of all categories with several figures each, read in place from the bytes of the database.
///
/// The bytes hold for each category how many steps it has and, bit by bit, which of its figures
/// change from step to step (two 16-bit numbers); then for each category its columns of 32-bit
/// numbers, one after the other: the days of all steps, then each figure, once where it never
/// changes. Most never do, and everything that asks has to read all sheets. All numbers are
/// little-endian.
package struct Stufenblatt {
  private let bytes: UnsafeRawBufferPointer
  private let figuren: Int

  /// Stored bytes, valid as long as they lie there.
  init(_ bytes: UnsafeRawBufferPointer, figuren: Int) {
    self.bytes = bytes
    self.figuren = figuren
  }

  private static let kopflaenge = 4 * Platzkategorie.allCases.count

  /// The steps of a category, nil where it has none.
  package subscript(_ kategorie: Platzkategorie) -> Stufen? {
    guard bytes.count >= Self.kopflaenge, let base = bytes.baseAddress else { return nil }
    var offset = Self.kopflaenge
    for rang in 0..<kategorie.rang { offset += stufen(rang, base).laenge(figuren) }
    var result = stufen(kategorie.rang, base)
    guard result.anzahl > 0, offset + result.laenge(figuren) <= bytes.count else { return nil }
    result.base = base + offset
    return result
  }

  private func stufen(_ rang: Int, _ base: UnsafeRawPointer) -> Stufen {
    func number(_ i: Int) -> UInt16 {
      UInt16(littleEndian: base.loadUnaligned(fromByteOffset: i * 2, as: UInt16.self))
    }
    return Stufen(base: base, anzahl: Int(number(rang * 2)), wechselnd: number(rang * 2 + 1))
  }

  /// The steps of one category; as a Stufenfolge they are those of the first figure.
  package struct Stufen: Stufenfolge {
    fileprivate var base: UnsafeRawPointer
    package let anzahl: Int
    /// A bit for each figure that changes.
    fileprivate let wechselnd: UInt16

    /// A figure from a step on.
    func figur(_ nummer: Int, _ i: Int) -> Int32 {
      let changing = (wechselnd & (1 << UInt16(nummer) - 1)).nonzeroBitCount
      let start = anzahl * (1 + changing) + nummer - changing
      return number(wechselnd & 1 << UInt16(nummer) == 0 ? start : start + i)
    }

    package func tag(_ i: Int) -> Tag { Tag(nummer: number(i)) }
    package func wert(_ i: Int) -> Int32 { figur(0, i) }

    private func number(_ i: Int) -> Int32 {
      Int32(littleEndian: base.loadUnaligned(fromByteOffset: i * 4, as: Int32.self))
    }

    fileprivate func laenge(_ figuren: Int) -> Int {
      let changing = wechselnd.nonzeroBitCount
      return anzahl == 0 ? 0 : 4 * (anzahl * (1 + changing) + figuren - changing)
    }

    /// Hands out the step that holds on the first day of a period, with that day, and those that
    /// begin after it.
    func jede(in fenster: Zeitraum, _ body: (Tag, Int) -> Void) {
      var i = index(nach: fenster.von)
      if i > 0 { body(fenster.von, i - 1) }
      while i < anzahl, tag(i) <= fenster.bis {
        body(tag(i), i)
        i += 1
      }
    }

    /// A figure as a Verlauf.
    func verlauf(_ nummer: Int) -> Verlauf<Platzzahl> {
      var result = Verlauf<Platzzahl>()
      for i in 0..<anzahl { result.append(ab: tag(i), Platzzahl(hundertstel: figur(nummer, i))) }
      return result
    }
  }

  /// The bytes for the figures of each category in order.
  static func bytes(_ kategorien: [[Verlauf<Platzzahl>]]) -> [UInt8] {
    var head: [UInt16] = []
    var numbers: [Int32] = []
    for figuren in kategorien {
      let days = Set(figuren.lazy.flatMap { $0.stufen.lazy.map(\.ab) }).sorted()
      var changing: UInt16 = 0
      numbers += days.lazy.map(\.nummer)
      for (nummer, verlauf) in figuren.enumerated() where !days.isEmpty {
        let start = numbers.count
        verlauf.werte(an: days) { numbers.append($0) }
        let first = numbers[start]
        if numbers[start...].allSatisfy({ $0 == first }) {
          numbers.removeSubrange((start + 1)...)
        } else {
          changing |= 1 << UInt16(nummer)
        }
      }
      head += [UInt16(days.count), changing]
    }
    return bytes(head) + bytes(numbers)
  }

  private static func bytes<N: FixedWidthInteger>(_ numbers: [N]) -> [UInt8] {
    numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }
}

extension Verlauf<Platzzahl> {
  /// Hands out the quantity on each of some days, which rise.
  fileprivate func werte(an tage: [Tag], _ body: (Int32) -> Void) {
    var i = 0
    for tag in tage {
      while i < anzahl, self.tag(i) <= tag { i += 1 }
      body(i == 0 ? 0 : wert(i - 1))
    }
  }
}
