/// Where each record of a kind lies, by what it is known by.
struct Verzeichnis<Satz: Datensatz> {
  private var stellen: [String: Int32] = [:]

  /// Notes all records; of several with the same key the first counts, and `doppelt` hears of
  /// every further one: its own place and that of the first.
  init(_ eintraege: [Eintrag<Satz>], doppelt: (Int, Int) -> Void) {
    stellen.reserveCapacity(eintraege.count)
    for index in eintraege.indices {
      let schluessel = eintraege[index].satz.schluessel
      guard !schluessel.isEmpty else { continue }
      if let erste = stellen.updateValue(Int32(index), forKey: schluessel) {
        stellen[schluessel] = erste
        doppelt(index, Int(erste))
      }
    }
  }

  /// The place of the record with this id.
  subscript(_ kennung: Kennung<Satz>) -> Int? { stellen[kennung.text].map(Int.init) }
}
