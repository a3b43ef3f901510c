internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A child in a column of the board.
struct Gruppenkarte: Equatable, Sendable {
  let kind: Gruppenkind
  /// The Zuordnung that holds on the day; nil without a group.
  let zuordnung: Zuordnung?
  /// The category on the day.
  let kategorie: Platzkategorie
}

/// A column of the board: a group, or the children without.
struct Gruppenspalte: Equatable, Sendable {
  /// How a group stands.
  enum Lage: Sendable { case gut, bald, drueber }

  /// The group; nil for the children without.
  let gruppe: Gruppe?
  /// How it is occupied; nil for the children without.
  let belegung: Gruppenbelegung?
  let karten: [Gruppenkarte]
  let lage: Lage
  /// Whether the group begins only after the day.
  let kommtErst: Bool
  /// What is or will be wrong, in words, the first first.
  let saetze: [String]
  /// What comes next, in words.
  let kommendes: [String]

  /// The columns of an answer: the groups of the day, those that come, and the children without.
  static func alle(_ antwort: GruppenAuskunft.Antwort, _ umfeld: Umfeld) -> [Gruppenspalte] {
    guard antwort.einrichtung != nil else { return [] }
    let (haus, day) = (antwort.haus, antwort.frage.am)
    let groups = zip(haus.gruppen, antwort.belegungen).map { gruppe, belegung in
      spalte(gruppe, belegung, antwort, umfeld)
    }
    let without = haus.ohneGruppe(am: day).map {
      Gruppenkarte(kind: $0, zuordnung: nil, kategorie: $0.kategorie(am: day))
    }
    return groups.filter { !$0.kommtErst } + groups.filter(\.kommtErst) + [
      Gruppenspalte(
        gruppe: nil, belegung: nil, karten: without, lage: without.isEmpty ? .gut : .bald,
        kommtErst: false, saetze: [], kommendes: [])
    ]
  }

  private static func spalte(
    _ gruppe: Gruppe, _ belegung: Gruppenbelegung, _ antwort: GruppenAuskunft.Antwort,
    _ umfeld: Umfeld
  ) -> Gruppenspalte {
    let day = antwort.frage.am
    let cards = antwort.haus.kinder.compactMap { kind -> Gruppenkarte? in
      guard let stay = kind.zuordnung(am: day), stay.gruppe == gruppe.id,
        kind.laufzeit.enthaelt(day)
      else { return nil }
      return Gruppenkarte(kind: kind, zuordnung: stay, kategorie: kind.kategorie(am: day))
    }
    // Who grows too old with the next Kitajahr is what that is for.
    let until = antwort.kitajahr.bis
    let wrong = belegung.ueberschreitungen.filter {
      $0.zeitraum.bis >= day
        && $0.zeitraum.von <= ($0.istAltersfrage ? antwort.kitajahr.von - 1 : until)
    }
    let later = Zeitraum(von: day + 1, bis: max(until, day + 1))
    let events = later.map { antwort.haus.ereignisse(gruppe, in: $0) } ?? []
    let isOver = belegung.istUeberschritten(am: day)
    return Gruppenspalte(
      gruppe: gruppe, belegung: belegung, karten: cards,
      lage: isOver ? .drueber : !wrong.isEmpty ? .bald : .gut,
      kommtErst: gruppe.gueltig.von > day, saetze: wrong.map { umfeld.texte($0, ab: day) },
      kommendes: events.gebuendelt.prefix(8).map { umfeld.texte($0, antwort.haus) })
  }
}

extension [Gruppenereignis] {
  /// The same things of the same day together, in order.
  var gebuendelt: [[Gruppenereignis]] {
    reduce(into: []) { result, ereignis in
      let same = result.firstIndex { $0[0].tag == ereignis.tag && $0[0].art == ereignis.art }
      if let same { result[same].append(ereignis) } else { result.append([ereignis]) }
    }
  }
}

extension Textkatalog {
  /// What comes for a group on a day: `Eva Cruz wird am 14.09.2027 drei`.
  ///
  /// - Parameters:
  ///   - ereignisse: the same thing for one child or several
  ///   - haus: the house, for the names of groups
  ///   - mitTag: whether the day is said
  /// - Returns: the middle of a sentence
  func callAsFunction(
    _ ereignisse: [Gruppenereignis], _ haus: Gruppenhaus, mitTag: Bool = true
  ) -> String {
    guard let first = ereignisse.first else { return "" }
    let n = String(ereignisse.count)
    let name =
      ereignisse.count > 2
      ? self(GruppenText.mehrereKinder, ["n": n])
      : ereignisse.map(\.kind.name).joined(separator: " \(self(GruppenText.und)) ")
    let day = mitTag ? " " + self(GruppenText.amTag, ["tag": first.tag.deutsch]) : ""
    func say(_ key: GruppenText, _ what: String = "") -> String {
      self(key, ["name": name, "n": n, "tag": day, "was": what])
    }
    return switch first.art {
    case .kommt: say(.kommt)
    case .wirdDrei: say(.wirdDrei)
    case .wechsel(let kategorie): say(.wechselt, self(WarumText.kategorie(kategorie)))
    case .schule: say(.zurSchule)
    case .endet: say(.endet)
    case .verlaesst(let gruppe):
      gruppe.flatMap { haus.gruppe($0) }.map { say(.gehtNach, $0.name) } ?? say(.ohneGruppeAb)
    }
  }
}
