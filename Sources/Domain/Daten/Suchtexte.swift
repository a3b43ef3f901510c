extension Kind {
  /// By what the child is found: surname, first names, and its street unless that must not be told.
  public var suchtext: String {
    suchschluessel([nachname, vorname, auskunftssperre ? "" : strasse])
  }
}

extension Sorgeberechtigter {
  /// By what the children of a parent are found: surname, first names, phone number.
  public var suchtext: String { suchschluessel([nachname, vorname]) + "," + rufnummer(telefon) }
}
