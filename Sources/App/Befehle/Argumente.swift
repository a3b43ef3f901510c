internal import Domain
internal import Office
internal import Texte

/// An option of a command: a name, and what stands behind it.
struct Option: Equatable, Sendable {
  let name: String
  /// What the value is called in the help; nil for an option without one.
  let wert: String?
  let pflicht: Bool

  init(_ name: String, _ wert: String? = nil, pflicht: Bool = false) {
    self.name = name
    self.wert = wert
    self.pflicht = pflicht
  }
}

/// A call that can't be understood: exit status 2.
struct Aufruffehler: Error, Equatable {
  let satz: String
}

/// The words behind a command, sorted out by what the command takes.
struct Argumente {
  /// Words without an option, in order.
  private(set) var worte: [String] = []
  private var werte: [String: String] = [:]
  private let texte: Textkatalog

  init(
    _ worte: some Sequence<String>, optionen: [Option], worte anzahl: [String],
    weitere: Bool = false, texte: Textkatalog
  ) throws(Aufruffehler) {
    self.texte = texte
    var rest = Array(worte)[...]
    var nurWorte = false
    while let wort = rest.popFirst() {
      guard wort.hasPrefix("-"), wort.utf8.count > 1, !nurWorte else {
        self.worte.append(wort)
        continue
      }
      if wort == "--" {
        nurWorte = true
        continue
      }
      let dashes = wort.prefix(2).prefix { $0 == "-" }
      let parts = wort.dropFirst(dashes.count).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      guard dashes == "--", let option = optionen.first(where: { $0.name == name }) else {
        let nearest = naechstes(name, unter: optionen.map(\.name)).map { "--\($0)" }
        throw Aufruffehler(
          satz: texte.falschesWort(.unbekannteOption, "\(dashes)\(name)", nearest))
      }
      guard werte[name] == nil else {
        throw Aufruffehler(satz: texte(BefehlText.optionDoppelt, ["option": "--\(name)"]))
      }
      if option.wert == nil {
        guard parts.count == 1 else {
          throw Aufruffehler(satz: texte(BefehlText.optionOhneWert, ["option": "--\(name)"]))
        }
        werte[name] = ""
      } else if parts.count == 2 {
        werte[name] = String(parts[1])
      } else if let wert = rest.first, !wert.hasPrefix("--") {
        werte[name] = wert
        rest.removeFirst()
      } else {
        throw Aufruffehler(satz: texte(BefehlText.optionBrauchtWert, ["option": "--\(name)"]))
      }
    }
    if hat("hilfe") { return }
    if self.worte.count > anzahl.count, !weitere {
      throw Aufruffehler(
        satz: texte(BefehlText.zuVieleWorte, ["wort": sichtbar(self.worte[anzahl.count])]))
    }
    if self.worte.count < anzahl.count(where: { !$0.hasPrefix("[") }) {
      throw Aufruffehler(
        satz: texte(BefehlText.wortFehlt, ["wort": anzahl[self.worte.count]]))
    }
    for option in optionen where option.pflicht && werte[option.name] == nil {
      throw Aufruffehler(
        satz: texte(
          BefehlText.optionFehlt, ["option": "--\(option.name)", "wert": option.wert ?? ""]))
    }
  }

  func hat(_ name: String) -> Bool { werte[name] != nil }
  func text(_ name: String) -> String? { werte[name] }

  func tag(_ name: String) throws(Aufruffehler) -> Tag? {
    try lies(name, "2027-03-01") { Tag(iso: $0) }
  }

  func wort<W: RawRepresentable<String> & CaseIterable>(
    _ name: String
  ) throws(Aufruffehler) -> W? {
    try lies(name, W.allCases.map(\.rawValue).joined(separator: ", ")) { W(rawValue: $0) }
  }

  func kennung<A>(_ name: String) throws(Aufruffehler) -> Kennung<A>? {
    try lies(name, "e001") { Kennung<A>($0) }
  }

  /// A Platzkategorie, as people say it.
  func kategorie() throws(Aufruffehler) -> Platzkategorie? {
    try lies("kategorie", Self.kategorien) { texte.kategorie(gesagt: $0) }
  }

  static let kategorien = Platzkategorie.allCases.map(\.rawValue).joined(separator: ", ")

  func lies<T>(
    _ name: String, _ beispiel: String, _ make: (String) -> T?
  ) throws(Aufruffehler) -> T? {
    guard let text = werte[name] else { return nil }
    guard let wert = make(text) else { throw falsch("--\(name)", text, beispiel) }
    return wert
  }

  /// The value of a word or option can't be what it stands for.
  func falsch(_ name: String, _ wert: String, _ beispiel: String) -> Aufruffehler {
    Aufruffehler(
      satz: texte(
        BefehlText.wertFalsch,
        ["option": name, "wert": sichtbar(wert), "beispiel": beispiel]))
  }
}

extension Textkatalog {
  /// Says that a word is not known, and which one may have been meant.
  func falschesWort(_ text: BefehlText, _ wort: String, _ naechstes: String?) -> String {
    let base = self(text, ["wort": sichtbar(wort)])
    return naechstes.map { base + " " + self(BefehlText.meintenSie, ["wort": $0]) } ?? base
  }
}

/// The word that is nearest to a mistyped one, nil where none is near.
func naechstes(_ wort: String, unter worte: [String]) -> String? {
  let ranked = worte.map { word in
    (word, schreibabstand(Array(wort.utf8), Array(word.utf8), hoechstens: 2 * word.count))
  }.min { $0.1 < $1.1 }
  guard let (nearest, far) = ranked, far <= 2 * max(2, nearest.count / 3) else { return nil }
  return nearest
}
