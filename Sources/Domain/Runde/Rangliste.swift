/// The applicants of an Einrichtung in the order in which it takes them.
public struct Rangliste: Equatable, Sendable {
  /// What comes before all points; the order is that of the ranks.
  public enum Stufe: Int, CaseIterable, Comparable, Sendable {
    /// A danger to the child.
    case kindeswohl
    /// A child that is there already and goes on.
    case anschluss
    /// A Kriterium that comes before all points.
    case vorrang
    case punkte
    /// A child of another Kommune, in a Runde that takes those last.
    case auswaertig

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// An applicant.
  public struct Platz: Equatable, Sendable {
    /// Which one, by its place among those who take part.
    public let antrag: Int
    /// Which of its wishes the Einrichtung is, from 0.
    public let wunsch: Int
    /// What comes before its points.
    public let stufe: Stufe
    /// Its points.
    public let punkte: Int
    /// What the Einrichtung decided on it.
    public internal(set) var entscheid: Rundenentscheid?
    /// The Kriterien that counted when the Runde was decided; nil before.
    public internal(set) var gezaehlt: [Niederschrift.Gezaehlt]?
  }

  /// The same without the grounds: every Vorrang looks alike, and nobody is from elsewhere.
  func ohneGruende() -> Rangliste {
    func bare(_ platz: Platz) -> Platz {
      var result = Platz(
        antrag: platz.antrag, wunsch: platz.wunsch,
        stufe: platz.stufe < .punkte ? .vorrang : .punkte, punkte: platz.punkte)
      result.entscheid = platz.entscheid?.ohneGruende
      return result
    }
    var result = self
    result.plaetze = plaetze.map(bare)
    result.abgelehnt = abgelehnt.map(bare)
    return result
  }

  /// Those who are accepted, the first rank first.
  public internal(set) var plaetze: [Platz] = []
  /// Those whom the Einrichtung refused.
  public internal(set) var abgelehnt: [Platz] = []

  /// An Einrichtung without applicants.
  public init() {}
}

extension Rangliste {
  /// The lists of several Einrichtungen, by their places in `haeuser`.
  ///
  /// - Parameters:
  ///   - antraege: who takes part
  ///   - haeuser: the Einrichtungen
  ///   - liste: the Kriterien
  ///   - gleichstand: what decides between equals; the lot comes last of all, then the id
  ///   - auswaertige: what becomes of children of other Kommunen
  ///   - entscheide: what the Einrichtungen decided on single children
  /// - Returns: a list for each of `haeuser`
  /// - Complexity: O(wishes · Kriterien + n log n)
  public static func alle(
    _ antraege: [Rundenantrag], haeuser: [Kennung<Einrichtung>], _ liste: Kriterienliste,
    gleichstand: [Kriterienkatalog.Gleichstand], auswaertige: Runde.Auswaertige,
    entscheide: [Rundenentscheid] = []
  ) -> [Rangliste] {
    let places = Dictionary(
      haeuser.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var result = haeuser.map { _ in Rangliste() }
    for (i, antrag) in antraege.enumerated() {
      for (w, wunsch) in antrag.wuensche.enumerated() {
        // Where it is already, a Wechselkind is before everybody, without a rank.
        guard wunsch.einrichtung != antrag.bisher, let haus = places[wunsch.einrichtung] else {
          continue
        }
        let sheet = liste.zettel(antrag, wunsch: w)
        result[haus].plaetze.append(
          Platz(
            antrag: i, wunsch: w, stufe: antrag.stufe(w, sheet, auswaertige), punkte: sheet.summe))
      }
    }
    let decided = Dictionary(grouping: entscheide, by: \.einrichtung)
    for haus in haeuser.indices {
      result[haus].plaetze.sort { antraege.steht($0, vor: $1, gleichstand) }
      result[haus].wende(decided[haeuser[haus]] ?? [], antraege)
    }
    return result
  }

  /// Follows the decisions of the Einrichtung: who is refused leaves the list, who is moved stands
  /// at the rank that was given, the smaller ones first.
  private mutating func wende(_ entscheide: [Rundenentscheid], _ antraege: [Rundenantrag]) {
    var moved: [(rang: Int, platz: Platz)] = []
    for entscheid in entscheide {
      guard let i = plaetze.firstIndex(where: { antraege[$0.antrag].kind == entscheid.kind })
      else { continue }
      var platz = plaetze.remove(at: i)
      platz.entscheid = entscheid
      if let rang = entscheid.rang { moved.append((rang, platz)) } else { abgelehnt.append(platz) }
    }
    for (rang, platz) in moved.sorted(by: {
      ($0.rang, $0.platz.antrag) < ($1.rang, $1.platz.antrag)
    }) {
      plaetze.insert(platz, at: min(max(rang - 1, 0), plaetze.count))
    }
  }
}

extension Rundenantrag {
  fileprivate func stufe(
    _ wunsch: Int, _ zettel: Punktezettel, _ auswaertige: Runde.Auswaertige
  ) -> Rangliste.Stufe {
    if kindeswohl { return .kindeswohl }
    if wuensche[wunsch].anschluss { return .anschluss }
    if auswaertig, auswaertige == .nachrangig { return .auswaertig }
    return zettel.vorrang ? .vorrang : .punkte
  }
}

extension [Rundenantrag] {
  fileprivate func steht(
    _ a: Rangliste.Platz, vor b: Rangliste.Platz, _ gleichstand: [Kriterienkatalog.Gleichstand]
  ) -> Bool {
    if a.stufe != b.stufe { return a.stufe < b.stufe }
    if a.punkte != b.punkte { return a.punkte > b.punkte }
    return entscheide(a, b, gleichstand).vor
  }

  /// Whether one of two with the same points comes before the other, and by which rule.
  func entscheide(
    _ a: Rangliste.Platz, _ b: Rangliste.Platz, _ gleichstand: [Kriterienkatalog.Gleichstand]
  ) -> (vor: Bool, durch: Kriterienkatalog.Gleichstand) {
    let (one, other) = (self[a.antrag], self[b.antrag])
    for rule in gleichstand {
      switch rule {
      case .aelter where one.geboren != other.geboren: return (one.geboren < other.geboren, rule)
      case .eingang where one.eingang != other.eingang: return (one.eingang < other.eingang, rule)
      case .naehe:
        let (near, far) = (one.wuensche[a.wunsch].naehe, other.wuensche[b.wunsch].naehe)
        if near != far { return (near > far, rule) }
      case .los where one.los != other.los: return (one.los < other.los, rule)
      default: break
      }
    }
    return ((one.los, one.kind.text) < (other.los, other.kind.text), .los)
  }
}
