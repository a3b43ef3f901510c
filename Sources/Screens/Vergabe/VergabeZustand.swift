internal import Domain
internal import Office
internal import ScreenKit

/// The rules by which points are given and equals decided.
struct Rundenregeln: Equatable, Sendable {
  let katalog: Kriterienkatalog
  let kriterien: Kriterienliste
  /// Whether the points are others than those that the catalogue has.
  let anderePunkte: Bool
}

/// The Vergabe: which Runde is shown, what a trial of it gives, and what one tries.
struct VergabeZustand: Equatable, Sendable {
  /// The sheets of a Runde, in the order of Tab.
  enum Blatt: String, CaseIterable, Sendable {
    case plaetze, pruefung, kinder, liste, vergleich, angebote
  }

  /// Places of an Einrichtung that are tried in another number.
  struct Stelle: Hashable, Sendable {
    let haus: Kennung<Einrichtung>
    let art: Platzart
  }

  var blatt = Blatt.plaetze
  /// All Runden, with the names of catalogues and Träger; nil while nobody knows.
  private(set) var runden: StammdatenAuskunft.Antwort?
  /// All Runden, the newest last.
  private(set) var alleRunden: [Runde] = []
  /// The catalogues of the Kommune, and their Kriterien where one compares; empty while not known.
  private(set) var kataloge: [Kriterienkatalog] = []
  private(set) var kriterien: [Kriterium] = []
  /// The Runde that one chose; nil for the newest.
  var gewaehlt: Kennung<Runde>?
  /// The Runde as it is.
  private(set) var basis: Rundenprobe?
  /// The Runde with what is tried.
  private(set) var probe: Rundenprobe?
  /// What is tried: so many places instead.
  private(set) var versuche: [Stelle: Int] = [:]
  /// Whether siblings are tried one by one.
  private(set) var einzeln = false
  /// By which rules it is tried; nil for those of the Runde.
  private(set) var regeln: Rundenregeln?
  /// The Runde with all that is tried but the places.
  private var grundlage: Rundenprobe?
  /// How many wishes an Anmeldung may have; nil while it is not known.
  var wunschgrenze: Int?
  /// How many days a family has to answer; nil while it is not known.
  var antworttage: Int?
  /// In whose words rows are searched.
  private var umfeld: Umfeld?
  /// What families said; nil while it is not known.
  private(set) var angebote: AngeboteAuskunft.Antwort?
  /// Which findings are shown; nil for all.
  var befundgruppe: Rundenbefund.Gruppe?
  /// By what the comparison is put together.
  var gliederung = Rundenbilanz.Gliederung.kategorie
  /// The Einrichtung whose list is shown.
  var haus = 0
  var haustabelle = Tabelle<VergabeHauszeile>(nach: "name")
  var befunde = Tabelle<VergabeBefundzeile>()
  var kinder = Tabelle<VergabeKindzeile>(nach: "name")
  var liste = Tabelle<VergabeRangzeile>()
  var angebotsliste = Tabelle<VergabeAngebotszeile>()
  var vergleichsliste = ListView()

  /// The Runde that is shown.
  var runde: Runde? { alleRunden.first { $0.id == gewaehlt } ?? alleRunden.last }

  /// Whether the Runde can still be changed.
  var istVorbereitung: Bool { runde?.status == .vorbereitung }

  /// By what the Runde can be put together: in which part of the town a child lives no minutes tell.
  var gliederungen: [Rundenbilanz.Gliederung] {
    [.kategorie, .einrichtung] + (istVorbereitung ? [.sozialraum] : [])
  }

  /// Whether anything is tried.
  var versucht: Bool { !versuche.isEmpty || einzeln || regeln != nil }

  /// The category whose places the keys mean: that of the chosen column, else the first with places;
  /// nil where one chose a column without any.
  var gewaehlteArt: Platzart? {
    if let spalte = haustabelle.spalte { return Platzart(rawValue: spalte) }
    guard let zeile = haustabelle.zeile, let probe else { return .krippe }
    let haus = probe.lage.haeuser[zeile.haus]
    return Platzart.allCases.first { max(haus.sicher[$0] ?? 0, haus.plaetze[$0] ?? 0) > 0 }
      ?? .krippe
  }

  mutating func zeige(_ runde: Kennung<Runde>) {
    guard runde != self.runde?.id else { return gewaehlt = runde }
    gewaehlt = runde
    beginneNeu()
    oeffneAntworten()
  }

  /// Lets go of the Runde that was shown.
  private mutating func beginneNeu() {
    (basis, probe, grundlage, angebote, haus) = (nil, nil, nil, nil, 0)
    (versuche, einzeln, regeln, befundgruppe) = ([:], false, nil, nil)
    // Its rows are others, not those of the former one that have vanished.
    (haustabelle, befunde, kinder) = (Tabelle(nach: "name"), Tabelle(), Tabelle(nach: "name"))
    (liste, angebotsliste) = (Tabelle(), Tabelle())
  }

  /// Of a Runde whose offers are out one wants to see the answers.
  private mutating func oeffneAntworten() {
    if let status = runde?.status, [.angeboten, .abgeschlossen].contains(status) {
      blatt = .angebote
    }
  }

  mutating func gehe(_ schritt: Int) {
    let all = Blatt.allCases
    let now = all.firstIndex(of: blatt) ?? 0
    zeige(all[(now + schritt + all.count) % all.count])
  }

  mutating func zeige(_ blatt: Blatt) {
    guard blatt != self.blatt else { return }
    self.blatt.zeilenart?.beendeSuche(&self)
    self.blatt = blatt
    if let angebote { ordne(angebote.zeilen) }
    fuelle()
  }

  mutating func empfange(_ antwort: StammdatenAuskunft.Antwort) {
    switch antwort.frage.satzart {
    case .runden:
      let isFirst = runden == nil
      let before = runde
      runden = antwort
      alleRunden = antwort.zeilen.map { Runde.gelesen(aus: $0.werte).satz }
        .sorted { ($0.beginn.von, $0.stichtag, $0.id) < ($1.beginn.von, $1.stichtag, $1.id) }
      if !isFirst, before?.id != runde?.id { beginneNeu() }
      if isFirst || before?.status != runde?.status { oeffneAntworten() }
      // What is decided anew has other results.
      if istVorbereitung { (angebote, angebotsliste) = (nil, Tabelle()) }
    case .kataloge:
      kataloge = antwort.zeilen.map { Kriterienkatalog.gelesen(aus: $0.werte).satz }
    case .kriterien: kriterien = antwort.zeilen.map { Kriterium.gelesen(aus: $0.werte).satz }
    default: break
    }
  }

  mutating func empfange(_ neu: Rundenprobe, _ umfeld: Umfeld) {
    guard neu.lage.runde.id == runde?.id else { return }
    let shown = basis.flatMap {
      $0.lage.haeuser.indices.contains(haus) ? $0.lage.haeuser[haus].kennung : nil
    }
    // Minutes tell findings in another way: none was mended.
    if basis?.lage.runde.status != neu.lage.runde.status { befunde = Tabelle() }
    (basis, grundlage, self.umfeld) = (neu, nil, umfeld)
    probe = neu
    let same = hausfolge.first { neu.lage.haeuser[$0].kennung == shown }
    haus = same ?? hausfolge.first ?? 0
    if same == nil { liste = Tabelle() }
    // What has become true is no trial any more.
    let places = Dictionary(
      neu.lage.haeuser.enumerated().map { ($1.kennung, $0) }, uniquingKeysWith: { a, _ in a })
    versuche = versuche.filter { stelle, zahl in
      places[stelle.haus].map { neu.vergabe.grenzen[$0][stelle.art] != zahl } ?? false
    }
    // What is decided is no longer tried.
    if neu.lage.runde.status != .vorbereitung {
      (versuche, einzeln, regeln) = ([:], false, nil)
    }
    probiere()
  }

  mutating func empfange(_ neu: AngeboteAuskunft.Antwort, _ umfeld: Umfeld) {
    guard neu.runde == runde?.id else { return }
    self.umfeld = umfeld
    // While one takes the answers of families no row moves away under the cursor.
    let places = Dictionary(
      angebotsliste.zeilen.enumerated().map { ($1.schluessel, $0) },
      uniquingKeysWith: { a, _ in a })
    let stays = angebote?.runde == neu.runde && blatt == .angebote
    angebote = neu
    ordne(
      stays
        ? neu.zeilen.sorted {
          places[$0.ergebnis.id.text] ?? .max < places[$1.ergebnis.id.text] ?? .max
        } : neu.zeilen)
  }

  private mutating func ordne(_ zeilen: [AngeboteAuskunft.Zeile]) {
    angebotsliste.setze(
      durchsuchbar(zeilen.map { VergabeAngebotszeile(angebot: $0) }),
      VergabeAngebotszeile.spalten)
  }

  /// Tries one place more or less; false where that can't be.
  mutating func drehe(_ schritt: Int) -> Bool {
    guard let zeile = haustabelle.zeile, let art = gewaehlteArt, let basis, let probe else {
      return false
    }
    let haus = zeile.haus
    let now = probe.vergabe.grenzen[haus][art] ?? basis.lage.haeuser[haus].plaetze[art]
    guard let now, now + schritt >= basis.lage.haeuser[haus].schonDa(art) else { return false }
    let tried = now + schritt
    versuche[Stelle(haus: zeile.kennung, art: art)] =
      tried == basis.vergabe.grenzen[haus][art] ? nil : tried
    probiere()
    return true
  }

  /// Looks for a stable result of the trial to the end.
  mutating func sucheAus() {
    probe = probe?.gruendlich()
    fuelle()
  }

  mutating func schalteEinzeln() {
    einzeln.toggle()
    grundlage = nil
    probiere()
  }

  /// Tries other rules; nil for those of the Runde.
  mutating func versuche(_ neu: Rundenregeln?) {
    regeln = neu
    grundlage = nil
    probiere()
  }

  /// Lets go of what is tried.
  mutating func verwirf() {
    (versuche, einzeln, regeln, grundlage) = ([:], false, nil, nil)
    probiere()
  }

  /// Only the places are reckoned anew at each key; the ranks stay.
  private mutating func probiere() {
    guard let basis else { return }
    var now = grundlage ?? basis
    if grundlage == nil {
      if let regeln {
        var lage = basis.lage
        (lage.katalog, lage.kriterien) = (regeln.katalog, regeln.kriterien)
        now = Rundenprobe(lage)
      }
      if einzeln { now = now.einzeln() }
    }
    grundlage = now
    if !versuche.isEmpty {
      let places = Dictionary(
        now.lage.haeuser.enumerated().map { ($1.kennung, $0) }, uniquingKeysWith: { a, _ in a })
      now = now.mit(
        versuche.compactMap { stelle, zahl in
          places[stelle.haus].map { (haus: $0, art: stelle.art, plaetze: zahl) }
        })
    }
    probe = now
    fuelle()
  }

  static let (merkrunde, merkblatt) = ("vergabe.runde", "vergabe.blatt")

  /// Which Runde and which sheet are shown, to be found again.
  var merkzettel: [String: String] {
    [Self.merkrunde: gewaehlt?.text ?? "", Self.merkblatt: blatt.rawValue]
  }

  mutating func nimmAuf(_ merkzettel: [String: String]) {
    gewaehlt = merkzettel[Self.merkrunde].flatMap { Kennung<Runde>($0) }
    blatt = merkzettel[Self.merkblatt].flatMap(Blatt.init) ?? blatt
  }

  /// Fills the table of the shown sheet.
  private mutating func fuelle() {
    guard let probe else { return }
    switch blatt {
    case .plaetze:
      haustabelle.setze(durchsuchbar(Self.haeuser(probe)), VergabeHauszeile.spalten)
    case .pruefung: zeigeBefunde()
    case .kinder: kinder.setze(durchsuchbar(Self.kinder(probe)), VergabeKindzeile.spalten)
    case .liste: zeigeListe()
    case .vergleich, .angebote: break
    }
  }

  /// Shows the findings that are chosen.
  mutating func zeigeBefunde() {
    guard let probe else { return }
    befunde.setze(
      durchsuchbar(Self.befunde(probe, befundgruppe)), VergabeBefundzeile.spalten)
  }

  /// Shows the applicants of an Einrichtung.
  mutating func zeigeListe() {
    guard let probe, probe.ranglisten.indices.contains(haus) else { return }
    liste.setze(durchsuchbar(Self.liste(probe, haus)), VergabeRangzeile.spalten)
  }

  /// The Einrichtungen by name, as one goes through them.
  var hausfolge: [Int] {
    guard let probe else { return [] }
    let houses = probe.lage.haeuser
    return probe.teilnehmer.sorted { deutschVor(houses[$0].name, houses[$1].name) }
  }

  /// Rows that are found by all that they show.
  private func durchsuchbar<Z: Sichtzeile>(_ zeilen: [Z]) -> [Z] {
    umfeld.map { umfeld in zeilen.map { $0.durchsuchbar(umfeld) } } ?? zeilen
  }
}
