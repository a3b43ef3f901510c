/// A word as it is said: in small letters, without blanks and hyphens.
///
/// Marks stay, unlike in `gefaltet`: `Ü3` is not `U3`.
public func gesprochen(_ text: String) -> String {
  nfc(text).lowercased().filter { !" -".contains($0) }
}
