/// Looks for a group for each child that needs another one in a Kitajahr.
///
/// What was proposed counts as done for what comes next: the first need first, then the oldest child.
struct Vorschlagssuche {
  private(set) var haus: Gruppenhaus
  private(set) var vorschlaege: [Kitajahrwechsel.Vorschlag] = []
  private(set) var offen: [Kitajahrwechsel.Offenes] = []
  private let jahr: Zeitraum
  private var fertig: Set<Kennung<Betreuungsvertrag>>
  private var belegungen: [Kennung<Gruppe>: Gruppenbelegung]

  init(_ haus: Gruppenhaus, jahr: Zeitraum, ausser: Set<Kennung<Betreuungsvertrag>>) {
    self.haus = haus
    self.jahr = jahr
    fertig = ausser
    belegungen = Dictionary(
      haus.gruppen.map { ($0.id, haus.belegung($0)) }, uniquingKeysWith: { a, _ in a })
  }

  /// What a child needs, and from when on.
  private struct Bedarf {
    let kind: Gruppenkind
    let ab: Tag
    let von: Gruppe?
    let anlass: Kitajahrwechsel.Anlass
  }

  /// A group into which a child could go.
  private struct Ziel {
    let gruppe: Gruppe
    let form: Gruppenform
    /// The last day of the Kitajahr on which the child is of an age for it.
    let passtBis: Tag
    let frei: Platzzahl
  }

  /// Children without a group, and those who are not of an age for theirs.
  mutating func sorgeFuerKinder() {
    // A child can need one group now and another one when it is older.
    var open = haus.kinder.compactMap(bedarf)
    while let next = open.min(by: Self.vor) {
      open.removeAll { $0.kind.vertrag == next.kind.vertrag }
      let before = vorschlaege.count
      sorge(next)
      if vorschlaege.count > before, let kind = haus.kind(next.kind.vertrag),
        let later = bedarf(kind), later.ab > next.ab
      {
        open.append(later)
      }
    }
  }

  private static func vor(_ a: Bedarf, _ b: Bedarf) -> Bool {
    (a.ab, a.kind.geboren, a.kind.vertrag) < (b.ab, b.kind.geboren, b.kind.vertrag)
  }

  /// The first day of the Kitajahr on which a child has no group or is not of an age for it.
  private func bedarf(_ kind: Gruppenkind) -> Bedarf? {
    guard !fertig.contains(kind.vertrag), let days = kind.laufzeit.schnitt(jahr) else { return nil }
    let ends = kind.zuordnungen.map(\.gueltig).flatMap { [$0.von, $0.bis + 1] }
    for part in days.geteilt(kind.wendetage(in: days) + ends) {
      guard let stay = kind.zuordnung(am: part.von), let gruppe = haus.gruppe(stay.gruppe) else {
        return Bedarf(
          kind: kind, ab: part.von, von: nil,
          anlass: part.von == kind.laufzeit.von ? .kommt : .ohneGruppe)
      }
      switch haus.passung(kind, stay, haus.formzeiten(gruppe), am: part.von) {
      case (.zuAlt, let form?):
        return Bedarf(kind: kind, ab: part.von, von: gruppe, anlass: .zuAlt(form))
      case (.zuJung, let form?):
        return Bedarf(kind: kind, ab: part.von, von: gruppe, anlass: .zuJung(form))
      default: break
      }
    }
    return nil
  }

  private mutating func sorge(_ need: Bedarf) {
    let (found, full) = ziele(need.kind, von: need.von, ab: need.ab)
    guard let ziel = found.first else {
      offen.append(
        Kitajahrwechsel.Offenes(
          kind: need.kind, von: need.von, ab: need.ab, anlass: need.anlass,
          hindernis: full.isEmpty ? .keineForm : .keinPlatz(full)))
      return
    }
    schlageVor(need, ziel)
  }

  private mutating func schlageVor(_ need: Bedarf, _ ziel: Ziel) {
    guard
      let neu = need.kind.zuordnungen.gesetzt(
        in: ziel.gruppe, need.kind.vertrag, need.kind.laufzeit, ab: need.ab)
    else { return }
    vorschlaege.append(
      Kitajahrwechsel.Vorschlag(
        kind: need.kind, von: need.von, nach: ziel.gruppe, form: ziel.form, ab: need.ab,
        anlass: need.anlass, frei: ziel.frei))
    haus = haus.mit(neu, need.kind.vertrag)
    for gruppe in [need.von, ziel.gruppe].compactMap({ $0 }) {
      belegungen[gruppe.id] = haus.belegung(gruppe)
    }
  }

  /// The groups that take a child from a day on, the best first; and those that fit and are full.
  ///
  /// The best is that for which it is of an age longest, then that with most room.
  private func ziele(
    _ kind: Gruppenkind, von: Gruppe?, ab: Tag
  ) -> (frei: [Ziel], voll: [Gruppe]) {
    var (found, full): ([Ziel], [Gruppe]) = ([], [])
    for gruppe in haus.gruppen where gruppe.id != von?.id && gruppe.gueltig.enthaelt(ab) {
      guard let form = haus.formen.form(gruppe.gruppenform, am: ab),
        kind.passung(form, am: ab) == .passt,
        let stay = kind.zuordnungen.gesetzt(in: gruppe, kind.vertrag, kind.laufzeit, ab: ab)?
          .first(where: { $0.gueltig.enthaelt(ab) }),
        let days = Zeitraum(von: ab, bis: min(stay.gueltig.bis, jahr.bis)),
        let belegung = belegungen[gruppe.id]
      else { continue }
      if hatPlatz(kind, stay, in: gruppe, form, belegung, days) {
        let misfit = days.geteilt(kind.wendetage(in: days)).first {
          kind.passung(form, am: $0.von) != .passt
        }
        found.append(
          Ziel(
            gruppe: gruppe, form: form, passtBis: misfit.map { $0.von - 1 } ?? days.bis,
            frei: belegung.frei.minimum(in: days)))
      } else {
        full.append(gruppe)
      }
    }
    let best = found.sorted {
      ($1.passtBis, $1.frei, $0.gruppe.name, $0.gruppe.id)
        < ($0.passtBis, $0.frei, $1.gruppe.name, $1.gruppe.id)
    }
    return (best, full)
  }

  /// Whether a group holds no more than it may with one more child.
  private func hatPlatz(
    _ kind: Gruppenkind, _ stay: Zuordnung, in gruppe: Gruppe, _ form: Gruppenform,
    _ belegung: Gruppenbelegung, _ days: Zeitraum
  ) -> Bool {
    let more = Verlauf(summe: haus.gewichte(kind, stay, haus.formzeiten(gruppe)))
    guard (belegung.frei - more).minimum(in: days) >= .zero else { return false }
    guard let most = form.u3Hoechstens else { return true }
    return kind.krippenzeiten.compactMap(days.schnitt).allSatisfy { part in
      (Verlauf(Platzzahl(most), in: part) - belegung.u3).minimum(in: part) >= Platzzahl(1)
    }
  }

  /// Groups that hold more than they may: who came last goes where there is room.
  mutating func entlasteGruppen() {
    for gruppe in haus.gruppen {
      while let over = zuVoll(gruppe), entlaste(gruppe, over) {}
    }
  }

  private func zuVoll(_ gruppe: Gruppe) -> Ueberschreitung? {
    belegungen[gruppe.id]?.ueberschreitungen.first {
      [.groesse, .plaetze, .u3ZuViele].contains($0.art) && $0.zeitraum.schneidet(jahr)
    }
  }

  private mutating func entlaste(_ gruppe: Gruppe, _ over: Ueberschreitung) -> Bool {
    let day = max(over.zeitraum.von, jahr.von)
    let stays = haus.aufenthalte(in: gruppe).filter {
      $0.zuordnung.gueltig.enthaelt(day) && !fertig.contains($0.kind.vertrag)
        && (over.art != .u3ZuViele || $0.kind.kategorie(am: day) == .krippe)
    }.sorted {
      ($1.zuordnung.gueltig.von, $1.kind.geboren, $1.kind.vertrag)
        < ($0.zuordnung.gueltig.von, $0.kind.geboren, $0.kind.vertrag)
    }
    for stay in stays {
      let end = min(jahr.bis, stay.zuordnung.gueltig.bis)
      guard let ziel = ziele(stay.kind, von: gruppe, ab: day).frei.first, ziel.passtBis >= end
      else { continue }
      schlageVor(
        Bedarf(kind: stay.kind, ab: day, von: gruppe, anlass: .zuVoll(over)), ziel)
      return true
    }
    return false
  }
}
