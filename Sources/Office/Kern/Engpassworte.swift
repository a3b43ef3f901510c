public import Domain
public import Texte

extension Textkatalog {
  /// When places run short, and how many there are then: `Hort ab 01.10.2027: 25 Plätze, 22 belegt …`.
  public func callAsFunction(_ engpass: Engpass) -> String {
    let figures = Summand.allCases.compactMap { summand -> String? in
      guard let zahl = engpass.zahlen[summand], zahl != .zero || summand == .plaetze else {
        return nil
      }
      return self(NiederschriftText.zahl(summand), ["n": zahl.deutsch])
    }
    let changing =
      engpass.wechselkinder == 0
      ? [] : [self(NiederschriftText.zahlWechselkinder, ["n": String(engpass.wechselkinder)])]
    let others = zip(Platzkategorie.allCases, engpass.kinder).filter { $0.1 > 0 }.map {
      self(
        NiederschriftText.zahlKinder,
        ["n": String($1), "kategorie": kategorie($0.platzart.rawValue)])
    }
    return self(
      NiederschriftText.knapp,
      [
        "kategorie": kategorie(engpass.art.rawValue), "tage": self(engpass.zeitraum),
        "zahlen": (figures + changing + others).joined(separator: ", "),
      ])
  }
}

extension NiederschriftText {
  fileprivate static func zahl(_ summand: Summand) -> NiederschriftText {
    switch summand {
    case .plaetze: .zahlPlaetze
    case .gesperrt: .zahlGesperrt
    case .bestand: .zahlBestand
    case .zusagen: .zahlZusagen
    case .reserviert: .zahlReserviert
    }
  }
}
