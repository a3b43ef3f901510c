import Domain

// What the families of the demo say for the Vergabe; it takes nothing from the dice of the rest.

extension Demobau {
  /// Takes the catalogue, and says of each Anmeldung what it asks: some evidence was not seen yet, and
  /// some brothers and sisters only want to go together.
  mutating func wendeKriterienkatalogAn() {
    let own = woerter.katalog.uebernommen(
      als: Kennung(gespeichert: "katalog1"), name: "Aufnahmekriterien der Stadt Auen",
      ab: zeit.letzterAugust)
    bestand.kataloge = [Eintrag(own.katalog)]
    bestand.kriterien = own.kriterien.map { Eintrag($0) }
    let places = Dictionary(
      uniqueKeysWithValues: bestand.kinder.indices.map { (bestand.kinder[$0].satz.id, $0) })
    for i in bestand.anmeldungen.indices {
      guard let kind = places[bestand.anmeldungen[i].satz.kind] else { continue }
      let angaben = angaben(bestand.anmeldungen[i].satz, kind)
      bestand.anmeldungen[i].satz.kriterien = angaben.text
    }
    verbindeGeschwister(places)
  }

  private func angaben(_ anmeldung: Anmeldung, _ kind: Int) -> Kriterienangaben {
    var result = Kriterienangaben(anmeldung.kriterien)
    let parents = familien[familieDesKindes[kind]].eltern.count
    func jedes(_ n: Int, _ rest: Int = 0) -> Bool { kind % n == rest }
    if result["berufstaetig"] != nil {
      result["berufstaetig"] = String(jedes(3) ? 1 : parents)
      if !jedes(4) { result[nachweis: "berufstaetig"] = true }
    }
    for (code, n) in [("grundsicherung", 17), ("hilfe_zur_erziehung", 41), ("sprachkurs", 29)]
    where jedes(n, 5) {
      result[code] = "ja"
      if !jedes(3) { result[nachweis: code] = true }
    }
    if jedes(53, 7) { result["ehrenamt"] = "ja" }
    if jedes(97, 3) {
      result["haertefall"] = "ja"
      result[nachweis: "haertefall"] = true
    }
    if jedes(61, 9), let first = anmeldung.wuensche.first { result["personalkind"] = first.text }
    return result
  }

  /// Every second family in which several children wait wants to stay together; half of these wish for
  /// the same Einrichtungen, as they have to.
  private mutating func verbindeGeschwister(_ places: [Kennung<Kind>: Int]) {
    let open = bestand.anmeldungen.indices.filter { bestand.anmeldungen[$0].satz.status == .offen }
    let families = Dictionary(grouping: open) { i in
      places[bestand.anmeldungen[i].satz.kind].map { familieDesKindes[$0] } ?? -1
    }
    for (family, own) in families where family >= 0 && family % 2 == 0 {
      for i in own {
        let anmeldung = bestand.anmeldungen[i].satz
        let others = Set(own.map { bestand.anmeldungen[$0].satz.kind }).subtracting([anmeldung.kind]
        )
        guard !others.isEmpty else { continue }
        var angaben = Kriterienangaben(anmeldung.kriterien)
        angaben[.zusammenMit] = others.sorted().map(\.text).joined(separator: ",")
        bestand.anmeldungen[i].satz.kriterien = angaben.text
        if family % 4 == 0 {
          bestand.anmeldungen[i].satz.wuensche = bestand.anmeldungen[own[0]].satz.wuensche
        }
      }
    }
  }
}
