/// What an Anmeldung says for the Vergabe: `key=value` pairs, separated by a vertical bar.
///
/// Any text can be read; of a key twice the first one counts, and what no catalogue asks stays as it is.
public struct Kriterienangaben: Equatable, Sendable {
  /// Words that every Runde knows, whatever its catalogue asks; no Kriterium is called like one.
  public enum Festwort: String, CaseIterable, Sendable {
    /// There is a danger to the child (§ 8a SGB VIII): `ja`. It counts once the Jugendamt has confirmed
    /// it, which is its evidence: what parents say alone gives no Vorrang.
    case kindeswohl
    /// The children with whom it wants to be placed together, by their ids, separated by a comma.
    case zusammenMit = "zusammen_mit"
    /// The codes of the Kriterien whose evidence was seen, separated by a comma.
    case nachweis
  }

  private var werte: [(schluessel: String, wert: String)]

  /// The pairs of a `kriterien` column; a word without a value means `ja`.
  public init(_ text: String) {
    werte = text.split(separator: "|").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "ja")
    }
  }

  /// The value of a key; nil where nothing is said.
  public subscript(schluessel: String) -> String? {
    get { werte.first { $0.schluessel == schluessel }?.wert }
    set {
      let i = werte.firstIndex { $0.schluessel == schluessel }
      switch (i, newValue) {
      case (let i?, let wert?): werte[i].wert = wert
      case (let i?, nil): werte.remove(at: i)
      case (nil, let wert?): werte.append((schluessel, wert))
      case (nil, nil): break
      }
    }
  }

  /// The value of a word that every Runde knows.
  public subscript(wort: Festwort) -> String? {
    get { self[wort.rawValue] }
    set { self[wort.rawValue] = newValue }
  }

  /// Whether the evidence of the Kriterium with this code was seen.
  public subscript(nachweis code: String) -> Bool {
    get { liste(Festwort.nachweis.rawValue).contains(code) }
    set {
      let others = liste(Festwort.nachweis.rawValue).filter { $0 != code }
      let seen = newValue ? others + [code] : others
      self[.nachweis] = seen.isEmpty ? nil : seen.joined(separator: ",")
    }
  }

  /// Whether a danger to the child is confirmed.
  public var kindeswohl: Bool {
    self[.kindeswohl] == "ja" && self[nachweis: Festwort.kindeswohl.rawValue]
  }

  /// What stands in a list, separated by commas.
  public func liste(_ schluessel: String) -> [String] {
    self[schluessel]?.split(separator: ",").map(String.init) ?? []
  }

  /// The codes of the Kriterien whose evidence was seen.
  var nachweise: Set<String> { Set(liste(Festwort.nachweis.rawValue)) }

  /// As it stands in the column.
  public var text: String {
    werte.map { "\($0.schluessel)=\($0.wert)" }.joined(separator: "|")
  }

  public static func == (a: Self, b: Self) -> Bool { a.text == b.text }
}

extension Anmeldung {
  /// Names other records of the children with whom the child wants to be placed together; itself is
  /// none of them, nor is one twice.
  public mutating func ersetzeGeschwister(_ neu: (String) -> String) {
    var angaben = Kriterienangaben(kriterien)
    let before = angaben.liste(Kriterienangaben.Festwort.zusammenMit.rawValue)
    let after = before.map(neu)
    guard after != before else { return }
    let kept = after.enumerated().filter { i, id in
      id != kind.text && !after[..<i].contains(id)
    }.map(\.element)
    angaben[.zusammenMit] = kept.isEmpty ? nil : kept.joined(separator: ",")
    kriterien = angaben.text
  }
}
