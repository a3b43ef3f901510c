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
  /// Who asks; nil where nobody was named.
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
  /// Whether it is taken though the child waits for the same Einrichtung already.
  public var trotzdem: Bool

  /// What parents ask for.
  public init(
    id: Kennung<Anmeldung>, kind: Kind, sorgeberechtigter: Sorgeberechtigter?,
    art: Anmeldung.Art, ab: Tag, stunden: Wochenstunden?, wuensche: [Kennung<Einrichtung>],
    eingang: Tag, trotzdem: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.sorgeberechtigter = sorgeberechtigter
    anmeldungsart = art
    self.ab = ab
    self.stunden = stunden
    self.wuensche = wuensche
    self.eingang = eingang
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
      ("email", s?.email ?? ""), ("trotzdem", trotzdem ? Self.ja : ""),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    let child: Kennung<Kind> = try zeile.neueKennung("kind")
    var wuensche: [Kennung<Einrichtung>] = []
    for text in zeile["wuensche"].split(separator: "|") {
      guard let wunsch = Kennung<Einrichtung>(String(text)) else { throw .argument("wuensche") }
      wuensche.append(wunsch)
    }
    let contact = ["sorge_vorname", "sorge_nachname", "telefon", "email"]
    let sorge =
      contact.allSatisfy { zeile[$0].isEmpty }
      ? nil
      : Sorgeberechtigter(
        id: try zeile.neueKennung("sorge"), kind: child, vorname: zeile["sorge_vorname"],
        nachname: zeile["sorge_nachname"], telefon: zeile["telefon"], email: zeile["email"])
    self.init(
      id: try zeile.neueKennung("id"),
      kind: Kind(
        id: child, vorname: zeile["vorname"], nachname: zeile["nachname"],
        geburtsdatum: try zeile.tag("geboren")),
      sorgeberechtigter: sorge, art: try zeile.wort("art"), ab: try zeile.tag("ab"),
      stunden: try zeile.stunden("stunden"), wuensche: wuensche, eingang: try zeile.tag("eingang"),
      trotzdem: zeile["trotzdem"] == Self.ja)
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

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let (lesen, schreiber) = (schreiben.lesen, schreiben.schreiber)
    try pruefe(lesen)
    var text = AnmeldenText.angemeldet
    var known = kind.id
    if let found = try lesen.quelle.bekanntes(kind) {
      known = Kennung(gespeichert: found.id)
      try pruefeDoppelte(known, lesen)
      schreiber.kenne(Kind.self, found.key, found.id)
      text = .bekanntesKind
    } else {
      try schreiber.fuegeEin(kind)
    }
    if var sorge = sorgeberechtigter {
      sorge.kind = known
      try schreiber.fuegeEin(sorge)
    }
    for wunsch in wuensche {
      let kopf = try lesen.einrichtung(wunsch)
      schreiber.kenne(Einrichtung.self, kopf.key, kopf.satz.id.text)
    }
    try schreiber.fuegeEin(anmeldung(known))
    let wo = try wuensche.first.map { try lesen.einrichtung($0).satz.name }
    return Vorgangsergebnis(
      satz: lesen.texte(
        text,
        [
          "name": "\(kind.vorname) \(kind.nachname)", "ab": ab.deutsch,
          "wo": wo ?? lesen.texte(AnmeldenText.ohneWunsch),
        ]))
  }

  private func anmeldung(_ kind: Kennung<Kind>) -> Anmeldung {
    Anmeldung(
      id: id, kind: kind, art: anmeldungsart, wunsch: Zeitraum(ab: ab), stunden: stunden,
      eingang: eingang, wuensche: wuensche)
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

  /// The same rules as for a delivered record.
  private func pruefe(_ lesen: Lesezugriff) throws {
    let wrong =
      feldfehler(kind) + (sorgeberechtigter.map(feldfehler) ?? [])
      + feldfehler(anmeldung(kind.id))
    if let first = wrong.first {
      throw Ablehnung(lesen.texte(first))
    }
    let most = lesen.regel.parameter.anzahl(.wunscheinrichtungenAnzahl, am: eingang)
    if wuensche.count > most {
      throw Ablehnung(lesen.texte(AnmeldenText.zuVieleWuensche, ["anzahl": String(most)]))
    }
  }
}
