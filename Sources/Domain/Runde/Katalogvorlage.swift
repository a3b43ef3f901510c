/// A published Kriterienkatalog that a Kommune can take as its own; its id is the name of its file.
public struct Katalogvorlage: Equatable, Sendable {
  /// The catalogue.
  public let katalog: Kriterienkatalog
  /// Its lines, in the order of their ids.
  public let kriterien: [Kriterium]

  /// A published catalogue.
  public init(_ katalog: Kriterienkatalog, _ kriterien: [Kriterium]) {
    self.katalog = katalog
    self.kriterien = kriterien
  }

  /// The same as records of a Kommune, in force from a day on; the ids of the lines are made from
  /// that of the catalogue and their codes.
  ///
  /// - Parameters:
  ///   - id: the id of the catalogue, short enough for a code behind it
  ///   - name: what it is called; empty for the name that it was published under
  ///   - ab: the first day on which it is in force
  /// - Returns: the records, in the order of those published
  public func uebernommen(
    als id: Kennung<Kriterienkatalog>, name: String, ab: Tag
  ) -> Katalogvorlage {
    var own = katalog
    own.id = id
    own.gueltig = Zeitraum(ab: ab)
    if !name.isEmpty { own.name = name }
    let lines = kriterien.map { kriterium in
      var line = kriterium
      line.id = Kennung(gespeichert: "\(id.text)-\(kriterium.code)")
      line.katalog = id
      return line
    }
    return Katalogvorlage(own, lines)
  }
}
