internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The board of a Kita-Leitung: who is in which group, and who goes where.
enum Gruppen: Ansicht {
  static let befehle: [Befehl<GruppenZustand>] = [
    Befehl([.text(" ")], .kindAufnehmen, legende: 1, warumNicht: ohneKarte) { z, umfeld in
      if z.teil == .kitajahr {
        z.kitajahr?.wechsle(z.antwort, umfeld)
      } else {
        z.nimmAuf(hoehe: umfeld.hoehe - 5)
      }
      return []
    },
    Befehl(
      [.enter], .gruppenkind, legende: 2, warumNicht: ohneZiel, nur: { !$0.traegt }
    ) { z, _ in oeffne(z) },
    Befehl(
      [.enter], .kindAblegen, legende: 2, warumNicht: ohneZiel, nur: { $0.traegt }
    ) { z, umfeld in
      let (group, those) = (z.gruppe?.id, z.legeAb())
      return [.auftrag(.vorgang(GruppeSetzen(those, in: group, ab: umfeld.stichtag).zeile))]
    },
    Befehl([.left], .gruppeLinks, nur: { $0.teil != .kitajahr }) { z, umfeld in
      z.gehe(-1, sichtbar: sichtbar(z, umfeld))
      return []
    },
    Befehl([.right], .gruppeRechts, nur: { $0.teil != .kitajahr }) { z, umfeld in
      z.gehe(1, sichtbar: sichtbar(z, umfeld))
      return []
    },
    Befehl(
      [.text("g")], .gruppenform, legende: 3, warumNicht: ohneGruppe,
      nur: { $0.teil != .kitajahr }
    ) { z, umfeld in z.gruppe.map { [.zeige(.formular(gruppenform($0, z, umfeld)))] } ?? [] },
    Befehl(
      [.text("f")], .kindform, legende: 7, warumNicht: ohneKarte, nur: { $0.teil == .tafel }
    ) { z, umfeld in [.zeige(.formular(kindform(z, umfeld)))] },
    Befehl(
      [.text("t")], .gruppenzahlen, legende: 5, warumNicht: ohneGruppe,
      nur: { $0.teil != .kitajahr }
    ) { z, _ in
      z.zeige(z.teil == .zahlen ? .tafel : .zahlen)
      return []
    },
    Befehl(
      [.text("k")], .kitajahr, legende: 4, warumNicht: ohneHaus, nur: { $0.teil != .kitajahr }
    ) { z, umfeld in
      z.zeige(.kitajahr)
      z.kitajahr = z.antwort.map { Kitajahrplan($0, umfeld) }
      return []
    },
    Befehl([.tab], .abschnittVor, nur: { $0.teil == .kitajahr }) { z, umfeld in
      z.kitajahr?.springe(1, hoehe: Kitajahrplan.hoehe(umfeld))
      return []
    },
    Befehl([.backTab], .abschnittZurueck, nur: { $0.teil == .kitajahr }) { z, umfeld in
      z.kitajahr?.springe(-1, hoehe: Kitajahrplan.hoehe(umfeld))
      return []
    },
    Befehl([.text("*")], .gruppeAnnehmen, legende: 3, nur: { $0.teil == .kitajahr }) { z, umfeld in
      z.kitajahr?.wechsleGruppe(z.antwort, umfeld)
      return []
    },
    Befehl(
      [.function(8)], .kitajahrAusfuehren, legende: 4,
      warumNicht: { $0.kitajahr?.plan.vorschlaege.isEmpty == false ? nil : .keinVorschlag },
      nur: { $0.teil == .kitajahr }
    ) { z, umfeld in
      guard let plan = z.kitajahr?.plan else { return [] }
      let line = KitajahrWechseln(ab: plan.jahr.von, plan.schritte).zeile
      let n = String(Set(plan.vorschlaege.map(\.kind.vertrag)).count)
      return [
        .zeige(
          .bestaetigen(
            Bestaetigung(
              umfeld.texte(GruppenText.frageKitajahr, ["n": n, "ab": plan.jahr.von.deutsch]),
              .auftrag(.vorgang(line)))))
      ]
    },
    Befehl([.function(4), .text("/")], .einrichtungWaehlen, legende: 6) { z, umfeld in
      let ziele = z.einrichtungen.map {
        Sprungliste.Ziel(
          text: $0.satz.name,
          effekt: .angaben(einrichtungsname, [Feldwert("id", $0.satz.id.text)]))
      }
      return [.zeige(.sprung(Sprungliste(umfeld.texte(GruppenText.welcheEinrichtung), ziele)))]
    },
    Befehl(
      [.function(9)], .ausgeben, legende: 70, warumNicht: ohneHaus, nur: { $0.teil == .tafel }
    ) { _, umfeld in
      [.zeige(.formular(Formular.ausgabe(umfeld)))]
    },
  ]

  /// Under which name the choice of the Einrichtung is handed over.
  static let einrichtungsname = "einrichtung"

  private static func oeffne(_ z: GruppenZustand) -> [Effekt] {
    let kind = z.teil == .kitajahr ? z.kitajahr?.kind : z.karte?.kind
    return kind.map {
      [.kind($0.kind, zeile: Verweis(.vertraege, $0.vertrag.text))]
    } ?? []
  }

  @Sendable private static func ohneHaus(_ z: GruppenZustand) -> GrundText? {
    z.antwort?.haus.gruppen.isEmpty == false ? nil : .keineGruppen
  }

  @Sendable private static func ohneGruppe(_ z: GruppenZustand) -> GrundText? {
    z.gruppe == nil ? .keineGruppe : nil
  }

  @Sendable private static func ohneKarte(_ z: GruppenZustand) -> GrundText? {
    switch z.teil {
    case .tafel: z.karte == nil && z.aufgenommen.isEmpty ? .keinKindGewaehlt : nil
    case .zahlen: .nurTafel
    case .kitajahr: z.kitajahr?.gewaehlter == nil ? .keinVorschlagGewaehlt : nil
    }
  }

  @Sendable private static func ohneZiel(_ z: GruppenZustand) -> GrundText? {
    switch z.teil {
    case .tafel: ohneKarte(z)
    case .zahlen: .nurTafel
    case .kitajahr: z.kitajahr?.kind == nil ? .keinKindGewaehlt : nil
    }
  }

  /// How many columns have room.
  static func sichtbar(_ z: GruppenZustand, _ umfeld: Umfeld) -> Int {
    umfeld.istSchlicht ? 1 : max(1, min(z.spalten.count, (umfeld.breite + 2) / 24))
  }

  static func nimm(
    _ key: Key, _ z: inout GruppenZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    switch z.teil {
    case .tafel:
      if key == .escape, !z.aufgenommen.isEmpty {
        z.aufgenommen = []
        return []
      }
      return z.nimm(key, hoehe: karten(rect).height) ? [] : nil
    case .zahlen:
      if key == .escape {
        z.zeige(.tafel)
        return []
      }
      let count = z.antwort.map { zahlenzeilen(z, $0, umfeld).count } ?? 0
      return z.zahlen.handle(key, count: count, height: rect.height - 3) ? [] : nil
    case .kitajahr:
      if key == .escape {
        z.zeige(.tafel)
        return []
      }
      return z.kitajahr?.nimm(key, hoehe: Kitajahrplan.hoehe(umfeld)) == true ? [] : nil
    }
  }

  static func fuegeEin(_ text: String, _ z: inout GruppenZustand, _ umfeld: Umfeld) {}

  static func klick(
    _ point: Point, _ z: inout GruppenZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    guard z.teil == .tafel else {
      let body = rect.split(top: 2).rest
      if let plan = z.kitajahr, body.contains(point) {
        z.kitajahr?.liste.select(
          at: point,
          in: Rect(row: body.row, column: body.column, width: body.width, height: body.height - 4),
          count: plan.zeilen.count)
      }
      return
    }
    let shown = sichtbar(z, umfeld)
    for (place, i) in z.breite.window(count: z.spalten.count, height: shown).enumerated() {
      let column = spaltenplatz(place, shown, rect)
      guard column.contains(point) else { continue }
      let body = karten(rect)
      let rows = z.liste(i).window(count: z.spalten[i].karten.count, height: body.height)
      let row = rows.lowerBound + point.row - body.row
      z.waehle(i, rows.contains(row) ? row : nil, sichtbar: shown, hoehe: body.height)
    }
  }

  static func fragen(_ z: GruppenZustand, _ umfeld: Umfeld) -> [Frage] {
    [
      .gruppen(GruppenAuskunft(z.einrichtung, am: umfeld.stichtag)),
      .wahllisten(WahllistenAuskunft()),
    ]
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout GruppenZustand, _ umfeld: Umfeld
  ) {
    switch antwort {
    case .gruppen(let neu): z.empfange(neu, umfeld)
    case .wahllisten(let listen): z.einrichtungen = listen.einrichtungen
    default: break
    }
  }

  static func uebernimm(
    _ name: String, _ werte: [Feldwert], _ z: inout GruppenZustand, _ umfeld: Umfeld
  ) -> [Effekt] {
    switch name {
    case einrichtungsname:
      if let id = werte["id"].flatMap({ Kennung<Einrichtung>($0) }) { z.zeige(id) }
    case Formular.ausgabename:
      if let list = ausgabe(z, werte, umfeld) { return [.auftrag(.ausgeben(list))] }
    default: break
    }
    return []
  }

  static func wo(_ z: GruppenZustand) -> [Feldwert] {
    [
      Feldwert("einrichtung", z.antwort?.einrichtung?.satz.id.text ?? ""),
      Feldwert("gruppe", z.gruppe?.id.text ?? ""),
      Feldwert("vertrag", z.gemeinte.map(\.text).joined(separator: "|")),
    ]
  }

  static func gehe(zu ort: [Feldwert], _ z: inout GruppenZustand) {
    z.gehe(
      zu: ort["einrichtung"].flatMap { Kennung<Einrichtung>($0) }, ort["gruppe"],
      (ort["vertrag"] ?? "").split(separator: "|").compactMap {
        Kennung<Betreuungsvertrag>(String($0))
      })
  }

  static func meldung(_ z: GruppenZustand, _ umfeld: Umfeld) -> Meldung {
    if let plan = z.kitajahr { return Meldung(plan.zusammenfassung(umfeld)) }
    guard let spalte = z.spalte.map({ z.spalten[$0] }) else { return Meldung("") }
    if z.teil == .zahlen, let antwort = z.antwort {
      let rows = zahlenzeilen(z, antwort, umfeld)
      guard let row = z.zahlen.selected(count: rows.count).map({ rows[$0] }) else {
        return Meldung("")
      }
      return Meldung(row.ab.deutsch + ": " + (row.zellen.last ?? ""))
    }
    if !z.aufgenommen.isEmpty { return getragen(z, spalte, umfeld) }
    guard let name = spalte.gruppe?.name else {
      let n = spalte.karten.count
      return n == 0
        ? Meldung("")
        : Meldung(
          umfeld.texte(
            GruppenText.ohneGruppeSatz, ["n": String(n), "tag": umfeld.stichtag.deutsch]))
    }
    let rest = spalte.saetze.count - 1
    let wrong = spalte.saetze.prefix(1).map {
      rest == 0
        ? $0 : umfeld.texte(GruppenText.undWeitere, ["satz": $0, "n": String(rest)])
    }
    let next = wrong + spalte.kommendes.prefix(wrong.isEmpty ? 2 : 1)
    guard !next.isEmpty else { return Meldung("") }
    return Meldung(
      name + ": " + next.joined(separator: " · "),
      spalte.saetze.isEmpty ? .meldung : .warnung, namen: [])
  }

  /// Who is carried where, and what would be wrong there then.
  private static func getragen(
    _ z: GruppenZustand, _ spalte: Gruppenspalte, _ umfeld: Umfeld
  ) -> Meldung {
    guard let haus = z.antwort?.haus else { return Meldung("") }
    let children = z.getragene
    let who =
      children.count == 1
      ? children[0].name
      : umfeld.texte(GruppenText.mehrereKinder, ["n": String(children.count)])
    let name = spalte.gruppe?.name ?? umfeld.texte(GruppenText.ohneGruppe)
    let said = umfeld.texte(GruppenText.getragen, ["wer": who, "gruppe": name])
    guard let gruppe = spalte.gruppe else { return Meldung(said) }
    let day = umfeld.stichtag
    let then = children.reduce(haus) { haus, kind in
      kind.zuordnungen.gesetzt(in: gruppe, kind.vertrag, kind.laufzeit, ab: day).map {
        haus.mit($0, kind.vertrag)
      } ?? haus
    }
    let known = spalte.belegung?.ueberschreitungen ?? []
    let wrong = then.belegung(gruppe).ueberschreitungen.first {
      $0.istZuWarnen(ab: day) && !known.contains($0)
    }
    return wrong.map { Meldung(said + " ▲ " + umfeld.texte($0, ab: day), .warnung) }
      ?? Meldung(said)
  }
}
