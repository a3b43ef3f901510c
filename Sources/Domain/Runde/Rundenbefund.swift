/// Something to be looked at before a Runde is run.
public struct Rundenbefund: Equatable, Sendable {
  /// What it is.
  public enum Grund: Equatable, Sendable {
    /// The catalogue is not in force on the Stichtag of the Runde.
    case katalogNichtInKraft(Tag)
    /// Not all of the catalogue is known: what isn't.
    case katalogLuecken(String)
    /// Another Runde has given so many places and not offered them yet.
    case andereRunde(Int)
    /// The evidence for these Kriterien was not seen, so that they don't count: their labels.
    case nachweisFehlt([String])
    /// A danger to the child is noted and not confirmed, so that it doesn't count.
    case kindeswohlUnbestaetigt
    /// A Kriterium counts nothing, for its points are not known: its label.
    case punkteUnbekannt(String)
    /// The child has another open Anmeldung, which takes no part: the day on which the first came in.
    case zweiteAnmeldung(Tag)
    /// The child was probably taken down twice: the other one, by name, birthday and id.
    case dublette(String, Tag, Kennung<Kind>)
    /// The child has no Rechtsanspruch on its first day (§ 24 Abs. 1 SGB VIII).
    case ohneAnspruch
    /// The parents wish for no Einrichtung.
    case nenntKeine
    /// No Einrichtung that is wished takes part.
    case ohneWunsch
    /// A wished Einrichtung takes no part: its name.
    case wunschNimmtNichtTeil(String)
    /// None of the wished Einrichtungen has a place of the category to give: their names.
    case wunschOhnePlatz(String)
    /// The child keeps a place of which the Runde has nothing unless a wish is fulfilled: the name of
    /// the Einrichtung, and why.
    case platzAusserhalb(String, Ausserhalb)
    /// Half and double places are given by hand.
    case andererPlatzanteil(Platzzahl)
    /// The child has a Zusage that is not answered: the name of the Einrichtung.
    case zugesagt(String)
    /// The child has a place, and the Runde has no Wechselkinder: the name of the Einrichtung.
    case hatPlatz(String)
    /// The child got a place in another Runde, which is to be offered: the names of Runde and
    /// Einrichtung.
    case platzAusRunde(String, String)
    /// The child lives elsewhere, and the Runde takes nobody from there.
    case auswaertig
    /// Siblings who want to be placed together wish for different things, and go alone.
    case geschwisterUneins(String)
    /// Of siblings who want to be placed together one has a place already, and they go alone.
    case geschwisterMitPlatz(String)
    /// The sibling with whom a child wants to be placed takes no part: its name.
    case geschwisterFehlt(String)
    /// An Einrichtung decided on a child that doesn't apply there, or is there already: its name.
    case entscheidOhneBewerbung(String)
    /// An Einrichtung was to give more than is safe: how many, and how many are.
    case mehrAlsSicher(Platzart, Int, Int)
    /// An Einrichtung was to give less than the Wechselkinder who are there already: how many, and how
    /// many are there.
    case wenigerAlsDa(Platzart, Int, Int)
    /// Where the child lives must not be told (§ 51 BMG), so that no nearness counts for it.
    case anschriftGesperrt
    /// What minutes keep of findings: of which kind they were, and how many.
    case vermerkt(Art, Int)
  }

  /// Of which kind a finding is, without what it says of records.
  public enum Art: String, CaseIterable, Sendable {
    case katalogNichtInKraft, katalogLuecken, andereRunde, nachweisFehlt, kindeswohlUnbestaetigt,
      punkteUnbekannt, zweiteAnmeldung, dublette, ohneAnspruch, nenntKeine, ohneWunsch,
      wunschNimmtNichtTeil, wunschOhnePlatz, platzAusserhalb, andererPlatzanteil, zugesagt,
      hatPlatz, platzAusRunde, auswaertig, geschwisterUneins, geschwisterMitPlatz,
      geschwisterFehlt, entscheidOhneBewerbung, mehrAlsSicher, wenigerAlsDa, anschriftGesperrt
  }

  /// Why a child takes no part.
  public enum Ausschluss: String, CaseIterable, Sendable {
    case zweiteAnmeldung, ohneWunsch, andererPlatzanteil, zugesagt, hatPlatz,
      platzAusRunde, auswaertig
  }

  /// Why the place of a child that changes can't be given to others.
  public enum Ausserhalb: CaseIterable, Sendable {
    /// The Einrichtung takes no part.
    case haus
    /// It is a place of a Belegrecht.
    case belegrecht
    /// The contract is for half or double a place, for a Krippe place past the change of category, or
    /// is one of several.
    case vertrag
    /// The Einrichtung is too full on some day to give it.
    case ueberbelegt
  }

  /// Findings that are worked on together, in the order in which they are shown.
  public enum Gruppe: Int, CaseIterable, Sendable {
    case runde, plaetze, nachweise, doppelt, wuensche, geschwister, wechselkinder, nichtDabei
  }

  /// What it is.
  public let grund: Grund
  /// The record to which it leads.
  public let satz: Verweis
  /// Whom or what it is about, in words.
  public let wer: String

  /// The child that it is about; nil where it is about none.
  public let kind: Kennung<Kind>?

  /// A finding.
  public init(_ grund: Grund, _ satz: Verweis, wer: String, kind: Kennung<Kind>? = nil) {
    self.kind = kind
    self.grund = grund
    self.satz = satz
    self.wer = wer
  }

  /// Whom it is about as it stands in a letter: first the given name.
  public var briefname: String { Domain.briefname(wer) }

  /// How many there were of it: of a decided Runde those alike stand in one.
  public var anzahl: Int {
    if case .vermerkt(_, let n) = grund { n } else { 1 }
  }

  /// The child that it is about, also where its own record is what it leads to.
  public var betroffen: Kennung<Kind>? {
    kind ?? (satz.satzart == .kinder ? Kennung(gespeichert: satz.schluessel) : nil)
  }

  /// Whether the child takes no part because of it.
  public var schliesstAus: Bool { grund.ausschluss != nil }

  /// Whether somebody should do something about it; who stays out as the Runde was set up needs
  /// nothing.
  public var istZuKlaeren: Bool {
    switch grund.art {
    case .zugesagt, .hatPlatz, .auswaertig, .platzAusserhalb, .platzAusRunde, .andereRunde: false
    default: true
    }
  }

  /// With which others it is worked on.
  public var gruppe: Gruppe {
    switch grund.art {
    case .katalogNichtInKraft, .katalogLuecken, .andereRunde: .runde
    case .mehrAlsSicher, .wenigerAlsDa, .entscheidOhneBewerbung: .plaetze
    case .nachweisFehlt, .kindeswohlUnbestaetigt, .punkteUnbekannt, .ohneAnspruch,
      .anschriftGesperrt:
      .nachweise
    case .zweiteAnmeldung, .dublette: .doppelt
    case .nenntKeine, .ohneWunsch, .wunschNimmtNichtTeil, .wunschOhnePlatz: .wuensche
    case .geschwisterUneins, .geschwisterMitPlatz, .geschwisterFehlt: .geschwister
    case .platzAusserhalb: .wechselkinder
    case .andererPlatzanteil, .zugesagt, .hatPlatz, .platzAusRunde, .auswaertig: .nichtDabei
    }
  }

  /// Whether the Runde can't be decided as long as it stands.
  public var verhindertEntscheidung: Bool {
    grund.art == .katalogNichtInKraft
  }
}

extension Rundenbefund.Grund {
  /// Of which kind it is.
  public var art: Rundenbefund.Art {
    switch self {
    case .katalogNichtInKraft: .katalogNichtInKraft
    case .katalogLuecken: .katalogLuecken
    case .andereRunde: .andereRunde
    case .nachweisFehlt: .nachweisFehlt
    case .kindeswohlUnbestaetigt: .kindeswohlUnbestaetigt
    case .punkteUnbekannt: .punkteUnbekannt
    case .zweiteAnmeldung: .zweiteAnmeldung
    case .dublette: .dublette
    case .ohneAnspruch: .ohneAnspruch
    case .nenntKeine: .nenntKeine
    case .ohneWunsch: .ohneWunsch
    case .wunschNimmtNichtTeil: .wunschNimmtNichtTeil
    case .wunschOhnePlatz: .wunschOhnePlatz
    case .platzAusserhalb: .platzAusserhalb
    case .andererPlatzanteil: .andererPlatzanteil
    case .zugesagt: .zugesagt
    case .hatPlatz: .hatPlatz
    case .platzAusRunde: .platzAusRunde
    case .auswaertig: .auswaertig
    case .geschwisterUneins: .geschwisterUneins
    case .geschwisterMitPlatz: .geschwisterMitPlatz
    case .geschwisterFehlt: .geschwisterFehlt
    case .entscheidOhneBewerbung: .entscheidOhneBewerbung
    case .mehrAlsSicher: .mehrAlsSicher
    case .wenigerAlsDa: .wenigerAlsDa
    case .anschriftGesperrt: .anschriftGesperrt
    case .vermerkt(let art, _): art
    }
  }

  /// Why the child takes no part; nil where it does.
  public var ausschluss: Rundenbefund.Ausschluss? {
    art == .nenntKeine ? .ohneWunsch : Rundenbefund.Ausschluss(rawValue: art.rawValue)
  }
}
