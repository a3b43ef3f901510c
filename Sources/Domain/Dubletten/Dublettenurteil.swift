/// Whether two records are one child, with the points and what they come from.
public struct Dublettenurteil: Equatable, Sendable {
  /// From so many points on two records are taken for one child.
  public static let schwelle = 70

  /// What speaks for and against, in the order of names, birthday, sex and family.
  public let merkmale: [Merkmal]

  /// Points from 0 to 100.
  public var punkte: Int {
    let family = merkmale.filter(\.istFamilie).reduce(0) { $0 + $1.punkte }
    let child = merkmale.filter { !$0.istFamilie }.reduce(0) { $0 + $1.punkte }
    return min(max(child + min(family, Merkmal.hoechstensFamilie), 0), 100)
  }

  /// Whether they are one child.
  public var istDublette: Bool { punkte >= Self.schwelle }

  /// Judges two records; which one stands first makes no difference.
  public init(_ a: Dublettenperson, _ b: Dublettenperson) {
    self.init(names: Self.namen(a, b), a, b)
  }

  /// Judges a child that is being typed: a name that has only begun fits what it may become.
  public init(getippt a: Dublettenperson, gespeichert b: Dublettenperson) {
    var names = Self.namen(a, b)
    names.merkmale = names.merkmale.map {
      switch $0 {
      case .vornameKlang, .vornameTippfehler, .vornameAehnlich, .vornameTeilweise, .vornameAnders:
        b.vorname.beginnt(mit: a.vorname) ? .vornameBegonnen : $0
      case .nachnameKlang, .nachnameTippfehler, .nachnameAehnlich, .nachnameAnders:
        b.nachname.beginnt(mit: a.nachname) ? .nachnameBegonnen : $0
      default: $0
      }
    }
    self.init(names: names, a, b)
  }

  /// Whether it is worth a look while the child is being typed: much fits, or the family is known
  /// and no other first name speaks against it.
  public var istAnsehenswert: Bool {
    let isOther = merkmale.contains {
      [.vornameAnders, .vornameTeilweise, .geschlechtUndVornameAnders, .geburtstagAnders].contains(
        $0)
    }
    return punkte >= 50 || !isOther && merkmale.contains(where: \.istFamilie)
  }

  private init(
    names: (vorname: Namensvergleich?, merkmale: [Merkmal]), _ a: Dublettenperson,
    _ b: Dublettenperson
  ) {
    let family = Self.familie(a, b)
    merkmale =
      names.merkmale + Self.geburt(a, b, names.merkmale + family)
      + Self.geschlecht(a, b, names.vorname) + family
  }

  /// The names as they stand, or in each other's place where they fit better so.
  private static func namen(
    _ a: Dublettenperson, _ b: Dublettenperson
  ) -> (vorname: Namensvergleich?, merkmale: [Merkmal]) {
    let first = vergleich(a.vorname, b.vorname)
    let last = vergleich(a.nachname, b.nachname)
    let straight = [first?.amVornamen, last?.amNachnamen].compactMap { $0 }
    // Only where the first names don't fit can they have changed places.
    guard first ?? .gleich >= .teilweise, let one = vergleich(a.vorname, b.nachname),
      let other = vergleich(a.nachname, b.vorname),
      max(one, other) < .teilweise || min(one, other) <= .zusatz
    else { return (first, straight) }
    let crossed = min(one, other)
    return (crossed, [crossed.amVornamen, max(one, other).amNachnamen, .namenVertauscht])
  }

  private static func vergleich(_ a: Vergleichsname, _ b: Vergleichsname) -> Namensvergleich? {
    a.istUnbekannt || b.istUnbekannt ? nil : Namensvergleich(a, b)
  }

  private static func geburt(
    _ a: Dublettenperson, _ b: Dublettenperson, _ sonst: [Merkmal]
  ) -> [Merkmal] {
    guard let x = a.geburtsdatum, let y = b.geburtsdatum else { return [] }
    switch Geburtsvergleich(x, y) {
    case .gleich: return [.geburtstagGleich]
    case .vertauscht: return [.geburtstagVertauscht]
    case .vertippt: return [.geburtstagVertippt]
    case .teilweise: return [.geburtstagTeilweise]
    case .anders:
      let namesakes = sonst.contains(.vornameGleich) && sonst.contains(.nachnameGleich)
      return namesakes && sonst.count(where: \.istFamilie) >= 2
        ? [.geburtstagAndersTrotzFamilie] : [.geburtstagAnders]
    }
  }

  private static func geschlecht(
    _ a: Dublettenperson, _ b: Dublettenperson, _ vorname: Namensvergleich?
  ) -> [Merkmal] {
    switch (a.geschlecht, b.geschlecht) {
    case (.m, .w), (.w, .m):
      vorname ?? .anders <= .zusatz ? [.geschlechtAnders] : [.geschlechtUndVornameAnders]
    default: []
    }
  }

  private static func familie(_ a: Dublettenperson, _ b: Dublettenperson) -> [Merkmal] {
    var found: [Merkmal] = []
    var different = 0
    func compare(_ a: [String], _ b: [String], _ merkmal: Merkmal) {
      if a.contains(where: b.contains) {
        found.append(merkmal)
      } else if !a.isEmpty, !b.isEmpty {
        different += 1
      }
    }
    compare(a.telefone, b.telefone, .telefon)
    compare(a.mails, b.mails, .email)
    compare(a.eltern, b.eltern, .elternteil)
    compare(a.anschrift, b.anschrift, .anschrift)
    return found.isEmpty && different >= 2 ? [.familieAnders] : found
  }
}

extension Namensvergleich {
  fileprivate var amVornamen: Merkmal {
    switch self {
    case .gleich: .vornameGleich
    case .schreibweise: .vornameSchreibweise
    case .zusatz: .vornameZusatz
    case .klang: .vornameKlang
    case .tippfehler: .vornameTippfehler
    case .aehnlich: .vornameAehnlich
    case .teilweise: .vornameTeilweise
    case .anders: .vornameAnders
    }
  }

  /// A double name that shares one part may be that of a parent who married.
  fileprivate var amNachnamen: Merkmal {
    switch self {
    case .gleich: .nachnameGleich
    case .schreibweise: .nachnameSchreibweise
    case .zusatz: .nachnameTeil
    case .klang: .nachnameKlang
    case .tippfehler: .nachnameTippfehler
    case .aehnlich, .teilweise: .nachnameAehnlich
    case .anders: .nachnameAnders
    }
  }
}
