internal import Domain
internal import Store
internal import Texte

// What the Vorgänge of the Vergabe share.

extension Schreibzugriff {
  /// A stored Runde that has come so far; a refusal that says how far it is.
  func runde(
    _ id: Kennung<Runde>, in erlaubt: Set<Runde.Status>
  ) throws -> Gespeichert<Runde> {
    let found = try satz(id)
    guard erlaubt.contains(found.satz.status) else {
      throw Ablehnung(
        lesen.texte(
          RundeText.falscherStand,
          [
            "runde": found.satz.name,
            "stand": lesen.texte(RundeText.stand(found.satz.status)),
          ]))
    }
    return found
  }

  /// Refuses what would change a Runde that is decided.
  ///
  /// The seed of the lots is kept from the beginning. What a decision fixes is the places, the decisions of Einrichtungen, and what it is; results and minutes are
  /// written by the decision alone.
  func pruefeRunde(_ neu: (some Datensatz)?, vorher: (some Datensatz)?) throws {
    switch neu ?? vorher as (any Datensatz)? {
    case is Rundenergebnis, is Rundenprotokoll:
      throw Ablehnung(.falscheBenutzung, lesen.texte(RundeText.nurEntscheidung))
    case let jetzt as Runde:
      guard let alt = vorher as? Runde else {
        guard jetzt.status == .vorbereitung else { throw stand(jetzt) }
        return
      }
      guard let neu = neu as? Runde else {
        _ = try runde(alt.id, in: [.vorbereitung])
        return
      }
      if neu.saat != alt.saat {
        throw Ablehnung(lesen.texte(RundeText.saatFest, ["runde": alt.name]))
      }
      var same = neu
      (same.name, same.frist) = (alt.name, alt.frist)
      if alt.status == .vorbereitung, neu.status == alt.status { return }
      if same != alt { throw stand(alt) }
    default: try pruefeVorgabe(neu, vorher: vorher)
    }
  }

  /// Refuses other places or another decision of an Einrichtung for a Runde that is decided.
  func pruefeVorgabe(_ neu: (some Datensatz)?, vorher: (some Datensatz)?) throws {
    switch neu ?? vorher as (any Datensatz)? {
    case let platz as Rundenplatz: _ = try runde(platz.runde, in: [.vorbereitung])
    case let entscheid as Rundenentscheid: _ = try runde(entscheid.runde, in: [.vorbereitung])
    default: break
    }
  }

  /// What counts instead of the places that were just stored, where these don't fit; empty where they do.
  func bemerkung(zu satz: some Datensatz) throws -> String {
    guard let platz = satz as? Rundenplatz else { return "" }
    return try lesen.rundenlage(platz.runde).befunde.filter { $0.satz == platz.verweis }
      .map { " " + lesen.texte($0.grund) }.joined()
  }

  private func stand(_ runde: Runde) -> Ablehnung {
    Ablehnung(
      lesen.texte(
        RundeText.falscherStand,
        ["runde": runde.name, "stand": lesen.texte(RundeText.stand(runde.status))]))
  }

  /// Takes away with a Runde or a catalogue what belongs to it alone.
  func loescheZugehoeriges(_ satz: some Datensatz) throws {
    switch satz {
    case let runde as Runde:
      for platz in try saetze(Rundenplatz.self, .von(runde.verweis)) { try loesche(platz) }
      for entscheid in try saetze(Rundenentscheid.self, .von(runde.verweis)) {
        try loesche(entscheid)
      }
    case let katalog as Kriterienkatalog:
      for kriterium in try saetze(Kriterium.self, .von(katalog.verweis)) { try loesche(kriterium) }
    default: break
    }
  }
}

extension RundeText {
  /// How far a Runde has come, as the end of a sentence.
  static func stand(_ status: Runde.Status) -> RundeText {
    switch status {
    case .vorbereitung: .inVorbereitung
    case .entschieden: .istEntschieden
    case .angeboten: .istAngeboten
    case .abgeschlossen: .istAbgeschlossen
    }
  }
}
