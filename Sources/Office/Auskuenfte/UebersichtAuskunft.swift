public import Domain
internal import Store

/// Whether the demand is covered on a day: for each category, for each Einrichtung, and what is
/// free in the next 24 months.
public struct UebersichtAuskunft: Auskunft {
  /// The day.
  public let am: Tag

  /// The question for a day.
  public init(am: Tag) { self.am = am }

  /// How many months the small line looks ahead.
  public static let monate = 24

  /// A row of an Einrichtung.
  public struct Zeile: Equatable, Sendable {
    /// The Einrichtung; nil for the children without a wish.
    public let einrichtung: Einrichtungskopf?
    /// The figures of the day.
    public let werte: BedarfAuskunft.Zeile
  }

  /// All Einrichtungen of a category together.
  public struct Summe: Equatable, Sendable {
    /// The category.
    public let kategorie: Platzkategorie
    /// Permitted places, in hundredths like all that follow.
    public var plaetze = 0
    /// Permitted places that are not offered.
    public var gesperrt = 0
    /// Places of signed contracts.
    public var bestand = 0
    /// Places of promised contracts.
    public var zusagen = 0
    /// Places kept for others.
    public var reserviert = 0
    /// The sum of what is free anywhere.
    public var frei = 0
    /// What bounds on all categories together take from what would be free.
    public var gedeckelt = 0
    /// The sum of what is over-occupied anywhere, as a negative number.
    public var ueberbelegt = 0
    /// Children who ask for a place.
    public var neu = 0
    /// Children who wish to change.
    public var wechsel = 0

    /// What is free less what is asked for; the over-occupied stands beside it.
    public var deckung: Int { frei - neu }
  }

  /// The answer for a day.
  public struct Antwort: Equatable, Sendable {
    /// The day.
    public let am: Tag
    /// The categories in order.
    public var summen: [Summe]
    /// The rows, by name of the Einrichtung, then category; children without a wish at the end.
    public var zeilen: [Zeile]
    /// For each row the smallest `frei` of each of the next 24 months, in hundredths.
    public var minima: [Int32]

    /// The smallest `frei` of each month for a row.
    public func minima(_ zeile: Int) -> ArraySlice<Int32> {
      let months = UebersichtAuskunft.monate
      return minima[(zeile * months)..<((zeile + 1) * months)]
    }
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let heads = try lesen.verzeichnis.einrichtungen()
    let months = (0..<Self.monate).compactMap { i -> Zeitraum? in
      let first = i == 0 ? am : am.monatserster.plus(monate: i)
      return Zeitraum(von: first, bis: am.monatserster.plus(monate: i + 1) - 1)
    }
    guard let last = months.last, let fenster = Zeitraum(von: am, bis: last.bis) else {
      return Antwort(am: am, summen: [], zeilen: [], minima: [])
    }
    var sums = Platzkategorie.allCases.map { Summe(kategorie: $0) }
    var found = [[(Zeile, [Int32])]](repeating: [], count: heads.count + 1)
    try lesen.jedesBlatt(in: fenster) { key, blatt, nachfrage in
      let i = key < 0 ? 0 : (lesen.verzeichnis.stelle(key) ?? -2) + 1
      guard i >= 0 else { return }
      for kategorie in Platzkategorie.allCases {
        let werte = blatt.zeile(kategorie, am: am)
        let (neu, wechsel) = nachfrage.werte(kategorie, am: am)
        guard werte != nil || neu > 0 || wechsel > 0 else { continue }
        let head = i == 0 ? nil : heads[i - 1]
        let zeile = BedarfAuskunft.Zeile(
          werte: Platzzeile(
            einrichtung: head?.satz.id, kategorie: kategorie, werte: werte ?? Platzwerte()),
          neuanmeldungen: neu, wechselwuensche: wechsel, hatZeile: werte != nil)
        sums[kategorie.rang].add(zeile)
        var smallest: [Int32] = []
        smallest.reserveCapacity(months.count)
        blatt.frei(kategorie)?.minima(in: months) { smallest.append($0) }
        found[i].append((Zeile(einrichtung: head, werte: zeile), smallest))
      }
    }
    var answer = Antwort(am: am, summen: sums, zeilen: [], minima: [])
    for i in try lesen.verzeichnis.nachNamen().map({ $0 + 1 }) + [0] {
      for (zeile, smallest) in found[i] {
        answer.zeilen.append(zeile)
        answer.minima += smallest.isEmpty ? Array(repeating: 0, count: months.count) : smallest
      }
    }
    return answer
  }
}

extension UebersichtAuskunft.Summe {
  fileprivate mutating func add(_ zeile: BedarfAuskunft.Zeile) {
    let w = zeile.werte
    plaetze += Int(w.plaetze.hundertstel)
    gesperrt += Int(w.gesperrt.hundertstel)
    bestand += Int(w.bestand.hundertstel)
    zusagen += Int(w.zusagen.hundertstel)
    reserviert += Int(w.reserviert.hundertstel)
    gedeckelt += Int(w.gedeckelt.hundertstel)
    let free = Int(w.frei.hundertstel)
    if free > 0 { frei += free } else { ueberbelegt += free }
    neu += zeile.neuanmeldungen * 100
    wechsel += zeile.wechselwuensche * 100
  }
}
