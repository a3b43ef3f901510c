internal import Domain
internal import Office
internal import Screens

/// What goes on beside the keys: which records are open is said, and who else has them open.
struct Nebenher {
  private let amt: Amt
  private var offen: [Verweis] = []
  private var gefragt: ContinuousClock.Instant?
  private var andere: [Verweis: [String]] = [:]

  init(_ amt: Amt) { self.amt = amt }

  /// Follows what is open: at once where that has changed, else every half second while anything is.
  ///
  /// - Returns: what the session then wants done
  mutating func folge(
    _ sitzung: inout Sitzung, jetzt: ContinuousClock.Instant = .now
  ) -> [Auftrag] {
    let open = sitzung.offeneSaetze
    let isOld = gefragt.map { jetzt - $0 >= .milliseconds(500) } ?? true
    guard open != offen || isOld && !open.isEmpty else { return [] }
    (offen, gefragt) = (open, jetzt)
    let now = amt.anwesende(bei: open)
    guard now != andere || !now.isEmpty else { return [] }
    andere = now
    return sitzung.update(.anwesende(now))
  }

  /// The program ends: nothing is open any more.
  func beende() { _ = amt.anwesende(bei: []) }
}
