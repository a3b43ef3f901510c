public import Domain
internal import Store
internal import Texte

/// Sends out the offers of a decided Runde: every child that got a place gets a Zusage, with a
/// deadline.
///
/// Before that every place is looked at once more, day by day. What rests upon a Wechselkind that has
/// not signed elsewhere yet waits, and is offered when this is done again.
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
    let open = try schreiben.saetze(Rundenergebnis.self, .von(alt.satz.verweis)).filter {
      $0.satz.einrichtung != nil && $0.satz.vertrag == nil
    }
    var offers: [(ergebnis: Gespeichert<Rundenergebnis>, vertrag: Betreuungsvertrag)] = []
    var (waiting, gone) = (0, 0)
    for (haus, ergebnisse) in Dictionary(grouping: open, by: { $0.satz.einrichtung })
      .sorted(by: { $0.key?.text ?? "" < $1.key?.text ?? "" })
    {
      guard let haus else { continue }
      var tafel = try Angebotstafel(lesen, haus, ab: alt.satz.beginn.von)
      for ergebnis in ergebnisse.sorted(by: { $0.satz.kind < $1.satz.kind }) {
        guard var vertrag = try angebot(ergebnis.satz, alt.satz, schreiben) else {
          gone += 1
          continue
        }
        // Who keeps its place needs no offer.
        guard !tafel.hat(vertrag) else { continue }
        guard try tafel.nimm(vertrag) else {
          waiting += 1
          continue
        }
        vertrag.sageZu(bis: answerBy)
        offers.append((ergebnis, vertrag))
      }
    }
    // The trace keeps the order in which they are written: it is that of ids drawn by chance, so that
    // none of its rows says whose it was.
    for (ergebnis, vertrag) in offers.sorted(by: { $0.vertrag.id < $1.vertrag.id }) {
      try schreiben.fuegeEin(vertrag)
      _ = try schreiben.vermittle(ergebnis.satz.anmeldung)
      var neu = ergebnis.satz
      neu.vertrag = vertrag.id
      try schreiben.aendere(ergebnis, in: neu)
    }
    guard !offers.isEmpty || alt.satz.status == .entschieden else {
      throw Ablehnung(lesen.texte(RundeText.nichtsAnzubieten, ["n": String(waiting)]))
    }
    var neu = alt.satz
    neu.status = .angeboten
    if neu != alt.satz { try schreiben.aendere(alt, in: neu) }
    var satz = lesen.texte(
      RundeText.angeboten, ["n": String(offers.count), "frist": answerBy.deutsch])
    if waiting > 0 { satz += " " + lesen.texte(RundeText.warten, ["n": String(waiting)]) }
    if gone > 0 { satz += " " + lesen.texte(RundeText.nichtMehr, ["n": String(gone)]) }
    return Vorgangsergebnis(satz: satz)
  }

  /// The contract that is offered; nil where the Anmeldung is no longer open, or the child has
  /// another offer: it has one at a time.
  private func angebot(
    _ ergebnis: Rundenergebnis, _ runde: Runde, _ schreiben: Schreibzugriff
  ) throws -> Betreuungsvertrag? {
    let asked = try schreiben.satz(ergebnis.anmeldung).satz
    let contracts = try schreiben.saetze(
      Betreuungsvertrag.self, .von(Verweis(.kinder, ergebnis.kind.text)))
    guard asked.status == .offen, let haus = ergebnis.einrichtung,
      !contracts.contains(where: {
        $0.satz.status == .zugesagt && $0.satz.laufzeit.bis >= runde.beginn.von
      })
    else { return nil }
    let ab = max(asked.wunsch.von, runde.beginn.von)
    let wunschende = asked.wunsch.bis == .offen ? nil : asked.wunsch.bis
    return Betreuungsvertrag(
      id: Kennung(gespeichert: "\(ergebnis.id.text)-v"), kind: ergebnis.kind, einrichtung: haus,
      laufzeit: try schreiben.laufzeit(
        ab, try schreiben.ende(ergebnis.kind, in: haus, ab: ab, wunschende: wunschende)),
      stunden: asked.stunden, status: .entwurf)
  }
}

/// The places of one Einrichtung as they stand now, from which offers are taken one after the other.
private struct Angebotstafel {
  private let lesen: Lesezugriff
  private var grundlage: Platzgrundlage
  private let fenster: Zeitraum

  init(_ lesen: Lesezugriff, _ haus: Kennung<Einrichtung>, ab: Tag) throws {
    self.lesen = lesen
    fenster = Zeitraum(von: ab, bis: .offen) ?? .immer
    grundlage = try lesen.quelle.grundlage(try lesen.key(haus), in: fenster)
  }

  /// Whether the child is there already on the first day.
  func hat(_ vertrag: Betreuungsvertrag) -> Bool {
    guard let kind = try? lesen.quelle.kind(vertrag.kind) else { return false }
    return grundlage.belegungen.contains {
      $0.kind == kind.key && $0.laufzeit.enthaelt(vertrag.laufzeit.von)
    }
  }

  /// Takes the place of a contract, if there is one on every day of it.
  mutating func nimm(_ vertrag: Betreuungsvertrag) throws -> Bool {
    guard let kind = try lesen.quelle.kind(vertrag.kind) else { return false }
    let frei = Platzrechnung(grundlage, regel: lesen.regel, in: fenster).verlaeufe().map(\.frei)
    let wunsch = try Platzwunsch(
      geboren: kind.geboren, zurueckgestellt: kind.zurueckgestellt, ab: vertrag.laufzeit.von,
      bis: vertrag.laufzeit.bis, anteil: vertrag.platzanteil, regel: lesen.regel)
    guard wunsch.auskunft({ Optional(frei[$0.rang]) }).durchgehend else { return false }
    grundlage.belegungen.append(
      Belegung(
        nummer: 0, kind: kind.key, geboren: kind.geboren, zurueckgestellt: kind.zurueckgestellt,
        verbleibBis: nil, laufzeit: vertrag.laufzeit, anteil: vertrag.platzanteil, zugesagt: true,
        belegrecht: nil))
    return true
  }
}
