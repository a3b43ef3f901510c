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
    engpaesse = lage.haeuser.flatMap { haus in
      Platzart.allCases.compactMap { art in
        haus.engpaesse[art].map { Knappheit($0, haus.kennung, art) }
      }
    }
    befunde = Self.befunde(
      lage.befunde,
      Dictionary(
        lage.antraege.enumerated().map { ($1.kind, nummer($0)) }, uniquingKeysWith: { a, _ in a }))
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

  /// The findings, those alike together: of which kind, about which number or thing, and how many; of
  /// a danger to a child or an Auskunftssperre it is nobody's business later whose it was.
  ///
  /// They stand in the order of the numbers: that of the check would say who an erased child was.
  private static func befunde(
    _ befunde: [Rundenbefund], _ nummern: [Kennung<Kind>: String]
  ) -> [Befund] {
    let alike = Dictionary(grouping: befunde.indices) { i in
      let befund = befunde[i]
      let art = befund.grund.art
      let isSecret = [.kindeswohlUnbestaetigt, .anschriftGesperrt].contains(art)
      return [
        art.rawValue, isSecret ? "" : befund.betroffen.flatMap { nummern[$0] } ?? "",
        befund.betroffen == nil ? befund.wer : "",
      ]
    }
    let sorted = alike.sorted { a, b in a.key.lexicographicallyPrecedes(b.key) }
    return Rundenbefund.Art.allCases.flatMap { art in
      sorted.filter { $0.key[0] == art.rawValue }.map { names, those in
        Befund(grund: names[0], kind: names[1], wer: names[2], anzahl: those.count)
      }
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

extension Niederschrift.Knappheit {
  fileprivate init(_ engpass: Engpass, _ haus: Kennung<Einrichtung>, _ art: Platzart) {
    func zahl(_ summand: Summand) -> Int { Int(engpass.zahlen[summand]?.hundertstel ?? 0) }
    einrichtung = haus.text
    kategorie = art.rawValue
    knapp = engpass.art.rawValue
    von = engpass.zeitraum.von.iso
    bis = engpass.zeitraum.bis == .offen ? "" : engpass.zeitraum.bis.iso
    frei = engpass.frei
    wechselkinder = engpass.wechselkinder
    kinder = engpass.kinder
    plaetze = zahl(.plaetze)
    gesperrt = zahl(.gesperrt)
    bestand = zahl(.bestand)
    zusagen = zahl(.zusagen)
    reserviert = zahl(.reserviert)
  }

  /// Its figures by name.
  private var zahlen: [(summand: Summand, zahl: Int)] {
    [
      (.plaetze, plaetze), (.gesperrt, gesperrt), (.bestand, bestand), (.zusagen, zusagen),
      (.reserviert, reserviert),
    ]
  }

  /// The numbers in it that are too large to be places, by name; what is free may be less than none.
  var unmoeglich: [(feld: String, wert: Int)] {
    let all =
      [("frei", frei), ("wechselkinder", wechselkinder)]
      + zahlen.map { ($0.summand.rawValue, $0.zahl) } + kinder.map { ("kinder", $0) }
    return all.filter { !(-9_999_900...9_999_900).contains($0.1) }
  }

  /// The days, and the places on them, as they were; nil where they mean nothing.
  public var engpass: Engpass? {
    guard let art = Platzart(rawValue: knapp), let first = Tag(iso: von),
      let days = Zeitraum(von: first, bis: bis.isEmpty ? .offen : Tag(iso: bis) ?? first),
      kinder.count == Platzkategorie.allCases.count, unmoeglich.isEmpty
    else { return nil }
    var result = Engpass(art: art, zeitraum: days, frei: frei, kinder: kinder)
    result.wechselkinder = wechselkinder
    for (summand, zahl) in zahlen {
      result.zahlen[summand] = Platzzahl(hundertstel: Int32(clamping: zahl))
    }
    return result
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
