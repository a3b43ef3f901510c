internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// Forms, and what becomes of the Vorgänge that they send.

extension Dialog {
  /// Whether leaving it would lose what was typed.
  func verliertEingaben(_ umfeld: Umfeld) -> Bool {
    if case .formular(let formular) = self { formular.istGeaendert(umfeld) } else { false }
  }
}

extension Sitzung {
  /// A key for a form.
  mutating func nimm(_ key: Key, _ formular: Formular) -> [Effekt] {
    var formular = formular
    let isLast = formular.feld == formular.felder.count - 1
    var effects: [Effekt] = []
    switch key {
    case .function(8): effects = sende(&formular)
    case .enter where isLast: effects = sende(&formular)
    case .tab, .down, .enter: formular.gehe(1, umfeld)
    case .backTab, .up: formular.gehe(-1, umfeld)
    case .function(4):
      let field = formular.felder[formular.feld]
      if !field.auswahl.isEmpty {
        effects = [.zeige(.auswahl(Auswahl(field.titel, field.auswahl)))]
      }
    case .function(7): formular.wieOben()
    case .function(6): effects = aehnliche(formular)
    default: _ = formular.felder[formular.feld].editor.handle(key)
    }
    let typed = formular
    formular.aehnlich?.folge(typed, umfeld)
    oben = .formular(formular)
    return effects
  }

  /// Opens one of the children that look like the one that is typed, instead of it.
  private func aehnliche(_ formular: Formular) -> [Effekt] {
    let found = formular.aehnlich?.zeilen ?? []
    guard !found.isEmpty else { return [] }
    let ziele = found.map { zeile in
      Sprungliste.Ziel(
        text: "\(zeile.kind.nachname), \(zeile.kind.vorname) · "
          + zeile.kind.geburtsdatum.deutsch + " · " + zeile.kind.id.text,
        effekt: .kind(zeile.kind.id))
    }
    return [.zeige(.sprung(Sprungliste(umfeld.texte(FormularText.stattdessen), ziele)))]
  }

  private mutating func sende(_ formular: inout Formular) -> [Effekt] {
    guard let zeile = formular.sende(umfeld) else {
      meldung = Meldung(umfeld.texte(DialogText.angabeFehlt), .warnung)
      return []
    }
    return [.auftrag(.vorgang(zeile, probe: formular.zeigtWirkung))]
  }

  /// A key for the decision over fields that two have changed.
  mutating func nimm(_ key: Key, _ wahl: Konfliktwahl) -> [Effekt] {
    var wahl = wahl
    switch key {
    case .function(8), .enter: return [.auftrag(.vorgang(wahl.entschieden))]
    case .text(" "): wahl.wechsle()
    default: _ = wahl.liste.handle(key, count: wahl.konflikte.count, height: work.height / 3)
    }
    oben = .konflikt(wahl)
    return []
  }

  /// A Vorgang was done: the form that sent it is closed, with what was asked over it.
  mutating func getan(_ ergebnis: Vorgangsergebnis) {
    while let top = dialoge.last {
      switch top {
      case .konflikt:
        dialoge.removeLast()
        continue
      case .formular(let formular):
        dialoge.removeLast()
        if formular.istNachfrage { continue }
      case .doppelt: dialoge.removeLast()
      default: break
      }
      break
    }
    if let kind = ergebnis.kind, schirm == .kinder { kinder.oeffne(kind) }
    meldung = Meldung(satz(ergebnis), .gedeckt, namen: ergebnis.namen)
  }

  /// What was done, and to the places.
  private func satz(_ ergebnis: Vorgangsergebnis) -> String {
    guard let first = ergebnis.wirkung.first else { return ergebnis.satz }
    let rest = ergebnis.wirkung.count - 1
    return ergebnis.satz + " " + umfeld.texte(first) + (rest > 0 ? " (+\(rest))" : "")
  }

  /// A Vorgang was tried: what it would do to the places is shown before it is done.
  mutating func probiert(_ zeile: Vorgangszeile, _ ergebnis: Vorgangsergebnis) -> [Auftrag] {
    guard !ergebnis.wirkung.isEmpty else { return [.vorgang(zeile)] }
    let effects = ergebnis.wirkung.prefix(6).map { umfeld.texte($0) }.joined(separator: "; ")
    dialoge.append(
      .bestaetigen(
        Bestaetigung(
          umfeld.texte(FormularText.wirkungFrage, ["wirkung": effects]),
          .auftrag(.vorgang(zeile)))))
    return []
  }

  /// A Vorgang was refused: what would make it possible is asked at once.
  mutating func verweigert(_ zeile: Vorgangszeile, _ ablehnung: Ablehnung) {
    meldung = Meldung(ablehnung.satz, .fehler)
    switch ablehnung.ausweg {
    case .begruendung:
      dialoge.append(
        .formular(
          Formular(
            umfeld.texte(FormularText.grundTitel), .vorgang(zeile), istNachfrage: true,
            [
              Formularfeld("ueberbuchung", umfeld.texte(FormularText.grund), pflicht: true)
            ])))
    case .argument(let frage, let name, let wert):
      dialoge.append(
        .bestaetigen(Bestaetigung(frage, .auftrag(.vorgang(zeile.mit(name, wert))))))
    case .entscheidung(let konflikte):
      if case .konflikt = dialoge.last { dialoge.removeLast() }
      dialoge.append(.konflikt(Konfliktwahl(zeile, konflikte)))
    case nil: break
    }
  }
}
