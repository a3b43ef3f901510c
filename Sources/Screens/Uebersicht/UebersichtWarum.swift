internal import Domain
internal import Office
internal import Texte

extension Uebersicht {
  /// The reasons of the selected figure, down to the single contract; nil where nothing is selected.
  static func ziele(_ z: UebersichtZustand) -> (@Sendable (Umfeld) -> Dialog)? {
    guard let antwort = z.antwort else { return nil }
    if let rang = z.summe, antwort.summen.indices.contains(rang) {
      let kategorie = antwort.summen[rang].kategorie
      return { umfeld in .warum(summe(antwort, kategorie, z.figur, umfeld)) }
    }
    guard let i = z.zeile else { return nil }
    let zeile = antwort.zeilen[i]
    return { umfeld in
      let all = UebersichtZustand.Figur.allCases.map { ziel(zeile, $0, antwort.am, umfeld) }
      return .warum(Warum("", all, ziel: z.figur.rawValue))
    }
  }

  /// A figure of one row as the target of a question.
  static func ziel(
    _ zeile: UebersichtAuskunft.Zeile, _ figur: UebersichtZustand.Figur, _ am: Tag,
    _ umfeld: Umfeld
  ) -> Warumziel {
    let name = zeile.einrichtung?.satz.name ?? umfeld.texte(UebersichtText.ohneWunsch)
    return Warumziel(
      titel: umfeld.texte(
        WarumText.titel,
        [
          "figur": umfeld.texte(figur.text), "wo": name,
          "kategorie": umfeld.texte(WarumText.kategorie(zeile.werte.werte.kategorie)),
          "tag": am.deutsch,
        ]),
      frage: WarumAuskunft(
        figur.warum, einrichtung: zeile.einrichtung?.satz.id,
        kategorie: zeile.werte.werte.kategorie, am: am))
  }

  /// A sum over the Kommune: the figures of its Einrichtungen, each with its own reasons behind it.
  static func summe(
    _ antwort: UebersichtAuskunft.Antwort, _ kategorie: Platzkategorie,
    _ figur: UebersichtZustand.Figur, _ umfeld: Umfeld
  ) -> Warum {
    let rows = antwort.zeilen.filter { $0.werte.werte.kategorie == kategorie }
    let parts = rows.compactMap { zeile -> Warum.Zeile? in
      let amount = figur.summand(zeile)
      guard amount != 0 else { return nil }
      let ziel = ziel(zeile, figur, antwort.am, umfeld)
      let name = zeile.einrichtung?.satz.name ?? umfeld.texte(UebersichtText.ohneWunsch)
      return Warum.Zeile(text: name, menge: amount, ziel: ziel)
    }
    return Warum(
      umfeld.texte(
        WarumText.titelSumme,
        [
          "figur": umfeld.texte(figur.text),
          "kategorie": umfeld.texte(WarumText.kategorie(kategorie)), "tag": antwort.am.deutsch,
        ]), zeilen: parts.sorted { $0.menge.magnitude > $1.menge.magnitude })
  }
}

extension UebersichtZustand.Figur {
  /// Its name in a heading.
  var text: UebersichtText {
    switch self {
    case .plaetze: .figurPlaetze
    case .gesperrt: .figurGesperrt
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
    case .bestand: .summand(.bestand)
    case .zusagen: .summand(.zusagen)
    case .reserviert: .summand(.reserviert)
    case .frei: .frei
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
