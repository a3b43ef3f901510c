import Domain
import Store
import TestSupport

/// Changes a random Kommune by hand, in every way that bears on its places.
struct Zufallshand {
  var zufall: Zufall
  /// What was done, in words.
  private(set) var protokoll: [String] = []
  private let einrichtungen: [Kennung<Einrichtung>]
  private let kinder: [Kennung<Kind>]
  private var nummer = 0

  init(seed: UInt64, einrichtungen: Int, kinder: Int) {
    zufall = Zufall(seed: seed)
    self.einrichtungen = (1...einrichtungen).map { Kennung(gespeichert: "e\($0)") }
    self.kinder = (1...kinder).map { Kennung(gespeichert: "k\($0)") }
  }

  mutating func aendere(_ arbeit: Handarbeit) throws {
    nummer += 1
    switch zufall.zahl(0...11) {
    case 0, 1: try neuerVertrag(arbeit)
    case 2, 3: try andererVertrag(arbeit)
    case 4, 5: try neueAnmeldung(arbeit)
    case 6, 7: try andereAnmeldung(arbeit)
    case 8: try anderesKind(arbeit)
    case 9: try andereErlaubnis(arbeit)
    case 10: try andereSperre(arbeit)
    default: try anderesHaus(arbeit)
    }
  }

  private mutating func tag() -> Tag { Tag(iso: zufall.tag(2024...2030)) ?? .offen }

  private mutating func zeitraum() -> Zeitraum {
    let (a, b) = (tag(), zufall.trifft(30) ? .offen : tag())
    return Zeitraum(von: min(a, b), bis: max(a, b)) ?? .immer
  }

  private mutating func haus() -> Kennung<Einrichtung> {
    einrichtungen[zufall.zahl(0...(einrichtungen.count - 1))]
  }

  private mutating func kind() -> Kennung<Kind> { kinder[zufall.zahl(0...(kinder.count - 1))] }

  private mutating func eines<S: Speichersatz>(_: S.Type, _ arbeit: Handarbeit) throws
    -> Gespeichert<S>?
  {
    try arbeit.saetze(S.self).randomElement(using: &zufall)
  }

  private mutating func schreibe<S: Speichersatz>(
    _ arbeit: Handarbeit, _ alt: Gespeichert<S>, _ neu: S
  ) throws {
    protokoll.append("\(alt.satz.json) → \(neu.json)")
    try arbeit.schreiber.aendere(alt, in: neu)
  }

  private mutating func neuerVertrag(_ arbeit: Handarbeit) throws {
    let vertrag = Betreuungsvertrag(
      id: Kennung(gespeichert: "neu\(nummer)"), kind: kind(), einrichtung: haus(),
      laufzeit: zeitraum(), status: zufall.eines(.unterschrieben, .zugesagt, .entwurf),
      platzanteil: Platzzahl(hundertstel: zufall.eines(100, 50, 25, 200)),
      verbleibBis: zufall.trifft(30) ? tag() : nil)
    protokoll.append("neu \(vertrag.json)")
    try arbeit.schreiber.fuegeEin(vertrag)
  }

  private mutating func andererVertrag(_ arbeit: Handarbeit) throws {
    guard let alt = try eines(Betreuungsvertrag.self, arbeit) else { return }
    var neu = alt.satz
    switch zufall.zahl(0...5) {
    case 0: neu.laufzeit = zeitraum()
    case 1: neu.status = zufall.eines(.unterschrieben, .zugesagt, .storniert)
    case 2: neu.kind = kind()
    case 3:
      neu.einrichtung = haus()
      neu.belegrecht = nil
    case 4: neu.platzanteil = Platzzahl(hundertstel: zufall.eines(100, 75, 150))
    default: neu.verbleibBis = zufall.trifft(50) ? tag() : nil
    }
    try schreibe(arbeit, alt, neu)
  }

  private mutating func wuensche() -> [Kennung<Einrichtung>] {
    Array(einrichtungen.shuffled(using: &zufall).prefix(zufall.zahl(0...3)))
  }

  private mutating func neueAnmeldung(_ arbeit: Handarbeit) throws {
    let anmeldung = Anmeldung(
      id: Kennung(gespeichert: "neu\(nummer)"), kind: kind(),
      art: zufall.eines(.bedarfsmeldung, .betreuungsanfrage), wunsch: zeitraum(),
      eingang: tag(), wuensche: wuensche(), status: zufall.eines(.offen, .offen, .abgelehnt))
    protokoll.append("neu \(anmeldung.json)")
    try arbeit.schreiber.fuegeEin(anmeldung)
  }

  private mutating func andereAnmeldung(_ arbeit: Handarbeit) throws {
    guard let alt = try eines(Anmeldung.self, arbeit) else { return }
    var neu = alt.satz
    switch zufall.zahl(0...4) {
    case 0: neu.wunsch = zeitraum()
    case 1: neu.status = zufall.eines(.offen, .vermittelt)
    case 2: neu.kind = kind()
    case 3: neu.wuensche = wuensche()
    default: neu.eingang = tag()
    }
    try schreibe(arbeit, alt, neu)
  }

  private mutating func anderesKind(_ arbeit: Handarbeit) throws {
    guard let alt = try eines(Kind.self, arbeit) else { return }
    var neu = alt.satz
    if zufall.trifft(30) {
      neu.zurueckgestellt.toggle()
    } else {
      neu.geburtsdatum = Tag(iso: zufall.geburtstag(2017...2027)) ?? .anfang
    }
    try schreibe(arbeit, alt, neu)
  }

  private mutating func andereErlaubnis(_ arbeit: Handarbeit) throws {
    let haus = haus()
    let alt = try arbeit.saetze(Betriebserlaubnis.self).filter { $0.satz.einrichtung == haus }
    let neu = (0..<zufall.zahl(0...3)).map { _ in
      Betriebserlaubnis(
        einrichtung: haus, kategorie: zufall.eines(.krippe, .kindergarten, .hort, .gesamt),
        plaetze: Platzzahl(zufall.zahl(0...6)), gueltig: zeitraum())
    }
    protokoll.append("\(haus.text): \(neu.map(\.json))")
    try arbeit.schreiber.ersetze(alt, durch: neu, schluessel: haus.text)
  }

  private mutating func andereSperre(_ arbeit: Handarbeit) throws {
    if let alt = try eines(Belegrecht.self, arbeit), zufall.trifft(50) {
      var neu = alt.satz
      neu.plaetze = Platzzahl(zufall.zahl(0...4))
      neu.gueltig = zeitraum()
      return try schreibe(arbeit, alt, neu)
    }
    guard let alt = try eines(Platzsperre.self, arbeit) else { return }
    var neu = alt.satz
    neu.gueltig = zeitraum()
    neu.einrichtung = haus()
    try schreibe(arbeit, alt, neu)
  }

  private mutating func anderesHaus(_ arbeit: Handarbeit) throws {
    guard let alt = try eines(Einrichtung.self, arbeit) else { return }
    var neu = alt.satz
    if zufall.trifft(60) {
      neu.gueltig = zeitraum()
      return try schreibe(arbeit, alt, neu)
    }
    neu.id = Kennung(gespeichert: "haus\(nummer)")
    protokoll.append("neu \(neu.json)")
    try arbeit.schreiber.fuegeEin(neu)
    try arbeit.schreiber.fuegeEin(
      Anmeldung(
        id: Kennung(gespeichert: "haus\(nummer)"), kind: kind(), art: .bedarfsmeldung,
        wunsch: zeitraum(), eingang: tag(), wuensche: [neu.id]))
  }
}
