internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// The Runde as it is beside what is tried: by category, Einrichtung or Sozialraum, and who would move.

extension Vergabe {
  @Sendable private static func istVergleich(_ z: VergabeZustand) -> Bool { z.blatt == .vergleich }

  /// Why no other points can be tried: without the grounds every child would stand elsewhere.
  @Sendable private static func ohneGruende(_ z: VergabeZustand) -> GrundText? {
    nichtVersuchbar(z) ?? (z.probe?.zeigtGruende == false ? .gruendeBeimAmt : nil)
  }

  static let vergleichsbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.text("t")], .vergleichNach, legende: 2, warumNicht: ohneProbe, nur: istVergleich
    ) { z, _ in
      let all = z.gliederungen
      let now = all.firstIndex(of: z.gliederung) ?? 0
      z.gliederung = all[(now + 1) % all.count]
      z.vergleichsliste = ListView()
      return []
    },
    Befehl(
      [.text("p")], .punkteVersuchen, legende: 3, warumNicht: ohneGruende, nur: istVergleich
    ) { z, umfeld in
      let fields = (z.probe?.lage.kriterien.kriterien ?? []).filter { !$0.vorrang }.map {
        var field = Formularfeld(
          $0.id.text, $0.bezeichnung, .anzahl, wert: $0.punkte.map(String.init) ?? "",
          spalte: "punkte")
        field.frage = $0.bezeichnung
        return field
      }
      guard !fields.isEmpty else {
        return [.melde(Meldung(umfeld.texte(RundenschirmText.keinePunkte), .warnung))]
      }
      var form = Formular(
        umfeld.texte(RundenschirmText.punkteTitel),
        kopf: umfeld.texte(RundenschirmText.punkteHinweis), .ansicht(punktename), fields)
      form.rand = 40
      return [.zeige(.formular(form))]
    },
    Befehl(
      [.text("c")], .katalogVersuchen, legende: 4,
      warumNicht: { ohneGruende($0) ?? ($0.kataloge.count > 1 ? nil : .nurEinKatalog) },
      nur: istVergleich
    ) { z, umfeld in
      let ziele = z.kataloge.map {
        Sprungliste.Ziel(
          text: $0.name, effekt: .angaben(katalogname, [Feldwert("katalog", $0.id.text)]))
      }
      return [
        .zeige(.sprung(Sprungliste(umfeld.texte(RundenschirmText.welcherKatalog), ziele)))
      ]
    },
    Befehl(
      [.enter, .text("?")], .wechselgruende, legende: 5, warumNicht: ohneProbe, nur: istVergleich
    ) { z, umfeld in
      let rows = vergleichszeilen(z, umfeld)
      guard let probe = z.probe, let i = z.vergleichsliste.selected(count: rows.count),
        case .wechsel(let kind, _) = rows[i]
      else { return [.melde(Meldung(umfeld.texte(GrundText.keinKindGewaehlt), .warnung))] }
      return [.zeige(.text(begruendung(kind, probe, umfeld)))]
    },
  ]

  /// Under which names the form of the points and the list of catalogues hand over what was chosen.
  static let (punktename, katalogname) = ("punkte", "katalog")

  /// The rules with other points; nil where they are those of the Runde.
  static func punkte(_ werte: [Feldwert], _ z: VergabeZustand) -> Rundenregeln? {
    guard let now = z.probe?.lage, let before = z.basis?.lage else { return nil }
    let changed = now.kriterien.kriterien.map { kriterium in
      guard let text = werte[kriterium.id.text] else { return kriterium }
      var other = kriterium
      // Points are whole numbers.
      other.punkte = Int(text.prefix { $0 != "." })
      return other
    }
    return regeln(now.katalog, changed, before, eigene: z.kriterien)
  }

  /// The rules of another catalogue; nil where they are those of the Runde.
  static func katalog(_ id: String, _ z: VergabeZustand) -> Rundenregeln? {
    guard let before = z.basis?.lage, let katalog = z.kataloge.first(where: { $0.id.text == id })
    else { return nil }
    return regeln(
      katalog, z.kriterien.filter { $0.katalog == katalog.id }, before, eigene: z.kriterien)
  }

  private static func regeln(
    _ katalog: Kriterienkatalog, _ kriterien: [Kriterium], _ lage: Rundenlage,
    eigene: [Kriterium]
  ) -> Rundenregeln? {
    let liste = Kriterienliste(kriterien, am: lage.runde.stichtag)
    let own =
      katalog.id == lage.katalog.id
      ? lage.kriterien
      : Kriterienliste(eigene.filter { $0.katalog == katalog.id }, am: lage.runde.stichtag)
    return katalog == lage.katalog && liste == lage.kriterien
      ? nil : Rundenregeln(katalog: katalog, kriterien: liste, anderePunkte: liste != own)
  }

  /// A line of the comparison.
  enum Vergleichszeile: Equatable {
    /// A group; with what it was before where it is what is tried.
    case bilanz(name: String, Rundenbilanz, gegen: Rundenbilanz?)
    case ueberschrift(String)
    /// A child that would be elsewhere, by its number.
    case wechsel(Int, Meldung)
  }

  /// The groups that change, as they are and as they would be, who moves, and the groups that stay.
  static func vergleichszeilen(
    _ z: VergabeZustand, _ umfeld: Umfeld, nach: Rundenbilanz.Gliederung? = nil
  ) -> [Vergleichszeile] {
    guard let basis = z.basis, let probe = z.probe else { return [] }
    let chosen = z.gliederungen.contains(z.gliederung) ? z.gliederung : .kategorie
    let by = nach ?? chosen
    var now = probe.bilanz(by)
    guard z.versucht else {
      return now.map { .bilanz(name: name($0.gruppe, by, probe, umfeld), $0, gegen: nil) }
    }
    let before = Dictionary(
      basis.bilanz(by).map { ($0.gruppe, $0) }, uniquingKeysWith: { a, _ in a })
    let there = Set(now.map(\.gruppe))
    now += before.keys.filter { !there.contains($0) }.sorted().map { Rundenbilanz($0) }
    let pairs = now.map { (before[$0.gruppe] ?? Rundenbilanz($0.gruppe), $0) }
    let changed = pairs.filter { $0 != $1 }.flatMap { before, now -> [Vergleichszeile] in
      [
        .bilanz(name: name(now.gruppe, by, probe, umfeld), before, gegen: nil),
        .bilanz(
          name: "  " + umfeld.texte(RundenschirmText.versuch), now, gegen: before),
      ]
    }
    let same = pairs.filter { $0 == $1 }.map {
      Vergleichszeile.bilanz(name: name($1.gruppe, by, probe, umfeld), $1, gegen: nil)
    }
    return changed + wechsel(basis, probe, umfeld)
      + (same.isEmpty ? [] : [.ueberschrift(umfeld.texte(RundenschirmText.unveraendert))] + same)
  }

  private static func wechsel(
    _ basis: Rundenprobe, _ probe: Rundenprobe, _ umfeld: Umfeld
  ) -> [Vergleichszeile] {
    let moves = probe.wechsel(gegen: basis)
    let names = Dictionary(
      probe.lage.haeuser.map { ($0.kennung, $0.name) }, uniquingKeysWith: { a, _ in a })
    let said = umfeld.texte(RundenschirmText.werWechselt, ["n": String(moves.count)])
    return [.ueberschrift(said)]
      + moves.map { move in
        let antrag = probe.lage.antraege[move.antrag]
        func haus(_ wunsch: Int) -> String { names[antrag.wuensche[wunsch].einrichtung] ?? "" }
        func wo(_ wunsch: Int?) -> String {
          wunsch.map { wish in
            let stays = antrag.wuensche[wish].einrichtung == antrag.bisher
            let which = stays ? umfeld.texte(RundenschirmText.bisheriger) : "\(wish + 1)."
            return "\(haus(wish)) (\(which))"
          } ?? umfeld.texte(RundenschirmText.ohne)
        }
        return .wechsel(
          move.antrag,
          Meldung(
            "\(antrag.name): \(wo(move.vorher)) \(Sign.right.text) \(wo(move.nachher))",
            namen: [move.vorher, move.nachher].compactMap { $0 }.map(haus)))
      }
  }

  private static func name(
    _ gruppe: String, _ gliederung: Rundenbilanz.Gliederung, _ probe: Rundenprobe, _ umfeld: Umfeld
  ) -> String {
    switch gliederung {
    case .kategorie:
      Platzkategorie(rawValue: gruppe).map { umfeld.texte(WarumText.kategorie($0)) } ?? gruppe
    case .einrichtung: probe.lage.haeuser.first { $0.kennung.text == gruppe }?.name ?? gruppe
    case .sozialraum, .alle:
      gruppe.isEmpty ? umfeld.texte(RundenschirmText.ohneAngabe) : gruppe
    }
  }

  // Drawing: bars of one scale; where none are drawn, words.

  private static func massstab(_ zeilen: [Vergleichszeile]) -> Int {
    zeilen.map { if case .bilanz(_, let bilanz, _) = $0 { bilanz.kinder } else { 0 } }.max() ?? 0
  }

  /// `26/232 · 1. W. 5 (+3)`.
  private static func kurz(
    _ bilanz: Rundenbilanz, gegen: Rundenbilanz?, _ umfeld: Umfeld
  ) -> String {
    let said = umfeld.texte(RundenschirmText.versorgt, bilanz)
    return said + (gegen.map { " (\(mitVorzeichen(bilanz.versorgt - $0.versorgt)))" } ?? "")
  }

  static func drawVergleich(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let rows = vergleichszeilen(z, umfeld)
    let scale = massstab(rows)
    let width = max(10, rect.width - 58)
    for (row, i) in zip(
      rect.row..., z.vergleichsliste.window(count: rows.count, height: rect.height))
    {
      let at = Point(row: row, column: rect.column + 2)
      if i == z.vergleichsliste.selected(count: rows.count) {
        canvas.put(.selected, at: Point(row: row, column: rect.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: rect.column)
      }
      switch rows[i] {
      case .bilanz(let name, let bilanz, let before):
        let role = before == nil ? Role.grund : .warnung
        guard canvas.signs.drawsPictures else {
          let more = before.map { " (\(mitVorzeichen(bilanz.versorgt - $0.versorgt)))" } ?? ""
          canvas.put(
            "\(name): \(zahlen(bilanz, umfeld.texte))\(more)", at: at, role: role,
            width: rect.width - 3)
          continue
        }
        canvas.put(name, at: at, role: role, width: 20)
        balken(bilanz, scale: scale).draw(
          in: &canvas, Rect(row: row, column: rect.column + 23, width: width, height: 1))
        canvas.put(
          kurz(bilanz, gegen: before, umfeld),
          at: Point(row: row, column: rect.column + 24 + width),
          role: role, width: rect.width - 25 - width)
      case .ueberschrift(let text): canvas.put(text, at: at, role: .ueberschrift)
      case .wechsel(_, let said):
        let text = said.zeile(breite: rect.width - 3)
        canvas.put(text, at: at, role: .grund, width: rect.width - 3)
      }
    }
  }

  /// The same in a narrow pane: each bar below its name.
  static func drawUebereinander(
    _ rows: [Vergleichszeile], in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let scale = massstab(rows)
    var row = rect.row
    for zeile in rows where row < rect.bottom {
      let at = Point(row: row, column: rect.column)
      switch zeile {
      case .bilanz(let name, let bilanz, let before):
        let figures = kurz(bilanz, gegen: before, umfeld)
        let role = before == nil ? Role.grund : .warnung
        canvas.put(name, at: at, role: role, width: rect.width - figures.columns - 1)
        canvas.put(
          figures, at: Point(row: row, column: rect.right - figures.columns), role: role)
        if row + 1 < rect.bottom {
          balken(bilanz, scale: scale).draw(
            in: &canvas, Rect(row: row + 1, column: rect.column, width: rect.width, height: 1))
        }
        row += 2
      case .ueberschrift(let text):
        canvas.put(text, at: Point(row: row + 1, column: at.column), role: .ueberschrift)
        row += 2
      case .wechsel(_, let said):
        canvas.put(said.zeile(breite: rect.width), at: at, role: .grund, width: rect.width)
        row += 1
      }
    }
  }
}
