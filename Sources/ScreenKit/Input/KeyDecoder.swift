/// Turns the bytes a terminal sends into events: UTF-8, key sequences of all dialects, bracketed
/// paste and mouse clicks.
///
/// Time is an argument, so that a lone Escape can be told from the start of a key sequence. A
/// sequence that is broken or unknown is dropped whole. Strg-F and a digit is that function key
/// (0 is F10), for terminals without function keys.
public struct KeyDecoder: Equatable, Sendable {
  private let escapeMilliseconds: Int
  private let sequences: [[UInt8]: Key]
  /// Bytes of a sequence or a letter that isn't whole yet.
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?
  private var awaitsFunctionDigit = false
  private var lastByte = 0

  /// How long a broken sequence or a paste without end may stay silent, in milliseconds.
  private static let patience = 1000

  /// A decoder for which an ESC is Escape after so many milliseconds without another byte.
  ///
  /// More sequences (each begins with ESC) may come from the terminal's description; they count
  /// before the ones known here.
  public init(escapeMilliseconds: Int = 150, sequences: [[UInt8]: Key] = [:]) {
    self.escapeMilliseconds = escapeMilliseconds
    self.sequences = sequences
  }

  /// When `advance` must be called if no byte comes before, on the clock of `feed`.
  public var deadline: Int? {
    if pasted != nil { return lastByte + Self.patience }
    guard let first = pending.first else { return nil }
    return lastByte + (pending.count == 1 && first == 0x1B ? escapeMilliseconds : Self.patience)
  }

  /// Whether nothing has begun that isn't whole yet.
  var isIdle: Bool { pending.isEmpty && pasted == nil && !awaitsFunctionDigit }

  /// Takes the bytes that came at this time (milliseconds of any clock that only goes forward).
  public mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int) -> [Event] {
    var events = advance(to: now)
    for byte in bytes {
      take(byte, &events)
      lastByte = now
    }
    return events
  }

  /// Lets time pass: a lone ESC becomes Escape, what else isn't whole after a second is dropped.
  public mutating func advance(to now: Int) -> [Event] {
    guard let deadline, now >= deadline else { return [] }
    var events: [Event] = []
    if let text = pasted {
      events.append(.paste(String(decoding: text, as: UTF8.self)))
      pasted = nil
    } else if pending == [0x1B] {
      emit(.escape, &events)
    }
    pending = []
    return events
  }

  private mutating func take(_ byte: UInt8, _ events: inout [Event]) {
    if pasted != nil {
      paste(byte, &events)
    } else if pending.first == 0x1B {
      escape(byte, &events)
    } else if byte == 0x1B {
      pending = [byte]
    } else {
      text(byte, &events)
    }
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func paste(_ byte: UInt8, _ events: inout [Event]) {
    pasted?.append(byte)
    guard byte == 0x7E, let text = pasted, text.suffix(6).elementsEqual(Self.pasteEnd) else {
      return
    }
    events.append(.paste(String(decoding: text.dropLast(6), as: UTF8.self)))
    pasted = nil
  }

  /// Goes on with a letter in UTF-8; bytes that make no letter are dropped.
  private mutating func text(_ byte: UInt8, _ events: inout [Event]) {
    if byte & 0xC0 != 0x80 { pending = [] }
    pending.append(byte)
    let wanted = byte < 0x80 ? 1 : pending[0] >= 0xF0 ? 4 : pending[0] >= 0xE0 ? 3 : 2
    guard pending.count == wanted else { return }
    if let letters = String(validating: pending, as: UTF8.self),
      let scalar = letters.unicodeScalars.first
    {
      emit(scalar, &events)
    }
    pending = []
  }

  /// Goes on with what began with ESC.
  private mutating func escape(_ byte: UInt8, _ events: inout [Event]) {
    if byte == 0x1B {
      if pending.count == 1 { emit(.escape, &events) }
      pending = [byte]
      return
    }
    pending.append(byte)
    if let key = sequences[pending] {
      pending = []
      emit(key, &events)
    } else if !isWhole(byte) {
      return
    } else {
      let whole = pending
      pending = []
      if whole == KeySequences.pasteStart {
        pasted = []
      } else if whole.count == 2 {
        alt(byte, &events)
      } else if let click = KeySequences.click(whole) {
        events.append(click)
      } else if let key = KeySequences.key(whole) {
        emit(key, &events)
      }
    }
  }

  /// Whether the pending sequence ends with this byte, its last.
  private func isWhole(_ byte: UInt8) -> Bool {
    let count = pending.count
    if count == 2 { return byte != UInt8(ascii: "[") && byte != UInt8(ascii: "O") }
    if count >= 32 || byte < 0x20 { return true }
    if pending[1] == UInt8(ascii: "O") { return !(0x30...0x3B).contains(byte) }
    switch pending[2] {
    case UInt8(ascii: "["): return count == 4  // linux: ESC [ [ A
    case UInt8(ascii: "M"): return count == 6  // the oldest mouse report
    default: return (0x40...0x7E).contains(byte) || byte >= 0x80
    }
  }

  private mutating func alt(_ byte: UInt8, _ events: inout [Event]) {
    if (0x20..<0x7F).contains(byte) {
      emit(.alt(Character(Unicode.Scalar(byte))), &events)
    } else {
      // A key pressed right after Escape, such as Enter or an umlaut.
      emit(.escape, &events)
      text(byte, &events)
    }
  }

  private mutating func emit(_ scalar: Unicode.Scalar, _ events: inout [Event]) {
    switch scalar.value {
    case 0x09: emit(.tab, &events)
    case 0x0A, 0x0D: emit(.enter, &events)
    case 0x08, 0x7F: emit(.backspace, &events)
    case 0x01...0x1A: emit(.control(Self.letter(scalar.value + 0x60)), &events)
    case 0x1C...0x1F: emit(.control(Self.letter(scalar.value + 0x40)), &events)
    case 0, 0x80...0x9F: break
    case 0x300...:
      if case .key(.text(let letter)) = events.last {
        let joined = String(letter) + String(scalar)
        if joined.count == 1, let character = joined.first {
          events[events.count - 1] = .key(.text(character))
          return
        }
      }
      emit(.text(Character(scalar)), &events)
    default: emit(.text(Character(scalar)), &events)
    }
  }

  private static func letter(_ code: UInt32) -> Character {
    Character(Unicode.Scalar(code) ?? " ")
  }

  private mutating func emit(_ key: Key, _ events: inout [Event]) {
    if awaitsFunctionDigit {
      awaitsFunctionDigit = false
      if case .text(let character) = key, character.isASCII, let digit = character.wholeNumberValue
      {
        events.append(.key(.function(digit == 0 ? 10 : digit)))
        return
      }
    }
    if key == .control("f") {
      awaitsFunctionDigit = true
    } else {
      events.append(.key(key))
    }
  }
}
