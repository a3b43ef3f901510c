internal import Domain
internal import Store

/// A Vorgang of a plan, and what it changed when it was tried.
public struct Planschritt: Equatable, Sendable {
  /// Its line, with all that was only found out while it was done.
  public let zeile: Vorgangszeile
  /// What it changed, with what stood there before: that must stand there still when it is done again.
  let aenderungen: [Aendern]

  /// A Vorgang that rests upon nothing yet.
  public init(_ zeile: Vorgangszeile) { self.init(zeile, []) }

  init(_ zeile: Vorgangszeile, _ aenderungen: [Aendern]) {
    (self.zeile, self.aenderungen) = (zeile, aenderungen)
  }
}

/// A named plan: the Vorgänge of a trial as text, to be tried again over the records of another day.
public struct Plan: Equatable, Sendable {
  /// Under which kind a user keeps his plans.
  public static let ablage = "plan"
  /// What a line is called that says what the Vorgang above it rests upon.
  private static let grundlage = "beruht"

  /// What it is called.
  public let name: String
  /// Its Vorgänge in order.
  public let schritte: [Planschritt]

  /// A plan of these Vorgänge.
  public init(name: String = "", _ schritte: [Planschritt] = []) {
    self.name = name
    self.schritte = schritte
  }

  /// Reads the text of a plan: a line for each Vorgang, below it what it rests upon; empty ones
  /// between them are left out; nil where one is not of this form.
  public init?(name: String, text: String) {
    var schritte: [Planschritt] = []
    for line in text.split(separator: "\n") {
      guard let zeile = Vorgangszeile(String(line)) else { return nil }
      guard zeile.name == Self.grundlage else {
        schritte.append(Planschritt(zeile))
        continue
      }
      guard let last = schritte.popLast(), let change = try? Aendern(zeile) else { return nil }
      schritte.append(Planschritt(last.zeile, last.aenderungen + [change]))
    }
    self.init(name: name, schritte)
  }

  /// The plan as text: where somebody lives is in no plan, since that may be protected one day (§ 51
  /// BMG).
  public var text: String {
    schritte.flatMap { schritt in
      [schritt.zeile]
        + schritt.aenderungen.map {
          Vorgangszeile(name: Self.grundlage, argumente: $0.argumente, mitLeeren: true)
        }
    }.map(\.ohneAnschrift.text).joined(separator: "\n")
  }
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
