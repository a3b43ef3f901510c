internal import Domain
internal import Store

extension Lesezugriff {
  /// The groups of an Einrichtung and its children, from a day on.
  func gruppenhaus(_ einrichtung: Kennung<Einrichtung>, ab tag: Tag) throws -> Gruppenhaus {
    var buch = Schluesselbuch(mandant: mandant.key)
    let groups = try datenbank.saetze(
      Gruppe.self, .von(Verweis(.einrichtungen, einrichtung.text)), buch: &buch
    ).map(\.satz).filter { $0.gueltig.bis >= tag }
    let children = try datenbank.gruppenkinder(try key(einrichtung), einrichtung, ab: tag)
      .map { Gruppenkind($0.vertrag, $0.kind, $0.zuordnungen, regel) }
    return Gruppenhaus(
      ab: tag, gruppen: groups.nachNamen { ($0.name, $0.gueltig.von.iso + $0.id.text) },
      kinder: children.nachNamen { ("\($0.nachname) \($0.vorname)", $0.vertrag.text) },
      formen: regel.parameter.gruppenformen)
  }
}

extension Array {
  /// In the order of names as one looks for them, then of something that tells the same names apart.
  fileprivate func nachNamen(_ name: (Element) -> (String, String)) -> [Element] {
    let keys = map { (gefaltet(name($0).0), name($0).1) }
    return indices.sorted { keys[$0] < keys[$1] }.map { self[$0] }
  }
}
