public import Office
public import Texte

/// A trial as the screens know it: what was tried so far.
public struct Versuchsstand: Equatable, Sendable {
  /// What the plan is called that it began with or was kept as; empty for none.
  public var name: String
  /// What was tried, in order, with what can't be done now.
  public var schritte: [Versuch.Schritt]

  /// What is kept of it.
  public var plan: Plan { Plan(name: name, schritte.map(\.vorhaben)) }

  /// How many Vorgänge could be tried.
  public var anzahl: Int { schritte.count(where: \.geht) }

  /// That some don't fit any more, behind a sentence; nothing where all do.
  public func dazu(_ texte: Textkatalog) -> String {
    let rest = schritte.count - anzahl
    return rest == 0 ? "" : " " + texte(VersuchText.passenNicht, ["n": String(rest)])
  }

  /// A trial as it stands.
  public init(name: String = "", schritte: [Versuch.Schritt] = []) {
    self.name = name
    self.schritte = schritte
  }
}

/// What is to become of a trial.
public enum Versuchsauftrag: Equatable, Sendable {
  /// Begin one, or begin it anew with the Vorgänge of a plan.
  case spiele(Plan)
  /// Take one of its steps away.
  case nimmWeg(Int)
  /// Do for real what was tried.
  case fuehreAus
  /// Drop it.
  case verwirf
}
