public import Domain
public import Office

/// A question of a screen; the answer comes back together with it.
public enum Frage: Equatable, Sendable {
  case kopf(KopfAuskunft)
  case uebersicht(UebersichtAuskunft)
  case kapazitaet(KapazitaetAuskunft)
  case kapazitaetstag(KapazitaetstagAuskunft)
  case platz(PlatzAuskunft)
  case verlauf(VerlaufAuskunft)
  case warum(WarumAuskunft)
  case warteliste(WartelisteAuskunft)
  case kindersuche(KindersucheAuskunft)
  case kindAkte(KindAkteAuskunft)
  case wahllisten(WahllistenAuskunft)
  case aehnliche(AehnlicheAuskunft)
  case geschichte(GeschichteAuskunft)
  case gesamtsuche(GesamtsucheAuskunft)
  case stammdaten(StammdatenAuskunft)
  case morgenliste(MorgenlisteAuskunft)
  case uebung(UebungAuskunft)
  case rueckrufe(RueckrufAuskunft)
  case plaene(PlaeneAuskunft)
  case gruppen(GruppenAuskunft)
  case buchungen(BuchungenAuskunft)
  case buchungskinder(BuchungskinderAuskunft)
  case rundenprobe(RundenprobeAuskunft)
  case angebote(AngeboteAuskunft)
  case niederschrift(NiederschrifttextAuskunft)

  /// Whether the answer can be another one after these changes.
  func istBetroffen(von aenderungen: Aenderungen) -> Bool {
    switch self {
    case .kopf: aenderungen.betrifft([.mandant, .traeger, .parameter])
    case .uebersicht, .kapazitaet, .kapazitaetstag, .platz, .verlauf, .warum:
      aenderungen.betrifft(Satzart.fuerPlaetze)
    case .wahllisten:
      aenderungen.betrifft([
        .einrichtungen, .belegrechte, .betriebserlaubnis, .parameter, .kataloge, .kriterien,
        .runden,
      ])
    case .geschichte(let auskunft):
      aenderungen.betrifft(Verweis(.kinder, auskunft.kind.text))
        || aenderungen.betrifft([.zuordnungen])
    case .gesamtsuche, .uebung: true
    case .plaene, .niederschrift: false
    case .buchungen, .buchungskinder:
      aenderungen.betrifft([.kinder, .vertraege, .einrichtungen, .traeger, .parameter])
    case .aehnliche: aenderungen.betrifft([.kinder, .sorgeberechtigte])
    case .warteliste:
      aenderungen.betrifft([
        .kinder, .sorgeberechtigte, .vertraege, .anmeldungen, .einrichtungen, .traeger, .parameter,
      ])
    case .kindersuche: aenderungen.betrifft([.kinder, .sorgeberechtigte, .vertraege, .anmeldungen])
    case .kindAkte(let auskunft):
      aenderungen.betrifft(Verweis(.kinder, auskunft.id.text))
        || aenderungen.betrifft([
          .parameter, .einrichtungen, .gruppen, .belegrechte, .zuordnungen,
        ])
    case .gruppen:
      aenderungen.betrifft([
        .parameter, .einrichtungen, .gruppen, .kinder, .vertraege, .zuordnungen,
      ])
    case .rundenprobe:
      aenderungen.betrifft(
        Satzart.fuerPlaetze.union([
          .kataloge, .kriterien, .runden, .rundenplaetze, .rundenentscheide, .rundenergebnisse,
        ]))
    case .angebote:
      aenderungen.betrifft(
        Satzart.fuerPlaetze.union([.sorgeberechtigte, .runden, .rundenergebnisse]))
    case .stammdaten(let frage): aenderungen.betrifft(frage.gelesen)
    case .morgenliste, .rueckrufe: aenderungen.betrifft(Satzart.fuerPlaetze.union([.rueckrufe]))
    }
  }
}

/// The answer to a question of a screen.
public enum Antwort: Equatable, Sendable {
  case kopf(KopfAuskunft.Antwort)
  case uebersicht(UebersichtAuskunft.Antwort)
  case kapazitaet(KapazitaetAuskunft.Antwort)
  case kapazitaetstag(KapazitaetstagAuskunft.Antwort)
  case platz(PlatzAuskunft.Antwort)
  case verlauf([VerlaufAuskunft.Stufe])
  case warum(WarumAuskunft.Antwort)
  case warteliste(WartelisteAuskunft.Antwort)
  case kindersuche([KindersucheAuskunft.Zeile])
  case kindAkte(KindAkteAuskunft.Antwort)
  case wahllisten(WahllistenAuskunft.Antwort)
  case aehnliche([AehnlicheAuskunft.Zeile])
  case geschichte([GeschichteAuskunft.Schritt])
  case gesamtsuche([GesamtsucheAuskunft.Fund])
  case stammdaten(StammdatenAuskunft.Antwort)
  case morgenliste(MorgenlisteAuskunft.Antwort)
  case uebung(Set<Uebungsaufgabe>)
  case rueckrufe([RueckrufAuskunft.Zeile])
  case plaene([Plan])
  case gruppen(GruppenAuskunft.Antwort)
  case buchungen(BuchungenAuskunft.Antwort)
  case buchungskinder([BuchungskinderAuskunft.Zeile])
  case rundenprobe(Rundenprobe)
  case angebote(AngeboteAuskunft.Antwort)
  case niederschrift(String)
}

/// What a session wants done; only App does it.
public enum Auftrag: Equatable, Sendable {
  /// Ask the office.
  case frage(Frage)
  /// Do a Vorgang, given as its command line; a trial only says what would come of it.
  case vorgang(Vorgangszeile, probe: Bool = false)
  /// Write or print a list.
  case ausgeben(Ausgabe)
  /// Keep something for the user himself, beside the records.
  case ablegen(art: String, schluessel: String, String)
  /// Begin, carry out or drop a trial.
  case versuch(Versuchsauftrag)
  /// Ask the same of the records as they are and of the trial.
  case vergleiche(UebersichtAuskunft)
  /// Make the demo data anew.
  case demoNeu
  /// Take another theme.
  case thema(String)
  /// Put a text into the clipboard of the user's terminal.
  case kopiere(String)
  /// End the program.
  case ende
}

/// What comes back from outside.
public enum Ereignis: Equatable, Sendable {
  /// The answer to a question.
  case antwort(Frage, Antwort)
  /// The office refused a question.
  case abgelehnt(Frage, Ablehnung)
  /// A Vorgang was done, or tried.
  case getan(Vorgangszeile, Vorgangsergebnis, probe: Bool = false)
  /// A Vorgang was refused.
  case verweigert(Vorgangszeile, Ablehnung)
  /// Something is to be said on the message line.
  case meldung(Meldung)
  /// Something was kept beside the records.
  case abgelegt
  /// Something beside the records could not be kept.
  case gescheitert(Ablehnung)
  /// Somebody has changed records.
  case daten(Aenderungen)
  /// How the trial stands now, and what is to be said of it; nil where there is none any more.
  case versuch(Versuchsstand?, Meldung?)
  /// The answers of the records as they are and of the trial.
  case vergleich(jetzt: UebersichtAuskunft.Antwort, versuch: UebersichtAuskunft.Antwort)
  /// Who else has the open records open, by name.
  case anwesende([Verweis: [String]])
  /// The clock went on.
  case uhr(heute: Tag, uhrzeit: String)
}
