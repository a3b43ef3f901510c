internal import Domain
internal import Store

// What a Vorgang that was tried rests upon: the records that it changed, as they were before. Where
// somebody else has changed the same columns meanwhile it is not done again without a word.

extension Planschritt {
  /// What has to stand in the records as before: all that it changed and that no earlier step of its
  /// trial has changed or made.
  func grundlage(nach fruehere: [Planschritt]) -> [Aendern] {
    let touched = Set(fruehere.flatMap(\.aenderungen).flatMap(\.stellen))
    return aenderungen.compactMap { $0.ohne(touched) }
  }
}

extension Aendern {
  /// The record as a whole.
  private var ganz: String { "\(satzart.rawValue) \(id)" }

  /// What it changes: columns of a record; of a set, or of a record that is new, all of it.
  fileprivate var stellen: [String] {
    werte.isEmpty ? [ganz] : werte.map { ganz + " " + $0.spalte }
  }

  /// What of it is left without what was changed elsewhere; nil where nothing is.
  fileprivate func ohne(_ touched: Set<String>) -> Aendern? {
    guard !touched.contains(ganz), !vorher.isEmpty else { return nil }
    let rest = werte.filter { !touched.contains(ganz + " " + $0.spalte) }
    return rest.isEmpty && !werte.isEmpty ? nil : Aendern(satzart, id, vorher: vorher, rest)
  }

  /// Refuses where the record is no longer as it was before the change.
  func pruefeGrundlage(_ schreiben: Schreibzugriff) throws {
    guard let typ = satzart.speichersatz else { throw Vorgangsfehler.argument("satzart") }
    try pruefeGrundlage(typ, schreiben)
  }

  private func pruefeGrundlage<S: Speichersatz>(_: S.Type, _ schreiben: Schreibzugriff) throws {
    let all = try schreiben.saetze(S.self, .kennung(id))
    if S.istMenge {
      guard !all.contains(where: { $0.satz.hat(vorher) }) else { return }
      throw Ablehnung(try schreiben.konflikt(S.gelesen(aus: vorher).satz))
    }
    guard let alt = all.first else { throw schreiben.keinSatz(satzart, id) }
    try pruefeVorher(alt, schreiben)
  }
}

extension Amt {
  /// What an entry of the trace changed, with what stood there before; not where somebody lives.
  func aenderungen(_ nummer: Int) throws(Ablehnung) -> [Aendern] {
    try worded {
      try datenbank.zeilen(nummer).flatMap { zeile -> [Aendern] in
        guard let typ = zeile.satzart?.speichersatz else { return [] }
        return try aenderungen(typ, zeile)
      }
    }
  }

  private func aenderungen<S: Speichersatz>(
    _: S.Type, _ zeile: Spurzeile
  ) throws -> [Aendern] {
    let before = try datenbank.saetze(S.self, aus: zeile.vorher).map(\.feldwerte)
    let after = try datenbank.saetze(S.self, aus: zeile.nachher).map(\.feldwerte)
    let untouched = Aendern(S.satzart, zeile.satz, [])
    if S.istMenge {
      let gone = before.filter { !after.contains($0) }
      return gone.isEmpty
        ? [untouched] : gone.map { Aendern(S.satzart, zeile.satz, vorher: $0, []) }
    }
    guard let old = before.first else { return [untouched] }
    // What was taken away has nothing left in any column.
    let new = after.first ?? old.map { Feldwert($0.spalte, "") }
    let changed = new.filter {
      !old.contains($0) && !S.verdeckbareSpalten.contains($0.spalte)
    }
    let columns = changed.map(\.spalte)
    return [
      Aendern(
        S.satzart, zeile.satz, vorher: old.filter { columns.contains($0.spalte) }, changed)
    ]
  }
}
