public import Domain
internal import Store
internal import Texte

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
    /// An offer is out, and nobody leaves the place any more that was promised with it.
    case haengt
    /// There is no place any more, whatever Wechselkinder do.
    case fehlt
    /// The place is free now and can be offered.
    case bereit
    /// An offer is out.
    case offen
    /// The place is not free yet.
    case wartet
    /// The offers are not out yet, or the Runde was closed before this one went out.
    case nichtAngeboten
    /// The place is kept for a better rank that has none for its whole stay.
    case freigehalten
    /// The family wants the place and has not signed.
    case angenommen
    case unterschrieben
    /// The family doesn't want it, or has let the deadline pass.
    case abgelehnt
    /// It gets none, whatever is free: the hint says why.
    case entfallen
    /// It stays where it is, as a Wechselkind or with a place beside the Runde.
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
    /// Where it got a place, or keeps one; empty for nowhere.
    public let einrichtung: String
    /// How far it has come.
    public let stand: Stand
    /// For whom it waits, why it gets no offer, or with whom it signs, in a few words; empty where
    /// there is nothing to say.
    public let hinweis: String
    /// The same as one tells it the family: with no other child named.
    public let fuerFamilie: String
    /// Whether it signs together with others only.
    public let nurZusammen: Bool
    /// Until when the family has to answer.
    public let frist: Tag?
    /// The days of the contract that is offered.
    public let laufzeit: Zeitraum?
    /// A phone number of the family; empty where there is none, or it must not be told.
    public let telefon: String
    /// Whether nobody is to learn where it is (§ 51 BMG).
    public let hatAuskunftssperre: Bool
    /// What it wishes today, best first; nothing where its Anmeldung is no longer open and it has no
    /// offer.
    public let wuensche: [Kennung<Einrichtung>]
  }

  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// The Runde.
    public let runde: Kennung<Runde>
    /// Its children, those for whom something is to be done first, then by name.
    public let zeilen: [Zeile]

    /// The children whose places can still be swapped.
    public var tauschstand: [Kennung<Kind>: Tauschregel.Stand] {
      Dictionary(
        zeilen.compactMap { zeile in
          switch zeile.stand {
          case .unterschrieben, .abgelehnt, .entfallen, .ohnePlatz: nil
          case .ueberfaellig, .haengt, .offen, .angenommen, .fehlt, .bereit, .wartet,
            .nichtAngeboten, .freigehalten, .bleibt:
            (
              zeile.ergebnis.kind,
              Tauschregel.Stand(
                hatAngebot: zeile.ergebnis.vertrag != nil, wuensche: zeile.wuensche)
            )
          }
        }, uniquingKeysWith: { a, _ in a })
    }
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let stored = try lesen.satz(runde)
    let results = try lesen.saetze(Rundenergebnis.self, .von(stored.verweis))
    let houses = try lesen.verzeichnis.einrichtungen()
    let byKey = Dictionary(uniqueKeysWithValues: houses.map { ($0.key, $0.satz) })
    let names = Dictionary(uniqueKeysWithValues: houses.map { ($0.satz.id, $0.satz.name) })
    let plan = stored.status == .angeboten ? try Angebotsplan(lesen, stored, results) : nil
    let children = try plan?.kinder ?? lesen.rundenkinder(runde)
    let bisher =
      try plan?.bisher
      ?? (results.isEmpty ? [:] : lesen.bisher(lesen.rundenprobe(stored, results, children)))
    let planned = Dictionary(
      plan?.zeilen.map { ($0.ergebnis.id, $0.ausgang) } ?? [], uniquingKeysWith: { a, _ in a })
    let rows = try results.map { ergebnis -> Zeile in
      let kind = children[ergebnis.id]
      let offer = kind?.vertraege.first { $0.id == ergebnis.vertrag }
      let wishes = kind?.anmeldung == .offen || offer != nil ? kind?.wuensche ?? [] : []
      let hangs = plan?.haengt(ergebnis) == true
      // Whoever got nothing keeps what it had beside the Runde.
      let home = ergebnis.einrichtung.flatMap(lesen.verzeichnis.key) ?? bisher[ergebnis.kind]?.haus
      let stays = home.map { kind?.istDa(in: $0, am: stored.beginn.von) == true } ?? false
      let state = stand(
        ergebnis, offer, planned[ergebnis.id], heute: lesen.heute, haengt: hangs, bleibt: stays)
      var hint = hangs ? lesen.texte(RundeText.haengt) : ""
      if let plan {
        if let ausgang = planned[ergebnis.id] { hint = try lesen.hinweis(ausgang, plan) }
        if hint.isEmpty { hint = try lesen.ringhinweis(ergebnis, plan) }
      }
      return Zeile(
        ergebnis: ergebnis, name: kind.map { "\($0.nachname), \($0.vorname)" } ?? "",
        einrichtung: (stays ? home.flatMap { byKey[$0]?.id } : ergebnis.einrichtung)
          .flatMap { names[$0] } ?? "", stand: state, hinweis: hint,
        fuerFamilie: lesen.familiensatz(
          planned[ergebnis.id], hint, haengt: hangs,
          imRing: plan.map { !$0.gegenueber(ergebnis).isEmpty } ?? false),
        nurZusammen: plan?.istImRing(ergebnis) == true,
        frist: offer?.status == .zugesagt ? offer?.zusageBis : nil,
        laufzeit: offer?.laufzeit, telefon: kind?.telefon ?? "",
        hatAuskunftssperre: kind?.hatAuskunftssperre == true,
        wuensche: wishes.compactMap { byKey[$0]?.id })
    }
    return Antwort(
      runde: runde,
      zeilen: rows.sorted { a, b in
        a.stand != b.stand
          ? a.stand < b.stand
          : a.name != b.name ? deutschVor(a.name, b.name) : a.ergebnis.kind < b.ergebnis.kind
      })
  }

  private func stand(
    _ ergebnis: Rundenergebnis, _ offer: Rundenkind.Vertrag?, _ ausgang: Angebotsplan.Ausgang?,
    heute: Tag, haengt: Bool, bleibt: Bool
  ) -> Stand {
    guard ergebnis.einrichtung != nil else { return bleibt ? .bleibt : .ohnePlatz }
    guard let offer else {
      switch ausgang {
      case .angebot: return .bereit
      case .fehlt: return .fehlt
      case .freigehalten: return .freigehalten
      case .entfallen: return .entfallen
      case .behaelt, .wartet, nil:
        return bleibt ? .bleibt : ausgang == nil ? .nichtAngeboten : .wartet
      }
    }
    switch offer.status {
    case .unterschrieben: return .unterschrieben
    case .storniert: return .abgelehnt
    case .zugesagt, .entwurf:
      if haengt { return .haengt }
      guard let frist = offer.zusageBis else { return .angenommen }
      return frist < heute ? .ueberfaellig : .offen
    }
  }
}
