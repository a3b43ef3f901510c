/// The key of a text, in an area of its own: each area is a file of the catalogue.
public protocol Textschluessel: RawRepresentable<String>, CaseIterable, Sendable {
  /// The file of the catalogue, without its ending.
  static var bereich: String { get }
}

/// Every word that a user reads, by its key.
///
/// The code knows keys, never words; a Kommune may override any of them.
public struct Textkatalog: Sendable {
  private let texte: [String: String]

  /// A catalogue of texts by `bereich.schluessel`.
  public init(_ texte: [String: String]) { self.texte = texte }

  /// The text of a key, with its placeholders `{name}` filled in.
  ///
  /// `{name|Platz|Plätze}` is the first word where the value is 1, else the second one.
  ///
  /// A key without a text yields the key itself, so that what is missing can be seen and named.
  public func callAsFunction<K: Textschluessel>(
    _ schluessel: K, _ werte: KeyValuePairs<String, String> = [:]
  ) -> String {
    let name = "\(K.bereich).\(schluessel.rawValue)"
    guard let text = texte[name] else { return name }
    guard !werte.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false)
      let value = werte.first { $0.key == parts[0] }?.value
      switch (value, parts.count) {
      case (let value?, 1): result += value
      case (let value?, 3): result += parts[value == "1" ? 1 : 2]
      default: result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
