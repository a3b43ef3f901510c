public import Domain
public import Texte

extension Textkatalog {
  /// What is to be looked at before a Runde is run, as a sentence without whom it is about.
  public func callAsFunction(_ grund: Rundenbefund.Grund) -> String {
    switch grund {
    case .nachweisFehlt(let was):
      self(BefundText.nachweisFehlt, ["was": was.joined(separator: ", ")])
    case .punkteUnbekannt: self(BefundText.punkteUnbekannt)
    case .zweiteAnmeldung(let erste):
      self(BefundText.zweiteAnmeldung, ["anmeldung": erste.text])
    case .dublette(let name, let id): self(BefundText.dublette, ["name": name, "kind": id.text])
    case .ohneAnspruch: self(BefundText.ohneAnspruch)
    case .ohneWunsch: self(BefundText.ohneWunsch)
    case .wunschOhnePlatz(let wo): self(BefundText.wunschOhnePlatz, ["wo": wo])
    case .andererPlatzanteil(let anteil):
      self(BefundText.andererPlatzanteil, ["anteil": anteil.deutsch])
    case .zugesagt(let wo): self(BefundText.zugesagt, ["wo": wo])
    case .hatPlatz(let wo): self(BefundText.hatPlatz, ["wo": wo])
    case .auswaertig: self(BefundText.auswaertig)
    case .geschwisterUneins(let wer): self(BefundText.geschwisterUneins, ["wer": wer])
    case .geschwisterMitPlatz(let wer): self(BefundText.geschwisterMitPlatz, ["wer": wer])
    case .geschwisterFehlt(let id): self(BefundText.geschwisterFehlt, ["kind": id])
    case .mehrAlsSicher(_, let wanted, let safe):
      self(BefundText.mehrAlsSicher, ["n": String(wanted), "sicher": String(safe)])
    case .wenigerAlsDa(_, let wanted, let there):
      self(BefundText.wenigerAlsDa, ["n": String(wanted), "da": String(there)])
    case .anschriftGesperrt: self(BefundText.anschriftGesperrt)
    }
  }
}
