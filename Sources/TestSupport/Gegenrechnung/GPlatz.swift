extension Gegenrechnung {
  /// What the command `platz` prints for a birthday; nil where the wish begins after its end.
  public func platz(
    geboren: String, ab: String, bis: String? = nil, anteil: String = ""
  ) -> String? {
    guard let geboren = GDatum(geboren) else { return nil }
    let kind = GKind(id: "", geboren: geboren, zurueckgestellt: false, regeln: regeln)
    return platz(kind, eigenes: nil, ab: ab, bis: bis, anteil: anteil)
  }

  /// What the command `platz` prints for a child of the folder: what it holds is not counted
  /// against it; nil where the wish begins after its end.
  public func platz(kind id: String, ab: String, bis: String? = nil, anteil: String = "")
    -> String?
  {
    guard let kind = kinder[id] else { return nil }
    return platz(kind, eigenes: id, ab: ab, bis: bis, anteil: anteil)
  }

  /// The last day of a wish that names none; nil where the wish begins after it.
  public func wunschende(geboren: String, zurueckgestellt: Bool, ab: String) -> String? {
    guard let geboren = GDatum(geboren), let ab = GDatum(ab) else { return nil }
    let ende = regeln.wunschende(geboren: geboren, zurueckgestellt: zurueckgestellt, ab: ab)
    return ab <= ende ? ende.text : nil
  }

  private func platz(
    _ kind: GKind, eigenes: String?, ab: String, bis: String?, anteil: String
  ) -> String? {
    guard let ab = GDatum(ab) else { return nil }
    let ende =
      GDatum(bis ?? "")
      ?? regeln.wunschende(geboren: kind.geboren, zurueckgestellt: kind.zurueckgestellt, ab: ab)
    guard ab <= ende else { return nil }
    let noetig = GMenge.lies(anteil, leer: 100)

    var text = "einrichtung_id;durchgehend;fruehestens;bricht_am;bricht_kategorie\n"
    for einrichtung in einrichtungen {
      var ersterBruch: (tag: GDatum, kategorie: GKategorie)?
      var letzterBruch: GDatum?
      var tag = ab
      while tag <= ende {
        let stand = regeln.stand(am: tag)
        let kategorie = kind.kategorie(am: tag, stand: stand, verbleibBis: nil)
        let zeile = tagesbild(einrichtung, am: tag, ohneKind: eigenes)[kategorie]
        let reicht = zeile.map { $0.frei >= noetig } ?? false
        if !reicht {
          if ersterBruch == nil { ersterBruch = (tag, kategorie) }
          letzterBruch = tag
        }
        tag = tag.folgetag
      }
      let fruehestens = letzterBruch?.folgetag ?? ab
      text += "\(einrichtung.id);\(ersterBruch == nil ? "ja" : "nein");"
      text += "\(fruehestens <= ende ? fruehestens.text : "");"
      text += "\(ersterBruch?.tag.text ?? "");\(ersterBruch?.kategorie.rawValue ?? "")\n"
    }
    return text
  }
}
