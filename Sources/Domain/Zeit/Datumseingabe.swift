/// Days as a clerk types them: `1.8.27`, `010827`, `+3m`, `heute`, `mo`.
public enum Datumseingabe {
  /// What a day is typed for: it decides over years of two digits.
  public enum Zweck: Sendable {
    /// A birthday: the latest such year that isn't in the future.
    case geburtstag
    /// Any other day: 20xx.
    case tag
  }

  /// Reads a typed day; nil for one that is not complete or doesn't exist.
  ///
  /// - Parameters:
  ///   - text: what was typed
  ///   - zweck: what the day is for
  ///   - heute: today
  ///   - stichtag: the day from which `+3m` and the like count
  /// - Returns: the day; nil for what is none, not yet, or none that can be written
  public static func lies(_ text: String, _ zweck: Zweck, heute: Tag, stichtag: Tag) -> Tag? {
    let day = gelesen(text, zweck, heute: heute, stichtag: stichtag)
    return day.flatMap { Tag.schreibbar.contains($0) ? $0 : nil }
  }

  private static func gelesen(
    _ text: String, _ zweck: Zweck, heute: Tag, stichtag: Tag
  ) -> Tag? {
    let typed = text.lowercased().filter { $0 != " " }
    switch typed {
    case "h", "heute": return heute
    case "morgen": return heute + 1
    default: break
    }
    if let weekday = wochentage.firstIndex(where: { typed == $0 }) {
      // The next such day, never today.
      return heute + ((weekday + 1 - heute.wochentag + 6) % 7 + 1)
    }
    if let day = Tag(iso: typed) { return day }
    if let first = typed.first, first == "+" || first == "-" {
      return spaeter(typed, stichtag: stichtag)
    }
    return datum(typed, zweck, heute: heute)
  }

  /// Whether what was typed can still become a day: other letters are no part of it.
  public static func kannWerden(_ text: String) -> Bool {
    let typed = text.lowercased()
    guard let first = typed.first else { return true }
    func digits(_ part: some StringProtocol) -> Bool {
      part.utf8.allSatisfy { (48...57).contains($0) }
    }
    if first == "+" || first == "-" {
      let amount = typed.dropFirst().prefix { $0.isASCII && $0.isNumber }
      let unit = typed.dropFirst(1 + amount.count)
      return unit.isEmpty || (!amount.isEmpty && ["t", "w", "m", "j"].contains(String(unit)))
    }
    if digits(String(first)) {
      return typed.count <= 10 && typed.allSatisfy { digits(String($0)) || $0 == "." || $0 == "-" }
    }
    return (wochentage + ["heute", "morgen"]).contains { $0.hasPrefix(typed) }
  }

  private static let wochentage = ["mo", "di", "mi", "do", "fr", "sa", "so"]

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

  /// `010827`, `01082027`, `1.8.27`, `1.8.2027`.
  private static func datum(_ typed: String, _ zweck: Zweck, heute: Tag) -> Tag? {
    var parts = typed.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1, typed.count == 6 || typed.count == 8 {
      parts = [
        String(typed.prefix(2)), String(typed.dropFirst(2).prefix(2)), String(typed.dropFirst(4)),
      ]
    }
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let tag = Int(parts[0]), let monat = Int(parts[1]), let jahr = Int(parts[2])
    else { return nil }
    switch parts[2].count {
    case 4: return Tag(jahr: jahr, monat: monat, tag: tag)
    case 2:
      let day = Tag(jahr: 2000 + jahr, monat: monat, tag: tag)
      guard zweck == .geburtstag else { return day }
      if let day, day <= heute { return day }
      // An unborn child is typed with all four digits of its year.
      return Tag(jahr: 1900 + jahr, monat: monat, tag: tag)
    default: return nil
    }
  }
}
