internal import Store

/// A task of the practice: something out of a clerk's day, fulfilled by one Vorgang.
public enum Uebungsaufgabe: String, CaseIterable, Sendable {
  case anfrage, bestaetigen, zusagen, unterschreiben, stunden, sperre, zuruecknehmen

  /// The Vorgang that fulfils it, with the arguments that it must have; others it may have.
  var vorgang: Vorgangszeile {
    switch self {
    case .anfrage: Self.zeile(.anmelden, [("art", "betreuungsanfrage")])
    case .bestaetigen: Self.zeile(.anmeldungBestaetigen)
    case .zusagen: Self.zeile(.vertragZusagen)
    case .unterschreiben: Self.zeile(.vertragUnterschreiben)
    case .stunden: Self.zeile(.vertragStunden)
    case .sperre: Self.zeile(.anlegen, [("satzart", "sperren")])
    case .zuruecknehmen: Self.zeile(.rueckgaengig)
    }
  }

  private static func zeile(
    _ art: Vorgangsart, _ argumente: [(name: String, wert: String)] = []
  ) -> Vorgangszeile {
    Vorgangszeile(name: art.rawValue, argumente: argumente)
  }

  /// Whether a Vorgang of the trace fulfils it.
  func istErfuellt(durch zeile: Vorgangszeile) -> Bool {
    zeile.name == vorgang.name && vorgang.argumente.allSatisfy { zeile[$0.name] == $0.wert }
  }
}

/// Which tasks of the practice the user has done: those that an entry of his in the trace fulfils.
///
/// The practice has a file of its own, so that all his entries are of it.
public struct UebungAuskunft: Auskunft {
  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> Set<Uebungsaufgabe> {
    var done: Set<Uebungsaufgabe> = []
    try lesen.datenbank.eintraege(von: lesen.nutzer, mandant: lesen.mandant.key) { eintrag in
      if let zeile = eintrag.vorgang.flatMap({ Vorgangszeile($0) }) {
        done.formUnion(Uebungsaufgabe.allCases.filter { $0.istErfuellt(durch: zeile) })
      }
      return done.count < Uebungsaufgabe.allCases.count
    }
    return done
  }
}
