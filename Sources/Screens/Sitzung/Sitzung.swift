internal import Domain
public import Office
public import ScreenKit
internal import Texte

/// Everything that one user sees: the screens, the dialogs over them, and the frame around.
///
/// It is a value: `update` changes it and says what is to be done, `draw` shows it.
public struct Sitzung: Equatable, Sendable {
  /// What every screen may look at.
  public internal(set) var umfeld: Umfeld
  /// What is known of the Mandant.
  public internal(set) var kopf: KopfAuskunft.Antwort {
    didSet { (freiePlaetze.traeger, kapazitaet.traeger) = (kopf.traeger, kopf.traeger) }
  }
  /// The size of the terminal.
  public internal(set) var size: Size {
    didSet { messe() }
  }
  /// The screen that is shown.
  public var schirm: Schirm
  /// The screens from which one came here, the last one last.
  var herkunft: [Schirm] = []
  /// The names of the themes that can be chosen.
  public let themen: [String]
  /// The theme in use.
  public internal(set) var thema: String

  var uebersicht = UebersichtZustand()
  var freiePlaetze: FreiePlaetzeZustand
  var warteliste: WartelisteZustand
  var kinder = KinderZustand()
  var kapazitaet = KapazitaetZustand()
  var gruppen = GruppenZustand()
  var vergabe = VergabeZustand()
  var berichte: BerichteZustand
  var verwaltung = VerwaltungZustand()
  var dialoge: [Dialog] = []
  /// The tasks of a practice; nil where it is none.
  var uebung: Uebung?
  /// The trial; nil while everything is real.
  public internal(set) var versuch: Versuchsstand?
  var meldung: Meldung?
  /// Whether Strg-G was pressed and a target is awaited.
  var wartetAufZiel = false
  /// Whether it was asked what is to be done, since something has changed.
  var morgenlisteGefragt = false
  /// Who is to be called back, and where a place can have come or gone since that was asked; nil for
  /// anywhere.
  var rueckrufe: [RueckrufAuskunft.Zeile] = []
  var rueckrufOrte: Set<Kennung<Einrichtung>>?
  /// What was chosen when its cell was copied: the next copy of the same is its row.
  var kopiert: Kopierbares?
  /// The command that was done last.
  var letzterBefehl: TastenText?
  /// What is to be opened again once the screen has its answers, and under which key it is kept.
  var fortzusetzen: Fortsetzung?
  var gefragt: [Schirm: [Frage]] = [:]

  /// A session at a terminal.
  public init(
    umfeld: Umfeld, kopf: KopfAuskunft.Antwort, size: Size, schirm: Schirm = .uebersicht,
    themen: [String], thema: String, uebung: Uebungsbeispiele? = nil
  ) {
    self.umfeld = umfeld
    self.kopf = kopf
    self.size = size
    self.schirm = schirm
    self.themen = themen
    self.thema = thema
    freiePlaetze = FreiePlaetzeZustand(traeger: kopf.traeger)
    warteliste = WartelisteZustand(traeger: kopf.traeger)
    kapazitaet.traeger = kopf.traeger
    berichte = BerichteZustand(traeger: kopf.traeger)
    messe()
    if let uebung {
      let begun = Uebung(uebung, heute: umfeld.heute)
      (self.uebung, dialoge) = (begun, [.uebung(begun)])
    }
    if let made = kopf.demoVom, made.plus(monate: 12) <= umfeld.heute {
      let satz = umfeld.texte(DialogText.demoVeraltet, ["wert": made.deutsch])
      dialoge = [.bestaetigen(Bestaetigung(satz, .auftrag(.demoNeu)))]
    }
  }

  private mutating func messe() {
    (umfeld.breite, umfeld.hoehe) = (size.width - 2, size.height - 6)
  }

  /// What was selected and filtered, to be found again when the program is opened next.
  public var merkzettel: [String: String] {
    let own = [
      "schirm": schirm.rawValue, "thema": thema, "filter": uebersicht.filter.text,
      "zeile": uebersicht.zeile.flatMap { uebersicht.antwort?.zeilen[$0].schluessel } ?? "",
    ]
    return [
      warteliste.merkzettel, gruppen.merkzettel, kapazitaet.merkzettel, vergabe.merkzettel,
    ].reduce(own) { $0.merging($1) { $1 } }
  }

  /// Takes up what was selected and filtered when the program was closed.
  public mutating func nimmAuf(_ merkzettel: [String: String]) {
    schirm = merkzettel["schirm"].flatMap(Schirm.init) ?? schirm
    uebersicht.filter = LineEditor(merkzettel["filter"] ?? "", limit: 40)
    uebersicht.gemerkt = merkzettel["zeile"]
    warteliste.nimmAuf(merkzettel)
    gruppen.nimmAuf(merkzettel)
    vergabe.nimmAuf(merkzettel)
    kapazitaet.nimmAuf(merkzettel)
  }

  /// Says something on the message line, until the next key.
  public mutating func melde(_ satz: String) { meldung = Meldung(satz, .warnung) }

  /// The same session while Einrichtungen are reckoned anew: so many are done.
  public func beimRechnen(_ anzahl: Int) -> Sitzung {
    var result = self
    result.meldung = Meldung(umfeld.texte(RahmenText.rechnet, ["n": String(anzahl)]))
    return result
  }

  /// The first questions, when the program opens.
  public mutating func oeffne() -> [Auftrag] { fragen() }

  /// What a key, a click or a paste does.
  public mutating func update(_ event: Event) -> [Auftrag] {
    var effects: [Effekt] = []
    switch event {
    case .key where istZuKlein: break
    case .key(let key):
      meldung = nil
      uebersicht.geaendert = [:]
      effects = nimm(key)
    case .paste(let text):
      if dialoge.isEmpty {
        schirm.buehne.fuegeEin(text, &self)
      } else {
        dialoge[dialoge.count - 1].fuegeEin(text)
      }
    case .click where istZuKlein: break
    case .click(let point):
      meldung = nil
      effects = klick(point)
    case .resized(let size): self.size = size
    case .tick: break
    }
    return perform(effects) + fragen()
  }

  /// Carries out what concerns only the session itself; the rest is for App.
  mutating func perform(_ effects: [Effekt]) -> [Auftrag] {
    var rest: [Auftrag] = []
    for effect in effects {
      switch effect {
      case .stichtag(let tag): setze(stichtag: tag.schreibbar)
      case .zeige(let dialog):
        dialoge.append(mitHerkunft(dialog))
        if let frage = dialog.frage { rest.append(.frage(frage)) }
      case .melde(let meldung): self.meldung = meldung
      case .schliesse: dialoge.removeLast()
      case .angaben(Formular.kriterienname, let werte):
        if case .formular(var formular) = oben {
          formular.nimm(kriterien: werte)
          oben = .formular(formular)
        }
      case .angaben(Formular.textname, let werte):
        if case .text(let blatt) = oben {
          rest += perform([.auftrag(.ausgeben(blatt.ausgabe(werte, umfeld)))])
        }
      case .angaben(let name, let werte):
        rest += perform(schirm.buehne.uebernimm(name, werte, &self))
      case .kind(let kind, let zeile, let nachweis):
        oeffne(kind, zeile: zeile)
        kinder.gesuchterNachweis = nachweis
      case .einrichtung(let name):
        springe(zu: .uebersicht)
        uebersicht.filter = LineEditor(name, limit: 40)
        Uebersicht.verenge(&uebersicht, umfeld.texte)
      case .kapazitaet(let umkreis, let kategorie):
        springe(zu: .kapazitaet)
        kapazitaet.zeige(umkreis, kategorie)
      case .traeger(let name):
        springe(zu: .freiePlaetze)
        freiePlaetze.setze(name, in: .traeger)
      case .oeffne(let saetze, let name): oeffne(saetze, name: name)
      case .fortsetzen(let entwurf, let schluessel): beginne(entwurf, schluessel)
      case .auftrag(.ausgeben(let ausgabe)):
        rest.append(
          .ausgeben(versuch == nil ? ausgabe : ausgabe.imVersuch(umfeld.texte(VersuchText.band))))
      case .auftrag(let auftrag): rest.append(auftrag)
      }
    }
    return rest
  }

  private mutating func nimm(_ key: Key) -> [Effekt] {
    if key == .control("c") { return beenden() }
    if let dialog = dialoge.last { return rahmentaste(key, dialog) ?? nimm(key, dialog) }
    if wartetAufZiel {
      wartetAufZiel = false
      if case .text(let character) = key, let befehl = befehl(.text(character)) {
        return fuehreAus(befehl)
      }
      return wirkungslos(key)
    }
    if let effects = schirm.buehne.nimm(key, &self) { return effects }
    if key == .escape {
      schirm = herkunft.popLast() ?? schirm
      return []
    }
    return befehl(key).map { fuehreAus($0) } ?? wirkungslos(key)
  }

  /// Says that a key does nothing here, so that nobody waits for it.
  private mutating func wirkungslos(_ key: Key) -> [Effekt] {
    switch key {
    case .text, .function, .control:
      meldung = Meldung(umfeld.texte(RahmenText.wirkungslos, ["taste": key.name]), .warnung)
    default: break
    }
    return []
  }

  /// The command of a key: the screen's own, else one of the frame.
  func befehl(_ key: Key) -> Befehl<Sitzung>? {
    befehle.first { $0.tasten.contains(key) }
  }

  /// All commands that are there now.
  var befehle: [Befehl<Sitzung>] {
    (schirm.buehne.sitzungsbefehle + rahmen).filter { $0.nur(self) }
  }

  /// Does what a command does, or says why it can't.
  mutating func fuehreAus(_ befehl: Befehl<Sitzung>) -> [Effekt] {
    if let grund = befehl.warumNicht(self) {
      meldung = Meldung(umfeld.texte(grund), .warnung)
      return []
    }
    letzterBefehl = befehl.text
    return befehl.wirkung(&self, umfeld)
  }

  private mutating func klick(_ point: Point) -> [Effekt] {
    if point.row == size.height - 1 {
      guard let i = legende.item(at: point.column, width: size.width) else { return [] }
      return legendentasten[i].tasten.flatMap { nimm($0) }
    }
    if let dialog = dialoge.last {
      dialoge[dialoge.count - 1] = dialog.geklickt(point, work, umfeld)
      return []
    }
    if point.row == 1, let target = reiter.first(where: { $0.range.contains(point.column) }) {
      wechsle(zu: target.schirm)
      return []
    }
    schirm.buehne.klick(point, &self)
    return []
  }

  /// Asks whether to end.
  mutating func beenden() -> [Effekt] {
    // A second Strg-C is no answer: only j is a yes.
    guard !istGefragtObEnde else { return [] }
    let loses = dialoge.contains { $0.verliertEingaben(umfeld) }
    let tried = versuch?.schritte.count ?? 0
    let satz =
      loses
      ? umfeld.texte(DialogText.beendenMitFormular)
      : tried > 0
        ? umfeld.texte(VersuchText.beenden, ["n": String(tried)])
        : umfeld.texte(DialogText.beenden)
    dialoge.append(.bestaetigen(Bestaetigung(satz, .auftrag(.ende))))
    return []
  }

  /// Opens a child on its screen.
  mutating func oeffne(_ kind: Kennung<Kind>, zeile: Verweis?) {
    dialoge = []
    springe(zu: .kinder)
    kinder.oeffne(kind, zeile: zeile)
  }

  /// Goes to the child that is open, else to the one that was opened last.
  mutating func zeigeKinder() {
    springe(zu: .kinder)
    if kinder.stelle == nil { _ = kinder.geheZurueck() }
  }

  /// Looks at another day; all screens follow.
  mutating func setze(stichtag: Tag) { umfeld.stichtag = stichtag }
}
