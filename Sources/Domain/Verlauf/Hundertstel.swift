/// The unit of places: a contract takes 1 place, 0.5 or 2.
public enum Platz {}

/// The unit of weekly hours.
public enum Stunde {}

/// A quantity of places.
public typealias Platzzahl = Hundertstel<Platz>

/// Hours of care in a week.
public typealias Wochenstunden = Hundertstel<Stunde>

/// A quantity that is exact to a hundredth of its unit.
///
/// Beyond twenty million units, which no office has, a sum stops at the limit instead of ending the
/// program.
@frozen
public struct Hundertstel<Einheit>: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// Hundredths of the unit.
  public let hundertstel: Int32

  /// A quantity in hundredths of the unit.
  @inlinable
  public init(hundertstel: Int32) { self.hundertstel = hundertstel }

  /// Whole units.
  @inlinable
  public init(_ ganze: Int) { self.init(hundertstel: Int32(ganze) * 100) }

  @inlinable public static var zero: Self { Self(hundertstel: 0) }

  @inlinable
  public static func < (a: Self, b: Self) -> Bool { a.hundertstel < b.hundertstel }

  @inlinable
  public static func + (a: Self, b: Self) -> Self {
    let (sum, overflow) = a.hundertstel.addingReportingOverflow(b.hundertstel)
    return overflow ? Self(hundertstel: a.hundertstel > 0 ? .max : .min) : Self(hundertstel: sum)
  }

  @inlinable
  public static func - (a: Self, b: Self) -> Self {
    let (sum, overflow) = a.hundertstel.subtractingReportingOverflow(b.hundertstel)
    return overflow ? Self(hundertstel: a.hundertstel > 0 ? .max : .min) : Self(hundertstel: sum)
  }

  @inlinable
  public static prefix func - (a: Self) -> Self { .zero - a }
}

extension Hundertstel {
  /// Reads `1`, `0.5` or `1.25`: digits with at most two decimals, no sign, no exponent, below a
  /// million.
  public init?(text: String) {
    let parts = text.utf8.split(separator: 46, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...6).contains(whole.count),
      parts.count == 1 || (1...2).contains(parts[1].count),
      parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    var value: Int32 = 0
    for digit in whole { value = value * 10 + Int32(digit - 48) }
    var decimals: Int32 = 0
    if parts.count == 2 {
      for digit in parts[1] { decimals = decimals * 10 + Int32(digit - 48) }
      if parts[1].count == 1 { decimals *= 10 }
    }
    hundertstel = value * 100 + decimals
  }

  /// With a decimal point and without trailing zeros: `8`, `45.5`, `-0.25`.
  public var text: String { Self.maschinell(Int(hundertstel)) }

  /// A sum in hundredths with a decimal point and without trailing zeros.
  public static func maschinell(_ hundertstel: Int) -> String {
    var bytes: [UInt8] = []
    maschinell(hundertstel, in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, written behind `bytes`.
  public static func maschinell(_ hundertstel: Int, in bytes: inout [UInt8]) {
    write(hundertstel, point: UInt8(ascii: "."), minus: "-", thousands: nil, to: &bytes)
  }

  /// As it is written in German: `8`, `45,5`, `−0,25`, `2.110`.
  public var deutsch: String { deutscheZahl(hundertstel: Int(hundertstel)) }
}

/// A sum in hundredths as it is written in German: `45,5`, `−0,25`, `161.110`.
public func deutscheZahl(hundertstel: Int) -> String {
  var bytes: [UInt8] = []
  write(
    hundertstel, point: UInt8(ascii: ","), minus: "−", thousands: UInt8(ascii: "."), to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

private func write(
  _ hundertstel: Int, point: UInt8, minus: String, thousands: UInt8?, to bytes: inout [UInt8]
) {
  if hundertstel < 0 { bytes += minus.utf8 }
  let amount = Int(clamping: hundertstel.magnitude)
  func whole(_ number: Int) {
    guard let thousands, number >= 1000 else { return appendDigits(number, to: &bytes) }
    whole(number / 1000)
    bytes.append(thousands)
    appendDigits(number % 1000, width: 3, to: &bytes)
  }
  whole(amount / 100)
  let rest = amount % 100
  guard rest != 0 else { return }
  bytes.append(point)
  if rest % 10 == 0 {
    appendDigits(rest / 10, to: &bytes)
  } else {
    appendDigits(rest, width: 2, to: &bytes)
  }
}
