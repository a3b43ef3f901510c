public import Domain
internal import Store
internal import Texte

/// All records of a kind of master data, with the names of what they refer to.
public struct StammdatenAuskunft: Auskunft {
  /// The kind of the records.
  public let satzart: Satzart
  /// Only those that refer to this record; nil for all.
  public let von: Verweis?
  /// The day for which it is said what is in force.
  public let am: Tag

  /// The question for a kind.
  public init(_ satzart: Satzart, von: Verweis? = nil, am: Tag) {
    self.satzart = satzart
    self.von = von
    self.am = am
  }

  /// The kinds of records that it reads.
  public var gelesen: Set<Satzart> {
    Set(satzart.datensatz.spalten.compactMap(\.ziel)).union([satzart])
  }

  /// A record.
  public struct Zeile: Equatable, Sendable {
    /// Its kind and by what it is known; of records without an id their owner.
    public let satz: Verweis
    /// Its columns, as they are exchanged.
    public let werte: [Feldwert]
    /// The same for people: names instead of ids, words instead of codes.
    public let worte: [String]
    /// The days on which it is in force.
    public let gilt: Zeitraum
    /// Whether it is in force on the day of the question.
    public let giltAmStichtag: Bool
    /// Where the value of a parameter comes from; nil for any other record.
    public let herkunft: Herkunft?

    /// A column, as it is exchanged; empty where there is none of this name.
    public subscript(_ spalte: String) -> String {
      werte.first { $0.spalte == spalte }?.wert ?? ""
    }
  }

  /// Where the value of a parameter comes from.
  public enum Herkunft: Equatable, Sendable {
    /// The Kommune has set it.
    case kommune
    /// The profile of the Land knows it, from this paragraph.
    case land(Land, fundstelle: String)
    /// Nobody knows it; the usual value stands in.
    case angenommen
  }

  /// A record to which others refer.
  public struct Name: Equatable, Sendable {
    /// Its id.
    public let id: String
    /// What it is called.
    public let name: String
  }

  /// The records, and what they refer to.
  public struct Antwort: Equatable, Sendable {
    /// The question.
    public let frage: StammdatenAuskunft
    /// The records, in the order of an export.
    public let zeilen: [Zeile]
    /// The records of each kind to which such records refer, by name.
    public let namen: [Satzart: [Name]]
    /// The published catalogues that can be taken; none where other records are shown.
    public let vorlagen: [Name]
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    guard let typ = satzart.speichersatz else {
      return Antwort(frage: self, zeilen: [], namen: [:], vorlagen: [])
    }
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    var namen: [Satzart: [Name]] = [:]
    for ziel in satzart.datensatz.spalten.compactMap(\.ziel) where namen[ziel] == nil {
      namen[ziel] = try ziel.speichersatz.map { try names($0, &buch, lesen) } ?? []
    }
    let rows =
      satzart == .parameter ? parameter(lesen) : try zeilen(typ, namen, &buch, lesen)
    let vorlagen = satzart == .kataloge ? try lesen.vorlagen() : []
    return Antwort(
      frage: self, zeilen: rows, namen: namen,
      vorlagen: vorlagen.map { Name(id: $0.katalog.id.text, name: $0.katalog.name) })
  }

  /// The names of all records of a kind; their ids are then known.
  private func names<S: Speichersatz>(
    _: S.Type, _ buch: inout Schluesselbuch, _ lesen: Lesezugriff
  ) throws -> [Name] {
    let all = try lesen.datenbank.saetze(S.self, buch: &buch).map {
      Name(id: $0.satz.schluessel, name: lesen.texte.bezeichnung($0.satz))
    }
    let keys = all.map { gefaltet($0.name) }
    return all.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { all[$0] }
  }

  private func zeilen<S: Speichersatz>(
    _: S.Type, _ namen: [Satzart: [Name]], _ buch: inout Schluesselbuch, _ lesen: Lesezugriff
  ) throws -> [Zeile] {
    let byId = namen.mapValues {
      Dictionary($0.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    }
    return try lesen.datenbank.saetze(S.self, von.map { .von($0) } ?? .alle, buch: &buch).map {
      let satz = $0.satz
      let words = zip(S.spalten, satz.felder).map { spalte, feld in
        spalte.ziel.flatMap { byId[$0]?[feld] } ?? lesen.texte.lesbar(satzart, spalte, feld)
      }
      return Zeile(
        satz: satz.verweis, werte: satz.feldwerte, worte: words, gilt: satz.geltung,
        giltAmStichtag: satz.geltung.enthaelt(am), herkunft: nil)
    }
  }

  /// Each value of each parameter, from when until when it is in force.
  private func parameter(_ lesen: Lesezugriff) -> [Zeile] {
    Parameterart.allCases.flatMap { art in
      let all = lesen.regel.parameter.regelwerte(art)
      return all.indices.map { i in
        let (wert, next) = (all[i], i + 1 < all.count ? all[i + 1].ab : .offen)
        let satz = Parameter(art: art, wert: wert.wert, gueltigAb: wert.ab)
        let gilt =
          Zeitraum(von: wert.ab, bis: next == .offen ? .offen : next - 1) ?? Zeitraum(am: wert.ab)
        return Zeile(
          satz: satz.verweis, werte: satz.feldwerte,
          worte: [
            lesen.texte.name(art), lesen.texte(wert.wert),
            wert.ab == .anfang ? "" : wert.ab.deutsch,
          ],
          gilt: gilt, giltAmStichtag: gilt.enthaelt(am),
          herkunft: wert.istEigener
            ? .kommune
            : wert.sicherheit == .angenommen
              ? .angenommen : .land(lesen.mandant.satz.land, fundstelle: wert.fundstelle))
      }
    }
  }
}
