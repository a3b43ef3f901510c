/// A phone number as it is compared: its digits alone, with 0 for the code of Germany.
public func telefonziffern(_ telefon: String) -> String {
  let digits = telefon.utf8.filter { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") }
  let text = String(decoding: digits, as: UTF8.self)
  for code in ["+49", "0049"] where text.hasPrefix(code) {
    return "0" + text.dropFirst(code.count).drop { $0 == "0" }.filter { $0 != "+" }
  }
  return text.filter { $0 != "+" }
}
