internal import Domain
internal import Office
internal import ScreenKit

/// The Vergabe: which Runde is shown, what a trial of it gives, and what one tries.
struct VergabeZustand: Equatable, Sendable {
  /// The sheets of a Runde, in the order of Tab.
  enum Blatt: String, CaseIterable, Sendable {
    case plaetze, pruefung, kinder, liste, vergleich, angebote
  }

  /// Places of an Einrichtung that are tried in another number.
  struct Stelle: Hashable, Sendable {
    let haus: Int
    let art: Platzart
  }

  var blatt = Blatt.plaetze
  /// All Runden, with the names of catalogues and Träger; nil while nobody knows.
  private(set) var runden: StammdatenAuskunft.Antwort?
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
  /// What families said; nil while it is not known.
  private(set) var angebote: AngeboteAuskunft.Antwort?
  /// By what the comparison is put together.
  var gliederung = Rundenbilanz.Gliederung.kategorie
  /// The Einrichtung whose list is shown.
  var haus = 0
  var haustabelle = Tabelle<VergabeHauszeile>()
  var befunde = Tabelle<VergabeBefundzeile>()
  var kinder = Tabelle<VergabeKindzeile>()
  var liste = Tabelle<VergabeRangzeile>()
  var angebotsliste = Tabelle<AngeboteAuskunft.Zeile>()
  var vergleichsliste = ListView()

  /// The Runde that is shown.
  var runde: Runde? {
    let all = alleRunden
    return all.first { $0.id == gewaehlt } ?? all.last
  }

  /// All Runden, the newest last.
  var alleRunden: [Runde] {
    (runden?.zeilen ?? []).map { Runde.gelesen(aus: $0.werte).satz }
      .sorted { ($0.beginn.von, $0.stichtag, $0.id) < ($1.beginn.von, $1.stichtag, $1.id) }
  }

  /// Whether anything is tried.
  var versucht: Bool { !versuche.isEmpty || einzeln }

  /// The category whose places `+` and `-` turn: that of the chosen column, else the first with places.
  var gewaehlteArt: Platzart {
    if let art = haustabelle.spalte.flatMap(Platzart.init) { return art }
    guard let zeile = haustabelle.zeile, let probe else { return .krippe }
    let bounds = probe.lage.haeuser[zeile.haus].plaetze
    return Platzart.allCases.first { bounds[$0] ?? 0 > 0 } ?? .krippe
  }

  mutating func zeige(_ runde: Kennung<Runde>) {
    guard runde != gewaehlt else { return }
    gewaehlt = runde
    (basis, probe, versuche, einzeln, angebote, haus) = (nil, nil, [:], false, nil, 0)
  }

  mutating func gehe(_ schritt: Int) {
    let all = Blatt.allCases
    let now = all.firstIndex(of: blatt) ?? 0
    blatt = all[(now + schritt + all.count) % all.count]
    fuelle()
  }

  mutating func empfange(_ antwort: StammdatenAuskunft.Antwort) { runden = antwort }

  mutating func empfange(_ neu: Rundenprobe) {
    guard neu.lage.runde.id == runde?.id else { return }
    basis = neu
    haus = min(haus, max(0, neu.lage.haeuser.count - 1))
    versuche = versuche.filter { $0.key.haus < neu.lage.haeuser.count }
    probiere()
  }

  mutating func empfange(_ neu: AngeboteAuskunft.Antwort) {
    guard neu.runde == runde?.id else { return }
    angebote = neu
    angebotsliste.setze(neu.zeilen, Vergabe.angebotsspalten)
  }

  /// Tries one place more or less.
  mutating func drehe(_ schritt: Int) {
    guard let zeile = haustabelle.zeile, let basis, let probe else { return }
    let stelle = Stelle(haus: zeile.haus, art: gewaehlteArt)
    let now = probe.vergabe.grenzen[stelle.haus][stelle.art]
    guard let now = now ?? basis.lage.haeuser[stelle.haus].plaetze[stelle.art] else { return }
    versuche[stelle] = max(now + schritt, basis.lage.haeuser[stelle.haus].schonDa(stelle.art))
    if versuche[stelle] == basis.vergabe.grenzen[stelle.haus][stelle.art] { versuche[stelle] = nil }
    probiere()
  }

  mutating func schalteEinzeln() {
    einzeln.toggle()
    probiere()
  }

  /// Lets go of what is tried.
  mutating func verwirf() {
    (versuche, einzeln) = ([:], false)
    probiere()
  }

  private mutating func probiere() {
    guard let basis else { return }
    var now = basis
    if einzeln { now = basis.einzeln() }
    if !versuche.isEmpty {
      now = now.mit(versuche.map { (haus: $0.key.haus, art: $0.key.art, plaetze: $0.value) })
    }
    probe = now
    fuelle()
  }

  /// Fills the table of the shown sheet.
  private mutating func fuelle() {
    guard let probe else { return }
    switch blatt {
    case .plaetze: haustabelle.setze(Self.haeuser(probe), Vergabe.hausspalten)
    case .pruefung: befunde.setze(Self.befunde(probe), Vergabe.befundspalten)
    case .kinder: kinder.setze(Self.kinder(probe), Vergabe.kinderspalten)
    case .liste: zeigeListe()
    case .vergleich, .angebote: break
    }
  }

  /// Shows the applicants of an Einrichtung.
  mutating func zeigeListe() {
    guard let probe, probe.ranglisten.indices.contains(haus) else { return }
    liste.setze(
      Self.liste(probe, haus), Vergabe.listenspalten, behaltenVerschwundene: false)
  }
}
