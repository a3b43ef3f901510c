public import Domain
internal import Store

/// What changes the places of a category on a day, record by record, and how many each Einrichtung
/// has then.
public struct KapazitaetstagAuskunft: Auskunft {
  /// Which Einrichtungen.
  public let umkreis: Umkreis
  /// The category.
  public let kategorie: Platzkategorie
  /// The day.
  public let am: Tag

  /// In how many Einrichtungen the changes are named at most, the first by name.
  static let hoechstens = 40

  /// The question for a day.
  public init(_ umkreis: Umkreis, _ kategorie: Platzkategorie, am: Tag) {
    self.umkreis = umkreis
    self.kategorie = kategorie
    self.am = am
  }

  /// What one record changes.
  public struct Wechsel: Equatable, Sendable {
    /// Where; nil for a child without a wish.
    public let einrichtung: Einrichtungskopf?
    /// Whether it changes who asks for a place, instead of the places.
    public var istNachfrage = false
    /// The record, and what it does to the free places, or to how many ask for one.
    public let grund: VerlaufAuskunft.Grund
    /// The child that it is about; nil where it is about none.
    public let kind: Kennung<Kind>?
  }

  /// What changes on the day.
  public struct Antwort: Equatable, Sendable {
    /// Record by record, of one Einrichtung after the other.
    public var wechsel: [Wechsel] = []
    /// In how many more Einrichtungen something changes.
    public var weitere = 0
    /// The row of each Einrichtung on the day, by name, that of children without a wish at the end.
    public var zeilen: [UebersichtAuskunft.Zeile] = []
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let heads = try lesen.verzeichnis.einrichtungen()
    let stellen = try umkreis.stellen(lesen)
    let ids = lesen.verzeichnis.kennungen
    // By where they stand, and behind them the children without a wish.
    var changed = [(plaetze: Bool, nachfrage: Bool)](
      repeating: (false, false), count: heads.count + 1)
    var rows = [UebersichtAuskunft.Zeile?](repeating: nil, count: heads.count + 1)
    // The day before belongs to it: what is reckoned afresh begins with its first day.
    guard let fenster = Zeitraum(von: am - 1, bis: am) else { return Antwort() }
    try lesen.jedesBlatt(stellen, in: fenster) { key, blatt, nachfrage in
      guard let i = key < 0 ? heads.count : lesen.verzeichnis.stelle(key) else { return }
      let werte = blatt.zeile(kategorie, am: am)
      let (neu, wechsel) = nachfrage.werte(kategorie, am: am)
      changed[i] = (
        blatt.hatStufe(kategorie, am: am), neu != nachfrage.werte(kategorie, am: am - 1).neu
      )
      guard werte != nil || neu > 0 else { return }
      rows[i] = UebersichtAuskunft.Zeile(
        einrichtung: i < heads.count ? heads[i] : nil,
        werte: BedarfAuskunft.Zeile(
          werte: Platzzeile(
            einrichtung: i < heads.count ? ids[i] : nil, kategorie: kategorie,
            werte: werte ?? Platzwerte()),
          neuanmeldungen: neu, wechselwuensche: wechsel, hatZeile: werte != nil))
    }
    var result = Antwort()
    var named = 0
    for i in try stellen ?? lesen.verzeichnis.nachNamen() + [heads.count] {
      if let row = rows[i] { result.zeilen.append(row) }
      guard changed[i].plaetze || changed[i].nachfrage else { continue }
      guard named < Self.hoechstens else {
        result.weitere += 1
        continue
      }
      named += 1
      let head = i < heads.count ? heads[i] : nil
      if let head, changed[i].plaetze { result.wechsel += try wechsel(head, fenster, lesen) }
      if changed[i].nachfrage { result.wechsel += try nachfrage(head, fenster, lesen) }
    }
    return result
  }

  /// Who asks for a place at an Einrichtung from the day on, or no longer; nil for none of them.
  private func nachfrage(
    _ kopf: Einrichtungskopf?, _ fenster: Zeitraum, _ lesen: Lesezugriff
  ) throws -> [Wechsel] {
    let key = kopf?.key ?? 0
    let children = try lesen.quelle.nachfrage(haus: key).values.map {
      $0.beitraege(lesen.regel, in: fenster)
    }
    var found: [Wechsel] = []
    for parts in children {
      func counted(_ tag: Tag) -> Nachfragebeitrag? {
        parts.first { $0.zeitraum.enthaelt(tag) && !$0.wechselwunsch && $0.einrichtung == key }
      }
      let (before, after) = (counted(am - 1), counted(am))
      let anlass: Veraenderung.Anlass
      switch (before?.kategorie == kategorie, after?.kategorie == kategorie) {
      case (true, false): anlass = after.map { .wechseltIn($0.kategorie) } ?? .endet
      case (false, true): anlass = before.map { .wechseltAus($0.kategorie) } ?? .beginnt
      default: continue
      }
      let comes = after?.kategorie == kategorie
      guard let beitrag = comes ? after : before,
        let record = try lesen.quelle.nachweis(anmeldung: beitrag.nummer)
      else { continue }
      found.append(
        Wechsel(
          einrichtung: kopf, istNachfrage: true,
          grund: VerlaufAuskunft.Grund(
            anlass: anlass, summand: nil, platzart: nil, menge: Platzzahl(comes ? 1 : -1),
            id: record.id, name: record.name),
          kind: record.kind))
    }
    return found.sorted {
      ($0.grund.menge, $0.grund.name, $0.grund.id) > ($1.grund.menge, $1.grund.name, $1.grund.id)
    }
  }

  private func wechsel(
    _ kopf: Einrichtungskopf, _ fenster: Zeitraum, _ lesen: Lesezugriff
  ) throws -> [Wechsel] {
    let grundlage = try lesen.quelle.grundlage(kopf.key, in: fenster)
    let rechnung = Platzrechnung(grundlage, regel: lesen.regel, in: fenster)
    let children = Dictionary(
      grundlage.belegungen.map { ($0.nummer, $0.kind) }, uniquingKeysWith: { first, _ in first })
    func kind(_ change: Veraenderung) -> Int? { change.beitrag.flatMap { children[$0.nummer] } }
    let all = rechnung.veraenderungen(kategorie, am: am, alleFiguren: true)
    // A contract that goes on as another one is no exit and no entry.
    let found = all.filter { change in
      guard let beitrag = change.beitrag, beitrag.istBelegung, let child = kind(change) else {
        return true
      }
      return !all.contains {
        $0.beitrag?.summand == beitrag.summand && $0.beitrag?.art == beitrag.art
          && $0.menge == -change.menge && kind($0) == child
      }
    }
    return try found.sorted { $0.rang < $1.rang }.map { change in
      let record = try change.beitrag.flatMap { try lesen.quelle.nachweis($0.summand, $0.nummer) }
      return Wechsel(
        einrichtung: kopf,
        grund: VerlaufAuskunft.Grund(
          anlass: change.anlass, summand: change.beitrag?.summand, platzart: change.beitrag?.art,
          menge: change.menge, id: record?.id ?? "", name: record?.name ?? ""),
        kind: record?.kind)
    }
  }
}

extension Veraenderung {
  /// First what is permitted and offered, then who comes, who goes, and what that does to the
  /// Belegrechte.
  fileprivate var rang: Int {
    switch (anlass, beitrag?.summand) {
    case (.oeffnet, _), (.schliesst, _): 0
    case (_, .plaetze?): 1
    case (_, .gesperrt?): 2
    case (_, .reserviert?): 7
    case (.beginnt, _): 3
    case (.wechseltAus, _): 4
    case (.endet, _): 5
    default: 6
    }
  }
}
