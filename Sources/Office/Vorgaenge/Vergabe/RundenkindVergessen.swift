public import Domain
internal import Store
internal import Texte

/// Erases what leads from the number of a child in the minutes of a closed Runde to the child: its
/// result, what Einrichtungen decided on it, and what the trace says of both.
///
/// The minutes stay as they are and can still be judged; the digests of the trace stay, and with them
/// its chain.
public struct RundenkindVergessen: Vorgang, Equatable {
  public static let art = Vorgangsart.rundenkindVergessen
  /// What is erased is nowhere any more.
  public static let istUmkehrbar = false

  /// The Runde.
  public var runde: Kennung<Runde>
  /// The child.
  public var kind: Kennung<Kind>

  /// The erasure of a child in a Runde.
  public init(_ runde: Kennung<Runde>, _ kind: Kennung<Kind>) {
    self.runde = runde
    self.kind = kind
  }

  public var argumente: [(name: String, wert: String)] {
    [("runde", runde.text), ("kind", kind.text)]
  }

  /// Without the child: beside it stands which result was erased.
  public var spurzeile: Vorgangszeile {
    Vorgangszeile(name: Self.art.rawValue, argumente: [("runde", runde.text)])
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.kennung("runde"), try zeile.kennung("kind"))
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let closed = try schreiben.runde(runde, in: [.abgeschlossen]).satz
    let words: KeyValuePairs = ["runde": closed.name, "name": try schreiben.name(kind)]
    let results = try schreiben.saetze(Rundenergebnis.self, .von(closed.verweis)).filter {
      $0.satz.kind == kind
    }
    guard !results.isEmpty else { throw Ablehnung(texte(RundeText.nichtsZuVergessen, words)) }
    for ergebnis in results { try schreiben.schreiber.vergiss(ergebnis, von: kind, in: runde) }
    for entscheid in try schreiben.saetze(Rundenentscheid.self, .von(closed.verweis))
    where entscheid.satz.kind == kind {
      try schreiben.schreiber.vergiss(entscheid, von: kind, in: runde)
    }
    return Vorgangsergebnis(satz: texte(RundeText.vergessen, words))
  }
}
