internal import Domain
internal import Store
internal import Texte

/// Takes back one's own last Vorgang, for 24 hours, as a new Vorgang: the records become again what
/// they were, by the same rules as any other change.
///
/// It is refused where a later Vorgang has touched one of the records, and for what can't be undone.
public struct Rueckgaengig: Vorgang, Equatable {
  public static let art = Vorgangsart.rueckgaengig

  /// The Vorgang to be taken back; nil for the last one of the user that was not yet.
  public private(set) var nummer: Int?
  public let ueberbuchung: String

  /// The undoing of a Vorgang.
  public init(nummer: Int? = nil, ueberbuchung: String = "") {
    self.nummer = nummer
    self.ueberbuchung = ueberbuchung
  }

  public var argumente: [(name: String, wert: String)] {
    [("nummer", nummer.map(String.init) ?? ""), ("ueberbuchung", ueberbuchung)]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(nummer: try zeile.lies("nummer") { Int($0) }, ueberbuchung: zeile["ueberbuchung"])
  }

  public mutating func loeseAuf(_ lesen: Lesezugriff) throws {
    if nummer == nil { nummer = try gemeinter(lesen)?.nummer }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let (lesen, texte) = (schreiben.lesen, schreiben.lesen.texte)
    guard let eintrag = try gemeinter(lesen), let text = eintrag.vorgang else {
      throw Ablehnung(texte(RueckgaengigText.nichts))
    }
    let name = eintrag.name
    if let art = Vorgangsart(rawValue: name), !art.typ.istUmkehrbar {
      let instead = RueckgaengigText.stattdessen(art).map { " " + texte($0) } ?? ""
      throw Ablehnung(
        texte(RueckgaengigText.nichtUmkehrbar, ["vorgang": texte.vorgangsname(name)]) + instead)
    }
    guard eintrag.zeit >= lesen.zeitVorEinemTag else {
      throw Ablehnung(texte(RueckgaengigText.zuAlt))
    }
    let zeilen = try lesen.datenbank.zeilen(eintrag.nummer)
    // What it was about is named as long as it is there.
    let was = try gegenstand(zeilen, text, schreiben).map { " (\($0))" } ?? ""
    try schreiben.stelleHer(eintrag)
    let what = texte.vorgangsname(name) + was
    var result = Vorgangsergebnis(satz: texte(RueckgaengigText.fertig, ["vorgang": what]))
    result.rueckfrage = Vorgangsergebnis.Rueckfrage(
      satz: texte(RueckgaengigText.frage, ["vorgang": what]),
      zeile: Rueckgaengig(nummer: eintrag.nummer, ueberbuchung: ueberbuchung).zeile)
    return result
  }

  /// What a Vorgang was about: the record that it names itself, before those that it changed, too.
  private func gegenstand(
    _ zeilen: [Spurzeile], _ text: String, _ schreiben: Schreibzugriff
  ) throws -> String? {
    let records = zeilen.filter { !$0.istAnschrift }
    let named = Vorgangszeile(text)?.argumente.lazy.compactMap { argument in
      records.first { $0.satz == argument.wert }
    }.first
    guard let zeile = named ?? records.first, let typ = zeile.satzart?.speichersatz else {
      return nil
    }
    let what = try bezeichnung(typ, zeile, schreiben)
    let others = records.count { $0.satzart == .zuordnungen } - 1
    guard zeile.satzart == .zuordnungen, others > 0, let what else { return what }
    return schreiben.lesen.texte(RueckgaengigText.undWeitere, ["was": what, "n": String(others)])
  }

  private func bezeichnung<S: Speichersatz>(
    _: S.Type, _ zeile: Spurzeile, _ schreiben: Schreibzugriff
  ) throws -> String? {
    let datenbank = schreiben.lesen.datenbank
    let (before, after) = try (
      datenbank.saetze(S.self, aus: zeile.vorher), datenbank.saetze(S.self, aus: zeile.nachher)
    )
    // Of the rows of a set the one that is different.
    let stored =
      after.first { !before.contains($0) } ?? before.first { !after.contains($0) } ?? after.first
    return try stored.flatMap {
      try schreiben.gegenstand($0) ?? schreiben.lesen.texte.bezeichnung($0)
    }
  }

  /// The entry that is meant: the one named, else the user's last that was not yet taken back.
  private func gemeinter(_ lesen: Lesezugriff) throws -> Spureintrag? {
    if let nummer {
      guard let eintrag = try lesen.datenbank.eintrag(nummer, mandant: lesen.mandant.key) else {
        return nil
      }
      guard eintrag.nutzer == lesen.nutzer else {
        throw Ablehnung(lesen.texte(RueckgaengigText.fremd, ["nutzer": sichtbar(eintrag.nutzer)]))
      }
      return eintrag
    }
    var undone: Set<Int> = []
    var found: Spureintrag?
    try lesen.datenbank.eintraege(von: lesen.nutzer, mandant: lesen.mandant.key) { eintrag in
      let zeile = eintrag.vorgang.flatMap { Vorgangszeile($0) }
      if zeile?.name == Self.art.rawValue {
        if let number = zeile.flatMap({ Int($0["nummer"]) }) { undone.insert(number) }
        return true
      }
      if undone.contains(eintrag.nummer) { return true }
      found = eintrag
      return false
    }
    return found
  }
}

extension RueckgaengigText {
  /// What one does instead of undoing a Vorgang as a whole; nil where there is nothing.
  static func stattdessen(_ art: Vorgangsart) -> RueckgaengigText? {
    switch art {
    case .rundeAnbieten: .stattAnbieten
    case .rundeZuruecknehmen: .stattZuruecknehmen
    default: nil
    }
  }
}
