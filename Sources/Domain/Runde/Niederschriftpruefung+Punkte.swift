// Whether every word and number in minutes means something, and points follow from the Kriterien.

extension Niederschriftpruefung {
  /// The most that a column of points holds.
  private static let hoechstens = 99_999

  /// Words and numbers that mean nothing.
  var unbekanntes: [Mangel] {
    var result: [Mangel] = []
    func melde(_ liste: String, _ zeile: Int, _ feld: String, _ wert: String, _ ist: Bool) {
      if !ist {
        result.append(.unbekannt(liste: liste, zeile: zeile + 1, feld: feld, wert: wert))
      }
    }
    func zahl(
      _ liste: String, _ zeile: Int, _ feld: String, _ wert: Int?, ab: Int = 0,
      bis: Int = Self.hoechstens
    ) {
      guard let wert else { return }
      melde(liste, zeile, feld, String(wert), (ab...bis).contains(wert))
    }
    func wort<W: RawRepresentable<String>>(
      _: W.Type, _ liste: String, _ zeile: Int, _ feld: String, _ wert: String?, leer: Bool = false
    ) {
      guard let wert, !leer || !wert.isEmpty else { return }
      melde(liste, zeile, feld, wert, W(rawValue: wert) != nil)
    }
    // What a form keeps can't be missing in it.
    let form = schrift.format ?? 1
    melde(
      "", -1, "format", String(form),
      [schrift.engpaesse == nil, schrift.befunde == nil].allSatisfy { $0 == (form < 3) })
    for rule in schrift.gleichstand {
      wort(Kriterienkatalog.Gleichstand.self, "", -1, "gleichstand", rule)
    }
    for kategorie in schrift.kategorien ?? [] {
      wort(Platzkategorie.self, "", -1, "kategorien", kategorie)
    }
    wort(Runde.Auswaertige.self, "", -1, "auswaertige", schrift.auswaertige)
    for (i, satz) in schrift.kriterien.enumerated() {
      let liste = "kriterien"
      wort(Kriterium.Art.self, liste, i, "art", satz.art)
      wort(Platzkategorie.self, liste, i, "kategorie", satz.kategorie, leer: true)
      zahl(liste, i, "punkte", satz.punkte)
      zahl(liste, i, "hoechstens", satz.hoechstens)
    }
    for (i, satz) in schrift.plaetze.enumerated() {
      wort(Platzart.self, "plaetze", i, "kategorie", satz.kategorie)
      zahl("plaetze", i, "plaetze", satz.plaetze)
      zahl("plaetze", i, "sicher", satz.sicher, bis: .max)
    }
    for (i, satz) in (schrift.engpaesse ?? []).enumerated() {
      let liste = "engpaesse"
      wort(Platzart.self, liste, i, "kategorie", satz.kategorie)
      wort(Platzart.self, liste, i, "knapp", satz.knapp)
      let wrong = satz.unmoeglich
      for (feld, wert) in wrong { melde(liste, i, feld, String(wert), false) }
      if wrong.isEmpty { melde(liste, i, "von", satz.von, satz.engpass != nil) }
    }
    for (i, satz) in (schrift.befunde ?? []).enumerated() {
      wort(Rundenbefund.Art.self, "befunde", i, "grund", satz.grund)
      zahl("befunde", i, "anzahl", satz.anzahl, ab: 1, bis: Int(Int32.max))
    }
    for (i, satz) in (schrift.draussen ?? []).enumerated() {
      wort(Rundenbefund.Ausschluss.self, "draussen", i, "grund", satz.grund)
      zahl("draussen", i, "anzahl", satz.anzahl, ab: 1, bis: .max)
    }
    for (i, satz) in schrift.bewerbungen.enumerated() {
      wort(Platzkategorie.self, "bewerbungen", i, "kategorie", satz.kategorie)
    }
    let codes = Set(schrift.kriterien.map(\.code))
    for (i, satz) in schrift.rang.enumerated() {
      melde("rang", i, "stufe", satz.stufe, Rangliste.Stufe(name: satz.stufe) != nil)
      zahl("rang", i, "rang", satz.rang, ab: 1, bis: .max)
      zahl("rang", i, "punkte", satz.punkte, bis: .max)
      for counted in satz.kriterien {
        melde("rang", i, "kriterien", counted.rawValue, codes.contains(counted.code))
      }
    }
    return result
  }

  /// Points that the Kriterien don't give, and Kriterien that can't have counted.
  var punktmaengel: [Mangel] {
    let lines = zeilen
    let categories = Dictionary(
      schrift.bewerbungen.map { ($0.kind, $0.kategorie) }, uniquingKeysWith: { a, _ in a })
    return schrift.rang.flatMap { satz -> [Mangel] in
      var (sum, groups, seen) = (0, Set<String>(), Set<String>())
      var result: [Mangel] = []
      for counted in satz.kriterien {
        guard let line = lines[counted.code] else { continue }
        let isOften = schrift.format == nil || line.art == Kriterium.Art.anzahl.rawValue
        let group = line.gruppe ?? ""
        let fits =
          (1...(isOften ? Kriterium.oft : 1)).contains(counted.mal)
          && seen.insert(counted.code).inserted
          && (group.isEmpty || groups.insert(group).inserted)
          && ["", categories[satz.kind]].contains(line.kategorie ?? "")
        if !fits {
          result.append(
            .zaehltNicht(
              einrichtung: satz.einrichtung, kind: satz.kind, kriterium: line.bezeichnung))
        }
        // The first form doesn't say how often: then it is the most that it can be.
        let times = schrift.format == nil ? Kriterium.oft : min(max(counted.mal, 0), Kriterium.oft)
        let points = min(max(line.punkte ?? 0, 0), Self.hoechstens) * times
        sum += min(points, line.hoechstens ?? .max)
      }
      let isRight = schrift.format == nil ? satz.punkte <= sum : satz.punkte == sum
      if !isRight {
        result.append(
          .punkte(
            einrichtung: satz.einrichtung, kind: satz.kind, genannt: satz.punkte, richtig: sum))
      }
      return result
    }
  }

  /// Children before or after all points who don't belong there, or not everywhere.
  var stufenmaengel: [Mangel] {
    let lines = zeilen
    // A danger and another Kommune are those of the child, wherever it applies.
    var overall: [String: Rangliste.Stufe] = [:]
    for satz in schrift.rang {
      guard let stufe = Rangliste.Stufe(name: satz.stufe),
        stufe == .kindeswohl || stufe == .auswaertig
      else { continue }
      overall[satz.kind] = min(overall[satz.kind] ?? stufe, stufe)
    }
    return schrift.rang.filter { satz in
      guard let stufe = Rangliste.Stufe(name: satz.stufe) else { return false }
      let isFirst = satz.kriterien.contains { lines[$0.code]?.vorrang == true }
      if overall[satz.kind] == .kindeswohl { return stufe != .kindeswohl }
      if overall[satz.kind] == .auswaertig, stufe != .anschluss, stufe != .auswaertig {
        return true
      }
      switch stufe {
      case .kindeswohl, .anschluss: return false
      case .vorrang: return !isFirst
      case .punkte: return isFirst
      case .auswaertig:
        return ![nil, Runde.Auswaertige.nachrangig.rawValue].contains(schrift.auswaertige)
      }
    }.map { .stufe(einrichtung: $0.einrichtung, kind: $0.kind) }
  }

  private var zeilen: [String: Niederschrift.Zeile] {
    Dictionary(schrift.kriterien.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
  }
}
