/// A calendar day, without time of day and time zone.
///
/// Days are counted from 1970-01-01 in the Gregorian calendar, also before its introduction.
@frozen
public struct Tag: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let nummer: Int32

  /// The day with this number; `0` is 1970-01-01.
  @inlinable
  public init(nummer: Int32) { self.nummer = nummer }

  /// Before every day that can be written: the beginning of an open period.
  @inlinable public static var anfang: Tag { Tag(nummer: .min) }

  /// After every day that can be written: the end of an open period.
  @inlinable public static var offen: Tag { Tag(nummer: .max) }

  @inlinable
  public static func < (a: Tag, b: Tag) -> Bool { a.nummer < b.nummer }

  /// The day `tage` days later; an open end stays open.
  @inlinable
  public static func + (tag: Tag, tage: Int) -> Tag {
    guard tag != .anfang, tag != .offen else { return tag }
    return Tag(nummer: tag.nummer + Int32(tage))
  }

  /// The day `tage` days earlier; an open end stays open.
  @inlinable
  public static func - (tag: Tag, tage: Int) -> Tag { tag + (-tage) }

  /// How many days lie between two days.
  @inlinable
  public static func - (spaeter: Tag, frueher: Tag) -> Int {
    Int(spaeter.nummer) - Int(frueher.nummer)
  }
}

extension Tag {
  /// The days that can be written: from 0001-01-01 to 9999-12-31.
  public static let schreibbar = Tag(gueltig: 1, 1, 1)...Tag(gueltig: 9999, 12, 31)

  /// The day, or the nearest that can be written.
  public var schreibbar: Tag {
    min(max(self, Tag.schreibbar.lowerBound), Tag.schreibbar.upperBound)
  }

  /// The day of a year, month (1 to 12) and day of the month, nil where the calendar has no such
  /// day or the year is not 1 to 9999.
  public init?(jahr: Int, monat: Int, tag: Int) {
    guard (1...9999).contains(jahr), (1...12).contains(monat), tag >= 1,
      tag <= Tag.tageImMonat(jahr: jahr, monat: monat)
    else { return nil }
    self.init(gueltig: jahr, monat, tag)
  }

  /// Days from civil; `jahr`, `monat` and `tag` are known to be right.
  init(gueltig jahr: Int, _ monat: Int, _ tag: Int) {
    let y = monat <= 2 ? jahr - 1 : jahr
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (monat + (monat > 2 ? -3 : 9)) + 2) / 5 + tag - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(nummer: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Year, month and day of the month.
  public var datum: (jahr: Int, monat: Int, tag: Int) {
    let z = Int(nummer) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let monat = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (monat <= 2 ? 1 : 0), monat, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// The calendar year.
  public var jahr: Int { datum.jahr }

  /// Monday is 1, Sunday is 7.
  public var wochentag: Int { ((Int(nummer) + 3) % 7 + 7) % 7 + 1 }

  /// The first day of this day's month.
  public var monatserster: Tag { Tag(nummer: nummer - Int32(datum.tag) + 1) }

  /// The same day `monate` months later, or the last day of that month where it is shorter.
  public func plus(monate: Int) -> Tag {
    let (jahr, monat, tag) = datum
    let months = jahr * 12 + monat - 1 + monate
    let (y, m) = (months / 12, months % 12 + 1)
    return Tag(gueltig: y, m, min(tag, Tag.tageImMonat(jahr: y, monat: m)))
  }

  /// The `jahre`-th birthday of somebody born on this day.
  ///
  /// Who is born on 29 February has it on 1 March in a year without that day (§§ 187, 188 BGB: a
  /// year of life ends with the day before).
  public func geburtstag(_ jahre: Int) -> Tag {
    let (jahr, monat, tag) = datum
    return Monatstag(monat: monat, tag: tag).tag(im: jahr + jahre)
  }

  /// Completed months of life on `tag` of somebody born on this day (BGB §§ 187, 188); negative before
  /// the birth.
  public func volleMonate(am tag: Tag) -> Int {
    let (a, b) = (datum, tag.datum)
    let months = (b.jahr - a.jahr) * 12 + b.monat - a.monat
    // Born on the 29th to 31st: where a month lacks the day, it is full with the next one.
    return b.tag < a.tag ? months - 1 : months
  }

  /// The first day on which somebody born on this day has completed so many months of life.
  public func vollendet(monate: Int) -> Tag {
    let day = plus(monate: monate)
    // Born on the 29th to 31st: where a month lacks the day, it is full with the next one.
    return day.datum.tag < datum.tag ? day + 1 : day
  }

  static func istSchaltjahr(_ jahr: Int) -> Bool {
    jahr % 4 == 0 && (jahr % 100 != 0 || jahr % 400 == 0)
  }

  static func tageImMonat(jahr: Int, monat: Int) -> Int {
    switch monat {
    case 2: istSchaltjahr(jahr) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Tag {
  /// Reads an ISO 8601 day, `2027-03-01`, and nothing else.
  public init?(iso text: String) {
    var text = text
    let day: Tag?? = text.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
      func number(_ from: Int, _ to: Int) -> Int? {
        var value = 0
        for byte in bytes[from..<to] {
          guard byte >= 48, byte <= 57 else { return nil }
          value = value * 10 + Int(byte) - 48
        }
        return value
      }
      guard let jahr = number(0, 4), let monat = number(5, 7), let tag = number(8, 10)
      else { return nil }
      return Tag(jahr: jahr, monat: monat, tag: tag)
    }
    guard let day = day ?? nil else { return nil }
    self = day
  }

  /// ISO 8601, `2027-03-01`; empty for an open end.
  public var iso: String {
    var bytes: [UInt8] = []
    iso(in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, written behind `bytes`.
  public func iso(in bytes: inout [UInt8]) {
    guard self != .anfang, self != .offen else { return }
    let (jahr, monat, tag) = datum
    appendDigits(jahr, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(monat, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(tag, width: 2, to: &bytes)
  }

  /// As it is written in German, `01.03.2027`; `–` for an open end.
  public var deutsch: String {
    guard self != .anfang, self != .offen else { return "–" }
    let (jahr, monat, tag) = datum
    var bytes: [UInt8] = []
    appendDigits(tag, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    appendDigits(monat, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    appendDigits(jahr, width: 4, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Appends a number that is not below 0, with zeros before it up to a width.
func appendDigits(_ number: Int, width: Int = 1, to bytes: inout [UInt8]) {
  if number >= 10 || width > 1 { appendDigits(number / 10, width: width - 1, to: &bytes) }
  bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
}
