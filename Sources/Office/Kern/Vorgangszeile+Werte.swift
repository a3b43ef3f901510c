public import Domain

// The arguments of a command line as values.

extension Vorgangszeile {
  /// How an argument names what stood in a column before.
  public static let vorherEndung = ".vorher"

  /// The value of an argument as `make` reads it; nil where it is empty.
  public func lies<T>(_ name: String, _ make: (String) -> T?) throws(Vorgangsfehler) -> T? {
    let text = self[name]
    if text.isEmpty { return nil }
    guard let wert = make(text) else { throw .argument(name) }
    return wert
  }

  /// The same of an argument that must be there.
  public func pflicht<T>(_ name: String, _ make: (String) -> T?) throws(Vorgangsfehler) -> T {
    guard let wert = try lies(name, make) else { throw .argument(name) }
    return wert
  }

  /// A day, `2027-03-01`.
  public func tag(_ name: String) throws(Vorgangsfehler) -> Tag {
    try pflicht(name) { Tag(iso: $0) }
  }

  /// A day that need not be named.
  public func tagOderKeiner(_ name: String) throws(Vorgangsfehler) -> Tag? {
    try lies(name) { Tag(iso: $0) }
  }

  /// The id of a record that need not be named.
  public func kennungOderKeine<A>(_ name: String) throws(Vorgangsfehler) -> Kennung<A>? {
    try lies(name) { Kennung<A>($0) }
  }

  /// Ids of records, separated by a vertical bar; possibly none.
  public func kennungen<A>(_ name: String) throws(Vorgangsfehler) -> [Kennung<A>] {
    var result: [Kennung<A>] = []
    for text in self[name].split(separator: "|", omittingEmptySubsequences: self[name].isEmpty) {
      guard let kennung = Kennung<A>(String(text)) else { throw .argument(name) }
      result.append(kennung)
    }
    return result
  }

  /// The id of a record.
  public func kennung<A>(_ name: String) throws(Vorgangsfehler) -> Kennung<A> {
    try pflicht(name) { Kennung<A>($0) }
  }

  /// The id of a record that is to be made; one that is empty is given when the Vorgang runs.
  public func neueKennung<A>(_ name: String) throws(Vorgangsfehler) -> Kennung<A> {
    try lies(name) { Kennung<A>($0) } ?? Kennung(gespeichert: "")
  }

  /// A word of a closed list.
  public func wort<W: RawRepresentable<String>>(_ name: String) throws(Vorgangsfehler) -> W {
    try pflicht(name) { W(rawValue: $0) }
  }

  /// A word of a closed list that need not be named.
  public func wortOderKeines<W: RawRepresentable<String>>(
    _ name: String
  ) throws(Vorgangsfehler) -> W? {
    try lies(name) { W(rawValue: $0) }
  }

  /// Hours a week; nil where none are named.
  public func stunden(_ name: String) throws(Vorgangsfehler) -> Wochenstunden? {
    try lies(name) { Wochenstunden(text: $0) }
  }

  /// How much of a place; nil where it is not named.
  public func platzanteil(_ name: String) throws(Vorgangsfehler) -> Platzzahl? {
    try lies(name) { Platzzahl(text: $0) }
  }

  /// Whether an argument is there, even if it is empty.
  public func nennt(_ name: String) -> Bool { argumente.contains { $0.name == name } }

  /// The same line without some of its arguments.
  public func ohne(_ namen: Set<String>) -> Vorgangszeile {
    Vorgangszeile(name: name, argumente: argumente.filter { !namen.contains($0.name) })
  }

  /// The same line with another value for an argument.
  public func mit(_ name: String, _ wert: String) -> Vorgangszeile {
    Vorgangszeile(
      name: self.name, argumente: argumente.filter { $0.name != name } + [(name, wert)],
      mitLeeren: true)
  }

  /// The same line with nothing in the arguments that would say where somebody lives (§ 51 BMG).
  ///
  /// That of an Einrichtung is no secret.
  var ohneAnschrift: Vorgangszeile {
    if Satzart(rawValue: self["satzart"])?.datensatz.verdeckbareSpalten.isEmpty == true {
      return self
    }
    let columns = Set(Kind.schutzspalten + Sorgeberechtigter.schutzspalten)
    let hidden = columns.union(columns.map { $0 + Self.vorherEndung })
    return Vorgangszeile(
      name: name, argumente: argumente.filter { !hidden.contains($0.name) }, mitLeeren: true)
  }
}
