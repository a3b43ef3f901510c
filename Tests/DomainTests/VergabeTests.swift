import TestSupport
import Testing

@testable import Domain

/// What the program gives out, as the tries have it: for each child its wish from 0, or -1.
func wuensche(_ ergebnis: Vergabeergebnis) -> [Int] {
  ergebnis.wuensche.map { $0.map { Int($0) } ?? -1 }
}

@Suite("A round gives out its places as everybody has to accept it")
struct VergabeTests {
  @Test("Without siblings it is of all stable results the one that is best for every child")
  func bestForTheChildren() throws {
    var zufall = Zufall(seed: 61)
    for run in 0..<400 {
      var art = Zufallsrunde()
      art.kinder = zufall.zahl(1...6)
      art.haeuser = zufall.zahl(1...4)
      art.eigensinn = zufall.eines(0, 50, 100)
      let unterlagen = art.mache(&zufall)
      let runde = try Vergaberunde(unterlagen)
      let mine = wuensche(runde.rechne())
      let stable = Vergabeprobe(unterlagen).stabile()
      #expect(stable.contains(mine), "\(run)")
      for other in stable {
        for (a, b) in zip(mine, other) { #expect(a >= 0 ? b < 0 || a <= b : b < 0, "\(run)") }
      }
      #expect(Vergabepruefung(unterlagen, runde.zuteilungen(runde.rechne())).maengel == [])
    }
  }

  @Test("With siblings as few as can be object in small rounds, nobody where that is possible")
  func withSiblings() throws {
    var zufall = Zufall(seed: 62)
    var stable = 0
    for run in 0..<2_000 {
      var art = Zufallsrunde()
      art.kinder = zufall.zahl(4...8)
      art.haeuser = zufall.zahl(2...4)
      art.geschwister = 70
      art.familie = 2...3
      art.plaetze = zufall.eines(50, 70, 90)
      art.eigensinn = zufall.eines(0, 30, 100)
      let unterlagen = art.mache(&zufall)
      let runde = try Vergaberunde(unterlagen)
      let ergebnis = runde.rechne()
      let probe = Vergabeprobe(unterlagen)
      let objections = probe.einsprueche(wuensche(ergebnis))
      #expect(objections == ergebnis.einsprueche.count, "\(run)")
      #expect(objections == (ergebnis.istStabil ? 0 : probe.wenigsteEinsprueche()), "\(run)")
      #expect(ergebnis.gibtKeinStabiles != ergebnis.istStabil, "\(run)")
      stable += ergebnis.istStabil ? 1 : 0
      askSolver(runde, probe, least: objections)
      let faults = Vergabepruefung(unterlagen, runde.zuteilungen(ergebnis)).maengel
      #expect(faults.isEmpty == ergebnis.istStabil, "\(run)")
    }
    #expect(1_900..<2_000 ~= stable)
  }

  /// The solver alone knows, too, how many have to object at least.
  private func askSolver(_ runde: Vergaberunde, _ probe: Vergabeprobe, least: Int) {
    let suche = Geschwistersuche(runde, basis: runde.ohneFamilien())
    for objections in 0...2 {
      let frage = Stabilitaetsfrage(suche, hoechstens: objections)
      let answer = frage.loese(konflikte: 1_000)
      #expect(answer == (objections < least ? .unerfuellbar : .erfuellbar))
      guard answer == .erfuellbar else { continue }
      let got = frage.wuensche.enumerated().map { $1 < runde.wunschzahl($0) ? Int($1) : -1 }
      #expect(probe.einsprueche(got) <= objections)
    }
  }

  @Test(
    "and in larger rounds the checker finds nothing",
    arguments: [(700, 17, 2...2), (250, 30, 2...4), (60, 60, 2...4)])
  func larger(_ kinder: Int, _ geschwister: Int, _ familie: ClosedRange<Int>) throws {
    var zufall = Zufall(seed: 66)
    var stable = 0
    for run in 0..<8 {
      var art = Zufallsrunde()
      (art.kinder, art.haeuser, art.wuensche) = (kinder, kinder / 15, 6)
      (art.geschwister, art.familie) = (geschwister, familie)
      art.eigensinn = [0, 5, 20][run % 3]
      let unterlagen = art.mache(&zufall)
      let runde = try Vergaberunde(unterlagen)
      #expect(runde.familien.count * 5 * familie.upperBound > kinder * geschwister / 50)
      let ergebnis = runde.rechne()
      let faults = Vergabepruefung(unterlagen, runde.zuteilungen(ergebnis)).maengel
      let objecting = Set(
        faults.compactMap { if case .einspruch(let kinder, _, _) = $0 { kinder[0] } else { nil } })
      #expect(faults.allSatisfy { if case .einspruch = $0 { true } else { false } }, "\(run)")
      #expect(objecting.count == ergebnis.einsprueche.count, "\(run)")
      stable += ergebnis.istStabil ? 1 : 0
      #expect(ergebnis.gibtKeinStabiles != ergebnis.istStabil, "\(run)")
      let trial = runde.rechne(.probelauf)
      #expect(!trial.istStabil || trial == ergebnis, "\(run)")
    }
    #expect(stable >= 7)
  }

  @Test("The order of the rows in the papers does not matter")
  func orderOfRows() throws {
    var zufall = Zufall(seed: 64)
    for _ in 0..<20 {
      var art = Zufallsrunde()
      (art.kinder, art.haeuser, art.geschwister, art.familie) = (40, 5, 30, 2...3)
      var unterlagen = art.mache(&zufall)
      let runde = try Vergaberunde(unterlagen)
      let first = runde.zuteilungen(runde.rechne())
      unterlagen.plaetze.shuffle(using: &zufall)
      unterlagen.bewerbungen.shuffle(using: &zufall)
      unterlagen.raenge.shuffle(using: &zufall)
      let again = try Vergaberunde(unterlagen)
      #expect(again.zuteilungen(again.rechne()) == first)
    }
  }

  @Test("Nobody gains by a shorter or reordered list of wishes")
  func truthfulness() throws {
    var zufall = Zufall(seed: 65)
    for run in 0..<60 {
      var art = Zufallsrunde()
      (art.kinder, art.haeuser) = (zufall.zahl(4...12), 4)
      art.eigensinn = 100
      let unterlagen = art.mache(&zufall)
      let honest = try wishes(unterlagen)
      for k in unterlagen.bewerbungen.indices {
        let own = unterlagen.bewerbungen[k]
        for list in orders(own.wuensche) where list != own.wuensche {
          // A Wechselkind keeps its place as the last wish.
          if let bisher = own.bisher, list.dropLast().contains(bisher) { continue }
          var lie = unterlagen
          lie.bewerbungen[k].wuensche = list
          let got = try wishes(lie)[own.kind] ?? nil
          let before = place(honest[own.kind] ?? nil, own)
          #expect(place(got, own) >= before, "\(run): \(own.kind.text)")
        }
      }
    }
  }

  private func wishes(
    _ unterlagen: Vergabeunterlagen
  ) throws -> [Kennung<Kind>: Kennung<Einrichtung>?] {
    let runde = try Vergaberunde(unterlagen)
    let lines = runde.zuteilungen(runde.rechne()).map { ($0.kind, $0.einrichtung) }
    return Dictionary(uniqueKeysWithValues: lines)
  }

  /// How far down its true list a child is.
  private func place(_ got: Kennung<Einrichtung>?, _ bewerbung: Bewerbung) -> Int {
    got.flatMap { bewerbung.alleWuensche.firstIndex(of: $0) } ?? .max
  }

  /// All lists, shorter ones too, that can be made of these wishes.
  private func orders<T>(_ list: [T]) -> [[T]] {
    guard !list.isEmpty else { return [[]] }
    return [[]]
      + list.indices.flatMap { i in
        var rest = list
        let first = rest.remove(at: i)
        return orders(rest).map { [first] + $0 }
      }
  }
}
