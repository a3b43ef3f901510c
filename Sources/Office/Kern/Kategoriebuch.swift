internal import Domain

/// The categories of many children, reckoned once for each birthday.
struct Kategoriebuch {
  private struct Geburt: Hashable {
    let tag: Tag
    let zurueckgestellt: Bool
    let verbleibBis: Tag?
  }

  private let regel: Kategorieregel
  private var bekannt: [Geburt: [(ab: Tag, kategorie: Platzkategorie)]] = [:]

  init(regel: Kategorieregel) { self.regel = regel }

  /// The category of a child on a day.
  mutating func kategorie(
    geboren: Tag, zurueckgestellt: Bool, verbleibBis: Tag? = nil, am tag: Tag
  ) -> Platzkategorie {
    let geburt = Geburt(tag: geboren, zurueckgestellt: zurueckgestellt, verbleibBis: verbleibBis)
    if let known = bekannt[geburt] { return known.last { $0.ab <= tag }?.kategorie ?? .krippe }
    let all = regel.kategorien(
      geboren: geboren, zurueckgestellt: zurueckgestellt, verbleibBis: verbleibBis)
    bekannt[geburt] = all
    return all.last { $0.ab <= tag }?.kategorie ?? .krippe
  }
}
