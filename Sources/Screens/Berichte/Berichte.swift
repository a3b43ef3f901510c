internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Reports; the first of them says how many children are booked for how many hours.
enum Berichte: Ansicht {
  static let befehle: [Befehl<BerichteZustand>] = [
    Befehl(
      [.enter], .buchungskinder, legende: 1,
      warumNicht: { ohneZeile($0) ?? (istTabelle($0) && $0.zahl == 0 ? .keineKinder : nil) }
    ) { z, _ in
      if z.zelle != nil { return z.kinder.zeile.map { [.kind($0.kind)] } ?? [] }
      (z.zelle, z.sindKinderDa, z.kinder) = (z.gewaehlt, false, Tabelle())
      z.kinder.sortiere(nach: "name", kinderspalten)
      return []
    },
    Befehl([.tab], .buchungenNach, legende: 2, nur: istTabelle) { z, _ in
      z.gruppiere(1)
      return []
    },
    Befehl([.backTab], .buchungenVorher, nur: istTabelle) { z, _ in
      z.gruppiere(-1)
      return []
    },
    Befehl([.text("z")], .mitZusagen, legende: 3, nur: istTabelle) { z, _ in
      z.frage.mitZusagen.toggle()
      return []
    },
    Befehl([.text("t")], .balken, legende: 4, nur: istTabelle) { z, _ in
      z.zeigtBalken.toggle()
      return []
    },
    Befehl([.function(4)], .buchungsfilter, legende: 5, nur: istTabelle) { z, umfeld in
      [.zeige(.formular(filterformular(z, umfeld)))]
    },
    Befehl(
      [.delete], .buchungsfilterWeg,
      warumNicht: { filterwerte($0).isEmpty ? .keinFilter : nil }, nur: istTabelle
    ) { z, _ in
      filtere(&z, [])
      return []
    },
    Befehl([.text("/")], .satzSuchen, legende: 5, nur: { !istTabelle($0) }) { z, _ in
      z.kinder.beginneSuche()
      return []
    },
    Befehl([.left], .spalteLinks) { z, _ in
      if istTabelle(z) { z.waehle(-1) } else { z.kinder.waehle(-1, kinderspalten) }
      return []
    },
    Befehl([.right], .spalteRechts) { z, _ in
      if istTabelle(z) { z.waehle(1) } else { z.kinder.waehle(1, kinderspalten) }
      return []
    },
    Befehl(
      [.text("s")], .sortieren, legende: 6,
      warumNicht: { !istTabelle($0) && $0.kinder.spalte == nil ? .keineSpalte : nil }
    ) { z, _ in
      if istTabelle(z) {
        z.sortiere()
      } else if let name = z.kinder.spalte {
        z.kinder.sortiere(nach: name, kinderspalten)
      }
      return []
    },
    Befehl([.function(9)], .ausgeben, legende: 7, warumNicht: ohneZeile) { _, umfeld in
      [.zeige(.formular(.ausgabe(umfeld)))]
    },
  ]

  @Sendable static func istTabelle(_ z: BerichteZustand) -> Bool { z.zelle == nil }

  @Sendable private static func ohneZeile(_ z: BerichteZustand) -> GrundText? {
    if istTabelle(z) { return z.anzahl == 0 ? .keineZeile : nil }
    return z.kinder.zeile == nil
      ? .keineZeile : z.kinder.istZeileVerschwunden ? .nichtMehrDa : nil
  }

  static func nimm(
    _ key: Key, _ z: inout BerichteZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    guard z.zelle != nil else {
      return z.liste.handle(key, count: z.anzahl, height: rumpf(rect, z).height) ? [] : nil
    }
    let height = Tabelle<BerichteZustand.Kind>.rumpf(kinderliste(rect)).height
    if z.kinder.nimm(key, height: height, kinderspalten) { return [] }
    guard key == .escape else { return nil }
    z.zelle = nil
    z.kinder = Tabelle()
    return []
  }

  static func fuegeEin(_ text: String, _ z: inout BerichteZustand, _ umfeld: Umfeld) {
    z.kinder.fuegeEin(text)
  }

  static func klick(
    _ point: Point, _ z: inout BerichteZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    if z.zelle != nil {
      z.kinder.klick(point, in: Tabelle<BerichteZustand.Kind>.rumpf(kinderliste(rect)))
    } else {
      z.liste.select(at: point, in: rumpf(rect, z), count: z.zeilen.count)
    }
  }

  static func fragen(_ z: BerichteZustand, _ umfeld: Umfeld) -> [Frage] {
    let tabelle = frage(z, umfeld)
    return [.buchungen(tabelle)]
      + (z.zelle.map {
        [.buchungskinder(BuchungskinderAuskunft(tabelle, zeile: $0.zeile, band: $0.band))]
      } ?? [])
  }

  private static func frage(_ z: BerichteZustand, _ umfeld: Umfeld) -> BuchungenAuskunft {
    var frage = z.frage
    frage.am = umfeld.stichtag
    return frage
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout BerichteZustand, _ umfeld: Umfeld
  ) {
    switch antwort {
    case .buchungen(let neu): z.empfange(neu)
    case .buchungskinder(let neu):
      z.kinder.setze(neu, kinderspalten, behaltenVerschwundene: z.sindKinderDa)
      z.sindKinderDa = true
    default: break
    }
  }

  static func uebernimm(
    _ name: String, _ werte: [Feldwert], _ z: inout BerichteZustand, _ umfeld: Umfeld
  ) -> [Effekt] {
    switch name {
    case filtername: filtere(&z, werte)
    case Formular.ausgabename: return [.auftrag(.ausgeben(ausgabe(z, werte, umfeld)))]
    default: break
    }
    return []
  }
}

// What narrows the table.

extension Berichte {
  /// Under which name the form hands over the filter.
  private static let filtername = "filter"

  private static func filtere(_ z: inout BerichteZustand, _ werte: [Feldwert]) {
    z.frage.filter.wo = werte["wo"] ?? ""
    z.frage.filter.traeger = werte["traeger"].flatMap { Kennung<Traeger>($0) }
    z.frage.kategorie = werte["kategorie"].flatMap { Platzkategorie(rawValue: $0) }
  }

  /// What is chosen in the fields that are filled.
  static func filterwerte(_ z: BerichteZustand) -> [Feldwert] {
    [
      Feldwert("wo", z.frage.filter.wo), Feldwert("traeger", z.frage.filter.traeger?.text ?? ""),
      Feldwert("kategorie", z.frage.kategorie?.rawValue ?? ""),
    ].filter { !$0.wert.isEmpty }
  }

  private static func filterformular(_ z: BerichteZustand, _ umfeld: Umfeld) -> Formular {
    Formular(
      umfeld.texte(BerichteText.filterTitel), .ansicht(filtername), felder(z, umfeld))
  }

  private static func felder(_ z: BerichteZustand, _ umfeld: Umfeld) -> [Formularfeld] {
    let texte = umfeld.texte
    let now = filterwerte(z)
    return [
      Formularfeld("wo", texte(BerichteText.filterWo), wert: now["wo"] ?? ""),
      Formularfeld(
        "traeger", texte(BerichteText.filterTraeger),
        .wahl(z.traeger.map { .init(wert: $0.id.text, text: $0.name) }),
        wert: now["traeger"] ?? ""),
      Formularfeld(
        "kategorie", texte(BerichteText.filterKategorie),
        .wahl(
          Platzkategorie.allCases.map {
            .init(wert: $0.rawValue, text: texte(WarumText.kategorie($0)))
          }), wert: now["kategorie"] ?? ""),
    ]
  }

  /// What is counted, in a few words.
  static func beschreibung(_ z: BerichteZustand, _ umfeld: Umfeld) -> String {
    let filter = felder(z, umfeld).map(\.editor.text).filter { !$0.isEmpty }
    return
      ((filter.isEmpty ? [umfeld.texte(BerichteText.alle)] : filter) + [
        umfeld.texte(z.frage.mitZusagen ? BerichteText.mitZusagen : .ohneZusagen)
      ]).joined(separator: " · ")
  }
}
