internal import Domain
internal import Store
internal import Texte

// What is said of a child that is not offered its place, or not alone.

extension Angebotsplan {
  /// First and last name of the child with a result.
  func name(_ ergebnis: Rundenergebnis) -> String { kind(ergebnis)?.rufname ?? "" }

  /// Whether a child leaves its place to others who leave theirs to it.
  func istImRing(_ ergebnis: Rundenergebnis) -> Bool {
    kind(ergebnis).map { ring[$0.kindnummer] != nil } ?? false
  }

  /// Whether an offer is out to a child whose place nobody leaves any more.
  func haengt(_ ergebnis: Rundenergebnis) -> Bool {
    kind(ergebnis).map { haengende.contains($0.kindnummer) } ?? false
  }

  /// Whether the family of a child with an offer has not said yes yet.
  func istUnbeantwortet(_ person: (kind: Rundenkind, ergebnis: Rundenergebnis)) -> Bool {
    person.kind.vertraege.contains { $0.id == person.ergebnis.vertrag && $0.zusageBis != nil }
  }

  /// The contract that a child, by number, was offered; nil for none yet.
  func vertrag(_ kind: Int) -> Kennung<Betreuungsvertrag>? { personen[kind]?.ergebnis.vertrag }

  /// The others of the smallest ring that a child is part of.
  func gegenueber(_ ergebnis: Rundenergebnis) -> [Int] {
    guard let number = kind(ergebnis)?.kindnummer else { return [] }
    return (ringe[number] ?? []).filter { $0 != number }
  }
}

extension Lesezugriff {
  /// The name of the Einrichtung of a result; empty where it is none.
  func wo(_ ergebnis: Rundenergebnis) throws -> String {
    try ergebnis.einrichtung.map { try einrichtung($0).satz.name } ?? ""
  }

  /// Why a child gets no offer now, or what it has to know with it; empty where there is nothing.
  func hinweis(_ ausgang: Angebotsplan.Ausgang, _ plan: Angebotsplan) throws -> String {
    switch ausgang {
    case .angebot, .behaelt: return ""
    case .wartet(let auf): return texte(RundeText.wartetAuf, ["wer": try wer(auf, plan)])
    case .freigehalten(let fuer): return texte(RundeText.hinter, ["wer": try wer(fuer, plan)])
    case .fehlt(let ab): return texte(RundeText.fehltAb, ["tag": ab.deutsch])
    case .entfallen(.keinWunsch): return texte(RundeText.hindertWunsch)
    case .entfallen(.keinAufenthalt): return texte(RundeText.hindertAufenthalt)
    case .entfallen(.geschlossen): return texte(RundeText.hindertGeschlossen)
    case .entfallen(.geschwister): return texte(RundeText.hindertGeschwister)
    case .entfallen(.zusage(let haus)):
      return texte(RundeText.hindertZusage, ["wo": try einrichtung(haus).satz.name])
    case .entfallen(.vertrag(let haus)):
      return texte(RundeText.hindertVertrag, ["wo": try einrichtung(haus).satz.name])
    }
  }

  /// The same for the family of the child, with nobody else named; empty where there is nothing.
  func familiensatz(
    _ ausgang: Angebotsplan.Ausgang?, _ hinweis: String, haengt: Bool, imRing: Bool
  ) -> String {
    switch ausgang {
    case .wartet: texte(RundeText.familieWartet)
    case .freigehalten: texte(RundeText.familieHinter)
    case .fehlt(let ab): texte(RundeText.familieFehlt, ["tag": ab.deutsch])
    case .entfallen: texte(RundeText.familieEntfaellt, ["grund": hinweis])
    case .angebot, .behaelt, nil:
      haengt ? texte(RundeText.familieHaengt) : imRing ? texte(RundeText.familieZusammen) : ""
    }
  }

  /// That a child signs together with others only; empty where it can sign alone.
  func ringhinweis(_ ergebnis: Rundenergebnis, _ plan: Angebotsplan) throws -> String {
    let others = plan.gegenueber(ergebnis)
    return others.isEmpty
      ? "" : texte(RundeText.nurZusammen, ["wer": try wer(others, plan)])
  }

  /// Children, by number, each with where it goes to: the first of them, or all as who signs has to
  /// know them.
  ///
  /// Of a child under an Auskunftssperre nobody learns from the hint of another one where it will be.
  func wer(
    _ kinder: [Int], _ plan: Angebotsplan, alle: Bool = false
  ) throws -> String {
    texte.einige(
      try kinder.compactMap { plan.personen[$0] }.map { kind, ergebnis in
        kind.hatAuskunftssperre && !alle
          ? texte(RundeText.anderesKind)
          : texte(RundeText.wohin, ["name": kind.rufname, "wo": try wo(ergebnis)])
      }, hoechstens: alle ? .max : 3)
  }
}

extension Schreibzugriff {
  /// The plan of the Runde that promised a child another place than it has, with its result; nil where
  /// the place rests on nobody.
  func wechselplan(
    _ vertrag: Betreuungsvertrag
  ) throws -> (plan: Angebotsplan, ergebnis: Rundenergebnis)? {
    let all = try lesen.saetze(Betreuungsvertrag.self, .von(Verweis(.kinder, vertrag.kind.text)))
    guard vertrag.status == .zugesagt,
      all.contains(where: {
        $0.status == .unterschrieben && $0.einrichtung != vertrag.einrichtung
      }),
      let ergebnis = try lesen.saetze(Rundenergebnis.self, .von(vertrag.verweis)).first
    else { return nil }
    let runde = try lesen.satz(ergebnis.runde)
    guard runde.status == .angeboten else { return nil }
    let results = try lesen.saetze(Rundenergebnis.self, .von(runde.verweis))
    return (try Angebotsplan(lesen, runde, results), ergebnis)
  }
}

extension Angebotsplan {
  /// The Wechselkinder, by number, who can sign without a child, and from when on they are gone.
  func andere(als ergebnis: Rundenergebnis) -> [Int: Tag] {
    let own = kind(ergebnis).map { ringe[$0.kindnummer] ?? [$0.kindnummer] } ?? []
    return gehende.filter {
      (ring[$0.key] != nil || freie.contains($0.key)) && !own.contains($0.key)
    }
  }

  /// The children, by number, who sign together with one, itself first; nil where it signs alone, or
  /// one of them has no offer yet.
  func unterzeichner(_ ergebnis: Rundenergebnis) -> [Int]? {
    let others = gegenueber(ergebnis)
    guard !others.isEmpty, let own = kind(ergebnis)?.kindnummer,
      others.allSatisfy({ vertrag($0) != nil })
    else { return nil }
    return [own] + others
  }
}

extension Textkatalog {
  /// The first of several things, and how many more there are.
  func einige(_ dinge: [String], hoechstens n: Int) -> String {
    let more = dinge.count - n
    return aufzaehlung(
      more > 0 ? dinge.prefix(n) + [self(RundeText.weitere, ["n": String(more)])] : dinge)
  }
}
