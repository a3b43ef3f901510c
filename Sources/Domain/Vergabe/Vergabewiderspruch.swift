/// Where the papers of a round contradict themselves.
public struct Vergabewiderspruch: Error, Equatable, Sendable {
  /// In which of its files, or the list that the file stands for.
  public let datei: Vergabedatei
  /// In which line; 0 for what comes from the database.
  public let zeile: Int
  /// The child, or the Einrichtung, whose row it is.
  public let kennung: String
  /// In which column.
  public let spalte: String
  /// What is wrong.
  public let grund: Grund

  /// What contradicts itself; `zeile` is where the other one stands.
  public enum Grund: Equatable, Sendable {
    /// The Einrichtung has these places already, or the child applies or is ranked already.
    case doppelt(zeile: Int)
    /// It gives out no places in this round.
    case unbekannteEinrichtung(String)
    /// It does not apply.
    case unbekanntesKind
    /// An Einrichtung is wished twice.
    case wunschDoppelt(String)
    /// The Einrichtung that a Wechselkind has is wished before another one.
    case bisherNichtLetzter
    /// Siblings wish something else.
    case geschwisterUngleich(zeile: Int)
    /// One of several siblings has a place already.
    case geschwisterMitBisher
    /// The Einrichtung has given this rank already.
    case rangDoppelt(zeile: Int)
    /// There are more Wechselkinder than places for them; `art` is the bound that is too low.
    case zuVieleWechselkinder(plaetze: Int, art: Platzart)
  }
}

/// Every contradiction for which the papers of a round can't be used.
public struct Vergabewidersprueche: Error, Equatable, Sendable {
  /// By file and in the order of its rows.
  public let liste: [Vergabewiderspruch]
}

extension Vergabeunterlagen {
  /// Where the papers contradict themselves, by file and in the order of its rows.
  public var widersprueche: [Vergabewiderspruch] {
    var pruefung = Unterlagenpruefung(self)
    for satz in raenge { pruefung.pruefe(satz) }
    return pruefung.funde
  }

  /// Where a result of this round names somebody whom the round does not know, or a child twice, in
  /// the order of its rows.
  public func widersprueche(in ergebnis: [Zuteilung]) -> [Vergabewiderspruch] {
    var pruefung = Unterlagenpruefung(self)
    pruefung.funde = []
    for satz in ergebnis { pruefung.pruefe(satz) }
    return pruefung.funde
  }
}

private struct Unterlagenpruefung {
  private struct Haus {
    var grenzen: [Platzart: (plaetze: Int, zeile: Int)] = [:]
    var wechselkinder: [Platzart: Int] = [:]
    var raenge: [Int32: Int] = [:]
    var kinder: [Kennung<Kind>: Int] = [:]
  }

  var funde: [Vergabewiderspruch] = []
  private var haeuser: [Kennung<Einrichtung>: Haus] = [:]
  private var kinder: [Kennung<Kind>: Int] = [:]
  private var familien: [Kennung<Familie>: (erste: Bewerbung, kinder: Int)] = [:]
  private var zuteilungen: [Kennung<Kind>: Int] = [:]

  /// Judges who gives out what, and who applies.
  init(_ unterlagen: Vergabeunterlagen) {
    for satz in unterlagen.bewerbungen {
      if let familie = satz.familie { familien[familie, default: (satz, 0)].kinder += 1 }
    }
    for satz in unterlagen.plaetze { pruefe(satz) }
    for satz in unterlagen.bewerbungen { pruefe(satz) }
  }

  private mutating func pruefe(_ satz: Vergabeplaetze) {
    let id = satz.einrichtung
    if let other = haeuser[id]?.grenzen[satz.art] {
      return melde(.plaetze, satz.zeile, id.text, "kategorie", .doppelt(zeile: other.zeile))
    }
    haeuser[id, default: Haus()].grenzen[satz.art] = (Int(satz.plaetze), satz.zeile)
  }

  private mutating func pruefe(_ satz: Bewerbung) {
    func melde(_ spalte: String, _ grund: Vergabewiderspruch.Grund) {
      self.melde(.bewerbungen, satz.zeile, satz.kind.text, spalte, grund)
    }
    if let other = kinder.updateValue(satz.zeile, forKey: satz.kind) {
      melde("kind_id", .doppelt(zeile: other))
    }
    for (i, wunsch) in satz.wuensche.enumerated() {
      if haeuser[wunsch] == nil { melde("wuensche", .unbekannteEinrichtung(wunsch.text)) }
      if satz.wuensche[..<i].contains(wunsch) { melde("wuensche", .wunschDoppelt(wunsch.text)) }
    }
    let family = satz.familie.flatMap { familien[$0] }
    if let first = family?.erste, first.wuensche != satz.wuensche {
      melde("wuensche", .geschwisterUngleich(zeile: first.zeile))
    }
    guard let bisher = satz.bisher else { return }
    if let family, family.kinder > 1 { return melde("bisher", .geschwisterMitBisher) }
    if let place = satz.wuensche.firstIndex(of: bisher), place + 1 < satz.wuensche.count {
      melde("wuensche", .bisherNichtLetzter)
    }
    guard haeuser[bisher] != nil else {
      return melde("bisher", .unbekannteEinrichtung(bisher.text))
    }
    for art in Platzart.allCases where art.kategorie == satz.kategorie || art == .gesamt {
      haeuser[bisher]?.wechselkinder[art, default: 0] += 1
      let bound = haeuser[bisher]?.grenzen[art]?.plaetze ?? (art == .gesamt ? .max : 0)
      if haeuser[bisher]?.wechselkinder[art] ?? 0 > bound {
        return melde("bisher", .zuVieleWechselkinder(plaetze: bound, art: art))
      }
    }
  }

  mutating func pruefe(_ satz: Bewerberrang) {
    func melde(_ spalte: String, _ grund: Vergabewiderspruch.Grund) {
      self.melde(.rang, satz.zeile, satz.kind.text, spalte, grund)
    }
    if kinder[satz.kind] == nil { melde("kind_id", .unbekanntesKind) }
    guard haeuser[satz.einrichtung] != nil else {
      return melde("einrichtung_id", .unbekannteEinrichtung(satz.einrichtung.text))
    }
    if let other = haeuser[satz.einrichtung]?.kinder.updateValue(satz.zeile, forKey: satz.kind) {
      melde("kind_id", .doppelt(zeile: other))
    }
    if let other = haeuser[satz.einrichtung]?.raenge.updateValue(satz.zeile, forKey: satz.rang) {
      melde("rang", .rangDoppelt(zeile: other))
    }
  }

  mutating func pruefe(_ satz: Zuteilung) {
    func melde(_ spalte: String, _ grund: Vergabewiderspruch.Grund) {
      self.melde(.ergebnis, satz.zeile, satz.kind.text, spalte, grund)
    }
    if kinder[satz.kind] == nil { melde("kind_id", .unbekanntesKind) }
    if let other = zuteilungen.updateValue(satz.zeile, forKey: satz.kind) {
      melde("kind_id", .doppelt(zeile: other))
    }
    if let id = satz.einrichtung, haeuser[id] == nil {
      melde("einrichtung_id", .unbekannteEinrichtung(id.text))
    }
  }

  private mutating func melde(
    _ datei: Vergabedatei, _ zeile: Int, _ kennung: String, _ spalte: String,
    _ grund: Vergabewiderspruch.Grund
  ) {
    funde.append(
      Vergabewiderspruch(
        datei: datei, zeile: zeile, kennung: kennung, spalte: spalte, grund: grund))
  }
}
