/// The first names or the surname of a person in the forms that are compared.
struct Vergleichsname: Sendable {
  /// One name of several; shared, as it is compared with many.
  final class Teil: Sendable {
    /// Its small basic letters.
    let buchstaben: [UInt8]
    /// The same with `ae` `oe` `ue` as one vowel, and so for transliterations.
    let schlicht: [UInt8]
    /// A bit for each letter that it has.
    let menge: UInt32
    /// How it sounds.
    let klang: [UInt8]

    init(_ letters: [UInt8]) {
      buchstaben = letters
      schlicht = Self.plain(letters)
      menge = letters.reduce(0) { $0 | 1 << ($1 - UInt8(ascii: "a")) }
      klang = koelnerPhonetik(buchstaben: letters)
    }

    /// Without the second letter of what stands for a letter that a keyboard lacks.
    private static func plain(_ letters: [UInt8]) -> [UInt8] {
      letters.indices.filter { i in
        guard i > 0 else { return true }
        switch (Unicode.Scalar(letters[i - 1]), Unicode.Scalar(letters[i])) {
        case ("a", "e"), ("o", "e"), ("u", "e"), ("d", "j"): return false
        default: return true
        }
      }.map { letters[$0] }
    }
  }

  /// The names that tell persons apart: not initials, not the small words of a surname.
  let teile: [Teil]
  /// All in one.
  let ganz: Teil
  /// Whether it is a single name, without any small words.
  let istEinWort: Bool

  /// Small words of surnames that many families share.
  private static let partikel: Set<String> = [
    "von", "vom", "van", "der", "den", "de", "zu", "zum", "zur", "auch", "genannt", "el", "al",
    "da",
    "dos", "di",
  ]

  init(_ text: String) {
    let words = gefaltet(text).split { !$0.isLetter && $0 != "'" }.map { buchstaben(String($0)) }
    // An initial, and the "N. N." of a child that is not born yet, say nothing.
    let names = words.filter { $0.count > 1 }
    let telling = names.filter { !Self.partikel.contains(String(decoding: $0, as: UTF8.self)) }
    teile = (telling.isEmpty ? names : telling).map(Teil.init)
    ganz = Teil(names.flatMap { $0 })
    istEinWort = names.count == 1
  }

  var istUnbekannt: Bool { ganz.buchstaben.isEmpty }

  /// Whether all that was typed begins a part of this name; a single letter says too little.
  func beginnt(mit getippt: Self) -> Bool {
    getippt.teile.allSatisfy { begun in
      teile.contains { $0.buchstaben.starts(with: begun.buchstaben) }
    }
  }
}

/// How two names compare, the best first.
enum Namensvergleich: Int, Comparable {
  case gleich
  /// Umlauts, marks or foreign letters are written in another way.
  case schreibweise
  /// One has further names.
  case zusatz
  case klang
  case tippfehler
  /// Several errors, or an error beside a missing name, or a short form.
  case aehnlich
  /// Some names are the same, others are not.
  case teilweise
  case anders

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// Compares names of several parts.
  init(_ a: Vergleichsname, _ b: Vergleichsname) {
    // In one word or several, or a hyphen that slipped.
    let whole = Self(a.ganz, b.ganz)
    if whole == .gleich {
      self = .gleich
      return
    }
    let (few, many) = a.teile.count <= b.teile.count ? (a.teile, b.teile) : (b.teile, a.teile)
    self = a.istEinWort && b.istEinWort ? whole : min(whole, Self.parts(few, many))
  }

  /// Finds for each part of the shorter name the best of the longer.
  private static func parts(
    _ few: [Vergleichsname.Teil], _ many: [Vergleichsname.Teil]
  ) -> Self {
    var rest = many
    var worst = gleich
    var shared = false
    for part in few {
      var best = (at: -1, is: anders)
      for (i, other) in rest.enumerated() {
        let found = Self(part, other)
        if found < best.is { best = (i, found) }
      }
      worst = max(worst, best.is)
      if best.at >= 0 {
        rest.remove(at: best.at)
        shared = true
      }
    }
    guard worst != anders else { return shared ? teilweise : anders }
    guard few.count < many.count else { return worst }
    // An error beside a missing name must be a small one.
    return worst <= schreibweise ? zusatz : worst <= tippfehler ? tippfehler : anders
  }

  /// Compares single names.
  init(_ a: Vergleichsname.Teil, _ b: Vergleichsname.Teil) {
    if a.buchstaben == b.buchstaben {
      self = .gleich
      return
    }
    if a.schlicht == b.schlicht {
      self = .schreibweise
      return
    }
    let soundsAlike = a.klang.count >= 2 && a.klang == b.klang
    // Two wrong letters and an umlaut make six at most, and a short form lacks no letter.
    let strange = (a.menge ^ b.menge).nonzeroBitCount > 6
    if strange, !soundsAlike, a.menge & b.menge != a.menge, a.menge & b.menge != b.menge {
      self = .anders
      return
    }
    let (short, long) =
      a.buchstaben.count <= b.buchstaben.count
      ? (a.buchstaben, b.buchstaben) : (b.buchstaben, a.buchstaben)
    let limit = soundsAlike ? max(4, long.count * 3 / 4) : 4
    // An `oe` may be an umlaut, or an o and an e one of which is a slip.
    let distance = min(
      schreibabstand(short, long, hoechstens: limit),
      schreibabstand(a.schlicht, b.schlicht, hoechstens: limit))
    let more = long.starts(with: short) && short.count >= 3 ? long.count - short.count : 0
    if distance == 4 && more == 2 {
      // Leon and Leonie, Emil and Emilia are brother and sister.
      self = .anders
    } else if soundsAlike, distance > 1,
      distance * 4 <= long.count * 3 || distance == 4 && long.count == 5
    {
      self = .klang
    } else if distance <= 2 && long.count >= 3 || distance == 3 && long.count >= 5 {
      self = .tippfehler
    } else if distance <= 3 || distance == 4 && long.count >= 6 || more >= 3 {
      // Max and Maximilian, too.
      self = .aehnlich
    } else {
      self = .anders
    }
  }
}
