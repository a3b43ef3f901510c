internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The forms for a child, its parents, contracts and Anmeldungen.
struct Kinderformulare {
  let listen: WahllistenAuskunft.Antwort
  /// Brothers and sisters of the child, where they are known.
  var geschwister: [Kind] = []
  let umfeld: Umfeld

  private var texte: Textkatalog { umfeld.texte }

  /// A new child, with a parent and what is asked for it.
  func neuesKind() -> Formular {
    var form = Formular(
      texte(AktenText.neuesKind),
      .vorgang(
        Vorgangszeile(
          name: Vorgangsart.anmelden.rawValue, argumente: [("eingang", umfeld.heute.iso)])),
      satzart: .kinder,
      texte.aufnahmefelder(kind: [
        Formularfeld(
          "geboren", texte.feldname("geburtsdatum"), .geburtstag, pflicht: true,
          spalte: "geburtsdatum"),
        Formularfeld("geschlecht", texte.feldname("geschlecht"), .wahl(geschlechter)),
      ]) + [
        feld("strasse"), feld("plz"), feld("ort"), feld("ortsteil"),
        Formularfeld(
          "art", texte.feldname("art"), .wahl(arten),
          wert: Anmeldung.Art.bedarfsmeldung.rawValue, pflicht: true),
        Formularfeld(
          "ab", texte.feldname("wunschbeginn"), .tag, wert: umfeld.stichtag.iso, pflicht: true),
        Formularfeld("stunden", texte.feldname("wochenstunden"), .zahl),
        Formularfeld("wuensche", texte.feldname("wuensche"), .mehrere(haeuser)),
        Formularfeld("auskunftssperre", texte.feldname("auskunftssperre"), .wahl(jaLeer)),
      ] + listen.kriterienfeld("", texte))
    form.angebot = angebot(nil, "stunden", "wuensche")
    form.aehnlich = Aehnlichkeit()
    return form
  }

  /// Changes of a child; an address that must not be told is no field.
  func kind(_ kind: Kind) -> Formular {
    let address =
      kind.auskunftssperre
      ? [] : ["strasse", "plz", "ort", "ortsteil"].map { feld($0, kind.feldwerte) }
    return Formular(
      texte(AktenText.kindAendern), .aenderung(.kinder, id: kind.id.text), satzart: .kinder,
      fest: [Feldwert("id", kind.id.text)],
      [
        feld("vorname", kind.feldwerte, pflicht: true),
        feld("nachname", kind.feldwerte, pflicht: true),
        feld("geburtsdatum", kind.feldwerte, .geburtstag, pflicht: true),
        feld("geschlecht", kind.feldwerte, .wahl(geschlechter)),
      ] + address + [
        feld("zurueckgestellt", kind.feldwerte, .wahl(jaLeer)),
        feld("auskunftssperre", kind.feldwerte, .wahl(jaLeer)),
      ])
  }

  /// A new parent of a child, or changes of one; F7 takes the child's address.
  func elternteil(_ alt: Sorgeberechtigter?, von kind: Kind) -> Formular {
    let werte = alt?.feldwerte ?? [Feldwert("nachname", kind.nachname)]
    let isHidden = kind.auskunftssperre && alt != nil
    let fields =
      [feld("vorname", werte, pflicht: true), feld("nachname", werte, pflicht: true)]
      + (isHidden
        ? [] : ["telefon", "email", "strasse", "plz", "ort"].map { feld($0, werte) })
    let known = [Feldwert("kind_id", kind.id.text), Feldwert("id", alt?.id.text ?? "neu")]
    let model = ["strasse", "plz", "ort", "nachname"]
    let zweck: Formular.Zweck =
      alt.map { .aenderung(.sorgeberechtigte, id: $0.id.text) }
      ?? .vorgang(neuerSatz(.sorgeberechtigte, kind.id))
    return Formular(
      texte(alt == nil ? AktenText.neuerElternteil : .elternteilAendern), zweck,
      satzart: .sorgeberechtigte, fest: known,
      vorlage: kind.feldwerte.filter { model.contains($0.spalte) && !$0.wert.isEmpty }, fields)
  }

  /// What is asked for a child that is stored.
  func neueAnmeldung(_ kind: Kind) -> Formular {
    var form = Formular(
      texte(AktenText.neueAnmeldung), kopf: kopf(kind),
      .vorgang(
        Vorgangszeile(
          name: Vorgangsart.anmeldungAufnehmen.rawValue, argumente: [("kind", kind.id.text)])),
      [
        Formularfeld(
          "art", texte.feldname("art"), .wahl(arten),
          wert: Anmeldung.Art.betreuungsanfrage.rawValue, pflicht: true),
        Formularfeld(
          "ab", texte.feldname("wunschbeginn"), .tag, wert: umfeld.stichtag.iso, pflicht: true),
        Formularfeld("bis", texte.feldname("wunschende"), .tag),
        Formularfeld("stunden", texte.feldname("wochenstunden"), .zahl),
        Formularfeld("wuensche", texte.feldname("wuensche"), .mehrere(haeuser)),
        Formularfeld("platzanteil", texte.feldname("platzanteil"), .zahl),
        Formularfeld("eingang", texte.feldname("eingang"), .tag, wert: umfeld.heute.iso),
        Formularfeld("bemerkung", texte.feldname("bemerkung")),
      ] + listen.kriterienfeld("", texte))
    form.angebot = angebot(kind, "stunden", "wuensche")
    form.geschwister = geschwisterwahl
    return form
  }

  /// Changes of an Anmeldung.
  func anmeldung(_ alt: Anmeldung, _ kind: Kind) -> Formular {
    let werte = alt.feldwerte
    var form = Formular(
      texte(AktenText.anmeldungAendern), kopf: kopf(kind),
      .aenderung(.anmeldungen, id: alt.id.text), satzart: .anmeldungen,
      fest: werte.filter { ["id", "kind_id", "art", "status"].contains($0.spalte) },
      [
        feld("wunschbeginn", werte, .tag, pflicht: true), feld("wunschende", werte, .tag),
        feld("wochenstunden", werte, .zahl), feld("wuensche", werte, .mehrere(haeuser)),
        feld("platzanteil", werte, .zahl), feld("eingang", werte, .tag, pflicht: true),
        feld("bemerkung", werte),
      ] + listen.kriterienfeld(alt.kriterien, texte))
    form.geschwister = geschwisterwahl
    form.angebot = angebot(kind, "wochenstunden", "wuensche", "wunschbeginn", "wunschende")
    return form
  }
}

extension Kinderformulare {
  /// The child, above the fields.
  func kopf(_ kind: Kind) -> String {
    "\(kind.nachname), \(kind.vorname) · \(kind.geburtsdatum.deutsch)"
  }

  /// A line that adds a record of a child.
  func neuerSatz(_ art: Satzart, _ kind: Kennung<Kind>) -> Vorgangszeile {
    Vorgangszeile(
      name: Vorgangsart.anlegen.rawValue,
      argumente: [("satzart", art.rawValue), ("kind_id", kind.text)])
  }

  /// A field of a record that is called like its column.
  func feld(
    _ spalte: String, _ werte: [Feldwert] = [], _ art: Formularfeld.Art = .text,
    pflicht: Bool = false
  ) -> Formularfeld {
    Formularfeld(
      spalte, umfeld.texte.feldname(spalte), art,
      wert: werte.first { $0.spalte == spalte }?.wert ?? "", pflicht: pflicht)
  }

  /// What the Einrichtungen offer a child, by the fields of the form; without a child its birthday
  /// is one of them.
  func angebot(
    _ kind: Kind?, _ stunden: String, _ wo: String, _ ab: String = "ab", _ bis: String = "bis"
  ) -> Hausangebot {
    Hausangebot(
      wo: wo, stunden: stunden, tage: (ab, bis),
      kind: kind.map { ($0.geburtsdatum, $0.zurueckgestellt) }, listen: listen)
  }

  /// The brothers and sisters, as words of a list.
  private var geschwisterwahl: [Formularfeld.Wahl] {
    geschwister.map {
      Formularfeld.Wahl(
        wert: $0.id.text, text: "\($0.vorname) \($0.nachname) (\($0.geburtsdatum.deutsch))")
    }
  }

  /// The Einrichtungen.
  var haeuser: [Formularfeld.Wahl] { listen.haeuser }

  /// The Belegrechte, those of one Einrichtung where one is named.
  func belegrechte(in haus: Kennung<Einrichtung>? = nil) -> [Formularfeld.Wahl] {
    listen.belegrechte.filter { haus == nil || $0.einrichtung == haus }.map { recht in
      let where_ = listen.einrichtungen.first { $0.satz.id == recht.einrichtung }?.satz.name
      return Formularfeld.Wahl(
        wert: recht.id.text,
        text: recht.inhaber + (haus == nil ? where_.map { " · " + $0 } ?? "" : "")
          + " (\(recht.id.text))")
    }
  }

  var geschlechter: [Formularfeld.Wahl] {
    Kind.Geschlecht.allCases.map {
      Formularfeld.Wahl(wert: $0.rawValue, text: umfeld.texte(AktenText.lang($0)))
    }
  }

  var arten: [Formularfeld.Wahl] {
    Anmeldung.Art.allCases.map {
      Formularfeld.Wahl(wert: $0.rawValue, text: umfeld.texte(AktenText.name($0)))
    }
  }

  var jaLeer: [Formularfeld.Wahl] {
    [Formularfeld.Wahl(wert: "ja", text: umfeld.texte(AktenText.ja))]
  }
}
