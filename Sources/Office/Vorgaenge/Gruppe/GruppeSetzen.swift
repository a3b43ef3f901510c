public import Domain
internal import Store
internal import Texte

/// Carries children to a group, or out of any, from a day on.
///
/// The Zuordnung that holds on the day ends the day before, so that it stays known where the child
/// was. Nothing that a Leitung decides is forbidden: what exceeds the form or the places of the group
/// is said.
public struct GruppeSetzen: Vorgang, Equatable {
  public static let art = Vorgangsart.gruppeSetzen

  /// The contracts of the children.
  public var vertraege: [Kennung<Betreuungsvertrag>]
  /// The group; nil for none.
  public var gruppe: Kennung<Gruppe>?
  /// The first day.
  public var ab: Tag

  /// Children who go to a group.
  public init(_ vertraege: [Kennung<Betreuungsvertrag>], in gruppe: Kennung<Gruppe>?, ab: Tag) {
    self.vertraege = vertraege
    self.gruppe = gruppe
    self.ab = ab
  }

  /// An empty group says that the children have none.
  public static var nenntLeeres: Bool { true }

  public var argumente: [(name: String, wert: String)] {
    [
      ("vertrag", vertraege.map(\.text).joined(separator: "|")), ("gruppe", gruppe?.text ?? ""),
      ("ab", ab.iso),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    guard zeile.nennt("gruppe") else { throw .argument("gruppe") }
    self.init(
      try zeile.kennungen("vertrag"), in: try zeile.kennungOderKeine("gruppe"),
      ab: try zeile.tag("ab"))
    if vertraege.isEmpty { throw .argument("vertrag") }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let name = try gruppe.map { try schreiben.satz($0).satz.name }
    return try schreiben.mitWarnungen(try schreiben.haeuser(vertraege), ab: ab) {
      let moved = try schreiben.setze(
        vertraege.map { Gruppenschritt(vertrag: $0, gruppe: gruppe, ab: ab) })
      guard let first = moved.map(\.ab).min() else { return (.unveraendert(texte), []) }
      let who = try schreiben.wer(moved.map(\.vertrag))
      let satz =
        name.map { texte(GruppenText.gesetzt, ["ab": first.deutsch, "gruppe": $0, "wer": who]) }
        ?? texte(GruppenText.herausgenommen, ["ab": first.deutsch, "wer": who])
      return (Vorgangsergebnis(satz: satz), gruppe.map { [$0] } ?? [])
    }
  }
}
