internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Who waits for a place, and what becomes of one or several of them at once.
enum Warteliste: Ansicht {
  static let befehle: [Befehl<WartelisteZustand>] =
    [
      Befehl([.enter], .kindOeffnen, legende: 1, warumNicht: grundOhneZeile) { z, _ in
        z.tabelle.zeile.map { [.kind($0.kind)] } ?? []
      },
      Befehl([.text("/")], .listeSuchen, legende: 2) { z, _ in
        z.tabelle.beginneSuche()
        return []
      },
      Befehl([.function(4)], .wartefilter, legende: 3) { z, umfeld in
        [.zeige(.formular(filterformular(z, umfeld)))]
      },
      Befehl([.delete], .filterWeg, warumNicht: { $0.filter.werte.isEmpty ? .keinFilter : nil }) {
        z, _ in
        z.filter = Wartefilter()
        filtere(&z)
        return []
      },
      Befehl([.left], .spalteLinks) { z, _ in
        z.tabelle.waehle(-1, spalten)
        return []
      },
      Befehl([.right], .spalteRechts) { z, _ in
        z.tabelle.waehle(1, spalten)
        return []
      },
      Befehl(
        [.text("s")], .sortieren, legende: 60,
        warumNicht: { $0.tabelle.spalte == nil ? .keineSpalte : nil }
      ) { z, _ in
        if let name = z.tabelle.spalte { z.tabelle.sortiere(nach: name, spalten) }
        return []
      },
      Befehl([.text("t")], .spaltenwahl) { z, umfeld in
        let words = spalten.map {
          Formularfeld.Wahl(wert: $0.name, text: $0.titel(umfeld.texte))
        }
        let shown = Set(words.map(\.wert)).subtracting(z.tabelle.ausgeblendet)
        return [
          .zeige(
            .ankreuzen(
              Ankreuzliste(
                umfeld.texte(WartelisteText.spalten), spaltenname, words, gewaehlt: shown)))
        ]
      },
      Befehl([.text(" ")], .markieren, legende: 12, warumNicht: grundOhneZeile) { z, umfeld in
        z.tabelle.markiere(height: umfeld.hoehe - 2)
        z.fasseZusammen()
        return []
      },
      Befehl([.text("*")], .alleMarkieren, warumNicht: grundOhneZeilen) { z, _ in
        z.tabelle.markiereAlle()
        z.fasseZusammen()
        return []
      },
    ] + schritte + [
      Befehl([.text("?")], .warumWartet, legende: 50, warumNicht: grundOhneZeile) { z, umfeld in
        z.tabelle.zeile.map { [.zeige(.warum(warum($0, umfeld)))] } ?? []
      },
      Befehl([.function(9)], .ausgeben, legende: 14, warumNicht: grundOhneZeilen) { z, umfeld in
        [.zeige(.formular(.ausgabe(umfeld)))]
      },
    ]

  /// Under which name the choice of the columns is handed over.
  static let spaltenname = "spalten"

  @Sendable static func grundOhneZeile(_ z: WartelisteZustand) -> GrundText? {
    z.tabelle.zeile == nil ? .keineZeile : z.tabelle.istZeileVerschwunden ? .nichtMehrDa : nil
  }

  /// Why nothing can be done with the marked rows, or where there are none, with the selected one.
  @Sendable static func grundOhneGemeinte(_ z: WartelisteZustand) -> GrundText? {
    z.tabelle.markiert.isEmpty ? grundOhneZeile(z) : nil
  }

  /// Why nothing can be done with all rows.
  @Sendable private static func grundOhneZeilen(_ z: WartelisteZustand) -> GrundText? {
    z.gezeigt == 0 ? .keineZeile : nil
  }

  static func nimm(
    _ key: Key, _ z: inout WartelisteZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    let before = (z.tabelle.suche.text, z.tabelle.markiert.isEmpty, z.tabelle.verschwunden.isEmpty)
    let height = Tabelle<WartelisteAuskunft.Zeile>.rumpf(liste(rect)).height
    let isTaken = z.tabelle.nimm(key, height: height, spalten, filter: z.pruefung)
    let after = (z.tabelle.suche.text, z.tabelle.markiert.isEmpty, z.tabelle.verschwunden.isEmpty)
    if before != after { z.fasseZusammen() }
    return isTaken ? [] : nil
  }

  static func fuegeEin(_ text: String, _ z: inout WartelisteZustand, _ umfeld: Umfeld) {
    z.tabelle.fuegeEin(text)
    z.fasseZusammen()
  }

  static func klick(
    _ point: Point, _ z: inout WartelisteZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    z.tabelle.klick(point, in: Tabelle<WartelisteAuskunft.Zeile>.rumpf(liste(rect)))
  }

  static func fragen(_ z: WartelisteZustand, _ umfeld: Umfeld) -> [Frage] {
    [
      .wahllisten(WahllistenAuskunft()),
      .warteliste(WartelisteAuskunft(am: umfeld.stichtag, status: z.filter.status)),
    ]
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout WartelisteZustand, _ umfeld: Umfeld
  ) {
    if case .wahllisten(let listen) = antwort { z.listen = listen }
    guard case .warteliste(let neu) = antwort else { return }
    let isSame = z.gefragt == neu.frage
    z.gefragt = neu.frage
    z.tabelle.setze(neu.zeilen, spalten, behaltenVerschwundene: isSame, filter: z.pruefung)
    if let kept = z.gemerkt {
      z.tabelle.folge(kept)
      z.gemerkt = nil
    }
    z.fasseZusammen()
  }

  static func uebernimm(
    _ name: String, _ werte: [Feldwert], _ z: inout WartelisteZustand, _ umfeld: Umfeld
  ) -> [Effekt] {
    switch name {
    case filtername:
      z.filter = Wartefilter(werte)
      filtere(&z)
    case spaltenname:
      let hidden = Set(werte.filter { $0.wert.isEmpty }.map(\.spalte))
      // Something must be left to be seen.
      if hidden.count < spalten.count { z.tabelle.ausgeblendet = hidden }
      if let chosen = z.tabelle.spalte, hidden.contains(chosen) { z.tabelle.spalte = nil }
    case Formular.ausgabename: return [.auftrag(.ausgeben(ausgabe(z, werte, umfeld)))]
    default: break
    }
    return []
  }

  /// Follows another filter.
  private static func filtere(_ z: inout WartelisteZustand) {
    z.tabelle.filtere(z.pruefung)
    z.fasseZusammen()
  }

  static func wo(_ z: WartelisteZustand) -> [Feldwert] {
    z.tabelle.gemeinte.count == 1
      ? z.tabelle.gemeinte.map { Feldwert("anmeldung", $0.schluessel) } : []
  }

  static func gehe(zu ort: [Feldwert], _ z: inout WartelisteZustand) {
    z.tabelle.folge(ort["anmeldung"])
  }

  static func kopierbar(_ z: WartelisteZustand, _ umfeld: Umfeld) -> Kopierbares? {
    z.tabelle.kopierbar(spalten, umfeld)
  }

  static func meldung(_ z: WartelisteZustand, _ umfeld: Umfeld) -> Meldung {
    guard let first = z.aeltester else { return Meldung("") }
    let day = first.deutsch
    let marked = z.tabelle.markiert.count
    return Meldung(
      marked == 0
        ? umfeld.texte(WartelisteText.aeltester, ["tag": day])
        : umfeld.texte(
          WartelisteText.markiertUndAeltester, ["n": anzahl(marked), "tag": day]))
  }

  /// A number of rows in German.
  static func anzahl(_ n: Int) -> String { deutscheZahl(hundertstel: n * 100) }
}
