/// Why an Anmeldung is most likely a slip of the pen; it is taken all the same.
public enum Anmeldungszweifel: Equatable, Sendable {
  /// The wished start lies before the child's birth.
  case beginnVorGeburt
  /// The birthday is more than a year ahead.
  case geburtFern
  /// The child is older than 14 on the wished start.
  case zuAlt

  /// The doubt over a child and its wished start; nil where there is none.
  ///
  /// - Parameters:
  ///   - geboren: the child's birthday
  ///   - ab: the wished start
  ///   - eingang: the day on which it came in
  public init?(geboren: Tag, ab: Tag, eingang: Tag) {
    if geboren > eingang.plus(monate: 12) {
      self = .geburtFern
    } else if ab < geboren {
      self = .beginnVorGeburt
    } else if ab >= geboren.geburtstag(15) {
      self = .zuAlt
    } else {
      return nil
    }
  }
}
