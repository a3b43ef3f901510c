internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Sitzung {
  /// Whether the question stands there whether to end.
  var istGefragtObEnde: Bool {
    if case .bestaetigen(let open) = dialoge.last { open.effekt == .auftrag(.ende) } else { false }
  }

  /// A key of the frame while a dialog is open: help and the way out are there always, the others
  /// say that they wait; nil for a key of the dialog itself.
  mutating func rahmentaste(_ key: Key, _ dialog: Dialog) -> [Effekt]? {
    if case .bestaetigen = dialog, key != .function(10) { return nil }
    guard key != .home, let befehl = rahmen.first(where: { $0.tasten.contains(key) })
    else { return nil }
    switch (key, dialog) {
    case (.text, _): return nil
    case (.function(1), .hilfe), (Uebung.taste, .uebung), (Versuchsliste.taste, .versuch): return []
    case (.function(1), _), (.function(10), _), (Uebung.taste, _): return fuehreAus(befehl)
    case (.control("y"), .text(let blatt)):
      guard blatt.ansicht.text.utf8.count <= Clipboard.limit else {
        return [.melde(Meldung(umfeld.texte(DialogText.zuLangZumKopieren), .warnung))]
      }
      return [.auftrag(.kopiere(blatt.ansicht.text))]
    default:
      meldung = Meldung(umfeld.texte(DialogText.erstSchliessen), .warnung)
      return []
    }
  }

  /// A key for the dialog on top.
  mutating func nimm(_ key: Key, _ dialog: Dialog) -> [Effekt] {
    if key == .escape, !dialog.nimmtEscape {
      if dialog.verliertEingaben(umfeld) {
        return [
          .zeige(.bestaetigen(Bestaetigung(umfeld.texte(DialogText.verwerfen), .schliesse)))
        ]
      }
      dialoge.removeLast()
      return []
    }
    switch dialog {
    case .stichtag(let editor): return nimm(key, stichtag: editor)
    case .hilfe(var view):
      _ = view.handle(key, size: Panel("").inner(Dialog.hilferahmen(work)).size)
      oben = .hilfe(view)
    case .text where key == .function(9):
      return [.zeige(.formular(.ausgabe(umfeld, istText: true)))]
    case .text(var blatt):
      _ = blatt.ansicht.handle(key, size: Panel("").inner(Dialog.hilferahmen(work)).size)
      oben = .text(blatt)
    case .palette(let palette): return nimm(key, palette)
    case .warum(let warum): return nimm(key, warum)
    case .verlauf(var details):
      let lines = Platzdetails.lines(work)
      let count = details.zeilen(umfeld, width: Platzdetails.width(lines)).count
      _ = details.liste.handle(key, count: count, height: lines.height)
      oben = .verlauf(details)
    case .formular(let formular): return nimm(key, formular)
    case .konflikt(let wahl): return nimm(key, wahl)
    case .auswahl(let auswahl): return nimm(key, auswahl)
    case .suche(var suche):
      if key == .enter { return suche.effekt.map { [.schliesse, $0] } ?? [] }
      suche.nimm(key, height: Palette.rect(work).height - 3)
      oben = .suche(suche)
    case .doppelt(var doppelt):
      let effects = doppelt.nimm(key, umfeld)
      oben = .doppelt(doppelt)
      return effects ?? []
    case .geschichte(var geschichte):
      _ = geschichte.ansicht.handle(key, size: Panel("").inner(Dialog.hilferahmen(work)).size)
      oben = .geschichte(geschichte)
    case .sprung(var sprung):
      if key == .enter { return sprung.effekt.map { [.schliesse, $0] } ?? [] }
      _ = sprung.liste.handle(
        key, height: sprung.geteilt(Panel("").inner(sprung.rect(work))).liste.height - 1)
      oben = .sprung(sprung)
    case .ankreuzen(let liste): return nimm(key, liste)
    case .morgenliste(let liste): return nimm(key, liste)
    case .versuch(let liste): return nimm(key, liste)
    case .vergleich(var vergleich):
      vergleich.nimm(key, work)
      oben = .vergleich(vergleich)
    case .uebung(var uebung):
      _ = uebung.liste.handle(key, count: Uebungsaufgabe.allCases.count, height: work.height)
      oben = .uebung(uebung)
    case .bestaetigen(let frage):
      dialoge.removeLast()
      if key == .text("j") || key == .text("J") { return [frage.effekt] }
      if key == .text("n") || key == .text("N") { return frage.nein.map { [$0] } ?? [] }
    }
    return []
  }

  var oben: Dialog? {
    get { dialoge.last }
    set {
      dialoge.removeLast()
      if let newValue { dialoge.append(newValue) }
    }
  }

  private mutating func nimm(_ key: Key, stichtag editor: LineEditor) -> [Effekt] {
    var editor = editor
    if key == .enter {
      let day = Datumseingabe.lies(
        editor.text, .tag, heute: umfeld.heute, stichtag: umfeld.stichtag)
      if editor.isEmpty {
        oben = nil
      } else if let day {
        oben = nil
        setze(stichtag: day)
      } else {
        meldung = Meldung(umfeld.texte(DialogText.keinTag, ["text": editor.text]), .warnung)
      }
      return []
    }
    _ = editor.handle(key)
    oben = .stichtag(editor)
    return []
  }

  private mutating func nimm(_ key: Key, _ palette: Palette) -> [Effekt] {
    var palette = palette
    if key == .enter {
      oben = nil
      guard let i = palette.liste.selected, let befehl = befehl(palette.tasten[i]) else {
        return []
      }
      return fuehreAus(befehl)
    }
    _ = palette.liste.handle(key, height: Palette.rect(work).height - 3)
    oben = .palette(palette)
    return []
  }

  private mutating func nimm(_ key: Key, _ auswahl: Auswahl) -> [Effekt] {
    var auswahl = auswahl
    if key == .enter {
      oben = nil
      guard let wort = auswahl.liste.selected.map({ auswahl.worte[$0] }) else { return [] }
      if case .formular(var formular) = oben {
        formular.felder[formular.feld].nimm(wort)
        oben = .formular(formular)
      } else {
        freiePlaetze.setze(wort.text, in: .traeger)
      }
      return []
    }
    _ = auswahl.liste.handle(key, height: Palette.rect(work).height - 3)
    oben = .auswahl(auswahl)
    return []
  }

  private mutating func nimm(_ key: Key, _ liste: Ankreuzliste) -> [Effekt] {
    var liste = liste
    switch key {
    case .enter: return [.schliesse, .angaben(liste.name, liste.werte)]
    case .text(" "): liste.liste.tick()
    default: _ = liste.liste.handle(key, height: Palette.rect(work).height - 3)
    }
    oben = .ankreuzen(liste)
    return []
  }

  private mutating func nimm(_ key: Key, _ warum: Warum) -> [Effekt] {
    var warum = warum
    switch key {
    case .enter:
      guard let next = warum.naechste else { return [] }
      return [.zeige(.warum(Warum(next.titel, [next])))]
    case .tab, .backTab:
      guard warum.wechsle(key == .tab ? 1 : -1), let frage = warum.frage else { return [] }
      oben = .warum(warum)
      return [.auftrag(.frage(.warum(frage)))]
    default:
      _ = warum.liste.handle(key, count: warum.zeilen.count, height: warum.lines(work).height)
    }
    oben = .warum(warum)
    return []
  }
}
