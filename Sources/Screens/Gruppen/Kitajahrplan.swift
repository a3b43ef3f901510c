internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The next Kitajahr of an Einrichtung, as one goes through it: what comes, what is proposed, and what
/// of it one takes.
struct Kitajahrplan: Equatable, Sendable {
  /// A line of the list.
  enum Zeile: Equatable, Sendable {
    /// Begins a part; a group where the part is one of proposals.
    case titel(String, Gruppe?)
    case satz(String, Gruppenkind?)
    /// A proposal, and whether it is taken.
    case vorschlag(Kitajahrwechsel.Vorschlag, Bool)
    case offen(Kitajahrwechsel.Offenes)
  }

  private(set) var plan: Kitajahrwechsel
  private(set) var zeilen: [Zeile] = []
  var liste = ListView(goesByRow: true)
  /// The proposals that are not taken; the children stay where they are.
  private var abgelehnt: [Kitajahrwechsel.Vorschlag] = []

  init(_ antwort: GruppenAuskunft.Antwort, _ umfeld: Umfeld) {
    plan = Self.plan(antwort, [])
    baue(antwort.haus, umfeld)
    // One begins where there is something to decide.
    let first = zeilen.firstIndex { if case .vorschlag = $0 { true } else { false } }
    if let first { liste.select(first, count: zeilen.count, height: Self.hoehe(umfeld)) }
  }

  private static func plan(
    _ antwort: GruppenAuskunft.Antwort, _ ausser: [Kitajahrwechsel.Vorschlag]
  ) -> Kitajahrwechsel {
    Kitajahrwechsel(
      antwort.haus, am: antwort.frage.am, jahr: antwort.kitajahr,
      ausser: Set(ausser.map(\.kind.vertrag)))
  }

  /// How many lines of the list are seen, above the reason of the selected one.
  static func hoehe(_ umfeld: Umfeld) -> Int { umfeld.hoehe - 6 }

  /// The selected line.
  var zeile: Zeile? { liste.selected(count: zeilen.count).map { zeilen[$0] } }

  /// The selected proposal.
  var gewaehlter: Kitajahrwechsel.Vorschlag? {
    if case .vorschlag(let proposal, _) = zeile { proposal } else { nil }
  }

  /// The child of the selected line.
  var kind: Gruppenkind? {
    switch zeile {
    case .vorschlag(let proposal, _): proposal.kind
    case .offen(let open): open.kind
    case .satz(_, let kind): kind
    case .titel, nil: nil
    }
  }

  /// Takes new records; what was not taken stays so.
  mutating func erneuere(_ antwort: GruppenAuskunft.Antwort, _ umfeld: Umfeld) {
    abgelehnt.removeAll { antwort.haus.kind($0.kind.vertrag) == nil }
    rechne(antwort, umfeld)
  }

  /// Takes the selected proposal, or not; what follows from it is looked for anew.
  mutating func wechsle(_ antwort: GruppenAuskunft.Antwort?, _ umfeld: Umfeld) {
    guard let antwort, let chosen = gewaehlter else { return }
    setze([chosen], abgelehnt.contains { $0.kind.vertrag == chosen.kind.vertrag })
    rechne(antwort, umfeld)
    folge(chosen)
  }

  /// Takes all proposals of the group in which the cursor is, or none.
  mutating func wechsleGruppe(_ antwort: GruppenAuskunft.Antwort?, _ umfeld: Umfeld) {
    guard let antwort, let chosen = gewaehlter else { return }
    let group = zeilen.compactMap { zeile -> (Kitajahrwechsel.Vorschlag, Bool)? in
      guard case .vorschlag(let p, let isTaken) = zeile, p.nach.id == chosen.nach.id else {
        return nil
      }
      return (p, isTaken)
    }
    setze(group.map(\.0), !group.contains { $0.1 })
    rechne(antwort, umfeld)
    folge(chosen)
  }

  /// Stays on a proposal while others come and go.
  private mutating func folge(_ chosen: Kitajahrwechsel.Vorschlag) {
    let same = zeilen.firstIndex {
      if case .vorschlag(let p, _) = $0 { p.kind.vertrag == chosen.kind.vertrag } else { false }
    }
    if let same { liste.follow(same) }
  }

  private mutating func setze(_ those: [Kitajahrwechsel.Vorschlag], _ taken: Bool) {
    let contracts = Set(those.map(\.kind.vertrag))
    abgelehnt.removeAll { contracts.contains($0.kind.vertrag) }
    if !taken {
      for proposal in those where !abgelehnt.contains(where: { $0.kind == proposal.kind }) {
        abgelehnt.append(proposal)
      }
    }
  }

  private mutating func rechne(_ antwort: GruppenAuskunft.Antwort, _ umfeld: Umfeld) {
    plan = Self.plan(antwort, abgelehnt)
    baue(antwort.haus, umfeld)
  }

  /// Goes to the first line of the next or previous part.
  mutating func springe(_ schritt: Int, hoehe: Int) {
    let starts = zeilen.indices.filter { if case .titel = zeilen[$0] { true } else { false } }
    let now = liste.selected(count: zeilen.count) ?? 0
    let target =
      schritt > 0
      ? starts.first { $0 > now } ?? starts.first
      : starts.last { $0 < now - 1 }
        ?? starts.last
    if let target {
      liste.select(min(target + 1, zeilen.count - 1), count: zeilen.count, height: hoehe)
    }
  }

  mutating func nimm(_ key: Key, hoehe: Int) -> Bool {
    liste.handle(key, count: zeilen.count, height: hoehe)
  }

  private mutating func baue(_ haus: Gruppenhaus, _ umfeld: Umfeld) {
    let texte = umfeld.texte
    var result: [Zeile] = []
    func part(_ title: GruppenText, _ rows: [Zeile]) {
      result.append(.titel(texte(title, ["n": String(rows.count)]), nil))
      result += rows.isEmpty ? [.satz(texte(GruppenText.niemand), nil)] : rows
    }
    let all = (plan.vorschlaege.map { ($0, true) } + abgelehnt.map { ($0, false) })
    for gruppe in haus.gruppen {
      let those = all.filter { $0.0.nach.id == gruppe.id }.sorted {
        ($0.0.ab, $0.0.kind.name, $0.0.kind.vertrag) < ($1.0.ab, $1.0.kind.name, $1.0.kind.vertrag)
      }
      guard !those.isEmpty else { continue }
      let taken = String(those.count { $0.1 })
      result.append(
        .titel(
          texte(
            GruppenText.vorschlaegeFuer,
            ["gruppe": gruppe.name, "n": taken, "von": String(those.count)]), gruppe))
      result += those.map { .vorschlag($0.0, $0.1) }
    }
    if all.isEmpty {
      result.append(.titel(texte(GruppenText.vorschlaege), nil))
      result.append(.satz(texte(GruppenText.nichtsVorzuschlagen), nil))
    }
    if !plan.offen.isEmpty { part(.offenes, plan.offen.map { .offen($0) }) }
    part(.lagen, plan.gruppen.map { .satz(texte.lage($0, plan.jahr), nil) })
    part(
      .zurSchuleGehen,
      plan.gehende.filter(\.zurSchule).map {
        .satz(
          texte(GruppenText.bisTag, ["name": $0.kind.name, "tag": $0.kind.laufzeit.bis.deutsch]),
          $0.kind)
      })
    let ending = plan.gehende.filter { !$0.zurSchule }
    if !ending.isEmpty {
      part(
        .sonstEnden,
        ending.map {
          .satz(
            texte(GruppenText.bisTag, ["name": $0.kind.name, "tag": $0.kind.laufzeit.bis.deutsch]),
            $0.kind)
        })
    }
    part(
      .wechselnKategorie,
      plan.wechsel.map {
        .satz(
          texte(
            GruppenText.wechselt,
            [
              "name": $0.kind.name, "n": "1",
              "tag": " " + texte(GruppenText.amTag, ["tag": $0.ab.deutsch]),
              "was": texte(WarumText.kategorie($0.kategorie)),
            ]), $0.kind)
      })
    zeilen = result
  }

  /// What is taken of what is proposed, and what stays open.
  func zusammenfassung(_ umfeld: Umfeld) -> String {
    umfeld.texte(
      GruppenText.planSatz,
      [
        "n": String(plan.vorschlaege.count), "m": String(abgelehnt.count),
        "offen": String(plan.offen.count), "ab": plan.jahr.von.deutsch,
      ])
  }

  /// Why the selected line is there.
  func grund(_ umfeld: Umfeld) -> String {
    switch zeile {
    case .vorschlag(let proposal, _): umfeld.texte(proposal, plan)
    case .offen(let open): umfeld.texte(open)
    case .satz(let satz, _): satz
    case .titel(let titel, _): titel
    case nil: ""
    }
  }
}

extension Kitajahrwechsel {
  /// The proposals in the order of their days, as one Vorgang does them.
  var schritte: [KitajahrWechseln.Schritt] {
    vorschlaege.sorted { ($0.ab, $0.kind.vertrag) < ($1.ab, $1.kind.vertrag) }.map {
      KitajahrWechseln.Schritt(vertrag: $0.kind.vertrag, gruppe: $0.nach.id, ab: $0.ab)
    }
  }
}
