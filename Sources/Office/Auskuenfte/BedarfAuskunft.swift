public import Domain
internal import Store

/// Whether the demand is covered on a day, per Einrichtung and category.
public struct BedarfAuskunft: Auskunft {
  /// The day.
  public let am: Tag

  /// The question for a day.
  public init(am: Tag) { self.am = am }

  /// A row and the children who ask for a place there.
  public struct Zeile: Equatable, Sendable {
    /// The figures; all zero where there are only Neuanmeldungen.
    public var werte: Platzzeile
    /// Children who ask for a place and have none.
    public var neuanmeldungen: Int
    /// Children who have a place and wish to change.
    public var wechselwuensche: Int
    /// Whether the Einrichtung has a row of its own on this day.
    public var hatZeile: Bool

    /// Free places less Neuanmeldungen: covered where it is 0 or more.
    public var deckung: Platzzahl { werte.frei - Platzzahl(neuanmeldungen) }
  }

  public func antworte(_ lesen: Lesezugriff) throws -> [Zeile] {
    let ids = lesen.verzeichnis.kennungen
    let arten = Platzkategorie.allCases
    // The rows of children without a wish stand before all others.
    var rows = Reihe<Zeile>((ids.count + 1) * arten.count)
    try lesen.jedesBlatt(in: Zeitraum(am: am)) { key, blatt, nachfrage in
      let i = key < 0 ? 0 : (lesen.verzeichnis.stelle(key) ?? -2) + 1
      guard i >= 0 else { return }
      for kategorie in arten {
        let (neu, wechsel) = nachfrage.werte(kategorie, am: am)
        let werte = blatt.zeile(kategorie, am: am)
        guard werte != nil || neu > 0 || wechsel > 0 else { continue }
        rows.add(
          Zeile(
            werte: Platzzeile(
              einrichtung: i == 0 ? nil : ids[i - 1], kategorie: kategorie,
              werte: werte ?? Platzwerte()),
            neuanmeldungen: neu, wechselwuensche: wechsel, hatZeile: werte != nil),
          rang: i * arten.count + kategorie.rang)
      }
    }
    return rows.geordnet
  }
}
