internal import Domain
internal import Store
internal import Texte

/// The office at work: it answers Auskünfte and runs Vorgänge, under one user's Zugang.
///
/// There is no other way to the records; only App makes one.
public final class Amt {
  /// How the file is opened.
  public enum Zweck: Sendable {
    /// Only to ask.
    case lesen
    /// To ask and to change.
    case schreiben
    /// To change a file that may still have to be made.
    case anlegen
    /// Only to ask, of a file beside which nothing may be written while nobody else writes into it.
    case lesenAllein
    /// To ask and to change, but so that nothing lasts.
    case versuchen
  }

  /// Says that the file was brought to this version, and where its copy lies; nil where not.
  public let umgestellt: String?
  let datenbank: Datenbank
  private let istVersuch: Bool
  let zugang: Zugang
  let umgebung: Amtsumgebung
  /// Who has what open; nil until a record is opened.
  var anwesenheit: Anwesenheit?
  var verzeichnis: (stand: Int, nummer: Int, mandant: Int, wert: Verzeichnis)?
  /// The rules of the Länder that were asked for: their files don't change while the office is open.
  var profile: [Land: (land: Landesprofil, standard: Landesprofil)] = [:]
  private var eigeneAenderungen = 0
  private var gesehen = (stand: 0, nummer: 0)

  /// Opens the file of the office.
  ///
  /// - Parameters:
  ///   - datei: its path
  ///   - vorhanden: whether there is such a file
  ///   - zweck: how it is opened
  ///   - zugang: who asks
  ///   - umgebung: what the office takes from outside
  /// - Throws: why the file can't be opened
  public init(
    datei: String, vorhanden: Bool, zweck: Zweck, zugang: Zugang, umgebung: Amtsumgebung
  ) throws(Ablehnung) {
    self.zugang = zugang
    self.umgebung = umgebung
    istVersuch = zweck == .versuchen
    let purpose: Datenbank.Zweck =
      switch zweck {
      case .lesen: .lesen
      case .schreiben: .schreiben
      case .anlegen: .anlegen
      case .lesenAllein: .lesenAllein
      case .versuchen: .versuchen
      }
    do {
      let database = try Datenbank(path: datei, zweck: purpose, exists: vorhanden)
      datenbank = database
      umgestellt = database.sicherung.map {
        umgebung.texte(
          AmtText.dateiUmgestellt, ["datei": sichtbar(datei), "sicherung": sichtbar($0)])
      }
      gesehen = (database.fremdeAenderungen &* 1000, try database.letzteNummer())
    } catch {
      if case .cannotOpen = error, [.lesen, .lesenAllein].contains(zweck) {
        throw Ablehnung(
          umgebung.texte(AmtText.dateiNichtLesbar, ["datei": sichtbar(datei)]))
      }
      throw umgebung.texte.ablehnung(error)
    }
  }

  /// Rises whenever anybody has changed the records.
  private var stand: Int { datenbank.fremdeAenderungen &* 1000 &+ eigeneAenderungen }

  /// What was changed since this was asked last, by anybody; nil where nothing was.
  public func neueAenderungen() -> Aenderungen? {
    guard stand != gesehen.stand else { return nil }
    let before = gesehen
    gesehen.stand = stand
    do {
      gesehen.nummer = try datenbank.letzteNummer()
      guard gesehen.nummer != before.nummer else { return nil }
      return Aenderungen(
        try datenbank.geaendert(
          nach: before.nummer, mandant: mandant().key, lieferung: Einlesen.art.rawValue))
    } catch {
      // What can't be read can't be left out.
      return Aenderungen(nil)
    }
  }

  /// Answers a question from the records of one moment.
  public func frage<A: Auskunft>(_ auskunft: A) throws(Ablehnung) -> A.Antwort {
    datenbank.zeigtGruende = zugang.siehtPunktgruende
    defer { datenbank.zeigtGruende = true }
    return try worded {
      try datenbank.lesend { try auskunft.antworte(lesezugriff(try mandant())) }
    }
  }

  /// Does a Vorgang: all of it or nothing.
  ///
  /// - Parameters:
  ///   - vorgang: what is to be done
  ///   - grundlage: what must stand in the records as it was before these changes
  ///   - probe: only says what would come of it
  ///   - fortschritt: is told how many Einrichtungen are reckoned anew
  /// - Returns: what came of it
  /// - Throws: why it was not done; nothing is changed then
  public func fuehreAus(
    _ vorgang: some Vorgang, grundlage: [Aendern] = [], probe: Bool = false,
    fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) -> Vorgangsergebnis {
    try worded {
      var vorgang = vorgang
      if istVersuch, vorgang.lieferung != nil {
        throw Ablehnung(umgebung.texte(VersuchText.keineLieferung))
      }
      try pruefeGruende(vorgang)
      try umgebung.texte.pruefe(begruendung: vorgang.begruendung)
      vorgang.vergibKennungen(umgebung.kennung)
      let lieferung = try vorgang.lieferung.map(umgebung.lieferung)
      do {
        let ergebnis = try transaktion(schreibt: vorgang.schreibt) {
          let ergebnis = try schreibe(vorgang, grundlage, lieferung, fortschritt)
          // Nothing was changed: leave the transaction without any trace of it.
          if probe || !ergebnis.geaendert && !ergebnis.vermerkt {
            throw Unveraendert(ergebnis: ergebnis)
          }
          return ergebnis
        }
        eigeneAenderungen += 1
        return ergebnis
      } catch let unchanged as Unveraendert {
        verzeichnis = nil
        return unchanged.ergebnis
      } catch {
        // What was read meanwhile may never have come to be.
        verzeichnis = nil
        throw error
      }
    }
  }

  /// Does a Vorgang that is given as its command line.
  public func fuehreAus(
    _ zeile: Vorgangszeile, grundlage: [Aendern] = [], probe: Bool = false,
    fortschritt: (Int) -> Void = { _ in }
  ) throws(Ablehnung) -> Vorgangsergebnis {
    let vorgang: any Vorgang
    do {
      vorgang = try Vorgangsart.lies(zeile)
    } catch {
      throw umgebung.texte.ablehnung(error, zeile)
    }
    return try fuehreAus(
      vorgang, grundlage: grundlage, probe: probe, fortschritt: fortschritt)
  }

  /// Keeps something for the user himself, beside the records and without a trace.
  ///
  /// - Parameters:
  ///   - inhalt: what is kept; an empty text forgets what was there
  ///   - schluessel: by what it is found again
  ///   - art: what kind of thing it is
  /// - Throws: why it could not be kept
  public func lege(
    _ inhalt: String, unter schluessel: String, art: String
  ) throws(Ablehnung) {
    try worded {
      try datenbank.schreibend {
        try datenbank.lege(
          inhalt, unter: schluessel, try mandant().key, nutzer: zugang.nutzer, art: art)
      }
      eigeneAenderungen += 1
    }
  }

  /// Does something to the file while nobody else has it open; the office is closed after that.
  public func alsEinziger(_ body: () throws -> Void) throws(Ablehnung) {
    try worded {
      do {
        try datenbank.alsEinziger(body)
      } catch StoreError.busy {
        throw Ablehnung(umgebung.texte(AmtText.nichtAllein))
      }
    }
  }

  /// Refuses what would tell, or change, for what children get points, by one who may not see it.
  private func pruefeGruende<V: Vorgang>(_ vorgang: V) throws(Ablehnung) {
    guard !zugang.siehtPunktgruende else { return }
    let says = vorgang.argumente.contains {
      Anmeldung.grundspalten.contains($0.name) && (V.nenntLeeres || !$0.wert.isEmpty)
    }
    if says || vorgang.lieferung != nil {
      throw Ablehnung(umgebung.texte(NiederschriftText.nurVergebende))
    }
  }

  private func transaktion<T>(schreibt: Bool, _ body: () throws -> T) throws -> T {
    schreibt ? try datenbank.schreibend(body) : try datenbank.lesend(body)
  }

  private struct Unveraendert: Error { let ergebnis: Vorgangsergebnis }

  private func schreibe(
    _ offen: some Vorgang, _ grundlage: [Aendern], _ lieferung: Lieferung?,
    _ fortschritt: (Int) -> Void
  ) throws -> Vorgangsergebnis {
    let (before, after) = try mandant(fuer: lieferung, anlegen: offen.schreibt)
    let lesen = try lesezugriff(after)
    var vorgang = offen
    try vorgang.loeseAuf(lesen)
    let (heute, zeit) = umgebung.uhr()
    let schreiber = try datenbank.schreiber(
      lesen.speicher, horizont: after.horizont ?? heute,
      lieferung: lieferung != nil)
    let schreiben = Schreibzugriff(
      lesen: lesen, schreiber: schreiber, lieferung: lieferung, mandantVorher: before)
    for aenderung in grundlage { try aenderung.pruefeGrundlage(schreiben) }
    var ergebnis = try vorgang.fuehreAus(schreiben)
    guard ergebnis.geaendert else { return ergebnis }
    try schreiber.stelleTabellenHer()
    if schreiber.beruehrt(Einrichtung.self) || schreiber.beruehrt(Traeger.self) {
      verzeichnis = nil
    }
    let danach = try lesezugriff(try datenbank.mandanten().first { $0.key == after.key } ?? after)
    let pruefung = Folgenpruefung(lesen: danach, schreiber: schreiber)
    if lieferung == nil {
      try pruefung.pruefeRegeln()
      try pruefung.pruefeZusagen()
    }
    let horizont = danach.regel.parameter.kitajahr(am: heute)
    // Other rules change the places of everybody: what is stored says what they were.
    let stored =
      lieferung == nil && danach.mandant.regelstand != danach.regelstand
      ? try danach.speicher.gespeichert() : nil
    if lieferung == nil, danach.istGespeichert(ab: horizont) {
      try schreiber.erneuereBeruehrtes()
    } else {
      try danach.speicher.erneuereAlles(
        ab: horizont, regelstand: danach.regelstand, fortschritt: fortschritt)
    }
    if lieferung == nil {
      let changes =
        try stored.map { try danach.speicher.aenderungen(seit: $0, ab: horizont) }
        ?? schreiber.platzaenderungen()
      let settled = try pruefung.ohne(ergebnis.wirdFrei, changes)
      try pruefung.pruefePlaetze(
        settled, ueberbuchung: type(of: vorgang).istBegruendbar ? vorgang.ueberbuchung : nil)
      ergebnis.wirkung = try settled.flatMap { change in
        try danach.verzeichnis.kopf(change.einrichtung).map { change.wirkung(ab: heute, $0) } ?? []
      }
    }
    try schreiber.schreibeSpur(
      Spurkopf(zeit: zeit, nutzer: zugang.nutzer, vorgang: try spurtext(vorgang, schreiber)))
    ergebnis.eintrag = Vorgangsergebnis.Eintrag(
      nummer: schreiber.nummer, zeile: vorgang.planzeile)
    return ergebnis
  }

  /// A Vorgang as the trace keeps it: no address of whom an Auskunftssperre protects (§ 51 BMG).
  private func spurtext(_ vorgang: some Vorgang, _ schreiber: Schreiber) throws -> String {
    let zeile = vorgang.spurzeile
    let bare = zeile.ohneAnschrift
    // Most Vorgänge name no address; of them nobody need ask whose it is.
    guard bare != zeile else { return zeile.text }
    let hides =
      try schreiber.schriebAnschrift
      || schreiber.istGeschuetzt(einesVon: zeile.argumente.map(\.wert))
    return (hides ? bare : zeile).text
  }

  func worded<T>(_ body: () throws -> T) throws(Ablehnung) -> T {
    do {
      return try body()
    } catch let refusal as Ablehnung {
      throw refusal
    } catch let error as StoreError {
      throw umgebung.texte.ablehnung(error)
    } catch {
      throw Ablehnung(umgebung.texte(AmtText.stoerung, ["grund": "\(error)"]))
    }
  }
}
