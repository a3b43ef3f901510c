internal import Domain
internal import Office
internal import Texte

/// The figures of the Übersicht, from left to right; each can be explained.
enum Figur: Int, Sendable {
  case plaetze, gesperrt, angebot, bestand, zusagen, reserviert, frei, ueberbelegt, neu, wechsel
  case deckung

  /// The figures of an Einrichtung.
  static let zeile: [Figur] = [
    .plaetze, .angebot, .bestand, .zusagen, .reserviert, .frei, .neu, .wechsel, .deckung,
  ]

  /// The figures of all Einrichtungen together, where what is free and what is over-occupied stay
  /// apart.
  static let summe: [Figur] = [
    .plaetze, .gesperrt, .bestand, .zusagen, .reserviert, .frei, .ueberbelegt, .neu, .wechsel,
    .deckung,
  ]

  /// The next of these figures.
  func naechste(_ schritt: Int, unter figuren: [Figur]) -> Figur {
    let i = figuren.firstIndex(of: self) ?? figuren.firstIndex { $0.rawValue > rawValue } ?? 0
    return figuren[(i + schritt + figuren.count) % figuren.count]
  }
}

extension Figur {
  /// Its name in a heading.
  var text: UebersichtText {
    switch self {
    case .plaetze: .figurPlaetze
    case .gesperrt: .figurGesperrt
    case .angebot: .figurAngebot
    case .ueberbelegt: .figurUeberbelegt
    case .bestand: .figurBestand
    case .zusagen: .figurZusagen
    case .reserviert: .figurReserviert
    case .frei: .figurFrei
    case .neu: .figurNeu
    case .wechsel: .figurWechsel
    case .deckung: .figurDeckung
    }
  }

  /// The figure of the Platzrechnung that explains it.
  var warum: WarumAuskunft.Figur {
    switch self {
    case .plaetze: .summand(.plaetze)
    case .gesperrt: .summand(.gesperrt)
    case .angebot: .angebot
    case .bestand: .summand(.bestand)
    case .zusagen: .summand(.zusagen)
    case .reserviert: .summand(.reserviert)
    case .frei, .ueberbelegt: .frei
    case .neu: .neuanmeldungen
    case .wechsel: .wechselwuensche
    case .deckung: .deckung
    }
  }

  /// The figure of a row, in hundredths.
  func wert(_ zeile: UebersichtAuskunft.Zeile) -> Int {
    let w = zeile.werte.werte
    return switch self {
    case .plaetze: Int(w.plaetze.hundertstel)
    case .gesperrt: Int(w.gesperrt.hundertstel)
    case .angebot: Int((w.plaetze - w.gesperrt).hundertstel)
    case .ueberbelegt: min(0, Int(w.frei.hundertstel))
    case .bestand: Int(w.bestand.hundertstel)
    case .zusagen: Int(w.zusagen.hundertstel)
    case .reserviert: Int(w.reserviert.hundertstel)
    case .frei: Int(w.frei.hundertstel)
    case .neu: zeile.werte.neuanmeldungen * 100
    case .wechsel: zeile.werte.wechselwuensche * 100
    case .deckung: Int(zeile.werte.deckung.hundertstel)
    }
  }

  /// What a row adds to the sum over the Kommune: the free place of one Einrichtung doesn't undo the
  /// Überbelegung of another.
  func summand(_ zeile: UebersichtAuskunft.Zeile) -> Int {
    switch self {
    case .frei: max(0, wert(zeile))
    case .deckung: max(0, Self.frei.wert(zeile)) - Self.neu.wert(zeile)
    default: wert(zeile)
    }
  }

  /// The figure of a sum, in hundredths.
  func wert(_ summe: UebersichtAuskunft.Summe) -> Int {
    switch self {
    case .plaetze: summe.plaetze
    case .gesperrt: summe.gesperrt
    case .angebot: summe.plaetze - summe.gesperrt
    case .ueberbelegt: summe.ueberbelegt
    case .bestand: summe.bestand
    case .zusagen: summe.zusagen
    case .reserviert: summe.reserviert
    case .frei: summe.frei
    case .neu: summe.neu
    case .wechsel: summe.wechsel
    case .deckung: summe.deckung
    }
  }
}
