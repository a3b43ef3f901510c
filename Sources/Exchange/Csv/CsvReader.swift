public import Domain

/// Reads the records of a CSV file (RFC 4180, separator `;`, UTF-8 with or without a BOM, line end
/// LF or CRLF), one after the other.
///
/// It never fails: what is wrong with a record stands in `faults`, and the next record follows.
public struct CsvReader {
  /// What is wrong with a field.
  public struct Fault: Equatable, Sendable {
    /// The place of the field in its record, from 0.
    public let field: Int
    /// What is wrong with it.
    public let grund: Aufbaugrund
  }

  /// The line in which the record begins, from 1.
  public private(set) var line = 0
  /// The fields of the record, in NFC; one that has a fault is empty.
  public private(set) var fields: [String] = []
  /// The first fault of every field of the record that has one.
  public private(set) var faults: [Fault] = []
  private let bytes: [UInt8]
  private var position: Int
  private var nextLine = 1

  /// A reader that stands before the first record.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the next record; false where there is none.
  ///
  /// An empty line at the very end is none.
  public mutating func next() -> Bool {
    let bytes = bytes
    return bytes.withUnsafeBytes { bytes in
      switch end(in: bytes) {
      case (.line, let length)? where position + length == bytes.count: return false
      default: break
      }
      line = nextLine
      fields.removeAll(keepingCapacity: true)
      faults.removeAll(keepingCapacity: true)
      while readField(bytes) == .separator {}
      nextLine += 1
      return true
    }
  }
}

extension CsvReader {
  private enum End { case separator, line }

  private mutating func readField(_ bytes: UnsafeRawBufferPointer) -> End {
    let quoted = position < bytes.count && bytes[position] == quote ? readQuoted(bytes) : nil
    let start = position
    var isAscii = true
    while true {
      position = nextSpecial(in: bytes, from: position, &isAscii)
      if let (end, length) = end(in: bytes) {
        if let quoted {
          quoted.withUnsafeBytes { appendField($0, isAscii: false) }
        } else {
          appendField(UnsafeRawBufferPointer(rebasing: bytes[start..<position]), isAscii: isAscii)
        }
        position += length
        return end
      }
      let byte = bytes[position]
      note(byte == quote ? .anfuehrungszeichenImFeld : .steuerzeichen(UInt32(byte)))
      position += 1
    }
  }

  /// What ends a field here, and how many bytes it takes; nil where the field goes on.
  private func end(in bytes: UnsafeRawBufferPointer) -> (End, length: Int)? {
    guard position < bytes.count else { return (.line, 0) }
    switch bytes[position] {
    case separator: return (.separator, 1)
    case lineFeed: return (.line, 1)
    case carriageReturn where position + 1 < bytes.count && bytes[position + 1] == lineFeed:
      return (.line, 2)
    default: return nil
    }
  }

  /// Reads from an opening quote to behind the closing one.
  private mutating func readQuoted(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        guard position < bytes.count, bytes[position] == quote else {
          if end(in: bytes) == nil { note(.textNachAnfuehrungszeichen) }
          return content
        }
        position += 1
      } else if byte < 0x20 || byte == 0x7F {
        note(.steuerzeichen(UInt32(byte)))
        if byte == lineFeed { nextLine += 1 }
      }
      content.append(byte)
    }
    faults.removeAll { $0.field == fields.count }
    note(.anfuehrungszeichenNichtGeschlossen)
    return content
  }

  private mutating func appendField(_ raw: UnsafeRawBufferPointer, isAscii: Bool) {
    let utf8 = raw.assumingMemoryBound(to: UInt8.self)
    var text = isAscii ? String(decoding: utf8, as: UTF8.self) : ""
    if !isAscii {
      if let valid = String(validating: utf8, as: UTF8.self) {
        // All text below U+0300 is in normal form C.
        text = utf8.contains { $0 >= 0xCC } ? nfc(valid) : valid
        if let control = steuerzeichen(in: valid) { note(.steuerzeichen(control)) }
      } else {
        note(.keinUtf8)
      }
    }
    let isFaulty = !faults.isEmpty && faults.last?.field == fields.count
    fields.append(isFaulty ? "" : text)
  }

  /// Notes a fault of the field that is being read, unless it already has one.
  private mutating func note(_ grund: Aufbaugrund) {
    guard faults.last?.field != fields.count else { return }
    faults.append(Fault(field: fields.count, grund: grund))
  }
}

private let quote = UInt8(ascii: "\"")
private let separator = UInt8(ascii: ";")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

/// The first byte from `start` on that is a separator, a quote or a control character, or the end.
///
/// Eight bytes are looked at in one step, each in a lane of its own: the top bit of a lane is set
/// where its byte is looked for. A borrow can only spoil lanes above the first such one.
private func nextSpecial(
  in bytes: UnsafeRawBufferPointer, from start: Int, _ isAscii: inout Bool
) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let tops = ones << 7
  func lanes(of word: UInt64, below limit: UInt8) -> UInt64 {
    (word &- ones &* UInt64(limit)) & ~word & tops
  }
  func lanes(of word: UInt64, equal byte: UInt8) -> UInt64 {
    lanes(of: word ^ ones &* UInt64(byte), below: 1)
  }
  func hits(_ word: UInt64) -> UInt64 {
    lanes(of: word, below: 0x20) | lanes(of: word, equal: 0x7F)
      | lanes(of: word, equal: separator) | lanes(of: word, equal: quote)
  }
  var position = start
  while position + 8 <= bytes.count {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    let hits = hits(word)
    // All bits below the lowest that is set; all bits where none is.
    let before = (hits & (0 &- hits)) &- 1
    if word & tops & before != 0 { isAscii = false }
    if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
    position += 8
  }
  while position < bytes.count, hits(UInt64(bytes[position])) & 0x80 == 0 {
    if bytes[position] >= 0x80 { isAscii = false }
    position += 1
  }
  return position
}
