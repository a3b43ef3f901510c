public import Domain
internal import Store
internal import Texte

/// Carries the children of an Einrichtung to their groups of the next Kitajahr, all in one.
public struct KitajahrWechseln: Vorgang, Equatable {
  public static let art = Vorgangsart.kitajahrWechseln

  /// That a child goes to a group from a day on.
  public struct Schritt: Equatable, Sendable {
    /// The contract.
    public let vertrag: Kennung<Betreuungsvertrag>
    /// The group.
    public let gruppe: Kennung<Gruppe>
    /// The first day.
    public let ab: Tag

    /// A child that goes to a group.
    public init(vertrag: Kennung<Betreuungsvertrag>, gruppe: Kennung<Gruppe>, ab: Tag) {
      self.vertrag = vertrag
      self.gruppe = gruppe
      self.ab = ab
    }
  }

  /// The first day of the Kitajahr.
  public var ab: Tag
  /// What happens, in order.
  public var schritte: [Schritt]

  /// The change of the Kitajahr.
  public init(ab: Tag, _ schritte: [Schritt]) {
    self.ab = ab
    self.schritte = schritte
  }

  public var argumente: [(name: String, wert: String)] {
    [
      ("ab", ab.iso),
      (
        "schritte",
        schritte.map { "\($0.vertrag.text):\($0.gruppe.text):\($0.ab.iso)" }.joined(separator: "|")
      ),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let schritte = try zeile.pflicht("schritte") { text in
      let steps = text.split(separator: "|", omittingEmptySubsequences: false).map {
        Schritt(String($0))
      }
      let known = steps.compactMap { $0 }
      return known.count == steps.count ? known : nil
    }
    self.init(ab: try zeile.tag("ab"), schritte)
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let end = schreiben.lesen.regel.parameter.naechstesKitajahr(nach: ab) - 1
    return try schreiben.mitWarnungen(
      try schreiben.haeuser(schritte.map(\.vertrag)), ab: ab, bis: end
    ) {
      let moved = try schreiben.setze(
        schritte.map { Gruppenschritt(vertrag: $0.vertrag, gruppe: $0.gruppe, ab: $0.ab) })
      guard !moved.isEmpty else { return (.unveraendert(texte), []) }
      var groups: [Kennung<Gruppe>] = []
      for schritt in schritte where !groups.contains(schritt.gruppe) {
        groups.append(schritt.gruppe)
      }
      let children = Set(moved.map(\.vertrag.id)).count
      let satz = texte(GruppenText.kitajahr, ["ab": ab.deutsch, "n": String(children)])
      return (Vorgangsergebnis(satz: satz), groups)
    }
  }
}

extension KitajahrWechseln.Schritt {
  /// Reads `vertrag:gruppe:tag`.
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let vertrag = Kennung<Betreuungsvertrag>(parts[0]),
      let gruppe = Kennung<Gruppe>(parts[1]), let ab = Tag(iso: parts[2])
    else { return nil }
    self.init(vertrag: vertrag, gruppe: gruppe, ab: ab)
  }
}
