internal import ScreenKit
internal import Texte

/// Something that a key does, as data: legend, help, palette, mouse and handbook come from it.
struct Befehl<Zustand: Sendable>: Sendable {
  /// The key, and others that do the same.
  let tasten: [Key]
  /// What it is called and does, in the catalogue as `name – one line of help`.
  let text: TastenText
  /// Its place in the legend, the smallest first; nil where only the help names it.
  let legende: Int?
  /// Whether it is there at all: a screen can have parts with commands of their own.
  let nur: @Sendable (Zustand) -> Bool
  /// Why it is not possible now; nil where it is.
  let warumNicht: @Sendable (Zustand) -> GrundText?
  /// What it does.
  let wirkung: @Sendable (inout Zustand, Umfeld) -> [Effekt]

  /// A command.
  init(
    _ tasten: [Key], _ text: TastenText, legende: Int? = nil,
    warumNicht: @escaping @Sendable (Zustand) -> GrundText? = { _ in nil },
    nur: @escaping @Sendable (Zustand) -> Bool = { _ in true },
    wirkung: @escaping @Sendable (inout Zustand, Umfeld) -> [Effekt]
  ) {
    self.tasten = tasten
    self.text = text
    self.legende = legende
    self.warumNicht = warumNicht
    self.nur = nur
    self.wirkung = wirkung
  }

  /// One or two words for the legend.
  func name(_ texte: Textkatalog) -> String { parts(texte).name }

  /// One line of help.
  func hilfe(_ texte: Textkatalog) -> String { parts(texte).hilfe }

  private func parts(_ texte: Textkatalog) -> (name: String, hilfe: String) {
    let words = texte(text).split(separator: " – ", maxSplits: 1)
    return (String(words.first ?? ""), String(words.last ?? ""))
  }

  /// The same command where the state is part of a larger one.
  func gehoben<Ganzes>(
    _ teil: any WritableKeyPath<Ganzes, Zustand> & Sendable
  ) -> Befehl<Ganzes> {
    Befehl<Ganzes>(
      tasten, text, legende: legende, warumNicht: { warumNicht($0[keyPath: teil]) },
      nur: { nur($0[keyPath: teil]) },
      wirkung: { wirkung(&$0[keyPath: teil], $1) })
  }
}
