import Domain
import TestSupport
import Testing

/// A calendar day, not a mark on a test.
typealias Tag = Domain.Tag

/// What the program itself says of a folder: its records, and its answers in the form of the
/// commands, put together here from the calculation alone.
struct Domainbild {
  let regel: Kategorieregel
  let einrichtungen: [Einrichtung]
  let belegrechte: [Belegrecht]
  let kinder: [Kind]
  let vertraege: [Betreuungsvertrag]
  let anmeldungen: [Anmeldung]
  private var grundlagen: [Platzgrundlage] = []
  private var verlaeufe: [[Platzverlauf]] = []
  private var nachfrage: [Nachfragekind] = []

  /// Reads the folder and reckons all figures within `fenster`.
  init(
    _ dateien: [String: String], profil: [String: String] = [:], fenster: Zeitraum = .immer
  ) throws {
    func lies<Satz: Datensatz>(_: Satz.Type) throws -> [Satz] {
      try GTabelle.lies(dateien[Satz.satzart.rawValue] ?? "").map { zeile in
        var leser = Feldleser(
          Satz.spalten.map { zeile[$0.name] ?? "" }, spalten: Satz.spalten)
        let satz = Satz(&leser)
        try #require(leser.fehler.isEmpty, "\(zeile): \(leser.fehler)")
        return satz
      }
    }
    regel = Kategorieregel(
      parameter: Parametersatz(
        kommune: try lies(Parameter.self), land: try Domainbild.landesprofil(profil),
        standard: try Domainbild.landesprofil(Domainbild.usual)))
    einrichtungen = try lies(Einrichtung.self).sorted { $0.id < $1.id }
    belegrechte = try lies(Belegrecht.self)
    kinder = try lies(Kind.self)
    vertraege = try lies(Betreuungsvertrag.self)
    anmeldungen = try lies(Anmeldung.self)
    let erlaubnisse = try lies(Betriebserlaubnis.self)
    let sperren = try lies(Platzsperre.self)
    grundlagen = einrichtungen.map { einrichtung in
      var grundlage = Platzgrundlage(offen: einrichtung.gueltig)
      for (i, e) in erlaubnisse.enumerated() where e.einrichtung == einrichtung.id {
        grundlage.erlaubnisse.append(
          Platzposten(nummer: i, art: e.kategorie, menge: e.plaetze, zeitraum: e.gueltig))
      }
      for (i, s) in sperren.enumerated() where s.einrichtung == einrichtung.id {
        grundlage.sperren.append(
          Platzposten(nummer: i, art: s.kategorie, menge: s.plaetze, zeitraum: s.gueltig))
      }
      for (i, b) in belegrechte.enumerated() where b.einrichtung == einrichtung.id {
        grundlage.belegrechte.append(
          Platzposten(
            nummer: i, art: b.kategorie.platzart, menge: b.plaetze, zeitraum: b.gueltig))
      }
      grundlage.belegungen = belegungen(einrichtung.id)
      return grundlage
    }
    verlaeufe = grundlagen.map {
      Platzrechnung($0, regel: regel, in: fenster).verlaeufe()
    }
    nachfrage = kinder.map(nachfragekind)
  }

  private static let usual = [
    "kategoriewechsel": "geburtstag", "kitajahr_beginn": "08-01", "schuljahr_beginn": "08-01",
    "einschulung_letzter_geburtstag": "06-30", "wunscheinrichtungen_anzahl": "3", "hort_jahre": "4",
  ]

  private static func landesprofil(_ werte: [String: String]) throws -> Landesprofil {
    var result: [Parameterart: [Regelwert]] = [:]
    for (name, text) in werte {
      let art = try #require(Parameterart(rawValue: name))
      let wert = try #require(Parameterwert(text, art: art))
      result[art] = [Regelwert(wert: wert, ab: .anfang, fundstelle: "", sicherheit: .gelesen)]
    }
    return Landesprofil(werte: result)
  }

  private func belegungen(_ einrichtung: Kennung<Einrichtung>) -> [Belegung] {
    vertraege.enumerated().compactMap { i, vertrag in
      guard vertrag.status.belegt, vertrag.einrichtung == einrichtung,
        let nummer = kinder.firstIndex(where: { $0.id == vertrag.kind })
      else { return nil }
      return Belegung(
        nummer: i, kind: nummer, geboren: kinder[nummer].geburtsdatum,
        zurueckgestellt: kinder[nummer].zurueckgestellt, verbleibBis: vertrag.verbleibBis,
        laufzeit: vertrag.laufzeit, anteil: vertrag.platzanteil,
        zugesagt: vertrag.status == .zugesagt,
        belegrecht: belegrechte.firstIndex { $0.id == vertrag.belegrecht })
    }
  }

  private func nachfragekind(_ kind: Kind) -> Nachfragekind {
    var result = Nachfragekind(geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt)
    for (i, a) in anmeldungen.enumerated() where a.kind == kind.id && a.status == .offen {
      let erstwunsch = einrichtungen.firstIndex { $0.id == a.wuensche.first }.map { $0 + 1 } ?? 0
      result.wuensche.append(
        Nachfragekind.Wunsch(
          nummer: i, id: a.id.text, eingang: a.eingang, zeitraum: a.wunsch,
          erstwunsch: erstwunsch))
    }
    result.vertraege = vertraege.filter { $0.kind == kind.id && $0.status.belegt }.map(\.laufzeit)
    return result
  }
}

extension Domainbild {
  private func anfang(_ v: Platzverlauf, am tag: Tag) -> String {
    [v.plaetze, v.gesperrt, v.bestand, v.zusagen, v.reserviert].map { $0.wert(am: tag).text }
      .joined(separator: ";")
  }

  func frei(_ zeitraum: Zeitraum) -> String {
    var text = "einrichtung_id;kategorie;plaetze;gesperrt;bestand;zusagen;reserviert;frei;"
    text += "frei_durchgehend\n"
    for (i, einrichtung) in einrichtungen.enumerated() {
      for (kategorie, v) in zip(Platzkategorie.allCases, verlaeufe[i])
      where v.zeile.wert(am: zeitraum.von) > .zero {
        text += "\(einrichtung.id.text);\(kategorie);\(anfang(v, am: zeitraum.von));"
        text += "\(v.frei.wert(am: zeitraum.von).text);\(v.frei.minimum(in: zeitraum).text)\n"
      }
    }
    return text
  }

  func bedarf(am tag: Tag, fenster: Zeitraum = .immer) -> String {
    var neue: [Int: [Platzkategorie: Int]] = [:]
    for kind in nachfrage {
      for beitrag in kind.beitraege(regel, in: fenster)
      where !beitrag.wechselwunsch && beitrag.zeitraum.enthaelt(tag) {
        neue[beitrag.einrichtung, default: [:]][beitrag.kategorie, default: 0] += 1
      }
    }
    var text = "einrichtung_id;kategorie;plaetze;gesperrt;bestand;zusagen;reserviert;"
    text += "neuanmeldungen;deckung\n"
    for nummer in 0...einrichtungen.count {
      for (k, kategorie) in Platzkategorie.allCases.enumerated() {
        let anzahl = neue[nummer]?[kategorie] ?? 0
        let v = nummer == 0 ? Platzverlauf() : verlaeufe[nummer - 1][k]
        if anzahl == 0 && v.zeile.wert(am: tag) == .zero { continue }
        let id = nummer == 0 ? "" : einrichtungen[nummer - 1].id.text
        text += "\(id);\(kategorie);\(anfang(v, am: tag));\(anzahl);"
        text += (v.frei.wert(am: tag) - Platzzahl(anzahl)).text + "\n"
      }
    }
    return text
  }

  /// The answer for a child; nil where the wish begins after its end.
  func platz(
    geboren: Tag, zurueckgestellt: Bool = false, ab: Tag, bis: Tag?, anteil: Platzzahl,
    ohneKind: Int? = nil
  ) -> String? {
    guard
      let wunsch = try? Platzwunsch(
        geboren: geboren, zurueckgestellt: zurueckgestellt, ab: ab, bis: bis, anteil: anteil,
        regel: regel)
    else { return nil }
    var text = "einrichtung_id;durchgehend;fruehestens;bricht_am;bricht_kategorie\n"
    for (i, einrichtung) in einrichtungen.enumerated() {
      var plaetze = verlaeufe[i]
      if let ohneKind {
        var grundlage = grundlagen[i]
        grundlage.belegungen.removeAll { $0.kind == ohneKind }
        plaetze = Platzrechnung(grundlage, regel: regel).verlaeufe()
      }
      let auskunft = wunsch.auskunft { plaetze[$0.rang].frei }
      text += "\(einrichtung.id.text);\(auskunft.durchgehend ? "ja" : "nein");"
      text += "\(auskunft.fruehestens?.iso ?? "");\(auskunft.brichtAm?.iso ?? "");"
      text += "\(auskunft.brichtKategorie?.rawValue ?? "")\n"
    }
    return text
  }
}
