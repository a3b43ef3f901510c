public import Domain
internal import Store
internal import Texte

/// Sends out the offers of a decided Runde: every child that got a place gets a Zusage, with a
/// deadline.
///
/// Before that every place is looked at once more, day by day and by rank (`Angebotsplan`). What rests
/// upon a Wechselkind that has not signed elsewhere yet waits, and is offered when this is done again.
public struct RundeAnbieten: Vorgang, Equatable {
  public static let art = Vorgangsart.rundeAnbieten
  /// Families know of it: each offer is withdrawn by itself.
  public static let istUmkehrbar = false

  /// The Runde.
  public var runde: Kennung<Runde>
  /// Until when families have to answer; nil for what the Runde says, or is usual.
  public var frist: Tag?

  /// The offers of a Runde.
  public init(_ runde: Kennung<Runde>, frist: Tag? = nil) {
    self.runde = runde
    self.frist = frist
  }

  public var argumente: [(name: String, wert: String)] {
    [("runde", runde.text), ("frist", frist?.iso ?? "")]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.kennung("runde"), frist: try zeile.tagOderKeiner("frist"))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let lesen = schreiben.lesen
    let alt = try schreiben.runde(runde, in: [.entschieden, .angeboten])
    let answerBy = frist ?? alt.satz.frist ?? schreiben.zusagefrist
    guard answerBy >= lesen.heute else {
      throw Ablehnung(lesen.texte(RundeText.fristVorbei, ["frist": answerBy.deutsch]))
    }
    let results = try schreiben.saetze(Rundenergebnis.self, .von(alt.satz.verweis))
    let stored = Dictionary(results.map { ($0.satz.id, $0) }, uniquingKeysWith: { a, _ in a })
    let children = try lesen.rundenkinder(runde)
    let plan = try Angebotsplan(lesen, alt.satz, results.map(\.satz), children)
    let offers = plan.zeilen.compactMap { zeile in
      if case .angebot(let vertrag) = zeile.ausgang { (zeile.ergebnis, vertrag) } else { nil }
    }
    // The trace keeps the order in which they are written: it is that of ids drawn by chance, so that
    // none of its rows says whose it was.
    for (ergebnis, offer) in offers.sorted(by: { $0.1.id < $1.1.id }) {
      guard let old = stored[ergebnis.id] else { continue }
      var vertrag = offer
      vertrag.sageZu(bis: answerBy)
      try schreiben.fuegeEin(vertrag)
      _ = try schreiben.vermittle(ergebnis.anmeldung)
      var neu = old.satz
      neu.vertrag = vertrag.id
      try schreiben.aendere(old, in: neu)
    }
    let rest = try uebrige(plan, children, lesen)
    guard !offers.isEmpty || alt.satz.status == .entschieden else {
      throw Ablehnung(([lesen.texte(RundeText.nichtsAnzubieten)] + rest).joined(separator: " "))
    }
    var neu = alt.satz
    neu.status = .angeboten
    if neu != alt.satz { try schreiben.aendere(alt, in: neu) }
    let said = lesen.texte(
      RundeText.angeboten, ["n": String(offers.count), "frist": answerBy.deutsch])
    return Vorgangsergebnis(satz: ([said] + rest).joined(separator: " "))
  }

  /// What is said of those who get no offer now, and why.
  private func uebrige(
    _ plan: Angebotsplan, _ children: [Kennung<Rundenergebnis>: Rundenkind], _ lesen: Lesezugriff
  ) throws -> [String] {
    let waiting = plan.zeilen.count { $0.ausgang == .wartet }
    let kept = plan.zeilen.count { $0.ausgang == .freigehalten }
    let gone = plan.zeilen.count { $0.ausgang == .entfallen }
    let missing = try plan.zeilen.compactMap { zeile -> String? in
      guard case .fehlt(let ab) = zeile.ausgang, let kind = children[zeile.ergebnis.id],
        let haus = zeile.ergebnis.einrichtung
      else { return nil }
      return lesen.texte(
        RundeText.fehltAb,
        [
          "name": "\(kind.vorname) \(kind.nachname)",
          "wo": try lesen.einrichtung(haus).satz.name, "tag": ab.deutsch,
        ])
    }
    let shown = 3
    let more = missing.count - shown
    var named = lesen.texte.aufzaehlung(missing)
    if more > 0 {
      named = lesen.texte.aufzaehlung(
        missing.prefix(shown) + [lesen.texte(RundeText.weitere, ["n": String(more)])])
    }
    let all: [(n: Int, text: RundeText)] = [
      (waiting, .warten), (missing.count, .fehlen), (kept, .freigehalten), (gone, .nichtMehr),
    ]
    return all.filter { $0.n > 0 }.map { n, text in
      lesen.texte(
        text, text == .fehlen ? ["n": String(n), "wer": named] : ["n": String(n)])
    }
  }
}
