public import Domain
internal import Store

/// Who waits for a place: all Anmeldungen with some states, with what a list shows of them.
public struct WartelisteAuskunft: Auskunft {
  /// The day on which children are looked at: what contract they have then or later.
  public let am: Tag
  /// The states of the Anmeldungen.
  public let status: Set<Anmeldung.Status>

  /// The question for a day.
  public init(am: Tag, status: Set<Anmeldung.Status> = [.offen]) {
    self.am = am
    self.status = status
  }

  /// A contract that a waiting child has already.
  public struct Bestand: Equatable, Sendable {
    /// Where.
    public let einrichtung: Einrichtungskopf
    /// Its last day.
    public let bis: Tag
  }

  /// An Anmeldung and its child; an address that is protected is not in it.
  public final class Zeile: Equatable, Sendable {
    /// The id of the Anmeldung.
    public let id: Kennung<Anmeldung>
    /// The id of the child.
    public let kind: Kennung<Kind>
    /// First names of the child.
    public let vorname: String
    /// Surname of the child.
    public let nachname: String
    /// Part of the town in which the child lives; empty where it is protected.
    public let ortsteil: String
    /// The note on the Anmeldung.
    public let bemerkung: String
    /// What the parents said for the Kriterien; it stands in no list.
    public let kriterien: String
    /// Folded, in lines: names, street, id, parents and phone numbers as digits; the first line
    /// begins with the surname.
    public let suchtext: String
    /// The child's birthday.
    public let geboren: Tag
    /// The day on which the Anmeldung came in.
    public let eingang: Tag
    /// The days on which care is asked for.
    public let wunsch: Zeitraum
    /// When the parents last confirmed it.
    public let bestaetigtAm: Tag?
    /// The hours asked for.
    public let stunden: Wochenstunden?
    /// Its kind.
    public let art: Anmeldung.Art
    /// What became of it.
    public let status: Anmeldung.Status
    /// The child's sex as in the register.
    public let geschlecht: Kind.Geschlecht?
    /// The child's category on the first day of the wish.
    public let kategorie: Platzkategorie
    /// Its category on the first day from the one that is asked about on which it can have a place.
    public let kategorieJetzt: Platzkategorie
    /// The Einrichtungen asked for, the most wished first.
    public let wuensche: [Einrichtungskopf]
    /// The name of the Träger of the Einrichtung wished most; empty without a wish.
    public let traeger: String
    /// The contract of a Bestandskind; nil for a Neuanmeldung.
    public let bestand: Bestand?

    init(
      _ satz: Wartender, kategorie: Platzkategorie, kategorieJetzt: Platzkategorie,
      suchtext: String, ortsteil: String,
      wuensche: [Einrichtungskopf], traeger: String, bestand: Bestand?
    ) {
      id = satz.id
      kind = satz.kind
      vorname = satz.vorname
      nachname = satz.nachname
      bemerkung = satz.bemerkung
      kriterien = satz.kriterien
      geboren = satz.geboren
      eingang = satz.eingang
      wunsch = satz.wunsch
      bestaetigtAm = satz.bestaetigtAm
      stunden = satz.stunden
      art = satz.art
      status = satz.status
      geschlecht = satz.geschlecht
      self.kategorie = kategorie
      self.kategorieJetzt = kategorieJetzt
      self.suchtext = suchtext
      self.ortsteil = ortsteil
      self.wuensche = wuensche
      self.traeger = traeger
      self.bestand = bestand
    }

    public static func == (a: Zeile, b: Zeile) -> Bool {
      a === b
        || (a.id, a.kind, a.vorname, a.nachname, a.ortsteil, a.bemerkung)
          == (b.id, b.kind, b.vorname, b.nachname, b.ortsteil, b.bemerkung)
          && (a.suchtext, a.geboren, a.eingang, a.wunsch, a.bestaetigtAm, a.stunden)
            == (b.suchtext, b.geboren, b.eingang, b.wunsch, b.bestaetigtAm, b.stunden)
          && (a.art, a.status, a.geschlecht, a.kategorie, a.wuensche, a.bestand)
            == (b.art, b.status, b.geschlecht, b.kategorie, b.wuensche, b.bestand)
          && (a.traeger, a.kriterien, a.kategorieJetzt) == (
            b.traeger, b.kriterien, b.kategorieJetzt
          )
    }
  }

  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// What was asked.
    public let frage: WartelisteAuskunft
    /// All Anmeldungen that were asked for, in the order in which they were stored.
    public let zeilen: [Zeile]
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let heads = try lesen.verzeichnis.einrichtungen()
    // By their numbers, which are small: forty thousand wishes are looked up.
    var byKey = [Einrichtungskopf?](repeating: nil, count: (heads.map(\.key).max() ?? 0) + 1)
    for head in heads { byKey[head.key] = head }
    func head(_ key: Int) -> Einrichtungskopf? {
      byKey.indices.contains(key) ? byKey[key] : nil
    }
    var kategorien = Kategoriebuch(regel: lesen.regel)
    var faltungen = Faltungsbuch()
    let traeger = Dictionary(
      uniqueKeysWithValues: try lesen.verzeichnis.traeger().map { ($0.id, $0.name) })
    // Parts of the town come again and again: they are kept once.
    var ortsteile: Set<String> = []
    var zeilen: [Zeile] = []
    try lesen.datenbank.wartende(lesen.mandant.key, status, am: am) { satz in
      let wishes = satz.wuensche.compactMap(head)
      func kategorie(am tag: Tag) -> Platzkategorie {
        kategorien.kategorie(
          geboren: satz.geboren, zurueckgestellt: satz.zurueckgestellt, am: tag)
      }
      zeilen.append(
        Zeile(
          satz,
          kategorie: kategorie(am: satz.wunsch.von),
          kategorieJetzt: kategorie(am: max(satz.wunsch.von, am)),
          suchtext: faltungen.suchtext(satz),
          ortsteil: ortsteile.insert(satz.ortsteil).memberAfterInsert,
          wuensche: wishes, traeger: wishes.first.flatMap { traeger[$0.satz.traeger] } ?? "",
          bestand: satz.vertrag.flatMap { vertrag in
            head(vertrag.einrichtung).map { Bestand(einrichtung: $0, bis: vertrag.bis) }
          }))
    }
    return Antwort(frage: self, zeilen: zeilen)
  }
}

/// Folded texts; names that are not ASCII come again and again and are folded once.
private struct Faltungsbuch {
  private var bekannt: [String: [String]] = [:]
  /// The row that is being written, and the other forms of its names, kept for their room.
  private var bytes: [UInt8] = []
  private var others: [String] = []

  private static let (blank, line) = (UInt8(ascii: " "), UInt8(ascii: "\n"))

  /// What a row is found by, in lines.
  mutating func suchtext(_ satz: Wartender) -> String {
    bytes.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    fold(satz.nachname, Self.blank)
    fold(satz.vorname, Self.line)
    if let number = satz.strasse.utf8.lastIndex(of: Self.blank),
      !satz.strasse.utf8.allSatisfy({ $0 < 0x80 })
    {
      // The name of the street comes again, its number doesn't.
      fold(String(satz.strasse[..<number]), Self.blank)
      fold(String(satz.strasse[number...].dropFirst()), Self.line)
    } else if !satz.strasse.isEmpty {
      fold(satz.strasse, Self.line)
    }
    for parent in satz.eltern {
      fold(parent.vorname, Self.blank)
      fold(parent.nachname, Self.line)
      if !parent.telefon.isEmpty {
        bytes += telefonziffern(parent.telefon).utf8
        bytes.append(Self.line)
      }
    }
    for other in others {
      bytes += other.utf8
      bytes.append(Self.line)
    }
    bytes += satz.id.text.utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func fold(_ text: String, _ end: UInt8) {
    if !haengeAn(gefaltet: text, &bytes) {
      let forms = formen(text)
      bytes += forms[0].utf8
      others += forms.dropFirst()
    }
    bytes.append(end)
  }

  private mutating func formen(_ text: String) -> [String] {
    if let known = bekannt[text] { return known }
    let forms = faltungen(text)
    bekannt[text] = forms
    return forms
  }
}
