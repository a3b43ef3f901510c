public import Domain
internal import Store
public import Texte

/// What was done to a child and all that belongs to it, the newest first.
///
/// An address under an Auskunftssperre (§ 51 BMG) is not in it, also where the trace has it from
/// before.
public struct GeschichteAuskunft: Auskunft {
  /// At most so many entries are named.
  public static let hoechstens = 100

  /// Something that was done.
  public struct Schritt: Equatable, Sendable {
    /// When; nil where that can't be read.
    public let zeit: Zeitpunkt?
    /// Who did it.
    public let nutzer: String
    /// What it is called.
    public let vorgang: String
    /// What it changed.
    public let aenderungen: [Aenderung]
    /// Who has taken it back, and when; nil where nobody has.
    public let zurueckgenommen: Ruecknahme?
  }

  /// That something was taken back.
  public struct Ruecknahme: Equatable, Sendable {
    /// When; nil where that can't be read.
    public let zeit: Zeitpunkt?
    /// Who did it.
    public let nutzer: String
  }

  /// A record that was changed.
  public struct Aenderung: Equatable, Sendable {
    /// What happened to the record.
    public enum Art: Sendable { case neu, geaendert, weg }

    /// What the record is called.
    public let satz: String
    /// What happened to it.
    public let art: Art
    /// The fields that differ: what they are called, what stood there and what stands there now.
    public let felder: [Feld]
  }

  /// A field that was changed, in the words of people.
  public struct Feld: Equatable, Sendable {
    /// What it is called.
    public let name: String
    /// What stood there.
    public let vorher: String
    /// What was put there.
    public let nachher: String
  }

  /// The child.
  public let kind: Kennung<Kind>

  /// The question for a child.
  public init(_ kind: Kennung<Kind>) { self.kind = kind }

  public func antworte(_ lesen: Lesezugriff) throws -> [Schritt] {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let datenbank = lesen.datenbank
    let own = Verweis(.kinder, kind.text)
    let child = try datenbank.saetze(Kind.self, .kennung(kind.text), buch: &buch).first?.satz
    var belongs = try datenbank.saetze(Betreuungsvertrag.self, .von(own), buch: &buch)
      .map(\.satz.verweis)
    belongs += try datenbank.saetze(Anmeldung.self, .von(own), buch: &buch).map(\.satz.verweis)
    belongs += try datenbank.saetze(Sorgeberechtigter.self, .von(own), buch: &buch)
      .map(\.satz.verweis)
    // What was undone or deleted is no longer there, but was done.
    let gone = try datenbank.geloescht(
      von: kind, durch: [Vorgangsart.rueckgaengig.rawValue, Vorgangsart.loeschen.rawValue],
      mandant: lesen.mandant.key)
    for verweis in gone where !belongs.contains(verweis) { belongs.append(verweis) }
    let groups = belongs.filter { $0.satzart == .vertraege }
      .map { Verweis(.zuordnungen, $0.schluessel) }
    let isHidden = child?.auskunftssperre ?? true
    let steps = try datenbank.geschichte(
      [own] + belongs + groups, mandant: lesen.mandant.key,
      hoechstens: Self.hoechstens)
    var undone: [Int: Ruecknahme] = [:]
    for (eintrag, _) in steps where eintrag.name == Vorgangsart.rueckgaengig.rawValue {
      if let number = eintrag.vorgang.flatMap({ Vorgangszeile($0) }).flatMap({ Int($0["nummer"]) })
      {
        undone[number] = Ruecknahme(
          zeit: lesen.ortszeit(eintrag.zeit), nutzer: sichtbar(eintrag.nutzer))
      }
    }
    return try steps.map { eintrag, zeilen in
      Schritt(
        zeit: lesen.ortszeit(eintrag.zeit), nutzer: sichtbar(eintrag.nutzer),
        vorgang: lesen.texte.vorgangsname(eintrag.name),
        aenderungen: try zeilen.compactMap { zeile in
          guard let typ = zeile.satzart?.speichersatz else { return nil }
          return try aenderung(typ, zeile, isHidden, lesen)
        }, zurueckgenommen: undone[eintrag.nummer])
    }
  }

  private func aenderung<S: Speichersatz>(
    _: S.Type, _ zeile: Spurzeile, _ isHidden: Bool, _ lesen: Lesezugriff
  ) throws -> Aenderung? {
    let before = try lesen.datenbank.saetze(S.self, aus: zeile.vorher)
    let after = try lesen.datenbank.saetze(S.self, aus: zeile.nachher)
    guard let shown = after.first ?? before.first else { return nil }
    // Sets are told by their number, records by their fields.
    let old = S.istMenge ? [] : before.first?.feldwerte ?? []
    let new = S.istMenge ? [] : after.first?.feldwerte ?? []
    let hidden = isHidden ? S.verdeckbareSpalten : []
    let felder = try S.spalten.compactMap { spalte -> Feld? in
      let a = old.first { $0.spalte == spalte.name }?.wert ?? ""
      let b = new.first { $0.spalte == spalte.name }?.wert ?? ""
      guard a != b, spalte.name != "id", spalte.name != "kind_id", !hidden.contains(spalte.name)
      else { return nil }
      return Feld(
        name: lesen.texte.feldname(spalte.name),
        vorher: try lesbar(spalte.name, a, lesen), nachher: try lesbar(spalte.name, b, lesen))
    }
    let texte = lesen.texte
    return Aenderung(
      satz: texte(SatzText.name(S.satzart)) + " "
        + texte.bezeichnung(shown).zuletzt(shown.schluessel),
      art: before.isEmpty ? .neu : after.isEmpty ? .weg : .geaendert, felder: felder)
  }

  /// A value as people read it: days, and the names of Einrichtungen.
  private func lesbar(_ spalte: String, _ wert: String, _ lesen: Lesezugriff) throws -> String {
    if let tag = Tag(iso: wert) { return tag.deutsch }
    guard ["einrichtung_id", "wuensche"].contains(spalte) else { return sichtbar(wert) }
    return try wert.split(separator: "|").map { id in
      let key = lesen.verzeichnis.key(Kennung(gespeichert: String(id)))
      return try key.flatMap { try lesen.verzeichnis.kopf($0)?.satz.name } ?? String(id)
    }.joined(separator: ", ")
  }
}

extension String {
  /// The id alone where the name ends with it already.
  fileprivate func zuletzt(_ id: String) -> String { hasSuffix(" " + id) ? id : self }
}

extension Textkatalog {
  /// What a Vorgang is called for people.
  public func vorgangsname(_ name: String) -> String {
    VorgangText(rawValue: name).map { self($0) } ?? name
  }
}
