/// Something to be looked at before a Runde is run.
public struct Rundenbefund: Equatable, Sendable {
  /// What it is.
  public enum Grund: Equatable, Sendable {
    /// The evidence for these Kriterien was not seen, so that they don't count: their labels.
    case nachweisFehlt([String])
    /// A Kriterium counts nothing, for its points are not known: its label.
    case punkteUnbekannt(String)
    /// The child has another open Anmeldung, which came in later and takes no part.
    case zweiteAnmeldung(Kennung<Anmeldung>)
    /// The child was probably taken down twice: the other one, by name and id.
    case dublette(String, Kennung<Kind>)
    /// The child has no Rechtsanspruch on its first day (§ 24 Abs. 1 SGB VIII).
    case ohneAnspruch
    /// No Einrichtung that is wished takes part.
    case ohneWunsch
    /// A wished Einrichtung has no place of the category to give, or is closed: its name.
    case wunschOhnePlatz(String)
    /// Half and double places are given by hand.
    case andererPlatzanteil(Platzzahl)
    /// The child has a Zusage that is not answered: the name of the Einrichtung.
    case zugesagt(String)
    /// The child has a place, and the Runde has no Wechselkinder: the name of the Einrichtung.
    case hatPlatz(String)
    /// The child lives elsewhere, and the Runde takes nobody from there.
    case auswaertig
    /// Siblings who want to be placed together wish for different things, and go alone.
    case geschwisterUneins(String)
    /// Of siblings who want to be placed together one has a place already, and they go alone.
    case geschwisterMitPlatz(String)
    /// The sibling with whom a child wants to be placed takes no part: its id.
    case geschwisterFehlt(String)
    /// An Einrichtung was to give more than is safe: how many, and how many are.
    case mehrAlsSicher(Platzart, Int, Int)
    /// The bound of all together is less than the Wechselkinder who are there already.
    case wenigerAlsDa(Platzart, Int, Int)
    /// Where the child lives must not be told (§ 51 BMG), so that no nearness counts for it.
    case anschriftGesperrt
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

  /// Whether the child takes no part because of it.
  public var schliesstAus: Bool {
    switch grund {
    case .zweiteAnmeldung, .ohneWunsch, .andererPlatzanteil, .zugesagt, .hatPlatz, .auswaertig: true
    default: false
    }
  }

  /// Whether somebody should do something about it; who stays out as the Runde was set up needs
  /// nothing.
  public var istZuKlaeren: Bool {
    switch grund {
    case .zugesagt, .hatPlatz, .auswaertig: false
    default: true
    }
  }
}
