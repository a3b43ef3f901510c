import Domain
import TestSupport
import Testing

@Suite("What a Runde would give with other places")
struct RundenprobeTests {
  @Test(
    "A trial that looks only briefly says so, and searched to the end it is what the Runde would give"
  )
  func kurzUndGruendlich() throws {
    var zufall = Zufall(seed: 41)
    var (stable, objected) = (0, 0)
    for _ in 0..<3_000 {
      let probe = try zufallsprobe(&zufall)
      #expect(probe.istAusgesucht && probe.gruendlich() == probe)
      let plaetze = [
        (haus: zufall.zahl(0...2), art: Platzart.krippe, plaetze: Int?(zufall.zahl(0...3)))
      ]
      let trial = probe.mit(plaetze)
      #expect(trial.istAusgesucht == trial.ergebnis.istStabil)
      let whole = trial.gruendlich()
      #expect(whole.istAusgesucht)
      #expect(whole.ergebnis == trial.vergabe.rechne())
      #expect(whole.ergebnis.istStabil != whole.ergebnis.gibtKeinStabiles)
      if trial.istAusgesucht { stable += 1 } else { objected += 1 }
    }
    #expect(stable > 2_000 && objected > 5)
  }
}
