internal import Texte

extension Textkatalog {
  /// Refuses a reason that tells nothing to who reads it later, such as a yes that was typed too often:
  /// it needs three letters, and a word that is more than yes or no.
  func pruefe(begruendung: String) throws(Ablehnung) {
    let words = begruendung.lowercased().split { !$0.isLetter }
    let answers = self(WortText.keinGrund).split(separator: " ")
    let isReason = words.joined().count >= 3 && words.contains { !answers.contains($0) }
    guard isReason || begruendung.isEmpty else {
      throw Ablehnung(self(AmtText.keinGrund, ["grund": sichtbar(begruendung)]))
    }
  }
}
