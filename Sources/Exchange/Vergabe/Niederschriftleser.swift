public import Domain
internal import FoundationEssentials

extension Niederschrift {
  /// Reads minutes from their JSON; nil for what are none, or in a form that is not known yet.
  public init?(json: String) {
    guard let read = try? JSONDecoder().decode(Niederschrift.self, from: Data(json.utf8)) else {
      return nil
    }
    guard (read.format ?? 1) <= Self.format else { return nil }
    self = read
  }
}
