public import Domain
internal import Store
internal import Texte

/// Decides a Runde: what a trial of this moment gives is kept child by child, with the minutes.
///
/// Nobody hears of it yet, and it can be undone until the offers are out.
///
/// It is refused where the Runde is decided already, where no child takes part, where its catalogue is not
/// in force on the Stichtag, and where the proof of the minutes contradicts them. Calculation and proof
/// take as long as those of the Vergabe.
///
/// The children get their numbers in the minutes, and the records of the results their ids, by chance:
/// the numbers follow from a secret that is thrown away with the Vorgang, the ids from one that the
/// trace doesn't keep. So once the record of a child's result is erased, nothing that is left says
/// which number, contract or entry of the trace was its own.
public struct RundeEntscheiden: Vorgang, Equatable {
  public static let art = Vorgangsart.rundeEntscheiden

  /// The Runde.
  public var runde: Kennung<Runde>

  /// From what the ids of the results follow: a plan names them again in what comes after.
  public var kennung: String
  /// By what the trial that somebody saw is known again; empty where nobody says so.
  ///
  /// It is its `pruefzeichen`. What gives another result is not decided.
  public var gesehen: String
  /// From what the numbers follow.
  private var mischung = ""

  /// The decision of a Runde.
  public init(_ runde: Kennung<Runde>, kennung: String = "", gesehen: String = "") {
    self.runde = runde
    self.kennung = kennung
    self.gesehen = gesehen
  }

  public var argumente: [(name: String, wert: String)] {
    [("runde", runde.text), ("kennung", kennung), ("gesehen", gesehen)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(
      try zeile.kennung("runde"), kennung: zeile["kennung"], gesehen: zeile["gesehen"])
  }

  public var spurzeile: Vorgangszeile { Self(runde).zeile }
  public var planzeile: Vorgangszeile { Self(runde, kennung: kennung).zeile }

  public mutating func vergibKennungen(_ neu: () -> String) {
    // One id could be found by trying all that there are.
    func geheimnis() -> String { (0..<3).map { _ in neu() }.joined() }
    if kennung.isEmpty { kennung = geheimnis() }
    mischung = geheimnis()
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let lesen = schreiben.lesen
    let alt = try schreiben.runde(runde, in: [.vorbereitung])
    let lage = try lesen.rundenlage(runde, mitDubletten: true)
    if let satz = lesen.texte.hindernis(lage) { throw Ablehnung(satz) }
    let probe = Rundenprobe(lage)
    let all = probe.bilanz(.alle)[0]
    func sagt(_ text: RundeText) -> String { lesen.texte(text, all, runde: alt.satz.name) }
    guard gesehen.isEmpty || gesehen == probe.pruefzeichen else {
      throw Ablehnung(sagt(.andersAlsGesehen))
    }
    let keys = lage.antraege.map { zeichen(mischung, $0.kind) }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    let schrift = Niederschrift(
      probe, reihenfolge: order, programm: Niederschrift.verfahren, am: lesen.heute)
    try pruefe(schrift, lesen)
    let results = zip(order, schrift.ergebnis).map { i, zeile in
      let antrag = lage.antraege[i]
      return Rundenergebnis(
        id: Kennung(gespeichert: "pw-" + zeichen(kennung, antrag.kind).prefix(16)), runde: runde,
        nummer: zeile.kind, kind: antrag.kind, anmeldung: antrag.anmeldung,
        einrichtung: zeile.einrichtung.isEmpty ? nil : Kennung(gespeichert: zeile.einrichtung),
        wunsch: zeile.wunsch)
    }
    // The trace keeps the order in which they are written: it is that of their ids.
    for result in results.sorted(by: { $0.id < $1.id }) { try schreiben.fuegeEin(result) }
    let json = schrift.json
    try schreiben.fuegeEin(
      Rundenprotokoll(
        id: Kennung(gespeichert: runde.text), runde: runde, inhalt: json,
        pruefsumme: hexadezimal(blake2b(Array(json.utf8)))))
    var neu = alt.satz
    neu.status = .entschieden
    try schreiben.aendere(alt, in: neu)
    var satz = sagt(.entschieden)
    if !probe.ergebnis.istStabil {
      satz +=
        " "
        + lesen.texte(
          RundeText.nichtStabil, ["n": String(probe.ergebnis.einsprueche.count)])
    }
    return Vorgangsergebnis(satz: satz)
  }

  /// What only one who knows the secret can find for a child.
  private func zeichen(_ geheimnis: String, _ kind: Kennung<Kind>) -> String {
    hexadezimal(blake2b(Array("\(geheimnis)|\(kind.text)".utf8)))
  }

  /// Holds the minutes against what was promised, by a calculation that shares nothing with the first.
  private func pruefe(_ schrift: Niederschrift, _ lesen: Lesezugriff) throws {
    let proof = Niederschriftpruefung(schrift)
    let texte = lesen.texte
    let broken = proof.vergabe.filter {
      if case .einspruch = $0 { return schrift.stabil }
      return true
    }
    let wrong =
      proof.widersprueche.map { texte($0.grund) } + broken.map { texte($0) }
      + proof.maengel.map { texte($0) }
    if let first = wrong.first {
      throw Ablehnung(texte(RundeText.pruefungFehlt, ["grund": first]))
    }
  }
}

extension Rundenprobe {
  /// By what one knows again which child gets which place by it.
  public var pruefzeichen: String {
    let rows = lage.antraege.indices.map { i in
      lage.antraege[i].kind.text + ";" + (haus(i).map { lage.haeuser[$0].kennung.text } ?? "")
    }
    return String(hexadezimal(blake2b(Array(rows.joined(separator: "\n").utf8))).prefix(16))
  }
}

extension Niederschrift {
  /// Which way of reckoning the minutes follow; another one gets another name.
  static let verfahren = "Platzwart, Verfahren 1"
}
