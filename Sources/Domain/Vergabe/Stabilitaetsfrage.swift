/// Whether a round has a result to which at most so many object, as a question of true and false.
///
/// A statement for each wish of a child, or of a family, says that it is fulfilled. Each Einrichtung counts
/// by rank who is there, so that it is a clause that nobody objects: one of the wishes up to this one is
/// fulfilled, or one of those who ask would not be taken, because enough better ones are there.
struct Stabilitaetsfrage {
  private typealias Aussage = Klauseln.Aussage

  private let suche: Geschwistersuche
  private let klauseln = Klauseln()
  /// For each wish of each child the statement that it is fulfilled; 0 where it can't be.
  private var erfuellt: [Aussage]
  /// For each child the statement that it objects, with its family.
  private var erhebt: [Aussage]
  private let hoechstens: Int

  private var runde: Vergaberunde { suche.runde }

  /// Puts the question.
  ///
  /// - Parameters:
  ///   - suche: the round, and who applies where
  ///   - hoechstens: how many may object
  init(_ suche: Geschwistersuche, hoechstens: Int) {
    self.suche = suche
    erfuellt = Array(repeating: 0, count: suche.runde.wuensche.count)
    erhebt = Array(repeating: 0, count: suche.runde.kinder.count)
    self.hoechstens = hoechstens
    var objections = Klauseln.Zaehler(klauseln, hoechstens: hoechstens)
    for k in suche.runde.kinder.indices {
      let family = suche.familie(Int32(k))
      if family[0] == k { nenne(family, &objections) }
    }
    for e in suche.runde.einrichtungen.indices { frage(e) }
  }

  /// Looks for such a result, with at most so many conflicts of the solver.
  func loese(konflikte: Int32) -> Klauseln.Antwort { klauseln.loese(hoechstens: konflikte) }

  /// For each child its wish that is fulfilled in the result that was found last.
  var wuensche: [Int32] {
    runde.kinder.indices.map { k in
      let first = Int(runde.wunschbeginn[k])
      let wish = (0..<runde.wunschzahl(k)).first {
        erfuellt[first + $0] > 0 && klauseln.gilt(erfuellt[first + $0])
      }
      return Int32(wish ?? runde.wunschzahl(k))
    }
  }

  /// The statements of a family; one wish at most is fulfilled.
  private mutating func nenne(_ family: [Int32], _ objections: inout Klauseln.Zaehler) {
    let k = Int(family[0])
    let objects = klauseln.neue()
    objections.zaehle(objects)
    var wishes: [Aussage] = []
    // Where nobody objects, no child alone is better off than without any families.
    let best = hoechstens == 0 && family.count == 1 ? Int(suche.basis.wunsch[k]) : 0
    for j in 0..<runde.wunschzahl(k)
    where j >= best && family.allSatisfy({ runde.wunsch(Int($0), j).rang >= 0 }) {
      let wish = klauseln.neue()
      for other in wishes { klauseln.fordere([-wish, -other]) }
      wishes.append(wish)
      for kind in family { erfuellt[Int(runde.wunschbeginn[Int(kind)]) + j] = wish }
    }
    for kind in family { erhebt[Int(kind)] = objects }
  }

  /// Nobody goes beyond the bounds of an Einrichtung, and everybody is there, or better off, who would be
  /// taken there.
  private func frage(_ e: Int) {
    let applicants = suche.bewerber[e].filter { bewerber in
      erfuellt[stelle(bewerber)] > 0
    }
    var haus = Hauszaehler(
      klauseln, runde.grenzen[e].werte,
      kategorien: applicants.map { runde.kategorien[kind($0)].rang })
    var reasons: [Int32: [Aussage]] = [:]
    var own: [Int32: SIMD4<Int>] = [:]
    for bewerber in applicants {
      let (k, j) = (kind(bewerber), Int(bewerber.wunsch))
      let category = runde.kategorien[k].rang
      let family = suche.familie(Int32(k))
      let before = own[family[0], default: SIMD4()]
      reasons[family[0], default: []] += haus.voll(category, neben: before)
      own[family[0], default: SIMD4()][category] += 1
      haus.zaehle(category, erfuellt[stelle(bewerber)])
      guard own[family[0]]?.wrappedSum() == family.count else { continue }
      let first = Int(runde.wunschbeginn[k])
      var klausel = (reasons[family[0]] ?? []) + erfuellt[first...first + j].filter { $0 > 0 }
      // A Wechselkind has a place that nobody can take from it.
      if runde.wunsch(k, j).rang > 0 { klausel.append(erhebt[k]) }
      klauseln.fordere(klausel)
    }
  }

  private func kind(_ bewerber: Bewerberlisten.Bewerber) -> Int {
    Int(Int32(truncatingIfNeeded: bewerber.sitz))
  }

  private func stelle(_ bewerber: Bewerberlisten.Bewerber) -> Int {
    Int(runde.wunschbeginn[kind(bewerber)]) + Int(bewerber.wunsch)
  }
}

/// Counts by rank who is in an Einrichtung: of each category, and of all together.
private struct Hauszaehler {
  typealias Aussage = Klauseln.Aussage

  private let klauseln: Klauseln
  private let grenzen: SIMD4<Int32>
  /// Nil where there are never too many.
  private var zaehler: [Klauseln.Zaehler?]

  init(_ klauseln: Klauseln, _ grenzen: SIMD4<Int32>, kategorien: [Int]) {
    self.klauseln = klauseln
    self.grenzen = grenzen
    zaehler = (0..<4).map { art in
      let applicants = art == 3 ? kategorien.count : kategorien.count { $0 == art }
      return applicants > Int(grenzen[art])
        ? Klauseln.Zaehler(klauseln, hoechstens: Int(grenzen[art])) : nil
    }
  }

  mutating func zaehle(_ kategorie: Int, _ aussage: Aussage) {
    zaehler[kategorie]?.zaehle(aussage)
    zaehler[3]?.zaehle(aussage)
  }

  /// Each of these statements is a reason why the next child by rank would not be taken beside so many
  /// brothers and sisters that come before it.
  func voll(_ kategorie: Int, neben own: SIMD4<Int>) -> [Aussage] {
    var reasons: [Aussage] = []
    if let zaehler = zaehler[kategorie] {
      reasons.append(zaehler.mindestens(Int(grenzen[kategorie]) - own[kategorie]))
    }
    guard let alle = zaehler[3] else { return reasons }
    // The brothers and sisters add to all together as many as their categories have room for.
    for (a, b, c) in auswahl(own) {
      let added = [a, b, c]
      let full = klauseln.neue()
      klauseln.fordere([-full, alle.mindestens(Int(grenzen[3]) - a - b - c)])
      for (art, n) in added.enumerated() where n > 0 {
        guard let zaehler = zaehler[art] else { continue }
        klauseln.fordere([-full, -zaehler.mindestens(Int(grenzen[art]) - n + 1)])
      }
      reasons.append(full)
    }
    return reasons
  }

  private func auswahl(_ own: SIMD4<Int>) -> [(Int, Int, Int)] {
    (0...own[0]).flatMap { a in (0...own[1]).flatMap { b in (0...own[2]).map { (a, b, $0) } } }
  }
}
