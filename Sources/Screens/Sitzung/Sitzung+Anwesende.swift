public import Domain
internal import Office
internal import Texte

// Which records are open, and who else has them open.

extension Sitzung {
  /// The records that the user has before him: the open child, and what the open forms change.
  public var offeneSaetze: [Verweis] {
    let child = schirm == .kinder ? kinder.kind.map { Verweis(.kinder, $0.text) } : nil
    let forms = dialoge.compactMap(\.offenerSatz)
    return [child].compactMap { $0 } + forms.filter { $0 != child }
  }

  mutating func nimmAuf(anwesende: [Verweis: [String]]) {
    kinder.auchOffen = kinder.kind.flatMap { anwesende[Verweis(.kinder, $0.text)] } ?? []
    for i in dialoge.indices {
      guard case .formular(var formular) = dialoge[i] else { continue }
      formular.auchOffen = dialoge[i].offenerSatz.flatMap { anwesende[$0] } ?? []
      dialoge[i] = .formular(formular)
    }
  }
}

extension Dialog {
  /// The record that a form changes; nil where it is none, or makes a new one.
  fileprivate var offenerSatz: Verweis? {
    guard case .formular(let formular) = self, case .aenderung(let art, let id) = formular.zweck
    else { return nil }
    return Verweis(art, id)
  }
}

extension Textkatalog {
  /// Who else has a record open.
  func callAsFunction(auchOffen namen: [String]) -> String {
    self(RahmenText.auchOffen, ["wer": namen.joined(separator: ", ")])
  }
}
