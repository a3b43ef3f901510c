public import Domain
internal import Store
internal import Texte

/// Decides a Runde: what a trial of this moment gives is kept child by child, with the minutes.
///
/// Nobody hears of it yet, and it can be undone until the offers are out.
public struct RundeEntscheiden: Vorgang, Equatable {
  public static let art = Vorgangsart.rundeEntscheiden

  /// The Runde.
  public var runde: Kennung<Runde>

  /// The decision of a Runde.
  public init(_ runde: Kennung<Runde>) { self.runde = runde }

  public var argumente: [(name: String, wert: String)] { [("runde", runde.text)] }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.kennung("runde"))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let lesen = schreiben.lesen
    let alt = try schreiben.runde(runde, in: [.vorbereitung])
    let lage = try lesen.rundenlage(runde)
    guard !lage.antraege.isEmpty else {
      throw Ablehnung(lesen.texte(RundeText.niemandNimmtTeil, ["runde": alt.satz.name]))
    }
    let probe = Rundenprobe(lage)
    let schrift = Niederschrift(probe, programm: Niederschrift.verfahren, am: lesen.heute)
    try pruefe(schrift, stabil: probe.ergebnis.istStabil, lesen)
    for (antrag, zeile) in zip(lage.antraege, schrift.ergebnis) {
      try schreiben.fuegeEin(
        Rundenergebnis(
          id: Kennung(gespeichert: "\(runde.text)-\(zeile.kind)"), runde: runde,
          nummer: zeile.kind, kind: antrag.kind, anmeldung: antrag.anmeldung,
          einrichtung: zeile.einrichtung.isEmpty ? nil : Kennung(gespeichert: zeile.einrichtung),
          wunsch: zeile.wunsch))
    }
    let json = schrift.json
    try schreiben.fuegeEin(
      Rundenprotokoll(
        id: Kennung(gespeichert: runde.text), runde: runde, inhalt: json,
        pruefsumme: hexadezimal(blake2b(Array(json.utf8)))))
    var neu = alt.satz
    neu.status = .entschieden
    try schreiben.aendere(alt, in: neu)
    let all = probe.bilanz(.alle)[0]
    var satz = lesen.texte(
      RundeText.entschieden,
      [
        "runde": neu.name, "n": String(all.versorgt), "alle": String(all.kinder),
        "erste": String(all.nachWunsch.first ?? 0),
      ])
    if !probe.ergebnis.istStabil {
      satz +=
        " "
        + lesen.texte(
          RundeText.nichtStabil, ["n": String(probe.ergebnis.einsprueche.count)])
    }
    return Vorgangsergebnis(satz: satz)
  }

  /// Holds the result against what was promised, by a calculation that shares nothing with the first.
  private func pruefe(_ schrift: Niederschrift, stabil: Bool, _ lesen: Lesezugriff) throws {
    let wrong = Vergabepruefung(schrift.unterlagen, schrift.zuteilungen).maengel.filter {
      if case .einspruch = $0 { return stabil }
      return true
    }
    if let first = wrong.first {
      throw Ablehnung(lesen.texte(RundeText.pruefungFehlt, ["grund": lesen.texte(first)]))
    }
  }
}

extension Niederschrift {
  /// Which way of reckoning the minutes follow; another one gets another name.
  static let verfahren = "Platzwart, Verfahren 1"
}
