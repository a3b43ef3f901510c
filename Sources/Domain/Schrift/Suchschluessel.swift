/// The form in which names are stored to be searched: folded, and without the `e` of `ae`, `oe` and
/// `ue`, so that Müller, Mueller and Muller are the same.
///
/// The key of what was begun is the beginning of the key of the whole. A comma becomes a blank: it
/// keeps the parts of a record apart.
public func suchschluessel(_ text: String) -> String {
  quickKey(text) ?? keyOfFolded(gefaltet(text))
}

/// The key of parts of a record, each behind a comma but for the first.
public func suchschluessel(_ teile: [String]) -> String {
  teile.map { suchschluessel($0) }.joined(separator: ",")
}

private func isVowel(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u")
}

/// The key where the text has only ASCII and German letters, the common case.
private func quickKey(_ text: String) -> String? {
  let utf8 = text.utf8
  var isQuick = true
  let key = String(unsafeUninitializedCapacity: utf8.count) { buffer in
    var (length, before, isLead) = (0, UInt8(0), false)
    func write(_ byte: UInt8) {
      if byte != UInt8(ascii: "e") || !isVowel(before) {
        buffer[length] = byte
        length += 1
      }
      before = byte
    }
    for byte in utf8 {
      switch (isLead, byte) {
      case (false, 0x41...0x5A): write(byte | 0x20)
      case (false, 0x60): write(0x27)
      case (false, UInt8(ascii: ",")): write(0x20)
      case (false, 0..<0x80): write(byte)
      case (false, 0xC3): isLead = true
      case (true, 0x84), (true, 0xA4): write(UInt8(ascii: "a"))
      case (true, 0x96), (true, 0xB6): write(UInt8(ascii: "o"))
      case (true, 0x9C), (true, 0xBC): write(UInt8(ascii: "u"))
      case (true, 0x9F):
        write(UInt8(ascii: "s"))
        write(UInt8(ascii: "s"))
      default: isQuick = false
      }
      if byte != 0xC3 { isLead = false }
      if !isQuick { return 0 }
    }
    return length
  }
  return isQuick ? key : nil
}

/// The key of a text that is folded already.
private func keyOfFolded(_ folded: String) -> String {
  var key: [UInt8] = []
  var before = UInt8(0)
  for byte in folded.utf8 {
    if byte != UInt8(ascii: "e") || !isVowel(before) {
      key.append(byte == UInt8(ascii: ",") ? 0x20 : byte)
    }
    before = byte
  }
  return String(decoding: key, as: UTF8.self)
}
