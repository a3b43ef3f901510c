internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The master data: Träger, Einrichtungen and what belongs to them, and the parameters.
enum Verwaltung: Ansicht {
  static let befehle: [Befehl<VerwaltungZustand>] = [
    Befehl([.enter], .satzAendern, legende: 1, warumNicht: ohneZeile) { z, umfeld in
      guard let zeile = z.zeile else { return [] }
      let forms = formulare(z, umfeld)
      let isOwn = zeile.herkunft == nil || zeile.herkunft == .kommune
      return [.zeige(.formular(isOwn ? forms.aendern(zeile) : forms.neuerWert(zeile)))]
    },
    Befehl([.text("n")], .satzNeu, legende: 2, warumNicht: ohneVorlage) { z, umfeld in
      let forms = formulare(z, umfeld)
      if z.art == .parameter {
        return z.zeile.map { [.zeige(.formular(forms.neuerWert($0)))] } ?? []
      }
      return [
        .zeige(
          .formular(
            forms.neu(besitzer: z.besitzer?.satz, wie: nil, vorlage: z.zeile)))
      ]
    },
    Befehl([.text("c")], .satzKopieren, warumNicht: ohneKopie) { z, umfeld in
      guard let zeile = z.zeile else { return [] }
      return [
        .zeige(.formular(formulare(z, umfeld).neu(besitzer: nil, wie: zeile, vorlage: zeile)))
      ]
    },
    Befehl([.text("k")], .katalogUebernehmen, legende: 3, nur: { $0.art == .kataloge }) {
      z, umfeld in
      [.zeige(.formular(formulare(z, umfeld).uebernahme(z.antwort?.vorlagen ?? [])))]
    },
    Befehl([.text("e")], .satzBeenden, legende: 3, warumNicht: ohneEnde) { z, umfeld in
      guard let zeile = z.zeile, let form = formulare(z, umfeld).beenden(zeile) else { return [] }
      return [.zeige(.formular(form))]
    },
    Befehl([.delete], .satzLoeschen, warumNicht: nichtLoeschbar) { z, umfeld in
      guard let zeile = z.zeile else { return [] }
      let known = zeile.satz.satzart.istMenge ? zeile.werte : []
      let line = Loeschen(zeile.satz.satzart, zeile.satz.schluessel, known).zeile
      let what = umfeld.texte(SatzText.name(z.art)) + " " + zeile.bezeichnung
      return [
        .zeige(
          .bestaetigen(
            Bestaetigung(
              umfeld.texte(VerwaltungText.loeschen, ["was": what]),
              .auftrag(.vorgang(line, probe: true)))))
      ]
    },
    Befehl([.text("o")], .zugehoeriges, legende: 4, warumNicht: ohneZugehoeriges) { z, _ in
      if let zeile = z.zeile {
        z.zeigeZugehoeriges(
          VerwaltungZustand.Besitzer(satz: zeile.satz, name: zeile.name))
      }
      return []
    },
    Befehl([.tab], .artVor, legende: 6) { z, _ in
      z.gehe(1)
      return []
    },
    Befehl([.backTab], .artZurueck) { z, _ in
      z.gehe(-1)
      return []
    },
    Befehl([.text("g")], .nurGueltige, legende: 11) { z, _ in
      z.schalteGueltige()
      return []
    },
    Befehl([.text("/")], .satzSuchen, legende: 5) { z, _ in
      z.tabelle.beginneSuche()
      return []
    },
    Befehl([.right], .spalteRechts) { z, _ in
      z.tabelle.waehle(1, z.spalten)
      return []
    },
    Befehl([.left], .spalteLinks) { z, _ in
      z.tabelle.waehle(-1, z.spalten)
      return []
    },
    Befehl([.text("s")], .sortieren) { z, _ in
      if z.tabelle.spalte == nil { z.tabelle.waehle(1, z.spalten) }
      if let name = z.tabelle.spalte { z.tabelle.sortiere(nach: name, z.spalten) }
      return []
    },
  ]

  private static func formulare(
    _ z: VerwaltungZustand, _ umfeld: Umfeld
  ) -> Stammdatenformular {
    Stammdatenformular(art: z.art, namen: z.antwort?.namen ?? [:], umfeld: umfeld)
  }

  @Sendable private static func ohneZeile(_ z: VerwaltungZustand) -> GrundText? {
    z.zeile == nil ? .keineZeile : z.tabelle.istZeileVerschwunden ? .nichtMehrDa : nil
  }

  @Sendable private static func ohneVorlage(_ z: VerwaltungZustand) -> GrundText? {
    z.art == .parameter ? ohneZeile(z) : z.antwort == nil ? .keineZeile : nil
  }

  @Sendable private static func ohneKopie(_ z: VerwaltungZustand) -> GrundText? {
    z.art == .parameter ? .nurNeuerWert : ohneZeile(z)
  }

  @Sendable private static func ohneEnde(_ z: VerwaltungZustand) -> GrundText? {
    if z.art == .parameter { return .nurNeuerWert }
    return z.art.datensatz.endspalte == nil ? .hatKeinEnde : ohneZeile(z)
  }

  @Sendable private static func nichtLoeschbar(_ z: VerwaltungZustand) -> GrundText? {
    if let grund = ohneZeile(z) { return grund }
    guard let zeile = z.zeile else { return nil }
    return zeile.herkunft == nil || zeile.herkunft == .kommune ? nil : .wertDesLandes
  }

  @Sendable private static func ohneZugehoeriges(_ z: VerwaltungZustand) -> GrundText? {
    VerwaltungZustand.arten.contains { $0.gehoert(zu: z.art) } ? ohneZeile(z) : .nichtsZugehoeriges
  }

  static func nimm(
    _ key: Key, _ z: inout VerwaltungZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    let height = Tabelle<VerwaltungZustand.Zeile>.rumpf(liste(rect)).height
    if z.tabelle.nimm(key, height: height, z.spalten) { return [] }
    if key == .escape, z.besitzer != nil {
      z.zeigeAlle()
      return []
    }
    return nil
  }

  static func fuegeEin(_ text: String, _ z: inout VerwaltungZustand, _ umfeld: Umfeld) {
    z.tabelle.fuegeEin(text)
  }

  static func klick(
    _ point: Point, _ z: inout VerwaltungZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    z.tabelle.klick(point, in: Tabelle<VerwaltungZustand.Zeile>.rumpf(liste(rect)))
  }

  static func fragen(_ z: VerwaltungZustand, _ umfeld: Umfeld) -> [Frage] {
    [.stammdaten(StammdatenAuskunft(z.art, von: z.besitzer?.satz, am: umfeld.stichtag))]
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout VerwaltungZustand, _ umfeld: Umfeld
  ) {
    if case .stammdaten(let neu) = antwort, neu.frage.satzart == z.art { z.empfange(neu) }
  }

  static func wo(_ z: VerwaltungZustand) -> [Feldwert] {
    let owner = z.besitzer.map {
      [
        Feldwert("besitzer", $0.satz.satzart.rawValue),
        Feldwert("besitzer_id", $0.satz.schluessel), Feldwert("name", $0.name),
      ]
    }
    return [Feldwert("satzart", z.art.rawValue)] + (owner ?? [])
      + (z.zeile.map { [Feldwert("zeile", $0.schluessel)] } ?? [])
  }

  static func gehe(zu ort: [Feldwert], _ z: inout VerwaltungZustand) {
    let owner = ort["besitzer"].flatMap(Satzart.init).map {
      VerwaltungZustand.Besitzer(
        satz: Verweis($0, ort["besitzer_id"] ?? ""), name: ort["name"] ?? "")
    }
    if let owner, owner != z.besitzer { z.zeigeZugehoeriges(owner) }
    if owner == nil { z.zeigeAlle() }
    if let art = ort["satzart"].flatMap(Satzart.init), art != z.art { z.zeige(art) }
    z.tabelle.folge(ort["zeile"])
  }

  static func kopierbar(_ z: VerwaltungZustand, _ umfeld: Umfeld) -> Kopierbares? {
    z.tabelle.kopierbar(z.spalten, umfeld)
  }

  static func meldung(_ z: VerwaltungZustand, _ umfeld: Umfeld) -> Meldung {
    guard let antwort = z.antwort else { return Meldung("") }
    if let zeile = z.zeile, let from = zeile.herkunft {
      let source = umfeld.texte(herkunft: from)
      return Meldung(
        umfeld.texte(
          VerwaltungText.wertSatz,
          [
            "was": zeile.worte[0],
            "herkunft": from.fundstelle.isEmpty ? source : source + ", " + from.fundstelle,
          ]))
    }
    if z.art == .kataloge, let missing = z.zeile?["luecken"], !missing.isEmpty {
      return Meldung(umfeld.texte(KatalogText.luecken, ["luecken": missing]), .warnung)
    }
    guard z.art.datensatz.endspalte != nil else { return Meldung("") }
    return Meldung(
      umfeld.texte(
        VerwaltungText.gueltigVon,
        [
          "n": String(antwort.zeilen.count { $0.giltAmStichtag }),
          "von": String(antwort.zeilen.count), "tag": umfeld.stichtag.deutsch,
        ]))
  }
}

extension StammdatenAuskunft.Zeile {
  /// What it is called, where it is to be taken away: all that one reads of it.
  var bezeichnung: String {
    zip(werte, worte).filter { $0.0.spalte != "id" && !$0.1.isEmpty }.prefix(3).map(\.1)
      .joined(separator: " · ")
  }

  /// What the record is called.
  var name: String {
    zip(werte, worte).first { $0.0.spalte == "name" }?.1 ?? satz.schluessel
  }
}
