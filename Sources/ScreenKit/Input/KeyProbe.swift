/// What a terminal sent for one key, and what was made of it.
public struct Stroke: Equatable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]
  /// What they mean to the program; empty for what it doesn't know.
  public let events: [Event]

  /// The bytes as numbers: `1b 5b 41`.
  public var hex: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }

  /// The bytes as people read them: `Esc [ A`.
  public var readable: String {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x1B: "Esc"
      case 0x20: Key.text(" ").name
      case ..<0x20: "^" + String(UnicodeScalar(UInt8(scalar.value + 0x40)))
      case 0x7F: "^?"
      default: Glyph(scalar.value) == .unsafe ? Sign.control.text : String(scalar)
      }
    }.joined(separator: " ")
  }
}

/// Tells key from key in what a terminal sends, with the bytes of each.
public struct KeyProbe: Equatable, Sendable {
  private var decoder: KeyDecoder
  private var begun: [UInt8] = []

  /// A probe that decodes as this decoder does.
  public init(_ decoder: KeyDecoder) { self.decoder = decoder }

  /// Takes the bytes that came at this time (milliseconds), and lets time pass where there are none.
  public mutating func feed(_ bytes: [UInt8], at now: Int) -> [Stroke] {
    var strokes: [Stroke] = []
    func note(_ events: [Event], isIdle: Bool, isLate: Bool = false) {
      guard !begun.isEmpty, isIdle || !events.isEmpty else { return }
      // What an Escape was cut off by begins the next one.
      let next = isIdle || isLate ? [] : begun.suffix(1)
      strokes.append(Stroke(bytes: begun.dropLast(next.count), events: events))
      begun = Array(next)
    }
    let late = decoder.advance(to: now)
    note(late, isIdle: decoder.isIdle, isLate: true)
    for byte in bytes {
      begun.append(byte)
      let events = decoder.feed([byte], at: now)
      note(events, isIdle: decoder.isIdle)
    }
    return strokes
  }
}
