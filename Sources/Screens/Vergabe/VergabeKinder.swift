internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A child in a Runde, and what the trial gives it.
struct VergabeKindzeile: Sichtzeile {
  let antrag: Rundenantrag
  /// Its number in the Runde.
  let nummer: Int
  /// Where it gets or keeps a place; empty for nowhere.
  let einrichtung: String
  /// Which wish that is, from 1.
  let wunsch: Int?
  let bleibt: Bool

  var suchtext = ""

  var schluessel: String { antrag.kind.text }

  static var ort: any WritableKeyPath<VergabeZustand, Tabelle<Self>> & Sendable { \.kinder }
  static let spalten: [Tabellenspalte<Self>] = [
    Tabellenspalte(
      name: "name", titel: { $0(WartelisteText.spalteName) }, breite: 20, flex: 2, hoechstens: 44,
      text: { z, _ in z.antrag.name }, ordnung: { .text(gefaltet($0.antrag.name)) }),
    Tabellenspalte(
      name: "kategorie", titel: { $0.feldname("kategorie") }, breite: 4,
      text: { z, u in u.texte(UebersichtText.kurz(z.antrag.kategorie)) },
      ordnung: { .zahl($0.antrag.kategorie.rang) }),
    Tabellenspalte(
      name: "wuensche", titel: { $0(RundenschirmText.spalteWuensche) }, breite: 7, prioritaet: 2,
      rechts: true, text: { z, _ in String(z.antrag.wunschzahl) },
      ordnung: { .zahl($0.antrag.wunschzahl) }),
    Tabellenspalte(
      name: "einrichtung", titel: { $0.feldname("einrichtung_id") }, breite: 20, flex: 3,
      hoechstens: 44,
      text: { z, u in z.einrichtung.isEmpty ? u.texte(RundenschirmText.ohne) : z.einrichtung },
      ordnung: { .text(gefaltet($0.einrichtung)) },
      rolle: { $0.einrichtung.isEmpty ? .fehlt : .grund }),
    Tabellenspalte(
      name: "wunsch", titel: { $0.feldname("wunsch") }, breite: 7, rechts: true,
      text: { z, u in
        z.bleibt ? u.texte(RundenschirmText.bleibt) : z.wunsch.map { "\($0)." } ?? ""
      }, ordnung: { .zahl($0.wunsch ?? 99) }),
  ]
}

extension VergabeZustand {
  static func kinder(_ probe: Rundenprobe) -> [VergabeKindzeile] {
    probe.lage.antraege.enumerated().map { i, antrag in
      VergabeKindzeile(
        antrag: antrag, nummer: i,
        einrichtung: probe.bleibtIn(i).map { probe.lage.haeuser[$0].name } ?? "",
        wunsch: probe.wunsch(i).map { $0 + 1 }, bleibt: probe.behaelt(i))
    }
  }
}

extension Vergabe {
  @Sendable private static func istKinder(_ z: VergabeZustand) -> Bool { z.blatt == .kinder }

  static let kinderbefehle: [Befehl<VergabeZustand>] = [
    Befehl(
      [.enter, .text("?")], .vergabegruende, legende: 2, warumNicht: ohneZeile, nur: istKinder
    ) { z, umfeld in
      guard let probe = z.probe, let zeile = z.kinder.zeile else { return [] }
      return [.zeige(.text(begruendung(zeile.nummer, probe, umfeld)))]
    },
    Befehl([.text("o")], .kindOeffnen, legende: 3, warumNicht: ohneZeile, nur: istKinder) { z, _ in
      z.kinder.zeile.map {
        [.kind($0.antrag.kind, zeile: Verweis(.anmeldungen, $0.antrag.anmeldung.text))]
      } ?? []
    },
  ]
}
