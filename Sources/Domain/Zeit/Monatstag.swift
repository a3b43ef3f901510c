/// A day that comes back every year, such as the first day of the Kitajahr.
public struct Monatstag: Hashable, Comparable, Sendable {
  /// The month, 1 to 12.
  public let monat: Int
  /// The day of the month, 1 to 31.
  public let tag: Int

  /// A day of a month that exists in every year.
  public init(monat: Int, tag: Int) {
    self.monat = monat
    self.tag = tag
  }

  /// Reads `08-01`; nil where no year has such a day.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 45,
      [0, 1, 3, 4].allSatisfy({ (48...57).contains(bytes[$0]) })
    else { return nil }
    monat = Int(bytes[0] - 48) * 10 + Int(bytes[1] - 48)
    tag = Int(bytes[3] - 48) * 10 + Int(bytes[4] - 48)
    guard (1...12).contains(monat), tag >= 1, tag <= Tag.tageImMonat(jahr: 2000, monat: monat)
    else { return nil }
  }

  /// Every day of a year, with the 29 February.
  public static var alle: [Monatstag] {
    (1...12).flatMap { monat in
      (1...Tag.tageImMonat(jahr: 2000, monat: monat)).map { Monatstag(monat: monat, tag: $0) }
    }
  }

  public static func < (a: Monatstag, b: Monatstag) -> Bool {
    (a.monat, a.tag) < (b.monat, b.tag)
  }

  /// The form of the exchange format, `08-01`.
  public var text: String {
    var bytes: [UInt8] = []
    appendDigits(monat, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(tag, width: 2, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// This day in a year; 29 February is 1 March in a year without that day.
  public func tag(im jahr: Int) -> Tag {
    if monat == 2, tag == 29, !Tag.istSchaltjahr(jahr) { return Tag(gueltig: jahr, 3, 1) }
    return Tag(gueltig: jahr, monat, tag)
  }

  /// The first such day on or after `tag`.
  public func erster(ab tag: Tag) -> Tag {
    let jahr = tag.jahr
    let day = self.tag(im: jahr)
    return day >= tag ? day : self.tag(im: jahr + 1)
  }

  /// The last such day on or before `tag`.
  public func letzter(bis tag: Tag) -> Tag {
    let jahr = tag.jahr
    let day = self.tag(im: jahr)
    return day <= tag ? day : self.tag(im: jahr - 1)
  }
}
