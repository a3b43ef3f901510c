internal import CCadical

/// Statements that are true or false, clauses that bind them, and a solver for both (CaDiCaL).
///
/// A clause says that one of its statements is true. The same clauses in the same order always have the
/// same answer.
final class Klauseln {
  /// A statement; negative: its opposite.
  typealias Aussage = Int32

  /// What the solver found.
  enum Antwort {
    case erfuellbar, unerfuellbar, offen
  }

  private let solver: OpaquePointer
  /// The statement that is always true.
  let wahr: Aussage = 1
  private var zahl: Aussage = 1

  init() {
    solver = ccadical_init()
    fordere([wahr])
  }

  deinit { ccadical_release(solver) }

  /// A new statement of which nothing is known yet.
  func neue() -> Aussage {
    zahl += 1
    return zahl
  }

  /// One of these statements has to be true.
  func fordere(_ klausel: some Sequence<Aussage>) {
    for aussage in klausel { ccadical_add(solver, aussage) }
    ccadical_add(solver, 0)
  }

  /// Looks for values that satisfy all clauses.
  ///
  /// - Parameter hoechstens: after so many conflicts the search ends without an answer
  /// - Returns: whether there are such values
  func loese(hoechstens: Int32) -> Antwort {
    ccadical_limit(solver, "conflicts", hoechstens)
    return switch ccadical_solve(solver) {
    case 10: .erfuellbar
    case 20: .unerfuellbar
    default: .offen
    }
  }

  /// Whether a statement is true in the values that were found last.
  func gilt(_ aussage: Aussage) -> Bool { ccadical_val(solver, aussage) > 0 }
}

extension Klauseln {
  /// Counts how many of a row of statements are true, up to a most that may not be exceeded.
  ///
  /// A sequential counter (Sinz, Towards an Optimal CNF Encoding of Boolean Cardinality Constraints, 2005),
  /// in both directions.
  struct Zaehler {
    private let klauseln: Klauseln
    private let hoechstens: Int
    /// At place n - 1: that at least n of the statements so far are true.
    private var reihe: [Aussage] = []

    init(_ klauseln: Klauseln, hoechstens: Int) {
      self.klauseln = klauseln
      self.hoechstens = hoechstens
    }

    /// The statement that at least n are true, for no n above the most.
    func mindestens(_ n: Int) -> Aussage {
      if n <= 0 { return klauseln.wahr }
      return n <= reihe.count ? reihe[n - 1] : -klauseln.wahr
    }

    /// Counts one more statement.
    mutating func zaehle(_ aussage: Aussage) {
      klauseln.fordere([-aussage, -mindestens(hoechstens)])
      reihe = (1..<min(reihe.count + 1, hoechstens) + 1).map { n in
        let (before, same, now) = (mindestens(n - 1), mindestens(n), klauseln.neue())
        // As many before, or one less and this one: as many now; and the other way round.
        klauseln.fordere([-same, now])
        klauseln.fordere([-before, -aussage, now])
        klauseln.fordere([-now, same, before])
        klauseln.fordere([-now, same, aussage])
        return now
      }
    }
  }
}
