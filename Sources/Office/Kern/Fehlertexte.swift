public import Domain
internal import Store
public import Texte

// Domain and Store fail with typed reasons; here they become sentences.

extension Textkatalog {
  /// A wrong row of a delivery: `file:line: column: what is wrong`.
  func callAsFunction(_ fehler: Importfehler) -> String {
    let s = fehler.stelle
    return "\(s.satzart.datei):\(s.zeile): \(s.spalte): \(satz(fehler.grund, spalte: s.spalte))"
  }

  /// A wrong field of a record: `field: what is wrong`.
  func callAsFunction(_ fehler: (spalte: String, grund: Importgrund)) -> String {
    "\(fehler.spalte): \(satz(fehler.grund, spalte: fehler.spalte))"
  }

  /// A broken rule, without the place.
  public func satz(_ grund: Importgrund, spalte: String) -> String {
    switch grund {
    case .aufbau(let grund): satz(grund, spalte: spalte)
    case .feld(let grund): satz(grund)
    case .regel(let grund): satz(grund)
    }
  }

  private func satz(_ grund: Aufbaugrund, spalte: String) -> String {
    switch grund {
    case .fehlendeSpalte: self(PruefungText.fehlendeSpalte, ["spalte": spalte])
    case .unbekannteSpalte: self(PruefungText.unbekannteSpalte, ["spalte": spalte])
    case .doppelteSpalte: self(PruefungText.doppelteSpalte, ["spalte": spalte])
    case .spalteAnFalscherStelle:
      self(PruefungText.spalteAnFalscherStelle, ["spalte": spalte])
    case .feldzahl(let erwartet, let gefunden):
      self(
        PruefungText.feldzahl, ["erwartet": String(erwartet), "gefunden": String(gefunden)])
    case .anfuehrungszeichenImFeld: self(PruefungText.anfuehrungszeichenImFeld)
    case .textNachAnfuehrungszeichen: self(PruefungText.textNachAnfuehrungszeichen)
    case .anfuehrungszeichenNichtGeschlossen:
      self(PruefungText.anfuehrungszeichenNichtGeschlossen)
    case .keinUtf8: self(PruefungText.keinUtf8)
    case .steuerzeichen(let nummer):
      self(PruefungText.steuerzeichen, ["nummer": hexadecimal(nummer)])
    }
  }

  private func hexadecimal(_ nummer: UInt32) -> String {
    let digits = String(nummer, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Why an Anmeldung is most likely a slip of the pen.
  public func callAsFunction(_ zweifel: Anmeldungszweifel, geboren: Tag, ab: Tag) -> String {
    let key: AnmeldenText =
      switch zweifel {
      case .beginnVorGeburt: .beginnVorGeburt
      case .geburtFern: .geburtFern
      case .zuAlt: .zuAlt
      }
    return self(key, ["geboren": geboren.deutsch, "ab": ab.deutsch])
  }

  func satz(_ grund: Feldgrund) -> String {
    switch grund {
    case .leer: self(PruefungText.leer)
    case .keinDatum(let wert): self(PruefungText.keinDatum, ["wert": sichtbar(wert)])
    case .keineKennung(let wert): self(PruefungText.keineKennung, ["wert": sichtbar(wert)])
    case .nichtInListe(let wert, let erlaubt):
      self(
        PruefungText.nichtInListe,
        ["wert": sichtbar(wert), "erlaubt": erlaubt.joined(separator: ", ")])
    case .keineGanzeZahl(let wert): self(PruefungText.keineGanzeZahl, ["wert": sichtbar(wert)])
    case .keineDezimalzahl(let wert):
      self(PruefungText.keineDezimalzahl, ["wert": sichtbar(wert)])
    case .nichtUeberNull(let wert): self(PruefungText.nichtUeberNull, ["wert": sichtbar(wert)])
    case .zuGross(let wert, let hoechstens):
      self(
        PruefungText.zuGross,
        ["wert": sichtbar(wert), "hoechstens": deutscheZahl(hundertstel: hoechstens * 100)])
    case .fremdesZeichen(let zeichen):
      self(PruefungText.fremdesZeichen, ["zeichen": sichtbar(zeichen)])
    case .endeVorBeginn: self(PruefungText.endeVorBeginn)
    case .stichtagNachBeginn: self(PruefungText.stichtagNachBeginn)
    case .doppeltInListe(let wert): self(PruefungText.doppeltInListe, ["wert": sichtbar(wert)])
    case .zuLang(let hoechstens):
      self(PruefungText.zuLang, ["hoechstens": String(hoechstens)])
    case .unbekannterParameter(let wert):
      self(PruefungText.unbekannterParameter, ["wert": sichtbar(wert)])
    case .wertPasstNicht(let wert): self(PruefungText.wertPasstNicht, ["wert": sichtbar(wert)])
    case .vergebenesWort(let wert): self(PruefungText.vergebenesWort, ["wert": sichtbar(wert)])
    }
  }

  private func satz(_ grund: Regelgrund) -> String {
    switch grund {
    case .mandantFehlt: self(PruefungText.mandantFehlt)
    case .mandantMehrfach(let e): self(PruefungText.mandantMehrfach, ["erster": bezug(e)])
    case .kennungDoppelt(let e): self(PruefungText.kennungDoppelt, ["erster": bezug(e)])
    case .parameterDoppelt(let e): self(PruefungText.parameterDoppelt, ["erster": bezug(e)])
    case .verweisInsLeere(let kennung, let ziel):
      self(
        PruefungText.verweisInsLeere, ["kennung": sichtbar(kennung), "ziel": ziel.datei])
    case .gruppeAndererEinrichtung(let v, let g):
      self(
        PruefungText.gruppeAndererEinrichtung, ["vertrag": bezug(v), "gruppe": bezug(g)])
    case .zuordnungAusserhalbVertrag(let v, let g):
      self(
        PruefungText.zuordnungAusserhalbVertrag, ["vertrag": bezug(v), "gruppe": bezug(g)])
    case .zuordnungAusserhalbGruppe(let v, let g):
      self(
        PruefungText.zuordnungAusserhalbGruppe, ["vertrag": bezug(v), "gruppe": bezug(g)])
    case .zuordnungUeberschneidung(let vertrag, let gruppe, let andere):
      self(
        PruefungText.zuordnungUeberschneidung,
        ["vertrag": vertrag, "gruppe": gruppe, "andere": bezug(andere)])
    case .belegrechtAndererEinrichtung(let v, let b):
      self(
        PruefungText.belegrechtAndererEinrichtung,
        ["vertrag": bezug(v), "belegrecht": bezug(b)])
    case .vertragUeberschneidung(let v, let anderer):
      self(
        PruefungText.vertragUeberschneidung, ["vertrag": bezug(v), "anderer": bezug(anderer)])
    case .vertragAusserhalbOeffnung(let v, let e):
      self(
        PruefungText.vertragAusserhalbOeffnung,
        ["vertrag": bezug(v), "einrichtung": bezug(e)])
    case .zuVielePlaetze(let e):
      self(PruefungText.zuVielePlaetze, ["einrichtung": bezug(e)])
    case .rundensatzDoppelt(let e): self(PruefungText.rundensatzDoppelt, ["erster": bezug(e)])
    case .rundenstand(let r, let s):
      self(PruefungText.rundenstand, ["runde": bezug(r), "satz": bezug(s)])
    case .niederschriftFehlt(let r): self(PruefungText.niederschriftFehlt, ["runde": bezug(r)])
    case .niederschriftVeraendert: self(PruefungText.niederschriftVeraendert)
    }
  }

  private func bezug(_ satz: Satzbezug) -> String {
    let id = sichtbar(satz.schluessel)
    return satz.zeile == 0 ? id : "\(id) (\(satz.satzart.datei):\(satz.zeile))"
  }

  /// A command line that is not that of a Vorgang, as a refusal.
  func ablehnung(_ fehler: Vorgangsfehler, _ zeile: Vorgangszeile) -> Ablehnung {
    switch fehler {
    case .unbekannt(let name):
      Ablehnung(
        .falscheBenutzung, self(AmtText.unbekannterVorgang, ["vorgang": sichtbar(name)]))
    case .argument(let name):
      Ablehnung(
        .falscheBenutzung,
        self(
          AmtText.argumentFalsch,
          ["argument": sichtbar(name), "wert": sichtbar(zeile[name]), "vorgang": zeile.name]))
    }
  }

  /// What the database could not do, as a refusal.
  func ablehnung(_ fehler: StoreError) -> Ablehnung {
    switch fehler {
    case .missing(let path): Ablehnung(self(AmtText.dateiFehlt, ["datei": sichtbar(path)]))
    case .cannotOpen(let path, _):
      Ablehnung(self(AmtText.dateiNichtZuOeffnen, ["datei": sichtbar(path)]))
    case .foreign(let path): Ablehnung(self(AmtText.dateiFremd, ["datei": sichtbar(path)]))
    case .newer(let path, let version):
      Ablehnung(
        self(AmtText.dateiNeuer, ["datei": sichtbar(path), "stand": String(version)]))
    case .older(let path, let version):
      Ablehnung(
        self(AmtText.dateiAelter, ["datei": sichtbar(path), "stand": String(version)]))
    case .busy: Ablehnung(self(AmtText.besetzt))
    case .full: Ablehnung(self(AmtText.platteVoll))
    case .readOnly: Ablehnung(self(AmtText.nurLesen))
    case .corrupt: Ablehnung(self(AmtText.beschaedigt))
    case .constraint(let regel) where regel.hasPrefix("UNIQUE"):
      Ablehnung(self(AmtText.stehtSchonDa))
    case .constraint(let regel): Ablehnung(self(AmtText.regelVerletzt, ["regel": regel]))
    case .conflict(_, let id): Ablehnung(self(AmtText.konflikt, ["id": id]))
    case .other(let code, let reason):
      Ablehnung(self(AmtText.stoerung, ["grund": "\(reason) (\(code))"]))
    }
  }
}

extension Textkatalog {
  /// The ids of records: the first few where there are many.
  func callAsFunction(kennungen: [String]) -> String {
    let most = 5
    return kennungen.prefix(most).joined(separator: ", ") + (kennungen.count > most ? ", …" : "")
  }
}

/// Text from outside as it may stand in a message: control characters become a visible mark.
public func sichtbar(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
          "\u{FFFD}"
        default: scalar
        }
      }))
}
