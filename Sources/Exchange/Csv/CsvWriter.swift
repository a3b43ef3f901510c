/// Writes records as CSV: separator `;`, line end LF, no BOM, quotes only where they are needed.
public struct CsvWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// A writer of an empty file.
  public init() {}

  /// Writes a record.
  public mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      append(field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ field: String) {
    var field = field
    field.withUTF8 { text in
      guard text.contains(where: needsQuotes) else { return bytes.append(contentsOf: text) }
      bytes.append(quote)
      for byte in text {
        bytes.append(byte)
        if byte == quote { bytes.append(quote) }
      }
      bytes.append(quote)
    }
  }
}

private let quote = UInt8(ascii: "\"")

private func needsQuotes(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
  default: false
  }
}
