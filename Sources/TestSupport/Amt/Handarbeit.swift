internal import Domain
package import Store

/// Changes made here by hand, as a Vorgang would make them.
package struct Handarbeit {
  /// The writer of the Vorgang.
  package let schreiber: Schreiber
  fileprivate let datenbank: Datenbank

  /// A stored record, nil where there is none.
  package func satz<S: Speichersatz>(_: S.Type, _ id: String) throws -> Gespeichert<S>? {
    try saetze(S.self).first { $0.satz.schluessel == id }
  }

  /// Learns the numbers of all stored records of a kind.
  fileprivate func lerne<S: Speichersatz>(_: S.Type) throws { _ = try saetze(S.self) }

  /// All stored records of a kind.
  package func saetze<S: Speichersatz>(_: S.Type) throws -> [Gespeichert<S>] {
    try datenbank.saetze(S.self, buch: &schreiber.buch, mitSchutz: true)
  }

  /// Changes a stored record where there is one.
  package func aendere<S: Speichersatz>(
    _: S.Type, _ id: String, _ body: (inout S) -> Void
  ) throws {
    guard let alt = try satz(S.self, id) else {
      throw StoreError.conflict(table: S.tabelle, id: id)
    }
    var neu = alt.satz
    body(&neu)
    try schreiber.aendere(alt, in: neu)
  }
}

extension Probeamt {
  /// Opens the file itself.
  package func datenbank(_ zweck: Datenbank.Zweck = .schreiben) throws -> Datenbank {
    try Datenbank(path: datei, zweck: zweck, exists: Probeordner.gibtEs(datei))
  }

  /// Does something by hand in one Vorgang of a Mandant, the first one where none is named.
  package func vonHand(_ mandant: String? = nil, _ body: (Handarbeit) throws -> Void) throws {
    let datenbank = try datenbank()
    try datenbank.schreibend { try vonHand(mandant, in: datenbank, body) }
  }

  /// The same in a transaction that is open.
  package func vonHand(
    _ mandant: String? = nil, in datenbank: Datenbank, _ body: (Handarbeit) throws -> Void
  ) throws {
    let satz = try mandantensatz(mandant, datenbank)
    let horizont = satz.horizont ?? heute
    let quelle = Platzquelle(datenbank, mandant: satz.key, regel: try regel(satz, datenbank))
    let schreiber = try datenbank.schreiber(
      Platzspeicher(quelle), horizont: horizont,
      lieferung: false)
    let arbeit = Handarbeit(schreiber: schreiber, datenbank: datenbank)
    for satzart in Satzart.allCases {
      if let typ = satzart.speichersatz { try arbeit.lerne(typ) }
    }
    try body(arbeit)
    try schreiber.stelleTabellenHer()
    try schreiber.erneuereBeruehrtes()
    try schreiber.schreibeSpur(
      Spurkopf(zeit: "2027-03-01T09:00:00Z", nutzer: "probe", vorgang: "von_hand"))
  }

  /// The Einrichtungen whose stored figures are not those of a fresh calculation.
  package func abweichungen(_ mandant: String? = nil) throws -> [Int] {
    let datenbank = try datenbank(.lesen)
    let satz = try mandantensatz(mandant, datenbank)
    let quelle = Platzquelle(datenbank, mandant: satz.key, regel: try regel(satz, datenbank))
    return try Platzspeicher(quelle).abweichungen(ab: satz.horizont ?? heute)
  }

  private func mandantensatz(_ ags: String?, _ datenbank: Datenbank) throws -> Mandantensatz {
    let all = try datenbank.mandanten()
    guard let found = ags.map({ ags in all.first { $0.satz.ags == ags } }) ?? all.first else {
      throw StoreError.conflict(table: "mandant", id: ags ?? "")
    }
    return found
  }
}
