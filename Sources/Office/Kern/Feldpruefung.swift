public import Domain
public import Texte

/// What an import would refuse in the fields of a record, each column once.
func feldfehler<S: Datensatz>(_ satz: S) -> [(spalte: String, grund: Importgrund)] {
  let felder = satz.felder
  var leser = Feldleser(felder, spalten: S.spalten)
  _ = S(&leser)
  let control = zip(S.spalten, felder).compactMap { spalte, text in
    steuerzeichen(in: text).map {
      (spalte: spalte.name, grund: Importgrund.aufbau(.steuerzeichen($0)))
    }
  }
  return control
    + leser.fehler.filter { wrong in !control.contains { $0.spalte == wrong.spalte } }
    .map { ($0.spalte, .feld($0.grund)) }
}

extension Textkatalog {
  /// What an import would refuse in the fields of a record, each column once, in words.
  public func feldfehler(
    _ satzart: Satzart, _ werte: [Feldwert]
  ) -> [(spalte: String, satz: String)] {
    func pruefe<S: Datensatz>(_: S.Type) -> [(spalte: String, satz: String)] {
      let (satz, fehler) = S.gelesen(aus: werte)
      return fehler.map { ($0.spalte, self.satz($0.grund)) }
        + (fehler.isEmpty
          ? Office.feldfehler(satz).map { ($0.spalte, self.satz($0.grund, spalte: $0.spalte)) }
          : [])
    }
    return pruefe(satzart.datensatz)
  }
}
