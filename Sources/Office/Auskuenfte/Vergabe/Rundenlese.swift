internal import Domain
internal import Store
internal import Texte

extension Lesezugriff {
  /// Who takes part in a Runde, which places it gives, in which order the Einrichtungen take their
  /// applicants, and what is to be looked at before; with the grounds of all points.
  func rundenlage(_ runde: Kennung<Runde>, mitDubletten: Bool = false) throws -> Rundenlage {
    var leser = try Rundenleser(self, runde)
    try leser.merkeVersprochenes()
    try leser.nimmAuf()
    try leser.verbindeGeschwister()
    if mitDubletten { try leser.sucheDubletten() }
    return try leser.lage()
  }

  /// What a Runde gives, and once it is decided what the minutes say, with the places of today.
  func rundenprobe(_ runde: Kennung<Runde>) throws -> Rundenprobe {
    try RundenprobeAuskunft(runde).antworte(self)
  }

  /// The children of a decided Runde whose places can still be swapped.
  func tauschstand(_ runde: Kennung<Runde>) throws -> [Kennung<Kind>: Tauschregel.Stand] {
    try AngeboteAuskunft(runde).antworte(self).tauschstand
  }

  /// The children with a result of a Runde, by their results.
  func rundenkinder(_ runde: Kennung<Runde>) throws -> [Kennung<Rundenergebnis>: Rundenkind] {
    Dictionary(
      try datenbank.rundenkinder(mandant.key, runde).map { ($0.ergebnis, $0) },
      uniquingKeysWith: { a, _ in a })
  }

  /// The stored records of one kind, without addresses under an Auskunftssperre.
  func saetze<S: Speichersatz>(_: S.Type, _ auswahl: Auswahl = .alle) throws -> [S] {
    var buch = Schluesselbuch(mandant: mandant.key)
    return try datenbank.saetze(S.self, auswahl, buch: &buch).map(\.satz)
  }

  /// The minutes of a Runde, whole: who may not see the grounds gets nothing on from them.
  func niederschrift(von runde: Runde) throws -> Rundenprotokoll? {
    var buch = Schluesselbuch(mandant: mandant.key)
    return try datenbank.saetze(
      Rundenprotokoll.self, .von(runde.verweis), buch: &buch, mitSchutz: true
    ).first?.satz
  }

  /// The stored record with this id; a refusal that says so where there is none.
  func satz<S: Speichersatz>(_ id: Kennung<S>) throws -> S {
    guard let found = try saetze(S.self, .kennung(id.text)).first else {
      throw Ablehnung(
        .falscheBenutzung,
        texte(SatzText.fehlt, ["satzart": S.satzart.rawValue, "id": sichtbar(id.text)]))
    }
    return found
  }
}
