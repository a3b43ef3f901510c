/// All that decides a Runde on one day: who takes part, which places there are, and by which rules.
public struct Rundenlage: Equatable, Sendable {
  /// An Einrichtung that takes part, or one without a place to give that children name.
  public struct Haus: Equatable, Sendable {
    /// Its id.
    public let kennung: Kennung<Einrichtung>
    /// Its name.
    public let name: String
    /// Where it stands.
    public let ortsteil: String
    /// Whether it takes part; else it gives no places and takes nobody.
    public let nimmtTeil: Bool
    /// How many places are safe.
    public let sicher: SicherePlaetze
    /// What keeps each of them from being more; empty where that isn't known any more.
    public let engpaesse: [Platzart: Engpass]
    /// How many it gives: the safe ones, or less where the Runde says so.
    public var plaetze: SicherePlaetze
    /// Why it gives less.
    public let grenzen: [Rundenplatz]
    /// How many Wechselkinder are there, by category.
    public let wechselkinder: [Int]

    /// An Einrichtung.
    public init(
      kennung: Kennung<Einrichtung>, name: String, ortsteil: String = "", nimmtTeil: Bool = true,
      sicher: SicherePlaetze, engpaesse: [Platzart: Engpass] = [:], grenzen: [Rundenplatz] = [],
      wechselkinder: [Int] = [0, 0, 0]
    ) {
      self.kennung = kennung
      self.name = name
      self.ortsteil = ortsteil
      self.nimmtTeil = nimmtTeil
      self.sicher = sicher
      self.engpaesse = engpaesse
      self.grenzen = grenzen
      self.wechselkinder = wechselkinder
      plaetze = sicher
      for grenze in grenzen {
        let most = max(Int(grenze.plaetze.hundertstel) / 100, schonDa(grenze.kategorie))
        plaetze[grenze.kategorie] = min(plaetze[grenze.kategorie] ?? most, most)
      }
    }

    /// Why it takes no part by what was fixed for it; nil where it does.
    public var ausgeschlossen: String? { grenzen.first(where: \.schliesstAus)?.grund }

    /// Why it gives no places of a category.
    func mangel(_ kategorie: Platzkategorie, beginn: Zeitraum) -> Platzmangel {
      let none = [kategorie.platzart, .gesamt].filter { plaetze[$0] == 0 }
      if let art = none.first(where: { sicher[$0] != 0 }) {
        return grenzen.first { $0.kategorie == art }.map { .amt($0.grund) } ?? .unbekannt
      }
      return none.compactMap { engpaesse[$0]?.mangel(kategorie, beginn: beginn) }.first
        ?? .unbekannt
    }

    /// How many Wechselkinder are there on places of a kind: they can't be sent away.
    public func schonDa(_ art: Platzart) -> Int {
      art.kategorie.map { wechselkinder[$0.rang] } ?? wechselkinder.reduce(0, +)
    }
  }

  /// The Runde.
  public let runde: Runde
  /// Whether it comes from minutes that keep neither findings nor what kept places from being more.
  public internal(set) var ausAlterNiederschrift = false
  /// The catalogue that it follows.
  public var katalog: Kriterienkatalog
  /// Its Kriterien on the Stichtag.
  public var kriterien: Kriterienliste
  /// The Einrichtungen, in the order of their ids.
  public var haeuser: [Haus]
  /// Who takes part, in the order of the ids of the children.
  public var antraege: [Rundenantrag]
  /// What Einrichtungen decided on single children.
  public let entscheide: [Rundenentscheid]
  /// What is to be looked at.
  public let befunde: [Rundenbefund]

  /// A Runde on one day.
  public init(
    runde: Runde, katalog: Kriterienkatalog, kriterien: Kriterienliste, haeuser: [Haus],
    antraege: [Rundenantrag], entscheide: [Rundenentscheid], befunde: [Rundenbefund]
  ) {
    self.runde = runde
    self.katalog = katalog
    self.kriterien = kriterien
    self.haeuser = haeuser
    self.antraege = antraege
    self.entscheide = entscheide
    self.befunde = befunde
  }

  /// The same without what parents said for the Kriterien, where children live, what Einrichtungen
  /// said of them, and the Kriterien themselves.
  func ohneGruende() -> Rundenlage {
    var result = Rundenlage(
      runde: runde, katalog: katalog, kriterien: Kriterienliste([], am: runde.stichtag),
      haeuser: haeuser, antraege: antraege, entscheide: entscheide.map(\.ohneGruende),
      befunde: befunde.filter {
        switch $0.grund.art {
        case .nachweisFehlt, .kindeswohlUnbestaetigt, .auswaertig, .anschriftGesperrt,
          .ohneAnspruch:
          false
        default: true
        }
      })
    result.ausAlterNiederschrift = ausAlterNiederschrift
    for i in result.antraege.indices {
      result.antraege[i].angaben = Kriterienangaben("")
      result.antraege[i].auswaertig = false
      result.antraege[i].wuensche = result.antraege[i].wuensche.map {
        Rundenantrag.Wunsch($0.einrichtung)
      }
    }
    return result
  }

  /// The applicants of each Einrichtung in the order in which it takes them; none where it takes no
  /// part.
  ///
  /// - Complexity: O(wishes · Kriterien)
  public func ranglisten() -> [Rangliste] {
    zip(
      haeuser,
      Rangliste.alle(
        antraege, haeuser: haeuser.map(\.kennung), kriterien, gleichstand: katalog.gleichstand,
        auswaertige: runde.auswaertige, entscheide: entscheide)
    ).map { $0.nimmtTeil ? $1 : Rangliste() }
  }
}
