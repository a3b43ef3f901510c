/// What a column of a record holds, for those who show it or let people type it.
public enum Spalteninhalt: Equatable, Sendable {
  /// The id of the record itself, which nobody has to type.
  case kennung
  /// Text, or a word of a closed list.
  case text
  /// Several words of a closed list.
  case woerter
  /// A day.
  case tag
  /// A birthday.
  case geburtstag
  /// A number with at most two decimals.
  case zahl
  /// A whole number.
  case anzahl
  /// Several numbers.
  case zahlen
  /// Another record.
  case verweis(Satzart)
  /// Several records of one kind, in order.
  case verweise(Satzart)
}

extension Spalte {
  /// What the column holds.
  public var inhalt: Spalteninhalt {
    if let ziel { return name == "wuensche" ? .verweise(ziel) : .verweis(ziel) }
    return switch name {
    case "id": .kennung
    case "geburtsdatum", "geboren": .geburtstag
    case "gueltig_ab", "gueltig_bis", "von", "bis", "beginn", "ende", "wunschbeginn", "wunschende",
      "eingang", "bestaetigt_am", "ab", "erledigt_am", "zusage_bis", "verbleib_bis", "beginn_von",
      "beginn_bis", "stichtag",
      "frist":
      .tag
    case "platzanteil", "wochenstunden": .zahl
    case "plaetze", "punkte", "ab_monat", "bis_monat", "hoechstens", "rang", "wunsch": .anzahl
    case "stunden": .zahlen
    case "gleichstand", "kategorien": .woerter
    default: .text
    }
  }

  /// Whether the record is in force from this day on, or until it.
  var begrenzt: Begrenzung? {
    switch name {
    case "gueltig_ab", "von", "beginn": .beginn
    case "gueltig_bis", "bis", "ende": .ende
    default: nil
    }
  }

  enum Begrenzung { case beginn, ende }
}

extension Datensatz {
  /// The column of its first day; nil for a kind of records that has none.
  public static var anfangsspalte: String? { spalten.first { $0.begrenzt == .beginn }?.name }

  /// The column of its last day; nil for a kind of records that has none.
  public static var endspalte: String? { spalten.first { $0.begrenzt == .ende }?.name }

  /// The days on which the record is in force; every day where it names none.
  public var geltung: Zeitraum {
    var (von, bis) = (Tag.anfang, Tag.offen)
    for (spalte, feld) in zip(Self.spalten, felder) {
      switch spalte.begrenzt {
      case .beginn: von = Tag(iso: feld) ?? .anfang
      case .ende: bis = Tag(iso: feld) ?? .offen
      case nil: break
      }
    }
    return Zeitraum(von: von, bis: bis) ?? .immer
  }
}
