internal import Office
internal import ScreenKit
internal import Texte

// The practice: nothing of it is there in an office that is no practice.

extension Sitzung {
  /// What the key of the practice does.
  private static let uebungsbefehl = Befehl<Sitzung>([Uebung.taste], .aufgaben, legende: 15) {
    s, _ in
    s.uebung.map { [.zeige(.uebung($0.geoeffnet))] } ?? []
  }

  /// The commands of the frame, with that of a practice.
  var rahmen: [Befehl<Sitzung>] {
    uebung == nil ? Self.rahmenbefehle : Self.rahmenbefehle + [Self.uebungsbefehl]
  }

  /// What a practice asks when something was changed: which tasks are done now.
  var uebungsfrage: [Frage] { uebung == nil ? [] : [.uebung(UebungAuskunft())] }

  /// Takes which tasks are done; one that is new is said, behind what its Vorgang said where there is
  /// room for both.
  mutating func empfange(_ erledigt: Set<Uebungsaufgabe>) {
    guard let satz = uebung?.nimm(erledigt, umfeld), let uebung else { return }
    for i in dialoge.indices {
      if case .uebung = dialoge[i] { dialoge[i] = .uebung(uebung.geoeffnet) }
    }
    let both = [meldung?.satz, satz].compactMap { $0 }.joined(separator: " ")
    let fits = wrap(both, width: umfeld.breite).count <= 2
    meldung = Meldung(fits ? both : satz, .gedeckt)
  }
}
