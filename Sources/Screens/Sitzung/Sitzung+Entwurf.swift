internal import Domain
public import Office
internal import ScreenKit
internal import Texte

// What was typed when the line broke: kept while one types, and offered at the next start.

/// A draft that is opened again, and the key under which the run kept it that has ended.
struct Fortsetzung: Equatable, Sendable {
  let entwurf: Entwurf
  let schluessel: String
}

extension Sitzung {
  /// The form that is being filled, where something would be lost with it.
  public var entwurf: Entwurf? {
    for case .formular(let formular) in dialoge where formular.herkunft != nil {
      return formular.istGeaendert(umfeld) ? Entwurf(formular) : nil
    }
    return nil
  }

  /// Asks what is to become of the forms that other runs of the program left unfinished.
  public mutating func bieteAn(_ zettel: [Entwurfszettel]) {
    for zettel in zettel {
      guard let entwurf = Entwurf(zettel.inhalt),
        Schirm(rawValue: entwurf.herkunft.schirm) != nil
      else { continue }
      dialoge.append(
        .bestaetigen(
          Bestaetigung(
            entwurf.frage(umfeld), .fortsetzen(entwurf, schluessel: zettel.schluessel),
            nein: .auftrag(
              .ablegen(art: Entwurfszettel.art, schluessel: zettel.schluessel, "")))))
    }
  }

  /// A dialog that knows how it was opened, where it is a form that a command has opened.
  func mitHerkunft(_ dialog: Dialog) -> Dialog {
    guard case .formular(var formular) = dialog, formular.herkunft == nil, dialoge.isEmpty,
      let letzterBefehl
    else { return dialog }
    if case .ansicht = formular.zweck { return dialog }
    formular.herkunft = Entwurf.Herkunft(
      schirm: schirm.rawValue, ort: schirm.buehne.wo(self), befehl: letzterBefehl,
      stichtag: umfeld.stichtag, tag: umfeld.heute, uhrzeit: umfeld.uhrzeit)
    return .formular(formular)
  }

  /// Goes where the draft was begun; the screen asks what it needs to know.
  mutating func beginne(_ entwurf: Entwurf, _ schluessel: String) {
    let from = entwurf.herkunft
    dialoge = []
    schirm = Schirm(rawValue: from.schirm) ?? schirm
    if from.stichtag != from.tag { setze(stichtag: from.stichtag) }
    schirm.buehne.gehe(zu: from.ort, &self)
    fortzusetzen = Fortsetzung(entwurf: entwurf, schluessel: schluessel)
  }

  /// Opens the form of the draft, now that the screen has its answers; where it can't be opened any
  /// more, what was typed is shown.
  mutating func setzeFort() -> [Auftrag] {
    guard let kept = fortzusetzen else { return [] }
    fortzusetzen = nil
    let entwurf = kept.entwurf
    schirm.buehne.gehe(zu: entwurf.herkunft.ort, &self)
    let befehl = befehle.first {
      $0.text == entwurf.herkunft.befehl && $0.warumNicht(self) == nil
    }
    let form = befehl.flatMap { fuehreAus($0).lazy.compactMap(\.formular).first }
    guard var filled = form.flatMap(entwurf.gefuellt) else {
      let lines = entwurf.felder.filter { !$0.text.isEmpty }
        .map { umfeld.texte.feldname($0.name) + ": " + $0.text }
      let text = umfeld.texte(EntwurfText.passtNicht, ["titel": entwurf.titel])
      dialoge.append(.hilfe(TextView(([text, ""] + lines).joined(separator: "\n"))))
      return []
    }
    meldung = Meldung(umfeld.texte(EntwurfText.fortgesetzt), .gedeckt)
    filled.herkunft?.statt = kept.schluessel
    return perform([.zeige(.formular(filled))])
  }
}

extension Effekt {
  /// The form that it opens, possibly after a question.
  fileprivate var formular: Formular? {
    switch self {
    case .zeige(.formular(let formular)): formular
    case .zeige(.bestaetigen(let frage)): frage.effekt.formular
    default: nil
    }
  }
}
