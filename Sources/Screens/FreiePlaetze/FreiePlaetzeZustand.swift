internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The phone desk: what is asked for, and where there is a place.
struct FreiePlaetzeZustand: Equatable, Sendable {
  /// The fields, in the order of Tab.
  enum Feld: Int, CaseIterable, Sendable {
    case geboren, ab, stunden, wo, traeger

    var istDatum: Bool { self == .geboren || self == .ab }
    /// Whether it takes every letter, so that none is a command.
    var istText: Bool { self == .wo || self == .traeger }
  }

  var felder = Feld.allCases.map { _ in LineEditor(limit: 30) }
  var feld = Feld.geboren
  /// The field still holds what stood there when it was entered: the first letter replaces it.
  var unberuehrt = true
  /// The last step came by itself, from a date that was complete: a Tab after it is one too many.
  var vonSelbst = false
  var antwort: PlatzAuskunft.Antwort?
  /// Whether something was just taken down, until another key than those that begin a form.
  var aufgenommen = false
  /// Why the office refuses what is asked now; the answer is then one to a question of before.
  var ablehnung: String?
  /// The rows in the order in which they are shown.
  var reihenfolge: [Int] = []
  var liste = ListView()
  /// How it goes on with the place of a row, where the terminal is wide enough for it.
  var daneben: Platzdetails?
  var traeger: [Traeger]
  /// What can be chosen in the short form, and what it asks for the Vergabe.
  var listen = WahllistenAuskunft.Antwort()

  init(traeger: [Traeger]) { self.traeger = traeger }

  subscript(_ feld: Feld) -> LineEditor {
    get { felder[feld.rawValue] }
    set { felder[feld.rawValue] = newValue }
  }

  mutating func setze(_ text: String, in feld: Feld) {
    self[feld] = LineEditor(text, limit: 30)
    unberuehrt = true
  }

  /// Goes to another field; a day that was typed then stands there in full.
  mutating func gehe(_ schritt: Int, _ umfeld: Umfeld) {
    if feld.istDatum, let day = tag(feld, umfeld, waehrendTippens: false) {
      self[feld] = LineEditor(day.deutsch, limit: 30)
    }
    let count = Feld.allCases.count
    feld = Feld(rawValue: (feld.rawValue + schritt + count) % count) ?? .geboren
    unberuehrt = true
    vonSelbst = false
  }

  /// The row of the list that is selected.
  var zeile: PlatzAuskunft.Zeile? {
    liste.selected(count: reihenfolge.count).flatMap { antwort?.zeilen[reihenfolge[$0]] }
  }

  /// How it goes on with the place of the selected row; still to be asked.
  var details: Platzdetails? {
    guard let zeile, let wunsch = antwort?.wunsch else { return nil }
    return Platzdetails(zeile, wunsch)
  }

  /// The Träger whose name was begun.
  var gewaehlterTraeger: Traeger? {
    let wanted = suchfaltung(self[.traeger].text)
    guard !wanted.isEmpty else { return nil }
    return traeger.first { faltungen($0.name).contains { $0.hasPrefix(wanted) } }
      ?? traeger.first { faltungen($0.name).contains { $0.contains(wanted) } }
  }

  /// The day in a field; while it is typed a day without a year is none yet.
  func tag(_ feld: Feld, _ umfeld: Umfeld, waehrendTippens: Bool = true) -> Tag? {
    Datumseingabe.lies(
      self[feld].text, feld == .geboren ? .geburtstag : .tag, heute: umfeld.heute,
      stichtag: umfeld.stichtag, waehrendTippens: waehrendTippens)
  }

  func geboren(_ umfeld: Umfeld) -> Tag? { tag(.geboren, umfeld) }

  /// The wished start: what was typed, else the Stichtag.
  func ab(_ umfeld: Umfeld) -> Tag? {
    self[.ab].isEmpty ? umfeld.stichtag : tag(.ab, umfeld)
  }

  /// The hours that were typed; nil for none, and for more than a week has.
  var stunden: Wochenstunden? {
    Wochenstunden(text: String(self[.stunden].text.map { $0 == "," ? "." : $0 }))
      .flatMap { $0 > .zero && $0 <= Wochenstunden(168) ? $0 : nil }
  }

  /// Whether every field says something that can be asked.
  func istVollstaendig(_ umfeld: Umfeld) -> Bool {
    FreiePlaetze.falschesFeld(self, umfeld) == nil
  }
}
