internal import Domain
internal import ScreenKit
internal import Texte

/// A list from which the field below it is filled: of the form, else of the screen.
struct Auswahl: Equatable, Sendable {
  /// What is chosen.
  let titel: String
  var liste: PickList
  let worte: [Formularfeld.Wahl]

  /// - Parameters:
  ///   - titel: what is chosen
  ///   - worte: from what one chooses
  ///   - begonnen: what was typed already; where nothing fits it, all is shown
  ///   - gewaehlt: the word that stands in the field; it is selected
  ///   - gezeigt: how the words are shown, where not as they are
  init(
    _ titel: String, _ worte: [Formularfeld.Wahl], begonnen: String = "",
    gewaehlt: String = "", gezeigt: [String]? = nil
  ) {
    self.titel = titel
    self.worte = worte
    let all = PickList(
      gezeigt ?? worte.map(\.text), selection: worte.firstIndex { $0.heisst(gewaehlt) } ?? 0)
    liste = all
    if !begonnen.isEmpty { liste.paste(begonnen) }
    if liste.matches.isEmpty { liste = all }
  }
}

extension Formular {
  /// The list of the field in which one is, narrowed by what was begun there; Einrichtungen that
  /// never have a place of the child's category come last, and say so.
  func auswahl(_ umfeld: Umfeld) -> Auswahl? {
    let field = felder[feld]
    guard !field.auswahl.isEmpty else { return nil }
    let unfit = field.name == angebot?.wo ? unpassende(umfeld) : []
    let fits = field.auswahl.filter { !unfit.contains($0.wert) }
    let others = field.auswahl.filter { unfit.contains($0.wert) }
    return Auswahl(
      field.titel, fits + others, begonnen: field.begonnen,
      gewaehlt: field.editor.text,
      gezeigt: fits.map(\.text)
        + others.map { umfeld.texte(FormularText.passtNicht, ["haus": $0.text]) })
  }
}
