public import Domain

/// The days on which the category of a child, its claim and its school begin.
public struct KindAuskunft: Auskunft {
  /// For what purpose something changes.
  public enum Zweck: String, Sendable { case platz, rechtsanspruch, schule }

  /// Something that begins on a day.
  public struct Zeile: Equatable, Sendable {
    /// The first day.
    public let ab: Tag
    /// For what purpose.
    public let zweck: Zweck
    /// What it then is.
    public let wert: String
    /// The rule behind it.
    public let grundlage: String
    /// Whether the rule is only assumed.
    public let angenommen: Bool
  }

  /// The child's birthday.
  public let geboren: Tag
  /// Whether it starts school a year later.
  public let zurueckgestellt: Bool

  /// The question for a birthday.
  public init(geboren: Tag, zurueckgestellt: Bool = false) {
    self.geboren = geboren
    self.zurueckgestellt = zurueckgestellt
  }

  public func antworte(_ lesen: Lesezugriff) -> [Zeile] {
    let regel = lesen.regel
    let school = regel.schulbeginn(geboren: geboren, zurueckgestellt: zurueckgestellt)
    var rows = regel.kategorien(geboren: geboren, zurueckgestellt: zurueckgestellt).map {
      let art: Parameterart =
        $0.kategorie == .hort ? .einschulungLetzterGeburtstag : .kategoriewechsel
      let ab = max($0.ab, geboren)
      // Over the year in which a child starts school its sixth birthday decides.
      let wert = regel.parameter.regelwert(
        art, am: $0.kategorie == .hort ? Kategorieregel.wertetag(geboren.geburtstag(6).jahr) : ab)
      return Zeile(
        ab: ab, zweck: .platz, wert: $0.kategorie.rawValue,
        grundlage: wert.map { "\(art.rawValue) \($0.wert.text)" } ?? "",
        angenommen: wert?.sicherheit == .angenommen)
    }
    // § 24 SGB VIII: conditional, from one, from three, school children.
    let claims = [
      (geboren, "bedingt", 1), (geboren.geburtstag(1), "kita_oder_tagespflege", 2),
      (geboren.geburtstag(3), "kita", 3), (school, "hort", 4),
    ]
    rows += claims.map {
      Zeile(
        ab: $0.0, zweck: .rechtsanspruch, wert: $0.1, grundlage: "§ 24 Abs. \($0.2) SGB VIII",
        angenommen: false)
    }
    let begin = regel.parameter.regelwert(
      .schuljahrBeginn, am: Kategorieregel.wertetag(school.jahr))
    rows.append(
      Zeile(
        ab: school, zweck: .schule, wert: "beginn",
        grundlage: begin.map { "schuljahr_beginn \($0.wert.text)" } ?? "",
        angenommen: begin?.sicherheit == .angenommen))
    return rows.enumerated().sorted { ($0.1.ab, $0.0) < ($1.1.ab, $1.0) }.map(\.element)
  }
}
