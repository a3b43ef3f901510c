internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// The Runde as it is beside what is tried: by category, Einrichtung or Sozialraum, and who would move.

extension Vergabe {
  static let vergleichsbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.text("t")], .vergleichNach, legende: 2, warumNicht: ohneProbe,
      nur: { $0.blatt == .vergleich }
    ) { z, _ in
      let all: [Rundenbilanz.Gliederung] = [.kategorie, .einrichtung, .sozialraum]
      let now = all.firstIndex(of: z.gliederung) ?? 0
      z.gliederung = all[(now + 1) % all.count]
      z.vergleichsliste = ListView()
      return []
    }
  ]

  /// A line of the comparison.
  enum Vergleichszeile: Equatable {
    case bilanz(name: String, jetzt: Rundenbilanz, versuch: Rundenbilanz)
    case ueberschrift(String)
    case wechsel(String)
  }

  static func vergleichszeilen(_ z: VergabeZustand, _ umfeld: Umfeld) -> [Vergleichszeile] {
    guard let basis = z.basis, let probe = z.probe else { return [] }
    let before = Dictionary(
      basis.bilanz(z.gliederung).map { ($0.gruppe, $0) }, uniquingKeysWith: { a, _ in a })
    let rows = probe.bilanz(z.gliederung).map { now in
      Vergleichszeile.bilanz(
        name: name(now.gruppe, z.gliederung, probe, umfeld), jetzt: before[now.gruppe] ?? now,
        versuch: now)
    }
    guard z.versucht else { return rows }
    let moves = probe.wechsel(gegen: basis)
    let said = umfeld.texte(RundenschirmText.werWechselt, ["n": String(moves.count)])
    return rows + [.ueberschrift(said)]
      + moves.map { move in
        let antrag = probe.lage.antraege[move.antrag]
        func wo(_ wunsch: Int?) -> String {
          wunsch.flatMap { w in
            probe.lage.haeuser.first { $0.kennung == antrag.wuensche[w].einrichtung }.map {
              "\($0.name) (\(w + 1).)"
            }
          } ?? umfeld.texte(RundenschirmText.ohne)
        }
        return .wechsel("\(antrag.name): \(wo(move.vorher)) → \(wo(move.nachher))")
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

  static func drawVergleich(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    let rows = vergleichszeilen(z, umfeld)
    let scale =
      rows.map {
        if case .bilanz(_, let a, let b) = $0 { max(a.kinder, b.kinder) } else { 0 }
      }.max() ?? 0
    let width = max(10, rect.width - 50)
    for (row, i) in zip(
      rect.row..., z.vergleichsliste.window(count: rows.count, height: rect.height))
    {
      let at = Point(row: row, column: rect.column + 2)
      if i == z.vergleichsliste.selected(count: rows.count) {
        canvas.put(.selected, at: Point(row: row, column: rect.column), role: .auswahl)
        canvas.cursor = Point(row: row, column: rect.column)
      }
      switch rows[i] {
      case .bilanz(let name, let before, let now):
        canvas.put(name, at: at, role: .grund, width: 20)
        balken(now, scale: scale).draw(
          in: &canvas, Rect(row: row, column: rect.column + 23, width: width, height: 1))
        let change = now.versorgt - before.versorgt
        let said =
          umfeld.texte(
            RundenschirmText.versorgt,
            [
              "n": String(now.versorgt), "alle": String(now.kinder),
              "erste": String(now.nachWunsch.first ?? 0),
            ]) + (change == 0 ? "" : change > 0 ? " (+\(change))" : " (−\(-change))")
        canvas.put(
          said, at: Point(row: row, column: rect.column + 24 + width),
          role: change == 0 ? .grund : .warnung, width: rect.width - 25 - width)
      case .ueberschrift(let text): canvas.put(text, at: at, role: .ueberschrift)
      case .wechsel(let text): canvas.put(text, at: at, role: .grund, width: rect.width - 3)
      }
    }
  }
}
