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
    let alt = try schreiben.satz(gruppe).satz
    let form = gruppenform.isEmpty ? texte(GruppenText.keineForm) : gruppenform
    let aenderung = Aendern(.gruppen, gruppe.text, [Feldwert("gruppenform", gruppenform)])
    let isWhole = ab <= alt.gueltig.von
    return try schreiben.mitWarnungen([alt.einrichtung], ab: ab) {
      var result =
        try isWhole
        ? aenderung.fuehreAus(schreiben)
        : Fortschreiben(aenderung, ab: ab, id: id.text).schreibeFort(schreiben)
      if result.geaendert {
        result.satz =
          isWhole
          ? texte(
            GruppenText.form, ["gruppe": alt.name, "tage": texte(alt.gueltig), "form": form])
          : texte(
            GruppenText.formNachfolger, ["gruppe": alt.name, "ab": ab.deutsch, "form": form])
      }
      return (result, [isWhole ? gruppe : id])
    }
  }
}
