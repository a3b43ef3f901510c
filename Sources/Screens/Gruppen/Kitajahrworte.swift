internal import Domain
internal import Office
internal import Texte

// The reasons of the next Kitajahr in words.

extension Textkatalog {
  /// Why a child should go to another group, and why to this one.
  func callAsFunction(_ v: Kitajahrwechsel.Vorschlag, _ plan: Kitajahrwechsel) -> String {
    let why = anlass(v.anlass, v.kind, v.ab, v.von)
    return why + " "
      + self(
        GruppenText.passtIn,
        [
          "gruppe": v.nach.name, "form": formname(v.form), "ab": v.ab.deutsch,
          "frei": v.frei.deutsch, "bis": plan.jahr.bis.deutsch,
        ])
  }

  /// Why something should be done, and why nothing can be proposed.
  func callAsFunction(_ o: Kitajahrwechsel.Offenes) -> String {
    let why = anlass(o.anlass, o.kind, o.ab, o.von)
    switch o.hindernis {
    case .keineForm: return why + " " + self(GruppenText.keineFormPasst)
    case .keinPlatz(let gruppen):
      let names = gruppen.map(\.name).joined(separator: ", ")
      return why + " "
        + self(GruppenText.keinPlatzIn, ["gruppen": names, "n": String(gruppen.count)])
    }
  }

  private func anlass(
    _ anlass: Kitajahrwechsel.Anlass, _ kind: Gruppenkind, _ ab: Tag, _ von: Gruppe?
  ) -> String {
    let (name, day, from) = (kind.name, ab.deutsch, von?.name ?? "")
    switch anlass {
    case .kommt: return self(GruppenText.weilKommt, ["name": name, "ab": day])
    case .ohneGruppe: return self(GruppenText.weilOhneGruppe, ["name": name, "ab": day])
    case .zuAlt(let form):
      let three = kind.geboren.geburtstag(3)
      if ab == three { return self(GruppenText.weilDrei, ["name": name, "ab": day]) }
      let isEarly = ab < three && kind.kategorie(am: ab) == .kindergarten
      return self(
        isEarly ? GruppenText.weilStichtag : .weilZuAlt,
        ["name": name, "ab": day, "gruppe": from, "form": formname(form)])
    case .zuJung(let form):
      return self(
        GruppenText.weilZuJung, ["name": name, "ab": day, "gruppe": from, "form": formname(form)])
    case .zuVoll(let over):
      return self(
        GruppenText.weilZuVoll,
        ["name": name, "gruppe": from, "satz": self(over, ab: .anfang)])
    }
  }

  /// A group on the last day before a Kitajahr, and on its first one.
  func lage(_ lage: Kitajahrwechsel.Lage, _ jahr: Zeitraum) -> String {
    let values: KeyValuePairs = [
      "gruppe": lage.gruppe.name, "vorher": lage.vorher.deutsch, "jetzt": lage.jetzt.deutsch,
      "danach": lage.danach.deutsch, "grenze": lage.grenze.deutsch,
      "letzter": (jahr.von - 1).kurz, "erster": jahr.von.kurz,
    ]
    let key: GruppenText =
      lage.danach > lage.grenze
      ? .lageZuVoll : lage.danach == .zero ? .lageLeer : .lage
    return self(key, values)
  }
}
