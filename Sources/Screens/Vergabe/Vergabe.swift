internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The Zentrale Vergabe: a Runde from its preparation to the answers of the families.
enum Vergabe: Ansicht {
  static let befehle: [Befehl<VergabeZustand>] =
    rahmenbefehle + platzbefehle + pruefungsbefehle + kinderbefehle + listenbefehle
    + vergleichsbefehle + angebotsbefehle + laufbefehle

  private static let rahmenbefehle: [Befehl<VergabeZustand>] = [
    Befehl([.tab], .vergabeBlattVor, legende: 1) { z, _ in
      z.gehe(1)
      return []
    },
    Befehl([.backTab], .vergabeBlattZurueck) { z, _ in
      z.gehe(-1)
      return []
    },
    Befehl([.function(4)], .rundeWaehlen, legende: 8, warumNicht: ohneRunde) { z, umfeld in
      let ziele = z.alleRunden.reversed().map { runde in
        Sprungliste.Ziel(
          text: runde.name + " · " + runde.beginn.von.deutsch + " · "
            + umfeld.texte(RundenschirmText.stand(runde.status)),
          effekt: .angaben(wahlname, [Feldwert("runde", runde.id.text)]))
      }
      return [
        .zeige(.sprung(Sprungliste(umfeld.texte(RundenschirmText.welcheRunde), ziele)))
      ]
    },
    Befehl(
      [.text("n")], .rundeNeu, legende: 9, warumNicht: { $0.runden == nil ? .keineZeile : nil }
    ) {
      z, umfeld in
      [.zeige(.formular(rundenformular(nil, z, umfeld)))]
    },
    Befehl([.text("k")], .folgerunde, warumNicht: ohneRunde) { z, umfeld in
      [.zeige(.formular(rundenformular(nil, z, umfeld, folgt: true)))]
    },
    Befehl([.function(6)], .rundeAendern, legende: 10, warumNicht: ohneRunde) { z, umfeld in
      z.runde.map { [.zeige(.formular(rundenformular($0, z, umfeld)))] } ?? []
    },
    Befehl([.text("g")], .geschwisterEinzeln, warumNicht: ohneProbe) { z, _ in
      z.schalteEinzeln()
      return []
    },
    Befehl([.delete], .rundenversuchWeg, warumNicht: { $0.versucht ? nil : .nichtsVersucht }) {
      z, _ in
      z.verwirf()
      return []
    },
  ]

  /// Under which name the list of Runden hands over which one was chosen.
  static let wahlname = "runde"

  @Sendable static func ohneRunde(_ z: VergabeZustand) -> GrundText? {
    z.runde == nil ? .keineRunde : nil
  }

  @Sendable static func ohneProbe(_ z: VergabeZustand) -> GrundText? {
    ohneRunde(z) ?? (z.probe == nil ? .keineZeile : nil)
  }

  static func nimm(
    _ key: Key, _ z: inout VergabeZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    let body = blattrahmen(rect)
    func height<Z: Tabellenzeile>(_: Tabelle<Z>) -> Int { Tabelle<Z>.rumpf(body).height }
    let taken =
      switch z.blatt {
      case .plaetze: z.haustabelle.nimm(key, height: height(z.haustabelle), hausspalten)
      case .pruefung: z.befunde.nimm(key, height: height(z.befunde), befundspalten)
      case .kinder: z.kinder.nimm(key, height: height(z.kinder), kinderspalten)
      case .liste: z.liste.nimm(key, height: height(z.liste), listenspalten)
      case .vergleich:
        z.vergleichsliste.handle(
          key, count: vergleichszeilen(z, umfeld).count, height: body.height)
      case .angebote:
        z.angebotsliste.nimm(key, height: height(z.angebotsliste), angebotsspalten)
      }
    return taken ? [] : nil
  }

  static func fuegeEin(_ text: String, _ z: inout VergabeZustand, _ umfeld: Umfeld) {
    switch z.blatt {
    case .plaetze: z.haustabelle.fuegeEin(text)
    case .pruefung: z.befunde.fuegeEin(text)
    case .kinder: z.kinder.fuegeEin(text)
    case .liste: z.liste.fuegeEin(text)
    case .angebote: z.angebotsliste.fuegeEin(text)
    case .vergleich: break
    }
  }

  static func klick(_ point: Point, _ z: inout VergabeZustand, in rect: Rect) {
    let body = blattrahmen(rect)
    switch z.blatt {
    case .plaetze: z.haustabelle.klick(point, in: Tabelle<VergabeHauszeile>.rumpf(body))
    case .pruefung: z.befunde.klick(point, in: Tabelle<VergabeBefundzeile>.rumpf(body))
    case .kinder: z.kinder.klick(point, in: Tabelle<VergabeKindzeile>.rumpf(body))
    case .liste: z.liste.klick(point, in: Tabelle<VergabeRangzeile>.rumpf(body))
    case .angebote:
      z.angebotsliste.klick(point, in: Tabelle<AngeboteAuskunft.Zeile>.rumpf(body))
    case .vergleich: break
    }
  }

  static func fragen(_ z: VergabeZustand, _ umfeld: Umfeld) -> [Frage] {
    let runden = Frage.stammdaten(StammdatenAuskunft(.runden, am: umfeld.heute))
    guard let runde = z.runde else { return [runden] }
    return [
      runden, .rundenprobe(RundenprobeAuskunft(runde.id, mitDubletten: z.blatt == .pruefung)),
    ]
      + (runde.status == .vorbereitung ? [] : [.angebote(AngeboteAuskunft(runde.id))])
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout VergabeZustand, _ umfeld: Umfeld
  ) {
    switch antwort {
    case .stammdaten(let neu) where neu.frage.satzart == .runden: z.empfange(neu)
    case .rundenprobe(let probe): z.empfange(probe)
    case .angebote(let neu): z.empfange(neu)
    default: break
    }
  }

  static func uebernimm(
    _ name: String, _ werte: [Feldwert], _ z: inout VergabeZustand, _ umfeld: Umfeld
  ) -> [Effekt] {
    switch name {
    case hausname: z.zeigeHaus(werte["haus"] ?? "")
    case wahlname: z.zeige(Kennung(gespeichert: werte["runde"] ?? ""))
    case Formular.ausgabename: return [.auftrag(.ausgeben(ausgabe(z, werte, umfeld)))]
    default: break
    }
    return []
  }

  static func wo(_ z: VergabeZustand) -> [Feldwert] {
    (z.gewaehlt.map { [Feldwert("runde", $0.text)] } ?? []) + [Feldwert("blatt", z.blatt.rawValue)]
  }

  static func gehe(zu ort: [Feldwert], _ z: inout VergabeZustand) {
    if let id = ort["runde"] { z.zeige(Kennung(gespeichert: id)) }
    if let blatt = ort["blatt"].flatMap(VergabeZustand.Blatt.init), blatt != z.blatt {
      z.blatt = blatt
      z.gehe(0)
    }
  }

  static func kopierbar(_ z: VergabeZustand, _ umfeld: Umfeld) -> Kopierbares? {
    switch z.blatt {
    case .plaetze: z.haustabelle.kopierbar(hausspalten, umfeld)
    case .pruefung: z.befunde.kopierbar(befundspalten, umfeld)
    case .kinder: z.kinder.kopierbar(kinderspalten, umfeld)
    case .liste: z.liste.kopierbar(listenspalten, umfeld)
    case .angebote: z.angebotsliste.kopierbar(angebotsspalten, umfeld)
    case .vergleich: nil
    }
  }

  static func meldung(_ z: VergabeZustand, _ umfeld: Umfeld) -> Meldung {
    guard let runde = z.runde else { return Meldung("") }
    guard let probe = z.probe else { return Meldung(umfeld.texte(RundenschirmText.rechnet)) }
    if z.blatt == .plaetze, let zeile = z.haustabelle.zeile {
      return Meldung(satz(zeile, z.gewaehlteArt, probe, umfeld), namen: [zeile.name])
    }
    let all = probe.bilanz(.alle)[0]
    return Meldung(
      umfeld.texte(
        RundenschirmText.satz,
        [
          "n": String(all.versorgt), "alle": String(all.kinder),
          "erste": String(all.nachWunsch.first ?? 0), "runde": runde.name,
        ]), namen: [runde.name])
  }
}
