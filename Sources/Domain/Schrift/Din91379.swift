/// The characters that German registers take in names, after DIN 91379:2022-08.
public enum Din91379 {
  /// The data types of the standard that are used here.
  public enum Datentyp: Sendable {
    /// Names of persons: letters, and what names need beside letters; no digits.
    case a
    /// Other names, streets and places: datatype A, digits, common signs, line ends.
    case c
  }

  /// The first character of `text` that the data type doesn't allow, or nil where all are allowed.
  ///
  /// `text` is in NFC. A letter with combining marks is allowed only where the standard lists that
  /// sequence; a mark without a letter is never allowed. What is returned is the whole character
  /// as a reader sees it, with its marks.
  public static func firstForeign(in text: String, _ datentyp: Datentyp) -> Character? {
    let found = text.utf8.withContiguousStorageIfAvailable { offsetOfForeign($0, datentyp) }
    let offset: Int
    if let found {
      offset = found
    } else {
      offset = Array(text.utf8).withUnsafeBufferPointer { offsetOfForeign($0, datentyp) }
    }
    guard offset >= 0 else { return nil }
    return text[text.utf8.index(text.startIndex, offsetBy: offset)]
  }

  /// The byte at which the first foreign character begins, or -1.
  private static func offsetOfForeign(
    _ bytes: UnsafeBufferPointer<UInt8>, _ datentyp: Datentyp
  ) -> Int {
    let ascii = datentyp == .a ? AsciiMenge.a : AsciiMenge.c
    var offset = 0
    while offset < bytes.count, bytes[offset] < 0x80 {
      if !ascii.contains(bytes[offset]) {
        // The letter below a mark is allowed: this one is foreign by itself.
        return offset
      }
      offset += 1
    }
    if offset == bytes.count { return -1 }
    return offsetOfForeign(bytes, from: offset, datentyp == .a ? Zeichenvorrat.a : .c)
  }

  /// The same, once a byte beyond ASCII is met; everything before `start` is allowed.
  private static func offsetOfForeign(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ allowed: Zeichenvorrat
  ) -> Int {
    var offset = start
    // The letter that a mark would belong to, 0 where there is none.
    var letter: UInt32 = start > 0 ? UInt32(bytes[start - 1]) : 0
    var letterOffset = start - 1
    while offset < bytes.count {
      let (code, length) = decode(bytes, at: offset)
      if isMark(code) {
        guard letter != 0 else { return offset }
        let end = endOfSequence(bytes, letter: letter, from: offset)
        guard end > offset else { return letterOffset }
        offset = end
        letter = 0
      } else {
        guard allowed.contains(code) else { return offset }
        letter = code
        letterOffset = offset
        offset += length
      }
    }
    return -1
  }

  /// Where the sequence ends whose marks begin at `start`; `start` itself if it isn't listed.
  private static func endOfSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, letter: UInt32, from start: Int
  ) -> Int {
    let (first, firstLength) = decode(bytes, at: start)
    var end = start + firstLength
    var second: UInt32 = 0
    if end < bytes.count {
      let (next, length) = decode(bytes, at: end)
      // The double macron below joins two letters: the second is part of the sequence.
      if isMark(next) || first == 0x35F {
        second = next
        end += length
      }
    }
    if end < bytes.count, isMark(decode(bytes, at: end).code) { return start }
    let sequence = Din91379Tabelle.packed(letter, first, second)
    return Din91379Tabelle.packedSequences.contains(sequence) ? end : start
  }

  private static func isMark(_ code: UInt32) -> Bool { code >= 0x300 && code < 0x370 }

  /// The code point at `offset` and its length; the bytes of a String are always whole.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (code: UInt32, length: Int) {
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return (lead, 1) }
    func tail(_ step: Int) -> UInt32 { UInt32(bytes[offset + step]) & 0x3F }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}

/// What a data type allows of ASCII: one bit for each of the 128 characters.
private struct AsciiMenge {
  let low: UInt64
  let high: UInt64

  /// Letters, space, `'` `,` `-` `.` `` ` `` `~`.
  static let a = AsciiMenge(low: 0x0000_7081_0000_0000, high: 0x47FF_FFFF_07FF_FFFE)
  /// All that is printable, and TAB, LF, CR.
  static let c = AsciiMenge(low: 0xFFFF_FFFF_0000_2600, high: 0x7FFF_FFFF_FFFF_FFFF)

  func contains(_ byte: UInt8) -> Bool {
    (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte & 63)) & 1 != 0
  }
}
