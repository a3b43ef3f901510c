internal import Domain
internal import Store

/// A trial, "Was wäre, wenn …?": an office over the real one in which everything can be asked and done
/// as ever, and nothing lasts.
///
/// It is the list of its Vorgänge, done over the records as they are now. Others see nothing of it and
/// never wait for it: the file is only read.
public final class Versuch {
  /// A Vorgang that was tried, or that was to be tried, too, but can't be done with the records as they
  /// are now.
  public struct Schritt: Equatable, Sendable {
    /// The Vorgang, and what it rests upon.
    public let vorhaben: Planschritt
    /// What came of it, or why it can't be done.
    public let satz: String
    fileprivate let nummer: Int?
    /// Whether it could be done.
    public var geht: Bool { nummer != nil }
  }

  /// The office in which all of it is so.
  public private(set) var amt: Amt
  /// What was tried and not taken back, in order.
  public private(set) var schritte: [Schritt] = []
  private let echt: Amt
  private let oeffne: () throws -> Amt
  private var gesehen: Int

  /// Begins a trial over an office, in which nothing is tried yet.
  ///
  /// - Parameters:
  ///   - echt: the office
  ///   - oeffne: opens the same file so that nothing lasts (`Amt.Zweck.versuchen`)
  /// - Throws: why nothing can be tried
  public init(
    ueber echt: Amt, oeffne: @escaping () throws -> Amt
  ) throws(Ablehnung) {
    self.echt = echt
    self.oeffne = oeffne
    amt = try echt.worded(oeffne)
    gesehen = try amt.festeNummer()
  }

  /// Tries a Vorgang, or only says what would come of it.
  ///
  /// What takes back a Vorgang of the trial takes it from the list.
  public func fuehreAus(
    _ zeile: Vorgangszeile, probe: Bool = false, fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) -> Vorgangsergebnis {
    try fuehreAus(Planschritt(zeile), probe: probe, fortschritt)
  }

  private func fuehreAus(
    _ vorhaben: Planschritt, probe: Bool = false, _ fortschritt: (Int) -> Void
  ) throws(Ablehnung) -> Vorgangsergebnis {
    let result = try amt.fuehreAus(
      vorhaben.zeile, grundlage: vorhaben.grundlage(nach: schritte.gegangene), probe: probe,
      fortschritt: fortschritt)
    guard !probe, let entry = result.eintrag else { return result }
    if entry.zeile.name == Rueckgaengig.art.rawValue, let undone = Int(entry.zeile["nummer"]),
      let i = schritte.firstIndex(where: { $0.nummer == undone })
    {
      schritte.remove(at: i)
    } else {
      let done = Planschritt(entry.zeile, try amt.aenderungen(entry.nummer))
      schritte.append(Schritt(vorhaben: done, satz: result.satz, nummer: entry.nummer))
    }
    return result
  }

  /// Tries these Vorgänge over the records as they are now, instead of what was tried before.
  ///
  /// - Parameters:
  ///   - vorhaben: what is tried, in order
  ///   - fortschritt: is told how many Einrichtungen are reckoned anew
  /// - Throws: why nothing can be tried at all
  public func spiele(
    _ vorhaben: [Planschritt], fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) {
    amt = try echt.worded(oeffne)
    gesehen = try amt.festeNummer()
    schritte = []
    for schritt in vorhaben {
      do throws(Ablehnung) {
        _ = try fuehreAus(schritt, fortschritt)
      } catch {
        let why = ([error.satz] + error.einzelheiten).joined(separator: " ")
        schritte.append(Schritt(vorhaben: schritt, satz: why, nummer: nil))
      }
    }
  }

  /// Tries all of it but one step.
  public func nimmWeg(
    _ stelle: Int, fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) {
    var rest = schritte.map(\.vorhaben)
    rest.remove(at: stelle)
    try spiele(rest, fortschritt: fortschritt)
  }

  /// Tries all of it anew where others have changed what it rests upon.
  ///
  /// - Returns: whether it had to be tried anew
  /// - Throws: why nothing can be tried any more
  public func folge(_ fortschritt: (Int) -> Void = { _ in }) throws(Ablehnung) -> Bool {
    let now = try amt.festeNummer()
    guard now != gesehen else { return false }
    // What could not be done may fit again whatever was changed.
    let isTouched = schritte.allSatisfy(\.geht) ? try amt.beruehrt(seit: gesehen) : true
    gesehen = now
    if isTouched { try spiele(schritte.map(\.vorhaben), fortschritt: fortschritt) }
    return isTouched
  }

  /// Does for real what was tried, one after the other, until one can't be done; what is done is no
  /// longer tried.
  ///
  /// - Returns: what was done, and why no more was; nil where all was that could be tried
  /// - Throws: why what is left can't be tried any more
  public func fuehreWirklichAus(
    fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) -> (getan: [Vorgangsergebnis], hindernis: Ablehnung?) {
    var (done, rest): ([Planschritt], [Planschritt]) = ([], [])
    var results: [Vorgangsergebnis] = []
    var stop: Ablehnung?
    for schritt in schritte {
      guard schritt.geht, stop == nil else {
        rest.append(schritt.vorhaben)
        continue
      }
      do throws(Ablehnung) {
        results.append(
          try echt.fuehreAus(
            schritt.vorhaben.zeile, grundlage: schritt.vorhaben.grundlage(nach: done),
            fortschritt: fortschritt))
        done.append(schritt.vorhaben)
      } catch {
        stop = error
        rest.append(schritt.vorhaben)
      }
    }
    try spiele(rest)
    return (results, stop)
  }
}

extension [Versuch.Schritt] {
  /// What could be done.
  fileprivate var gegangene: [Planschritt] { filter(\.geht).map(\.vorhaben) }
}

extension Amt {
  /// The newest entry of the trace in the file itself.
  fileprivate func festeNummer() throws(Ablehnung) -> Int {
    try worded { try datenbank.festeNummer() }
  }

  /// Whether others have changed, since an entry of the trace, records that were changed in this
  /// trial, too, or an Einrichtung whose places it reckoned.
  fileprivate func beruehrt(seit nummer: Int) throws(Ablehnung) -> Bool {
    try worded {
      let mandant = try mandant().key
      let foreign = try datenbank.geaendert(
        nach: nummer, bis: datenbank.festeNummer(), mandant: mandant,
        lieferung: Einlesen.art.rawValue)
      let own = try datenbank.versuchtes(mandant: mandant)
      guard let foreign, let own else { return true }
      return !foreign.isDisjoint(with: own)
    }
  }
}
