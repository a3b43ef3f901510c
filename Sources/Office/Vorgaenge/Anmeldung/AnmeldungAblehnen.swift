public import Domain
internal import Texte

/// Refuses a Betreuungsanfrage for a reason, which is kept in its note.
///
/// A Bedarfsmeldung is never refused: it secures the Rechtsanspruch (§ 24 SGB VIII).
public struct AnmeldungAblehnen: Anmeldungsschritt, Equatable {
  public static let art = Vorgangsart.anmeldungAblehnen
  public static let aus: Set<Anmeldung.Status> = [.offen]

  public var anmeldungen: [Kennung<Anmeldung>]
  /// Why.
  public var grund: String

  /// A refusal.
  public init(_ anmeldungen: [Kennung<Anmeldung>], grund: String) {
    self.anmeldungen = anmeldungen
    self.grund = grund
  }

  public var begruendung: String { grund }

  public var argumente: [(name: String, wert: String)] { [kennungen, ("grund", grund)] }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    self.init(try zeile.anmeldungen(), grund: try zeile.pflicht("grund") { $0 })
  }

  public func nachher(_ vorher: Anmeldung, _ schreiben: Schreibzugriff) throws -> Anmeldung {
    let lesen = schreiben.lesen
    guard vorher.art == .betreuungsanfrage else {
      throw Ablehnung(
        lesen.texte(
          AnmeldungText.nieAbgelehnt,
          ["name": try schreiben.name(vorher.kind), "anmeldung": vorher.id.text]))
    }
    var neu = vorher
    neu.status = .abgelehnt
    let note = lesen.texte(
      AnmeldungText.vermerkAbgelehnt, ["am": lesen.heute.deutsch, "grund": grund])
    neu.bemerkung = [vorher.bemerkung, note].filter { !$0.isEmpty }.joined(separator: "; ")
    return neu
  }

  public func satz(_ was: String, _ lesen: Lesezugriff) -> String {
    lesen.texte(AnmeldungText.abgelehnt, ["was": was])
  }
}
