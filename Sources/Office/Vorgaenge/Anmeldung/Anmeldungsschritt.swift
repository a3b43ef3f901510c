public import Domain
internal import Store
internal import Texte

/// A step that one or several Anmeldungen take at once: in one Vorgang, all of them or none.
public protocol Anmeldungsschritt: Vorgang {
  /// The Anmeldungen; at least one.
  var anmeldungen: [Kennung<Anmeldung>] { get }
  /// The states from which the step can be taken.
  static var aus: Set<Anmeldung.Status> { get }
  /// The Anmeldung after the step; a refusal where it can't be taken.
  func nachher(_ vorher: Anmeldung, _ schreiben: Schreibzugriff) throws -> Anmeldung
  /// What is said then; `was` is the child, or how many Anmeldungen they were.
  func satz(_ was: String, _ lesen: Lesezugriff) -> String
}

extension Anmeldungsschritt {
  /// How the Anmeldungen stand on the command line.
  var kennungen: (name: String, wert: String) {
    ("anmeldung", anmeldungen.map(\.text).joined(separator: "|"))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    var changed: [Anmeldung] = []
    for id in anmeldungen {
      let alt = try schreiben.anmeldung(id, in: Self.aus)
      let neu = try nachher(alt.satz, schreiben)
      guard neu != alt.satz else { continue }
      try schreiben.aendere(alt, in: neu)
      changed.append(neu)
    }
    guard let first = changed.first else { return .unveraendert(texte) }
    let was =
      changed.count == 1
      ? try schreiben.name(first.kind)
      : texte(AnmeldungText.mehrere, ["anzahl": String(changed.count)])
    return Vorgangsergebnis(satz: satz(was, schreiben.lesen))
  }
}

extension Vorgangszeile {
  /// The Anmeldungen of a step: at least one, none of them twice.
  func anmeldungen() throws(Vorgangsfehler) -> [Kennung<Anmeldung>] {
    let all: [Kennung<Anmeldung>] = try kennungen("anmeldung")
    guard !all.isEmpty, Set(all).count == all.count else { throw .argument("anmeldung") }
    return all
  }
}
