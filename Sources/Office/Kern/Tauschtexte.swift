public import Domain
public import Texte

// Swaps after a decision, in words.

extension Textkatalog {
  /// Why two can't swap their places.
  func callAsFunction(_ grund: Tauschregel.Hindernis, _ lage: Rundenlage) -> String {
    func name(_ kind: Int) -> String { lage.antraege[kind].briefname }
    func wo(_ haus: Int) -> String { lage.haeuser[haus].name }
    return switch grund {
    case .ohnePlatz(let kind): self(RundeText.tauschOhnePlatz, ["name": name(kind)])
    case .gleicheEinrichtung(let haus): self(RundeText.tauschGleich, ["wo": wo(haus)])
    case .einAngebot: self(RundeText.tauschEinAngebot)
    case .nichtGewuenscht(let kind, let haus):
      self(RundeText.tauschNichtGewuenscht, ["name": name(kind), "wo": wo(haus)])
    case .nichtAngenommen(let kind, let haus):
      self(RundeText.tauschNichtAngenommen, ["name": name(kind), "wo": wo(haus)])
    case .keinGewinn(let kind, let haus):
      self(RundeText.tauschKeinGewinn, ["name": name(kind), "wo": wo(haus)])
    case .grenze(let haus): self(RundeText.tauschGrenze, ["wo": wo(haus)])
    }
  }

  /// That a child has swapped its place since the decision, and which one it has now: a line before its
  /// reasons, which are those of the decision; nothing for all others.
  public func tausch(
    _ kind: Int, _ probe: Rundenprobe, name: (Rundenantrag) -> String
  ) -> [String] {
    guard let wunsch = probe.getauscht[kind], let haus = probe.haus(kind) else { return [] }
    return [
      self(
        RundeText.jetztGetauscht,
        [
          "kind": name(probe.lage.antraege[kind]), "einrichtung": probe.lage.haeuser[haus].name,
          "wunsch": String(wunsch + 1),
        ])
    ]
  }
}
