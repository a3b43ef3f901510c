internal import Domain
internal import Office
internal import ScreenKit

/// A screen: a state that is a value, and what keys, answers and drawing make of it.
///
/// Screens have no state beside `Zustand`; what they want done they say in effects.
protocol Ansicht {
  associatedtype Zustand: Equatable, Sendable

  /// All that its keys do, apart from typing into a field and moving in a list.
  static var befehle: [Befehl<Zustand>] { get }
  /// A key for the field or list that has the focus; nil where it can do nothing with it.
  static func nimm(
    _ key: Key, _ zustand: inout Zustand, _ umfeld: Umfeld, in rect: Rect
  ) -> [Effekt]?
  /// Text that was pasted into the field with the focus.
  static func fuegeEin(_ text: String, _ zustand: inout Zustand, _ umfeld: Umfeld)
  /// A click within the screen.
  static func klick(
    _ point: Point, _ zustand: inout Zustand, _ umfeld: Umfeld, in rect: Rect
  )
  /// What the state needs to know; what is new among it is asked whenever this changes.
  static func fragen(_ zustand: Zustand, _ umfeld: Umfeld) -> [Frage]
  /// The answer to a question that the state asks now.
  static func empfange(
    _ antwort: Antwort, auf frage: Frage, _ zustand: inout Zustand, _ umfeld: Umfeld)
  /// What was filled into a form that the screen had opened under this name.
  static func uebernimm(
    _ name: String, _ werte: [Feldwert], _ zustand: inout Zustand, _ umfeld: Umfeld
  ) -> [Effekt]
  /// Where one stands, as `gehe` finds it again.
  static func wo(_ zustand: Zustand) -> [Feldwert]
  /// Goes where one stood; called again once the answers are there.
  static func gehe(zu ort: [Feldwert], _ zustand: inout Zustand)
  /// What is chosen, to be copied; nil where nothing is.
  static func kopierbar(_ zustand: Zustand, _ umfeld: Umfeld) -> Kopierbares?
  /// What the message line says while nothing else has happened.
  static func meldung(_ zustand: Zustand, _ umfeld: Umfeld) -> Meldung
  /// Draws the state.
  static func draw(_ zustand: Zustand, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld)
}

extension Ansicht {
  /// Most screens have no forms of their own.
  static func uebernimm(
    _ name: String, _ werte: [Feldwert], _ zustand: inout Zustand, _ umfeld: Umfeld
  ) -> [Effekt] { [] }

  /// Most screens open no forms from which one comes back.
  static func wo(_ zustand: Zustand) -> [Feldwert] { [] }
  /// There is nothing to copy.
  static func kopierbar(_ zustand: Zustand, _ umfeld: Umfeld) -> Kopierbares? { nil }
  /// There is one place only.
  static func gehe(zu ort: [Feldwert], _ zustand: inout Zustand) {}
}

extension [Feldwert] {
  /// The value of a column; nil where it is not among them.
  subscript(_ spalte: String) -> String? { first { $0.spalte == spalte }?.wert }
}
