internal import CUtf8proc

/// A text in normal form C, given also as its UTF-8.
func nfc(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
  // Text without a character from U+0300 on is in normal form C.
  guard let base = bytes.baseAddress, bytes.contains(where: { $0 >= 0xCC }) else { return text }
  let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  // A character of UTF-8 decomposes into at most three times as many as it has bytes.
  let room = bytes.count * 4
  return withUnsafeTemporaryAllocation(of: utf8proc_int32_t.self, capacity: room) { buffer in
    guard let points = buffer.baseAddress else { return text }
    let decomposed = utf8proc_decompose(base, bytes.count, points, room, options)
    guard (0...room).contains(decomposed) else { return text }
    let count = max(0, utf8proc_normalize_utf32(points, decomposed, options))
    var result = String.UnicodeScalarView()
    for point in buffer[..<count] {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: point)) { result.append(scalar) }
    }
    return String(result)
  }
}
