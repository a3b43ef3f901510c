internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// An applicant of an Einrichtung.
struct VergabeRangzeile: Sichtzeile {
  let antrag: Rundenantrag
  /// Its rank; nil for a child that is refused.
  let rang: Int?
  let platz: Rangliste.Platz
  /// Whether it gets a place here.
  let hier: Bool
  /// Where it gets or keeps one; empty for nowhere.
  let wo: String
  /// Whether that is decided.
  let istEntschieden: Bool
  var suchtext = ""

  var schluessel: String { antrag.kind.text }

  static var ort: any WritableKeyPath<VergabeZustand, Tabelle<Self>> & Sendable { \.liste }
  static let spalten: [Tabellenspalte<Self>] = [
    Tabellenspalte(
      name: "rang", titel: { $0.feldname("rang") }, breite: 4, rechts: true,
      text: { z, _ in z.rang.map(String.init) ?? "" },
      ordnung: { .zahl($0.rang ?? .max) }),
    Tabellenspalte(
      name: "name", titel: { $0(WartelisteText.spalteName) }, breite: 14, flex: 1, hoechstens: 44,
      text: { z, _ in z.antrag.name }, ordnung: { .text(gefaltet($0.antrag.name)) },
      rolle: { $0.rang == nil ? .leise : .grund }),
    Tabellenspalte(
      name: "kategorie", titel: { $0.feldname("kategorie") }, breite: 4,
      text: { z, u in u.texte(UebersichtText.kurz(z.antrag.kategorie)) },
      ordnung: { .zahl($0.antrag.kategorie.rang) }),
    Tabellenspalte(
      name: "punkte", titel: { $0.feldname("punkte") }, breite: 6, rechts: true,
      text: { z, _ in String(z.platz.punkte) }, ordnung: { .zahl($0.platz.punkte) }),
    Tabellenspalte(
      name: "vorrang", titel: { $0(RundenschirmText.spalteVorrang) }, breite: 8,
      text: { z, u in z.platz.stufe < .punkte ? u.texte(RundenschirmText.spalteVorrang) : "" },
      ordnung: { .zahl($0.platz.stufe.rawValue) }, rolle: { _ in .hervorgehoben }),
    Tabellenspalte(
      name: "wunsch", titel: { $0.feldname("wunsch") }, breite: 6, rechts: true,
      text: { z, _ in "\(z.platz.wunsch + 1)." }, ordnung: { .zahl($0.platz.wunsch) }),
    Tabellenspalte(
      name: "stand", titel: { $0.feldname("status") }, breite: 16, flex: 4, prioritaet: 1,
      text: { z, u in
        if let entscheid = z.platz.entscheid {
          return u.texte(
            z.rang == nil ? RundenschirmText.abgelehnt : .verschoben, ["grund": entscheid.grund])
        }
        if z.hier {
          return u.texte(RundenschirmText.platzHier, ["fest": z.istEntschieden ? "1" : ""])
        }
        return z.wo.isEmpty
          ? u.texte(RundenschirmText.ohne) : u.texte(RundenschirmText.platzDort, ["wo": z.wo])
      }, ordnung: { .zahl($0.hier ? 0 : 1) }, rolle: { $0.hier ? .frei : .leise }),
  ]
}

extension VergabeZustand {
  static func liste(_ probe: Rundenprobe, _ haus: Int) -> [VergabeRangzeile] {
    let liste = probe.ranglisten[haus]
    func zeile(_ platz: Rangliste.Platz, _ rang: Int?) -> VergabeRangzeile {
      VergabeRangzeile(
        antrag: probe.lage.antraege[platz.antrag], rang: rang, platz: platz,
        hier: probe.haus(platz.antrag) == haus,
        wo: probe.bleibtIn(platz.antrag).map { probe.lage.haeuser[$0].name } ?? "",
        istEntschieden: probe.istEntschieden)
    }
    return liste.plaetze.enumerated().map { zeile($1, $0 + 1) }
      + liste.abgelehnt.map { zeile($0, nil) }
  }
}

extension Vergabe {
  @Sendable private static func istListe(_ z: VergabeZustand) -> Bool { z.blatt == .liste }

  @Sendable private static func ohneBewerber(_ z: VergabeZustand) -> GrundText? {
    ohneProbe(z) ?? ohneZeile(z) ?? inVorbereitung(z)
  }

  static let listenbefehle: [Befehl<VergabeZustand>] = [
    Befehl([.text("e")], .einrichtungWaehlen, legende: 2, warumNicht: ohneProbe, nur: istListe) {
      z, umfeld in
      let ziele = z.hausfolge.compactMap { z.probe?.lage.haeuser[$0] }.map { haus in
        Sprungliste.Ziel(
          text: haus.name, effekt: .angaben(hausname, [Feldwert("haus", haus.kennung.text)]))
      }
      return [.zeige(.sprung(Sprungliste(umfeld.texte.feldname("einrichtung_id"), ziele)))]
    },
    Befehl([.right], .naechstesHaus, warumNicht: ohneProbe, nur: istListe) { z, _ in
      z.geheZumHaus(1)
      return []
    },
    Befehl([.left], .vorigesHaus, warumNicht: ohneProbe, nur: istListe) { z, _ in
      z.geheZumHaus(-1)
      return []
    },
    Befehl([.text("m")], .bewerberVerschieben, legende: 3, warumNicht: ohneBewerber, nur: istListe)
    {
      z, umfeld in entscheidformular(z, umfeld, rang: true).map { [.zeige(.formular($0))] } ?? []
    },
    Befehl([.text("x")], .bewerberAblehnen, legende: 4, warumNicht: ohneBewerber, nur: istListe) {
      z, umfeld in entscheidformular(z, umfeld, rang: false).map { [.zeige(.formular($0))] } ?? []
    },
    Befehl(
      [.text("r")], .entscheidWeg, legende: 5,
      warumNicht: {
        ohneBewerber($0) ?? ($0.liste.zeile?.platz.entscheid == nil ? .keinEntscheid : nil)
      }, nur: istListe
    ) { z, _ in
      guard let entscheid = z.liste.zeile?.platz.entscheid else { return [] }
      return [.auftrag(.vorgang(Loeschen(.rundenentscheide, entscheid.id.text).zeile))]
    },
    Befehl(
      [.enter, .text("?")], .punktezettel, legende: 6, warumNicht: ohneZeile, nur: istListe
    ) { z, umfeld in
      guard let probe = z.probe, let zeile = z.liste.zeile else { return [] }
      return [.zeige(.text(punktezettel(zeile, probe, umfeld)))]
    },
  ]

  /// Under which name the list of Einrichtungen hands over which one was chosen.
  static let hausname = "haus"

  /// Another rank for a child, or its refusal, with the reason.
  private static func entscheidformular(
    _ z: VergabeZustand, _ umfeld: Umfeld, rang: Bool
  ) -> Formular? {
    guard let zeile = z.liste.zeile, let probe = z.probe, let runde = z.runde else { return nil }
    let haus = probe.lage.haeuser[z.haus]
    let before = zeile.platz.entscheid
    let fixed = [
      Feldwert("runde_id", runde.id.text), Feldwert("einrichtung_id", haus.kennung.text),
      Feldwert("kind_id", zeile.antrag.kind.text),
    ]
    var reason = Formularfeld(
      "grund", umfeld.texte.feldname("grund"), wert: before?.grund ?? "", pflicht: true)
    // Why a child was moved is not why it is refused.
    if !rang, before?.rang != nil { reason.editor.text = "" }
    // What is kept, not where the child stands for it; a refusal keeps no rank.
    let kept = before == nil ? String(zeile.rang ?? 1) : before?.rang.map { String($0) } ?? ""
    let rank = Formularfeld(
      "rang", umfeld.texte(RundenschirmText.neuerRang), .anzahl,
      wert: rang ? kept : "", pflicht: true)
    let title = umfeld.texte(rang ? RundenschirmText.verschiebenTitel : .ablehnenTitel)
    let others = before?.feldwerte.filter { !["rang", "grund"].contains($0.spalte) } ?? fixed
    // A refusal takes the rank away that was given before.
    let purpose = before.map { before -> Formular.Zweck in
      rang
        ? .aenderung(.rundenentscheide, id: before.id.text)
        : .vorgang(Aendern(.rundenentscheide, before.id.text, [Feldwert("rang", "")]).zeile)
    }
    return Formular(
      title, kopf: zeile.antrag.name + " · " + haus.name,
      purpose ?? .vorgang(Anlegen(.rundenentscheide, fixed).zeile),
      satzart: .rundenentscheide, fest: others + (rang ? [] : [Feldwert("rang", "")]),
      rang ? [rank, reason] : [reason])
  }

  /// For what a child gets its points here, line by line; who may not see that sees the sum.
  static func punktezettel(
    _ zeile: VergabeRangzeile, _ probe: Rundenprobe, _ umfeld: Umfeld
  ) -> Textblatt {
    let texte = umfeld.texte
    // First what the Einrichtung decided itself, whatever the points are.
    let decided = zeile.platz.entscheid.map { entscheid in
      texte(
        zeile.rang == nil ? RundenschirmText.zettelAbgelehnt : .zettelVerschoben,
        ["rang": entscheid.rang.map { String($0) } ?? "", "grund": entscheid.grund])
    }
    let grounds =
      probe.zeigtGruende
      ? [texte(RundenschirmText.stufe(zeile.platz.stufe)), ""]
        + posten(zeile, probe.lage.kriterien, texte)
      : [texte(RundenschirmText.gruendeBeimAmt)]
    let sum = texte(RundenschirmText.punktsumme, ["n": String(zeile.platz.punkte)])
    let equal = probe.punktgleich(zeile.platz).map { texte($0) }
    let behind = equal.map {
      texte(RundenschirmText.hinterRang, ["rang": String((zeile.rang ?? 1) - 1), "warum": $0])
    }
    return Textblatt(
      zeile.antrag.name,
      ((decided.map { [$0, ""] } ?? []) + grounds + ["", sum] + (behind.map { ["", $0] } ?? []))
        .joined(separator: "\n"))
  }

  /// The Kriterien that a child fulfils; of a decided Runde those that its minutes name.
  private static func posten(
    _ zeile: VergabeRangzeile, _ liste: Kriterienliste, _ texte: Textkatalog
  ) -> [String] {
    if let counted = zeile.platz.gezaehlt {
      return counted.map { posten in
        guard let kriterium = liste.kriterien.first(where: { $0.code == posten.code }) else {
          return posten.code
        }
        return "\(kriterium.bezeichnung): "
          + (kriterium.vorrang
            ? texte(RundenschirmText.spalteVorrang) : String(kriterium.punkte(mal: posten.mal)))
      }
    }
    let lines = liste.zettel(zeile.antrag, wunsch: zeile.platz.wunsch).posten.map { posten in
      let kriterium = liste.kriterien[posten.kriterium]
      let points = kriterium.vorrang ? texte(RundenschirmText.spalteVorrang) : String(posten.punkte)
      let note =
        posten.zaehlt
        ? "" : " " + texte(posten.belegt ? RundenschirmText.nurHoechstes : .nachweisFehlt)
      return "\(kriterium.bezeichnung): \(points)\(note)"
    }
    return lines.isEmpty ? [texte(RundenschirmText.keinePunkte)] : lines
  }

  static func drawListe(
    _ z: VergabeZustand, _ probe: Rundenprobe, in canvas: inout Canvas, _ rect: Rect,
    _ umfeld: Umfeld
  ) {
    guard probe.lage.haeuser.indices.contains(z.haus) else { return }
    canvas.put(
      bewerbungen(z, probe, umfeld.texte), at: Point(row: rect.row - 1, column: rect.column + 1),
      role: .hervorgehoben,
      width: rect.width - 2)
    VergabeRangzeile.draw(z, in: &canvas, rect, umfeld)
  }

  /// How many applicants there are, or are found of how many.
  private static func bewerbungen(
    _ z: VergabeZustand, _ probe: Rundenprobe, _ texte: Textkatalog
  ) -> String {
    let wo = probe.lage.haeuser[z.haus].name
    let (n, m) = (String(z.liste.gezeigt), String(z.liste.gesamt))
    return z.liste.suche.isEmpty
      ? texte(RundenschirmText.listeVon, ["wo": wo, "n": m])
      : texte(RundenschirmText.listeGefunden, ["wo": wo, "n": n, "m": m])
  }
}

extension VergabeZustand {
  mutating func geheZumHaus(_ schritt: Int) {
    let all = hausfolge
    guard let now = all.firstIndex(of: haus) else { return }
    zeigeHaus(all[(now + schritt + all.count) % all.count])
  }

  mutating func zeigeHaus(_ id: String) {
    if let i = probe?.lage.haeuser.firstIndex(where: { $0.kennung.text == id }) { zeigeHaus(i) }
  }

  private mutating func zeigeHaus(_ haus: Int) {
    self.haus = haus
    liste = Tabelle()
    zeigeListe()
  }
}

extension RundenschirmText {
  /// What comes before the points of a child.
  static func stufe(_ stufe: Rangliste.Stufe) -> RundenschirmText {
    switch stufe {
    case .kindeswohl: .stufeKindeswohl
    case .anschluss: .stufeAnschluss
    case .vorrang: .stufeVorrang
    case .punkte: .stufePunkte
    case .auswaertig: .stufeAuswaertig
    }
  }
}
