internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// Forms, and what becomes of the Vorgänge that they send.

extension Dialog {
  /// Whether leaving it would lose what was typed.
  func verliertEingaben(_ umfeld: Umfeld) -> Bool {
    guard case .formular(let formular) = self else { return false }
    if case .ansicht(let name) = formular.zweck, name != Formular.kriterienname { return false }
    return formular.istGeaendert(umfeld)
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
    case .enter where formular.felder[formular.feld].art.fragt,
      .function(4) where formular.felder[formular.feld].art.fragt:
      switch formular.kriterienfragen(umfeld) {
      case .formular(let fragen): effects = [.zeige(.formular(fragen))]
      case .keine(let grund): effects = [.melde(Meldung(umfeld.texte(grund), .warnung))]
      }
    case .enter where isLast && !formular.vonSelbst: effects = sende(&formular)
    case .tab, .down, .enter: formular.weiter(umfeld)
    case .backTab, .up: formular.gehe(-1, umfeld)
    case .function(4):
      effects = formular.auswahl(umfeld).map { [.zeige(.auswahl($0))] } ?? []
    case .function(7): formular.wieOben()
    case .function(6): effects = aehnliche(formular)
    default: formular.tippe(key, umfeld)
    }
    let typed = formular
    formular.aehnlich?.folge(typed, umfeld)
    oben = .formular(formular)
    return effects
  }

  /// Opens the question whose evidence is missing, over the form of its Anmeldung, now that the child
  /// is there.
  mutating func oeffneNachweis() -> [Auftrag] {
    guard schirm == .kinder, kinder.akte != nil, let wanted = kinder.gesuchterNachweis,
      let command = befehl(.enter)
    else { return [] }
    kinder.gesuchterNachweis = nil
    let rest = perform(fuehreAus(command))
    guard case .formular(var form) = oben, form.geheZuKriterien(),
      case .formular(var fragen) = form.kriterienfragen(umfeld)
    else { return rest }
    fragen.gehe(zumNachweis: wanted)
    oben = .formular(form)
    return rest + perform([.zeige(.formular(fragen))])
  }

  /// Opens one of the children that look like the one that is typed, instead of it; what was typed
  /// is asked for first, as with Esc.
  private func aehnliche(_ formular: Formular) -> [Effekt] {
    let found = formular.aehnlich?.zeilen ?? []
    guard !found.isEmpty else { return [] }
    let loses = Dialog.formular(formular).verliertEingaben(umfeld)
    let ziele = found.map { zeile in
      let open = Effekt.kind(zeile.kind.id)
      return Sprungliste.Ziel(
        text: "\(zeile.kind.nachname), \(zeile.kind.vorname) · "
          + zeile.kind.geburtsdatum.deutsch + " · " + zeile.kind.id.text,
        effekt: loses
          ? .zeige(.bestaetigen(Bestaetigung(umfeld.texte(DialogText.verwerfen), open))) : open)
    }
    return [.zeige(.sprung(Sprungliste(umfeld.texte(FormularText.stattdessen), ziele)))]
  }

  private mutating func sende(_ formular: inout Formular) -> [Effekt] {
    switch formular.sende(umfeld) {
    case nil:
      let field = formular.felder[formular.feld]
      let reason = formular.fehler(umfeld)[formular.feld] ?? ""
      meldung = Meldung(
        field.editor.isEmpty
          ? umfeld.texte(DialogText.angabeFehlt, ["feld": field.titel])
          : umfeld.texte(DialogText.angabeFalsch, ["feld": field.titel, "satz": reason]), .warnung)
      return []
    case .vorgang(let zeile):
      let order = Effekt.auftrag(.vorgang(zeile, probe: formular.zeigtWirkung))
      let next = formular.fragtAb && zeile.aendertMehrAlsTage ? abWann(zeile, order) : order
      guard let (field, satz) = formular.zweifelsfrage(umfeld) else { return [next] }
      // A no leads to the field.
      formular.gehe(field - formular.feld, umfeld)
      return [.zeige(.bestaetigen(Bestaetigung(satz, next)))]
    case .angaben(let name, let werte): return [.schliesse, .angaben(name, werte)]
    }
  }

  /// Asks whether a change holds from a day on or was always so.
  private func abWann(_ zeile: Vorgangszeile, _ immer: Effekt) -> Effekt {
    let titel = umfeld.texte(FormularText.abWann)
    let field = Formularfeld(
      "ab", umfeld.texte(FormularText.giltAb), .tag, wert: umfeld.stichtag.iso, pflicht: true)
    let line = Vorgangszeile(
      name: Vorgangsart.fortschreiben.rawValue, argumente: zeile.argumente, mitLeeren: true)
    let form = Formular(titel, .vorgang(line), zeigtWirkung: true, istNachfrage: true, [field])
    return .zeige(
      .sprung(
        Sprungliste(
          titel,
          [
            Sprungliste.Ziel(
              text: umfeld.texte(FormularText.abTag), effekt: .zeige(.formular(form))),
            Sprungliste.Ziel(text: umfeld.texte(FormularText.ganzeZeit), effekt: immer),
          ])))
  }

  /// A key for the decision over fields that two have changed.
  mutating func nimm(_ key: Key, _ wahl: Konfliktwahl) -> [Effekt] {
    var wahl = wahl
    switch key {
    case .function(8): return [.auftrag(.vorgang(wahl.entschieden))]
    case .text(" "), .enter: wahl.wechsle()
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
    if schirm == .kinder, let kind = ergebnis.kind ?? kinder.kind {
      kinder.oeffne(kind, zeile: ergebnis.neu)
    }
    if let neu = ergebnis.neu, neu.satzart == .runden {
      vergabe.zeige(Kennung(gespeichert: neu.schluessel))
    }
    // A new value of a parameter stands beside the one that was chosen.
    if schirm == .verwaltung, let neu = ergebnis.neu, neu.satzart != .parameter {
      verwaltung.folge(neu)
    }
    meldung = Meldung(gesagt(satz(ergebnis)), .gedeckt, namen: ergebnis.namen)
    if schirm == .freiePlaetze, dialoge.isEmpty { freiePlaetze.aufgenommen = true }
  }

  /// What was done, and to the places.
  private func satz(_ ergebnis: Vorgangsergebnis) -> String {
    guard let first = umfeld.texte.wirkung(ergebnis.wirkung, hoechstens: 1).first else {
      return ergebnis.satz
    }
    let others = ergebnis.wirkung.dropFirst().map {
      umfeld.texte(WarumText.kategorie($0.kategorie))
    }
    let isSum = Set(ergebnis.wirkung.map(\.einrichtung.satz.id)).count > 1
    guard !isSum, !others.isEmpty else { return ergebnis.satz + " " + first }
    return ergebnis.satz + " " + first
      + umfeld.texte(
        FormularText.auchKategorien, ["kategorien": others.joined(separator: ", ")])
  }

  /// A Vorgang was tried: what it would do to the places is shown before it is done, and what has to
  /// be asked is asked.
  mutating func probiert(_ zeile: Vorgangszeile, _ ergebnis: Vorgangsergebnis) -> [Auftrag] {
    let next = gezeigt(zeile, ergebnis)
    guard let frage = ergebnis.rueckfrage else { return perform([next]) }
    if frage.wahl.isEmpty {
      dialoge.append(
        .bestaetigen(Bestaetigung(gesagt(frage.satz), .auftrag(.vorgang(frage.zeile)))))
    } else {
      let ziele = frage.wahl.map {
        Sprungliste.Ziel(
          text: $0.text,
          effekt: $0.zeile == frage.zeile ? next : .auftrag(.vorgang($0.zeile, probe: true)))
      }
      dialoge.append(.sprung(Sprungliste(gesagt(frage.satz), ziele)))
    }
    return []
  }

  /// Shows what a Vorgang would do to the places before it is done; one that does nothing to them is
  /// done at once.
  private func gezeigt(_ zeile: Vorgangszeile, _ ergebnis: Vorgangsergebnis) -> Effekt {
    guard !ergebnis.wirkung.isEmpty else { return .auftrag(.vorgang(zeile)) }
    let effects = umfeld.texte.wirkung(ergebnis.wirkung, hoechstens: 6).joined(separator: "; ")
    return .zeige(
      .bestaetigen(
        Bestaetigung(
          gesagt(umfeld.texte(FormularText.wirkungFrage, ["wirkung": effects])),
          .auftrag(.vorgang(zeile)))))
  }

  /// A Vorgang was refused: what would make it possible is asked at once.
  mutating func verweigert(_ zeile: Vorgangszeile, _ ablehnung: Ablehnung) {
    meldung = Meldung(ablehnung.satz, .fehler)
    switch ablehnung.ausweg {
    case .begruendung:
      // What is missing is read before one says why it is given all the same.
      meldung = Meldung(umfeld.texte(FormularText.grundHinweis), .warnung)
      dialoge.append(
        .formular(
          Formular(
            umfeld.texte(FormularText.grundTitel), kopf: ablehnung.satz, .vorgang(zeile),
            istNachfrage: true,
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

extension Vorgangszeile {
  /// Whether a change is of more than the days on which a record holds, and not of the first.
  fileprivate var aendertMehrAlsTage: Bool {
    guard let aenderung = try? Aendern(self) else { return false }
    let typ = aenderung.satzart.datensatz
    let columns = aenderung.werte.map(\.spalte)
    return columns.contains { $0 != typ.endspalte } && !columns.contains { $0 == typ.anfangsspalte }
  }
}
