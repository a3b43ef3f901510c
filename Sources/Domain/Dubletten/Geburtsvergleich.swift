/// How two birthdays compare.
enum Geburtsvergleich {
  case gleich
  /// Day and month changed places.
  case vertauscht
  /// A digit, or two in the wrong order, or one more or less in a single part.
  case vertippt
  /// Two of day, month and year are the same.
  case teilweise
  case anders

  init(_ a: Tag, _ b: Tag) {
    if a == b {
      self = .gleich
      return
    }
    let (x, y) = (a.datum, b.datum)
    let same = (x.jahr == y.jahr, x.monat == y.monat, x.tag == y.tag)
    let two = [same.0, same.1, same.2].count { $0 } == 2
    if same.0, x.monat == y.tag, x.tag == y.monat {
      self = .vertauscht
    } else if abs(a - b) == 1 || two && Self.near(x, y) {
      self = .vertippt
    } else {
      self = two ? .teilweise : .anders
    }
  }

  /// Whether the one part that differs does so by one, by one digit or by the order of two.
  private static func near(
    _ x: (jahr: Int, monat: Int, tag: Int), _ y: (jahr: Int, monat: Int, tag: Int)
  ) -> Bool {
    let (p, q) =
      x.jahr != y.jahr ? (x.jahr, y.jahr) : x.monat != y.monat ? (x.monat, y.monat) : (x.tag, y.tag)
    if abs(p - q) == 1 { return true }
    let (d, e) = (ziffern(p), ziffern(q))
    return schreibabstand(d, e, hoechstens: 2) <= 2
      && d.indices.count { d[$0] != e[$0] } <= (d.sorted() == e.sorted() ? 2 : 1)
  }
}

/// The last four digits of a number.
private func ziffern(_ zahl: Int) -> [UInt8] {
  [zahl / 1000, zahl / 100, zahl / 10, zahl].map { UInt8($0 % 10) }
}

extension Tag {
  /// The days that somebody may have meant who typed this one: itself first, those with day and
  /// month in the other order, a neighbour, a digit more or less.
  public var verwechselbare: [Tag] {
    let (jahr, monat, tag) = datum
    var days = [self, self + 1, self - 1]
    days += [Tag(jahr: jahr, monat: tag, tag: monat)].compactMap { $0 }
    days += (jahr - 10...jahr + 10).compactMap { Tag(jahr: $0, monat: monat, tag: tag) }
    days += (1...12).compactMap { Tag(jahr: jahr, monat: $0, tag: tag) }
    days += (1...31).compactMap { Tag(jahr: jahr, monat: monat, tag: $0) }
    var seen: Set<Tag> = []
    return days.filter { day in
      switch Geburtsvergleich(self, day) {
      case .gleich, .vertauscht, .vertippt: seen.insert(day).inserted
      case .teilweise, .anders: false
      }
    }
  }
}
