public import Domain
public import Texte

extension Textkatalog {
  /// The minutes as people read them: what went in, by which rules, and what came of it.
  public func callAsFunction(_ schrift: Niederschrift, pruefsumme: String) -> String {
    let namen = Dictionary(
      schrift.plaetze.map { ($0.einrichtung, $0.name) }, uniquingKeysWith: { a, _ in a })
    func wo(_ id: String) -> String { namen[id] ?? id }
    let bleibt = schrift.verbleib
    let ausgeschlossen = Set(schrift.plaetze.filter(\.schliesstAus).map(\.einrichtung))
    let plaetze = schrift.plaetze.filter {
      ausgeschlossen.contains($0.einrichtung)
        ? $0.schliesstAus : $0.plaetze > 0 || !$0.grund.isEmpty
    }
    let familien = Dictionary(grouping: schrift.bewerbungen, by: \.familie)
    let labels = Dictionary(
      schrift.kriterien.map { ($0.code, $0.bezeichnung) }, uniquingKeysWith: { a, _ in a })
    let listen: [(NiederschriftText, [String])] = [
      (.katalogTitel, schrift.kriterien.map(zeile)),
      (.plaetzeTitel, plaetze.map(zeile)),
      (.engpaesseTitel, (schrift.engpaesse ?? []).filter { $0.plaetze > 0 }.map { zeile($0, wo) }),
      (.befundeTitel, befunde(schrift.befunde ?? [])),
      (.draussenTitel, (schrift.draussen ?? []).map(zeile)),
      (.bewerbungenTitel, schrift.bewerbungen.map { zeile($0, familien, wo) }),
      (.rangTitel, schrift.rang.map { zeile($0, labels, wo) }),
      (.ergebnisTitel, schrift.ergebnis.map { zeile($0, bleibt[$0.kind], wo) }),
    ]
    return
      (kopf(schrift, pruefsumme)
      + listen.filter { !$0.1.isEmpty }.flatMap { titel, zeilen in
        ["", self(titel)] + zeilen.map { "  " + $0 }
      }).map { $0 + "\n" }.joined()
  }

  private func kopf(_ schrift: Niederschrift, _ pruefsumme: String) -> [String] {
    func tag(_ iso: String) -> String { Tag(iso: iso)?.deutsch ?? iso }
    let rules = schrift.gleichstand.map { regel in
      Kriterienkatalog.Gleichstand(rawValue: regel).map { self(KatalogText.wort($0)) } ?? regel
    }
    return [
      self(NiederschriftText.titel, ["runde": schrift.runde]), "",
      self(NiederschriftText.entschieden, ["am": tag(schrift.entschiedenAm)]),
      self(
        NiederschriftText.beginn,
        ["von": tag(schrift.beginnVon), "bis": tag(schrift.beginnBis)]),
      self(NiederschriftText.stichtag, ["tag": tag(schrift.stichtag)]),
    ]
      + regeln(schrift)
      + [
        self(NiederschriftText.katalog, ["katalog": schrift.katalog]),
        self(
          NiederschriftText.gleichstand,
          [
            "regeln": (rules + (schrift.gleichstand.last == "los" ? [] : [self(KatalogText.los)]))
              .joined(separator: ", ")
          ]),
        self(NiederschriftText.saat, ["saat": schrift.saat]),
        self(NiederschriftText.verfahren, ["programm": schrift.programm]),
        self(NiederschriftText.stand, schrift.bilanz),
        self(schrift.stabil ? NiederschriftText.stabil : NiederschriftText.nichtStabil),
        self(NiederschriftText.summe, ["summe": pruefsumme]),
      ]
  }

  /// How the Runde was set up; minutes of the first form say nothing of it.
  private func regeln(_ schrift: Niederschrift) -> [String] {
    func wie(_ text: NiederschriftText, _ wert: String) -> String { self(text, ["wie": wert]) }
    func janein(_ ja: Bool) -> String { self(ja ? KatalogText.ja : .nein) }
    var lines: [String] = []
    if let all = schrift.kategorien {
      lines.append(wie(.kategorien, all.map(kategorie).joined(separator: ", ")))
    }
    if let id = schrift.traeger, !id.isEmpty { lines.append(wie(.traeger, id)) }
    if let ja = schrift.geschwisterZusammen { lines.append(wie(.geschwister, janein(ja))) }
    if let ja = schrift.wechselkinder { lines.append(wie(.wechselkinder, janein(ja))) }
    if let wort = schrift.auswaertige {
      let rule = Runde.Auswaertige(rawValue: wort)
      lines.append(wie(.auswaertige, rule.map { self(KatalogText.wort($0)) } ?? wort))
    }
    return lines
  }

  private func zeile(_ satz: Niederschrift.Zeile) -> String {
    var parts = satz.vorrang ? [self(NiederschriftText.vorAllen)] : []
    if let points = satz.punkte {
      parts.append(String(points))
    } else if !satz.vorrang {
      parts.append(self(NiederschriftText.punkteOffen))
    }
    if satz.art == Kriterium.Art.anzahl.rawValue { parts.append(self(NiederschriftText.jedesMal)) }
    let numbers: [(NiederschriftText, Int?)] = [
      (.hoechstens, satz.hoechstens), (.abMonat, satz.abMonat), (.bisMonat, satz.bisMonat),
    ]
    for case (let text, let n?) in numbers { parts.append(self(text, ["n": String(n)])) }
    let category = satz.kategorie.flatMap { $0.isEmpty ? nil : kategorie($0) }
    let words: [(NiederschriftText, String?)] = [
      (.nurKategorie, category), (.gruppe, satz.gruppe), (.nachweis, satz.nachweis),
    ]
    for case (let text, let was?) in words where !was.isEmpty {
      parts.append(self(text, ["was": was]))
    }
    return "\(satz.bezeichnung): " + parts.joined(separator: ", ")
  }

  private func zeile(_ satz: Niederschrift.Knappheit, _ wo: (String) -> String) -> String {
    let ort = "\(wo(satz.einrichtung)), \(kategorie(satz.kategorie)): "
    return satz.engpass.map { ort + self($0) } ?? ort + satz.von
  }

  /// Each kind of finding once, with how many there were and about whom.
  private func befunde(_ saetze: [Niederschrift.Befund]) -> [String] {
    Rundenbefund.Art.allCases.compactMap { art in
      let those = saetze.filter { $0.grund == art.rawValue }
      guard !those.isEmpty else { return nil }
      let whom = those.map { $0.kind + $0.wer }.filter { !$0.isEmpty }
      return self(.vermerkt(art, those.reduce(0) { $0 + Int(Int32(clamping: $1.anzahl)) }))
        + (whom.isEmpty ? "" : " – " + whom.joined(separator: ", "))
    }
  }

  private func zeile(_ satz: Niederschrift.Draussen) -> String {
    let why = Rundenbefund.Ausschluss(rawValue: satz.grund).map { self(wort($0)) } ?? satz.grund
    return "\(why): \(satz.anzahl)"
  }

  private func wort(_ grund: Rundenbefund.Ausschluss) -> NiederschriftText {
    switch grund {
    case .zweiteAnmeldung: .zweiteAnmeldung
    case .ohneWunsch: .ohneWunsch
    case .andererPlatzanteil: .andererPlatzanteil
    case .zugesagt: .zugesagt
    case .hatPlatz: .hatPlatz
    case .platzAusRunde: .platzAusRunde
    case .auswaertig: .nichtVonHier
    }
  }

  func kategorie(_ name: String) -> String {
    Platzart(rawValue: name).map { self(WortText.wort($0)) } ?? name
  }

  private func zeile(_ satz: Niederschrift.Platz) -> String {
    let name = "\(satz.name) (\(satz.einrichtung))"
    if satz.schliesstAus { return "\(name): \(self(NiederschriftText.nichtDabei)) – \(satz.grund)" }
    let given = "\(name), \(kategorie(satz.kategorie)): \(satz.plaetze)"
    guard !satz.grund.isEmpty else { return given }
    // For all places together nothing says how many are safe.
    let safe = satz.sicher.map {
      self(NiederschriftText.statt, ["sicher": String($0), "grund": satz.grund])
    }
    return given + " – " + (safe ?? satz.grund)
  }

  private func zeile(
    _ satz: Niederschrift.Bewerbung, _ familien: [String: [Niederschrift.Bewerbung]],
    _ wo: (String) -> String
  ) -> String {
    let siblings =
      satz.familie.isEmpty
      ? [] : (familien[satz.familie] ?? []).map(\.kind).filter { $0 != satz.kind }
    let parts =
      [
        "\(satz.kind): \(kategorie(satz.kategorie))",
        satz.wuensche.map(wo).joined(separator: " > "),
      ]
      + (satz.los.map { [self(NiederschriftText.los, ["n": String($0)])] } ?? [])
      + (siblings.isEmpty
        ? [] : [self(NiederschriftText.zusammen, ["kinder": aufzaehlung(siblings)])])
      + (satz.bisher.isEmpty ? [] : [self(NiederschriftText.bisher, ["wo": wo(satz.bisher)])])
      + (satz.ausserhalb.map {
        $0.isEmpty ? [] : [self(NiederschriftText.ausserhalb, ["wo": wo($0)])]
      }
        ?? [])
    return parts.joined(separator: " · ")
  }

  private func zeile(
    _ satz: Niederschrift.Rang, _ labels: [String: String], _ wo: (String) -> String
  ) -> String {
    let grounds = satz.kriterien.map {
      (labels[$0.code] ?? $0.code) + ($0.mal == 1 ? "" : " × \($0.mal)")
    }.joined(separator: ", ")
    let parts =
      [
        "\(wo(satz.einrichtung)), "
          + (satz.rang.map { self(NiederschriftText.rang, ["rang": String($0)]) }
            ?? self(NiederschriftText.abgelehnt)) + ": \(satz.kind)",
        self(NiederschriftText.punkte, ["n": String(satz.punkte)])
          + (grounds.isEmpty ? "" : " (\(grounds))"),
      ]
      + (wort(Rangliste.Stufe(name: satz.stufe) ?? .punkte).map { [self($0)] } ?? [])
      + (satz.grund.isEmpty
        ? [] : [self(NiederschriftText.entscheid, ["grund": satz.grund])])
    return parts.joined(separator: " · ")
  }

  private func wort(_ stufe: Rangliste.Stufe) -> NiederschriftText? {
    switch stufe {
    case .kindeswohl: .kindeswohl
    case .anschluss: .anschluss
    case .vorrang: .vorrang
    case .punkte: nil
    case .auswaertig: .auswaertig
    }
  }

  private func zeile(
    _ satz: Niederschrift.Ergebnis, _ bleibt: String?, _ wo: (String) -> String
  ) -> String {
    if let bleibt { return "\(satz.kind): \(self(NiederschriftText.behaelt, ["wo": wo(bleibt)]))" }
    guard !satz.einrichtung.isEmpty else { return "\(satz.kind): \(self(NiederschriftText.ohne))" }
    return "\(satz.kind): "
      + self(
        NiederschriftText.platz,
        ["wo": wo(satz.einrichtung), "wunsch": satz.wunsch.map { String($0) } ?? "?"])
  }
}

extension Textkatalog {
  /// How many children of a Runde have a place, in the words of a text.
  public func callAsFunction(
    _ schluessel: some Textschluessel, _ bilanz: Rundenbilanz, runde: String = ""
  ) -> String {
    let first = bilanz.nachWunsch.first ?? 0
    return self(
      schluessel,
      [
        "runde": runde, "n": String(bilanz.versorgt), "alle": String(bilanz.kinder),
        "erste": String(first), "weitere": String(bilanz.versorgt - bilanz.bleiben - first),
        "bleiben": String(bilanz.bleiben),
      ])
  }
}
