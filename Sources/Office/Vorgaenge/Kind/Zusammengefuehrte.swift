internal import Domain
internal import Store

// Where a delivery comes from, nobody knows that two records were made one here.

extension Lieferung {
  /// The delivery with what belongs to a child that was given up here for another one handed to that
  /// one, and without the records that were taken away with it.
  ///
  /// A child that is stored again, because that was undone, is left as it is.
  func nachZusammenfuehrung(_ lesen: Lesezugriff) throws -> Lieferung {
    let taken = try lesen.datenbank.geloescht(
      durch: KinderZusammenfuehren.art.rawValue, mandant: lesen.mandant.key)
    guard !taken.isEmpty else { return self }
    var successor: [String: String] = [:]
    var gone: Set<Verweis> = []
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    for (satz, vorgang) in taken where try lesen.datenbank.kenne([satz], &buch) != nil {
      switch satz.satzart {
      case .kinder:
        guard let line = vorgang.flatMap({ Vorgangszeile($0) }),
          let done = try? KinderZusammenfuehren(line), done.auf.text == satz.schluessel
        else { continue }
        successor[satz.schluessel] = done.behalte.text
      default: gone.insert(satz)
      }
    }
    // Whoever it was handed to may have been given up later.
    func heute(_ id: Kennung<Kind>) -> Kennung<Kind> {
      var (now, seen) = (id.text, Set<String>())
      while seen.insert(now).inserted, let next = successor[now] { now = next }
      return now == id.text ? id : Kennung(gespeichert: now)
    }
    var result = self
    result.bestand.kinder.removeAll { successor[$0.satz.id.text] != nil }
    result.bestand.sorgeberechtigte.removeAll { gone.contains($0.satz.verweis) }
    result.bestand.rundenentscheide.removeAll { gone.contains($0.satz.verweis) }
    result.bestand.rundenergebnisse.removeAll { gone.contains($0.satz.verweis) }
    func gibWeiter<S>(
      _ liste: WritableKeyPath<Datenbestand, [Eintrag<S>]>,
      _ kind: WritableKeyPath<S, Kennung<Kind>>
    ) {
      for i in result.bestand[keyPath: liste].indices {
        let child = result.bestand[keyPath: liste][i].satz[keyPath: kind]
        result.bestand[keyPath: liste][i].satz[keyPath: kind] = heute(child)
      }
    }
    gibWeiter(\.vertraege, \.kind)
    gibWeiter(\.anmeldungen, \.kind)
    for i in result.bestand.anmeldungen.indices {
      result.bestand.anmeldungen[i].satz.ersetzeGeschwister {
        heute(Kennung(gespeichert: $0)).text
      }
    }
    gibWeiter(\.sorgeberechtigte, \.kind)
    gibWeiter(\.rundenentscheide, \.kind)
    gibWeiter(\.rundenergebnisse, \.kind)
    return result
  }
}
