internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The Zentrale Vergabe: a Runde from its preparation to the answers of the families.
enum Vergabe: Ansicht {
  static let befehle: [Befehl<VergabeZustand>] =
    rundenbefehle + laufbefehle + platzbefehle + tabellenbefehle + pruefungsbefehle
    + kinderbefehle + listenbefehle + vergleichsbefehle + angebotsbefehle
    + abschlussbefehle

  private static let rundenbefehle: [Befehl<VergabeZustand>] = [
    Befehl([.tab], .vergabeBlattVor, legende: 1, warumNicht: ohneRunde) { z, _ in
      z.gehe(1)
      return []
    },
    Befehl([.backTab], .vergabeBlattZurueck, warumNicht: ohneRunde) { z, _ in
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
    Befehl(
      [.text("N")], .niederschriftZeigen, legende: 11,
      warumNicht: { ohneRunde($0) ?? ($0.istVorbereitung ? .erstEntscheiden : nil) }
    ) { z, _ in
      z.runde.map { [.auftrag(.frage(.niederschrift(NiederschrifttextAuskunft($0.id))))] } ?? []
    },
    Befehl([.text("g")], .geschwisterEinzeln, warumNicht: nichtVersuchbar) { z, umfeld in
      z.schalteEinzeln()
      return [.melde(versuchsmeldung(z, umfeld))]
    },
    Befehl(
      [.text("b")], .versuchAussuchen,
      warumNicht: { ohneProbe($0) ?? ($0.probe?.istAusgesucht == true ? .schonAusgesucht : nil) }
    ) { z, umfeld in
      z.sucheAus()
      return [.melde(versuchsmeldung(z, umfeld))]
    },
    Befehl([.delete], .rundenversuchWeg, warumNicht: { $0.versucht ? nil : .nichtsVersucht }) {
      z, umfeld in
      z.verwirf()
      return [.melde(versuchsmeldung(z, umfeld))]
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
    let body = tabellenrahmen(z, rect, umfeld)
    let taken =
      if let art = z.blatt.zeilenart {
        art.nimm(key, &z, in: body)
      } else {
        z.vergleichsliste.handle(
          key, count: vergleichszeilen(z, umfeld).count, height: body.height)
      }
    return taken ? [] : nil
  }

  static func fuegeEin(_ text: String, _ z: inout VergabeZustand, _ umfeld: Umfeld) {
    z.blatt.zeilenart?.fuegeEin(text, &z)
  }

  static func klick(
    _ point: Point, _ z: inout VergabeZustand, _ umfeld: Umfeld, in rect: Rect
  ) {
    // A pane beside the table has no rows to choose; the width of the table doesn't matter.
    z.blatt.zeilenart?.klick(point, &z, in: blattrahmen(z, rect))
  }

  static func fragen(_ z: VergabeZustand, _ umfeld: Umfeld) -> [Frage] {
    let runden = Frage.stammdaten(StammdatenAuskunft(.runden, am: umfeld.heute))
    let lists = Frage.wahllisten(WahllistenAuskunft())
    let catalogues = Frage.stammdaten(StammdatenAuskunft(.kataloge, am: umfeld.heute))
    guard let runde = z.runde else { return [runden, lists, catalogues] }
    // Other catalogues can be tried beside the one of the Runde.
    let rules: [Frage] =
      z.blatt == .vergleich
      ? [.stammdaten(StammdatenAuskunft(.kriterien, am: runde.stichtag))] : []
    return [
      runden, lists, catalogues,
      .rundenprobe(RundenprobeAuskunft(runde.id)),
    ]
      + (z.istVorbereitung ? [] : [.angebote(AngeboteAuskunft(runde.id))]) + rules
  }

  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ z: inout VergabeZustand, _ umfeld: Umfeld
  ) {
    switch antwort {
    case .stammdaten(let neu): z.empfange(neu)
    case .rundenprobe(let probe): z.empfange(probe, umfeld)
    case .wahllisten(let listen):
      let parameter = listen.regel?.parameter
      z.wunschgrenze = parameter?.anzahl(.wunscheinrichtungenAnzahl, am: umfeld.heute)
      z.antworttage = parameter?.anzahl(.zusageFristTage, am: umfeld.heute)
    case .angebote(let neu): z.empfange(neu, umfeld)
    default: break
    }
  }

  static func uebernimm(
    _ name: String, _ werte: [Feldwert], _ z: inout VergabeZustand, _ umfeld: Umfeld
  ) -> [Effekt] {
    switch name {
    case hausname: z.zeigeHaus(werte["haus"] ?? "")
    case befundname:
      z.befundgruppe = Rundenbefund.Gruppe.allCases.first { "\($0)" == werte["gruppe"] }
      z.befunde = Tabelle()
      z.zeigeBefunde()
    case wahlname: z.zeige(Kennung(gespeichert: werte["runde"] ?? ""))
    case punktename, katalogname:
      z.versuche(name == punktename ? punkte(werte, z) : katalog(werte["katalog"] ?? "", z))
      return [.melde(versuchsmeldung(z, umfeld))]
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
    if let blatt = ort["blatt"].flatMap(VergabeZustand.Blatt.init) { z.zeige(blatt) }
  }

  static func kopierbar(_ z: VergabeZustand, _ umfeld: Umfeld) -> Kopierbares? {
    z.blatt.zeilenart?.kopierbar(z, umfeld)
  }
}
