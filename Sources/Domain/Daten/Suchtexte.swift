extension Kind {
  /// By what the child is found: surname, first names, and its street unless that must not be told.
  public var suchtext: String {
    Self.suchtext(nachname: nachname, vorname: vorname, strasse: auskunftssperre ? "" : strasse)
  }

  /// The same from its parts; no street where that must not be told.
  public static func suchtext(nachname: String, vorname: String, strasse: String) -> String {
    suchschluessel([nachname, vorname, strasse])
  }
}

extension Sorgeberechtigter {
  /// By what the children of a parent are found: surname, first names, phone number.
  public var suchtext: String {
    Self.suchtext(nachname: nachname, vorname: vorname, telefon: telefon)
  }

  /// The same from its parts.
  public static func suchtext(nachname: String, vorname: String, telefon: String) -> String {
    suchschluessel([nachname, vorname]) + "," + rufnummer(telefon)
  }
}
