public import Domain
internal import Store

/// Why a figure of an Einrichtung is what it is on a day, down to the single record.
public struct WarumAuskunft: Auskunft {
  /// A figure that can be explained.
  public enum Figur: Equatable, Sendable {
    /// A figure of the Platzrechnung.
    case summand(Summand)
    /// Permitted places less those that are not offered.
    case angebot
    /// Free places.
    case frei
    /// Children who ask for a place.
    case neuanmeldungen
    /// Children who wish to change.
    case wechselwuensche
    /// Free places less Neuanmeldungen.
    case deckung
  }

  /// The Einrichtung; nil for the children without a wish.
  public let einrichtung: Kennung<Einrichtung>?
  /// The category.
  public let kategorie: Platzkategorie
  /// The day.
  public let am: Tag
  /// The figure.
  public let figur: Figur

  /// The question for a figure.
  public init(
    _ figur: Figur, einrichtung: Kennung<Einrichtung>?, kategorie: Platzkategorie, am: Tag
  ) {
    self.figur = figur
    self.einrichtung = einrichtung
    self.kategorie = kategorie
    self.am = am
  }

  /// What one record adds to the figure.
  public struct Posten: Equatable, Sendable {
    /// Among which figures it counts; nil for an Anmeldung.
    public let summand: Summand?
    /// The places it counts among.
    public let platzart: Platzart
    /// The kind of the record.
    public let satzart: Satzart
    /// Its id.
    public let id: String
    /// What people call it.
    public let name: String
    /// The days on which it counts so.
    public let zeitraum: Zeitraum
    /// How much it adds, negative where it takes away.
    public let menge: Platzzahl
  }

  /// The reasons of a figure.
  public struct Antwort: Equatable, Sendable {
    /// What each record adds; the sum is the figure.
    public var posten: [Posten] = []
    /// For free places under a bound on all categories together: what is free in all of them.
    public var zusammen: Platzzahl?
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let key = try einrichtung.map { try lesen.key($0) }
    var result = Antwort()
    func places(_ summand: Summand?, mal vorzeichen: Int = 1) throws {
      guard let key else { return }
      // Contracts that don't run on the day add nothing to it.
      let grundlage = try lesen.quelle.grundlage(key, in: Zeitraum(am: am))
      let rechnung = Platzrechnung(grundlage, regel: lesen.regel)
      for b in rechnung.begruendung(summand, kategorie, am: am) {
        // A permit of no places is why there is a row.
        guard b.menge != .zero || b.beitrag.summand == .plaetze else { continue }
        guard let found = try lesen.quelle.nachweis(b.beitrag.summand, b.beitrag.nummer)
        else { continue }
        result.posten.append(
          Posten(
            summand: b.beitrag.summand, platzart: b.beitrag.art, satzart: found.satzart,
            id: found.id, name: found.name, zeitraum: b.beitrag.zeitraum,
            menge: vorzeichen < 0 ? -b.menge : b.menge))
      }
      if summand == nil, rechnung.istGedeckelt(am: am) {
        result.zusammen = rechnung.freiZusammen().wert(am: am)
      }
    }
    func demand(change: Bool, _ menge: Platzzahl) throws {
      let found = try lesen.quelle.nachfrage(haus: key ?? 0).values.flatMap {
        $0.beitraege(lesen.regel)
      }.filter {
        $0.einrichtung == key ?? 0 && $0.kategorie == kategorie && $0.wechselwunsch == change
          && $0.zeitraum.enthaelt(am)
      }
      let posten = try found.compactMap { beitrag in
        try lesen.quelle.nachweis(anmeldung: beitrag.nummer).map {
          Posten(
            summand: nil, platzart: kategorie.platzart, satzart: $0.satzart, id: $0.id,
            name: $0.name, zeitraum: beitrag.zeitraum, menge: menge)
        }
      }
      result.posten += posten.sorted { bytewiseBefore($0.id, $1.id) }
    }
    switch figur {
    case .summand(let summand): try places(summand)
    case .angebot:
      try places(.plaetze)
      try places(.gesperrt, mal: -1)
    case .frei: try places(nil)
    case .neuanmeldungen: try demand(change: false, Platzzahl(1))
    case .wechselwuensche: try demand(change: true, Platzzahl(1))
    case .deckung:
      try places(nil)
      try demand(change: false, -Platzzahl(1))
    }
    return result
  }
}
