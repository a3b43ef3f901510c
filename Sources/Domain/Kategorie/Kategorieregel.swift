/// Which Platzkategorie a child has on which day, for the purpose of the place.
///
/// The rule is fixed by the parameters of a Kommune; what it says of a birthday is reckoned once.
public struct Kategorieregel: Equatable, Sendable {
  /// The parameters from which the rule follows.
  public let parameter: Parametersatz
  /// The days on which the rule changes, the first one `.anfang`.
  private let changes: [Tag]

  /// The rule under these parameters.
  public init(parameter: Parametersatz) {
    self.parameter = parameter
    let days = parameter.wechseltage([.kategoriewechsel, .kitajahrBeginn])
    changes = days.first == .anfang ? days : [.anfang] + days
  }

  /// The first day of the first school year.
  ///
  /// A child starts school in the first year, beginning with that of its sixth birthday, in which
  /// that birthday is on or before the last one that counts, a year later if it is
  /// `zurueckgestellt`. A year's values are those in force on its 1 August.
  public func schulbeginn(geboren: Tag, zurueckgestellt: Bool) -> Tag {
    let six = geboren.geburtstag(6)
    var jahr = six.jahr
    let last = parameter.monatstag(.einschulungLetzterGeburtstag, am: Self.wertetag(jahr))
    if six > last.tag(im: jahr) { jahr += 1 }
    if zurueckgestellt { jahr += 1 }
    return parameter.monatstag(.schuljahrBeginn, am: Self.wertetag(jahr)).tag(im: jahr)
  }

  /// The day whose values decide over a school year.
  public static func wertetag(_ jahr: Int) -> Tag { Tag(gueltig: jahr, 8, 1) }

  /// The categories of a child over all days, in order: each from its first day on.
  ///
  /// The first one begins with `.anfang`: a child is `krippe`, also before its birth, until a rule
  /// says otherwise. A changed rule may take it back.
  public func kategorien(
    geboren: Tag, zurueckgestellt: Bool, verbleibBis: Tag? = nil
  ) -> [(ab: Tag, kategorie: Platzkategorie)] {
    let school = schulbeginn(geboren: geboren, zurueckgestellt: zurueckgestellt)
    let stays = verbleibBis.map { $0 + 1 } ?? .anfang
    var result: [(ab: Tag, kategorie: Platzkategorie)] = [(.anfang, .krippe)]
    func append(_ ab: Tag, _ kategorie: Platzkategorie) {
      if result[result.count - 1].ab == ab { result.removeLast() }
      if result.last?.kategorie != kategorie { result.append((ab, kategorie)) }
    }
    for (i, von) in changes.enumerated() {
      let ende = i + 1 < changes.count ? changes[i + 1] : .offen
      let from = max(von, stays)
      guard from < min(ende, school) else { continue }
      let change = max(wechsel(geboren: geboren, am: von), from)
      if change > from { append(from, .krippe) }
      if change < min(ende, school) { append(change, .kindergarten) }
    }
    append(school, .hort)
    return result
  }

  /// The day from which a child has a Kindergarten place by the rule in force on `tag`.
  private func wechsel(geboren: Tag, am tag: Tag) -> Tag {
    let three = geboren.geburtstag(3)
    switch parameter.wechsel(am: tag) {
    case .geburtstag: return three
    case .folgemonat: return three.monatserster.plus(monate: 1)
    case .geburtsmonat: return three.monatserster
    case .kitajahrEnde: return parameter.monatstag(.kitajahrBeginn, am: three).erster(ab: three)
    case .stichtag(let stichtag): return kitajahr(stichtag, erreicht: three, am: tag)
    }
  }

  /// The first day of the first Kitajahr on whose Stichtag an age is reached.
  private func kitajahr(_ stichtag: Monatstag, erreicht day: Tag, am tag: Tag) -> Tag {
    let begin = parameter.monatstag(.kitajahrBeginn, am: tag)
    var first = begin.letzter(bis: day).jahr
    while stichtag.erster(ab: begin.tag(im: first)) < day { first += 1 }
    return begin.tag(im: first)
  }

  /// The day from which a child counts as so many months old for its group: where the age on a
  /// Stichtag holds for a whole Kitajahr, the first day of that.
  func alter(_ monate: Int, geboren: Tag) -> Tag {
    let day = geboren.vollendet(monate: monate)
    guard case .stichtag(let stichtag) = parameter.wechsel(am: day) else { return day }
    return min(day, kitajahr(stichtag, erreicht: day, am: day))
  }

  /// The category of a child on a day.
  public func kategorie(
    geboren: Tag, zurueckgestellt: Bool = false, verbleibBis: Tag? = nil, am tag: Tag
  ) -> Platzkategorie {
    let all = kategorien(
      geboren: geboren, zurueckgestellt: zurueckgestellt, verbleibBis: verbleibBis)
    return all.last { $0.ab <= tag }?.kategorie ?? .krippe
  }

  /// Hands out the categories within a period, each with its days, in order.
  public func forEachAbschnitt(
    geboren: Tag, zurueckgestellt: Bool, verbleibBis: Tag? = nil, in zeitraum: Zeitraum,
    _ body: (Zeitraum, Platzkategorie) -> Void
  ) {
    let all = kategorien(
      geboren: geboren, zurueckgestellt: zurueckgestellt, verbleibBis: verbleibBis)
    for i in all.indices {
      let ende = i + 1 < all.count ? all[i + 1].ab - 1 : .offen
      if let days = Zeitraum(geordnet: all[i].ab, ende).schnitt(zeitraum) {
        body(days, all[i].kategorie)
      }
    }
  }
}
