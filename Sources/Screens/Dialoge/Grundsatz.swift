internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension VerlaufAuskunft.Grund {
  /// What happens on the day, behind an amount with its sign; other categories than this one are
  /// named, and where it is not the places that change, that it is the demand.
  func satz(
    _ menge: Platzzahl, _ kategorie: Platzkategorie, istNachfrage: Bool = false, _ umfeld: Umfeld
  ) -> String {
    let sign = menge < .zero ? "−" : "+"
    let amount = (menge < .zero ? -menge : menge).deutsch
    var other = ""
    if case .wechseltIn(let art) = anlass { other = umfeld.texte(WarumText.kategorie(art)) }
    if case .wechseltAus(let art) = anlass { other = umfeld.texte(WarumText.kategorie(art)) }
    let text = umfeld.texte(
      istNachfrage ? WarumText.nachfrage(anlass) : .grund(self),
      ["id": id, "name": name, "kategorie": other])
    let among =
      switch platzart {
      case .gesamt?: " " + umfeld.texte(WarumText.gesamt)
      case let art? where art != kategorie.platzart:
        art.kategorie.map { ", " + umfeld.texte(WarumText.kategorie($0)) } ?? ""
      default: ""
      }
    return sign + amount + " " + text + among
  }
}

extension WarumText {
  /// Why a child asks for a place from the day on, or no longer.
  fileprivate static func nachfrage(_ anlass: Veraenderung.Anlass) -> WarumText {
    switch anlass {
    case .wechseltIn: .neuWechseltIn
    case .wechseltAus: .neuWechseltAus
    case .beginnt: .neuBeginnt
    default: .neuEndet
    }
  }

  /// What happens on the day.
  fileprivate static func grund(_ g: VerlaufAuskunft.Grund) -> WarumText {
    switch (g.anlass, g.summand) {
    case (.oeffnet, _): .oeffnet
    case (.schliesst, _): .schliesst
    case (.genutzt, _): g.menge < .zero ? .belegrechtFrei : .belegrechtGenutzt
    case (.wechseltIn, _): .kindWechseltIn
    case (.wechseltAus, _): .kindWechseltAus
    case (.beginnt, .plaetze?), (.beginnt, nil): .erlaubnisBeginnt
    case (.endet, .plaetze?), (.endet, nil): .erlaubnisEndet
    case (.beginnt, .gesperrt?): .sperreBeginnt
    case (.endet, .gesperrt?): .sperreEndet
    case (.beginnt, .reserviert?): .belegrechtBeginnt
    case (.endet, .reserviert?): .belegrechtEndet
    case (.beginnt, .zusagen?): .zusageBeginnt
    case (.endet, .zusagen?): .zusageEndet
    case (.beginnt, .bestand?): .vertragBeginnt
    case (.endet, .bestand?): .vertragEndet
    }
  }
}
