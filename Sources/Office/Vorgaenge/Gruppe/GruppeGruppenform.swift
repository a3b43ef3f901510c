public import Domain
internal import Store
internal import Texte

/// Gives a group another Gruppenform from a day on.
///
/// A group is one record with one form. Where it begins on that day or later it is changed as a whole;
/// else it ends the day before, and a group of the same name follows it under an id of its own, with
/// its children.
public struct GruppeGruppenform: Vorgang, Equatable {
  public static let art = Vorgangsart.gruppeGruppenform

  /// The id that a following group gets.
  public var id: Kennung<Gruppe>
  /// The group.
  public var gruppe: Kennung<Gruppe>
  /// The form; empty for none.
  public var gruppenform: String
  /// The first day.
  public var ab: Tag

  /// Another form of a group.
  public init(id: Kennung<Gruppe>, gruppe: Kennung<Gruppe>, gruppenform: String, ab: Tag) {
    self.id = id
    self.gruppe = gruppe
    self.gruppenform = gruppenform
    self.ab = ab
  }

  /// An empty form is none.
  public static var nenntLeeres: Bool { true }

  public var argumente: [(name: String, wert: String)] {
    [
      ("id", id.text), ("gruppe", gruppe.text), ("gruppenform", gruppenform), ("ab", ab.iso),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    guard zeile.nennt("gruppenform") else { throw .argument("gruppenform") }
    self.init(
      id: try zeile.neueKennung("id"), gruppe: try zeile.kennung("gruppe"),
      gruppenform: zeile["gruppenform"], ab: try zeile.tag("ab"))
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    if id.text.isEmpty { id = Kennung(gespeichert: neu()) }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let alt = try schreiben.satz(gruppe)
    if alt.satz.gruppenform == gruppenform { return .unveraendert(texte) }
    let haus = alt.satz.einrichtung
    let before = try schreiben.lesen.gruppenhaus(haus, ab: ab)
    let form = gruppenform.isEmpty ? texte(GruppenText.keineForm) : gruppenform
    var neu = alt.satz
    neu.gruppenform = gruppenform
    if ab <= alt.satz.gueltig.von {
      try schreiben.aendere(alt, in: neu)
      return Vorgangsergebnis(
        satz: texte(
          GruppenText.form,
          ["gruppe": neu.name, "tage": texte(neu.gueltig), "form": form])
          + (try schreiben.warnungen([neu.id], vorher: before, haus, ab: ab)))
    }
    guard let rest = Zeitraum(von: ab, bis: alt.satz.gueltig.bis),
      let past = Zeitraum(von: alt.satz.gueltig.von, bis: ab - 1)
    else { throw schreiben.gibtEsNicht(alt.satz) }
    var ended = alt.satz
    ended.gueltig = past
    (neu.id, neu.gueltig) = (id, rest)
    try schreiben.aendere(alt, in: ended)
    try schreiben.fuegeEin(neu)
    let forms = [alt.satz.id: alt.satz.gruppenform, neu.id: neu.gruppenform]
    // What is now the form of the group is no longer the child's own.
    try schreiben.verlegeKinder(von: alt.satz.id, in: neu.id, ab: ab) { part in
      if part.gruppenform == forms[part.gruppe] { part.gruppenform = "" }
    }
    return Vorgangsergebnis(
      satz: texte(
        GruppenText.formNachfolger, ["gruppe": neu.name, "ab": ab.deutsch, "form": form])
        + (try schreiben.warnungen([neu.id], vorher: before, haus, ab: ab)))
  }
}
