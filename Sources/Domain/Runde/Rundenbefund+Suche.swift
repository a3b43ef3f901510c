extension Rundenbefund {
  /// A finding on a child that takes part.
  public init(_ grund: Grund, _ antrag: Rundenantrag) {
    self.init(
      grund, Verweis(.anmeldungen, antrag.anmeldung.text), wer: antrag.name, kind: antrag.kind)
  }

  /// All that is to be looked at: the Runde as a whole, bounds and evidence first, who takes no part last.
  ///
  /// - Parameters:
  ///   - vorher: what was found while the applicants were gathered
  ///   - antraege: who takes part
  ///   - haeuser: the places
  ///   - liste: the Kriterien
  /// - Returns: the findings, in the order in which one works on them
  public static func alle(
    _ vorher: [Rundenbefund], _ antraege: [Rundenantrag], _ haeuser: [Rundenlage.Haus],
    _ liste: Kriterienliste
  ) -> [Rundenbefund] {
    let einzeln = vorher.filter { $0.gruppe != .runde }
    return vorher.filter { $0.gruppe == .runde } + grenzbefunde(haeuser)
      + nachweise(antraege, liste)
      + einzeln.filter { !$0.schliesstAus } + einzeln.filter(\.schliesstAus)
      + ohnePlatz(antraege, haeuser)
  }

  private static func nachweise(
    _ antraege: [Rundenantrag], _ liste: Kriterienliste
  ) -> [Rundenbefund] {
    let unknown = liste.kriterien.filter { $0.punkte == nil && !$0.vorrang }.map {
      Rundenbefund(.punkteUnbekannt($0.bezeichnung), $0.verweis, wer: $0.bezeichnung)
    }
    let unconfirmed = antraege.filter { $0.angaben[.kindeswohl] != nil && !$0.kindeswohl }
      .map { Rundenbefund(.kindeswohlUnbestaetigt, $0) }
    return unknown + unconfirmed
      + antraege.compactMap { antrag in
        let open = Set(
          antrag.wuensche.indices.flatMap { liste.zettel(antrag, wunsch: $0).posten }
            .filter { !$0.belegt }.map(\.kriterium))
        guard !open.isEmpty else { return nil }
        return Rundenbefund(
          .nachweisFehlt(open.sorted().map { liste.kriterien[$0].bezeichnung }), antrag)
      }
  }

  /// Children none of whose wished Einrichtungen gives a place of their category.
  private static func ohnePlatz(
    _ antraege: [Rundenantrag], _ houses: [Rundenlage.Haus]
  ) -> [Rundenbefund] {
    let byID = Dictionary(uniqueKeysWithValues: houses.map { ($0.kennung, $0) })
    return antraege.compactMap { antrag in
      let wished = antrag.wuensche.compactMap { byID[$0.einrichtung] }
      guard
        wished.allSatisfy({
          $0.plaetze[antrag.kategorie.platzart] == 0 || $0.plaetze.gesamt == 0
        })
      else { return nil }
      let names = wished.map(\.name).joined(separator: ", ")
      return Rundenbefund(.wunschOhnePlatz(names), antrag)
    }
  }

  private static func grenzbefunde(_ houses: [Rundenlage.Haus]) -> [Rundenbefund] {
    houses.flatMap { house in
      house.grenzen.flatMap { grenze -> [Rundenbefund] in
        let wanted = Int(grenze.plaetze.hundertstel) / 100
        // All together have no number of their own: more than the categories give is no bound.
        let all = Platzkategorie.allCases.compactMap { house.sicher[$0.platzart] }.reduce(0, +)
        let safe = house.sicher[grenze.kategorie] ?? (grenze.kategorie == .gesamt ? all : .max)
        let there = house.schonDa(grenze.kategorie)
        var result: [Rundenbefund] = []
        if wanted > safe {
          result.append(
            Rundenbefund(
              .mehrAlsSicher(grenze.kategorie, wanted, safe), grenze.verweis, wer: house.name))
        }
        if wanted < there {
          result.append(
            Rundenbefund(
              .wenigerAlsDa(grenze.kategorie, wanted, there), grenze.verweis, wer: house.name))
        }
        return result
      }
    }
  }
}
