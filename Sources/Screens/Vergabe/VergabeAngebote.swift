internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// From the decision to the answers of the families.

/// A child of a decided Runde, and how far its family has come.
@dynamicMemberLookup
struct VergabeAngebotszeile: Sichtzeile {
  let angebot: AngeboteAuskunft.Zeile

  var suchtext = ""

  var schluessel: String { angebot.ergebnis.id.text }

  subscript<T>(dynamicMember glied: KeyPath<AngeboteAuskunft.Zeile, T>) -> T {
    angebot[keyPath: glied]
  }

  /// What one sees of the contract before one answers for the family: who was quicker is not undone.
  var gesehen: [Feldwert] {
    [
      Feldwert("einrichtung_id", self.ergebnis.einrichtung?.text ?? ""),
      Feldwert("status", Betreuungsvertrag.Status.zugesagt.rawValue),
      Feldwert("zusage_bis", self.frist?.iso ?? ""),
    ].filter { !$0.wert.isEmpty }
  }

  static var ort: any WritableKeyPath<VergabeZustand, Tabelle<Self>> & Sendable { \.angebotsliste }
  /// The hint names other children: who looks for one of them wants its own row, and on paper they
  /// would be told to whoever holds it.
  static var eigenspalten: [Tabellenspalte<Self>] { spalten.filter { $0.name != "hinweis" } }

  static let spalten: [Tabellenspalte<Self>] = [
    Tabellenspalte(
      name: "name", titel: { $0(WartelisteText.spalteName) }, breite: 20, flex: 2, hoechstens: 44,
      text: { z, _ in z.name }, ordnung: { .text(gefaltet($0.name)) }),
    Tabellenspalte(
      name: "einrichtung", titel: { $0.feldname("einrichtung_id") }, breite: 18, flex: 3,
      hoechstens: 44,
      text: { z, u in z.einrichtung.isEmpty ? u.texte(RundenschirmText.ohne) : z.einrichtung },
      ordnung: { .text(gefaltet($0.einrichtung)) }),
    Tabellenspalte(
      name: "wunsch", titel: { $0.feldname("wunsch") }, breite: 6, rechts: true,
      text: { z, _ in z.stand == .bleibt ? "" : z.ergebnis.wunsch.map { "\($0)." } ?? "" },
      ordnung: { .zahl($0.ergebnis.wunsch ?? 99) }),
    Tabellenspalte(
      name: "stand", titel: { $0.feldname("status") }, breite: 15, flex: 1,
      text: { z, u in
        switch z.stand {
        case .offen where z.nurZusammen: u.texte(RundenschirmText.zusammenOffen)
        case .angenommen where z.nurZusammen: u.texte(RundenschirmText.zusammenAngenommen)
        default: u.texte(RundenschirmText.antwort(z.stand))
        }
      },
      ordnung: { .zahl($0.stand.rawValue) },
      rolle: {
        switch $0.stand {
        case .ueberfaellig, .fehlt, .haengt: .fehlt
        case .offen, .bereit: .zusage
        case .wartet, .nichtAngeboten, .freigehalten: .warnung
        case .angenommen, .unterschrieben: .gedeckt
        case .abgelehnt, .entfallen, .bleibt, .ohnePlatz: .leise
        }
      }),
    Tabellenspalte(
      name: "frist", titel: { $0.feldname("frist") }, breite: 10, prioritaet: 1,
      text: { z, _ in z.frist?.deutsch ?? "" }, ordnung: { .zahl(Int($0.frist?.nummer ?? .max)) }),
    Tabellenspalte(
      name: "telefon", titel: { $0.feldname("telefon") }, breite: 14, prioritaet: 2,
      text: { z, _ in z.telefon }, ordnung: { .text($0.telefon) }),
    Tabellenspalte(
      name: "hinweis", titel: { $0(RundenschirmText.spalteHinweis) }, breite: 30, flex: 4,
      prioritaet: 3, text: { z, _ in z.hinweis }, ordnung: { .text(gefaltet($0.hinweis)) }),
  ]
}

extension Vergabe {
  @Sendable private static func istAngebote(_ z: VergabeZustand) -> Bool { z.blatt == .angebote }

  /// Why the selected offer can't be answered.
  @Sendable private static func ohneAngebot(_ z: VergabeZustand) -> GrundText? {
    if let grund = ohneZeile(z) { return grund }
    return switch z.angebotsliste.zeile?.stand {
    case .offen, .ueberfaellig: nil
    case .angenommen: .schonAngenommen
    case .unterschrieben: .angebotUnterschrieben
    case .abgelehnt: .schonAbgelehnt
    case .haengt: .angebotHaengt
    default: .keinAngebot
    }
  }

  static let angebotsbefehle: [Befehl<VergabeZustand>] = [
    Befehl([.text("a")], .angebotAnnehmen, legende: 2, warumNicht: ohneAngebot, nur: istAngebote) {
      z, _ in
      guard let zeile = z.angebotsliste.zeile else { return [] }
      return zeile.ergebnis.vertrag.map {
        [.auftrag(.vorgang(VertragAnnehmen($0, vorher: zeile.gesehen).zeile))]
      } ?? []
    },
    Befehl(
      [.text("x")], .angebotAblehnen, legende: 3,
      warumNicht: { z in
        switch z.angebotsliste.zeile?.stand {
        case .angenommen, .haengt: ohneZeile(z)
        case .abgelehnt: z.runde?.status == .abgeschlossen ? .schonAbgeschlossen : ohneZeile(z)
        default: ohneAngebot(z)
        }
      }, nur: istAngebote
    ) { z, umfeld in
      guard let zeile = z.angebotsliste.zeile, let vertrag = zeile.ergebnis.vertrag else {
        return []
      }
      if zeile.stand == .abgelehnt {
        return [.auftrag(.vorgang(VertragWiederherstellen(vertrag).zeile, probe: true))]
      }
      let line = VertragStornieren(vertrag: vertrag, grund: "", vorher: zeile.gesehen).zeile
      // It isn't the family that says no where nobody leaves the place any more.
      let hangs = zeile.stand == .haengt
      let fields = [
        Formularfeld(
          "anmeldung", umfeld.texte(RundenschirmText.anmeldungDanach),
          .wahl([
            .init(wert: "offen", text: umfeld.texte(RundenschirmText.suchtWeiter)),
            .init(wert: "zurueckgezogen", text: umfeld.texte(RundenschirmText.suchtNicht)),
          ]), wert: "offen", pflicht: true),
        Formularfeld(
          "wunsch", umfeld.texte.feldname("wunsch"),
          .wahl([
            .init(
              wert: VertragStornieren.Wunschfolge.gestrichen.rawValue,
              text: umfeld.texte(RundenschirmText.wunschGestrichen)),
            .init(
              wert: VertragStornieren.Wunschfolge.bleibt.rawValue,
              text: umfeld.texte(RundenschirmText.wunschBleibt)),
          ]),
          wert: (hangs ? VertragStornieren.Wunschfolge.bleibt : .gestrichen).rawValue,
          pflicht: true),
        Formularfeld(
          "grund", umfeld.texte.feldname("grund"),
          wert: umfeld.texte(hangs ? RundenschirmText.antwortHaengt : .grundAbsage), pflicht: true),
      ]
      return [
        .zeige(
          .formular(
            Formular(
              umfeld.texte(RundenschirmText.absageTitel),
              kopf: [zeile.name, zeile.einrichtung, zeile.hinweis].filter { !$0.isEmpty }
                .joined(separator: " · ") + ". "
                + umfeld.texte(RundenschirmText.absageHinweis, ["wo": zeile.einrichtung]),
              .vorgang(line), fields)))
      ]
    },
    Befehl(
      [.text("u")], .vertragUnterschreiben, legende: 4,
      warumNicht: { z in
        z.angebotsliste.zeile?.stand == .angenommen ? ohneZeile(z) : ohneAngebot(z)
      }, nur: istAngebote
    ) { z, _ in
      guard let zeile = z.angebotsliste.zeile, let vertrag = zeile.ergebnis.vertrag else {
        return []
      }
      let line = VertragUnterschreiben(vertrag: vertrag, vorher: zeile.gesehen).zeile
      return [.auftrag(.vorgang(line, probe: true))]
    },
    Befehl(
      [.text("t")], .plaetzeTauschen, legende: 5,
      warumNicht: ohneZeile, nur: istAngebote
    ) { z, umfeld in
      guard let zeile = z.angebotsliste.zeile else { return [] }
      let ziele = tauschziele(zeile, z, umfeld)
      if ziele.isEmpty { return [.melde(Meldung(umfeld.texte(RundenschirmText.keinTausch)))] }
      return [
        .zeige(.sprung(Sprungliste(umfeld.texte(RundenschirmText.tauschPaare), ziele)))
      ]
    },
    Befehl(
      [.enter], .kindOeffnen, legende: 6,
      warumNicht: ohneZeile, nur: istAngebote
    ) { z, _ in
      guard let ergebnis = z.angebotsliste.zeile?.ergebnis else { return [] }
      let row = ergebnis.vertrag.map { Verweis(.vertraege, $0.text) }
      return [.kind(ergebnis.kind, zeile: row ?? Verweis(.anmeldungen, ergebnis.anmeldung.text))]
    },
  ]

  /// Who could swap, first with the family of the chosen child, and the form in which that is done.
  private static func tauschziele(
    _ zeile: VergabeAngebotszeile, _ z: VergabeZustand, _ umfeld: Umfeld
  ) -> [Sprungliste.Ziel] {
    guard let basis = z.basis, let angebote = z.angebote,
      let kind = basis.lage.antraege.firstIndex(where: { $0.kind == zeile.ergebnis.kind })
    else { return [] }
    let rows = Dictionary(
      angebote.zeilen.map { ($0.ergebnis.kind, $0) }, uniquingKeysWith: { a, _ in a })
    let regel = Tauschregel(basis, angebote.tauschstand)
    let mine = regel.familie(kind)
    func namen(_ kind: Int) -> String {
      umfeld.texte.aufzaehlung(regel.familie(kind).map { basis.lage.antraege[$0].briefname })
    }
    func ziel(_ a: Int, _ b: Int) -> Sprungliste.Ziel? {
      // No other family learns where a child is of which nobody may be told that (§ 51 BMG).
      let all = (regel.familie(a) + regel.familie(b)).map { rows[basis.lage.antraege[$0].kind] }
      guard let one = rows[basis.lage.antraege[a].kind],
        let other = rows[basis.lage.antraege[b].kind],
        all.allSatisfy({ $0?.hatAuskunftssperre == false })
      else { return nil }
      let line = Vorgangszeile(
        name: Vorgangsart.plaetzeTauschen.rawValue,
        argumente: [("ergebnis", one.ergebnis.id.text), ("mit", other.ergebnis.id.text)])
      let field = Formularfeld(
        "einverstanden", umfeld.texte(RundenschirmText.tauschEinverstanden), pflicht: true)
      let pair = umfeld.texte(
        RundenschirmText.tauschPaar,
        ["a": namen(a), "dort": other.einrichtung, "b": namen(b), "hier": one.einrichtung])
      return Sprungliste.Ziel(
        text: pair,
        effekt: .zeige(
          .formular(
            Formular(
              umfeld.texte(RundenschirmText.tauschTitel),
              kopf: umfeld.texte(RundenschirmText.tauschKopf, ["paar": pair]), .vorgang(line),
              [field]))))
    }
    let others = regel.paare().filter { !mine.contains($0) && !mine.contains($1) }
    return regel.partner(kind).compactMap { ziel(kind, $0) } + others.compactMap(ziel)
  }

  static func drawAngebote(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    guard z.istVorbereitung else {
      drawAngebotsgrund(z, in: &canvas, rect, umfeld)
      return VergabeAngebotszeile.draw(z, in: &canvas, rect, umfeld)
    }
    let at = Point(row: rect.row + 1, column: rect.column + 2)
    canvas.put(umfeld.texte(RundenschirmText.nochNichtEntschieden), at: at, role: .leise)
    canvas.cursor = at
  }
}

extension AngeboteAuskunft.Antwort {
  /// How many families have come so far.
  func anzahl(_ stand: AngeboteAuskunft.Stand) -> Int { zeilen.count { $0.stand == stand } }
}

extension RundenschirmText {
  /// How far a family has come, in a word.
  static func antwort(_ stand: AngeboteAuskunft.Stand) -> RundenschirmText {
    switch stand {
    case .ueberfaellig: .antwortUeberfaellig
    case .haengt: .antwortHaengt
    case .fehlt: .antwortFehlt
    case .bereit: .antwortBereit
    case .offen: .antwortOffen
    case .wartet: .antwortWartet
    case .nichtAngeboten: .antwortNichtAngeboten
    case .freigehalten: .antwortFreigehalten
    case .angenommen: .antwortAngenommen
    case .unterschrieben: .antwortUnterschrieben
    case .abgelehnt: .antwortAbgelehnt
    case .entfallen: .antwortEntfallen
    case .bleibt: .antwortBleibt
    case .ohnePlatz: .ohne
    }
  }
}
