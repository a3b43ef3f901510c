internal import Domain
internal import Office
internal import ScreenKit
internal import Screens
internal import Texte

/// Carries out what a session wants done, until it wants nothing more.
struct Ausfuehrung {
  let amt: Amt
  let versuche: () throws -> Amt
  /// The trial; nil while everything is real.
  var versuch: Versuch?
  /// When the trial was tried anew for the changes of others, and how long that took.
  var wiederholt: (ende: ContinuousClock.Instant, dauer: Duration)?
  /// What was kept of a trial until now, under which name.
  var planname = ""
  let texte: Textkatalog
  /// Whether Vorgänge are answered with `nur Bild` instead of being done.
  let nurBild: String?
  /// Shows how many Einrichtungen are reckoned anew, while a Vorgang is done.
  var zeige: ((Sitzung) -> Void)?
  /// Puts a text into the clipboard of the terminal and says what arrived there; nil where it can't.
  var kopiere: ((String) -> String?)?
  /// Whether the session wants to end.
  private(set) var ende = false
  /// Whether the demo data is to be made anew.
  private(set) var demoNeu = false
  /// The theme that was chosen.
  private(set) var thema: String?

  /// Carries out for an office.
  ///
  /// - Parameters:
  ///   - amt: the office
  ///   - texte: the catalogue
  ///   - nurBild: why nothing is done, where only a picture is wanted
  ///   - versuche: opens the same file so that nothing lasts
  init(
    _ amt: Amt, _ texte: Textkatalog, nurBild: String? = nil, versuche: @escaping () throws -> Amt
  ) {
    self.amt = amt
    self.versuche = versuche
    self.texte = texte
    self.nurBild = nurBild
  }

  /// Does all of it; what comes back may lead to more.
  mutating func fuehreAus(_ auftraege: [Auftrag], _ sitzung: inout Sitzung) {
    for auftrag in auftraege {
      switch auftrag {
      case .frage(let frage): fuehreAus(sitzung.update(antwort(frage)), &sitzung)
      case .vorgang(let zeile, let probe):
        fuehreAus(sitzung.update(tue(zeile, probe: probe, sitzung)), &sitzung)
        if !probe { fuehreAus(sitzung.update(.versuch(stand(), nil)), &sitzung) }
        folgeAenderungen(&sitzung)
      case .ausgeben(let ausgabe):
        let said =
          nurBild.map { Meldung($0, .fehler) } ?? Ausgabestelle(texte: texte).gib(aus: ausgabe)
        fuehreAus(sitzung.update(.meldung(said)), &sitzung)
      case .ablegen(let art, let schluessel, let inhalt):
        fuehreAus(sitzung.update(lege(inhalt, unter: schluessel, art: art)), &sitzung)
      case .versuch(let versuchsauftrag):
        fuehreAus(sitzung.update(tue(versuchsauftrag, sitzung)), &sitzung)
      case .vergleiche(let auskunft):
        fuehreAus(sitzung.update(vergleiche(auskunft)), &sitzung)
      case .demoNeu: demoNeu = nurBild == nil
      case .thema(let name): thema = name
      case .kopiere(let text):
        fuehreAus(sitzung.update(.meldung(.kopiert(kopiere?(text), texte))), &sitzung)
      case .ende: ende = true
      }
    }
  }

  private func lege(_ inhalt: String, unter schluessel: String, art: String) -> Ereignis {
    if let nurBild { return .gescheitert(Ablehnung(nurBild)) }
    if versuch != nil, art == MorgenlisteAuskunft.ablage {
      return .gescheitert(Ablehnung(texte(VersuchText.keinAufschub)))
    }
    do throws(Ablehnung) {
      try amt.lege(inhalt, unter: schluessel, art: art)
      return .abgelegt
    } catch {
      return .gescheitert(error)
    }
  }

  /// Tells the session what was changed, here or by others.
  mutating func folgeAenderungen(_ sitzung: inout Sitzung) {
    if let changes = amt.neueAenderungen() { fuehreAus(sitzung.update(.daten(changes)), &sitzung) }
    guard let versuch else { return }
    if let changes = versuch.amt.neueAenderungen() {
      fuehreAus(sitzung.update(.daten(changes)), &sitzung)
    }
    if let again = folge(versuch, sitzung) { fuehreAus(sitzung.update(again), &sitzung) }
  }

  private func antwort(_ frage: Frage) -> Ereignis {
    let amt = versuch?.amt ?? amt
    do throws(Ablehnung) {
      let antwort: Antwort =
        switch frage {
        case .kopf(let auskunft): .kopf(try amt.frage(auskunft))
        case .uebersicht(let auskunft): .uebersicht(try amt.frage(auskunft))
        case .kapazitaet(let auskunft): .kapazitaet(try amt.frage(auskunft))
        case .kapazitaetstag(let auskunft): .kapazitaetstag(try amt.frage(auskunft))
        case .platz(let auskunft): .platz(try amt.frage(auskunft))
        case .verlauf(let auskunft): .verlauf(try amt.frage(auskunft))
        case .warum(let auskunft): .warum(try amt.frage(auskunft))
        case .warteliste(let auskunft): .warteliste(try amt.frage(auskunft))
        case .kindersuche(let auskunft): .kindersuche(try amt.frage(auskunft))
        case .kindAkte(let auskunft): .kindAkte(try amt.frage(auskunft))
        case .wahllisten(let auskunft): .wahllisten(try amt.frage(auskunft))
        case .aehnliche(let auskunft): .aehnliche(try amt.frage(auskunft))
        case .geschichte(let auskunft): .geschichte(try amt.frage(auskunft))
        case .gesamtsuche(let auskunft): .gesamtsuche(try amt.frage(auskunft))
        case .stammdaten(let auskunft): .stammdaten(try amt.frage(auskunft))
        case .morgenliste(let auskunft): .morgenliste(try amt.frage(auskunft))
        case .uebung(let auskunft): .uebung(try amt.frage(auskunft))
        case .rueckrufe(let auskunft): .rueckrufe(try amt.frage(auskunft))
        case .plaene(let auskunft): .plaene(try amt.frage(auskunft))
        case .gruppen(let auskunft): .gruppen(try amt.frage(auskunft))
        case .buchungen(let auskunft): .buchungen(try amt.frage(auskunft))
        case .buchungskinder(let auskunft): .buchungskinder(try amt.frage(auskunft))
        case .rundenprobe(let auskunft): .rundenprobe(try amt.frage(auskunft))
        case .angebote(let auskunft): .angebote(try amt.frage(auskunft))
        case .niederschrift(let auskunft): .niederschrift(try amt.frage(auskunft))
        }
      return .antwort(frage, antwort)
    } catch {
      return .abgelehnt(frage, error)
    }
  }

  private func tue(
    _ zeile: Vorgangszeile, probe: Bool, _ sitzung: Sitzung
  ) -> Ereignis {
    if let nurBild, versuch == nil { return .verweigert(zeile, Ablehnung(nurBild)) }
    do throws(Ablehnung) {
      let progress = fortschritt(sitzung)
      let ergebnis =
        if let versuch {
          try versuch.fuehreAus(zeile, probe: probe, fortschritt: progress)
        } else {
          try amt.fuehreAus(zeile, probe: probe, fortschritt: progress)
        }
      return .getan(zeile, ergebnis, probe: probe)
    } catch {
      return .verweigert(zeile, error)
    }
  }
}
