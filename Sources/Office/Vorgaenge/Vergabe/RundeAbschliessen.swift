public import Domain
internal import Store
internal import Texte

/// Closes a Runde: every family has answered, and nobody is waiting for a place any more.
public struct RundeAbschliessen: Vorgang, Equatable {
  public static let art = Vorgangsart.rundeAbschliessen

  /// The Runde.
  public var runde: Kennung<Runde>
  /// Whether children who are waiting for a place that did not become free go on to the next Runde.
  public var trotzdem: Bool

  /// The end of a Runde.
  public init(_ runde: Kennung<Runde>, trotzdem: Bool = false) {
    self.runde = runde
    self.trotzdem = trotzdem
  }

  public var argumente: [(name: String, wert: String)] {
    [("runde", runde.text), ("trotzdem", trotzdem ? "ja" : "")]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    guard ["", "ja"].contains(zeile["trotzdem"]) else { throw .argument("trotzdem") }
    self.init(try zeile.kennung("runde"), trotzdem: zeile["trotzdem"] == "ja")
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let alt = try schreiben.runde(runde, in: [.angeboten])
    var (open, waiting): ([String], [String]) = ([], [])
    for ergebnis in try schreiben.saetze(Rundenergebnis.self, .von(alt.satz.verweis)).map(\.satz) {
      let contracts = try schreiben.saetze(
        Betreuungsvertrag.self, .von(Verweis(.kinder, ergebnis.kind.text))
      ).map(\.satz)
      if contracts.contains(where: { $0.id == ergebnis.vertrag && $0.istOffenesAngebot }) {
        open.append(try schreiben.name(ergebnis.kind))
      } else if try wartet(ergebnis, contracts, alt.satz, schreiben) {
        waiting.append(try schreiben.name(ergebnis.kind))
      }
    }
    func sagt(_ text: RundeText, _ names: [String]) -> String {
      texte(text, ["n": String(names.count), "kinder": texte(kennungen: names)])
    }
    guard open.isEmpty else {
      throw Ablehnung(.abgelehnt, sagt(.angeboteOffen, open), einzelheiten: open)
    }
    guard waiting.isEmpty || trotzdem else {
      throw Ablehnung(
        .abgelehnt, sagt(.kinderWarten, waiting), einzelheiten: waiting,
        ausweg: .argument(frage: sagt(.trotzdemFrage, waiting), name: "trotzdem", wert: "ja"))
    }
    var neu = alt.satz
    neu.status = .abgeschlossen
    try schreiben.aendere(alt, in: neu)
    return Vorgangsergebnis(satz: texte(RundeText.abgeschlossen, ["runde": neu.name]))
  }

  /// Whether a child still wants the place that was not free yet when the offers were sent.
  private func wartet(
    _ ergebnis: Rundenergebnis, _ contracts: [Betreuungsvertrag], _ runde: Runde,
    _ schreiben: Schreibzugriff
  ) throws -> Bool {
    guard let haus = ergebnis.einrichtung, ergebnis.vertrag == nil,
      try schreiben.satz(ergebnis.anmeldung).satz.status == .offen
    else { return false }
    // Who keeps its place, or was promised another one, waits for nothing.
    return !contracts.contains {
      $0.status == .zugesagt && $0.laufzeit.bis >= runde.beginn.von
        || $0.status == .unterschrieben && $0.einrichtung == haus
          && $0.laufzeit.enthaelt(runde.beginn.von)
    }
  }
}
