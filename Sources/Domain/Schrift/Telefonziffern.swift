/// A phone number as it is compared: its digits alone, with 0 for the code of Germany.
public func telefonziffern(_ telefon: String) -> String {
  let isAbroad = telefon.utf8.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "+")
  let digits = String(
    unsafeUninitializedCapacity: telefon.utf8.count
  ) { buffer in
    var count = 0
    for byte in telefon.utf8 where (0x30...0x39).contains(byte) {
      buffer[count] = byte
      count += 1
    }
    return count
  }
  let code = isAbroad ? "49" : "0049"
  guard digits.hasPrefix(code) else { return digits }
  // `+49 (0) 341` has both.
  let rest = digits.dropFirst(code.count)
  return rest.hasPrefix("0") ? String(rest) : "0" + rest
}
