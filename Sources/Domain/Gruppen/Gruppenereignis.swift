/// Something that comes for a group on a day.
public struct Gruppenereignis: Equatable, Sendable {
  /// What it is.
  public enum Art: Equatable, Sendable {
    /// The child comes into the group.
    case kommt
    /// It has its third birthday.
    case wirdDrei
    /// It has another category.
    case wechsel(Platzkategorie)
    /// It has left for school.
    case schule
    /// Its contract has ended.
    case endet
    /// It has gone on into another group, or none.
    case verlaesst(Kennung<Gruppe>?)
  }

  /// The day from which it is so.
  public let tag: Tag
  /// What it is.
  public let art: Art
  /// The child.
  public let kind: Gruppenkind
}

extension Gruppenhaus {
  /// What comes for a group within a period, in order.
  public func ereignisse(_ gruppe: Gruppe, in zeitraum: Zeitraum) -> [Gruppenereignis] {
    var result: [Gruppenereignis] = []
    for stay in aufenthalte(in: gruppe) {
      let (kind, days) = (stay.kind, stay.zuordnung.gueltig)
      func add(_ tag: Tag, _ art: Gruppenereignis.Art) {
        if zeitraum.enthaelt(tag) {
          result.append(Gruppenereignis(tag: tag, art: art, kind: kind))
        }
      }
      let three = kind.geboren.geburtstag(3)
      if days.enthaelt(three) { add(three, .wirdDrei) }
      for change in kind.wechsel(in: days)
      where change.ab > days.von && change.ab != three {
        add(change.ab, .wechsel(change.kategorie))
      }
      let before = kind.zuordnungen.first { $0.gueltig.bis + 1 == days.von }
      if before?.gruppe != gruppe.id { add(days.von, .kommt) }
      guard days.bis != .offen else { continue }
      let end = days.bis + 1
      if days.bis < kind.laufzeit.bis {
        let next = kind.zuordnung(am: end)?.gruppe
        if next != gruppe.id { add(end, .verlaesst(next)) }
      } else {
        add(end, end >= kind.schule ? .schule : .endet)
      }
    }
    return result.sorted {
      ($0.tag, $0.kind.name, $0.kind.vertrag) < ($1.tag, $1.kind.name, $1.kind.vertrag)
    }
  }
}
