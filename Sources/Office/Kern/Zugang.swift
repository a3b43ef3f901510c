/// Who asks, and what he may see.
public struct Zugang: Equatable, Sendable {
  /// The name under which he is logged in at the machine.
  public let nutzer: String
  /// The Gemeindeschlüssel of the Mandant he works for; nil where the file has only one.
  public let mandant: String?
  /// Whether he may see for what a child gets its points: the office that allocates may, a Kita sees
  /// rank, sum and that there is a Vorrang.
  ///
  /// Without it the columns that say so (`Datensatz.grundspalten`) are empty in every answer, nothing is
  /// written into them, and neither all records nor minutes are handed out.
  public let siehtPunktgruende: Bool

  /// The access of a user to a Mandant.
  public init(nutzer: String, mandant: String?, siehtPunktgruende: Bool = true) {
    self.nutzer = nutzer
    self.mandant = mandant
    self.siehtPunktgruende = siehtPunktgruende
  }
}
