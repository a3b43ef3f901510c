public import Domain
public import Texte

extension Textkatalog {
  /// What is wrong in minutes, as one line.
  public func callAsFunction(_ mangel: Niederschriftpruefung.Mangel) -> String {
    switch mangel {
    case .unbekannt(let liste, let zeile, let feld, let wert):
      self(
        liste.isEmpty ? NiederschriftText.unbekannt : .unbekannteZeile,
        ["liste": liste, "zeile": String(zeile), "feld": feld, "wert": sichtbar(wert)])
    case .mehrAlsSicher(let einrichtung, let art, let plaetze, let sicher):
      self(
        NiederschriftText.mehrAlsSicher,
        [
          "einrichtung": sichtbar(einrichtung), "art": sichtbar(kategorie(art)),
          "plaetze": String(plaetze),
          "sicher": String(sicher),
        ])
    case .wenigerOhneGrund(let einrichtung, let art):
      self(
        NiederschriftText.wenigerOhneGrund,
        ["einrichtung": sichtbar(einrichtung), "art": sichtbar(kategorie(art))])
    case .punkte(let einrichtung, let kind, let genannt, let richtig):
      self(
        NiederschriftText.falschePunkte,
        [
          "einrichtung": sichtbar(einrichtung), "kind": sichtbar(kind),
          "genannt": String(genannt), "richtig": String(richtig),
        ])
    case .zaehltNicht(let einrichtung, let kind, let kriterium):
      self(
        NiederschriftText.zaehltNicht,
        [
          "einrichtung": sichtbar(einrichtung), "kind": sichtbar(kind), "was": sichtbar(kriterium),
        ])
    case .stufe(let einrichtung, let kind):
      self(NiederschriftText.falscheStufe, wo(einrichtung, kind))
    case .gegenRegel(let kind): self(NiederschriftText.gegenRegel, ["kind": sichtbar(kind)])
    case .umgekehrt(let einrichtung, let vorher, let nachher):
      self(
        NiederschriftText.rangmangel,
        [
          "einrichtung": sichtbar(einrichtung), "vorher": sichtbar(vorher),
          "nachher": sichtbar(nachher),
        ])
    case .losUneins(let kinder):
      self(NiederschriftText.losUneins, ["kinder": aufzaehlung(kinder.map { sichtbar($0) })])
    case .ungenannt(let einrichtung, let kind):
      self(NiederschriftText.ungenannt, wo(einrichtung, kind))
    case .niemandWiderspricht: self(NiederschriftText.niemandWiderspricht)
    }
  }

  private func wo(_ einrichtung: String, _ kind: String) -> KeyValuePairs<String, String> {
    ["einrichtung": sichtbar(einrichtung), "kind": sichtbar(kind)]
  }
}
