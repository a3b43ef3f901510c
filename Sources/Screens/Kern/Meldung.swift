public import ScreenKit

/// A sentence on the message line.
public struct Meldung: Equatable, Sendable {
  /// The sentence.
  public var satz: String
  /// How it is drawn.
  public var rolle: Role

  /// A sentence and how it is drawn.
  public init(_ satz: String, _ rolle: Role = .meldung) {
    self.satz = satz
    self.rolle = rolle
  }
}
