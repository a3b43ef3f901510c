extension Gegenrechnung {
  /// What the command `bedarf` prints for the day.
  public func bedarf(am: String) -> String {
    guard let tag = GDatum(am) else { return "" }
    let stand = regeln.stand(am: tag)

    var neue: [String: [GKategorie: Int]] = [:]
    for (id, kind) in kinder {
      let hatVertrag = (vertraegeDesKindes[id] ?? []).contains { $0.zeit.enthaelt(tag) }
      if hatVertrag { continue }
      let passende = (anmeldungen[id] ?? []).filter { $0.wunsch.enthaelt(tag) }
      let aelteste = passende.min { links, rechts in
        links.eingang == rechts.eingang
          ? bytesVor(links.id, rechts.id) : links.eingang < rechts.eingang
      }
      guard let aelteste else { continue }
      let kategorie = kind.kategorie(am: tag, stand: stand, verbleibBis: nil)
      neue[aelteste.ersterWunsch, default: [:]][kategorie, default: 0] += 100
    }

    var text = "einrichtung_id;kategorie;plaetze;gesperrt;bestand;zusagen;reserviert;"
    text += "neuanmeldungen;deckung\n"
    func schreibe(_ id: String, _ bild: [GKategorie: GZeile]) {
      for kategorie in GKategorie.allCases {
        let anzahl = neue[id]?[kategorie] ?? 0
        if bild[kategorie] == nil && anzahl == 0 { continue }
        let zeile = bild[kategorie] ?? GZeile()
        text += "\(id);\(kategorie.rawValue);\(zeile.anfang);\(GMenge.text(anzahl));"
        text += GMenge.text(zeile.frei - anzahl) + "\n"
      }
    }
    schreibe("", [:])
    for einrichtung in einrichtungen {
      schreibe(einrichtung.id, tagesbild(einrichtung, am: tag))
    }
    return text
  }
}
