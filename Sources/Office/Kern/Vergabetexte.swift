public import Domain
public import Texte

// Why a round gives whom what, in words for screens, letters and commands alike.

extension Textkatalog {
  /// What became of a wish, in whole sentences that name only the child and its siblings.
  ///
  /// - Parameters:
  ///   - grund: the wish and what became of it
  ///   - kategorie: which place the child needs
  ///   - kind: the child
  ///   - fest: whether it is decided; a trial says what would be
  ///   - kurz: whether there is room for one line only
  ///   - einrichtung: what an Einrichtung is called
  ///   - name: what a child is called
  /// - Returns: such as `2. Wunsch Kita Sonne: 12 Krippenplätze, letzter aufgenommener Rang 14 …`
  public func callAsFunction(
    _ grund: Wunschgrund, _ kategorie: Platzkategorie, kind: Int, fest: Bool = true,
    kurz: Bool = false, einrichtung: (Int) -> String, name: (Int) -> String
  ) -> String {
    let satz = Wunschsatz(texte: self, wer: name(kind), fest: fest, kurz: kurz)
    let rule = kurz ? nil : grund.gleich.map { " " + self($0) }
    return self(
      grund.istBisher ? VergabeText.bisherigerPlatz : .wunsch,
      [
        "nummer": String(grund.wunsch), "einrichtung": einrichtung(grund.einrichtung),
        "grund": satz(grund, kategorie.platzart, name) + (rule ?? ""),
      ])
  }

  /// Which rule decides between two with the same points, as a sentence.
  public func callAsFunction(_ gleich: Punktgleich) -> String {
    let key: VergabeText =
      switch gleich.durch {
      case .aelter: .gleichAelter
      case .eingang: .gleichEingang
      case .naehe: .gleichNaehe
      case .los: .gleichLos
      }
    return self(
      key,
      ["n": String(gleich.punkte), "los": los(gleich.los), "vorn": los(gleich.vorn)])
  }

  /// The number of a lot: the first eight digits of its hash.
  private func los(_ los: UInt64) -> String {
    hexadezimal((0..<4).map { UInt8(truncatingIfNeeded: los >> (56 - 8 * $0)) })
  }

  /// What a child gets, with whom it comes, and what became of each of its wishes, line by line.
  ///
  /// - Parameters:
  ///   - nummer: the child, by its number in the round
  ///   - runde: the round
  ///   - ergebnis: what it gives
  ///   - gruende: what became of its wishes, where more is known of it than the round says
  ///   - behaelt: the Einrichtung where it keeps the place that it has; nil where it doesn't
  ///   - fest: whether it is decided; a trial says so first, and what would be
  ///   - einrichtung: what an Einrichtung is called
  ///   - name: what a child is called
  /// - Returns: sentences that fit a letter
  public func begruendung(
    _ nummer: Int, _ runde: Vergaberunde, _ ergebnis: Vergabeergebnis,
    gruende: [Wunschgrund]? = nil, behaelt: Int? = nil, fest: Bool = true,
    einrichtung: (Int) -> String, name: (Int) -> String
  ) -> [String] {
    let (id, mood) = (name(nummer), fest ? "1" : "")
    let reasons = gruende ?? Vergabegruende(runde, ergebnis).wuensche(nummer)
    var lines = fest ? [] : [self(VergabeText.versuch)]
    if let behaelt = behaelt ?? reasons.first(where: { $0.grund == .behaelt })?.einrichtung {
      lines.append(
        self(
          VergabeText.behaeltPlatz,
          ["kind": id, "einrichtung": einrichtung(behaelt), "fest": mood]))
    } else if let e = runde.einrichtung(nummer, ergebnis), let wunsch = ergebnis.wuensche[nummer] {
      lines.append(
        self(
          VergabeText.erhaelt,
          [
            "kind": id, "einrichtung": einrichtung(e), "wunsch": String(wunsch + 1), "fest": mood,
          ]))
    } else {
      lines.append(self(VergabeText.erhaeltKeinen, ["kind": id, "fest": mood]))
    }
    if let familie = runde.familien.first(where: { $0.contains(Int32(nummer)) }) {
      let others = familie.filter { $0 != nummer }.map { name(Int($0)) }
      lines.append(
        self(VergabeText.geschwister, ["kind": id, "kinder": aufzaehlung(others)]))
    }
    if reasons.isEmpty { lines.append(self(VergabeText.ohneWuensche, ["kind": id])) }
    return lines
      + reasons.map {
        self(
          $0, runde.kategorien[nummer], kind: nummer, fest: fest, einrichtung: einrichtung,
          name: name)
      }
  }

  /// The same for a child of a Runde on the database, with Einrichtungen that take no part, places
  /// that are kept beside the Runde, and that it is there twice; before the decision as a trial.
  public func begruendung(
    _ antrag: Int, _ probe: Rundenprobe, name: (Rundenantrag) -> String
  ) -> [String] {
    let lines = begruendung(
      antrag, probe.vergabe, probe.ergebnis, gruende: probe.gruende(antrag),
      behaelt: probe.behaelt(antrag) ? probe.bleibtIn(antrag) : nil, fest: probe.istEntschieden,
      einrichtung: { probe.lage.haeuser[$0].name },
      name: { name(probe.lage.antraege[$0]) })
    guard !probe.istEntschieden else { return lines }
    let id = name(probe.lage.antraege[antrag])
    return lines
      + probe.doppeltes(antrag).map {
        self($0 == .dublette ? VergabeText.doppelt : .zweimalAngemeldet, ["kind": id])
      }
  }

  /// That a child takes no part in a Runde, and why, as a sentence for a letter; nil where it does.
  public func nichtDabei(_ befund: Rundenbefund) -> String? {
    let why: VergabeText? =
      switch befund.grund.ausschluss {
      case .zweiteAnmeldung: .weilZweite
      case .ohneWunsch: .weilOhneWunsch
      case .andererPlatzanteil: .weilAnteil
      case .zugesagt: .weilZusage
      case .hatPlatz: .weilPlatz
      case .platzAusRunde: .weilAndereRunde
      case .auswaertig: .weilAuswaertig
      case nil: nil
      }
    return why.map {
      self(VergabeText.nichtDabei, ["kind": befund.briefname, "warum": self($0)])
    }
  }

  /// What an Einrichtung gives out of a category or of all together, and to whom.
  public func callAsFunction(_ stand: Vergabestand, einrichtung: String) -> String {
    let first = self(
      stand.vergeben == 0 ? VergabeText.standKeiner : .stand,
      [
        "einrichtung": einrichtung, "plaetze": plaetze(stand.plaetze, stand.art),
        "vergeben": String(stand.vergeben),
      ])
    let there =
      stand.wechselkinder > 0
      ? [self(VergabeText.standWechselkinder, ["n": String(stand.wechselkinder)])] : []
    let last = stand.letzter.map { [self(VergabeText.standLetzter, ["rang": String($0)])] } ?? []
    return ([first] + there + last).joined(separator: " ")
  }

  /// What is wrong with a result, as a sentence that begins with whom or what it is about.
  public func callAsFunction(_ mangel: Vergabemangel) -> String {
    switch mangel {
    case .fehlt(let kind): self(VergabeText.mangelFehlt, ["kind": kind.text])
    case .unbekannt(let kind): self(VergabeText.mangelUnbekannt, ["kind": kind.text])
    case .mehrfach(let kind): self(VergabeText.mangelMehrfach, ["kind": kind.text])
    case .grenze(let einrichtung, let art, let n, let vergeben):
      self(
        VergabeText.mangelGrenze,
        [
          "einrichtung": einrichtung.text, "plaetze": plaetze(n, art),
          "vergeben": plaetze(vergeben, art),
        ])
    case .nichtGewuenscht(let kind, let einrichtung):
      self(
        VergabeText.mangelNichtGewuenscht,
        ["kind": kind.text, "einrichtung": einrichtung.text])
    case .nichtAngenommen(let kind, let einrichtung):
      self(
        VergabeText.mangelNichtAngenommen,
        ["kind": kind.text, "einrichtung": einrichtung.text])
    case .falscherWunsch(let kind, let genannt, let richtig):
      self(
        VergabeText.mangelFalscherWunsch,
        ["kind": kind.text, "genannt": zahl(genannt), "richtig": zahl(richtig)])
    case .schlechterGestellt(let kind, let bisher):
      self(VergabeText.mangelSchlechter, ["kind": kind.text, "bisher": bisher.text])
    case .getrennt(let kinder):
      self(VergabeText.mangelGetrennt, ["kinder": aufzaehlung(kinder.map(\.text))])
    case .einspruch(let kinder, let einrichtung, let wunsch) where kinder.count == 1:
      self(
        VergabeText.mangelEinspruch,
        [
          "kind": kinder[0].text, "einrichtung": einrichtung.text, "wunsch": String(wunsch),
        ])
    case .einspruch(let kinder, let einrichtung, let wunsch):
      self(
        VergabeText.mangelEinspruchFamilie,
        [
          "kinder": aufzaehlung(kinder.map(\.text)), "einrichtung": einrichtung.text,
          "wunsch": String(wunsch),
        ])
    }
  }

  /// How the papers of a round contradict themselves.
  public func callAsFunction(_ grund: Vergabewiderspruch.Grund) -> String {
    switch grund {
    case .doppelt(let zeile): self(VergabeText.doppelteAngabe, ["zeile": String(zeile)])
    case .unbekannteEinrichtung(let id):
      self(VergabeText.unbekannteEinrichtung, ["kennung": sichtbar(id)])
    case .unbekanntesKind: self(VergabeText.unbekanntesKind)
    case .wunschDoppelt(let id): self(PruefungText.doppeltInListe, ["wert": sichtbar(id)])
    case .bisherNichtLetzter: self(VergabeText.bisherNichtLetzter)
    case .geschwisterUngleich(let zeile):
      self(VergabeText.geschwisterUngleich, ["zeile": String(zeile)])
    case .geschwisterMitBisher: self(VergabeText.geschwisterMitBisher)
    case .rangDoppelt(let zeile): self(VergabeText.rangDoppelt, ["zeile": String(zeile)])
    case .zuVieleWechselkinder(let n, let art):
      self(VergabeText.zuVieleWechselkinder, ["plaetze": plaetze(n, art)])
    }
  }

  func plaetze(_ n: Int, _ art: Platzart) -> String {
    let key: VergabeText =
      switch art {
      case .krippe: .krippenplaetze
      case .kindergarten: .kindergartenplaetze
      case .hort: .hortplaetze
      case .gesamt: .plaetzeImHaus
      }
    return self(key, ["n": String(n)])
  }

  /// That there are none: `keine Krippenplätze`.
  func keine(_ art: Platzart) -> String {
    self(VergabeText.keine, ["plaetze": String(plaetze(0, art).trimmingPrefix("0 "))])
  }

  private func zahl(_ n: Int?) -> String { n.map { String($0) } ?? self(VergabeText.ohneZahl) }

  /// Things in a row of words: `a, b und c`.
  public func aufzaehlung(_ dinge: [String]) -> String {
    guard dinge.count > 1, let last = dinge.last else { return dinge.first ?? "" }
    return self(
      VergabeText.und, ["a": dinge.dropLast().joined(separator: ", "), "b": last])
  }
}
