internal import Domain
internal import Store
internal import Texte

/// What was found for a child, each Einrichtung by where it stands in the Verzeichnis.
struct Platzsuche {
  /// What was found in one Einrichtung.
  struct Zeile {
    let stelle: Int
    let auskunft: Platzauskunft
    let wartende: Int
    let ohne: Platzkategorie?
  }

  let wunsch: Platzwunsch
  let geboren: Tag
  /// Every Einrichtung that the filter lets through, by id.
  let zeilen: [Zeile]
  /// Of each kind the nearest Einrichtung that the filter keeps out, with a place throughout.
  let auswege: [(art: PlatzAuskunft.Ausweg.Art, stelle: Int)]
}

extension PlatzAuskunft {
  /// Looks for the place everywhere; of the Einrichtungen it reads only what the filter needs.
  func suche(_ lesen: Lesezugriff) throws -> Platzsuche {
    let (geboren, child) = try kind(lesen)
    if let traeger = filter.traeger { try lesen.pruefe(traeger: traeger) }
    let wunsch: Platzwunsch
    do {
      wunsch = try Platzwunsch(
        geboren: geboren, zurueckgestellt: child?.zurueckgestellt ?? false, ab: ab, bis: bis,
        anteil: anteil, regel: lesen.regel)
    } catch .beginntNachEnde(let ab, let ende) {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(AmtText.wunschNachEnde, ["ab": ab.deutsch, "ende": ende.deutsch]))
    }
    let verzeichnis = lesen.verzeichnis
    let passt = try filter.passend(verzeichnis)
    var auswege = try Auswegsuche(filter, verzeichnis)
    var rows = Reihe<Platzsuche.Zeile>(verzeichnis.kennungen.count)
    try lesen.jedesBlatt(in: wunsch.zeitraum) {
      (key, blatt, nachfrage) throws(StoreError) in
      guard let i = verzeichnis.stelle(key) else { return }
      let answer =
        child?.einrichtungen.contains(key) == true
        ? try ohneEigenes(wunsch, key, child, lesen)
        : wunsch.auskunft { blatt.frei($0) }
      guard !passt(i) else {
        let waiting = wunsch.abschnitte.first.map { nachfrage.werte($0.kategorie, am: ab).neu }
        let ohne = answer.brichtKategorie.flatMap {
          blatt.hatPlaetze($0, ab: answer.brichtAm ?? ab) ? nil : $0
        }
        rows.add(
          Platzsuche.Zeile(stelle: i, auskunft: answer, wartende: waiting ?? 0, ohne: ohne),
          rang: i)
        return
      }
      if answer.durchgehend { auswege.nimm(i) }
    }
    return Platzsuche(
      wunsch: wunsch, geboren: geboren, zeilen: rows.geordnet, auswege: auswege.gefunden)
  }

  /// The child's birthday and, where it is a stored one, what else is known of it.
  private func kind(_ lesen: Lesezugriff) throws -> (geboren: Tag, kind: Platzkind?) {
    switch wer {
    case .geboren(let tag): return (tag, nil)
    case .kind(let id):
      guard let child = try lesen.quelle.kind(id) else {
        throw Ablehnung(.falscheBenutzung, lesen.texte(AmtText.keinKind, ["id": id.text]))
      }
      return (child.geboren, child)
    }
  }

  /// The answer of an Einrichtung in which the child already has a place.
  private func ohneEigenes(
    _ wunsch: Platzwunsch, _ einrichtung: Int, _ child: Platzkind?, _ lesen: Lesezugriff
  ) throws(StoreError) -> Platzauskunft {
    let grundlage = try lesen.quelle.grundlage(einrichtung, in: wunsch.zeitraum)
    let rechnung = Platzrechnung(
      grundlage, regel: lesen.regel, in: wunsch.zeitraum, ausser: child?.key)
    let verlaeufe = rechnung.verlaeufe()
    return wunsch.auskunft { Optional(verlaeufe[$0.rang].frei) }
  }
}
