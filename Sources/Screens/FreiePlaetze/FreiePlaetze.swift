internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The phone desk: what its keys do, and what it asks.
enum FreiePlaetze: Ansicht {
  static let befehle: [Befehl<FreiePlaetzeZustand>] = [
    Befehl([.enter], .betreuungsanfrage, legende: 1, warumNicht: grundOhneZeile) { z, umfeld in
      formular(z, umfeld, .betreuungsanfrage, z.zeile?.einrichtung.satz)
    },
    Befehl([.function(8)], .bedarfsmeldung, legende: 2, warumNicht: grundOhneKind) { z, umfeld in
      formular(z, umfeld, .bedarfsmeldung, nil)
    },
    Befehl([.function(6)], .details, legende: 3, warumNicht: grundOhneZeile) { z, _ in
      z.details.map { [.zeige(.verlauf($0))] } ?? []
    },
    Befehl([.function(7)], .rueckruf, legende: 4, warumNicht: grundOhneKind) { z, umfeld in
      rueckruf(z, umfeld)
    },
    Befehl([.text("?")], .warum, legende: 15, warumNicht: grundOhneZeile) { z, umfeld in
      warum(z, umfeld).map { [.zeige(.warum($0))] } ?? []
    },
    Befehl([.function(4)], .auswahlliste, warumNicht: { $0.feld == .traeger ? nil : .nurTraeger }) {
      z, umfeld in
      let names = z.traeger.map { Formularfeld.Wahl(wert: $0.id.text, text: $0.name) }
      return [.zeige(.auswahl(Auswahl(umfeld.texte.feldname("traeger_id"), names)))]
    },
    Befehl([.tab], .feldVor) { z, umfeld in
      if z.vonSelbst { z.vonSelbst = false } else { z.gehe(1, umfeld) }
      return []
    },
    Befehl([.backTab], .feldZurueck) { z, umfeld in
      z.gehe(-1, umfeld)
      return []
    },
    Befehl([.control("n")], .neuerAnruf, legende: 16) { z, _ in
      z = FreiePlaetzeZustand(traeger: z.traeger)
      return []
    },
  ]

  /// The short form in which child and contact are taken down.
  private static func formular(
    _ z: FreiePlaetzeZustand, _ umfeld: Umfeld, _ art: Anmeldung.Art, _ wo: Einrichtung?
  ) -> [Effekt] {
    guard let geboren = z.geboren(umfeld), let ab = z.ab(umfeld) else { return [] }
    let texte = umfeld.texte
    let stunden = z.stunden.map {
      ", " + texte(DialogText.stunden, ["stunden": $0.deutsch])
    }
    let kopf = texte(
      DialogText.gefragt,
      [
        "geboren": geboren.deutsch, "ab": ab.deutsch, "stunden": stunden ?? "",
        "wo": wo?.name ?? texte(DialogText.ohneWunsch),
      ])
    let zeile = Vorgangszeile(
      name: Vorgangsart.anmelden.rawValue,
      argumente: [
        ("art", art.rawValue), ("geboren", geboren.iso), ("ab", ab.iso),
        ("stunden", z.stunden?.text ?? ""), ("wuensche", wo?.id.text ?? ""),
        ("eingang", umfeld.heute.iso),
      ])
    return [
      .zeige(
        .formular(
          Formular(
            texte(art == .bedarfsmeldung ? DialogText.bedarfsmeldung : .betreuungsanfrage),
            kopf: kopf, .vorgang(zeile), satzart: .kinder,
            fest: [Feldwert("geburtsdatum", geboren.iso)],
            [
              Formularfeld("vorname", texte(DialogText.kindVorname), pflicht: true),
              Formularfeld("nachname", texte(DialogText.kindNachname), pflicht: true),
              Formularfeld("sorge_vorname", texte(DialogText.elternVorname)),
              Formularfeld("sorge_nachname", texte(DialogText.elternNachname)),
              Formularfeld("telefon", texte.feldname("telefon")),
              Formularfeld("email", texte.feldname("email")),
            ])))
    ]
  }

  /// The reasons of the two figures of a row: the fewest free places, and who waits.
  private static func warum(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> Warum? {
    guard let zeile = z.zeile, let wunsch = z.antwort?.wunsch else { return nil }
    let einrichtung = zeile.einrichtung.satz
    let answer = zeile.auskunft
    let day = answer.engsterTag
    let kategorie = wunsch.abschnitte.last { $0.zeitraum.von <= day }?.kategorie ?? .krippe
    func ziel(_ figur: Figur, _ tag: Tag, _ kategorie: Platzkategorie)
      -> Warumziel
    {
      Warumziel(
        titel: umfeld.texte(
          WarumText.titel,
          [
            "figur": umfeld.texte(figur.text), "wo": einrichtung.name,
            "kategorie": umfeld.texte(WarumText.kategorie(kategorie)), "tag": tag.deutsch,
          ]),
        frage: WarumAuskunft(
          figur.warum, einrichtung: einrichtung.id, kategorie: kategorie, am: tag))
    }
    let first = wunsch.abschnitte.first?.kategorie ?? .krippe
    return Warum("", [ziel(.frei, day, kategorie), ziel(.neu, wunsch.zeitraum.von, first)])
  }

  @Sendable private static func grundOhneZeile(_ z: FreiePlaetzeZustand) -> GrundText? {
    z.zeile == nil || z.ablehnung != nil ? .keineZeile : nil
  }

  @Sendable private static func grundOhneKind(_ z: FreiePlaetzeZustand) -> GrundText? {
    z.antwort == nil ? .erstGeburtstag : nil
  }

  static func nimm(
    _ key: Key, _ z: inout FreiePlaetzeZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    let height = liste(rect).height
    switch key {
    case .up, .down, .pageUp, .pageDown:
      z.vonSelbst = false
      _ = z.liste.handle(key, count: z.reihenfolge.count, height: height)
      return []
    case .text(let character):
      // A digit too many is dropped: while a date is typed it must not change the screen.
      guard nimmt(character, z) else { return character.isNumber ? [] : nil }
    case .tab: return nil
    default: break
    }
    var editor = z[z.feld]
    if z.unberuehrt, case .text = key { editor = LineEditor(limit: 30) }
    guard editor.handle(key) else { return nil }
    (z[z.feld], z.unberuehrt, z.vonSelbst) = (editor, false, false)
    if case .text = key, istFertig(z) {
      z.gehe(1, umfeld)
      z.vonSelbst = true
    }
    return []
  }

  /// Whether the field can hold the letter; what it can't hold is a command.
  private static func nimmt(_ character: Character, _ z: FreiePlaetzeZustand) -> Bool {
    let typed = (z.unberuehrt ? "" : z[z.feld].text) + String(character)
    switch z.feld {
    case .geboren, .ab: return Datumseingabe.kannWerden(typed)
    case .stunden: return (character.isASCII && character.isNumber) || character == ","
    case .wo, .traeger: return true
    }
  }

  /// Six digits of a date go on to the next field by themselves.
  private static func istFertig(_ z: FreiePlaetzeZustand) -> Bool {
    guard z.feld == .geboren || z.feld == .ab else { return false }
    let text = z[z.feld].text
    return text.count == 6 && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  static func fuegeEin(_ text: String, _ z: inout FreiePlaetzeZustand, _ umfeld: Umfeld) {
    if z.unberuehrt { z[z.feld] = LineEditor(limit: 30) }
    z[z.feld].paste(text)
    z.unberuehrt = false
  }

  static func klick(_ point: Point, _ z: inout FreiePlaetzeZustand, in rect: Rect) {
    let list = liste(rect)
    z.liste.select(at: point, in: list, count: z.reihenfolge.count)
  }

  static func fragen(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> [Frage] {
    guard z.istVollstaendig(umfeld), let geboren = z.geboren(umfeld), let ab = z.ab(umfeld) else {
      return []
    }
    var filter = Einrichtungsfilter()
    filter.wo = z[.wo].text
    filter.stunden = z.stunden
    filter.traeger = z.gewaehlterTraeger?.id
    let beside = umfeld.istBreit ? z.details.map { Frage.verlauf($0.frage) } : nil
    return [.platz(PlatzAuskunft(.geboren(geboren), ab: ab, filter: filter))]
      + (beside.map { [$0] } ?? [])
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout FreiePlaetzeZustand, _ umfeld: Umfeld
  ) {
    if case .verlauf(let stufen) = antwort, var details = z.details,
      frage == .verlauf(details.frage)
    {
      details.stufen = stufen
      z.daneben = details
    }
    guard case .platz(let antwort) = antwort else { return }
    // While others change data the cursor stays on its row; a new question begins at the top.
    let selected = z.antwort.flatMap { $0.fragtDasselbe(wie: antwort) ? z.zeile : nil }
    z.antwort = antwort
    z.ablehnung = nil
    let names = antwort.zeilen.map { gefaltet($0.einrichtung.satz.name) }
    z.reihenfolge = antwort.zeilen.indices.sorted {
      let (a, b) = (antwort.zeilen[$0].auskunft, antwort.zeilen[$1].auskunft)
      return (a.guete, a.fruehestens ?? .offen, names[$0], $0)
        < (b.guete, b.fruehestens ?? .offen, names[$1], $1)
    }
    let row = z.reihenfolge.firstIndex {
      antwort.zeilen[$0].einrichtung.satz.id == selected?.einrichtung.satz.id
    }
    if let row { z.liste.follow(row) } else { z.liste = ListView() }
  }
}

extension PlatzAuskunft.Antwort {
  /// Whether both answer for the same child about the same Einrichtungen.
  fileprivate func fragtDasselbe(wie andere: Self) -> Bool {
    (geboren, wunsch) == (andere.geboren, andere.wunsch)
      && zeilen.map(\.einrichtung.satz.id) == andere.zeilen.map(\.einrichtung.satz.id)
  }
}

extension Platzauskunft {
  /// The best answers first: throughout, later, for a while, not at all.
  var guete: Int { durchgehend ? 0 : fruehestens != nil ? 1 : brichtSpaeter ? 2 : 3 }

  /// Whether there is a place at first, but not to the end.
  var brichtSpaeter: Bool { (brichtAm ?? .anfang) > beginn }
}
