internal import Domain
internal import Store

/// What a delivery of one kind of records changes: the delivered rows held against the stored ones.
struct Abgleich<S: Speichersatz> {
  /// Records that differ here both from what was last delivered and from the file.
  struct Konflikt {
    let zeile: Int
    let schluessel: String
    /// Column, value here, value in the file.
    let felder: [(spalte: String, hier: String, datei: String)]
  }

  private(set) var neu: [S] = []
  private(set) var geaendert: [(alt: Gespeichert<S>, neu: S)] = []
  /// Sets of records that replace others.
  private(set) var mengen: [(schluessel: String, alt: [Gespeichert<S>], neu: [S])] = []
  private(set) var gleich = 0
  /// Changed here since the last delivery, and now delivered as they are here.
  private(set) var bestaetigt: [Gespeichert<S>] = []
  private(set) var konflikte: [Konflikt] = []
  /// The state after the import.
  private(set) var danach: [Eintrag<S>] = []
  /// Added, changed and equal rows, for the answer.
  private(set) var anzahl = (neu: 0, geaendert: 0, gleich: 0)

  private let vorrang: Vorrang?
  private let behalten: Set<Int>
  private let geaendertSeither: ([Gespeichert<S>]) throws -> Bool

  /// - Parameters:
  ///   - gespeichert: the stored records
  ///   - geliefert: the rows of the file
  ///   - fehlend: the columns that the file lacks; what is stored in them stays
  ///   - vorrang: who wins where both sides have changed
  ///   - geaendertSeither: whether a stored record or set was changed since it was last delivered
  /// - Throws: what `geaendertSeither` throws
  init(
    _ gespeichert: [Gespeichert<S>], _ geliefert: [Eintrag<S>], fehlend: [Spalte],
    vorrang: Vorrang?, geaendertSeither: @escaping ([Gespeichert<S>]) throws -> Bool
  ) throws {
    self.vorrang = vorrang
    self.geaendertSeither = geaendertSeither
    behalten = Set(
      S.spalten.indices.filter { i in fehlend.contains { $0.name == S.spalten[i].name } })
    if gespeichert.isEmpty {
      danach = geliefert
      neu = geliefert.map(\.satz)
      anzahl.neu = neu.count
    } else if S.istMenge {
      try mengenweise(gespeichert, geliefert)
    } else {
      try einzeln(gespeichert, geliefert)
    }
  }

  private mutating func einzeln(
    _ gespeichert: [Gespeichert<S>], _ geliefert: [Eintrag<S>]
  ) throws {
    var stelle: [String: Int] = [:]
    stelle.reserveCapacity(gespeichert.count)
    for i in gespeichert.indices { stelle[gespeichert[i].satz.schluessel] = i }
    danach = gespeichert.map { Eintrag($0.satz) }
    for var eintrag in geliefert {
      guard let i = stelle[eintrag.satz.schluessel] else {
        neu.append(eintrag.satz)
        danach.append(eintrag)
        anzahl.neu += 1
        continue
      }
      let alt = gespeichert[i]
      if !eintrag.fehlerhaft { eintrag.satz = ergaenzt(eintrag.satz, alt.satz) }
      // A row given twice is judged by the rules, not written twice.
      if danach[i].zeile != 0 {
        danach.append(eintrag)
        continue
      }
      danach[i] = eintrag
      if eintrag.satz == alt.satz {
        anzahl.gleich += 1
        if try geaendertSeither([alt]) { bestaetigt.append(alt) }
      } else if try gewinntDatei([alt], [eintrag]) {
        geaendert.append((alt, eintrag.satz))
        anzahl.geaendert += 1
      } else {
        danach[i] = Eintrag(alt.satz)
        anzahl.gleich += 1
      }
    }
  }

  private mutating func mengenweise(
    _ gespeichert: [Gespeichert<S>], _ geliefert: [Eintrag<S>]
  ) throws {
    let before = Dictionary(grouping: gespeichert) { $0.satz.schluessel }
    let delivered = Dictionary(grouping: geliefert) { $0.satz.schluessel }
    danach = gespeichert.filter { delivered[$0.satz.schluessel] == nil }.map { Eintrag($0.satz) }
    for schluessel in delivered.keys.sorted(by: bytewiseBefore) {
      let alt = before[schluessel] ?? []
      var rest = alt.map(\.satz)
      var equal = 0
      let rows = (delivered[schluessel] ?? []).map { eintrag in
        var eintrag = eintrag
        if let i = rest.firstIndex(where: { ergaenzt(eintrag.satz, $0) == $0 }) {
          eintrag.satz = rest.remove(at: i)
          equal += 1
        }
        return eintrag
      }
      let unchanged = rest.isEmpty && equal == rows.count
      if unchanged || alt.isEmpty {
        danach += rows
        anzahl.gleich += equal
        anzahl.neu += rows.count - equal
        if !unchanged { mengen.append((schluessel, alt, rows.map(\.satz))) }
        if unchanged, try geaendertSeither(alt) { bestaetigt += alt }
      } else if try gewinntDatei(alt, rows) {
        danach += rows
        anzahl.gleich += equal
        anzahl.geaendert += max(rows.count - equal, rest.isEmpty ? 0 : 1)
        mengen.append((schluessel, alt, rows.map(\.satz)))
      } else {
        danach += alt.map { Eintrag($0.satz) }
        anzahl.gleich += rows.count
      }
    }
  }

  /// The delivered record, with what is stored in the columns that the file lacks.
  private func ergaenzt(_ satz: S, _ alt: S) -> S {
    guard !behalten.isEmpty else { return satz }
    var felder = satz.felder
    let stored = alt.felder
    for i in behalten { felder[i] = stored[i] }
    var leser = Feldleser(felder, spalten: S.spalten)
    return S(&leser)
  }

  /// Whether the file may change what is stored; notes a conflict where nobody has decided.
  private mutating func gewinntDatei(
    _ alt: [Gespeichert<S>], _ rows: [Eintrag<S>]
  ) throws -> Bool {
    guard try geaendertSeither(alt) else { return true }
    switch vorrang {
    case .datei: return true
    case .hier: return false
    case nil:
      func column(_ saetze: [S], _ i: Int) -> String {
        saetze.map { $0.felder[i] }.joined(separator: " | ")
      }
      let (hier, datei) = (alt.map(\.satz), rows.map(\.satz))
      konflikte.append(
        Konflikt(
          zeile: rows.first?.zeile ?? 0, schluessel: hier.first?.schluessel ?? "",
          felder: S.spalten.indices.compactMap { i in
            let (a, b) = (column(hier, i), column(datei, i))
            return a == b ? nil : (S.spalten[i].name, a, b)
          }))
      return true
    }
  }
}
