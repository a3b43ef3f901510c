internal import Domain
internal import Glibc
internal import Office

/// The clock of the machine.
enum Uhr {
  /// The day and the time of day at this place.
  static func jetzt() -> (heute: Tag, uhrzeit: String) {
    let now = zeitpunkt(broken(localtime_r))
    return (now?.tag ?? Tag(nummer: 0), now?.uhrzeit ?? "")
  }

  /// A moment in UTC, as ISO 8601, at this place; nil where it can't be read.
  static func ortszeit(_ utc: String) -> Zeitpunkt? {
    guard let moment = Zeitpunkt(utc: utc) else { return nil }
    let clock = moment.uhrzeit.split(separator: ":").compactMap { Int($0) }
    guard clock.count == 2 else { return nil }
    return zeitpunkt(
      broken(localtime_r, at: Int(moment.tag.nummer) * 86_400 + clock[0] * 3600 + clock[1] * 60))
  }

  private static func zeitpunkt(_ local: tm) -> Zeitpunkt? {
    Tag(jahr: Int(local.tm_year) + 1900, monat: Int(local.tm_mon) + 1, tag: Int(local.tm_mday))
      .map { Zeitpunkt(tag: $0, uhrzeit: "\(two(local.tm_hour)):\(two(local.tm_min))") }
  }

  /// The moment in UTC, as ISO 8601.
  static func zeit() -> String {
    let utc = broken(gmtime_r)
    let day = Tag(
      jahr: Int(utc.tm_year) + 1900, monat: Int(utc.tm_mon) + 1, tag: Int(utc.tm_mday))
    return "\(day?.iso ?? "")T\(two(utc.tm_hour)):\(two(utc.tm_min)):\(two(utc.tm_sec))Z"
  }

  private static func broken(
    _ convert: (UnsafePointer<time_t>, UnsafeMutablePointer<tm>) -> UnsafeMutablePointer<tm>?,
    at moment: time_t = time(nil)
  ) -> tm {
    var moment = moment
    var parts = tm()
    _ = convert(&moment, &parts)
    return parts
  }

  private static func two(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// Who is logged in at the machine.
func angemeldeterNutzer() -> String {
  guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "unbekannt" }
  return String(cString: name)
}

/// A value of the environment; nil where it is missing or empty.
func umgebungswert(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// An id that no delivery from elsewhere has: `pw-` and ten random base-32 letters.
func neueKennung() -> String {
  let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
  return "pw-" + String((0..<10).map { _ in letters[Int.random(in: letters.indices)] })
}
