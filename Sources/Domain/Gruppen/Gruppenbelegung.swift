/// How a group is occupied on every day, and where that is more than its form or its places allow.
public struct Gruppenbelegung: Equatable, Sendable {
  /// The children.
  public let kinder: Verlauf<Platzzahl>
  /// The children as they count: one may count for two.
  public let belegt: Verlauf<Platzzahl>
  /// The children of the category Krippe.
  public let u3: Verlauf<Platzzahl>
  /// The boys.
  public let jungen: Verlauf<Platzzahl>
  /// The girls.
  public let maedchen: Verlauf<Platzzahl>
  /// The hours of care a week of all of them.
  public let stunden: Verlauf<Wochenstunden>
  /// The children by completed years: from those under one to those of six and older.
  public let alter: [Verlauf<Platzzahl>]
  /// How many may be in it: the fewer of its places and the size of its form.
  public let grenze: Verlauf<Platzzahl>
  /// Where more is in it than may be, or something else doesn't fit its form, in order.
  public let ueberschreitungen: [Ueberschreitung]

  /// How many years of age are told apart.
  public static let jahrgaenge = 7

  /// What more could be in it.
  public var frei: Verlauf<Platzzahl> { grenze - belegt }

  /// Whether anything is wrong on a day.
  public func istUeberschritten(am tag: Tag) -> Bool {
    ueberschreitungen.contains { $0.zeitraum.enthaelt(tag) }
  }
}

/// Days on which a group is not as its form or its places allow.
public struct Ueberschreitung: Equatable, Sendable {
  /// What is not as it should be.
  public enum Art: Equatable, Sendable {
    /// More children than the form takes.
    case groesse
    /// More children than the group has places.
    case plaetze
    /// More of the category Krippe than the form takes.
    case u3ZuViele
    /// Fewer of the category Krippe than the form asks for.
    case u3ZuWenige
    /// This child is too young for the form.
    case zuJung(String)
    /// This child is too old for the form.
    case zuAlt(String)
  }

  /// What it is.
  public let art: Art
  /// The days.
  public let zeitraum: Zeitraum
  /// How many too many or too few, on the worst day.
  public let menge: Platzzahl
  /// Whether it is less on other days.
  public var schwankt = false
  /// How many there may or must be.
  public let grenze: Int
  /// The form by which it is judged; nil where the places of the group are.
  public let form: Gruppenform?

  /// Whether it is about the age of one child.
  public var istAltersfrage: Bool {
    switch art {
    case .zuJung, .zuAlt: true
    case .groesse, .plaetze, .u3ZuViele, .u3ZuWenige: false
    }
  }

  /// Whether it is worth a warning when something is done from a day on: every child grows too old for
  /// its group some day, but not all are so now.
  public func istZuWarnen(ab tag: Tag) -> Bool {
    istAltersfrage ? zeitraum.enthaelt(tag) : zeitraum.bis >= tag
  }
}

/// A child in a group over some days.
struct Aufenthalt {
  let kind: Gruppenkind
  let zuordnung: Zuordnung
}

extension Gruppenhaus {
  /// The children of a group, each with its days.
  func aufenthalte(in gruppe: Gruppe) -> [Aufenthalt] {
    kinder.flatMap { kind in
      kind.zuordnungen.filter { $0.gruppe == gruppe.id }.map {
        Aufenthalt(kind: kind, zuordnung: $0)
      }
    }
  }

  /// The values of the form of a group while it exists, each with its days; nil where nobody knows
  /// the form.
  func formzeiten(_ gruppe: Gruppe) -> [(zeitraum: Zeitraum, form: Gruppenform?)] {
    let all = formen.mitNamen(gruppe.gruppenform)
    guard let first = all.first else { return [(gruppe.gueltig, nil)] }
    var result: [(Zeitraum, Gruppenform?)] = []
    if first.ab > gruppe.gueltig.von {
      result.append((Zeitraum(geordnet: gruppe.gueltig.von, first.ab - 1), nil))
    }
    for i in all.indices {
      let end = i + 1 < all.count ? all[i + 1].ab - 1 : .offen
      result.append((Zeitraum(geordnet: all[i].ab, end), all[i]))
    }
    return result.compactMap { days, form in
      days.schnitt(gruppe.gueltig).map { ($0, form) }
    }
  }

  /// For how many a child counts in a group, day by day.
  func gewichte(
    _ kind: Gruppenkind, _ zuordnung: Zuordnung,
    _ zeiten: [(zeitraum: Zeitraum, form: Gruppenform?)]
  ) -> [(Zeitraum, Platzzahl)] {
    zeiten.flatMap { days, form -> [(Zeitraum, Platzzahl)] in
      guard let stay = days.schnitt(zuordnung.gueltig) else { return [] }
      return stay.geteilt(kind.wendetage(in: stay)).map { part in
        let own = formen.form(zuordnung.gruppenform, am: part.von)
        return (part, kind.gewicht(form, eigene: own, am: part.von))
      }
    }
  }

  /// How a group is occupied.
  public func belegung(_ gruppe: Gruppe) -> Gruppenbelegung {
    let stays = aufenthalte(in: gruppe)
    let one = Platzzahl(1)
    func sum(_ those: (Aufenthalt) -> Bool) -> Verlauf<Platzzahl> {
      Verlauf(summe: stays.lazy.filter(those).map { ($0.zuordnung.gueltig, one) })
    }
    let alter = (0..<Gruppenbelegung.jahrgaenge).map { year in
      Verlauf(
        summe: stays.lazy.compactMap { stay in
          stay.kind.jahr(year).flatMap(stay.zuordnung.gueltig.schnitt).map { ($0, one) }
        })
    }
    let kinder = sum { _ in true }
    let zeiten = formzeiten(gruppe)
    let belegt = Verlauf(
      summe: stays.lazy.flatMap { gewichte($0.kind, $0.zuordnung, zeiten) })
    let u3 = Verlauf(
      summe: stays.lazy.flatMap { stay in
        stay.kind.krippenzeiten.compactMap(stay.zuordnung.gueltig.schnitt).map { ($0, one) }
      })
    let grenze = Verlauf(
      summe: zeiten.map { days, form in
        (days, min(gruppe.plaetze, form?.groesse.map { Platzzahl($0) } ?? gruppe.plaetze))
      })
    return Gruppenbelegung(
      kinder: kinder, belegt: belegt, u3: u3, jungen: sum { $0.kind.geschlecht == .m },
      maedchen: sum { $0.kind.geschlecht == .w },
      stunden: Verlauf(
        summe: stays.lazy.map { ($0.zuordnung.gueltig, $0.kind.stunden ?? .zero) }),
      alter: alter, grenze: grenze,
      ueberschreitungen: ueberschreitungen(gruppe, zeiten, stays, kinder, belegt, u3))
  }

  private func ueberschreitungen(
    _ gruppe: Gruppe, _ zeiten: [(zeitraum: Zeitraum, form: Gruppenform?)],
    _ stays: [Aufenthalt], _ kinder: Verlauf<Platzzahl>, _ belegt: Verlauf<Platzzahl>,
    _ u3: Verlauf<Platzzahl>
  ) -> [Ueberschreitung] {
    var result: [Ueberschreitung] = []
    for (time, form) in zeiten {
      guard let days = time.schnitt(Zeitraum(ab: ab)) else { continue }
      func add(
        _ art: Ueberschreitung.Art, _ zuviel: Verlauf<Platzzahl>, _ grenze: Int,
        _ form: Gruppenform?
      ) {
        for (span, most, varies) in zuviel.spannen(in: days) {
          result.append(
            Ueberschreitung(
              art: art, zeitraum: span, menge: most, schwankt: varies, grenze: grenze, form: form))
        }
      }
      let places = Int(gruppe.plaetze.hundertstel) / 100
      let size = form?.groesse ?? .max
      let byForm = size <= places
      let most = min(size, places)
      add(
        byForm ? .groesse : .plaetze, belegt - Verlauf(Platzzahl(most), in: days), most,
        byForm ? form : nil)
      if let most = form?.u3Hoechstens {
        add(.u3ZuViele, u3 - Verlauf(Platzzahl(most), in: days), most, form)
      }
      if let least = form?.u3Mindestens {
        let wanted = Platzzahl(least)
        add(
          .u3ZuWenige, verbunden(kinder, u3) { $0 > .zero ? max(.zero, wanted - $1) : .zero },
          least, form)
      }
    }
    for stay in stays { result += alterspruefung(stay, zeiten) }
    return result.sorted { $0.zeitraum.von < $1.zeitraum.von }
  }

  /// The days on which a child is too young or too old.
  private func alterspruefung(
    _ stay: Aufenthalt, _ zeiten: [(zeitraum: Zeitraum, form: Gruppenform?)]
  ) -> [Ueberschreitung] {
    var result: [Ueberschreitung] = []
    guard let period = stay.zuordnung.gueltig.schnitt(Zeitraum(ab: ab)) else { return [] }
    for part in period.geteilt(stay.kind.wendetage(in: period) + zeiten.map(\.zeitraum.von)) {
      let (fit, form) = passung(stay.kind, stay.zuordnung, zeiten, am: part.von)
      guard let form, fit != .passt else { continue }
      let art: Ueberschreitung.Art =
        fit == .zuAlt ? .zuAlt(stay.kind.name) : .zuJung(stay.kind.name)
      let before = result.last.flatMap { last in
        last.art == art && last.form == form && last.zeitraum.bis + 1 == part.von ? last : nil
      }
      if before != nil { result.removeLast() }
      result.append(
        Ueberschreitung(
          art: art, zeitraum: Zeitraum(geordnet: before?.zeitraum.von ?? part.von, part.bis),
          menge: Platzzahl(1), grenze: 0, form: form))
    }
    return result
  }

  /// Whether a child is of an age for its group on a day, and by which form that is judged: its own,
  /// where it has one; one that nobody knows is not judged.
  func passung(
    _ kind: Gruppenkind, _ zuordnung: Zuordnung,
    _ zeiten: [(zeitraum: Zeitraum, form: Gruppenform?)], am tag: Tag
  ) -> (passung: Gruppenkind.Passung, form: Gruppenform?) {
    let own = zuordnung.gruppenform
    let form =
      own.isEmpty
      ? zeiten.first { $0.zeitraum.enthaelt(tag) }?.form ?? nil : formen.form(own, am: tag)
    guard let form else { return (.passt, nil) }
    return (kind.passung(form, am: tag), form)
  }
}

extension Gruppenkind {
  /// The days on which the child has completed so many years; of the last Jahrgang also all later.
  fileprivate func jahr(_ year: Int) -> Zeitraum? {
    let isLast = year == Gruppenbelegung.jahrgaenge - 1
    return Zeitraum(
      von: year == 0 ? .anfang : geboren.geburtstag(year),
      bis: isLast ? .offen : geboren.geburtstag(year + 1) - 1)
  }

  /// The days on which it has the category Krippe.
  var krippenzeiten: [Zeitraum] {
    abschnitte.indices.filter { abschnitte[$0].kategorie == .krippe }.map { i in
      Zeitraum(
        geordnet: abschnitte[i].ab, i + 1 < abschnitte.count ? abschnitte[i + 1].ab - 1 : .offen)
    }
  }
}

extension Zeitraum {
  /// The parts of the period of which each begins with one of these days.
  func geteilt(_ tage: [Tag]) -> [Zeitraum] {
    let starts = [von] + Set(tage).filter { von < $0 && $0 <= bis }.sorted()
    return starts.indices.map { i in
      Zeitraum(geordnet: starts[i], i + 1 < starts.count ? starts[i + 1] - 1 : bis)
    }
  }
}

extension Verlauf {
  /// The stretches within a period on which the quantity is above zero, each with its largest, and
  /// whether that is not always the same.
  func spannen(
    in zeitraum: Zeitraum
  ) -> [(zeitraum: Zeitraum, hoechstens: Menge, schwankt: Bool)] {
    var result: [(zeitraum: Zeitraum, hoechstens: Menge, schwankt: Bool)] = []
    for (days, wert) in stufen(in: zeitraum) where wert > .zero {
      if let last = result.last, last.zeitraum.bis + 1 == days.von {
        result[result.count - 1] = (
          Zeitraum(geordnet: last.zeitraum.von, days.bis), max(last.hoechstens, wert), true
        )
      } else {
        result.append((days, wert, false))
      }
    }
    return result
  }
}
