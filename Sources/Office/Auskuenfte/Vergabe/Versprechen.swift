internal import Domain
internal import Store

/// A place that another Runde has given a child and not offered yet.
struct Versprechen {
  let runde: Runde
  /// The number of the Einrichtung.
  let haus: Int
  let belegung: Belegung
}

extension Rundenleser {
  /// Looks for what other Runden that are decided have given, and what they still have to offer: these
  /// places are taken, and the children have one.
  ///
  /// Of a Runde that is closed nothing is offered any more. Whose place is gone, or who gets none for
  /// another reason (`Angebotsplan`), has none to expect; nor does one that is there already.
  mutating func merkeVersprochenes() throws {
    for other in try lesen.saetze(Runde.self)
    where other.id != runde.id && other.status != .vorbereitung
      && (other.status != .abgeschlossen || other.beginn.bis > lesen.heute)
    {
      let results = try lesen.saetze(Rundenergebnis.self, .von(other.verweis))
      for case let id? in results.map(\.vertrag) { vergeben[id] = other }
      guard other.status != .abgeschlossen,
        results.contains(where: { $0.einrichtung != nil && $0.vertrag == nil })
      else {
        continue
      }
      let open = try erwartende(other, results)
      guard !open.isEmpty else { continue }
      let asked = Dictionary(
        uniqueKeysWithValues: try lesen.datenbank.bewerber(
          lesen.mandant.key, bis: other.stichtag, vertraegeAb: other.beginn.von
        ).map { ($0.id, $0) })
      let given = open.compactMap { ergebnis in
        asked[ergebnis.anmeldung].flatMap { versprechen($0, ergebnis, other) }
      }
      guard !given.isEmpty else { continue }
      for (kind, versprechen) in given { versprochen[kind] = versprechen }
      befunde.append(Rundenbefund(.andereRunde(given.count), other.verweis, wer: other.name))
    }
  }

  /// Who still has a place of a Runde to expect; all who have no offer where its minutes can't be
  /// trusted any more.
  private func erwartende(_ andere: Runde, _ results: [Rundenergebnis]) throws -> [Rundenergebnis] {
    do {
      return try Angebotsplan(lesen, andere, results).zeilen.compactMap { zeile in
        switch zeile.ausgang {
        case .angebot, .wartet, .freigehalten: zeile.ergebnis
        case .behaelt, .fehlt, .entfallen: nil
        }
      }
    } catch is Ablehnung {
      return results.filter { $0.einrichtung != nil && $0.vertrag == nil }
    }
  }

  private func versprechen(
    _ bewerber: Bewerber, _ ergebnis: Rundenergebnis, _ andere: Runde
  ) -> (Kennung<Kind>, Versprechen)? {
    guard let id = ergebnis.einrichtung, let house = haeuser.first(where: { $0.satz.id == id }),
      let stay = aufenthalt(bewerber, in: andere),
      !bewerber.vertraege.contains(where: {
        $0.zugesagt || $0.einrichtung == house.key && $0.laufzeit.enthaelt(stay.zeitraum.von)
      })
    else { return nil }
    let belegung = Belegung(
      nummer: 0, kind: bewerber.kindnummer, geboren: bewerber.geboren,
      zurueckgestellt: bewerber.zurueckgestellt, verbleibBis: nil, laufzeit: stay.zeitraum,
      anteil: stay.anteil, zugesagt: true, belegrecht: nil)
    return (bewerber.kind, Versprechen(runde: andere, haus: house.key, belegung: belegung))
  }
}
