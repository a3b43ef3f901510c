internal import Domain
internal import Office
internal import Screens

/// What goes on beside the keys: which records are open is said, and who else has them open; what is
/// being typed is kept.
struct Nebenher {
  private let amt: Amt
  private var offen: [Verweis] = []
  private var gefragt: ContinuousClock.Instant?
  private var andere: [Verweis: [String]] = [:]
  private var entwurf: Entwurf?
  private var gesichert: ContinuousClock.Instant?

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

  /// Keeps what is being typed, at most once a second.
  ///
  /// What was saved or dropped is forgotten at once. What can't be done now is tried again.
  mutating func sichere(_ sitzung: Sitzung, jetzt: ContinuousClock.Instant = .now) {
    let now = sitzung.entwurf
    let isOld = gesichert.map { jetzt - $0 >= .seconds(1) } ?? true
    guard now != entwurf, now == nil || isOld else { return }
    gesichert = jetzt
    do {
      try amt.haltFest(now?.text ?? "", statt: now?.statt)
      entwurf = now
    } catch {
      // The next second comes; who may only read keeps nothing.
    }
  }

  /// The program ends: nothing is open any more.
  ///
  /// - Parameters:
  ///   - sitzung: what was typed in it
  ///   - abgerissen: whether the line broke, so that it is to be offered again
  mutating func beende(_ sitzung: Sitzung, abgerissen: Bool) {
    _ = amt.anwesende(bei: [])
    if abgerissen {
      gesichert = nil
      sichere(sitzung)
    } else if entwurf != nil {
      try? amt.haltFest("")
    }
  }
}
