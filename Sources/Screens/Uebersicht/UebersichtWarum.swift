internal import Domain
internal import Office
internal import Texte

extension Uebersicht {
  /// The reasons of the selected figure, down to the single contract; nil where nothing is selected.
  static func ziele(_ z: UebersichtZustand) -> (@Sendable (Umfeld) -> Dialog)? {
    guard let antwort = z.antwort else { return nil }
    if let rang = z.summe, antwort.summen.indices.contains(rang) {
      let kategorie = antwort.summen[rang].kategorie
      return { umfeld in
        .warum(
          summe(
            antwort.zeilen, am: antwort.am, kategorie, z.figur,
            wo: umfeld.texte(KapazitaetText.alle), umfeld))
      }
    }
    guard let i = z.zeile else { return nil }
    let zeile = antwort.zeilen[i]
    return { umfeld in .warum(warum(zeile, z.figur, antwort.am, umfeld)) }
  }

  /// The reasons of a figure of one row; Tab goes to its other figures.
  static func warum(
    _ zeile: UebersichtAuskunft.Zeile, _ figur: Figur, _ am: Tag, _ umfeld: Umfeld
  ) -> Warum {
    let all = Figur.zeile.map { ziel(zeile, $0, am, umfeld) }
    let chosen = Figur.zeile.firstIndex(of: figur.naechste(0, unter: Figur.zeile)) ?? 0
    return Warum("", all, ziel: chosen)
  }

  /// How the places of what is selected go on; nil where nothing is.
  static func kapazitaet(_ z: UebersichtZustand) -> Effekt? {
    if let sum = z.summe { return .kapazitaet(Umkreis(), Platzkategorie(rang: sum)) }
    guard let antwort = z.antwort, let i = z.zeile else { return nil }
    let werte = antwort.zeilen[i].werte.werte
    return .kapazitaet(Umkreis(einrichtung: werte.einrichtung), werte.kategorie)
  }

  /// A figure of one row as the target of a question.
  static func ziel(
    _ zeile: UebersichtAuskunft.Zeile, _ figur: Figur, _ am: Tag,
    _ umfeld: Umfeld
  ) -> Warumziel {
    Warumziel(figur, zeile.einrichtung?.satz, zeile.werte.werte.kategorie, am: am, umfeld)
  }

  /// A sum: the figures of its Einrichtungen, each with its own reasons behind it.
  static func summe(
    _ zeilen: [UebersichtAuskunft.Zeile], am: Tag, _ kategorie: Platzkategorie, _ figur: Figur,
    wo: String, _ umfeld: Umfeld
  ) -> Warum {
    let rows = zeilen.filter { $0.werte.werte.kategorie == kategorie }
    let parts = rows.compactMap { zeile -> Warum.Zeile? in
      let amount = figur.summand(zeile)
      guard amount != 0 else { return nil }
      let ziel = ziel(zeile, figur, am, umfeld)
      let name = zeile.einrichtung?.satz.name ?? umfeld.texte(UebersichtText.ohneWunsch)
      return Warum.Zeile(
        text: name, schluessel: zeile.schluessel, menge: amount, ziel: ziel)
    }
    return Warum(
      umfeld.texte(
        WarumText.titelSumme,
        [
          "figur": umfeld.texte(figur.text),
          "kategorie": umfeld.texte(WarumText.kategorie(kategorie)), "tag": am.deutsch, "wo": wo,
        ]), Warum.Summe(kategorie: kategorie, figur: figur),
      zeilen: parts.sorted { $0.menge.magnitude > $1.menge.magnitude })
  }
}
