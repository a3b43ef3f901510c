internal import Domain
internal import Texte

/// Says what became of a wish of a child at an Einrichtung that is named before: sentences for a letter,
/// in which nobody but the child and its siblings is named.
struct Wunschsatz {
  let texte: Textkatalog
  /// The child.
  let wer: String
  /// Whether it is decided.
  let fest: Bool
  /// Whether there is room for one line only, where figures say enough.
  let kurz: Bool

  private func sage(
    _ text: VergabeText, _ plaetze: String = "", n: Int = 0, letzter: Int = 0, eigener: Int = 0,
    warum: String = ""
  ) -> String {
    texte(
      text,
      [
        "kind": wer, "fest": fest ? "1" : "", "plaetze": plaetze,
        "n": String(n), "letzter": String(letzter), "eigener": String(eigener), "warum": warum,
      ])
  }

  func callAsFunction(
    _ wunsch: Wunschgrund, _ art: Platzart, _ name: (Int) -> String
  ) -> String {
    switch wunsch.grund {
    case .platz: sage(.platz)
    case .behaelt: sage(.behaelt)
    case .bessererWunsch: sage(wunsch.istBisher ? .gibtFrei : .bessererWunsch)
    case .nimmtNichtTeil(nil): sage(.nimmtNichtTeil)
    case .nimmtNichtTeil(let grund?): sage(.nimmtNichtTeilWeil, warum: ohnePunkt(grund))
    case .nichtAngenommen: sage(.nichtAngenommen)
    case .keinePlaetze(let mangel): keine(art, mangel)
    case .kategorieVoll(let n, let letzter?, let eigener):
      voll(.kategorieVoll, n, art, letzter, eigener)
    case .hausVoll(let n, let letzter?, let eigener):
      voll(.hausVoll, n, .gesamt, letzter, eigener)
    case .kategorieVoll(let n, nil, let eigener):
      sage(.nurWechselkinder, texte.plaetze(n, art), n: n, eigener: eigener)
    case .hausVoll(let n, nil, let eigener):
      sage(.nurWechselkinder, texte.plaetze(n, .gesamt), n: n, eigener: eigener)
    case .geschwisterNichtAngenommen(let kinder):
      sage(.geschwisterNichtAngenommen, warum: texte.aufzaehlung(kinder.map(name)))
    case .geschwisterOhnePlaetze(let kategorie, let mangel):
      sage(.geschwisterZusammen) + " " + keine(kategorie.platzart, mangel)
    case .geschwisterKategorie(let kategorie, let n, let vorher, let noetig, let raenge):
      geschwister(texte.plaetze(n, kategorie.platzart), vorher, noetig, raenge)
    case .geschwisterHaus(let n, let vorher, let noetig, let raenge):
      geschwister(texte.plaetze(n, .gesamt), vorher, noetig, raenge)
    case .einspruch: sage(.einspruch)
    }
  }

  private func voll(
    _ text: VergabeText, _ n: Int, _ art: Platzart, _ letzter: Int, _ eigener: Int
  ) -> String {
    sage(text, texte.plaetze(n, art), n: n, letzter: letzter, eigener: eigener)
      + (kurz ? "" : " " + sage(.bleibtKeiner))
  }

  private func keine(_ art: Platzart, _ mangel: Platzmangel) -> String {
    switch mangel {
    case .unbekannt: sage(.keinePlaetze, texte.keine(art))
    case .amt(let grund):
      sage(.keineVomAmt, texte.keine(art), warum: ohnePunkt(grund))
    case .ohne: sage(.hatKeine, texte.keine(art))
    case .belegt: sage(.keineBelegt, texte.keine(art))
    case .nichtFrei: sage(.keineFrei, texte.keine(art))
    }
  }

  /// A reason as it stands at the end of a sentence.
  private func ohnePunkt(_ grund: String) -> String {
    String(grund.reversed().drop { ". ".contains($0) }.reversed())
  }

  private func geschwister(
    _ plaetze: String, _ vorher: Int, _ noetig: Int, _ raenge: [Int]
  ) -> String {
    let before = vorher == 0 ? [] : [sage(.vorGeschwistern, n: vorher)]
    let needed = sage(
      .geschwisterBrauchen, n: noetig, warum: texte.aufzaehlung(raenge.map { String($0) }))
    return ([sage(.hatPlaetze, plaetze)] + before + [needed]).joined(separator: " ")
  }
}
