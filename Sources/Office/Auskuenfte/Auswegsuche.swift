internal import Domain
internal import Store

/// Looks for the nearest Einrichtung that only one condition of a filter keeps out, for each of
/// its conditions: hours, place and Träger, in this order.
struct Auswegsuche {
  private struct Bedingung {
    let passt: (Int) -> Bool
    /// What is given up for an Einrichtung, and how far that is from what was asked.
    let ausweg: (Int) -> (art: PlatzAuskunft.Ausweg.Art, abstand: Int32)
    var gefunden: (art: PlatzAuskunft.Ausweg.Art, stelle: Int, abstand: Int32)?
  }

  private var bedingungen: [Bedingung] = []

  /// A search for a filter; conditions that are not set are no way out.
  init(_ filter: Einrichtungsfilter, _ verzeichnis: Verzeichnis) throws(StoreError) {
    if let wanted = filter.stunden {
      let heads = try verzeichnis.einrichtungen()
      bedingungen.append(
        Bedingung(passt: try filter.ohne(\.stunden, nil).passend(verzeichnis)) { i in
          let nearest = heads[i].satz.stunden.map { ($0, $0.abstand(von: wanted)) }
            .min { $0.1 < $1.1 }
          return (.stunden(nearest?.0 ?? wanted), nearest?.1 ?? 0)
        })
    }
    if !filter.wo.isEmpty {
      bedingungen.append(
        Bedingung(passt: try filter.ohne(\.wo, "").passend(verzeichnis)) { _ in (.woanders, 0) })
    }
    if filter.traeger != nil {
      bedingungen.append(
        Bedingung(passt: try filter.ohne(\.traeger, nil).passend(verzeichnis)) { _ in
          (.traeger, 0)
        })
    }
  }

  /// An Einrichtung with a place throughout that the filter keeps out.
  mutating func nimm(_ stelle: Int) {
    for i in bedingungen.indices where bedingungen[i].passt(stelle) {
      let (art, abstand) = bedingungen[i].ausweg(stelle)
      if let known = bedingungen[i].gefunden, known.abstand <= abstand { continue }
      bedingungen[i].gefunden = (art, stelle, abstand)
    }
  }

  /// What was found, at most one for each condition.
  var gefunden: [(art: PlatzAuskunft.Ausweg.Art, stelle: Int)] {
    bedingungen.compactMap { $0.gefunden.map { ($0.art, $0.stelle) } }
  }
}

extension Wochenstunden {
  /// How far hours are from those that are asked for; more of them are nearer than fewer.
  fileprivate func abstand(von gefragt: Wochenstunden) -> Int32 {
    let far = hundertstel - gefragt.hundertstel
    return far < 0 ? -far * 2 + 1 : far * 2
  }
}
