package import Domain

/// Steps of all categories with several figures each, read in place from the bytes of the database.
///
/// The bytes hold how many steps each category has (four 16-bit numbers, the last one unused), then
/// for each category its columns of 32-bit numbers, one after the other: the days of all steps,
/// then each figure. All numbers are little-endian.
package struct Stufenblatt {
  private let bytes: UnsafeRawBufferPointer
  private let figuren: Int

  /// Stored bytes, valid as long as they lie there.
  init(_ bytes: UnsafeRawBufferPointer, figuren: Int) {
    self.bytes = bytes
    self.figuren = figuren
  }

  /// The steps of a category, nil where it has none.
  package subscript(_ kategorie: Platzkategorie) -> Stufen? {
    guard bytes.count >= 8, let base = bytes.baseAddress else { return nil }
    let width = 4 * (figuren + 1)
    let offset = (0..<kategorie.rang).reduce(8) { $0 + anzahl($1) * width }
    let count = anzahl(kategorie.rang)
    guard count > 0, offset + count * width <= bytes.count else { return nil }
    return Stufen(base: base + offset, anzahl: count)
  }

  private func anzahl(_ rang: Int) -> Int {
    Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: rang * 2, as: UInt16.self)))
  }

  /// The steps of one category; as a Stufenfolge they are those of the first figure.
  package struct Stufen: Stufenfolge {
    fileprivate let base: UnsafeRawPointer
    package let anzahl: Int

    /// A figure from a step on.
    func figur(_ nummer: Int, _ i: Int) -> Int32 { number(nummer + 1, i) }

    package func tag(_ i: Int) -> Tag { Tag(nummer: number(0, i)) }
    package func wert(_ i: Int) -> Int32 { number(1, i) }

    private func number(_ spalte: Int, _ i: Int) -> Int32 {
      Int32(
        littleEndian: base.loadUnaligned(
          fromByteOffset: (spalte * anzahl + i) * 4, as: Int32.self))
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
    let days = kategorien.map { figuren in
      Set(figuren.lazy.flatMap { $0.stufen.lazy.map(\.ab) }).sorted()
    }
    var bytes: [UInt8] = []
    func append(_ value: some FixedWidthInteger) {
      Swift.withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    let width = 4 * (1 + (kategorien.first?.count ?? 0))
    bytes.reserveCapacity(8 + days.reduce(0) { $0 + $1.count } * width)
    for category in days { append(UInt16(category.count)) }
    append(UInt16(0))
    for (figuren, days) in zip(kategorien, days) {
      for day in days { append(day.nummer) }
      for verlauf in figuren {
        var i = 0
        for day in days {
          while i < verlauf.anzahl, verlauf.tag(i) <= day { i += 1 }
          append(i == 0 ? Int32(0) : verlauf.wert(i - 1))
        }
      }
    }
    return bytes
  }
}
