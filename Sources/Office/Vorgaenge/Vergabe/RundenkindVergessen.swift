public import Domain
internal import Store
internal import Texte

/// Erases what leads from the number of a child in the minutes of a closed Runde to the child: its
/// result, what Einrichtungen decided on it, and what the trace says of both, also of a decision that
/// was taken back, and of records that turned out to be the same child.
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
    let schreiber = schreiben.schreiber
    for ergebnis in try schreiben.saetze(Rundenergebnis.self, .von(closed.verweis))
    where ergebnis.satz.kind == kind { try schreiber.loescheUngesagt(ergebnis) }
    for entscheid in try schreiben.saetze(Rundenentscheid.self, .von(closed.verweis))
    where entscheid.satz.kind == kind { try schreiber.loescheUngesagt(entscheid) }
    var erased = 0
    for id in try alleKennungen(schreiben.lesen) {
      erased += try schreiber.vergissSpur(von: id, in: runde)
    }
    guard erased > 0 else { throw Ablehnung(texte(RundeText.nichtsZuVergessen, words)) }
    return Vorgangsergebnis(satz: texte(RundeText.vergessen, words))
  }

  /// The child and the records that were made one with it, and those with these.
  private func alleKennungen(_ lesen: Lesezugriff) throws -> [Kennung<Kind>] {
    let merged = try lesen.datenbank.geloescht(
      durch: Vorgangsart.kinderZusammenfuehren.rawValue, mandant: lesen.mandant.key
    ).filter { $0.satz.satzart == .kinder }.map {
      (goes: $0.satz.schluessel, stays: Vorgangszeile($0.vorgang ?? "")?["behalte"])
    }
    var all = [kind.text]
    var i = 0
    while i < all.count {
      all += merged.filter { $0.stays == all[i] && !all.contains($0.goes) }.map(\.goes)
      i += 1
    }
    return all.map { Kennung(gespeichert: $0) }
  }
}
