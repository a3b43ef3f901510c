internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// A trial: all screens ask it instead of the records, until it is carried out or dropped.

extension Sitzung {
  /// A key for the list of what was tried.
  mutating func nimm(_ key: Key, _ liste: Versuchsliste) -> [Effekt] {
    var liste = liste
    defer { oben = .versuch(liste) }
    if var editor = liste.name {
      switch key {
      case .escape: liste.name = nil
      case .enter: return behalte(&liste)
      default:
        _ = editor.handle(key)
        liste.name = editor
      }
      return []
    }
    let count = liste.stand.schritte.count
    let number: KeyValuePairs = ["n": String(count)]
    switch key {
    case .text("o"): return [.auftrag(.frage(.plaene(PlaeneAuskunft())))]
    case .text("w"):
      let drop = Effekt.auftrag(.versuch(.verwirf))
      guard count > 0 else { return [drop] }
      return [frage(umfeld.texte(VersuchText.verwerfenFrage, number), drop)]
    case .text("a") where count > 0:
      return [
        frage(
          umfeld.texte(VersuchText.ausfuehrenFrage, number), .auftrag(.versuch(.fuehreAus)))
      ]
    case .text("v") where count > 0:
      return [.auftrag(.vergleiche(UebersichtAuskunft(am: umfeld.stichtag)))]
    case .text("b") where count > 0: liste.name = LineEditor(liste.stand.name, limit: 40)
    case .text("x") where count > 0, .delete where count > 0:
      let rest = Plan(name: liste.stand.name, zeilen: liste.ohneGewaehltes)
      return [.auftrag(.versuch(.spiele(rest)))]
    default: _ = liste.liste.handle(key, count: count, height: work.height - 3)
    }
    return []
  }

  private func frage(_ satz: String, _ effekt: Effekt) -> Effekt {
    .zeige(.bestaetigen(Bestaetigung(satz, effekt)))
  }

  private mutating func behalte(_ liste: inout Versuchsliste) -> [Effekt] {
    let name = liste.name?.text ?? ""
    guard !name.allSatisfy(\.isWhitespace) else {
      meldung = Meldung(umfeld.texte(VersuchText.keinName), .warnung)
      return []
    }
    liste.name = nil
    liste.stand.name = name
    versuch?.name = name
    meldung = Meldung(umfeld.texte(VersuchText.behalten, ["name": name]), .gedeckt)
    let plan = Plan(name: name, zeilen: liste.stand.zeilen)
    return [.auftrag(.ablegen(art: Plan.ablage, schluessel: name, plan.text))]
  }

  /// Shows the plans of the user, of which one can be opened.
  mutating func zeige(_ plaene: [Plan]) {
    guard !plaene.isEmpty else {
      meldung = Meldung(umfeld.texte(VersuchText.keinePlaene), .warnung)
      return
    }
    let ziele = plaene.map { plan in
      Sprungliste.Ziel(
        text: umfeld.texte(
          VersuchText.plan, ["name": sichtbar(plan.name), "n": String(plan.zeilen.count)]),
        effekt: .auftrag(.versuch(.spiele(plan))))
    }
    dialoge.append(.sprung(Sprungliste(umfeld.texte(VersuchText.plaene), ziele)))
  }

  /// Takes how the trial stands; where it began, ended or was tried anew all questions are asked
  /// again.
  mutating func nimm(versuch stand: Versuchsstand?, _ satz: Meldung?) -> [Auftrag] {
    let isStep = stand?.name == versuch?.name && satz == nil
    versuch = stand
    if let satz { meldung = satz }
    for i in dialoge.indices {
      guard case .versuch(var liste) = dialoge[i], let stand else { continue }
      liste.stand = stand
      dialoge[i] = .versuch(liste)
    }
    if stand == nil {
      dialoge.removeAll {
        switch $0 {
        case .versuch, .vergleich: true
        default: false
        }
      }
    }
    return isStep ? [] : neueDaten(Aenderungen(nil))
  }
}
