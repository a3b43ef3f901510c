public import Domain
internal import Store
internal import Texte

/// Takes down what parents ask for: a Betreuungsanfrage for a place, or a Bedarfsmeldung, which is
/// never refused (§ 24 SGB VIII).
///
/// A child that is already known by name and birthday is not taken down a second time.
public struct Anmelden: Vorgang, Equatable {
  public static let art = Vorgangsart.anmelden

  /// The id that the Anmeldung gets.
  public var id: Kennung<Anmeldung>
  /// The child; its id is used where it is not known yet.
  public var kind: Kind
  /// Who asks, and lives where the child does; nil where nobody was named.
  public var sorgeberechtigter: Sorgeberechtigter?
  /// Which of the two kinds.
  public var anmeldungsart: Anmeldung.Art
  /// The wished start.
  public var ab: Tag
  /// The hours asked for.
  public var stunden: Wochenstunden?
  /// The Einrichtungen asked for.
  public var wuensche: [Kennung<Einrichtung>]
  /// The day on which it came in.
  public var eingang: Tag
  /// What was said for the Kriterien of the Vergabe.
  public var kriterien: String
  /// Whether it is taken though the child waits for the same Einrichtung already.
  public var trotzdem: Bool

  /// What parents ask for.
  public init(
    id: Kennung<Anmeldung>, kind: Kind, sorgeberechtigter: Sorgeberechtigter?,
    art: Anmeldung.Art, ab: Tag, stunden: Wochenstunden?, wuensche: [Kennung<Einrichtung>],
    eingang: Tag, kriterien: String = "", trotzdem: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.sorgeberechtigter = sorgeberechtigter
    anmeldungsart = art
    self.ab = ab
    self.stunden = stunden
    self.wuensche = wuensche
    self.eingang = eingang
    self.kriterien = kriterien
    self.trotzdem = trotzdem
  }

  public var argumente: [(name: String, wert: String)] {
    let s = sorgeberechtigter
    return [
      ("art", anmeldungsart.rawValue), ("id", id.text), ("kind", kind.id.text),
      ("vorname", kind.vorname), ("nachname", kind.nachname),
      ("geboren", kind.geburtsdatum.iso), ("ab", ab.iso), ("stunden", stunden?.text ?? ""),
      ("wuensche", wuensche.map(\.text).joined(separator: "|")), ("eingang", eingang.iso),
      ("sorge", s?.id.text ?? ""), ("sorge_vorname", s?.vorname ?? ""),
      ("sorge_nachname", s?.nachname ?? ""), ("telefon", s?.telefon ?? ""),
      ("email", s?.email ?? ""), ("geschlecht", kind.geschlecht?.rawValue ?? ""),
      ("strasse", kind.strasse), ("plz", kind.plz), ("ort", kind.ort), ("ortsteil", kind.ortsteil),
      ("auskunftssperre", kind.auskunftssperre ? Self.ja : ""),
      ("kriterien", kriterien), ("trotzdem", trotzdem ? Self.ja : ""),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let child: Kennung<Kind> = try zeile.neueKennung("kind")
    let contact = ["sorge_vorname", "sorge_nachname", "telefon", "email"]
    let sorge =
      contact.allSatisfy { zeile[$0].isEmpty }
      ? nil
      : Sorgeberechtigter(
        id: try zeile.neueKennung("sorge"), kind: child, vorname: zeile["sorge_vorname"],
        nachname: zeile["sorge_nachname"], strasse: zeile["strasse"], plz: zeile["plz"],
        ort: zeile["ort"], telefon: zeile["telefon"], email: zeile["email"])
    self.init(
      id: try zeile.neueKennung("id"),
      kind: Kind(
        id: child, vorname: try zeile.pflicht("vorname") { $0 },
        nachname: try zeile.pflicht("nachname") { $0 },
        geburtsdatum: try zeile.tag("geboren"),
        geschlecht: try zeile.lies("geschlecht") { Kind.Geschlecht(rawValue: $0) },
        strasse: zeile["strasse"], plz: zeile["plz"], ort: zeile["ort"],
        ortsteil: zeile["ortsteil"],
        auskunftssperre: try zeile.lies("auskunftssperre") { $0 == "ja" ? true : nil } ?? false),
      sorgeberechtigter: sorge, art: try zeile.wort("art"), ab: try zeile.tag("ab"),
      stunden: try zeile.stunden("stunden"),
      wuensche: try zeile.kennungen("wuensche"), eingang: try zeile.tag("eingang"),
      kriterien: zeile["kriterien"], trotzdem: zeile["trotzdem"] == Self.ja)
  }

  private static let ja = "ja"

  public mutating func vergibKennungen(_ neu: () -> String) {
    if id.text.isEmpty { id = Kennung(gespeichert: neu()) }
    if kind.id.text.isEmpty { kind.id = Kennung(gespeichert: neu()) }
    if sorgeberechtigter?.id.text.isEmpty == true {
      sorgeberechtigter?.id = Kennung(gespeichert: neu())
    }
    sorgeberechtigter?.kind = kind.id
  }

  public mutating func loeseAuf(_ lesen: Lesezugriff) throws {
    guard let found = try lesen.quelle.bekanntes(kind) else { return }
    kind.id = Kennung(gespeichert: found.id)
    sorgeberechtigter?.kind = kind.id
    if let known = try bekannterKontakt(lesen) { sorgeberechtigter?.id = known.id }
  }

  /// Who is stored for the child with the same names, phone and mail.
  private func bekannterKontakt(_ lesen: Lesezugriff) throws -> Sorgeberechtigter? {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    return try lesen.datenbank.saetze(
      Sorgeberechtigter.self, .von(Verweis(.kinder, kind.id.text)), buch: &buch, mitSchutz: true
    ).map(\.satz).first { stored in
      sorgeberechtigter.map {
        (stored.vorname, stored.nachname, stored.telefon, stored.email)
          == ($0.vorname, $0.nachname, $0.telefon, $0.email)
      } ?? false
    }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let (lesen, schreiber) = (schreiben.lesen, schreiben.schreiber)
    try pruefe(lesen)
    var text = AnmeldenText.angemeldet
    var ort = ""
    if let found = try lesen.quelle.bekanntes(kind) {
      try pruefeDoppelte(kind.id, lesen)
      schreiber.kenne(Kind.self, found.key, found.id)
      ort = found.ort
      text = ort.isEmpty ? .bekanntesKind : .bekanntesKindOrt
    } else {
      try schreiben.trageEin(kind)
    }
    if let sorge = sorgeberechtigter, try bekannterKontakt(lesen) == nil {
      try schreiben.trageEin(sorge)
    }
    for wunsch in wuensche {
      let kopf = try lesen.einrichtung(wunsch)
      schreiber.kenne(Einrichtung.self, kopf.key, kopf.satz.id.text)
    }
    try schreiben.trageEin(anmeldung)
    let name = "\(kind.vorname) \(kind.nachname)"
    let wo =
      try wuensche.first.map { try lesen.einrichtung($0).satz.name }
      ?? lesen.texte(AnmeldenText.ohneWunsch)
    var result = Vorgangsergebnis(
      satz: lesen.meldefrist(anmeldung)
        + lesen.texte(
          text,
          [
            "name": name, "geboren": kind.geburtsdatum.deutsch, "ort": ort, "ab": ab.deutsch,
            "wo": wo,
          ]))
    result.namen = [name, ort, wo]
    (result.kind, result.neu) = (kind.id, anmeldung.verweis)
    return result
  }

  private var anmeldung: Anmeldung {
    Anmeldung(
      id: id, kind: kind.id, art: anmeldungsart, wunsch: Zeitraum(ab: ab), stunden: stunden,
      eingang: eingang, wuensche: wuensche, kriterien: kriterien)
  }

  /// A child that waits for the same Einrichtung already is taken down again only on purpose; a
  /// Bedarfsmeldung is never refused.
  private func pruefeDoppelte(_ kind: Kennung<Kind>, _ lesen: Lesezugriff) throws {
    guard !trotzdem, anmeldungsart == .betreuungsanfrage, !wuensche.isEmpty else { return }
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let open = try lesen.datenbank.saetze(
      Anmeldung.self, .von(Verweis(.kinder, kind.text)), buch: &buch
    ).map(\.satz).filter { $0.status == .offen && $0.art == anmeldungsart }
    for wunsch in wuensche {
      guard let earlier = open.first(where: { $0.wuensche.contains(wunsch) }) else { continue }
      let satz = lesen.texte(
        AnmeldenText.schonVorgemerkt,
        [
          "name": "\(self.kind.vorname) \(self.kind.nachname)",
          "wo": try lesen.einrichtung(wunsch).satz.name, "eingang": earlier.eingang.deutsch,
          "ab": earlier.wunsch.von.deutsch,
        ])
      throw Ablehnung(
        .abgelehnt, satz,
        ausweg: .argument(
          frage: lesen.texte(AnmeldenText.trotzdem, ["satz": satz]), name: "trotzdem",
          wert: Self.ja))
    }
  }

  /// The same rules as for a delivered record, and how many wishes are allowed.
  private func pruefe(_ lesen: Lesezugriff) throws {
    let wrong =
      feldfehler(kind)
      + (sorgeberechtigter.map(feldfehler) ?? []).map { spalte, grund in
        (["vorname", "nachname"].contains(spalte) ? "sorge_" + spalte : spalte, grund)
      }
      + feldfehler(anmeldung)
    if let first = wrong.first {
      throw Ablehnung(lesen.texte(first))
    }
    try lesen.pruefeWuensche(anmeldung, vorher: Anmeldung?.none)
  }
}
