internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What is to be done today: asked when there is time for it, and worked off line by line.

extension Dialog {
  /// Whether Esc ends something within the dialog first.
  var nimmtEscape: Bool {
    switch self {
    case .morgenliste(let liste): liste.aufschub != nil
    case .versuch(let liste): liste.name != nil
    default: false
    }
  }
}

extension Sitzung {
  /// Whether something is to be asked when nobody types.
  public var hatSpaeteres: Bool { !morgenlisteGefragt }

  /// What is only asked once the screen is drawn, so that nobody waits for it.
  public mutating func spaeter() -> [Auftrag] {
    let again = setzeFort() + oeffneNachweis()
    guard !morgenlisteGefragt else { return again }
    morgenlisteGefragt = true
    defer { rueckrufOrte = [] }
    // Whom to call back is asked again only where a place can have come or gone.
    return again + [
      rueckrufOrte?.isEmpty == true
        ? .frage(.morgenliste(MorgenlisteAuskunft(rueckrufe: rueckrufe)))
        : .frage(.rueckrufe(RueckrufAuskunft(nur: rueckrufOrte)))
    ]
  }

  /// Takes what is to be done; whom one can call back only now is said at once.
  mutating func empfange(_ antwort: MorgenlisteAuskunft.Antwort) {
    let known = uebersicht.morgenliste.map { Set($0.posten.map(\.schluessel)) }
    uebersicht.morgenliste = antwort
    if let i = dialoge.lastIndex(where: { if case .morgenliste = $0 { true } else { false } }),
      case .morgenliste(var liste) = dialoge[i]
    {
      liste.setze(antwort)
      dialoge[i] = .morgenliste(liste)
    }
    guard let known,
      let call = antwort.posten.first(where: {
        $0.art == .rueckruf && !known.contains($0.schluessel)
      })
    else { return }
    meldung = Meldung(
      umfeld.texte(
        MorgenText.rueckrufDa,
        ["wer": call.wer, "wo": call.einrichtung?.satz.name ?? "", "dazu": call.dazu]), .gedeckt)
  }

  /// A key for the list of what is to be done.
  mutating func nimm(_ key: Key, _ liste: Morgenliste) -> [Effekt] {
    var liste = liste
    defer { oben = .morgenliste(liste) }
    if var editor = liste.aufschub {
      switch key {
      case .escape: liste.aufschub = nil
      case .enter: return schiebeAuf(&liste)
      default:
        _ = editor.handle(key)
        liste.aufschub = editor
      }
      return []
    }
    if key == .text("a") {
      liste.wechsle()
      return []
    }
    guard let posten = liste.gewaehlt else { return [] }
    switch key {
    case .tab, .backTab: liste.geheZurArt(key == .tab ? 1 : -1)
    case .text("h") where posten.bis != nil:
      meldung = Meldung(umfeld.texte(MorgenText.zurueckgeholt), .gedeckt)
      return [ablage(posten, "")]
    case .enter:
      if posten.art == .einlesen {
        meldung = Meldung(umfeld.texte(MorgenText.soEinlesen), .warnung)
      }
      return oeffne(posten)
    case .text("f"):
      guard let zeile = posten.erledigung else {
        meldung = Meldung(umfeld.texte(MorgenText.nichtZuErledigen), .warnung)
        return []
      }
      let order = Effekt.auftrag(.vorgang(zeile))
      // A promise that lapses takes the place away from the child.
      guard posten.art == .zusage else { return [order] }
      let satz = umfeld.texte(
        MorgenText.verfallenFrage,
        ["wer": posten.wer, "wo": posten.einrichtung?.satz.name ?? ""])
      return [.zeige(.bestaetigen(Bestaetigung(satz, order)))]
    case .text("w"): liste.aufschub = LineEditor(limit: 12)
    default:
      _ = liste.liste.handle(key, count: liste.posten.count, height: work.height - 4)
    }
    return []
  }

  private func oeffne(_ posten: Morgenliste.Posten) -> [Effekt] {
    posten.saetze.isEmpty
      ? [] : [.oeffne(posten.saetze, name: posten.einrichtung?.satz.name ?? posten.wer)]
  }

  private mutating func schiebeAuf(_ liste: inout Morgenliste) -> [Effekt] {
    guard let posten = liste.gewaehlt, let day = liste.tag(umfeld), day > umfeld.heute else {
      meldung = Meldung(
        umfeld.texte(MorgenText.keinSpaetererTag, ["text": liste.aufschub?.text ?? ""]), .warnung)
      return []
    }
    liste.aufschub = nil
    meldung = Meldung(umfeld.texte(MorgenText.aufgeschoben, ["tag": day.deutsch]), .gedeckt)
    return [ablage(posten, day.iso)]
  }

  /// Keeps to which day a line is put off; an empty text brings it back.
  private func ablage(_ posten: Morgenliste.Posten, _ tag: String) -> Effekt {
    .auftrag(.ablegen(art: MorgenlisteAuskunft.ablage, schluessel: posten.schluessel, tag))
  }

  /// Shows the first of these records that a screen shows.
  mutating func oeffne(_ saetze: [Verweis], name: String) {
    if let kind = saetze.first(where: { $0.satzart == .kinder }) {
      return oeffne(Kennung(gespeichert: kind.schluessel), zeile: nil)
    }
    guard let satz = saetze.first(where: { $0.satzart == .einrichtungen }) ?? saetze.first else {
      return
    }
    dialoge = []
    springe(zu: .verwaltung)
    if satz.satzart == .einrichtungen {
      verwaltung.zeigeZugehoeriges(VerwaltungZustand.Besitzer(satz: satz, name: name))
    } else {
      verwaltung.zeige(satz)
    }
  }
}
