public import Domain
internal import Store
internal import Texte

/// Where there is a concrete place for one child, for the whole of its stay.
public struct PlatzAuskunft: Auskunft {
  /// Which child is meant.
  public enum Wer: Equatable, Sendable {
    /// A child of which only the birthday is known.
    case geboren(Tag)
    /// A stored child; what it itself holds is not counted against it.
    case kind(Kennung<Kind>)
  }

  /// Which child.
  public let wer: Wer
  /// The wished start.
  public let ab: Tag
  /// The end of the wish, where it has one.
  public let bis: Tag?
  /// How much of a place is needed.
  public let anteil: Platzzahl
  /// Which Einrichtungen.
  public let filter: Einrichtungsfilter

  /// The question for a child.
  public init(
    _ wer: Wer, ab: Tag, bis: Tag? = nil, anteil: Platzzahl = Platzzahl(1),
    filter: Einrichtungsfilter = Einrichtungsfilter()
  ) {
    self.wer = wer
    self.ab = ab
    self.bis = bis
    self.anteil = anteil
    self.filter = filter
  }

  /// What is to be said of one Einrichtung.
  public struct Zeile: Equatable, Sendable {
    /// The Einrichtung.
    public let einrichtung: Einrichtungskopf
    /// Whether and when it has a place.
    public let auskunft: Platzauskunft
    /// How many children wait there for a place of the first category.
    public let wartende: Int
    /// The category for which it has no places at all; nil where it only has none free.
    public let ohne: Platzkategorie?
  }

  /// A way out where no Einrichtung that was asked for has a place for the whole stay.
  public struct Ausweg: Equatable, Sendable {
    /// What is given up.
    public enum Art: Equatable, Sendable {
      /// The day: there is a place later.
      case spaeter(Tag)
      /// The place: in another Ortsteil.
      case woanders
      /// The hours: the nearest ones that are offered.
      case stunden(Wochenstunden)
      /// The Träger.
      case traeger
    }

    /// What is given up.
    public let art: Art
    /// Where there is a place then.
    public let einrichtung: Einrichtungskopf
  }

  /// The answer: the stay, and each Einrichtung.
  public struct Antwort: Equatable, Sendable {
    /// The stay and the categories in it.
    public let wunsch: Platzwunsch
    /// The child's birthday.
    public let geboren: Tag
    /// Every Einrichtung that the filter lets through, by id.
    public let zeilen: [Zeile]
    /// How many Einrichtungen there are without the filter.
    public let anzahl: Int
    /// The nearest ways out where nothing fits, the best first; at most one of each kind.
    public let auswege: [Ausweg]
    /// What `wo` may have been meant for where no Einrichtung fits it: a name, or an empty text.
    public let woGemeint: String?
    /// The rules behind the answer that are only assumed.
    public let angenommen: [Parameterart]
  }

  /// How many days later a start is still near the wished one.
  private static let nahe = 62

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let suche = try suche(lesen)
    let heads = try lesen.verzeichnis.einrichtungen()
    let rows = suche.zeilen.map {
      Zeile(
        einrichtung: heads[$0.stelle], auskunft: $0.auskunft, wartende: $0.wartende,
        ohne: $0.ohne)
    }
    var ways = suche.auswege.map { Ausweg(art: $0.art, einrichtung: heads[$0.stelle]) }
    // Of those with the same day the one that breaks last.
    let soonest = rows.filter { $0.auskunft.fruehestens != nil }.min {
      let (a, b) = ($0.auskunft, $1.auskunft)
      return (a.fruehestens ?? .offen, b.brichtAm ?? .offen)
        < (b.fruehestens ?? .offen, a.brichtAm ?? .offen)
    }
    let wunsch = suche.wunsch
    if let soonest, let tag = soonest.auskunft.fruehestens {
      // Some weeks later is near; a year later is the last way out.
      let isNear = tag - wunsch.zeitraum.von <= Self.nahe
      ways.insert(
        Ausweg(art: .spaeter(tag), einrichtung: soonest.einrichtung),
        at: isNear ? 0 : ways.count)
    }
    return Antwort(
      wunsch: wunsch, geboren: suche.geboren, zeilen: rows, anzahl: heads.count,
      auswege: rows.contains { $0.auskunft.durchgehend } ? [] : ways,
      woGemeint: rows.isEmpty ? try lesen.verzeichnis.gemeint(wo: filter.wo) : nil,
      angenommen: lesen.regel.parameter.angenommen(am: ab).filter {
        $0 != .wunscheinrichtungenAnzahl
          && ($0 != .hortJahre || wunsch.abschnitte[0].kategorie == .hort)
      })
  }
}
