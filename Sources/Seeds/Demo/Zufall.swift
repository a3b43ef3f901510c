/// Numbers that look random and are the same for the same seed on every machine (SplitMix64).
struct Zufall {
  private var zustand: UInt64

  init(startwert: UInt64) { zustand = startwert }

  private mutating func naechste() -> UInt64 {
    zustand &+= 0x9E37_79B9_7F4A_7C15
    var z = zustand
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of this range.
  mutating func zahl(_ bereich: ClosedRange<Int>) -> Int {
    bereich.lowerBound + Int(naechste() % UInt64(bereich.count))
  }

  /// True in so many of a thousand cases.
  mutating func trifft(_ promille: Int) -> Bool { zahl(0...999) < promille }

  /// One of a list that isn't empty.
  mutating func aus<Element>(_ liste: [Element]) -> Element { liste[zahl(0...liste.count - 1)] }
}
