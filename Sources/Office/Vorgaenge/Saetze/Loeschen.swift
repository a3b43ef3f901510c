public import Domain
internal import Store
internal import Texte

/// Takes away a record of master data to which no other refers.
///
/// Children, contracts and Anmeldungen are never taken away like this: they end.
public struct Loeschen: Vorgang, Equatable {
  public static let art = Vorgangsart.loeschen

  /// The kind of the record.
  public let satzart: Satzart
  /// Its id; of records without one the id of its owner.
  public let id: String
  /// What stands in its columns; for records without an id it says which row is meant.
  public let werte: [Feldwert]
  public let ueberbuchung: String

  /// A record to be taken away.
  public init(
    _ satzart: Satzart, _ id: String, _ werte: [Feldwert] = [], ueberbuchung: String = ""
  ) {
    self.satzart = satzart
    self.id = id
    self.werte = werte
    self.ueberbuchung = ueberbuchung
  }

  public static var nenntLeeres: Bool { true }

  public var argumente: [(name: String, wert: String)] {
    [("satzart", satzart.rawValue), ("satz", id)] + werte.map { ($0.spalte, $0.wert) }
      + (ueberbuchung.isEmpty ? [] : [("ueberbuchung", ueberbuchung)])
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let satzart: Satzart = try zeile.wort("satzart")
    let werte = try zeile.feldwerte(satzart, ausser: ["satzart", "satz", "ueberbuchung"])
    self.init(
      satzart, try zeile.pflicht("satz") { $0 }, werte, ueberbuchung: zeile["ueberbuchung"])
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    guard let typ = satzart.speichersatz, ![.kinder, .vertraege, .anmeldungen].contains(satzart)
    else {
      throw Ablehnung(
        .falscheBenutzung,
        schreiben.lesen.texte(SatzText.bleibt, ["satzart": satzart.rawValue]))
    }
    return try fuehreAus(typ, schreiben)
  }

  private func fuehreAus<S: Speichersatz>(
    _: S.Type, _ schreiben: Schreibzugriff
  ) throws -> Vorgangsergebnis {
    let (all, alt) = try schreiben.gemeint(S.self, id, mit: werte)
    let name = try schreiben.benannt(alt.satz)
    if S.istMenge {
      let rest = all.filter { $0.key != alt.key }.map(\.satz)
      try schreiben.schreiber.ersetze(all, durch: rest, schluessel: alt.satz.schluessel)
    } else {
      try schreiben.pruefeRunde(S?.none, vorher: alt.satz)
      try schreiben.loescheZugehoeriges(alt.satz)
      try schreiben.loesche(alt)
    }
    return Vorgangsergebnis(satz: schreiben.lesen.texte(SatzText.geloescht, ["was": name]))
  }
}
