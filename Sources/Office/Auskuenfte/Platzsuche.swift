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
  }

  let wunsch: Platzwunsch
  let geboren: Tag
  /// Every Einrichtung that the filter lets through, by id.
  let zeilen: [Zeile]
  /// Of each kind the first Einrichtung that the filter keeps out, with a place throughout.
  let auswege: [(art: PlatzAuskunft.Ausweg.Art, stelle: Int)]
}

extension PlatzAuskunft {
  /// Looks for the place everywhere; of the Einrichtungen it reads only what the filter needs.
  func suche(_ lesen: Lesezugriff) throws -> Platzsuche {
    let (geboren, child) = try kind(lesen)
    if let traeger = filter.traeger,
      try !lesen.verzeichnis.traeger().contains(where: { $0.id == traeger })
    {
      throw Ablehnung(.falscheBenutzung, lesen.texte(AmtText.keinTraeger, ["id": traeger.text]))
    }
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
    let ohne: [(art: Ausweg.Art, passt: (Int) -> Bool)] = [
      (.woanders, try filter.ohne(\.wo, "").passend(verzeichnis)),
      (.stunden, try filter.ohne(\.stunden, nil).passend(verzeichnis)),
      (.traeger, try filter.ohne(\.traeger, nil).passend(verzeichnis)),
    ]
    var rows = Reihe<Platzsuche.Zeile>(verzeichnis.kennungen.count)
    var ways: [(art: Ausweg.Art, stelle: Int)] = []
    try lesen.jedesBlatt(in: wunsch.zeitraum) {
      (key, blatt, nachfrage) throws(StoreError) in
      guard let i = verzeichnis.stelle(key) else { return }
      let answer =
        child?.einrichtungen.contains(key) == true
        ? try ohneEigenes(wunsch, key, child, lesen)
        : wunsch.auskunft { blatt.frei($0) }
      guard !passt(i) else {
        let waiting = wunsch.abschnitte.first.map { nachfrage.werte($0.kategorie, am: ab).neu }
        rows.add(Platzsuche.Zeile(stelle: i, auskunft: answer, wartende: waiting ?? 0), rang: i)
        return
      }
      guard answer.durchgehend else { return }
      for (art, passt) in ohne where !ways.contains(where: { $0.art == art }) && passt(i) {
        ways.append((art, i))
      }
    }
    return Platzsuche(wunsch: wunsch, geboren: geboren, zeilen: rows.geordnet, auswege: ways)
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
