/// The first character of a text that would command whoever prints it: a control character, or one
/// that turns the direction of the letters behind it.
///
/// - Parameter text: any text
/// - Returns: its number; nil where there is none
public func steuerzeichen(in text: String) -> UInt32? {
  // Beyond ASCII they begin with one of these bytes.
  guard
    text.utf8.contains(where: {
      $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2
    })
  else { return nil }
  return text.unicodeScalars.first(where: \.istSteuerzeichen)?.value
}

extension Unicode.Scalar {
  /// Whether it is a control character, or one that turns the direction.
  var istSteuerzeichen: Bool {
    value < 0x20
      || value > 0x7E
        && (properties.generalCategory == .control || properties.isBidiControl)
  }
}
