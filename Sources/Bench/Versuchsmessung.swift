import Domain
import Office

extension Bench {
  /// What a trial with 50 changes costs on each screen, and how long it takes to try them.
  static func versuch(_ amt: Amt) throws {
    let trial = try Versuch(ueber: amt) { try oeffne(.versuchen) }
    let begin = try stoppe { try trial.spiele([]) }
    Tabelle.ms("einen Versuch beginnen", begin, ziel: 50)
    let lines = versuche.compactMap { Vorgangszeile($0).map { Planschritt($0) } }
    let play = try stoppe { try trial.spiele(lines) }
    let done = trial.schritte.count(where: \.geht)
    Tabelle.ms("  \(done) Vorgänge darin, zusammen", play)
    let heute = Grossstadt.heute
    try vergleiche("Übersicht", UebersichtAuskunft(am: heute + 100), amt, trial)
    try vergleiche(
      "Freie Plätze", PlatzAuskunft(.geboren(heute - 700), ab: heute + 100), amt, trial)
    try vergleiche("Warteliste, 20.000", WartelisteAuskunft(am: heute), amt, trial)
    try vergleiche("Kind", KindAkteAuskunft(Kennung(gespeichert: "k1000000")), amt, trial)
    try vergleiche("Suche", KindersucheAuskunft("ahornmann"), amt, trial)
    try vergleiche("Verwaltung", StammdatenAuskunft(.einrichtungen, am: heute), amt, trial)
    try vergleiche("was heute zu tun ist", MorgenlisteAuskunft(), amt, trial)
    try vergleiche("Wahllisten", WahllistenAuskunft(), amt, trial)
    try vergleiche(
      "Warum",
      WarumAuskunft(
        .frei, einrichtung: Grossstadt.haus(0), kategorie: .krippe, am: heute), amt, trial)
    let rule = try stoppe {
      try trial.spiele(
        [Vorgangszeile("aendern satzart=parameter satz=kategoriewechsel wert=folgemonat")]
          .compactMap { $0.map { Planschritt($0) } })
    }
    Tabelle.ms("eine andere Regel für alle im Versuch, einmal", rule, ziel: 1000)
    try vergleiche("Übersicht danach", UebersichtAuskunft(am: heute + 100), amt, trial)
  }

  private static func vergleiche<A: Auskunft>(
    _ was: String, _ auskunft: A, _ amt: Amt, _ trial: Versuch
  ) throws {
    let real = try Dauer(mal: 7) { _ in _ = try amt.frage(auskunft) }.median
    let tried = try Dauer(mal: 7) { _ in _ = try trial.amt.frage(auskunft) }.median
    Tabelle.ms("  mehr im Versuch: \(was) (sonst \(Tabelle.zahl(real)))", tried - real, ziel: 10)
  }

  /// What a planner might try: more places, closed ones, children admitted.
  private static var versuche: [String] {
    (0..<15).map {
      "aendern satzart=betriebserlaubnis satz=\(Grossstadt.haus($0 * 7).text)"
        + " kategorie.vorher=krippe plaetze=27"
    }
      + (0..<15).map {
        "anlegen satzart=sperren id=x\($0) einrichtung_id=\(Grossstadt.haus($0 * 11).text)"
          + " kategorie=kindergarten plaetze=5 von=2027-01-01 bis=2027-12-31 grund=Umbau"
      }
      + (0..<20).map {
        "vertrag_zusagen id=z\($0) anmeldung=a\($0 * 50) ueberbuchung=Planung"
      }
  }
}
