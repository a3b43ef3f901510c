/// The digits of a phone number, with `0` for the code of Germany.
public func rufnummer(_ text: String) -> String {
  var digits = String(
    String.UnicodeScalarView(text.unicodeScalars.filter { ("0"..."9").contains($0) }))
  let isInternational = text.drop { $0 == " " }.hasPrefix("+")
  if digits.hasPrefix("0049") {
    digits = "0" + digits.dropFirst(4)
  } else if isInternational, digits.hasPrefix("49") {
    digits = "0" + digits.dropFirst(2)
  }
  // +49 (0) 341
  return digits.hasPrefix("00") && isInternational ? String(digits.dropFirst()) : digits
}
