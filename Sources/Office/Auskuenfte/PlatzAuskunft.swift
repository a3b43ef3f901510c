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
  }

  /// A way out where no Einrichtung that was asked for has a place for the whole stay.
  public struct Ausweg: Equatable, Sendable {
    /// What is given up.
    public enum Art: Equatable, Sendable {
      /// The day: there is a place later.
      case spaeter(Tag)
      /// The place: in another Ortsteil.
      case woanders
      /// The hours.
      case stunden
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
    /// The nearest ways out where nothing fits; at most one of each kind.
    public let auswege: [Ausweg]
    /// The rules behind the answer that are only assumed.
    public let angenommen: [Parameterart]
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    var geboren: Tag
    var child: Platzkind?
    switch wer {
    case .geboren(let tag): geboren = tag
    case .kind(let id):
      child = try lesen.quelle.kind(id)
      guard let child else {
        throw Ablehnung(.falscheBenutzung, lesen.texte(AmtText.keinKind, ["id": id.text]))
      }
      geboren = child.geboren
    }
    if let traeger = filter.traeger,
      try !lesen.verzeichnis.traeger().contains(where: { $0.id == traeger })
    {
      throw Ablehnung(.falscheBenutzung, lesen.texte(AmtText.keinTraeger, ["id": traeger.text]))
    }
    let wunsch: Platzwunsch
    do {
      wunsch = try Platzwunsch(
        geboren: geboren, zurueckgestellt: child?.zurueckgestellt ?? false, ab: ab, bis: bis,
        anteil: anteil, regel: lesen.regel)
    } catch .beginntNachEnde(let ab, let ende) {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(AmtText.wunschNachEnde, ["ab": ab.deutsch, "ende": ende.deutsch]))
    }
    let verzeichnis = lesen.verzeichnis
    let passt = try filter.passend(verzeichnis)
    let ohneWo = try filter.ohne(\.wo, "").passend(verzeichnis)
    let ohneStunden = try filter.ohne(\.stunden, nil).passend(verzeichnis)
    let ohneTraeger = try filter.ohne(\.traeger, nil).passend(verzeichnis)
    let heads = try verzeichnis.einrichtungen()
    var rows = [Zeile?](repeating: nil, count: heads.count)
    var ways: [Ausweg] = []
    func note(_ art: Ausweg.Art, _ i: Int, _ isSame: (Ausweg.Art) -> Bool) {
      if !ways.contains(where: { isSame($0.art) }) {
        ways.append(Ausweg(art: art, einrichtung: heads[i]))
      }
    }
    try lesen.jedesBlatt(in: wunsch.zeitraum) {
      (key, blatt, nachfrage) throws(StoreError) in
      guard let i = verzeichnis.stelle(key) else { return }
      let answer =
        child?.einrichtungen.contains(key) == true
        ? try ohneEigenes(wunsch, key, child, lesen)
        : wunsch.auskunft { blatt.frei($0) }
      guard !passt(i) else {
        let waiting = wunsch.abschnitte.first.map { nachfrage.werte($0.kategorie, am: ab).neu }
        rows[i] = Zeile(einrichtung: heads[i], auskunft: answer, wartende: waiting ?? 0)
        return
      }
      guard answer.durchgehend else { return }
      if ohneWo(i) { note(.woanders, i) { $0 == .woanders } }
      if ohneStunden(i) { note(.stunden, i) { $0 == .stunden } }
      if ohneTraeger(i) { note(.traeger, i) { $0 == .traeger } }
    }
    let found = rows.compactMap { $0 }
    let soonest = found.filter { $0.auskunft.fruehestens != nil }.min {
      ($0.auskunft.fruehestens ?? .offen) < ($1.auskunft.fruehestens ?? .offen)
    }
    if let soonest, let tag = soonest.auskunft.fruehestens {
      ways.insert(Ausweg(art: .spaeter(tag), einrichtung: soonest.einrichtung), at: 0)
    }
    return Antwort(
      wunsch: wunsch, geboren: geboren, zeilen: found, anzahl: heads.count,
      auswege: found.contains { $0.auskunft.durchgehend } ? [] : ways,
      angenommen: lesen.regel.parameter.angenommen(am: ab).filter {
        $0 != .wunscheinrichtungenAnzahl
          && ($0 != .hortJahre || wunsch.abschnitte[0].kategorie == .hort)
      })
  }

  /// The answer of an Einrichtung in which the child already has a place.
  private func ohneEigenes(
    _ wunsch: Platzwunsch, _ einrichtung: Int, _ child: Platzkind?, _ lesen: Lesezugriff
  ) throws(StoreError) -> Platzauskunft {
    let grundlage = try lesen.quelle.grundlage(einrichtung, in: wunsch.zeitraum)
    let rechnung = Platzrechnung(
      grundlage, regel: lesen.regel, in: wunsch.zeitraum, ausser: child?.key)
    let verlaeufe = rechnung.verlaeufe()
    return wunsch.auskunft { Optional(verlaeufe[$0.rang].frei) }
  }
}
