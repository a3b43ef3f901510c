extension Niederschrift {
  /// The minutes of a trial that is decided.
  ///
  /// - Parameters:
  ///   - probe: what was run
  ///   - reihenfolge: the applicants in the order of the numbers that they get; it must not follow
  ///     from who they are
  ///   - programm: which version of the program ran it
  ///   - tag: the day of the decision
  /// - Complexity: O(wishes · Kriterien + n log n)
  public init(_ probe: Rundenprobe, reihenfolge: [Int], programm: String, am tag: Tag) {
    let lage = probe.lage
    let numbers = Dictionary(
      uniqueKeysWithValues: zip(reihenfolge, Self.nummern(reihenfolge.count)))
    func nummer(_ antrag: Int) -> String { numbers[antrag] ?? "" }
    // A family is called by the first number in it.
    var families: [Int: String] = [:]
    for i in reihenfolge {
      if let f = lage.antraege[i].familie, families[f] == nil { families[f] = "f" + nummer(i) }
    }
    format = Self.format
    self.programm = programm
    runde = lage.runde.name
    beginnVon = lage.runde.beginn.von.iso
    beginnBis = lage.runde.beginn.bis.iso
    stichtag = lage.runde.stichtag.iso
    entschiedenAm = tag.iso
    kategorien = lage.runde.kategorien.map(\.rawValue)
    traeger = lage.runde.traeger?.text ?? ""
    geschwisterZusammen = lage.runde.geschwisterZusammen
    wechselkinder = lage.runde.wechselkinder
    auswaertige = lage.runde.auswaertige.rawValue
    katalog = lage.katalog.name
    gleichstand = lage.katalog.gleichstand.map(\.rawValue)
    saat = lage.runde.saat
    stabil = probe.ergebnis.istStabil
    let codes = Self.codes(lage.kriterien.kriterien)
    kriterien = zip(codes, lage.kriterien.kriterien).map { Zeile($0, $1) }
    plaetze = lage.haeuser.flatMap { haus in
      Platzart.allCases.compactMap { art in
        haus.plaetze[art].map { zahl in
          Platz(
            einrichtung: haus.kennung.text, name: haus.name, kategorie: art.rawValue,
            plaetze: zahl, sicher: haus.nimmtTeil ? haus.sicher[art] : nil,
            grund: haus.grenzen.first { $0.kategorie == art }?.grund ?? "")
        }
      }
    }
    draussen = Rundenbefund.Ausschluss.allCases.compactMap { grund in
      let count = lage.befunde.count { $0.grund.ausschluss == grund }
      return count == 0 ? nil : Draussen(grund: grund.rawValue, anzahl: count)
    }
    bewerbungen = reihenfolge.map { i in
      let antrag = lage.antraege[i]
      return Bewerbung(
        kind: nummer(i), kategorie: antrag.kategorie.rawValue,
        familie: antrag.familie.flatMap { families[$0] } ?? "",
        wuensche: antrag.wuensche.map(\.einrichtung.text), bisher: antrag.bisher?.text ?? "",
        ausserhalb: antrag.ausserhalb?.text ?? "", los: nil)
    }
    rang = zip(lage.haeuser, probe.ranglisten).flatMap { haus, liste in
      func zeile(_ platz: Rangliste.Platz, _ rang: Int?) -> Rang {
        let zettel = lage.kriterien.zettel(lage.antraege[platz.antrag], wunsch: platz.wunsch)
        return Rang(
          einrichtung: haus.kennung.text, kind: nummer(platz.antrag), rang: rang,
          stufe: "\(platz.stufe)", punkte: platz.punkte,
          kriterien: zettel.posten.filter(\.zaehlt).map {
            Gezaehlt(codes[$0.kriterium], mal: $0.mal)
          }, grund: platz.entscheid?.grund ?? "")
      }
      return liste.plaetze.enumerated().map { zeile($1, $0 + 1) }
        + liste.abgelehnt.map { zeile($0, nil) }.sorted { bytewiseBefore($0.kind, $1.kind) }
    }
    ergebnis = reihenfolge.map { i in
      Ergebnis(
        kind: nummer(i), einrichtung: probe.haus(i).map { lage.haeuser[$0].kennung.text } ?? "",
        wunsch: probe.ergebnis.wuensche[i].map { Int($0) + 1 })
    }
  }

  /// By what the lines of a catalogue are named, each by a word of its own.
  static func codes(_ kriterien: [Kriterium]) -> [String] {
    var seen: [String: Int] = [:]
    return kriterien.map { kriterium in
      let n = (seen[kriterium.code] ?? 0) + 1
      seen[kriterium.code] = n
      return n == 1 ? kriterium.code : "\(kriterium.code)#\(n)"
    }
  }
}

extension Niederschrift.Zeile {
  fileprivate init(_ code: String, _ kriterium: Kriterium) {
    self.code = code
    bezeichnung = kriterium.bezeichnung
    punkte = kriterium.punkte
    vorrang = kriterium.vorrang
    art = kriterium.art.rawValue
    nachweis = kriterium.nachweis
    kategorie = kriterium.kategorie?.rawValue ?? ""
    abMonat = kriterium.abMonat
    bisMonat = kriterium.bisMonat
    gruppe = kriterium.gruppe
    hoechstens = kriterium.hoechstens
  }

  /// The line as it was in the catalogue, at its place in the minutes.
  func kriterium(_ stelle: Int) -> Kriterium {
    let place = String(stelle)
    return Kriterium(
      id: Kennung(gespeichert: String(repeating: "0", count: max(0, 6 - place.utf8.count)) + place),
      katalog: Kennung(gespeichert: ""), code: code, bezeichnung: bezeichnung,
      art: art.flatMap { Kriterium.Art(rawValue: $0) } ?? .ja, punkte: punkte, vorrang: vorrang,
      nachweis: nachweis ?? "", kategorie: kategorie.flatMap { Platzkategorie(rawValue: $0) },
      abMonat: abMonat, bisMonat: bisMonat, gruppe: gruppe ?? "", hoechstens: hoechstens)
  }
}
