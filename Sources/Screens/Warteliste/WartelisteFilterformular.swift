internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Warteliste {
  /// Under which name the form hands over the filter.
  static let filtername = "filter"

  /// The form of the filter, filled with what is chosen now.
  static func filterformular(_ z: WartelisteZustand, _ umfeld: Umfeld) -> Formular {
    Formular(
      umfeld.texte(WartelisteText.filterTitel), .ansicht(filtername),
      Wartefilter.Feld.allCases.map { feld in
        Formularfeld(
          feld.rawValue, umfeld.texte(titel(feld)), art(feld, z, umfeld.texte), wert: z.filter[feld]
        )
      })
  }

  /// The filter in a few words, empty where it lets everything through.
  static func beschreibung(_ z: WartelisteZustand, _ umfeld: Umfeld) -> String {
    z.filter.werte.compactMap { wert in
      guard let feld = Wartefilter.Feld(rawValue: wert.spalte) else { return nil }
      let text = Formularfeld(wert.spalte, "", art(feld, z, umfeld.texte), wert: wert.wert).editor
        .text
      switch feld {
      case .bestand, .kategorie, .einrichtung, .traeger, .ortsteil, .status: return text
      case .alter: return umfeld.texte(WartelisteText.filterAlter, ["gruppe": text])
      case .stunden: return umfeld.texte(WartelisteText.filterStunden, ["stunden": text])
      case .wunschAb: return umfeld.texte(WartelisteText.filterWunschAb, ["tag": text])
      case .wunschBis: return umfeld.texte(WartelisteText.filterWunschBis, ["tag": text])
      case .eingangAb: return umfeld.texte(WartelisteText.filterEingangAb, ["tag": text])
      case .eingangBis: return umfeld.texte(WartelisteText.filterEingangBis, ["tag": text])
      case .ohneWunsch: return umfeld.texte(WartelisteText.ohneWunsch)
      }
    }.joined(separator: " · ")
  }

  private static func titel(_ feld: Wartefilter.Feld) -> WartelisteText {
    switch feld {
    case .bestand: .feldBestand
    case .kategorie: .feldKategorie
    case .alter: .feldAlter
    case .einrichtung: .feldEinrichtung
    case .traeger: .feldTraeger
    case .ortsteil: .feldOrtsteil
    case .stunden: .feldStunden
    case .status: .feldStatus
    case .wunschAb: .feldWunschAb
    case .wunschBis: .feldWunschBis
    case .eingangAb: .feldEingangAb
    case .eingangBis: .feldEingangBis
    case .ohneWunsch: .feldOhneWunsch
    }
  }

  private static func art(
    _ feld: Wartefilter.Feld, _ z: WartelisteZustand, _ texte: Textkatalog
  ) -> Formularfeld.Art {
    switch feld {
    case .bestand:
      .wahl([
        .init(wert: "b", text: texte(WartelisteText.bestand)),
        .init(wert: "n", text: texte(WartelisteText.neu)),
      ])
    case .kategorie:
      .mehrere(
        Platzkategorie.allCases.map {
          .init(
            wert: $0.rawValue, text: texte(WarumText.kategorie($0)), auch: texte.gesagt($0))
        })
    case .alter:
      .wahl(Altersgruppe.allCases.map { .init(wert: $0.rawValue, text: texte($0.text)) })
    case .einrichtung: .wahl(z.listen.haeuser)
    case .traeger: .wahl(z.traeger.map { .init(wert: $0.id.text, text: $0.name) })
    case .ortsteil:
      .wahl(
        Set(z.tabelle.zeilen.lazy.map(\.ortsteil).filter { !$0.isEmpty }).sorted(by: deutschVor)
          .map { .init(wert: $0, text: $0) })
    case .stunden: .zahl
    case .status:
      .mehrere(
        Anmeldung.Status.allCases.map { .init(wert: $0.rawValue, text: texte($0.text)) })
    case .wunschAb, .wunschBis, .eingangAb, .eingangBis: .tag
    case .ohneWunsch: .wahl([.init(wert: "ja", text: texte(WartelisteText.ja))])
    }
  }

}

extension Altersgruppe {
  /// What it is called.
  var text: WartelisteText {
    switch self {
    case .u2: .alterU2
    case .u3: .alterU3
    case .ue3: .alterUe3
    }
  }
}

extension Anmeldung.Status {
  /// What it is called.
  var text: WartelisteText {
    switch self {
    case .offen: .offen
    case .vermittelt: .vermittelt
    case .zurueckgezogen: .zurueckgezogen
    case .abgelehnt: .abgelehnt
    }
  }
}
