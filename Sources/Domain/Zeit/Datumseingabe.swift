/// Days as a clerk types them: `1.8.27`, `010827`, `+3m`, `heute`, `mo`.
public enum Datumseingabe {
  /// What a day is typed for: it decides over years of two digits, or none.
  public enum Zweck: Sendable {
    /// A birthday: the latest such year that is at most one year ahead.
    case geburtstag
    /// Any other day: 20xx, without a year the next such day.
    case tag
  }

  /// Reads a typed day; nil for one that is not complete or doesn't exist.
  ///
  /// - Parameters:
  ///   - text: what was typed
  ///   - zweck: what the day is for
  ///   - heute: today
  ///   - stichtag: the day from which `+3m` and the like count
  ///   - waehrendTippens: whether more may follow: a day without a year is then none yet
  /// - Returns: the day; nil for what is none, not yet, or none that can be written
  public static func lies(
    _ text: String, _ zweck: Zweck, heute: Tag, stichtag: Tag, waehrendTippens: Bool = false
  ) -> Tag? {
    let day = gelesen(
      text, zweck, heute: heute, stichtag: stichtag, waehrendTippens: waehrendTippens)
    return day.flatMap { Tag.schreibbar.contains($0) ? $0 : nil }
  }

  private static func gelesen(
    _ text: String, _ zweck: Zweck, heute: Tag, stichtag: Tag, waehrendTippens: Bool
  ) -> Tag? {
    let typed = text.lowercased().filter { $0 != " " }
    if let offset = worte[typed] { return heute + offset }
    if let weekday = wochentag(typed) {
      // The next such day, never today.
      return heute + ((weekday - heute.wochentag + 6) % 7 + 1)
    }
    if let first = typed.first, first == "+" || first == "-" {
      return spaeter(typed, stichtag: stichtag)
    }
    guard let teile = Teile(typed) else { return nil }
    guard let jahr = teile.jahr else {
      return zweck == .geburtstag || waehrendTippens ? nil : teile.naechster(nach: heute)
    }
    guard teile.stellen == 2 else {
      return Tag(jahr: jahr, monat: teile.monat, tag: teile.tag)
    }
    let day = Tag(jahr: 2000 + jahr, monat: teile.monat, tag: teile.tag)
    guard zweck == .geburtstag, day.map({ $0 > heute.plus(monate: 12) }) ?? true else {
      return day
    }
    return Tag(jahr: 1900 + jahr, monat: teile.monat, tag: teile.tag)
  }

  /// Whether day, month and year are all there, so that what can't be read is no day at all.
  public static func istVollstaendig(_ text: String) -> Bool {
    Teile(text.filter { $0 != " " })?.jahr != nil
  }

  /// Whether the field may go on to the next one by itself: six or eight digits that can't go on.
  ///
  /// Behind 19 or 20 the other half of a year may follow: `030520` waits for `25`.
  public static func istFertig(_ text: String) -> Bool {
    guard istZiffern(text) else { return false }
    return text.count == 8 || text.count == 6 && !["19", "20"].contains(text.suffix(2))
  }

  /// Whether what was typed can still become a day: other letters are no part of it.
  public static func kannWerden(_ text: String) -> Bool {
    let typed = text.lowercased()
    guard let first = typed.first else { return true }
    if first == "+" || first == "-" {
      let amount = typed.dropFirst().prefix { $0.isASCII && $0.isNumber }
      let unit = typed.dropFirst(1 + amount.count)
      return unit.isEmpty || (!amount.isEmpty && ["t", "w", "m", "j"].contains(String(unit)))
    }
    guard istZiffern(String(first)) else {
      return (wochentage + worte.keys).contains { $0.hasPrefix(typed) }
    }
    if let point = typed.first(where: { $0 == "." || $0 == "-" }) {
      let parts = typed.split(separator: point, omittingEmptySubsequences: false)
      let longest = point == "-" ? [4, 2, 2] : [2, 2, 4]
      return parts.count <= 3
        && zip(parts, longest).allSatisfy { istZiffern($0) && $0.count <= $1 }
        && parts.dropLast().allSatisfy { !$0.isEmpty }
    }
    guard istZiffern(typed) else { return false }
    if typed.count <= 6 { return true }
    let year = typed.dropFirst(4)
    // No child and no start of the first ten years is meant: then a 0 begins the next date.
    return typed.count <= 8
      && (year.hasPrefix("199") || year.hasPrefix("20") && !year.hasPrefix("200"))
  }

  private static let wochentage = [
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
  ]
  private static let worte = ["h": 0, "heute": 0, "morgen": 1, "gestern": -1]

  /// 1 for Monday to 7 for Sunday: the whole word, or its first two letters.
  private static func wochentag(_ typed: String) -> Int? {
    wochentage.firstIndex { typed == $0 || typed == $0.prefix(2) }.map { $0 + 1 }
  }

  private static func istZiffern(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// `+3m`, `-1j`, `+14`, `+2w`: months and years stay in the month that they reach.
  private static func spaeter(_ typed: String, stichtag: Tag) -> Tag? {
    let digits = typed.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), var amount = Int(digits) else { return nil }
    if typed.first == "-" { amount = -amount }
    switch typed.dropFirst(1 + digits.count) {
    case "", "t": return stichtag + amount
    case "w": return stichtag + amount * 7
    case "m": return stichtag.plus(monate: amount)
    case "j": return stichtag.plus(monate: amount * 12)
    default: return nil
    }
  }

  /// `010827`, `01082027`, `1.8.27`, `1.8.2027`, `2027-8-1`, and without a year `1.8.` and `0108`.
  private struct Teile {
    let tag: Int
    let monat: Int
    var jahr: Int?
    /// With how many digits the year was typed.
    var stellen = 0

    init?(_ typed: String) {
      var parts: [Substring]
      if typed.contains("-") {
        parts = typed.split(separator: "-", omittingEmptySubsequences: false).reversed()
        guard parts.count == 3, parts[2].count == 4 else { return nil }
      } else {
        parts = typed.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 1, [4, 6, 8].contains(typed.count) {
          parts = [typed.prefix(2), typed.dropFirst(2).prefix(2), typed.dropFirst(4)]
        }
      }
      guard parts.count == 3 || parts.count == 2, parts.allSatisfy({ istZiffern($0) }),
        let tag = Int(parts[0]), let monat = Int(parts[1])
      else { return nil }
      (self.tag, self.monat) = (tag, monat)
      guard parts.count == 3, !parts[2].isEmpty else { return }
      guard parts[2].count == 2 || parts[2].count == 4, let jahr = Int(parts[2]) else {
        return nil
      }
      (self.jahr, stellen) = (jahr, parts[2].count)
    }

    /// The next such day, never today; 29 February waits for its year.
    func naechster(nach heute: Tag) -> Tag? {
      let year = heute.datum.jahr
      return (year...(year + 8)).lazy.compactMap { Tag(jahr: $0, monat: monat, tag: tag) }
        .first { $0 > heute }
    }
  }
}
