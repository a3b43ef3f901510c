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
