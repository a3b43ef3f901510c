/// Records whose address can be under an Auskunftssperre (§ 51 BMG): it is kept apart, and nobody
/// reads it by the way.
public protocol Schuetzbar: Datensatz {
  /// The columns that would say where somebody lives or can be found.
  static var schutzspalten: [String] { get }
}

extension Schuetzbar {
  /// What stands in those columns.
  public var anschrift: [Feldwert] {
    feldwerte.filter { Self.schutzspalten.contains($0.spalte) && !$0.wert.isEmpty }
  }

  /// The record with nothing in them.
  public var ohneAnschrift: Self { mit(Self.schutzspalten.map { Feldwert($0, "") }).satz }
}

extension Datensatz {
  /// The columns that an Auskunftssperre hides; most records have none.
  public static var verdeckbareSpalten: [String] {
    (Self.self as? any Schuetzbar.Type)?.schutzspalten ?? []
  }
}

extension Kind: Schuetzbar {
  public static let schutzspalten = ["strasse", "plz", "ort", "ags", "ortsteil"]
}

extension Sorgeberechtigter: Schuetzbar {
  public static let schutzspalten = ["strasse", "plz", "ort", "telefon", "email"]
}

extension Datensatz {
  /// The columns that say for what a child gets points, or what an Einrichtung thought of it: they stay
  /// with the office that allocates; most records have none.
  public static var grundspalten: [String] {
    switch satzart {
    case .anmeldungen: ["kriterien"]
    case .rundenentscheide: ["grund"]
    case .rundenprotokolle: ["inhalt"]
    default: []
    }
  }

  /// The record with nothing in those columns.
  public var ohneGruende: Self {
    Self.grundspalten.isEmpty ? self : mit(Self.grundspalten.map { Feldwert($0, "") }).satz
  }
}
