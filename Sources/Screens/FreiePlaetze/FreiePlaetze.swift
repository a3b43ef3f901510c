internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The phone desk: what its keys do, and what it asks.
enum FreiePlaetze: Ansicht {
  static let befehle: [Befehl<FreiePlaetzeZustand>] = [
    Befehl([.enter], .betreuungsanfrage, legende: 1, warumNicht: grundOhneZeile) { z, umfeld in
      zurAntwort(z, umfeld) { formular(z, umfeld, .betreuungsanfrage, z.zeile?.einrichtung.satz) }
    },
    Befehl([.function(8)], .bedarfsmeldung, legende: 2, warumNicht: grundOhneKind) { z, umfeld in
      falschesFeld(z, umfeld).map { [.melde($0)] } ?? formular(z, umfeld, .bedarfsmeldung, nil)
    },
    Befehl([.function(6)], .details, legende: 3, warumNicht: grundOhneZeile) { z, umfeld in
      zurAntwort(z, umfeld) { z.details.map { [.zeige(.verlauf($0))] } ?? [] }
    },
    Befehl([.function(7)], .rueckruf, legende: 4, warumNicht: grundOhneKind) { z, umfeld in
      rueckruf(z, umfeld)
    },
    Befehl([.text("?")], .warum, legende: 15, warumNicht: grundOhneZeile) { z, umfeld in
      zurAntwort(z, umfeld) { warum(z, umfeld).map { [.zeige(.warum($0))] } ?? [] }
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
      let lists = z.listen
      z = FreiePlaetzeZustand(traeger: z.traeger)
      z.listen = lists
      return []
    },
  ]

  /// Does something with the answer; one to a question of before is not acted on.
  private static func zurAntwort(
    _ z: FreiePlaetzeZustand, _ umfeld: Umfeld, _ body: () -> [Effekt]
  ) -> [Effekt] {
    guard let wrong = hindernis(z, umfeld) else { return body() }
    return [.melde(Meldung(wrong.satz, .warnung))]
  }

  @Sendable private static func grundOhneZeile(_ z: FreiePlaetzeZustand) -> GrundText? {
    z[.geboren].isEmpty ? .erstGeburtstag : z.antwort != nil && z.zeile == nil ? .keineZeile : nil
  }

  @Sendable private static func grundOhneKind(_ z: FreiePlaetzeZustand) -> GrundText? {
    z[.geboren].isEmpty ? .erstGeburtstag : nil
  }

  static func klick(
    _ point: Point, _ z: inout FreiePlaetzeZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    let list = liste(rect, umfeld)
    z.liste.select(at: point, in: list, count: z.reihenfolge.count)
  }

  static func fragen(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> [Frage] {
    let lists = [Frage.wahllisten(WahllistenAuskunft())]
    guard z.istVollstaendig(umfeld), let geboren = z.geboren(umfeld), let ab = z.ab(umfeld) else {
      return lists
    }
    var filter = Einrichtungsfilter()
    filter.wo = z[.wo].text
    filter.stunden = z.stunden
    filter.traeger = z.gewaehlterTraeger?.id
    let beside = umfeld.istBreit ? z.details.map { Frage.verlauf($0.frage) } : nil
    return lists + [.platz(PlatzAuskunft(.geboren(geboren), ab: ab, filter: filter))]
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
    if case .wahllisten(let listen) = antwort { z.listen = listen }
    guard case .platz(let antwort) = antwort else { return }
    // While others change data the cursor stays on its row; a new question begins at the top.
    let selected = z.antwort.flatMap { $0.fragtDasselbe(wie: antwort) ? z.zeile : nil }
    z.antwort = antwort
    z.ablehnung = nil
    let names = antwort.zeilen.map { gefaltet($0.einrichtung.satz.name) }
    z.reihenfolge = antwort.zeilen.indices.sorted {
      let (a, b) = (antwort.zeilen[$0].auskunft, antwort.zeilen[$1].auskunft)
      return (a.guete, a.rang, names[$0], $0) < (b.guete, b.rang, names[$1], $1)
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
  /// How good an answer is.
  enum Guete: Int, Comparable {
    /// A place on every day.
    case durchgehend
    /// A place on the wished day, but not to the end.
    case vorerst
    /// A place to the end, but later.
    case spaeter
    /// A place for a while, later.
    case zeitweise
    case voll

    static func < (a: Guete, b: Guete) -> Bool { a.rawValue < b.rawValue }
  }

  /// The best answers first.
  var guete: Guete {
    if durchgehend { return .durchgehend }
    if brichtSpaeter { return .vorerst }
    return fruehestens != nil ? .spaeter : wiederAb != nil ? .zeitweise : .voll
  }

  /// Among answers that are as good: who keeps the place longest, who gets it soonest.
  fileprivate var rang: Int {
    switch guete {
    case .durchgehend, .voll: 0
    case .vorerst: beginn - (brichtAm ?? beginn)
    case .spaeter, .zeitweise: (fruehestens ?? wiederAb ?? beginn) - beginn
    }
  }
}
