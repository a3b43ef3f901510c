public import Domain

/// A random house with groups: forms with sizes and ages, children in fitting and unfitting groups,
/// with gaps, twice in a row, or in none.
public struct Zufallshaus {
  /// The house.
  public let haus: Gruppenhaus
  /// The Kitajahr that is looked at.
  public let jahr: Zeitraum
  /// Whether the age on 1 November holds for the whole Kitajahr.
  public let amStichtag: Bool
  /// The day before which nothing is looked at.
  public let heute: Domain.Tag

  /// The house that belongs to the seed.
  public init(seed: UInt64) {
    var zufall = Zufall(seed: seed)
    let formen = Self.formen(&zufall)
    let wechsel = zufall.eines("geburtstag", "stichtag:11-01", "kitajahr_ende", "folgemonat")
    amStichtag = wechsel.hasPrefix("stichtag")
    let regel = Kategorieregel(
      parameter: Parametersatz(
        kommune: [],
        land: Landesprofil(
          werte: [
            .kategoriewechsel: [
              Regelwert(
                wert: Parameterwert(wechsel, art: .kategoriewechsel) ?? .anzahl(0), ab: .anfang,
                fundstelle: "", sicherheit: .gelesen)
            ]
          ], gruppenformen: formen), standard: Landesprofil(werte: [:])))
    heute = Self.tag("2026-11-02")
    jahr =
      Zeitraum(von: Self.tag("2027-08-01"), bis: Self.tag("2028-07-31")) ?? Zeitraum(am: heute)
    let gruppen = (1...zufall.zahl(2...5)).map { i in
      Gruppe(
        id: Kennung(gespeichert: "g\(i)"), einrichtung: Kennung(gespeichert: "e1"),
        name: "Gruppe \(i)",
        gruppenform: zufall.trifft(10) ? "Wald" : formen[zufall.zahl(0...formen.count - 1)].name,
        plaetze: Platzzahl(zufall.zahl(2...8)),
        gueltig: zufall.trifft(15) ? Zeitraum(ab: Self.tag("2027-08-01")) : .immer)
    }
    let kinder = (1...zufall.zahl(4...24)).map { Self.kind($0, gruppen, formen, regel, &zufall) }
    haus = Gruppenhaus(ab: heute, gruppen: gruppen, kinder: kinder, formen: formen)
  }

  private static func tag(_ text: String) -> Domain.Tag { Domain.Tag(iso: text) ?? .anfang }

  private static func formen(_ zufall: inout Zufall) -> [Gruppenform] {
    func form(_ name: String, _ body: (inout Gruppenform) -> Void) -> Gruppenform {
      var form = Gruppenform(name, fundstelle: "Zufall", sicherheit: .gelesen)
      body(&form)
      return form
    }
    return [
      form("I b") {
        $0.groesse = zufall.zahl(3...8)
        $0.kategorien = [.krippe, .kindergarten]
        $0.abMonat = 24
        ($0.u3Mindestens, $0.u3Hoechstens) = (1, zufall.zahl(2...4))
      },
      form("II b") {
        $0.groesse = zufall.zahl(2...6)
        $0.kategorien = [.krippe]
      },
      form("III b") {
        $0.groesse = zufall.zahl(3...8)
        $0.kategorien = [.kindergarten]
      },
      form("gemischt") {
        $0.groesse = zufall.zahl(4...8)
        $0.kategorien = [.krippe, .kindergarten]
        $0.u3Zaehlt = Platzzahl(2)
        $0.u3EinfachAbMonat = 30
      },
      form("integrativ") {
        $0.kategorien = [.kindergarten]
        $0.kindZaehlt = Platzzahl(2)
      },
    ]
  }

  private static func kind(
    _ i: Int, _ gruppen: [Gruppe], _ formen: [Gruppenform], _ regel: Kategorieregel,
    _ zufall: inout Zufall
  ) -> Gruppenkind {
    let kind = Kind(
      id: Kennung(gespeichert: "k\(i)"), vorname: "Kind", nachname: "Nummer \(i)",
      geburtsdatum: tag(zufall.tag(2021...2026)), geschlecht: zufall.eines(.m, .w, .d, nil))
    let begin = tag(zufall.tag(2025...2027))
    let end = begin + zufall.zahl(100...1500)
    let vertrag = Betreuungsvertrag(
      id: Kennung(gespeichert: "v\(i)"), kind: kind.id, einrichtung: Kennung(gespeichert: "e1"),
      laufzeit: Zeitraum(von: begin, bis: end) ?? Zeitraum(am: begin),
      stunden: zufall.eines(nil, Wochenstunden(25), Wochenstunden(hundertstel: 3750)),
      status: zufall.eines(.zugesagt, .unterschrieben),
      platzanteil: zufall.eines(
        Platzzahl(1), Platzzahl(1), Platzzahl(1), Platzzahl(hundertstel: 50), Platzzahl(2)))
    var stays: [Zuordnung] = []
    var day = begin + (zufall.trifft(40) ? zufall.zahl(0...200) : 0)
    while day < end, !zufall.trifft(25) {
      let group = gruppen[zufall.zahl(0...gruppen.count - 1)]
      let last = min(end, zufall.trifft(50) ? end : day + zufall.zahl(30...500))
      let whole = Zeitraum(von: day, bis: last) ?? Zeitraum(am: day)
      if let days = whole.schnitt(group.gueltig) {
        stays.append(
          Zuordnung(
            vertrag: vertrag.id, gruppe: group.id,
            gruppenform: zufall.trifft(15) ? zufall.eines("integrativ", "I b", "fremd") : "",
            gueltig: days))
      }
      day = last + 1 + (zufall.trifft(30) ? zufall.zahl(1...60) : 0)
    }
    return Gruppenkind(vertrag, kind, stays, regel)
  }
}
