/// Why a field can't be taken.
public enum Feldgrund: Equatable, Sendable {
  case leer
  case keinDatum(String)
  case keineKennung(String)
  case nichtInListe(String, erlaubt: [String])
  case keineGanzeZahl(String)
  case keineDezimalzahl(String)
  case nichtUeberNull(String)
  case zuGross(String, hoechstens: Int)
  case fremdesZeichen(String)
  case endeVorBeginn
  case stichtagNachBeginn
  case doppeltInListe(String)
  case zuLang(hoechstens: Int)
  case unbekannterParameter(String)
  case wertPasstNicht(String)
  case vergebenesWort(String)
}

/// A field that can't be taken, and why.
public struct Feldfehler: Error, Equatable, Sendable {
  /// The name of the column.
  public let spalte: String
  /// What is wrong.
  public let grund: Feldgrund
}

/// Reads the fields of a record one after the other and notes every one that is wrong.
///
/// A wrong field yields a value that stands for nothing; who reads asks `fehler` in the end.
public struct Feldleser {
  /// The fields in the order of the columns; text in NFC, without control characters and those that turn the direction.
  public let werte: [String]
  /// What was found wrong so far.
  public private(set) var fehler: [Feldfehler] = []
  private let spalten: [Spalte]
  private var naechstes = 0

  /// A reader for the fields of one record.
  public init(_ werte: [String], spalten: [Spalte]) {
    self.werte = werte
    self.spalten = spalten
  }

  /// Notes what is wrong with a column that was already read.
  public mutating func melde(_ grund: Feldgrund, in spalte: String) {
    fehler.append(Feldfehler(spalte: spalte, grund: grund))
  }

  private mutating func melde(_ grund: Feldgrund) {
    melde(grund, in: spalten[naechstes - 1].name)
  }

  /// Text as it is, possibly empty.
  public mutating func text() -> String {
    naechstes += 1
    return werte[naechstes - 1]
  }

  /// Text that must not be empty.
  public mutating func pflichttext() -> String {
    let text = text()
    if text.isEmpty { melde(.leer) }
    return text
  }

  /// Text of at most so many letters.
  public mutating func text(hoechstens: Int) -> String {
    let text = text()
    if text.count > hoechstens { melde(.zuLang(hoechstens: hoechstens)) }
    return text
  }

  /// A name of a person (`.a`) or of a thing, street or place (`.c`), in the letters of DIN 91379.
  public mutating func name(_ datentyp: Din91379.Datentyp, pflicht: Bool = true) -> String {
    let text = pflicht ? pflichttext() : text()
    if let foreign = Din91379.firstForeign(in: text, datentyp) {
      melde(.fremdesZeichen(String(foreign)))
    }
    return text
  }

  /// An id, or a reference that must be there.
  public mutating func kennung<Art>() -> Kennung<Art> {
    let text = pflichttext()
    if let kennung = Kennung<Art>(text) { return kennung }
    if !text.isEmpty { melde(.keineKennung(text)) }
    return Kennung(gespeichert: text)
  }

  /// A reference that may be missing.
  public mutating func kennungOderKeine<Art>() -> Kennung<Art>? {
    guard !werte[naechstes].isEmpty else {
      naechstes += 1
      return nil
    }
    return kennung()
  }

  /// Ids separated by a vertical bar, none of them twice.
  public mutating func kennungen<Art>() -> [Kennung<Art>] {
    let text = text()
    guard !text.isEmpty else { return [] }
    var result: [Kennung<Art>] = []
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      guard let kennung = Kennung<Art>(String(part)) else {
        melde(.keineKennung(String(part)))
        continue
      }
      if result.contains(kennung) { melde(.doppeltInListe(kennung.text)) }
      result.append(kennung)
    }
    return result
  }

  /// A day that must be there.
  public mutating func tag() -> Tag {
    let text = pflichttext()
    return text.isEmpty ? .anfang : tag(text) ?? .anfang
  }

  /// A day, or where the field is empty what stands for that.
  public mutating func tag(leer: Tag) -> Tag {
    let text = text()
    return text.isEmpty ? leer : tag(text) ?? leer
  }

  /// A day that may be missing.
  public mutating func tagOderKeiner() -> Tag? {
    let text = text()
    return text.isEmpty ? nil : tag(text)
  }

  private mutating func tag(_ text: String) -> Tag? {
    guard let tag = Tag(iso: text) else {
      melde(.keinDatum(text))
      return nil
    }
    return tag
  }

  /// A first and a last day, each of which may be missing.
  public mutating func zeitraum() -> Zeitraum {
    let von = tag(leer: .anfang)
    return zeitraum(von: von)
  }

  /// The last day, which may be missing, of a period whose first day was read.
  public mutating func zeitraum(von: Tag) -> Zeitraum {
    geordnet(von, tag(leer: .offen))
  }

  /// Places: a whole number from 0 to 99,999.
  public mutating func plaetze() -> Platzzahl {
    Platzzahl(Int(zahlAb0(hoechstens: 99_999)))
  }

  private mutating func begrenzt(
    _ zahl: Platzzahl, _ text: String, hoechstens: Int
  ) -> Platzzahl {
    if zahl > Platzzahl(hoechstens) { melde(.zuGross(text, hoechstens: hoechstens)) }
    return zahl
  }

  /// A whole number from 0 on, such as the places of a round.
  public mutating func zahlAb0(hoechstens: Int32 = 999_999_999) -> Int32 {
    let text = pflichttext()
    return text.isEmpty ? 0 : ganzeZahl(text, hoechstens: hoechstens) ?? 0
  }

  /// A whole number from 1 to 999,999,999, such as a rank.
  public mutating func zahlAb1() -> Int32 {
    let text = pflichttext()
    return text.isEmpty ? 1 : zahlAb1(text)
  }

  /// A whole number from 1 on that may be missing.
  public mutating func zahlAb1OderKeine() -> Int32? {
    let text = text()
    return text.isEmpty ? nil : zahlAb1(text)
  }

  private mutating func zahlAb1(_ text: String) -> Int32 {
    guard let zahl = ganzeZahl(text, hoechstens: 999_999_999) else { return 1 }
    if zahl == 0 { melde(.nichtUeberNull(text)) }
    return zahl
  }

  private mutating func ganzeZahl(_ text: String, hoechstens: Int32) -> Int32? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      melde(.keineGanzeZahl(text))
      return nil
    }
    guard let zahl = Int32(text), zahl <= hoechstens else {
      melde(.zuGross(text, hoechstens: Int(hoechstens)))
      return nil
    }
    return zahl
  }

  /// How much of a place is taken: above 0, at most 99, empty is 1.
  public mutating func platzanteil() -> Platzzahl {
    let text = text()
    guard !text.isEmpty else { return Platzzahl(1) }
    guard let zahl = Platzzahl(text: text) else {
      melde(.keineDezimalzahl(text))
      return .zero
    }
    if zahl == .zero { melde(.nichtUeberNull(text)) }
    return begrenzt(zahl, text, hoechstens: 99)
  }

  /// Hours a week, possibly none.
  public mutating func stunden() -> Wochenstunden? {
    let text = text()
    return text.isEmpty ? nil : stunden(text)
  }

  /// Hours a week that are offered, separated by a vertical bar.
  public mutating func stundenliste() -> [Wochenstunden] {
    let text = text()
    guard !text.isEmpty else { return [] }
    return text.split(separator: "|", omittingEmptySubsequences: false)
      .compactMap { stunden(String($0)) }
  }

  private mutating func stunden(_ text: String) -> Wochenstunden? {
    let zahl = Wochenstunden(text: text)
    if zahl == nil { melde(.keineDezimalzahl(text)) }
    return zahl
  }

  /// A word of a closed list.
  public mutating func wort<W>(_ ersatz: W) -> W
  where W: RawRepresentable<String>, W: CaseIterable {
    let text = pflichttext()
    if let wort = W(rawValue: text) { return wort }
    if !text.isEmpty { melde(.nichtInListe(text, erlaubt: W.allCases.map(\.rawValue))) }
    return ersatz
  }

  /// A word of a closed list that may be missing.
  public mutating func wortOderKeines<W>() -> W?
  where W: RawRepresentable<String>, W: CaseIterable {
    let text = text()
    let wort = W(rawValue: text)
    if wort == nil, !text.isEmpty {
      melde(.nichtInListe(text, erlaubt: W.allCases.map(\.rawValue)))
    }
    return wort
  }

  /// Words of a closed list, separated by a vertical bar, none of them twice.
  public mutating func woerter<W>() -> [W] where W: RawRepresentable<String>, W: CaseIterable {
    var result: [W] = []
    for part in text().split(separator: "|", omittingEmptySubsequences: false) where !part.isEmpty {
      guard let wort = W(rawValue: String(part)) else {
        melde(.nichtInListe(String(part), erlaubt: W.allCases.map(\.rawValue)))
        continue
      }
      if result.contains(where: { $0.rawValue == wort.rawValue }) {
        melde(.doppeltInListe(wort.rawValue))
      }
      result.append(wort)
    }
    return result
  }

  /// A whole number from 0 to 99,999 that may be missing.
  public mutating func ganzzahlOderKeine() -> Int? {
    let text = text()
    guard !text.isEmpty else { return nil }
    guard let zahl = Int(text), zahl >= 0, text.utf8.first != UInt8(ascii: "+") else {
      melde(.keineGanzeZahl(text))
      return nil
    }
    if zahl > 99_999 { melde(.zuGross(text, hoechstens: 99_999)) }
    return zahl
  }

  /// A word by which something is named elsewhere: written like an id, and none of those that mean
  /// something there already.
  public mutating func kennwort<W>(ausser _: W.Type) -> String
  where W: RawRepresentable<String> {
    let text = (kennung() as Kennung<Never>).text
    if W(rawValue: text) != nil { melde(.vergebenesWort(text)) }
    return text
  }

  /// A first and a last day that were read, if they are in order.
  public mutating func geordnet(_ von: Tag, _ bis: Tag) -> Zeitraum {
    guard let zeitraum = Zeitraum(von: von, bis: bis) else {
      melde(.endeVorBeginn)
      return Zeitraum(am: von)
    }
    return zeitraum
  }

  /// `ja`, or empty for no.
  public mutating func jaOderLeer() -> Bool {
    let text = text()
    if !text.isEmpty, text != "ja" { melde(.nichtInListe(text, erlaubt: ["ja"])) }
    return text == "ja"
  }
}

func jaOderLeer(_ wert: Bool) -> String { wert ? "ja" : "" }
