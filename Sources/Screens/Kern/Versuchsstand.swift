public import Office

/// A trial as the screens know it: what was tried so far.
public struct Versuchsstand: Equatable, Sendable {
  /// What the plan is called that it began with or was kept as; empty for none.
  public var name: String
  /// What was tried, in order.
  public var schritte: [Versuch.Schritt]
  /// What a plan wanted, too, but can't be done any more.
  public var hindernisse: [Versuch.Hindernis]

  /// All that a plan of it keeps.
  public var zeilen: [Vorgangszeile] { schritte.map(\.zeile) + hindernisse.map(\.zeile) }

  /// A trial as it stands.
  public init(
    name: String = "", schritte: [Versuch.Schritt] = [], hindernisse: [Versuch.Hindernis] = []
  ) {
    self.name = name
    self.schritte = schritte
    self.hindernisse = hindernisse
  }
}

/// What is to become of a trial.
public enum Versuchsauftrag: Equatable, Sendable {
  /// Begin one, or begin it anew with the Vorgänge of a plan.
  case spiele(Plan)
  /// Do for real what was tried.
  case fuehreAus
  /// Drop it.
  case verwirf
}
