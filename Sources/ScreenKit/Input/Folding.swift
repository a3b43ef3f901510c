internal import CUtf8proc

extension String {
  /// The text in normal form C, as it is to be stored.
  public var composed: String {
    // Below U+0300 nothing joins and nothing decomposes further.
    if unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return self }
    return mapped(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  /// The text without case and marks, for searching: `Åström` is `astrom`, `Straße` is `strasse`.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    return mapped(
      UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_STRIPMARK.rawValue
        | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_COMPAT.rawValue)
  }

  private func mapped(_ options: UInt32) -> String {
    let bytes = Array(utf8)
    let options = utf8proc_option_t(rawValue: options)
    let room = utf8proc_decompose(bytes, bytes.count, nil, 0, options)
    guard room >= 0 else { return self }
    var scalars = [Int32](repeating: 0, count: room + 1)
    let count = utf8proc_decompose(bytes, bytes.count, &scalars, room, options)
    let written = utf8proc_reencode(&scalars, count, options)  // UTF-8, in the same place
    guard written >= 0 else { return self }
    return scalars.withUnsafeBytes { String(decoding: $0.prefix(written), as: UTF8.self) }
  }
}
