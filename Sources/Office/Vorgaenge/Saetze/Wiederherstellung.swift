internal import Domain
internal import Store
internal import Texte

extension Schreibzugriff {
  /// Makes the records that an entry of the trace has changed what they were before it; a refusal
  /// where one has become different since.
  func stelleHer(_ eintrag: Spureintrag) throws {
    let zeilen = try lesen.datenbank.zeilen(eintrag.nummer)
    for zeile in zeilen.reversed() where !zeile.istAnschrift {
      guard let typ = zeile.satzart?.speichersatz else {
        throw Ablehnung(
          lesen.texte(
            RueckgaengigText.nichtUmkehrbar, ["vorgang": lesen.texte.vorgangsname(eintrag.name)]))
      }
      try stelleHer(typ, zeile, eintrag, zeilen)
    }
  }

  private func stelleHer<S: Speichersatz>(
    _: S.Type, _ zeile: Spurzeile, _ eintrag: Spureintrag, _ zeilen: [Spurzeile]
  ) throws {
    let datenbank = lesen.datenbank
    let now = try saetze(S.self, .kennung(zeile.satz))
    // As the Vorgang left it, or as somebody who came later did and took back again.
    let left = try datenbank.saetze(S.self, aus: zeile.nachher)
    let stand = try oeffentlich(S.self, .kennung(zeile.satz))
    // The rows of a set are in no order.
    guard stand.count == left.count, stand.allSatisfy(left.contains) else {
      let later = try datenbank.spaeter(
        als: eintrag.nummer, zeile, mandant: lesen.mandant.key)
      let satz = sichtbar(zeile.satz)
      throw Ablehnung(
        later.map {
          lesen.texte(
            RueckgaengigText.spaeterGeaendert, ["satz": satz, "nutzer": sichtbar($0.nutzer)])
        } ?? lesen.texte(RueckgaengigText.andersGeworden, ["satz": satz]))
    }
    // A protected address stands in a row of its own, where it was changed.
    let kept =
      try zeilen.first { $0.istAnschrift(S.self, von: zeile.satz) }.map {
        try datenbank.feldwerte(aus: $0.vorher).first ?? []
      } ?? now.first.map(datenbank.schutzadresse) ?? []
    let before = try datenbank.saetze(S.self, aus: zeile.vorher).map { $0.mit(kept).satz }
    for satz in before { _ = try geprueft((satz, [])) }
    // Of which record of a child a decision is, may change once it counts.
    if eintrag.name != KinderZusammenfuehren.art.rawValue {
      try pruefeVorgabe(before.first, vorher: now.first?.satz)
    }
    if S.istMenge {
      try schreiber.ersetze(now, durch: before, schluessel: zeile.satz)
    } else {
      switch (before.first, now.first) {
      case (let before?, let now?): try schreiber.aendere(now, in: before)
      case (let before?, nil): try schreiber.fuegeEin(before)
      case (nil, let now?): try loesche(now)
      case (nil, nil): break
      }
    }
  }
}
