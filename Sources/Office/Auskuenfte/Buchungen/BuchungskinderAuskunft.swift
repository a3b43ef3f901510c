public import Domain
internal import Store

/// The children behind a cell of a table of bookings: as many as the cell says.
public struct BuchungskinderAuskunft: Auskunft {
  /// A contract and its child; without any address.
  public final class Zeile: Equatable, Sendable {
    /// The id of the child.
    public let kind: Kennung<Kind>
    /// First names.
    public let vorname: String
    /// Surname.
    public let nachname: String
    /// Birthday.
    public let geboren: Tag
    /// The Einrichtung of the contract.
    public let einrichtung: Einrichtungskopf
    /// The hours of the contract.
    public let stunden: Wochenstunden?
    /// The days on which it runs.
    public let laufzeit: Zeitraum
    /// Whether it is only promised.
    public let istZusage: Bool

    init(
      _ buchung: Buchung, _ kind: (id: String, vorname: String, nachname: String),
      _ einrichtung: Einrichtungskopf
    ) {
      self.kind = Kennung(gespeichert: kind.id)
      vorname = kind.vorname
      nachname = kind.nachname
      geboren = buchung.geboren
      self.einrichtung = einrichtung
      stunden = buchung.stunden
      laufzeit = buchung.laufzeit
      istZusage = buchung.istZusage
    }

    public static func == (a: Zeile, b: Zeile) -> Bool {
      a === b
        || (a.kind, a.vorname, a.nachname, a.geboren, a.einrichtung)
          == (b.kind, b.vorname, b.nachname, b.geboren, b.einrichtung)
          && (a.stunden, a.laufzeit, a.istZusage) == (b.stunden, b.laufzeit, b.istZusage)
    }
  }

  /// The table.
  public let tabelle: BuchungenAuskunft
  /// The key of its row; nil for all rows.
  public let zeile: String?
  /// Its column; nil for all columns.
  public let band: BuchungenAuskunft.Band?

  /// The question for a cell, a row, a column or all of a table.
  public init(
    _ tabelle: BuchungenAuskunft, zeile: String? = nil, band: BuchungenAuskunft.Band? = nil
  ) {
    self.tabelle = tabelle
    self.zeile = zeile
    self.band = band
  }

  public func antworte(_ lesen: Lesezugriff) throws -> [Zeile] {
    var zaehlung = try Buchungszaehlung(tabelle, lesen)
    let row = zeile.map { key in zaehlung.zeilen.firstIndex { $0.schluessel == key } ?? -1 }
    var found: [Buchung] = []
    try zaehlung.jede { buchung, at in
      guard row == nil || row == at, band == nil || band == .init(buchung.stunden) else { return }
      found.append(buchung)
    }
    return try found.compactMap { buchung in
      guard let kind = try lesen.quelle.name(kind: buchung.kind),
        let haus = try lesen.verzeichnis.kopf(buchung.einrichtung)
      else { return nil }
      return Zeile(buchung, kind, haus)
    }
  }
}
