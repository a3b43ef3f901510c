/// A Runde of the Zentrale Vergabe: which places are given out, to whom, and by which rules.
public struct Runde: Datensatz {
  /// How far it has come.
  public enum Status: String, CaseIterable, Sendable {
    /// It can be tried as often as one likes.
    case vorbereitung
    /// The result stands, and nobody knows it yet.
    case entschieden
    /// The offers are out: from here on nothing is taken back as a whole.
    case angeboten
    /// Every family has answered, and nobody is waiting for a place of it any more.
    case abgeschlossen
  }

  /// What becomes of children who live in another Kommune.
  public enum Auswaertige: String, CaseIterable, Sendable { case gleich, nachrangig, keine }

  /// Its id.
  public var id: Kennung<Runde>
  /// What it is called.
  public var name: String
  /// By which points and Gleichstandsregeln it ranks.
  public var katalog: Kennung<Kriterienkatalog>
  /// The days on which a stay can begin; who wished to begin earlier begins on the first of them.
  public var beginn: Zeitraum
  /// The last day on which an Anmeldung could come in, no later than the last one on which a stay can
  /// begin.
  public var stichtag: Tag
  /// Until when an offer is to be answered.
  public var frist: Tag?
  /// The categories that take part.
  public var kategorien: [Platzkategorie]
  /// Only Einrichtungen of this Träger; nil for all.
  public var traeger: Kennung<Traeger>?
  /// Whether siblings who wish it are only placed together.
  public var geschwisterZusammen: Bool
  /// Whether children who have a place may change.
  public var wechselkinder: Bool
  /// What becomes of children of other Kommunen.
  public var auswaertige: Auswaertige
  /// From which the lots are drawn, the same one as long as there is the Runde.
  public var saat: String
  /// How far it has come.
  public var status: Status

  public static let satzart = Satzart.runden
  public static let spalten: [Spalte] = [
    "id", "name", "katalog_id", "beginn_von", "beginn_bis", "stichtag", "frist", "kategorien",
    "traeger_id", "geschwister_zusammen", "wechselkinder", "auswaertige", "saat", "status",
  ]
  public var schluessel: String { id.text }

  /// A Runde.
  public init(
    id: Kennung<Runde>, name: String, katalog: Kennung<Kriterienkatalog>, beginn: Zeitraum,
    stichtag: Tag, frist: Tag? = nil, kategorien: [Platzkategorie] = Platzkategorie.allCases,
    traeger: Kennung<Traeger>? = nil, geschwisterZusammen: Bool = true,
    wechselkinder: Bool = true, auswaertige: Auswaertige = .nachrangig, saat: String,
    status: Status = .vorbereitung
  ) {
    self.id = id
    self.name = name
    self.katalog = katalog
    self.beginn = beginn
    self.stichtag = stichtag
    self.frist = frist
    self.kategorien = kategorien
    self.traeger = traeger
    self.geschwisterZusammen = geschwisterZusammen
    self.wechselkinder = wechselkinder
    self.auswaertige = auswaertige
    self.saat = saat
    self.status = status
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    name = felder.pflichttext()
    katalog = felder.kennung()
    let von = felder.tag()
    let bis = felder.tag(leer: von)
    beginn = felder.geordnet(von, bis)
    stichtag = felder.tag()
    if stichtag > beginn.bis { felder.melde(.stichtagNachBeginn, in: "stichtag") }
    frist = felder.tagOderKeiner()
    kategorien = felder.woerter()
    traeger = felder.kennungOderKeine()
    geschwisterZusammen = felder.jaOderLeer()
    wechselkinder = felder.jaOderLeer()
    auswaertige = felder.wort(.nachrangig)
    saat = felder.pflichttext()
    status = felder.wort(.vorbereitung)
  }

  public var felder: [String] {
    [
      id.text, name, katalog.text, beginn.von.iso, beginn.bis.iso, stichtag.iso, frist?.iso ?? "",
      kategorien.map(\.rawValue).joined(separator: "|"), traeger?.text ?? "",
      jaOderLeer(geschwisterZusammen), jaOderLeer(wechselkinder), auswaertige.rawValue, saat,
      status.rawValue,
    ]
  }
}

/// Fewer places than are safe: how many an Einrichtung gives into a Runde at most, and why no more.
///
/// Without such a row it gives as many as the Platzrechnung says are safe.
public struct Rundenplatz: Datensatz {
  /// Its id.
  public var id: Kennung<Rundenplatz>
  /// In which Runde.
  public var runde: Kennung<Runde>
  /// Where.
  public var einrichtung: Kennung<Einrichtung>
  /// Which places.
  public var kategorie: Platzart
  /// How many at most.
  public var plaetze: Platzzahl
  /// Why no more: a reserve, missing staff, a maximum for children of other Kommunen.
  public var grund: String

  public static let satzart = Satzart.rundenplaetze
  public static let spalten: [Spalte] = [
    "id", "runde_id", "einrichtung_id", "kategorie", "plaetze", "grund",
  ]
  public var schluessel: String { id.text }

  /// A bound below what is safe.
  public init(
    id: Kennung<Rundenplatz>, runde: Kennung<Runde>, einrichtung: Kennung<Einrichtung>,
    kategorie: Platzart, plaetze: Platzzahl, grund: String
  ) {
    self.id = id
    self.runde = runde
    self.einrichtung = einrichtung
    self.kategorie = kategorie
    self.plaetze = plaetze
    self.grund = grund
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    runde = felder.kennung()
    einrichtung = felder.kennung()
    kategorie = felder.wort(.krippe)
    plaetze = felder.plaetze()
    grund = felder.pflichttext()
  }

  public var felder: [String] {
    [id.text, runde.text, einrichtung.text, kategorie.rawValue, plaetze.text, grund]
  }

  /// Whether it says that the Einrichtung takes no part.
  public var schliesstAus: Bool { kategorie == .gesamt && plaetze == .zero }
}

/// What an Einrichtung decided on one of its applicants (Trägerautonomie): another rank, or none.
public struct Rundenentscheid: Datensatz {
  /// Its id.
  public var id: Kennung<Rundenentscheid>
  /// In which Runde.
  public var runde: Kennung<Runde>
  /// Who decided.
  public var einrichtung: Kennung<Einrichtung>
  /// On whom.
  public var kind: Kennung<Kind>
  /// The place on the list, from 1; nil for a child that is refused.
  public var rang: Int?
  /// Why; the minutes keep it.
  public var grund: String

  public static let satzart = Satzart.rundenentscheide
  public static let spalten: [Spalte] = [
    "id", "runde_id", "einrichtung_id", "kind_id", "rang", "grund",
  ]
  public var schluessel: String { id.text }

  /// A decision.
  public init(
    id: Kennung<Rundenentscheid>, runde: Kennung<Runde>, einrichtung: Kennung<Einrichtung>,
    kind: Kennung<Kind>, rang: Int?, grund: String
  ) {
    self.id = id
    self.runde = runde
    self.einrichtung = einrichtung
    self.kind = kind
    self.rang = rang
    self.grund = grund
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    runde = felder.kennung()
    einrichtung = felder.kennung()
    kind = felder.kennung()
    rang = felder.zahlAb1OderKeine().map { Int($0) }
    grund = felder.pflichttext()
  }

  public var felder: [String] {
    [id.text, runde.text, einrichtung.text, kind.text, rang.map(String.init) ?? "", grund]
  }
}
