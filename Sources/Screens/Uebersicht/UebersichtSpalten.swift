internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// The columns of the list: their texts and roles.

extension Uebersicht {
  static func spalten(_ width: Int, _ wide: Bool, _ umfeld: Umfeld) -> [Column] {
    func number(_ text: UebersichtText, _ width: Int, priority: Int = 0) -> Column {
      Column(umfeld.texte(text), width: width, priority: priority, align: .right)
    }
    return [
      Column(umfeld.texte(UebersichtText.spalteEinrichtung), width: 16, flex: 3),
      Column(umfeld.texte(UebersichtText.spalteOrtsteil), width: 14, flex: 1, priority: 9),
      Column(umfeld.texte(UebersichtText.spalteKategorie), width: 4),
      number(.spaltePlaetze, 6), number(.spalteAngebot, 5), number(.spalteBestand, 5),
      number(.spalteZusagen, 3), number(.spalteReserviert, 3), number(.spalteFrei, 5),
      number(.spalteNeu, 3), number(.spalteWechsel, 7, priority: 8), number(.spalteDeckung, 7),
      Column(umfeld.texte(UebersichtText.spalteBelegung), width: 24, flex: 2, priority: 10),
      Column(umfeld.texte(UebersichtText.spalteMonate), width: wide ? 24 : 9),
    ]
  }

  static func texte(_ zeile: UebersichtAuskunft.Zeile, _ umfeld: Umfeld) -> [String] {
    let w = zeile.werte.werte
    let covered = zeile.werte.deckung >= .zero
    return [
      zeile.einrichtung?.satz.name ?? umfeld.texte(UebersichtText.ohneWunsch),
      zeile.einrichtung?.satz.ortsteil ?? "", umfeld.texte(UebersichtText.kurz(w.kategorie)),
      w.plaetze.deutsch,
      (w.plaetze - w.gesperrt).deutsch, w.bestand.deutsch, w.zusagen.deutsch,
      w.reserviert.deutsch, (zeile.istGedeckelt ? Sign.bound.text : "") + w.frei.deutsch,
      String(zeile.werte.neuanmeldungen),
      String(zeile.werte.wechselwuensche),
      zeile.werte.deckung.deutsch + " " + (covered ? Sign.covered.text : Sign.short.text), "", "",
    ]
  }

  static func kopierbar(_ z: UebersichtZustand, _ umfeld: Umfeld) -> Kopierbares? {
    guard let antwort = z.antwort else { return nil }
    if let zeile = z.zeile {
      // The last two are pictures.
      return Kopierbares(
        texte(antwort.zeilen[zeile], umfeld).dropLast(2), gewaehlt: spalte(z.figur))
    }
    guard let summe = z.summe.map({ antwort.summen[$0] }) else { return nil }
    return Kopierbares(
      [umfeld.texte(WarumText.kategorie(summe.kategorie))]
        + Figur.summe.map { deutscheZahl(hundertstel: $0.wert(summe)) },
      gewaehlt: 1 + (Figur.summe.firstIndex(of: z.figur) ?? 0))
  }

  static func rolle(
    _ column: Int, _ zeile: UebersichtAuskunft.Zeile, selected: Bool, geaendert: Set<Figur>
  ) -> Role {
    if selected, column == 0 { return .auswahl }
    if geaendert.contains(where: { spalte($0) == column }) { return .geaendert }
    let w = zeile.werte
    switch column {
    case 8: return w.werte.frei < .zero ? .ueberbelegt : w.werte.frei > .zero ? .frei : .leise
    case 9: return w.neuanmeldungen > 0 ? .neu : .leise
    case 6: return w.werte.zusagen > .zero ? .zusage : .leise
    case 7: return w.werte.reserviert > .zero ? .reserviert : .leise
    case 4: return w.werte.gesperrt > .zero ? .gesperrt : .grund
    case 11: return w.deckung < .zero ? .fehlt : .gedeckt
    case 1: return .leise
    default: return .grund
    }
  }

  /// The figures between which Tab goes: those that are shown.
  static func figuren(_ z: UebersichtZustand, _ umfeld: Umfeld) -> [Figur] {
    guard z.summe == nil else { return Figur.summe }
    let shown = Columns(
      spalten(umfeld.breite + 2, umfeld.istBreit, umfeld), width: umfeld.breite + 1)
    return Figur.zeile.filter { figur in shown.slots.contains { $0.index == spalte(figur) } }
  }

  static func spalte(_ figur: Figur) -> Int {
    switch figur {
    case .plaetze: 3
    case .gesperrt, .angebot: 4
    case .bestand: 5
    case .zusagen: 6
    case .reserviert: 7
    case .frei, .ueberbelegt: 8
    case .neu: 9
    case .wechsel: 10
    case .deckung: 11
    }
  }

  /// The smallest number of free places of each month, or of each quarter.
  static func kurve(
    _ antwort: UebersichtAuskunft.Antwort, _ zeile: Int, _ monatlich: Bool
  ) -> [Int] {
    let months = antwort.minima(zeile).map(Int.init)
    guard !monatlich else { return months }
    return stride(from: 0, to: months.count, by: 3).map {
      months[$0..<min($0 + 3, months.count)].min() ?? 0
    }
  }

  /// The height of the small line: a fifth of the offered places.
  static func fuenftel(_ zeile: UebersichtAuskunft.Zeile) -> Int {
    let w = zeile.werte.werte
    return max(100, Int((w.plaetze - w.gesperrt).hundertstel) / 5)
  }
}

extension UebersichtAuskunft.Zeile {
  /// Whether a bound on all categories together leaves fewer places free than there would be.
  var istGedeckelt: Bool { werte.werte.gedeckelt > .zero }
}
