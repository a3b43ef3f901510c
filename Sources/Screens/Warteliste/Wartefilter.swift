internal import Domain
internal import Office

/// Which of the waiting are seen: values in the form of the exchange format, by the names of the
/// fields of the form.
///
/// The states are part of the question to the office; all else the rows themselves can answer.
struct Wartefilter: Equatable, Sendable {
  typealias Zeile = WartelisteAuskunft.Zeile

  /// The fields, in the order of the form.
  enum Feld: String, CaseIterable, Sendable {
    case bestand, kategorie, alter, einrichtung, traeger, ortsteil, stunden, status
    case wunschAb = "wunsch_ab"
    case wunschBis = "wunsch_bis"
    case eingangAb = "eingang_ab"
    case eingangBis = "eingang_bis"
    case ohneWunsch = "ohne_wunsch"
  }

  /// What is chosen in the fields that are filled.
  private(set) var werte: [Feldwert] = []

  /// Everything.
  init() {}

  /// What was filled in; names that are no fields are left out.
  init(_ werte: [Feldwert]) {
    self.werte = Feld.allCases.compactMap { feld in
      werte.first { $0.spalte == feld.rawValue && !$0.wert.isEmpty }
    }
    // The open ones are those that one sees without a filter.
    if self[.status] == Anmeldung.Status.offen.rawValue {
      self.werte.removeAll { $0.spalte == Feld.status.rawValue }
    }
  }

  subscript(_ feld: Feld) -> String {
    werte.first { $0.spalte == feld.rawValue }?.wert ?? ""
  }

  /// The states that are asked for; without a choice those that wait.
  var status: Set<Anmeldung.Status> {
    let chosen = self[.status].split(separator: "|").compactMap {
      Anmeldung.Status(rawValue: String($0))
    }
    return chosen.isEmpty ? [.offen] : Set(chosen)
  }

  /// What says of a row whether it is to be seen.
  ///
  /// - Parameter tag: the day on which the age of the children is looked at
  /// - Returns: nil where every row is seen
  func pruefung(am tag: Tag) -> ((Zeile) -> Bool)? {
    let tests = Feld.allCases.filter { !self[$0].isEmpty }.compactMap { probe($0, am: tag) }
    guard !tests.isEmpty else { return nil }
    return { zeile in tests.allSatisfy { $0(zeile) } }
  }

  private func probe(_ feld: Feld, am tag: Tag) -> ((Zeile) -> Bool)? {
    let wert = self[feld]
    let parts = Set(wert.split(separator: "|").map(String.init))
    let day = Tag(iso: wert)
    switch feld {
    case .bestand:
      return { ($0.bestand != nil) == (wert == "b") }
    case .kategorie:
      return { parts.contains($0.kategorie.rawValue) }
    case .alter:
      return Altersgruppe(rawValue: wert).map { gruppe in { gruppe.enthaelt($0.geboren, am: tag) } }
    case .einrichtung:
      return { $0.wuensche.contains { $0.satz.id.text == wert } }
    case .traeger:
      return { $0.wuensche.contains { $0.satz.traeger.text == wert } }
    case .ortsteil:
      return { $0.ortsteil == wert }
    case .stunden:
      let wanted = Wochenstunden(text: wert)
      return { $0.stunden == wanted }
    case .status: return nil
    case .wunschAb: return day.map { day in { $0.wunsch.von >= day } }
    case .wunschBis: return day.map { day in { $0.wunsch.von <= day } }
    case .eingangAb: return day.map { day in { $0.eingang >= day } }
    case .eingangBis: return day.map { day in { $0.eingang <= day } }
    case .ohneWunsch: return { $0.wuensche.isEmpty }
    }
  }
}

/// How old a child is on the Stichtag, as far as places go by it.
enum Altersgruppe: String, CaseIterable, Sendable {
  case u2, u3, ue3

  /// The narrowest group to which a child belongs.
  init(geboren: Tag, am tag: Tag) {
    self = tag < geboren.geburtstag(2) ? .u2 : tag < geboren.geburtstag(3) ? .u3 : .ue3
  }

  /// Whether the child belongs to the group: one under two is also under three.
  func enthaelt(_ geboren: Tag, am tag: Tag) -> Bool {
    switch self {
    case .u2: tag < geboren.geburtstag(2)
    case .u3: tag < geboren.geburtstag(3)
    case .ue3: tag >= geboren.geburtstag(3)
    }
  }
}
