extension Tag {
  private static let monate = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]
  private static let wochentage = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]

  /// With the day of the week, `So 01.08.2027`.
  public var mitWochentag: String { "\(Tag.wochentage[wochentag - 1]) \(deutsch)" }

  /// As it is read out, `1. März 2027` or `1. März`.
  public func gesprochen(mitJahr: Bool) -> String {
    let (jahr, monat, tag) = datum
    return "\(tag). \(Tag.monate[monat - 1])" + (mitJahr ? " \(jahr)" : "")
  }
}

extension Monatstag {
  /// As it is read, `01.08.`.
  public var deutsch: String {
    var bytes: [UInt8] = []
    appendDigits(tag, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    appendDigits(monat, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    return String(decoding: bytes, as: UTF8.self)
  }
}
