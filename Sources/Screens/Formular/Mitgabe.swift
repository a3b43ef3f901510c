internal import Domain

/// An argument that follows from what a field names, such as the Anmeldung that is answered by a
/// place in this Einrichtung.
struct Mitgabe: Equatable, Sendable {
  /// The field.
  let feld: String
  /// The argument.
  let argument: String
  /// The argument's value for each value of the field.
  let nach: [String: String]

  /// What is said besides the values of the fields.
  func werte(bei felder: [Feldwert]) -> [Feldwert] {
    felder.compactMap { $0.spalte == feld ? nach[$0.wert] : nil }.map { Feldwert(argument, $0) }
  }
}
