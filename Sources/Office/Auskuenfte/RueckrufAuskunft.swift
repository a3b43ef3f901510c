public import Domain
internal import Store

/// Whom to call back: for each open call-back whether a fitting place exists now, and where.
///
/// What was asked is asked again as on the phone, from today on where the wished start has passed.
public struct RueckrufAuskunft: Auskunft {
  /// Only these Einrichtungen are looked at, such as those whose places have changed; nil for all.
  public let nur: Set<Kennung<Einrichtung>>?

  /// The question.
  public init(nur: Set<Kennung<Einrichtung>>? = nil) { self.nur = nur }

  /// A call-back and its answer of now.
  public struct Zeile: Equatable, Sendable {
    /// The call-back.
    public let rueckruf: Rueckruf
    /// The last day on which it is kept.
    public let bis: Tag
    /// The Einrichtungen that have a place for the whole stay, by id.
    public let plaetze: [Einrichtungskopf]
  }

  /// A call-back while its answer is looked for.
  private struct Suche {
    let rueckruf: Rueckruf
    let wunsch: Platzwunsch
    let passt: (Int) -> Bool
    var found: [Int] = []
  }

  /// The answers of now, with those of before for the Einrichtungen that were not looked at.
  public func ergaenze(_ jetzt: [Zeile], aus vorher: [Zeile]) -> [Zeile] {
    guard let nur else { return jetzt }
    return jetzt.map { zeile in
      let kept = vorher.first { $0.rueckruf.id == zeile.rueckruf.id }?.plaetze ?? []
      return Zeile(
        rueckruf: zeile.rueckruf, bis: zeile.bis,
        plaetze: (kept.filter { !nur.contains($0.satz.id) } + zeile.plaetze)
          .sorted { $0.satz.id.text < $1.satz.id.text })
    }
  }

  public func antworte(_ lesen: Lesezugriff) throws -> [Zeile] {
    let tage = lesen.regel.parameter.anzahl(.rueckrufTage, am: lesen.heute)
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let open = try lesen.datenbank.saetze(Rueckruf.self, buch: &buch).map(\.satz)
      .filter { $0.istOffen(am: lesen.heute, tage: tage) }
    var searches: [Suche?] = []
    for rueckruf in open { searches.append(try suche(rueckruf, lesen)) }
    let stays = searches.compactMap(\.?.wunsch.zeitraum)
    guard let first = stays.map(\.von).min(), let last = stays.map(\.bis).max(),
      let fenster = Zeitraum(von: first, bis: last)
    else { return zeilen(open, searches, [], tage) }
    let heads = try lesen.verzeichnis.einrichtungen()
    try lesen.jedesBlatt(in: fenster) { (key, blatt, _) throws(StoreError) in
      guard let i = lesen.verzeichnis.stelle(key),
        nur.map({ $0.contains(heads[i].satz.id) }) ?? true
      else { return }
      for s in searches.indices where searches[s]?.passt(i) == true {
        if searches[s]?.wunsch.auskunft({ blatt.frei($0) }).durchgehend == true {
          searches[s]?.found.append(i)
        }
      }
    }
    return zeilen(open, searches, heads, tage)
  }

  /// What is to be looked for; nil where there is nothing any more, because the stay would be over.
  private func suche(_ rueckruf: Rueckruf, _ lesen: Lesezugriff) throws -> Suche? {
    var filter = Einrichtungsfilter()
    filter.wo = rueckruf.wo
    filter.traeger = rueckruf.traeger
    filter.stunden = rueckruf.stunden
    guard
      let wunsch = try? Platzwunsch(
        geboren: rueckruf.geboren, ab: max(rueckruf.ab, lesen.heute), anteil: Platzzahl(1),
        regel: lesen.regel)
    else { return nil }
    return Suche(
      rueckruf: rueckruf, wunsch: wunsch, passt: try filter.passend(lesen.verzeichnis))
  }

  private func zeilen(
    _ open: [Rueckruf], _ searches: [Suche?], _ heads: [Einrichtungskopf], _ tage: Int
  ) -> [Zeile] {
    zip(open, searches).map { rueckruf, search in
      Zeile(
        rueckruf: rueckruf, bis: rueckruf.eingang + tage,
        plaetze: (search?.found ?? []).sorted().map { heads[$0] })
    }
  }
}
