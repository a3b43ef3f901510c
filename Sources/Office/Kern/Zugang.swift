/// Who asks, and what he may see.
public struct Zugang: Equatable, Sendable {
  /// The name under which he is logged in at the machine.
  public let nutzer: String
  /// The Gemeindeschlüssel of the Mandant he works for; nil where the file has only one.
  public let mandant: String?

  /// The access of a user to a Mandant.
  public init(nutzer: String, mandant: String?) {
    self.nutzer = nutzer
    self.mandant = mandant
  }
}
