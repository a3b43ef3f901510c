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
  /// Whether they may answer after the first stay has begun.
  public var trotzdem: Bool

  /// The offers of a Runde.
  public init(_ runde: Kennung<Runde>, frist: Tag? = nil, trotzdem: Bool = false) {
    self.runde = runde
    self.frist = frist
    self.trotzdem = trotzdem
  }

  public var argumente: [(name: String, wert: String)] {
    [("runde", runde.text), ("frist", frist?.iso ?? ""), ("trotzdem", trotzdem ? "ja" : "")]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    guard ["", "ja"].contains(zeile["trotzdem"]) else { throw .argument("trotzdem") }
    self.init(
      try zeile.kennung("runde"), frist: try zeile.tagOderKeiner("frist"),
      trotzdem: zeile["trotzdem"] == "ja")
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
    let plan = try Angebotsplan(lesen, alt.satz, results.map(\.satz))
    let offers = plan.zeilen.compactMap { zeile in
      if case .angebot(let vertrag) = zeile.ausgang { (zeile.ergebnis, vertrag) } else { nil }
    }
    if let first = offers.map(\.1.laufzeit.von).min(), answerBy > first, !trotzdem {
      let words: KeyValuePairs = ["frist": answerBy.deutsch, "beginn": first.deutsch]
      throw Ablehnung(
        .abgelehnt, lesen.texte(RundeText.fristNachBeginn, words),
        ausweg: .argument(
          frage: lesen.texte(RundeText.fristTrotzdem, words), name: "trotzdem", wert: "ja"))
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
    let rest = try uebrige(plan, lesen)
    guard !offers.isEmpty || alt.satz.status == .entschieden else {
      throw Ablehnung(([lesen.texte(RundeText.nichtsAnzubieten)] + rest).joined(separator: " "))
    }
    var neu = alt.satz
    neu.status = .angeboten
    // What families have been told is what F6 shows, and moves.
    if !offers.isEmpty { neu.frist = answerBy }
    if neu != alt.satz { try schreiben.aendere(alt, in: neu) }
    let said = lesen.texte(
      RundeText.angeboten, ["n": String(offers.count), "frist": answerBy.deutsch])
    var result = Vorgangsergebnis(satz: ([said] + rest).joined(separator: " "))
    result.wirdFrei = plan.ring
    return result
  }

  /// What is said of those who get no offer now, and why.
  private func uebrige(_ plan: Angebotsplan, _ lesen: Lesezugriff) throws -> [String] {
    var (waiting, kept): (Int, Int) = (0, 0)
    var (missing, gone): ([String], [String]) = ([], [])
    for (ergebnis, ausgang) in plan.zeilen {
      switch ausgang {
      case .angebot, .behaelt: break
      case .wartet: waiting += 1
      case .freigehalten: kept += 1
      case .fehlt, .entfallen:
        let words = try lesen.texte(
          RundeText.werOhne,
          [
            "name": plan.name(ergebnis), "wo": lesen.wo(ergebnis),
            "grund": lesen.hinweis(ausgang, plan),
          ])
        if case .fehlt = ausgang { missing.append(words) } else { gone.append(words) }
      }
    }
    let swaps = plan.zeilen.count { zeile in
      if case .angebot = zeile.ausgang { plan.istImRing(zeile.ergebnis) } else { false }
    }
    let all: [(n: Int, text: RundeText, wer: [String])] = [
      (swaps, .imRing, []), (waiting, .warten, []), (missing.count, .fehlen, missing),
      (kept, .freigehalten, []), (gone.count, .nichtMehr, gone),
    ]
    return all.filter { $0.n > 0 }.map { n, text, wer in
      wer.isEmpty
        ? lesen.texte(text, ["n": String(n)])
        : lesen.texte(text, ["n": String(n), "wer": lesen.texte.einige(wer, hoechstens: 3)])
    }
  }
}
