internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What is typed at the phone desk: nothing is swallowed, and no field is left before it is whole.

extension FreiePlaetze {
  static func nimm(
    _ key: Key, _ z: inout FreiePlaetzeZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    if z.aufgenommen {
      // A key typed ahead opens no second form over what was just taken down.
      if key == .enter || key == .function(8) {
        return [.melde(Meldung(umfeld.texte(FreiText.schonAufgenommen), .warnung))]
      }
      z.aufgenommen = false
    }
    switch key {
    case .up, .down, .pageUp, .pageDown:
      z.vonSelbst = false
      _ = z.liste.handle(key, count: z.reihenfolge.count, height: liste(rect, umfeld).height)
      return []
    case .enter where z.feld.istDatum && !z.unberuehrt && !z[z.feld].isEmpty:
      if z.tag(z.feld, umfeld, waehrendTippens: false) == nil,
        let wrong = falschesFeld(z, umfeld, z.feld)
      {
        return [.melde(wrong)]
      }
      z.gehe(1, umfeld)
      return []
    case .text(let character):
      if !nimmt(character, z) { return unpassend(character, &z, umfeld, in: rect) }
    case .tab: return nil
    default: break
    }
    var editor = z[z.feld]
    if z.unberuehrt, case .text = key { editor = LineEditor(limit: 30) }
    guard editor.handle(z.feld == .stunden && key == .text(".") ? .text(",") : key) else {
      return nil
    }
    (z[z.feld], z.unberuehrt, z.vonSelbst) = (editor, false, false)
    if case .text = key, z.feld.istDatum, Datumseingabe.istFertig(editor.text),
      z.tag(z.feld, umfeld) != nil
    {
      z.gehe(1, umfeld)
      z.vonSelbst = true
    }
    return []
  }

  /// Whether the field can hold the letter too.
  private static func nimmt(_ character: Character, _ z: FreiePlaetzeZustand) -> Bool {
    let typed = (z.unberuehrt ? "" : z[z.feld].text) + String(character)
    switch z.feld {
    case .geboren, .ab: return Datumseingabe.kannWerden(typed)
    case .stunden: return (character.isASCII && character.isNumber) || ",.".contains(character)
    case .wo, .traeger: return true
    }
  }

  /// A letter that the field can't hold: behind a whole date it belongs to the next field, some are
  /// commands, and for the rest it is said that they are none.
  private static func unpassend(
    _ character: Character, _ z: inout FreiePlaetzeZustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]? {
    let editor = z[z.feld]
    if character.isASCII, character.isNumber, z.feld.istDatum,
      editor.cursor == editor.characters.count, z.tag(z.feld, umfeld) != nil
    {
      z.gehe(1, umfeld)
      return nimm(.text(character), &z, umfeld, in: rect)
    }
    if befehle.contains(where: { $0.tasten.contains(.text(character)) }) { return nil }
    let text: FreiText = z.feld == .stunden ? .passtNichtStunden : .passtNichtDatum
    return [.melde(Meldung(umfeld.texte(text, ["zeichen": String(character)]), .warnung))]
  }

  static func fuegeEin(_ text: String, _ z: inout FreiePlaetzeZustand, _ umfeld: Umfeld) {
    if z.unberuehrt { z[z.feld] = LineEditor(limit: 30) }
    z[z.feld].paste(text)
    z.unberuehrt = false
  }

  /// What is wrong with the first field that can't be asked; `nur` looks at one field only.
  static func falschesFeld(
    _ z: FreiePlaetzeZustand, _ umfeld: Umfeld, _ nur: FreiePlaetzeZustand.Feld? = nil
  ) -> Meldung? {
    for feld in FreiePlaetzeZustand.Feld.allCases where nur == nil || feld == nur {
      let text = z[feld].text
      let whole = Datumseingabe.istVollstaendig(text)
      var satz: String?
      switch feld {
      case .geboren where z.geboren(umfeld) == nil:
        satz =
          text.isEmpty
          ? umfeld.texte(FreiText.geburtstagFehlt)
          : whole
            ? umfeld.texte(FreiText.geburtstagKeinTag, ["text": text])
            : umfeld.texte(FreiText.geburtstagUnvollstaendig)
      case .ab where z.ab(umfeld) == nil:
        satz =
          whole
          ? umfeld.texte(FreiText.beginnKeinTag, ["text": text])
          : umfeld.texte(FreiText.beginnUnvollstaendig)
      case .stunden where !text.isEmpty && z.stunden == nil:
        satz = umfeld.texte(FreiText.stundenUnklar, ["text": text])
      case .traeger where !text.isEmpty && z.gewaehlterTraeger == nil:
        satz = umfeld.texte(FreiText.traegerUnklar)
      default: break
      }
      // What is still being typed is no mistake.
      if let satz { return Meldung(satz, feld.istDatum && !whole ? .leise : .warnung) }
    }
    return nil
  }

  /// Why the answer that stands there is not one to what the fields say.
  static func hindernis(_ z: FreiePlaetzeZustand, _ umfeld: Umfeld) -> Meldung? {
    falschesFeld(z, umfeld) ?? z.ablehnung.map { Meldung($0, .fehler) }
  }
}
