internal import Office
internal import Texte

extension Textkatalog {
  /// The fields with which a child and who asks for it are taken down, in the one order of all
  /// forms.
  ///
  /// Whoever leaves a number or half a name must be named in full; `kind` is what else is asked of
  /// the child.
  func aufnahmefelder(kind: [Formularfeld] = []) -> [Formularfeld] {
    let contact = ["sorge_vorname", "sorge_nachname", "telefon", "email"]
    let child = [
      Formularfeld("vorname", self(DialogText.kindVorname), pflicht: true),
      Formularfeld("nachname", self(DialogText.kindNachname), pflicht: true),
    ]
    return child + kind + [
      Formularfeld("sorge_vorname", self(DialogText.elternVorname), pflichtMit: contact),
      Formularfeld("sorge_nachname", self(DialogText.elternNachname), pflichtMit: contact),
      Formularfeld("telefon", feldname("telefon")), Formularfeld("email", feldname("email")),
    ]
  }
}
