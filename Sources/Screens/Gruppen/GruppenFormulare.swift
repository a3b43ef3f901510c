internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Gruppen {
  /// The form that asks for another Gruppenform of a group.
  static func gruppenform(_ gruppe: Gruppe, _ z: GruppenZustand, _ umfeld: Umfeld) -> Formular {
    let line = Vorgangszeile(
      name: Vorgangsart.gruppeGruppenform.rawValue,
      argumente: [("gruppe", gruppe.id.text), ("gruppenform", "")], mitLeeren: true)
    return Formular(
      umfeld.texte(GruppenText.formTitel, ["gruppe": gruppe.name]),
      kopf: umfeld.texte(GruppenText.formHinweis), .vorgang(line),
      felder(gruppe.gruppenform, z, umfeld))
  }

  /// The form that asks for a Gruppenform of the children's own.
  static func kindform(_ z: GruppenZustand, _ umfeld: Umfeld) -> Formular {
    let those = z.gemeinte
    let line = Vorgangszeile(
      name: Vorgangsart.kindGruppenform.rawValue,
      argumente: [
        ("vertrag", those.map(\.text).joined(separator: "|")), ("gruppenform", ""),
      ], mitLeeren: true)
    let children = those.compactMap { z.antwort?.haus.kind($0) }
    let who =
      children.count == 1
      ? children[0].name
      : umfeld.texte(GruppenText.mehrereKinder, ["n": String(children.count)])
    let now = children.first?.zuordnung(am: umfeld.stichtag)?.gruppenform ?? ""
    return Formular(
      umfeld.texte(GruppenText.kindformTitel, ["wer": who]),
      kopf: umfeld.texte(GruppenText.kindformHinweis), .vorgang(line), felder(now, z, umfeld))
  }

  private static func felder(
    _ jetzt: String, _ z: GruppenZustand, _ umfeld: Umfeld
  ) -> [Formularfeld] {
    let known = z.antwort?.haus.formen.gueltige(am: umfeld.stichtag) ?? []
    return [
      Formularfeld(
        "gruppenform", umfeld.texte.feldname("gruppenform"),
        .vorschlag(known.map { .init(wert: $0.name, text: $0.name) }), wert: jetzt),
      Formularfeld(
        "ab", umfeld.texte(GruppenText.feldAb), .tag, wert: umfeld.stichtag.iso, pflicht: true),
    ]
  }
}
