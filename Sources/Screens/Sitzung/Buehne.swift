internal import Domain
internal import Office
internal import ScreenKit

/// A screen of a session: an Ansicht, and where its state lies.
protocol Buehne: Ansicht {
  static var ort: any WritableKeyPath<Sitzung, Zustand> & Sendable { get }
}

extension Uebersicht: Buehne {
  static var ort: any WritableKeyPath<Sitzung, UebersichtZustand> & Sendable { \.uebersicht }
}

extension FreiePlaetze: Buehne {
  static var ort: any WritableKeyPath<Sitzung, FreiePlaetzeZustand> & Sendable { \.freiePlaetze }
}

extension Warteliste: Buehne {
  static var ort: any WritableKeyPath<Sitzung, WartelisteZustand> & Sendable { \.warteliste }
}

extension Kinder: Buehne {
  static var ort: any WritableKeyPath<Sitzung, KinderZustand> & Sendable { \.kinder }
}

extension Gruppen: Buehne {
  static var ort: any WritableKeyPath<Sitzung, GruppenZustand> & Sendable { \.gruppen }
}

extension Kapazitaet: Buehne {
  static var ort: any WritableKeyPath<Sitzung, KapazitaetZustand> & Sendable { \.kapazitaet }
}

extension Vergabe: Buehne {
  static var ort: any WritableKeyPath<Sitzung, VergabeZustand> & Sendable { \.vergabe }
}

extension Berichte: Buehne {
  static var ort: any WritableKeyPath<Sitzung, BerichteZustand> & Sendable { \.berichte }
}

extension Verwaltung: Buehne {
  static var ort: any WritableKeyPath<Sitzung, VerwaltungZustand> & Sendable { \.verwaltung }
}

extension Schirm {
  /// The screen itself: the one place that leads from a case to it.
  var buehne: any Buehne.Type {
    switch self {
    case .uebersicht: Uebersicht.self
    case .freiePlaetze: FreiePlaetze.self
    case .warteliste: Warteliste.self
    case .kinder: Kinder.self
    case .kapazitaet: Kapazitaet.self
    case .gruppen: Gruppen.self
    case .vergabe: Vergabe.self
    case .berichte: Berichte.self
    case .verwaltung: Verwaltung.self
    }
  }
}

extension Buehne {
  /// Its commands, for a session.
  static var sitzungsbefehle: [Befehl<Sitzung>] { befehle.map { $0.gehoben(ort) } }

  static func fragen(_ s: Sitzung) -> [Frage] { fragen(s[keyPath: ort], s.umfeld) }

  static func empfange(_ antwort: Antwort, auf frage: Frage, _ s: inout Sitzung) {
    empfange(antwort, auf: frage, &s[keyPath: ort], s.umfeld)
  }

  static func nimm(_ key: Key, _ s: inout Sitzung) -> [Effekt]? {
    nimm(key, &s[keyPath: ort], s.umfeld, in: s.work)
  }

  static func uebernimm(_ name: String, _ werte: [Feldwert], _ s: inout Sitzung) -> [Effekt] {
    uebernimm(name, werte, &s[keyPath: ort], s.umfeld)
  }

  static func wo(_ s: Sitzung) -> [Feldwert] { wo(s[keyPath: ort]) }

  static func gehe(zu ort: [Feldwert], _ s: inout Sitzung) {
    gehe(zu: ort, &s[keyPath: Self.ort])
  }

  static func fuegeEin(_ text: String, _ s: inout Sitzung) {
    fuegeEin(text, &s[keyPath: ort], s.umfeld)
  }

  static func klick(_ point: Point, _ s: inout Sitzung) {
    klick(point, &s[keyPath: ort], s.umfeld, in: s.work)
  }

  static func kopierbar(_ s: Sitzung) -> Kopierbares? { kopierbar(s[keyPath: ort], s.umfeld) }

  static func meldung(_ s: Sitzung) -> Meldung { meldung(s[keyPath: ort], s.umfeld) }

  static func draw(_ s: Sitzung, in canvas: inout Canvas) {
    draw(s[keyPath: ort], in: &canvas, s.work, s.umfeld)
  }
}
