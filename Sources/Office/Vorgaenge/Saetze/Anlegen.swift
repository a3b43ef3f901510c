public import Domain
internal import Store
internal import Texte

/// Adds a record of any kind, by the names of its columns; the rules are those of an import.
public struct Anlegen: Vorgang, Equatable {
  public static let art = Vorgangsart.anlegen

  /// The kind of the record.
  public let satzart: Satzart
  /// What stands in its columns; those that are not named are empty.
  public private(set) var werte: [Feldwert]
  public let ueberbuchung: String

  /// A new record.
  public init(_ satzart: Satzart, _ werte: [Feldwert], ueberbuchung: String = "") {
    self.satzart = satzart
    self.werte = werte.filter { !$0.wert.isEmpty }
    self.ueberbuchung = ueberbuchung
  }

  public var argumente: [(name: String, wert: String)] {
    [("satzart", satzart.rawValue)] + werte.map { ($0.spalte, $0.wert) }
      + [("ueberbuchung", ueberbuchung)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let satzart: Satzart = try zeile.wort("satzart")
    let werte = try zeile.feldwerte(satzart, ausser: ["satzart", "ueberbuchung"])
    self.init(satzart, werte, ueberbuchung: zeile["ueberbuchung"])
  }

  public mutating func vergibKennungen(_ neu: () -> String) {
    guard satzart.datensatz.spalten.contains(where: { $0.name == "id" }),
      !werte.contains(where: { $0.spalte == "id" })
    else { return }
    werte.insert(Feldwert("id", neu()), at: 0)
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    guard let typ = satzart.speichersatz else { throw Vorgangsfehler.argument("satzart") }
    return try fuehreAus(typ, schreiben)
  }

  private func fuehreAus<S: Speichersatz>(
    _: S.Type, _ schreiben: Schreibzugriff
  ) throws -> Vorgangsergebnis {
    let satz = try schreiben.geprueft(S.gelesen(aus: werte))
    try schreiben.lesen.pruefeWuensche(satz, vorher: S?.none)
    if S.istMenge {
      let alt = try schreiben.saetze(S.self, .kennung(satz.schluessel))
      try schreiben.schreiber.ersetze(
        alt, durch: alt.map(\.satz) + [satz], schluessel: satz.schluessel)
    } else {
      try schreiben.schreiber.fuegeEin(satz)
    }
    var result = Vorgangsergebnis(
      satz: schreiben.lesen.texte(
        SatzText.angelegt, ["was": schreiben.lesen.texte.bezeichnung(satz)]))
    result.neu = satz.verweis
    return result
  }
}
