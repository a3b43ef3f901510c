import Foundation

/// How many random cases are tried: so many, times `PLATZWART_FAELLE` for a long run.
enum Faelle {
  static func bis(_ anzahl: Int) -> ClosedRange<Int> {
    let factor = ProcessInfo.processInfo.environment["PLATZWART_FAELLE"].flatMap(Int.init) ?? 1
    return 1...(anzahl * max(1, factor))
  }
}
