public import Domain
internal import Store
internal import Texte

/// The figures of one Kategorie of an Einrichtung on a day.
public struct Platzzeile: Equatable, Sendable {
  /// The Einrichtung; nil for the children without a wish.
  public var einrichtung: Kennung<Einrichtung>?
  /// The category.
  public var kategorie: Platzkategorie
  /// Permitted places.
  public var plaetze = Platzzahl.zero
  /// Permitted places that are not offered.
  public var gesperrt = Platzzahl.zero
  /// Places of signed contracts.
  public var bestand = Platzzahl.zero
  /// Places of promised contracts.
  public var zusagen = Platzzahl.zero
  /// Places kept for others.
  public var reserviert = Platzzahl.zero
  /// Free places; negative is Überbelegung.
  public var frei = Platzzahl.zero

  /// How many places fewer are free because of a bound on all categories together.
  public var gedeckelt: Platzzahl {
    plaetze - gesperrt - bestand - zusagen - reserviert - frei
  }

  init(einrichtung: Kennung<Einrichtung>?, kategorie: Platzkategorie, werte: Platzwerte) {
    self.einrichtung = einrichtung
    self.kategorie = kategorie
    plaetze = Platzzahl(hundertstel: werte.plaetze)
    gesperrt = Platzzahl(hundertstel: werte.gesperrt)
    bestand = Platzzahl(hundertstel: werte.bestand)
    zusagen = Platzzahl(hundertstel: werte.zusagen)
    reserviert = Platzzahl(hundertstel: werte.reserviert)
    frei = Platzzahl(hundertstel: werte.frei)
  }
}

/// How many places are free on a day, and throughout a period.
public struct FreiAuskunft: Auskunft {
  /// The day.
  public let am: Tag
  /// The last day of the period; the day itself where nothing else is asked.
  public let bis: Tag
  /// Only this category.
  public let kategorie: Platzkategorie?
  /// Only this Einrichtung.
  public let einrichtung: Kennung<Einrichtung>?

  /// The question for a day or a period.
  public init(
    am: Tag, bis: Tag? = nil, kategorie: Platzkategorie? = nil,
    einrichtung: Kennung<Einrichtung>? = nil
  ) {
    self.am = am
    self.bis = bis ?? am
    self.kategorie = kategorie
    self.einrichtung = einrichtung
  }

  /// A row, and the smallest number of free places of any day in the period.
  public struct Zeile: Equatable, Sendable {
    /// The figures on the first day.
    public let werte: Platzzeile
    /// The smallest `frei` of the period; a day without a row counts as 0.
    public let durchgehend: Platzzahl
  }

  public func antworte(_ lesen: Lesezugriff) throws -> [Zeile] {
    guard let fenster = Zeitraum(von: am, bis: bis) else {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(AmtText.endeVorBeginn, ["von": am.deutsch, "bis": bis.deutsch]))
    }
    let arten = kategorie.map { [$0] } ?? Platzkategorie.allCases
    func zeile(
      _ id: Kennung<Einrichtung>, _ art: Platzkategorie, _ blatt: Platzblatt
    ) -> Zeile? {
      guard let werte = blatt.zeile(art, am: am), let frei = blatt.frei(art) else { return nil }
      return Zeile(
        werte: Platzzeile(einrichtung: id, kategorie: art, werte: werte),
        durchgehend: Platzzahl(hundertstel: frei.minimum(in: fenster)))
    }
    if let einrichtung {
      var result: [Zeile] = []
      try lesen.blatt(lesen.key(einrichtung), in: fenster) { blatt in
        result = arten.compactMap { zeile(einrichtung, $0, blatt) }
      }
      return result
    }
    let ids = lesen.verzeichnis.kennungen
    var rows = Reihe<Zeile>(ids.count * arten.count)
    try lesen.jedesBlatt(in: fenster) { key, blatt, _ in
      guard let i = lesen.verzeichnis.stelle(key) else { return }
      for j in arten.indices {
        if let row = zeile(ids[i], arten[j], blatt) { rows.add(row, rang: i * arten.count + j) }
      }
    }
    return rows.geordnet
  }
}

extension Lesezugriff {
  /// The figures of one Einrichtung in a period: the stored ones, or freshly reckoned.
  func blatt(
    _ key: Int, in fenster: Zeitraum, _ body: (Platzblatt) -> Void
  ) throws(StoreError) {
    if istGespeichert(ab: fenster.von), try speicher.blatt(key, { blatt, _ in body(blatt) }) {
      return
    }
    let grundlage = try quelle.grundlage(key, in: fenster)
    let rechnung = Platzrechnung(grundlage, regel: regel, in: fenster)
    Platzblatt.bytes(rechnung.verlaeufe()).withUnsafeBytes { body(Platzblatt($0)) }
  }
}
