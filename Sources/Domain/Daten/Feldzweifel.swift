/// Why what stands in a field is most likely a slip of the pen; it is taken all the same.
public enum Feldzweifel: Equatable, Sendable {
  /// Fewer than five digits or more than 15 (ITU-T E.164), or letters.
  case telefon
  /// Not five digits from 01001 on.
  case plz
  /// Not something, an `@`, and something with a dot.
  case email
  /// Less than 5 or more than 60 hours a week.
  case stunden

  /// The doubt over a value of a column; nil where there is none.
  ///
  /// - Parameters:
  ///   - spalte: the name of the column
  ///   - wert: its value in the form of the exchange format; an empty one is never doubted
  public init?(_ spalte: String, _ wert: String) {
    guard !wert.isEmpty, let art = Self.spalten[spalte], !art.istUeblich(wert) else { return nil }
    self = art
  }

  private static let spalten: [String: Feldzweifel] = [
    "telefon": .telefon, "plz": .plz, "email": .email, "stunden": .stunden,
    "wochenstunden": .stunden,
  ]

  private func istUeblich(_ wert: String) -> Bool {
    switch self {
    case .telefon:
      return !wert.contains(where: \.isLetter)
        && (5...15).contains(wert.utf8.count { (0x30...0x39).contains($0) })
    case .plz:
      return wert.utf8.count == 5 && wert.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && wert > "01000"
    case .email:
      let parts = wert.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && !wert.contains(" ")
        && parts[1].split(separator: ".").count > 1
    case .stunden:
      return wert.split(separator: "|").allSatisfy { part in
        Wochenstunden(text: String(part)).map { $0 >= Wochenstunden(5) && $0 <= Wochenstunden(60) }
          ?? false
      }
    }
  }
}
