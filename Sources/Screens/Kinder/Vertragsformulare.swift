internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Kinderformulare {
  private var texte: Textkatalog { umfeld.texte }

  private func vorgang(
    _ art: Vorgangsart, _ argumente: [(name: String, wert: String)]
  ) -> Formular.Zweck {
    .vorgang(Vorgangszeile(name: art.rawValue, argumente: argumente))
  }

  /// A Zusage: for an Anmeldung, by a draft, or for the child alone.
  func zusage(_ zeile: Aktenzeile?, _ kind: Kind) -> Formular {
    var bezug = ("kind", kind.id.text)
    var haus = ""
    var ab = umfeld.stichtag
    var stunden: Wochenstunden?
    switch zeile {
    case .anmeldung(let a) where a.satz.status == .offen:
      bezug = ("anmeldung", a.satz.id.text)
      (haus, ab, stunden) = (
        a.satz.wuensche.first?.text ?? "", a.satz.wunsch.von, a.satz.stunden
      )
    case .vertrag(let v) where v.satz.status == .entwurf:
      bezug = ("vertrag", v.satz.id.text)
      (haus, ab, stunden) = (v.satz.einrichtung.text, v.satz.laufzeit.von, v.satz.stunden)
    default: break
    }
    var form = Formular(
      texte(AktenText.zusage), kopf: kopf(kind), vorgang(.vertragZusagen, [bezug]),
      zeigtWirkung: true,
      [
        Formularfeld(
          "einrichtung", texte.feldname("einrichtung_id"), .wahl(haeuser), wert: haus,
          pflicht: true),
        Formularfeld("beginn", texte.feldname("beginn"), .tag, wert: ab.iso, pflicht: true),
        Formularfeld("ende", texte(AktenText.endeVonSelbst), .tag),
        Formularfeld(
          "stunden", texte.feldname("wochenstunden"), .zahl, wert: stunden?.text ?? ""),
        Formularfeld("zusage_bis", texte.feldname("zusage_bis"), .tag),
        Formularfeld("platzanteil", texte.feldname("platzanteil"), .zahl),
        Formularfeld("belegrecht", texte.feldname("belegrecht_id"), .wahl(belegrechte())),
        Formularfeld("verbleib_bis", texte.feldname("verbleib_bis"), .tag),
      ])
    form.angebot = angebot(kind, "stunden", "einrichtung", "beginn", "ende")
    return form
  }

  /// A draft of a contract.
  func entwurf(_ kind: Kind) -> Formular {
    var form = Formular(
      texte(AktenText.neuerEntwurf), kopf: kopf(kind),
      .vorgang(
        neuerSatz(.vertraege, kind.id)
          .mit("status", Betreuungsvertrag.Status.entwurf.rawValue)), satzart: .vertraege,
      fest: [
        Feldwert("id", "neu"), Feldwert("kind_id", kind.id.text), Feldwert("status", "entwurf"),
      ],
      [
        feld("einrichtung_id", [], .wahl(haeuser), pflicht: true),
        feld("beginn", [Feldwert("beginn", umfeld.stichtag.iso)], .tag, pflicht: true),
        feld("ende", [], .tag), feld("wochenstunden", [], .zahl),
        feld("platzanteil", [], .zahl), feld("belegrecht_id", [], .wahl(belegrechte())),
        feld("verbleib_bis", [], .tag),
      ])
    form.angebot = angebot(kind, "wochenstunden", "einrichtung_id", "beginn", "ende")
    return form
  }

  /// Changes of a contract that need no Vorgang of their own.
  func vertrag(_ v: KindAkteAuskunft.Vertrag, _ kind: Kind) -> Formular {
    let werte = v.satz.feldwerte
    var form = Formular(
      texte(AktenText.vertragAendern), kopf: kopf(kind) + " · " + v.einrichtung.name,
      .aenderung(.vertraege, id: v.satz.id.text), satzart: .vertraege,
      fest: werte.filter {
        ["id", "kind_id", "status", "einrichtung_id"].contains($0.spalte)
      }, zeigtWirkung: true,
      [
        feld("beginn", werte, .tag, pflicht: true), feld("ende", werte, .tag),
        feld("wochenstunden", werte, .zahl), feld("platzanteil", werte, .zahl),
        feld("belegrecht_id", werte, .wahl(belegrechte(in: v.satz.einrichtung))),
        feld("verbleib_bis", werte, .tag), feld("zusage_bis", werte, .tag),
      ])
    form.angebot = angebot(kind, "wochenstunden", "einrichtung_id", "beginn", "ende")
    return form
  }

  /// The end of a signed contract.
  func ende(_ v: KindAkteAuskunft.Vertrag, _ kind: Kind) -> Formular {
    let reasons: [(VertragBeenden.Anlass, AktenText)] = [
      (.kuendigung, .kuendigung), (.ende, .vertragsende), (.abgemeldet, .abgemeldet),
    ]
    return Formular(
      texte(AktenText.beenden), kopf: kopf(kind) + " · " + v.einrichtung.name,
      vorgang(.vertragBeenden, [("vertrag", v.satz.id.text)]), zeigtWirkung: true,
      [
        Formularfeld(
          "zum", texte(AktenText.letzterTag), .tag, wert: umfeld.stichtag.iso, pflicht: true),
        Formularfeld(
          "anlass", texte(AktenText.anlass),
          .wahl(reasons.map { Formularfeld.Wahl(wert: $0.rawValue, text: texte($1)) }),
          wert: VertragBeenden.Anlass.kuendigung.rawValue, pflicht: true),
        Formularfeld("grund", texte.feldname("grund")),
      ])
  }

  /// The cancellation of a contract that has not begun.
  func storno(_ v: KindAkteAuskunft.Vertrag, _ kind: Kind) -> Formular {
    Formular(
      texte(AktenText.stornieren), kopf: kopf(kind) + " · " + v.einrichtung.name,
      vorgang(.vertragStornieren, [("vertrag", v.satz.id.text)]), zeigtWirkung: true,
      [
        Formularfeld("grund", texte.feldname("grund"), pflicht: true),
        Formularfeld(
          "anmeldung", texte(AktenText.anmeldungDanach),
          .wahl(
            Anmeldung.Status.allCases.map {
              Formularfeld.Wahl(wert: $0.rawValue, text: texte(AktenText.name($0)))
            })),
      ])
  }

  /// Other hours from a day on.
  func stunden(_ v: KindAkteAuskunft.Vertrag, _ kind: Kind) -> Formular {
    var form = Formular(
      texte(AktenText.stundenAendern), kopf: kopf(kind) + " · " + v.einrichtung.name,
      vorgang(.vertragStunden, [("vertrag", v.satz.id.text)]),
      fest: [Feldwert("einrichtung_id", v.satz.einrichtung.text)],
      [
        Formularfeld("stunden", texte.feldname("wochenstunden"), .zahl, pflicht: true),
        Formularfeld(
          "ab", texte(AktenText.ersterTag), .tag, wert: umfeld.stichtag.iso, pflicht: true),
      ])
    form.angebot = angebot(kind, "stunden", "einrichtung_id")
    return form
  }

  /// A move to another Einrichtung; what was wished there is answered by it.
  func umzug(
    _ v: KindAkteAuskunft.Vertrag, _ kind: Kind, _ anmeldungen: [Anmeldung]
  ) -> Formular {
    let states: [(VertragUmziehen.Stand, AktenText)] = [
      (.unterschrieben, .unterschrieben), (.zugesagt, .zugesagt),
    ]
    var form = Formular(
      texte(AktenText.umziehen), kopf: kopf(kind) + " · " + v.einrichtung.name,
      vorgang(.vertragUmziehen, [("vertrag", v.satz.id.text)]), zeigtWirkung: true,
      [
        Formularfeld(
          "einrichtung", texte(AktenText.wohin), .wahl(haeuser), pflicht: true),
        Formularfeld(
          "ab", texte(AktenText.ersterTag), .tag, wert: umfeld.stichtag.iso, pflicht: true),
        Formularfeld(
          "status", texte.feldname("status"),
          .wahl(states.map { Formularfeld.Wahl(wert: $0.rawValue, text: texte($1)) }),
          wert: VertragUmziehen.Stand.unterschrieben.rawValue, pflicht: true),
        Formularfeld(
          "stunden", texte.feldname("wochenstunden"), .zahl, wert: v.satz.stunden?.text ?? ""),
        Formularfeld("ende", texte(AktenText.endeVonSelbst), .tag),
        Formularfeld("platzanteil", texte.feldname("platzanteil"), .zahl),
        Formularfeld("belegrecht", texte.feldname("belegrecht_id"), .wahl(belegrechte())),
      ])
    let wished = listen.einrichtungen.compactMap { haus in
      anmeldungen.beantwortet(durch: haus.satz.id, in: v.satz.laufzeit)
        .map { (haus.satz.id.text, $0.id.text) }
    }
    form.dazu = Mitgabe(
      feld: "einrichtung", argument: "anmeldung", nach: Dictionary(uniqueKeysWithValues: wished))
    form.angebot = angebot(kind, "stunden", "einrichtung", "ab", "ende")
    return form
  }

  /// The refusal of an Anmeldung, which needs a reason.
  func ablehnung(_ anmeldung: Anmeldung, _ kind: Kind) -> Formular {
    Formular(
      texte(AktenText.ablehnen), kopf: kopf(kind),
      vorgang(.anmeldungAblehnen, [("anmeldung", anmeldung.id.text)]),
      [Formularfeld("grund", texte.feldname("grund"), pflicht: true)])
  }
}

extension [Anmeldung] {
  /// The oldest open one that wishes this Einrichtung in these days: a contract there answers it.
  func beantwortet(durch haus: Kennung<Einrichtung>, in tage: Zeitraum) -> Anmeldung? {
    filter {
      $0.status == .offen && $0.wuensche.contains(haus) && $0.wunsch.schneidet(tage)
    }.min { ($0.eingang, $0.id) < ($1.eingang, $1.id) }
  }
}
