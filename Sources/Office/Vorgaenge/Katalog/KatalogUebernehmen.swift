public import Domain
internal import Texte

/// Takes a published Kriterienkatalog as one of the Kommune's own, in force from a day on.
///
/// The Kommune then changes its lines as it likes; what is not known of it is said.
public struct KatalogUebernehmen: Vorgang, Equatable {
  public static let art = Vorgangsart.katalogUebernehmen

  /// The id that the catalogue gets; the ids of its lines follow from it.
  public var id: Kennung<Kriterienkatalog>
  /// Which published one.
  public let vorlage: String
  /// The first day on which it is in force.
  public let ab: Tag
  /// What it is called; empty for the name that it was published under.
  public let name: String

  public var argumente: [(name: String, wert: String)] {
    [("id", id.text), ("vorlage", vorlage), ("ab", ab.iso), ("name", name)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    id = try zeile.neueKennung("id")
    vorlage = try zeile.pflicht("vorlage") { $0 }
    ab = try zeile.tag("ab")
    name = zeile["name"]
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    if id.text.isEmpty { id = Kennung(gespeichert: neu()) }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let all = try schreiben.lesen.vorlagen()
    guard let found = all.first(where: { $0.katalog.id.text == vorlage }) else {
      let names = all.map(\.katalog.id.text).joined(separator: ", ")
      throw Ablehnung(
        .falscheBenutzung,
        texte(SatzText.keineVorlage, ["vorlage": sichtbar(vorlage), "namen": names]))
    }
    let own = found.uebernommen(als: id, name: name, ab: ab)
    let taken = try schreiben.lesen.saetze(Kriterienkatalog.self).first {
      $0.quelle == own.katalog.quelle && !$0.quelle.isEmpty
    }
    try schreiben.fuegeEin(own.katalog)
    for line in own.kriterien { try schreiben.fuegeEin(line) }
    let missing = own.katalog.luecken
    var result = Vorgangsergebnis(
      satz: texte(
        SatzText.katalogUebernommen,
        [
          "name": own.katalog.name, "n": String(own.kriterien.count), "ab": ab.deutsch,
        ]) + (missing.isEmpty ? "" : " " + texte(SatzText.katalogLuecken, ["luecken": missing])))
    result.neu = own.katalog.verweis
    if let taken {
      result.rueckfrage = Vorgangsergebnis.Rueckfrage(
        satz: texte(SatzText.katalogSchonDa, ["name": taken.name]), zeile: zeile)
    }
    return result
  }
}
