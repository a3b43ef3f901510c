/// A period of days that includes its first and its last day; either end can be open.
@frozen
public struct Zeitraum: Hashable, Sendable {
  /// The first day, or `.anfang`.
  public let von: Tag
  /// The last day, or `.offen`.
  public let bis: Tag

  /// The period from `von` to `bis`, nil where it would end before it begins.
  @inlinable
  public init?(von: Tag, bis: Tag) {
    guard von <= bis else { return nil }
    self.von = von
    self.bis = bis
  }

  @inlinable
  init(geordnet von: Tag, _ bis: Tag) {
    self.von = von
    self.bis = bis
  }

  /// The period of a single day.
  @inlinable
  public init(am tag: Tag) { self.init(geordnet: tag, tag) }

  /// From a day on, without an end.
  @inlinable
  public init(ab tag: Tag) { self.init(geordnet: tag, .offen) }

  /// Every day.
  @inlinable public static var immer: Zeitraum { Zeitraum(geordnet: .anfang, .offen) }

  /// Whether `tag` lies in this period.
  @inlinable
  public func enthaelt(_ tag: Tag) -> Bool { von <= tag && tag <= bis }

  /// Whether the whole of `anderer` lies in this period.
  @inlinable
  public func enthaelt(_ anderer: Zeitraum) -> Bool { von <= anderer.von && anderer.bis <= bis }

  /// Whether both periods have a day in common.
  @inlinable
  public func schneidet(_ anderer: Zeitraum) -> Bool { von <= anderer.bis && anderer.von <= bis }

  /// The days that both periods have, nil where there are none.
  @inlinable
  public func schnitt(_ anderer: Zeitraum) -> Zeitraum? {
    Zeitraum(von: max(von, anderer.von), bis: min(bis, anderer.bis))
  }
}
