/// The id of a record within its Mandant: 1 to 64 of `A–Z a–z 0–9 . _ -`.
public struct Kennung<Art>: Hashable, Comparable, Sendable {
  /// The id as it stands in files and on screen.
  public let text: String

  /// An id that is known to be well formed, because it was stored.
  public init(gespeichert text: String) { self.text = text }

  /// An id as it was delivered, nil where it has other letters or another length.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.allSatisfy(isAllowedInKennung) else { return nil }
    self.text = text
  }

  /// Ids are ordered bytewise, as in every file that the program writes.
  public static func < (a: Kennung, b: Kennung) -> Bool { bytewiseBefore(a.text, b.text) }
}

/// Whether `a` stands before `b` when their UTF-8 bytes are compared.
public func bytewiseBefore(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}

private func isAllowedInKennung(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
    true
  default: false
  }
}
