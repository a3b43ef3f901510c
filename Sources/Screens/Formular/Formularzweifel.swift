internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Formular {
  /// What is unusual, by the place of the field; it never stops one from typing.
  func warnungen(_ umfeld: Umfeld) -> [Int: String] {
    if case .ansicht = zweck { return [:] }
    var result: [Int: String] = [:]
    for (i, field) in felder.enumerated() {
      let doubt = field.wert(umfeld).flatMap { Feldzweifel(field.spalte, $0) }
      if let doubt { result[i] = umfeld.texte(FormularText.zweifel(doubt)) }
    }
    if let (i, satz) = nichtAngeboten(umfeld), result[i] == nil { result[i] = satz }
    if let (i, satz) = tagezweifel(umfeld) { result[i] = satz }
    if let (i, satz) = beginnVorbei(umfeld) { result[i] = satz }
    return result
  }

  /// That birthday and wished start hardly belong together.
  private func tagezweifel(_ umfeld: Umfeld) -> (feld: Int, satz: String)? {
    func tag(_ name: String) -> Tag? { wert(name, umfeld).flatMap { Tag(iso: $0) } }
    guard let i = felder.firstIndex(where: { $0.name == "geboren" }), let geboren = tag("geboren"),
      let ab = tag("ab"),
      let doubt = Anmeldungszweifel(geboren: geboren, ab: ab, eingang: umfeld.heute)
    else { return nil }
    return (i, umfeld.texte(doubt, geboren: geboren, ab: ab))
  }

  /// That a Runde begins in the past: the places of that day are taken or lost.
  private func beginnVorbei(_ umfeld: Umfeld) -> (feld: Int, satz: String)? {
    guard satzart == .runden, let i = felder.firstIndex(where: { $0.name == "beginn_von" }),
      let begin = felder[i].wert(umfeld).flatMap({ Tag(iso: $0) }), begin < umfeld.heute
    else { return nil }
    return (i, umfeld.texte(RundeText.beginnVorbei))
  }

  /// The first unusual field among those that were typed, and all of them in one question.
  ///
  /// What stood there already was somebody's decision; nil where nothing is unusual.
  func zweifelsfrage(_ umfeld: Umfeld) -> (feld: Int, satz: String)? {
    // Of a Runde that is new nobody has decided anything yet.
    let isNewRunde = if case .vorgang = zweck { satzart == .runden } else { false }
    let all = warnungen(umfeld).filter { i, _ in isNewRunde || felder[i].istGeaendert(umfeld) }
      .sorted { $0.key < $1.key }
    guard let first = all.first?.key else { return nil }
    let parts = all.map { i, satz in
      umfeld.texte(
        FormularText.zweifelWert,
        ["feld": felder[i].titel, "wert": felder[i].editor.text, "satz": satz])
    }
    return (
      first,
      umfeld.texte(FormularText.zweifelFrage, ["was": parts.joined(separator: "; ")])
    )
  }
}

extension FormularText {
  /// What is said beside a field that is doubted.
  fileprivate static func zweifel(_ zweifel: Feldzweifel) -> FormularText {
    switch zweifel {
    case .telefon: .keinTelefon
    case .plz: .keinePlz
    case .email: .keineEmail
    case .stunden: .seltsameStunden
    }
  }
}
