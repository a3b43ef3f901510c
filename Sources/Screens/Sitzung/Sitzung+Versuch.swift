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
      case .enter, .function(8): return behalte(&liste)
      default:
        _ = editor.handle(key)
        liste.name = editor
      }
      return []
    }
    let (stand, texte) = (liste.stand, umfeld.texte)
    switch (key, liste.gewaehlt) {
    case (.text("o"), _): return [.auftrag(.frage(.plaene(PlaeneAuskunft())))]
    case (.text("w"), _): return [statt(.auftrag(.versuch(.verwirf)))]
    case (.text("a"), _?) where stand.anzahl > 0:
      let satz = texte(VersuchText.ausfuehrenFrage, ["n": String(stand.anzahl)])
      return [frage(satz + stand.dazu(texte), .auftrag(.versuch(.fuehreAus)))]
    case (.text("v"), _?): return [.auftrag(.vergleiche(UebersichtAuskunft(am: umfeld.stichtag)))]
    case (.text("b"), _?): liste.name = LineEditor(stand.name, limit: 40)
    case (.text("x"), let step?), (.delete, let step?):
      let satz = texte(VersuchText.wegnehmenFrage, ["satz": stand.schritte[step].satz])
      return [frage(satz, .auftrag(.versuch(.nimmWeg(step))))]
    default: _ = liste.liste.handle(key, count: stand.schritte.count, height: work.height - 3)
    }
    return []
  }

  private func frage(_ satz: String, _ effekt: Effekt) -> Effekt {
    .zeige(.bestaetigen(Bestaetigung(satz, effekt)))
  }

  /// What ends the trial as it is: where something was tried it is asked about first.
  private func statt(_ effekt: Effekt) -> Effekt {
    guard let count = versuch?.schritte.count, count > 0 else { return effekt }
    return frage(umfeld.texte(VersuchText.verwerfenFrage, ["n": String(count)]), effekt)
  }

  /// What is said of a Vorgang; in a trial also that it is none.
  func gesagt(_ satz: String) -> String {
    versuch == nil ? satz : umfeld.texte(VersuchText.probiert, ["satz": satz])
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
    return [.auftrag(.ablegen(art: Plan.ablage, schluessel: name, liste.stand.plan.text))]
  }

  /// Shows the plans of the user, of which one can be opened, or begins a trial without one.
  mutating func zeige(_ plaene: [Plan]) -> [Auftrag] {
    let texte = umfeld.texte
    let new = Auftrag.versuch(.spiele(Plan()))
    guard !plaene.isEmpty else {
      if versuch == nil { return [new] }
      meldung = Meldung(texte(VersuchText.keinePlaene), .warnung)
      return []
    }
    let ziele = plaene.map { plan in
      Sprungliste.Ziel(
        text: texte(
          VersuchText.plan, ["name": sichtbar(plan.name), "n": String(plan.schritte.count)]),
        effekt: statt(.auftrag(.versuch(.spiele(plan)))))
    }
    let begin = Sprungliste.Ziel(text: texte(VersuchText.neu), effekt: .auftrag(new))
    dialoge.append(
      .sprung(Sprungliste(texte(VersuchText.plaene), (versuch == nil ? [begin] : []) + ziele)))
    return []
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
