/// The letters of DIN 91379.
public enum Din91379 {
  /// The datatypes of the standard.
  public enum Datentyp: Sendable { case a, c }

  /// The first letter that the datatype doesn't have.
  public static func firstForeign(in text: String, _ datentyp: Datentyp) -> Character? { nil }
}
