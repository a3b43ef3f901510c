internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Finds a child, and shows and changes all that is known of it.
enum Kinder: Ansicht {
  static let befehle: [Befehl<KinderZustand>] =
    [
      Befehl([.enter], .kindOeffnen, legende: 1, warumNicht: grundOhneZeile) { z, umfeld in
        guard z.stelle == nil else { return bearbeite(z, umfeld) }
        if let fund = z.fund { z.oeffne(fund.id) }
        return []
      },
      Befehl([.function(8)], .kindNeu, legende: 16) { z, umfeld in
        zeige(z.formulare(umfeld).neuesKind())
      },
      Befehl([.text("n")], .kindNeu, nur: istOffen) { z, umfeld in
        zeige(z.formulare(umfeld).neuesKind())
      },
      Befehl([.text("/")], .kindSuchen, legende: 40, nur: istOffen) { z, _ in
        z.schliesse()
        z.suche.selectAll()
        return []
      },
    ] + aktenbefehle

  @Sendable private static func grundOhneZeile(_ z: KinderZustand) -> GrundText? {
    (z.stelle == nil ? z.fund == nil : z.zeile == nil) ? .keineZeile : nil
  }

  static func nimm(
    _ key: Key, _ z: inout KinderZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    if key == .escape {
      guard z.stelle == nil else {
        // It closes the child, and leads on to where one came from.
        z.schliesse()
        return nil
      }
      guard !z.suche.isEmpty else { return nil }
      z.suche = LineEditor(limit: 60)
      return []
    }
    guard z.stelle == nil else {
      let height = Aktenbild.liste(rect, umfeld).height
      return z.auswahl.handle(key, count: z.zeilen.count, height: height) ? [] : nil
    }
    switch key {
    // Elsewhere it begins a search; here one searches already.
    case .text("/") where z.suche.isEmpty || z.suche.isSelected: return []
    case .up, .down, .pageUp, .pageDown:
      _ = z.liste.handle(key, count: z.treffer.count, height: Suchbild.liste(rect).height)
      return []
    default: return z.suche.handle(key) ? [] : nil
    }
  }

  static func fuegeEin(_ text: String, _ z: inout KinderZustand, _ umfeld: Umfeld) {
    if z.stelle == nil { z.suche.paste(text) }
  }

  static func klick(
    _ point: Point, _ z: inout KinderZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    if z.stelle == nil {
      let list = Suchbild.liste(rect)
      if let row = z.liste.row(at: point, in: list, count: z.treffer.count) {
        z.liste.select(row, count: z.treffer.count, height: list.height)
      }
    } else {
      let list = Aktenbild.liste(rect, umfeld)
      if let row = z.auswahl.row(at: point, in: list, count: z.zeilen.count) {
        z.auswahl.select(row, count: z.zeilen.count, height: list.height)
      }
    }
  }

  static func fragen(_ z: KinderZustand, _ umfeld: Umfeld) -> [Frage] {
    let own: Frage =
      z.kind.map { .kindAkte(KindAkteAuskunft($0)) }
      ?? .kindersuche(KindersucheAuskunft(z.suche.text, zuletzt: z.zuletzt))
    let beside = umfeld.istBreit ? z.kind.map { Frage.geschichte(GeschichteAuskunft($0)) } : nil
    return [.wahllisten(WahllistenAuskunft()), own] + (beside.map { [$0] } ?? [])
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout KinderZustand, _ umfeld: Umfeld
  ) {
    switch antwort {
    case .kindersuche(let found):
      // What is the same child stays selected; what is typed begins at the top.
      let selected = found == z.treffer ? z.liste : ListView()
      (z.treffer, z.liste) = (found, selected)
    case .kindAkte(let akte):
      z.nimm(akte)
    case .wahllisten(let listen): z.listen = listen
    case .geschichte(let schritte): z.geschichte = Geschichte.text(schritte, umfeld)
    default: break
    }
  }

  static func wo(_ z: KinderZustand) -> [Feldwert] {
    let row = z.zeile.map {
      [
        Feldwert("satzart", $0.verweis.satzart.rawValue),
        Feldwert("satz", $0.verweis.schluessel),
      ]
    }
    return z.kind.map { [Feldwert("kind", $0.text)] + (row ?? []) } ?? []
  }

  static func gehe(zu ort: [Feldwert], _ z: inout KinderZustand) {
    guard let kind = ort["kind"] else { return z.schliesse() }
    z.oeffne(Kennung(gespeichert: kind))
    let row = z.zeilen.firstIndex {
      $0.verweis.satzart.rawValue == ort["satzart"] && $0.verweis.schluessel == ort["satz"]
    }
    if let row { z.auswahl.follow(row) }
  }

  static func kopierbar(_ z: KinderZustand, _ umfeld: Umfeld) -> Kopierbares? {
    // Of a row of the file the words are what one wants, not that it is a contract.
    if z.stelle != nil { return z.zeile.flatMap { Kopierbares($0.texte(umfeld), gewaehlt: 2) } }
    return z.liste.selected(count: z.treffer.count).flatMap {
      Kopierbares(z.treffer[$0].zellen(umfeld), gewaehlt: 0)
    }
  }

  static func meldung(_ z: KinderZustand, _ umfeld: Umfeld) -> Meldung {
    let texte = umfeld.texte
    if let akte = z.akte { return Meldung(Aktenbild.satz(akte, umfeld)) }
    if z.stelle != nil { return Meldung("") }
    if z.suche.isEmpty {
      return Meldung(
        texte(z.treffer.isEmpty ? AktenText.sucheLeer : .sucheZuletzt), .leise)
    }
    if z.treffer.isEmpty { return Meldung(texte(AktenText.nichtsGefunden), .warnung) }
    let most = z.treffer.count == KindersucheAuskunft.hoechstens
    return Meldung(
      texte(most ? AktenText.sehrViele : .gefunden, ["n": String(z.treffer.count)]))
  }

  static func draw(_ z: KinderZustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld) {
    if z.stelle == nil {
      Suchbild.draw(z, in: &canvas, rect, umfeld)
    } else if let akte = z.akte {
      Aktenbild.draw(z, akte, in: &canvas, rect, umfeld)
    }
  }
}
