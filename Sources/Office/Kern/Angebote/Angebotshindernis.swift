internal import Domain
internal import Store

/// Why a child of a decided Runde is not offered the place that it got.
enum Angebotshindernis: Equatable {
  /// Its Anmeldung is no longer open, or doesn't name the Einrichtung any more.
  case keinWunsch
  /// It has another Zusage: where.
  case zusage(Kennung<Einrichtung>)
  /// It has signed a contract since, or for other days than the Runde knew: where.
  case vertrag(Kennung<Einrichtung>)
  /// The Einrichtung is not open when the stay would begin.
  case geschlossen
  /// Nothing is left of its stay.
  case keinAufenthalt
  /// Another child of its family gets none.
  case geschwister
}

/// A child of a decided Runde, with what it could be offered today.
struct Angebotskind {
  let ergebnis: Rundenergebnis
  let kind: Rundenkind
  let vertrag: Betreuungsvertrag
}

extension Rundenkind {
  /// Whether the child has a signed contract in an Einrichtung on a day.
  func istDa(in haus: Int, am tag: Tag) -> Bool {
    vertraege.contains {
      $0.status == .unterschrieben && $0.einrichtung == haus && $0.laufzeit.enthaelt(tag)
    }
  }

  /// First and last name, as one speaks of it.
  var rufname: String { "\(vorname) \(nachname)" }

  /// The contract that stands in the way of another one; nil where none does.
  ///
  /// - Parameters:
  ///   - haus: the number of the Einrichtung of the other one
  ///   - tage: its days
  ///   - bisher: where the child had its place when the Runde was decided
  ///   - ab: from when on another Zusage is in the way
  /// - Returns: a Zusage, or what is signed and not the place that it would leave
  func imWeg(
    _ haus: Int, _ tage: Zeitraum, bisher: (haus: Int, istVerzweigt: Bool)?, ab: Tag
  ) -> Vertrag? {
    // Further contracts were known to the Runde while the child is still where it was.
    let knows = bisher.map { $0.istVerzweigt && istDa(in: $0.haus, am: tage.von) } ?? false
    return vertraege.first {
      switch $0.status {
      case .zugesagt: $0.laufzeit.bis >= ab
      case .unterschrieben:
        $0.laufzeit.schneidet(tage)
          && ($0.einrichtung == haus || $0.einrichtung != bisher?.haus && !knows)
      case .entwurf, .storniert: false
      }
    }
  }
}
