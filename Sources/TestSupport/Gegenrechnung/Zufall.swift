/// A small source of random numbers (SplitMix64) that gives the same row for the same seed.
public struct Zufall: RandomNumberGenerator {
  private var zustand: UInt64

  /// Begins the row of numbers that belongs to the seed.
  public init(seed: UInt64) {
    zustand = seed
  }

  /// The next number of the row.
  public mutating func next() -> UInt64 {
    zustand &+= 0x9E37_79B9_7F4A_7C15
    var mischung = zustand
    mischung = (mischung ^ (mischung >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mischung = (mischung ^ (mischung >> 27)) &* 0x94D0_49BB_1331_11EB
    return mischung ^ (mischung >> 31)
  }

  /// A whole number of the range.
  public mutating func zahl(_ bereich: ClosedRange<Int>) -> Int {
    Int.random(in: bereich, using: &self)
  }

  /// True in so many cases of a hundred.
  public mutating func trifft(_ prozent: Int) -> Bool {
    zahl(1...100) <= prozent
  }

  /// One of the values.
  public mutating func eines<Wert>(_ werte: Wert...) -> Wert {
    werte[zahl(0...(werte.count - 1))]
  }

  /// A day of the years as text; first and last days of months and leap days come up often.
  public mutating func tag(_ jahre: ClosedRange<Int>) -> String {
    datum(jahre).text
  }

  /// A day of the years or, as often as the per cent say, an open end.
  public mutating func tagOderOffen(_ jahre: ClosedRange<Int>, offen prozent: Int) -> String {
    trifft(prozent) ? "" : tag(jahre)
  }

  mutating func datum(_ jahre: ClosedRange<Int>) -> GDatum {
    let jahr = zahl(jahre)
    let monat = trifft(35) ? eines(2, 3, 7, 8, 9) : zahl(1...12)
    let letzter = GDatum.tageImMonat(monat, jahr)
    let tag = trifft(35) ? eines(1, 1, letzter, letzter) : zahl(1...letzter)
    return GDatum(jahr: jahr, monat: monat, tag: tag)
  }
}
