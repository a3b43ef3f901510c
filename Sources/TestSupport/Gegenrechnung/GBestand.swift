/// A child of the second calculation, with what has been worked out for it so far.
final class GKind {
  let id: String
  let geboren: GDatum
  let zurueckgestellt: Bool
  let schulbeginn: GDatum
  private let regeln: GRegeln
  private var kindergartenAb: [Int: GDatum] = [:]
  private var letzterStand = -1
  private var letztesAb = GDatum(zahl: 0)

  init(id: String, geboren: GDatum, zurueckgestellt: Bool, regeln: GRegeln) {
    self.id = id
    self.geboren = geboren
    self.zurueckgestellt = zurueckgestellt
    self.regeln = regeln
    schulbeginn = regeln.schulbeginn(geboren: geboren, zurueckgestellt: zurueckgestellt)
  }

  /// The category on the day; `stand` is the one of the rules on that day.
  func kategorie(am tag: GDatum, stand: Int, verbleibBis: GDatum?) -> GKategorie {
    if tag.zahl >= schulbeginn.zahl { return .hort }
    if let verbleibBis, tag.zahl <= verbleibBis.zahl { return .krippe }
    if stand != letzterStand {
      letzterStand = stand
      letztesAb =
        kindergartenAb[stand] ?? regeln.kindergartenAb(geboren: geboren, nachDerRegelAm: tag)
      kindergartenAb[stand] = letztesAb
    }
    return tag.zahl >= letztesAb.zahl ? .kindergarten : .krippe
  }
}

/// A contract that takes a place: signed or promised.
final class GVertrag {
  let kind: GKind
  let zeit: GZeitraum
  let zugesagt: Bool
  let belegrecht: String
  let anteil: Int
  let stunden: String
  let verbleibBis: GDatum?

  init(kind: GKind, zeit: GZeitraum, satz: [String: String]) {
    self.kind = kind
    self.zeit = zeit
    zugesagt = satz["status"] == "zugesagt"
    belegrecht = satz["belegrecht_id"] ?? ""
    anteil = GMenge.lies(satz["platzanteil"] ?? "", leer: 100)
    stunden = satz["wochenstunden"] ?? ""
    verbleibBis = GDatum(satz["verbleib_bis"] ?? "")
  }
}

/// Places permitted, blocked or reserved over a period; the category may be `gesamt`.
struct GPlaetze {
  var id: String
  var kategorie: String
  var plaetze: Int
  var zeit: GZeitraum

  init(_ satz: [String: String], von: String, bis: String) {
    id = satz["id"] ?? ""
    kategorie = satz["kategorie"] ?? ""
    plaetze = GMenge.lies(satz["plaetze"] ?? "", leer: 0)
    zeit = GZeitraum(von: GDatum(satz[von] ?? ""), bis: GDatum(satz[bis] ?? ""))
  }
}

/// An Einrichtung with everything that bears on its places.
final class GEinrichtung {
  let id: String
  let offen: GZeitraum
  var erlaubnis: [GPlaetze] = []
  var sperren: [GPlaetze] = []
  var belegrechte: [GPlaetze] = []
  var vertraege: [GVertrag] = []

  init(id: String, offen: GZeitraum) {
    self.id = id
    self.offen = offen
  }
}

/// An Anmeldung that is still open.
struct GAnmeldung {
  var id: String
  var eingang: GDatum
  var wunsch: GZeitraum
  var ersterWunsch: String
}

/// Orders ids by their bytes.
func bytesVor(_ links: String, _ rechts: String) -> Bool {
  links.utf8.lexicographicallyPrecedes(rechts.utf8)
}
