public import Domain

/// A moment as people read it: a day and a time of day at their place.
public struct Zeitpunkt: Equatable, Sendable {
  /// The day.
  public let tag: Tag
  /// The time of day, `10:42`.
  public let uhrzeit: String

  /// A day and a time of day.
  public init(tag: Tag, uhrzeit: String) {
    self.tag = tag
    self.uhrzeit = uhrzeit
  }

  /// A moment as the trace keeps it (UTC, ISO 8601), in UTC; nil where it can't be read.
  public init?(utc: String) {
    guard let tag = Tag(iso: String(utc.prefix(10))), utc.utf8.count >= 16 else { return nil }
    self.init(tag: tag, uhrzeit: String(utc.dropFirst(11).prefix(5)))
  }
}
