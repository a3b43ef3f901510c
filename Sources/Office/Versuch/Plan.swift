internal import Domain
internal import Store

/// A named plan: the Vorgänge of a trial as text, to be tried again over the records of another day.
public struct Plan: Equatable, Sendable {
  /// Under which kind a user keeps his plans.
  public static let ablage = "plan"

  /// What it is called.
  public let name: String
  /// Its Vorgänge in order.
  public let zeilen: [Vorgangszeile]

  /// A plan of these Vorgänge.
  public init(name: String, zeilen: [Vorgangszeile]) {
    self.name = name
    self.zeilen = zeilen
  }

  /// Reads the text of a plan: a line for each Vorgang, empty ones between them are left out; nil
  /// where one is not of this form.
  public init?(name: String, text: String) {
    var zeilen: [Vorgangszeile] = []
    for line in text.split(separator: "\n") {
      guard let zeile = Vorgangszeile(String(line)) else { return nil }
      zeilen.append(zeile)
    }
    self.init(name: name, zeilen: zeilen)
  }

  /// The plan as text: where somebody lives is in no plan, since that may be protected one day (§ 51
  /// BMG).
  public var text: String { zeilen.map(\.ohneAnschrift.text).joined(separator: "\n") }
}

/// The plans that a user keeps, by name.
public struct PlaeneAuskunft: Auskunft {
  /// The question for one's own plans.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> [Plan] {
    try lesen.datenbank.ablage(lesen.mandant.key, nutzer: lesen.nutzer, art: Plan.ablage)
      .compactMap { Plan(name: $0.key, text: $0.value) }
      .sorted { gefaltet($0.name) < gefaltet($1.name) }
  }
}
