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
    let results = try schreiben.saetze(Rundenergebnis.self, .von(alt.satz.verweis)).map(\.satz)
    let open = try results.filter { ergebnis in
      try ergebnis.vertrag.map { try schreiben.satz($0).satz.istOffenesAngebot } ?? false
    }.map { try schreiben.name($0.kind) }
    let plan = try Angebotsplan(schreiben.lesen, alt.satz, results)
    let swapping = try results.filter {
      $0.vertrag != nil && (plan.istImRing($0) || plan.haengt($0))
    }.map { try schreiben.name($0.kind) }
    let waiting = try plan.zeilen.filter {
      switch $0.ausgang {
      case .angebot, .wartet, .freigehalten, .fehlt: true
      // Who keeps its place, or gets none whatever is free, waits for nothing.
      case .behaelt, .entfallen: false
      }
    }.sorted { $0.ergebnis.id < $1.ergebnis.id }.map { try schreiben.name($0.ergebnis.kind) }
    let ready = try plan.zeilen.filter {
      if case .angebot = $0.ausgang { true } else { false }
    }.map { try schreiben.name($0.ergebnis.kind) }
    func sagt(_ text: RundeText, _ names: [String]) -> String {
      texte(text, ["n": String(names.count), "kinder": texte(kennungen: names)])
    }
    guard open.isEmpty else {
      throw Ablehnung(.abgelehnt, sagt(.angeboteOffen, open), einzelheiten: open)
    }
    guard swapping.isEmpty else {
      throw Ablehnung(.abgelehnt, sagt(.tauschOffen, swapping), einzelheiten: swapping)
    }
    guard ready.isEmpty || trotzdem else {
      throw Ablehnung(
        .abgelehnt, sagt(.nochAnzubieten, ready), einzelheiten: ready,
        ausweg: .argument(frage: sagt(.anzubietenFrage, ready), name: "trotzdem", wert: "ja"))
    }
    guard waiting.isEmpty || trotzdem else {
      throw Ablehnung(
        .abgelehnt, sagt(.kinderWarten, waiting), einzelheiten: waiting,
        ausweg: .argument(frage: sagt(.trotzdemFrage, waiting), name: "trotzdem", wert: "ja"))
    }
    var neu = alt.satz
    neu.status = .abgeschlossen
    try schreiben.aendere(alt, in: neu)
    var result = Vorgangsergebnis(satz: texte(RundeText.abgeschlossen, ["runde": neu.name]))
    result.rueckfrage = Vorgangsergebnis.Rueckfrage(
      satz: texte(RundeText.abschliessenFrage, ["runde": neu.name]), zeile: zeile)
    return result
  }
}
