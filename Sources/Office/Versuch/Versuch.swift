internal import Domain
internal import Store

/// A trial, "Was wäre, wenn …?": an office over the real one in which everything can be asked and done
/// as ever, and nothing lasts.
///
/// It is the list of its Vorgänge, done over the records as they are now. Others see nothing of it and
/// never wait for it: the file is only read.
public final class Versuch {
  /// A Vorgang that was tried.
  public struct Schritt: Equatable, Sendable {
    /// Its line, with all that was only found out while it was done.
    public let zeile: Vorgangszeile
    /// What came of it, in one sentence.
    public let satz: String
    fileprivate let nummer: Int
  }

  /// A Vorgang that could not be done, and why.
  public struct Hindernis: Equatable, Sendable {
    /// Its line.
    public let zeile: Vorgangszeile
    /// Why not.
    public let grund: Ablehnung
  }

  /// The office in which all of it is so.
  public private(set) var amt: Amt
  /// What was tried and not taken back, in order.
  public private(set) var schritte: [Schritt] = []
  /// What was to be tried, too, but can't be done with the records as they are now.
  public private(set) var hindernisse: [Hindernis] = []
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

  /// All of it, what can't be done now at the end.
  private var zeilen: [Vorgangszeile] { schritte.map(\.zeile) + hindernisse.map(\.zeile) }

  /// Tries a Vorgang, or only says what would come of it.
  ///
  /// What takes back a Vorgang of the trial takes it from the list.
  public func fuehreAus(
    _ zeile: Vorgangszeile, probe: Bool = false, fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) -> Vorgangsergebnis {
    let result = try amt.fuehreAus(zeile, probe: probe, fortschritt: fortschritt)
    guard !probe, let entry = result.eintrag else { return result }
    if entry.zeile.name == Rueckgaengig.art.rawValue, let undone = Int(entry.zeile["nummer"]),
      let i = schritte.firstIndex(where: { $0.nummer == undone })
    {
      schritte.remove(at: i)
    } else {
      schritte.append(
        Schritt(
          zeile: entry.zeile, satz: result.satz, nummer: entry.nummer))
    }
    return result
  }

  /// Tries these Vorgänge over the records as they are now, instead of what was tried before.
  ///
  /// - Parameters:
  ///   - zeilen: what is tried, in order
  ///   - fortschritt: is told how many Einrichtungen are reckoned anew
  /// - Returns: those that can't be done; the others are
  /// - Throws: why nothing can be tried at all
  public func spiele(
    _ zeilen: [Vorgangszeile], fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) -> [Hindernis] {
    amt = try echt.worded(oeffne)
    gesehen = try amt.festeNummer()
    (schritte, hindernisse) = ([], [])
    for zeile in zeilen {
      do throws(Ablehnung) {
        _ = try fuehreAus(zeile, fortschritt: fortschritt)
      } catch {
        hindernisse.append(Hindernis(zeile: zeile, grund: error))
      }
    }
    return hindernisse
  }

  /// Tries all of it anew where others have changed what it rests upon.
  ///
  /// - Returns: what can't be done any more; nil where nothing had to be tried anew
  /// - Throws: why nothing can be tried any more
  public func folge(_ fortschritt: (Int) -> Void = { _ in }) throws(Ablehnung) -> [Hindernis]? {
    let now = try amt.festeNummer()
    guard now != gesehen else { return nil }
    // What could not be done may fit again whatever was changed.
    let isTouched = hindernisse.isEmpty ? try amt.beruehrt(seit: gesehen) : true
    gesehen = now
    return isTouched ? try spiele(zeilen, fortschritt: fortschritt) : nil
  }

  /// Does for real what was tried, one after the other, until one can't be done; what is done is no
  /// longer tried.
  ///
  /// - Returns: what was done, and what stopped it
  /// - Throws: why what is left can't be tried any more
  public func fuehreWirklichAus(
    fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) -> (getan: [Vorgangsergebnis], hindernis: Hindernis?) {
    var done: [Vorgangsergebnis] = []
    var stop: Hindernis?
    for schritt in schritte where stop == nil {
      do throws(Ablehnung) {
        done.append(try echt.fuehreAus(schritt.zeile, fortschritt: fortschritt))
      } catch {
        stop = Hindernis(zeile: schritt.zeile, grund: error)
      }
    }
    _ = try spiele(Array(zeilen.dropFirst(done.count)))
    return (done, stop)
  }
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
