/// The figures of one Einrichtung and category on one day.
struct GZeile {
  var plaetze = 0
  var gesperrt = 0
  var bestand = 0
  var zusagen = 0
  var reserviert = 0
  var frei = 0

  /// The five figures with which both `frei` and `bedarf` begin.
  var anfang: String {
    [plaetze, gesperrt, bestand, zusagen, reserviert].map(GMenge.text).joined(separator: ";")
  }
}

extension Gegenrechnung {
  /// The rows of an Einrichtung on one day; what `ohneKind` holds there is not counted against it.
  func tagesbild(
    _ einrichtung: GEinrichtung, am tag: GDatum, ohneKind: String? = nil
  ) -> [GKategorie: GZeile] {
    guard einrichtung.offen.enthaelt(tag) else { return [:] }
    let stand = regeln.stand(am: tag)
    let erlaubnis = einrichtung.erlaubnis.filter { $0.zeit.enthaelt(tag) }
    let sperren = einrichtung.sperren.filter { $0.zeit.enthaelt(tag) }
    let belegrechte = einrichtung.belegrechte.filter { $0.zeit.enthaelt(tag) }

    var bestand = [0, 0, 0]
    var zusagen = [0, 0, 0]
    var aufBelegrecht: [String: [GKategorie: Int]] = [:]
    for vertrag in einrichtung.vertraege where vertrag.zeit.enthaelt(tag) {
      let kategorie = vertrag.kind.kategorie(
        am: tag, stand: stand, verbleibBis: vertrag.verbleibBis)
      let fach = kategorie == .krippe ? 0 : kategorie == .kindergarten ? 1 : 2
      if vertrag.kind.id != ohneKind {
        if vertrag.zugesagt {
          zusagen[fach] += vertrag.anteil
        } else {
          bestand[fach] += vertrag.anteil
        }
      }
      if !vertrag.belegrecht.isEmpty {
        aufBelegrecht[vertrag.belegrecht, default: [:]][kategorie, default: 0] += vertrag.anteil
      }
    }

    var bild: [GKategorie: GZeile] = [:]
    var belegtInAllen = 0
    for (fach, kategorie) in GKategorie.allCases.enumerated() {
      var zeile = GZeile()
      let eigene = erlaubnis.filter { $0.kategorie == kategorie.rawValue }
      zeile.plaetze = summe(eigene)
      zeile.gesperrt = summe(sperren.filter { $0.kategorie == kategorie.rawValue })
      zeile.bestand = bestand[fach]
      zeile.zusagen = zusagen[fach]
      for recht in belegrechte where recht.kategorie == kategorie.rawValue {
        zeile.reserviert += max(0, recht.plaetze - (aufBelegrecht[recht.id]?[kategorie] ?? 0))
      }
      let belegt = zeile.bestand + zeile.zusagen + zeile.reserviert
      zeile.frei = zeile.plaetze - zeile.gesperrt - belegt
      belegtInAllen += belegt
      if !eigene.isEmpty || zeile.gesperrt > 0 || belegt > 0 { bild[kategorie] = zeile }
    }

    let gesamt = erlaubnis.filter { $0.kategorie == "gesamt" }
    if !gesamt.isEmpty {
      let gesamtSperren = summe(sperren.filter { $0.kategorie == "gesamt" })
      let hoechstens = summe(gesamt) - gesamtSperren - belegtInAllen
      for kategorie in GKategorie.allCases {
        guard let frei = bild[kategorie]?.frei else { continue }
        bild[kategorie]?.frei = min(frei, hoechstens)
      }
    }
    return bild
  }

  private func summe(_ zeilen: [GPlaetze]) -> Int {
    zeilen.reduce(0) { $0 + $1.plaetze }
  }
}
