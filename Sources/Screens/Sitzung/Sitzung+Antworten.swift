internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What a session asks, and what it does with the answers.

extension Sitzung {
  /// What comes back from outside.
  public mutating func update(_ ereignis: Ereignis) -> [Auftrag] {
    switch ereignis {
    case .antwort(.rueckrufe(let frage), .rueckrufe(let zeilen)):
      rueckrufe = frage.ergaenze(zeilen, aus: rueckrufe)
      return fragen() + [.frage(.morgenliste(MorgenlisteAuskunft(rueckrufe: rueckrufe)))]
    case .antwort(.plaene, .plaene(let plaene)): return zeige(plaene) + fragen()
    case .antwort(.niederschrift, .niederschrift(let text)):
      let titel = umfeld.texte(RundenschirmText.niederschrift)
      dialoge.append(.text(Textblatt(titel, text, name: "niederschrift")))
    case .antwort(let frage, let antwort): empfange(frage, antwort)
    case .abgelehnt(.niederschrift, let ablehnung): meldung = Meldung(ablehnung.satz, .fehler)
    case .abgelehnt(let frage, let ablehnung):
      if case .platz = frage, wartet(.freiePlaetze, auf: frage) {
        freiePlaetze.ablehnung = ablehnung.satz
      }
      if wartet(schirm, auf: frage) || dialoge.contains(where: { $0.wartet(auf: frage) }) {
        meldung = Meldung(ablehnung.satz, .fehler)
      }
    case .getan(let zeile, let ergebnis, true): return probiert(zeile, ergebnis)
    case .getan(_, let ergebnis, false): getan(ergebnis)
    case .verweigert(let zeile, let ablehnung): verweigert(zeile, ablehnung)
    case .meldung(let meldung): self.meldung = meldung
    case .gescheitert(let ablehnung): meldung = Meldung(ablehnung.satz, .fehler)
    case .abgelegt: morgenlisteGefragt = false
    case .daten(let aenderungen): return neueDaten(aenderungen)
    case .versuch(let stand, let satz): return nimm(versuch: stand, satz)
    case .vergleich(let jetzt, let versuch):
      dialoge.append(.vergleich(Vergleich(jetzt: jetzt, versuch: versuch, umfeld)))
    case .anwesende(let andere): nimmAuf(anwesende: andere)
    case .uhr(let heute, let uhrzeit):
      let isNew = heute != umfeld.heute
      if isNew { (morgenlisteGefragt, rueckrufOrte) = (false, nil) }
      if umfeld.stichtag == umfeld.heute { umfeld.stichtag = heute }
      (umfeld.heute, umfeld.uhrzeit) = (heute, uhrzeit)
      if isNew { return [.frage(.kopf(KopfAuskunft()))] + fragen() }
    }
    return fragen()
  }

  /// Asks what the screen needs to know, unless it was asked already.
  mutating func fragen() -> [Auftrag] {
    // A screen that one has left waits no longer for what it has let go of: it asks again.
    for (other, asked) in gefragt where other != schirm {
      let now = other.buehne.fragen(self)
      gefragt[other] = asked.filter(now.contains)
    }
    var fragen = schirm.buehne.fragen(self)
    // A form asks while one types; other dialogs asked when they were opened.
    for case .formular(let formular) in dialoge {
      formular.aehnlich?.frage.map { fragen.append(.aehnliche($0)) }
    }
    if case .suche(let suche) = dialoge.last, let frage = suche.frage { fragen.append(frage) }
    guard !fragen.isEmpty else { return [] }
    let neu = fragen.filter { !wartet(schirm, auf: $0) }
    gefragt[schirm] = fragen
    return neu.map { .frage($0) }
  }

  func wartet(_ schirm: Schirm, auf frage: Frage) -> Bool {
    gefragt[schirm]?.contains(frage) == true
  }

  /// Asks everything anew that is shown, dialogs too.
  mutating func neueDaten(_ aenderungen: Aenderungen) -> [Auftrag] {
    if Frage.morgenliste(MorgenlisteAuskunft()).istBetroffen(von: aenderungen) {
      morgenlisteGefragt = false
      rueckrufOrte = aenderungen.orte.flatMap { rueckrufOrte?.union($0) }
    }
    gefragt = gefragt.mapValues { $0.filter { !$0.istBetroffen(von: aenderungen) } }
    let open = [.kopf(KopfAuskunft())] + uebungsfrage + dialoge.compactMap(\.frage)
    return fragen() + open.filter { $0.istBetroffen(von: aenderungen) }.map { .frage($0) }
  }

  /// Takes an answer; one to a question of before is dropped.
  private mutating func empfange(_ frage: Frage, _ antwort: Antwort) {
    if case .kopf(let kopf) = antwort { self.kopf = kopf }
    if case .morgenliste(let antwort) = antwort { return empfange(antwort) }
    if case .uebung(let erledigt) = antwort { return empfange(erledigt) }
    for i in dialoge.indices where dialoge[i].wartet(auf: frage) {
      dialoge[i].empfange(antwort, work, umfeld)
    }
    for schirm in Schirm.allCases where wartet(schirm, auf: frage) {
      schirm.buehne.empfange(antwort, auf: frage, &self)
    }
    switch frage {
    case .uebersicht, .kapazitaetstag: erneuereSummen()
    default: break
    }
  }

  /// The parts of a sum that is explained are the rows of the screen.
  private mutating func erneuereSummen() {
    for i in dialoge.indices {
      guard case .warum(var warum) = dialoge[i], let von = warum.von else { continue }
      let new: Warum? =
        schirm == .kapazitaet
        ? Kapazitaet.warum(kapazitaet, umfeld)
        : uebersicht.antwort.map {
          Uebersicht.summe(
            $0.zeilen, am: $0.am, von.kategorie, von.figur,
            wo: umfeld.texte(KapazitaetText.alle), umfeld)
        }
      if let new { warum.empfange(new) }
      dialoge[i] = .warum(warum)
    }
  }
}
