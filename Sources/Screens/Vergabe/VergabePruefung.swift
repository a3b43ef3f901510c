internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A finding before a Runde is run.
struct VergabeBefundzeile: Sichtzeile {
  let befund: Rundenbefund
  /// Which of several alike it is.
  let nummer: Int
  var suchtext = ""

  var schluessel: String { "\(Self.art(befund)) \(nummer)" }

  /// What stays the same of a finding while others are mended, or a part of it is.
  fileprivate static func art(_ befund: Rundenbefund) -> String {
    let name =
      switch befund.grund {
      // Several of these can be said of one record.
      case .wunschOhnePlatz, .geschwisterFehlt, .dublette: "\(befund.grund)"
      default: befund.grund.art.rawValue
      }
    return "\(befund.satz.satzart.rawValue) \(befund.satz.schluessel) \(name)"
  }

  static var ort: any WritableKeyPath<VergabeZustand, Tabelle<Self>> & Sendable { \.befunde }
  static let spalten: [Tabellenspalte<Self>] = [
    Tabellenspalte(
      name: "wer", titel: { $0(RundenschirmText.spalteWer) }, breite: 20, flex: 1, hoechstens: 44,
      text: { z, u in
        z.befund.wer.isEmpty ? u.texte(RundenschirmText.ohneNamen) : z.befund.wer
      },
      ordnung: { .text(gefaltet($0.befund.wer)) }),
    Tabellenspalte(
      name: "was", titel: { $0(RundenschirmText.spalteWas) }, breite: 40, flex: 4,
      text: { z, u in u.texte(z.befund.grund) }, ordnung: { .text($0.befund.satz.schluessel) },
      rolle: { $0.befund.schliesstAus ? .warnung : .grund }),
  ]
}

extension VergabeZustand {
  static func befunde(
    _ probe: Rundenprobe, _ gruppe: Rundenbefund.Gruppe?
  ) -> [VergabeBefundzeile] {
    var alike: [String: Int] = [:]
    // What is worked on together stands together: first what concerns all, then children by name.
    let all = probe.lage.befunde.map { (befund: $0, name: gefaltet($0.wer)) }.sorted { a, b in
      func platz(_ zeile: (befund: Rundenbefund, name: String)) -> (Int, Int, String) {
        (zeile.befund.gruppe.rawValue, zeile.befund.kind == nil ? 0 : 1, zeile.name)
      }
      return platz(a) < platz(b)
    }
    return all.map(\.befund).map { befund in
      let art = VergabeBefundzeile.art(befund)
      alike[art, default: 0] += 1
      return VergabeBefundzeile(befund: befund, nummer: alike[art] ?? 0)
    }.filter { gruppe == nil || $0.befund.gruppe == gruppe }
  }
}

extension Vergabe {
  static let pruefungsbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.enter], .befundOeffnen, legende: 2,
      warumNicht: { ohneZeile($0) ?? (istVermerk($0) ? .nurVermerkt : nil) },
      nur: { $0.blatt == .pruefung }
    ) { z, umfeld in
      guard let befund = z.befunde.zeile?.befund else { return [] }
      if let kind = befund.kind {
        return [.kind(kind, zeile: befund.satz, nachweis: nachweis(befund.grund, umfeld.texte))]
      }
      switch befund.satz.satzart {
      case .rundenplaetze: return festlegung(befund.satz, &z, umfeld)
      case .runden:
        z.zeige(Kennung(gespeichert: befund.satz.schluessel))
        return []
      default: return [.oeffne([befund.satz], name: befund.wer)]
      }
    },
    Befehl(
      [.text("f")], .befundeFiltern, legende: 3, warumNicht: ohneProbe,
      nur: { $0.blatt == .pruefung }
    ) { z, umfeld in
      let all = z.basis?.lage.befunde ?? []
      func ziel(_ gruppe: Rundenbefund.Gruppe?, _ text: RundenschirmText) -> Sprungliste.Ziel? {
        let n = all.count { gruppe == nil || $0.gruppe == gruppe }
        return n == 0
          ? nil
          : Sprungliste.Ziel(
            text: umfeld.texte(text) + " \(n)",
            effekt: .angaben(befundname, [Feldwert("gruppe", gruppe.map { "\($0)" } ?? "")]))
      }
      let ziele =
        [ziel(nil, .alleBefunde)]
        + Rundenbefund.Gruppe.allCases.map { ziel($0, RundenschirmText.name($0)) }
      return [
        .zeige(
          .sprung(
            Sprungliste(umfeld.texte(RundenschirmText.welcheBefunde), ziele.compactMap { $0 }))
        )
      ]
    },
  ]

  /// Whether the minutes keep no more of a finding than that it was there.
  @Sendable private static func istVermerk(_ z: VergabeZustand) -> Bool {
    z.runde != nil && z.befunde.zeile?.befund.satz == z.runde?.verweis
  }

  /// Under which name the list of kinds of findings hands over which one was chosen.
  static let befundname = "befunde"

  /// What the Kriterium is called whose evidence a finding misses; nil for any other.
  private static func nachweis(_ grund: Rundenbefund.Grund, _ texte: Textkatalog) -> String? {
    switch grund {
    case .nachweisFehlt(let was): was.first
    case .kindeswohlUnbestaetigt: texte(KatalogText.kindeswohl)
    default: nil
    }
  }

  /// The places of which a finding says that they don't fit, on their sheet, ready to be changed.
  private static func festlegung(
    _ satz: Verweis, _ z: inout VergabeZustand, _ umfeld: Umfeld
  ) -> [Effekt] {
    guard
      let haus = z.probe?.lage.haeuser.first(where: {
        $0.grenzen.contains { $0.verweis == satz }
      }), let grenze = haus.grenzen.first(where: { $0.verweis == satz })
    else { return [] }
    z.zeige(.plaetze)
    z.haustabelle.folge(haus.kennung.text)
    z.haustabelle.spalte = grenze.kategorie.rawValue
    return platzformular(z, umfeld).map { [.zeige(.formular($0))] } ?? []
  }

  static func drawPruefung(
    _ z: VergabeZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld
  ) {
    guard z.basis?.lage.befunde.isEmpty == true else {
      return VergabeBefundzeile.draw(z, in: &canvas, rect, umfeld)
    }
    let at = Point(row: rect.row + 1, column: rect.column + 2)
    let isKnown = z.basis?.lage.ausAlterNiederschrift == false
    let said = umfeld.texte(isKnown ? RundenschirmText.keineBefunde : .pruefungUnbekannt)
    for (i, line) in wrap(said, width: rect.width - 4).enumerated() {
      canvas.put(
        line, at: Point(row: at.row + i, column: at.column), role: isKnown ? .gedeckt : .leise)
    }
    canvas.cursor = at
  }
}

extension RundenschirmText {
  /// What findings are called that are worked on together.
  static func name(_ gruppe: Rundenbefund.Gruppe) -> RundenschirmText {
    switch gruppe {
    case .runde: .befundeRunde
    case .plaetze: .befundePlaetze
    case .nachweise: .befundeNachweise
    case .doppelt: .befundeDoppelt
    case .wuensche: .befundeWuensche
    case .geschwister: .befundeGeschwister
    case .wechselkinder: .befundeWechselkinder
    case .nichtDabei: .befundeNichtDabei
    }
  }
}
