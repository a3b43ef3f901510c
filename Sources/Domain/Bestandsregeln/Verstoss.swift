/// A record that breaks a rule together with others.
public struct Verstoss: Equatable, Sendable {
  /// The record that is named: where one of those that collide comes from a file, that one.
  public let satz: Satzbezug
  /// The name of the column.
  public let spalte: String
  /// Which rule is broken, and by which records.
  public let grund: Regelgrund

  /// Where the record stands.
  public var fundstelle: Fundstelle {
    Fundstelle(satz.satzart, zeile: satz.zeile, spalte: spalte)
  }
}

/// Judges all records of a Mandant by the rules that need more than one of them.
///
/// - Parameters:
///   - bestand: The state to be judged: what is stored, with the rows of a folder in place of the
///     stored records that they stand for.
///   - istUnversehrt: Whether minutes are what was decided, for who can tell.
/// - Returns: Every broken rule, ordered by file, line and column.
public func verstoesse(
  in bestand: Datenbestand, istUnversehrt: (Rundenprotokoll) -> Bool = { _ in true }
) -> [Verstoss] {
  var pruefung = Bestandspruefung(bestand)
  pruefung.pruefeNiederschriften(istUnversehrt)
  pruefung.pruefe()
  return pruefung.verstoesse.sorted { a, b in
    a.fundstelle != b.fundstelle
      ? a.fundstelle < b.fundstelle : bytewiseBefore(a.satz.schluessel, b.satz.schluessel)
  }
}
