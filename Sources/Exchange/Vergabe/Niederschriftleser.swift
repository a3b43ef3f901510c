public import Domain
internal import FoundationEssentials

extension Niederschrift {
  /// Reads minutes from their JSON; nil for what are none.
  public init?(json: String) {
    guard let read = try? JSONDecoder().decode(Niederschrift.self, from: Data(json.utf8)) else {
      return nil
    }
    self = read
  }
}
