/// A second, deliberately naive calculation of places, day by day, written from the description
/// alone: it shares no code with the program and judges it.
public final class Gegenrechnung {
  let regeln: GRegeln
  var einrichtungen: [GEinrichtung] = []
  var kinder: [String: GKind] = [:]
  var vertraegeDesKindes: [String: [GVertrag]] = [:]
  var anmeldungen: [String: [GAnmeldung]] = [:]

  /// Reads a folder of the exchange format, given as the text of each file by its name without
  /// `.csv`; `profil` holds what the Land says where the Kommune is silent.
  public init(dateien: [String: String], profil: [String: String] = [:]) {
    func saetze(_ datei: String) -> [[String: String]] { GTabelle.lies(dateien[datei] ?? "") }
    func zeit(_ satz: [String: String], _ von: String, _ bis: String) -> GZeitraum {
      GZeitraum(von: GDatum(satz[von] ?? ""), bis: GDatum(satz[bis] ?? ""))
    }

    regeln = GRegeln(parameter: saetze("parameter"), profil: profil)
    var einrichtungNachId: [String: GEinrichtung] = [:]
    for satz in saetze("einrichtungen") {
      let einrichtung = GEinrichtung(
        id: satz["id"] ?? "", offen: zeit(satz, "gueltig_ab", "gueltig_bis"))
      einrichtungen.append(einrichtung)
      einrichtungNachId[einrichtung.id] = einrichtung
    }
    einrichtungen.sort { bytesVor($0.id, $1.id) }

    for satz in saetze("betriebserlaubnis") {
      einrichtungNachId[satz["einrichtung_id"] ?? ""]?.erlaubnis.append(
        GPlaetze(satz, von: "gueltig_ab", bis: "gueltig_bis"))
    }
    for satz in saetze("sperren") {
      einrichtungNachId[satz["einrichtung_id"] ?? ""]?.sperren.append(
        GPlaetze(satz, von: "von", bis: "bis"))
    }
    for satz in saetze("belegrechte") {
      einrichtungNachId[satz["einrichtung_id"] ?? ""]?.belegrechte.append(
        GPlaetze(satz, von: "von", bis: "bis"))
    }
    for satz in saetze("kinder") {
      guard let geboren = GDatum(satz["geburtsdatum"] ?? "") else { continue }
      let id = satz["id"] ?? ""
      kinder[id] = GKind(
        id: id, geboren: geboren, zurueckgestellt: satz["zurueckgestellt"] == "ja", regeln: regeln)
    }
    for satz in saetze("vertraege") {
      guard ["zugesagt", "unterschrieben"].contains(satz["status"]),
        let kind = kinder[satz["kind_id"] ?? ""]
      else { continue }
      let vertrag = GVertrag(kind: kind, zeit: zeit(satz, "beginn", "ende"), satz: satz)
      einrichtungNachId[satz["einrichtung_id"] ?? ""]?.vertraege.append(vertrag)
      vertraegeDesKindes[kind.id, default: []].append(vertrag)
    }
    for satz in saetze("anmeldungen") where satz["status"] == "offen" {
      guard let eingang = GDatum(satz["eingang"] ?? "") else { continue }
      let wuensche = (satz["wuensche"] ?? "").split(separator: "|")
      anmeldungen[satz["kind_id"] ?? "", default: []].append(
        GAnmeldung(
          id: satz["id"] ?? "", eingang: eingang, wunsch: zeit(satz, "wunschbeginn", "wunschende"),
          ersterWunsch: wuensche.first.map(String.init) ?? ""))
    }
  }

  /// What the command `frei` prints for the day, with the smallest `frei` up to and with `bis`.
  public func frei(am: String, bis: String? = nil) -> String {
    guard let am = GDatum(am), let ende = GDatum(bis ?? am.text), am <= ende else { return "" }
    var text = "einrichtung_id;kategorie;plaetze;gesperrt;bestand;zusagen;reserviert;frei;"
    text += "frei_durchgehend\n"
    for einrichtung in einrichtungen {
      let heute = tagesbild(einrichtung, am: am)
      var kleinste = heute.mapValues(\.frei)
      var tag = am
      while tag < ende && !heute.isEmpty {
        tag = tag.folgetag
        let bild = tagesbild(einrichtung, am: tag)
        for (kategorie, bisher) in kleinste {
          kleinste[kategorie] = min(bisher, bild[kategorie]?.frei ?? 0)
        }
      }
      for kategorie in GKategorie.allCases {
        guard let zeile = heute[kategorie] else { continue }
        text += "\(einrichtung.id);\(kategorie.rawValue);\(zeile.anfang);"
        text += "\(GMenge.text(zeile.frei));\(GMenge.text(kleinste[kategorie] ?? 0))\n"
      }
    }
    return text
  }

  /// The category of a child of the folder on each of so many days from `von` on, for a contract
  /// with this `verbleib_bis`.
  public func kategorien(
    kind id: String, von: String, tage: Int, verbleibBis: String = ""
  ) -> [String] {
    guard let kind = kinder[id], var tag = GDatum(von) else { return [] }
    let verbleib = GDatum(verbleibBis)
    return (0..<tage).map { _ in
      defer { tag = tag.folgetag }
      let stand = regeln.stand(am: tag)
      return kind.kategorie(am: tag, stand: stand, verbleibBis: verbleib).rawValue
    }
  }

  /// The day so many days after another one, as text.
  public static func tag(nach tag: String, tage: Int) -> String {
    GDatum(tag)?.plus(tage: tage).text ?? ""
  }
}
