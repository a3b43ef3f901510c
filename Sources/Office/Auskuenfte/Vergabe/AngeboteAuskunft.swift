public import Domain
internal import Store

/// What a decided Runde gave each child, and what its family said.
public struct AngeboteAuskunft: Auskunft {
  /// The Runde.
  public let runde: Kennung<Runde>

  /// The question for a Runde.
  public init(_ runde: Kennung<Runde>) { self.runde = runde }

  /// How far a family has come; those for whom something is to be done stand first.
  public enum Stand: Int, Comparable, CaseIterable, Sendable {
    /// The deadline is over, and nobody has answered.
    case ueberfaellig
    /// An offer is out.
    case offen
    /// The place is not free yet, or the offers are not out.
    case wartet
    /// The family wants the place and has not signed.
    case angenommen
    case unterschrieben
    /// The family doesn't want it, or has let the deadline pass.
    case abgelehnt
    /// A Wechselkind stays where it is.
    case bleibt
    /// There was no place for it.
    case ohnePlatz

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// A child and what it got.
  public struct Zeile: Equatable, Sendable {
    /// The result.
    public let ergebnis: Rundenergebnis
    /// Surname and first names.
    public let name: String
    /// Where it got a place; empty for nowhere.
    public let einrichtung: String
    /// How far it has come.
    public let stand: Stand
    /// Until when the family has to answer.
    public let frist: Tag?
    /// A phone number of the family; empty where there is none, or it must not be told.
    public let telefon: String
    /// What it wished, best first.
    public let wuensche: [Kennung<Einrichtung>]
  }

  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// The Runde.
    public let runde: Kennung<Runde>
    /// Its children, those for whom something is to be done first.
    public let zeilen: [Zeile]
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let stored = try lesen.satz(runde)
    let results = try lesen.saetze(Rundenergebnis.self, .von(stored.verweis))
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let names = Dictionary(
      uniqueKeysWithValues: try lesen.verzeichnis.einrichtungen().map {
        ($0.satz.id, $0.satz.name)
      })
    let rows = try results.map { ergebnis -> Zeile in
      let of = Verweis(.kinder, ergebnis.kind.text)
      let kind = try lesen.datenbank.saetze(Kind.self, .kennung(ergebnis.kind.text), buch: &buch)
        .first?.satz
      let contracts = try lesen.datenbank.saetze(Betreuungsvertrag.self, .von(of), buch: &buch)
        .map(\.satz)
      let offer = contracts.first { $0.id == ergebnis.vertrag }
      let parents = try lesen.datenbank.saetze(Sorgeberechtigter.self, .von(of), buch: &buch)
      let stays = contracts.contains {
        $0.status == .unterschrieben && $0.einrichtung == ergebnis.einrichtung
          && $0.laufzeit.enthaelt(stored.beginn.von)
      }
      return Zeile(
        ergebnis: ergebnis, name: kind.map { "\($0.nachname), \($0.vorname)" } ?? "",
        einrichtung: ergebnis.einrichtung.flatMap { names[$0] } ?? "",
        stand: stand(ergebnis, offer, stays, heute: lesen.heute),
        frist: offer?.status == .zugesagt ? offer?.zusageBis : nil,
        telefon: parents.lazy.map(\.satz.telefon).first { !$0.isEmpty } ?? "",
        wuensche: try lesen.saetze(Anmeldung.self, .kennung(ergebnis.anmeldung.text)).first?
          .wuensche ?? [])
    }
    return Antwort(
      runde: runde,
      zeilen: rows.sorted { ($0.stand, $0.ergebnis.kind) < ($1.stand, $1.ergebnis.kind) })
  }

  private func stand(
    _ ergebnis: Rundenergebnis, _ offer: Betreuungsvertrag?, _ stays: Bool, heute: Tag
  ) -> Stand {
    guard ergebnis.einrichtung != nil else { return .ohnePlatz }
    guard let offer else { return stays ? .bleibt : .wartet }
    switch offer.status {
    case .unterschrieben: return .unterschrieben
    case .storniert: return .abgelehnt
    case .zugesagt, .entwurf:
      guard let frist = offer.zusageBis else { return .angenommen }
      return frist < heute ? .ueberfaellig : .offen
    }
  }
}
