internal import Domain
internal import ScreenKit
internal import Texte

extension Dialog {
  /// What F1 explains while it is open: what it is for, and its keys; nil where the help of the
  /// screen behind it is meant.
  func hilfe(_ umfeld: Umfeld) -> String? {
    let what: String
    switch self {
    case .formular(let formular): what = formular.hilfe(umfeld)
    case .morgenliste: what = umfeld.texte(HilfeText.morgenliste)
    case .geschichte: what = umfeld.texte(HilfeText.geschichte)
    default: return nil
    }
    let keys = tasten.map { taste, text in
      taste.name + String(repeating: " ", count: max(1, 16 - taste.name.columns))
        + umfeld.texte(text)
    }
    return what + "\n\n" + umfeld.texte(HilfeText.tastenFenster) + "\n"
      + keys.joined(separator: "\n")
  }
}

extension Formular {
  /// What the field takes in which one is, what is wrong with it, and how a form is filled.
  fileprivate func hilfe(_ umfeld: Umfeld) -> String {
    let field = felder[feld]
    let own = FeldhilfeText(rawValue: field.spalte).map { umfeld.texte($0) }
    let wrong = fehler(umfeld)[feld] ?? warnungen(umfeld)[feld]
    let lines = [
      own, umfeld.texte(HilfeText.feld(field.art)), wrong.map { Sign.short.text + " " + $0 },
    ]
    return umfeld.texte(HilfeText.imFeld, ["feld": field.titel]) + "\n"
      + lines.compactMap { $0 }.joined(separator: "\n") + "\n\n"
      + titel + ": " + umfeld.texte(HilfeText.formular)
  }
}

extension HilfeText {
  /// What can be typed into a field of this kind.
  fileprivate static func feld(_ art: Formularfeld.Art) -> HilfeText {
    switch art {
    case .text, .vorschlag: .feldText
    case .geburtstag: .feldGeburtstag
    case .tag: .feldTag
    case .zahl: .feldZahl
    case .anzahl: .feldAnzahl
    case .zahlen: .feldZahlen
    case .wahl: .feldWahl
    case .mehrere: .feldMehrere
    case .kriterien: .feldKriterien
    }
  }
}
