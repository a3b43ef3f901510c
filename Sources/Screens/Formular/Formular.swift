internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A form: fields from which a Vorgang is made, checked while one types, never in the way of it.
struct Formular: Equatable, Sendable {
  /// What is made of the fields.
  enum Zweck: Equatable, Sendable {
    /// They are arguments of this Vorgang, beside those that it has.
    case vorgang(Vorgangszeile)
    /// They are columns of a stored record; only what was changed is written.
    case aenderung(Satzart, id: String)
    /// The screen takes them, under this name; nothing is stored.
    case ansicht(String)
  }

  let titel: String
  /// What the form is about, above the fields.
  let kopf: String
  var zweck: Zweck
  /// The kind of the record whose rules are shown beside the fields; nil where they belong to none.
  let satzart: Satzart?
  /// Columns of the record that are no fields.
  let fest: [Feldwert]
  /// Whether the effect on places is shown before it is saved.
  let zeigtWirkung: Bool
  /// Whether it only asks for one more argument of the form below it.
  let istNachfrage: Bool
  /// Values for „wie oben“, by the names of fields.
  let vorlage: [Feldwert]
  /// What the Einrichtungen offer, where the form names one.
  var angebot: Hausangebot?
  /// Whether what is changed can hold from a day on, so that this is asked.
  var fragtAb = false
  /// What is said besides, where a field names one of these values; the user need not know it.
  var dazu: Mitgabe?
  /// Children that look like the one that is being typed; nil where nobody looks for them.
  var aehnlich: Aehnlichkeit?
  /// How it was opened, so that it can be opened again; nil where that can't be told.
  var herkunft: Entwurf.Herkunft?
  /// Brothers and sisters who wait, too, where they are known.
  var geschwister: [Formularfeld.Wahl] = []
  /// The columns before the fields.
  var rand = 22
  /// Who else has the record open.
  var auchOffen: [String] = []
  var felder: [Formularfeld]
  var feld = 0
  /// The field still holds what stood there when it was entered.
  private var unberuehrt = true
  /// The last step came by itself, from a date that was complete: another one is one too many.
  private(set) var vonSelbst = false
  /// Whether one has tried to save: what must be filled is then named.
  private(set) var geprueft = false
  /// The Vorgang that was sent last.
  private(set) var gesendet: Vorgangszeile?

  /// A form.
  init(
    _ titel: String, kopf: String = "", _ zweck: Zweck, satzart: Satzart? = nil,
    fest: [Feldwert] = [],
    zeigtWirkung: Bool = false, istNachfrage: Bool = false, vorlage: [Feldwert] = [],
    _ felder: [Formularfeld]
  ) {
    self.titel = titel
    self.kopf = kopf
    self.zweck = zweck
    self.satzart = satzart
    self.fest = fest
    self.zeigtWirkung = zeigtWirkung
    self.istNachfrage = istNachfrage
    self.vorlage = vorlage
    self.felder = felder
  }

  /// Goes to another field; what was meant then stands there in full.
  mutating func gehe(_ schritt: Int, _ umfeld: Umfeld) {
    felder[feld].setzeAus(umfeld)
    feld = (feld + schritt + felder.count) % felder.count
    (unberuehrt, vonSelbst) = (true, false)
  }

  /// Goes to the next field, unless a date that was complete has just done so by itself.
  mutating func weiter(_ umfeld: Umfeld) {
    if vonSelbst { vonSelbst = false } else { gehe(1, umfeld) }
  }

  /// A key for the field: the first letter replaces a day, a number or a word that stood there, and
  /// a date of six or eight digits goes on to the next field by itself.
  mutating func tippe(_ key: Key, _ umfeld: Umfeld) {
    guard !felder[feld].art.fragt else { return }
    if unberuehrt, case .text = key, felder[feld].art.wirdErsetzt {
      felder[feld].editor = LineEditor(limit: 200)
    }
    (unberuehrt, vonSelbst) = (false, false)
    _ = felder[feld].editor.handle(key)
    let field = felder[feld]
    guard case .text = key, field.art.istTag, feld + 1 < felder.count,
      Datumseingabe.istFertig(field.editor.text), field.wert(umfeld) != nil
    else { return }
    gehe(1, umfeld)
    vonSelbst = true
  }

  /// Whether anything would be lost.
  func istGeaendert(_ umfeld: Umfeld) -> Bool { felder.contains { $0.istGeaendert(umfeld) } }

  /// What is wrong with which field, by its place; what is still empty only once one tried to save.
  func fehler(_ umfeld: Umfeld) -> [Int: String] {
    var result: [Int: String] = [:]
    var werte = fest
    let typed = felder.map { $0.wert(umfeld) }
    let filled = Set(zip(felder, typed).filter { $1?.isEmpty == false }.map(\.0.name))
    for (i, feld) in felder.enumerated() {
      guard let wert = typed[i] else {
        result[i] = umfeld.texte(FormularText.unlesbar(feld.art))
        continue
      }
      if wert.isEmpty, geprueft, feld.pflicht || !filled.isDisjoint(with: feld.pflichtMit) {
        result[i] = umfeld.texte(FormularText.fehlt)
      }
      werte.append(Feldwert(feld.spalte, wert))
    }
    guard let satzart else { return result }
    for (spalte, satz) in umfeld.texte.feldfehler(satzart, werte) {
      guard let i = felder.firstIndex(where: { $0.spalte == spalte }), result[i] == nil,
        geprueft || !felder[i].editor.isEmpty
      else { continue }
      result[ursache(spalte, i, satzart, werte, umfeld)] = satz
    }
    return result
  }

  /// The field to be mended: the wrong one, or where nobody touched that, the one whose change made it
  /// wrong, as a first day that was put behind the last.
  private func ursache(
    _ spalte: String, _ feld: Int, _ satzart: Satzart, _ werte: [Feldwert], _ umfeld: Umfeld
  ) -> Int {
    guard !felder[feld].editor.isEmpty, !felder[feld].istGeaendert(umfeld) else { return feld }
    return felder.indices.first { i in
      guard felder[i].istGeaendert(umfeld) else { return false }
      let before = werte.map {
        $0.spalte == felder[i].spalte ? Feldwert($0.spalte, felder[i].anfang) : $0
      }
      return !umfeld.texte.feldfehler(satzart, before).contains { $0.spalte == spalte }
    } ?? feld
  }

  /// The Vorgang or what the screen is to be told, or nil where something is wrong: the cursor then
  /// stands there.
  mutating func sende(_ umfeld: Umfeld) -> Sendung? {
    geprueft = true
    felder[feld].setzeAus(umfeld)
    if let wrong = fehler(umfeld).keys.min() {
      feld = wrong
      return nil
    }
    let werte = felder.map { Feldwert($0.name, $0.wert(umfeld) ?? "") }
    if case .ansicht(let name) = zweck { return .angaben(name, werte) }
    let zeile = zeile(werte)
    gesendet = zeile
    return .vorgang(zeile)
  }

  /// What a form leads to.
  enum Sendung: Equatable, Sendable {
    case vorgang(Vorgangszeile)
    case angaben(String, [Feldwert])
  }

  private func zeile(_ werte: [Feldwert]) -> Vorgangszeile {
    switch zweck {
    case .ansicht(let name): return Vorgangszeile(name: name, argumente: [])
    case .vorgang(let zeile):
      return (werte + (dazu?.werte(bei: werte) ?? []))
        .reduce(zeile) { $1.wert.isEmpty ? $0 : $0.mit($1.spalte, $1.wert) }
    case .aenderung(let satzart, let id):
      let changed = felder.indices.filter { werte[$0].wert != felder[$0].anfang }
      // What stood in all fields says what others have changed meanwhile; a row without an id is
      // known by it.
      let known = felder.map { Feldwert($0.name, $0.anfang) }
      return Aendern(
        satzart, id, vorher: (satzart.istMenge ? fest : []) + known, changed.map { werte[$0] }
      ).zeile
    }
  }

  /// Takes the value of the record from which it is copied into the field.
  mutating func wieOben() {
    guard let wert = vorlage.first(where: { $0.spalte == felder[feld].name })?.wert else { return }
    let old = felder[feld]
    felder[feld].editor = Formularfeld(old.name, old.titel, old.art, wert: wert).editor
  }
}

extension FormularText {
  /// Why a field can't be read.
  static func unlesbar(_ art: Formularfeld.Art) -> FormularText {
    switch art {
    case .text, .vorschlag: .unbekannt
    case .geburtstag, .tag: .keinTag
    case .zahl, .zahlen: .keineZahl
    case .anzahl: .keineGanzeZahl
    case .wahl, .mehrere, .kriterien: .unbekannt
    }
  }
}
