// The characters and sequences of DIN 91379:2022-08, by the groups of the standard.

/// What one data type of the standard allows, in a form that is quick to ask.
struct Zeichenvorrat: Sendable {
  /// One bit for each code point below `ende`, 64 to a word.
  private let bits: [UInt64]

  /// The first code point above the table: U+20AC is the last one that any data type allows.
  static let ende: UInt32 = 0x2100

  init(_ groups: [[(UInt32, UInt32)]]) {
    var bits = [UInt64](repeating: 0, count: Int(Self.ende / 64))
    for group in groups {
      for (first, last) in group {
        for code in first...last { bits[Int(code / 64)] |= 1 << UInt64(code % 64) }
      }
    }
    self.bits = bits
  }

  func contains(_ code: UInt32) -> Bool {
    code < Self.ende && bits[Int(code / 64)] & (1 << UInt64(code % 64)) != 0
  }

  /// Datatype A: groups `bll` and `bnlreq`.
  static let a = Zeichenvorrat([Din91379Tabelle.bll, Din91379Tabelle.bnlreq])

  /// Datatype C: datatype A and groups `bnl`, `bnlopt` and `bnlnot`.
  static let c = Zeichenvorrat([
    Din91379Tabelle.bll, Din91379Tabelle.bnlreq, Din91379Tabelle.bnl, Din91379Tabelle.bnlopt,
    Din91379Tabelle.bnlnot,
  ])
}

/// The tables of the standard; a pair is the first and the last code point of a run.
enum Din91379Tabelle {
  /// Latin letters (normative).
  static let bll: [(UInt32, UInt32)] = [
    (0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x17E), (0x187, 0x188),
    (0x18F, 0x18F), (0x197, 0x197), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1B7, 0x1B7),
    (0x1CD, 0x1DC), (0x1DE, 0x1DF), (0x1E2, 0x1F0), (0x1F4, 0x1F5), (0x1F8, 0x1FF),
    (0x212, 0x213), (0x218, 0x21B), (0x21E, 0x21F), (0x227, 0x233), (0x259, 0x259),
    (0x268, 0x268), (0x292, 0x292), (0x1E02, 0x1E03), (0x1E06, 0x1E07), (0x1E0A, 0x1E11),
    (0x1E17, 0x1E17), (0x1E1C, 0x1E2B), (0x1E2F, 0x1E37), (0x1E3A, 0x1E3B), (0x1E40, 0x1E49),
    (0x1E52, 0x1E5B), (0x1E5E, 0x1E63), (0x1E6A, 0x1E6F), (0x1E80, 0x1E87), (0x1E8C, 0x1E97),
    (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9),
  ]

  /// Non-letters N1 (normative): what names need beside letters.
  static let bnlreq: [(UInt32, UInt32)] = [
    (0x20, 0x20), (0x27, 0x27), (0x2C, 0x2E), (0x60, 0x60), (0x7E, 0x7E), (0xA8, 0xA8),
    (0xB4, 0xB4), (0xB7, 0xB7), (0x2B9, 0x2BA), (0x2BE, 0x2BF), (0x2C8, 0x2C8),
    (0x2CC, 0x2CC), (0x2019, 0x2019), (0x2021, 0x2021),
  ]

  /// Non-letters N2 (normative): digits and common signs.
  static let bnl: [(UInt32, UInt32)] = [
    (0x21, 0x26), (0x28, 0x2B), (0x2F, 0x40), (0x5B, 0x5F), (0x7B, 0x7D), (0xA1, 0xA3),
    (0xA5, 0xA5), (0xA7, 0xA7), (0xA9, 0xAC), (0xAE, 0xB3), (0xB5, 0xB6), (0xB9, 0xBB),
    (0xBF, 0xBF), (0xD7, 0xD7), (0xF7, 0xF7), (0x20AC, 0x20AC),
  ]

  /// Non-letters N3 (normative).
  static let bnlopt: [(UInt32, UInt32)] = [
    (0xA4, 0xA4), (0xA6, 0xA6), (0xB8, 0xB8), (0xBC, 0xBE),
  ]

  /// Non-letters N4 (normative): tabulation, line ends, no-break space.
  static let bnlnot: [(UInt32, UInt32)] = [(0x9, 0xA), (0xD, 0xD), (0xA0, 0xA0)]

  /// Sequences of group `bll`: what follows the letter, and the letters it may follow.
  static let sequences: [(marks: [UInt32], letters: String)] = [
    ([0x300], "CFGKMPSTZcfgkmpstz"),
    ([0x301], "Jj\u{FF}\u{12A}\u{12B}"),
    ([0x302], "DKLMNdklmn"),
    (
      [0x304],
      "CFHKNPSTZcfhknpstz\u{DB}\u{FB}\u{1E32}\u{1E33}\u{1E62}\u{1E63}\u{1E6C}\u{1E6D}\u{1EE4}\u{1EE5}"
    ),
    ([0x306], "CMNRZcmnrz\u{C7}\u{E7}"),
    ([0x307], "KUku"),
    ([0x308], "CTZcz\u{1EA0}\u{1EA1}\u{1ECC}\u{1ECD}\u{1EE4}\u{1EE5}"),
    ([0x30B], "Aa"),
    ([0x30C], "J"),
    ([0x30D], "\u{113}\u{14D}"),
    ([0x310], "Mm"),
    ([0x315], "CKPTckpt\u{10C}\u{10D}"),
    ([0x31B], "KTkt"),
    ([0x31B, 0x304], "Ss"),
    ([0x323], "CPcp\u{10C}\u{10D}"),
    ([0x325], "LRlr"),
    ([0x325, 0x304], "LRlr"),
    ([0x326], "CHKLNchkln\u{17D}\u{17E}"),
    ([0x327], "Zz\u{17D}\u{17E}"),
    ([0x328, 0x306], "Cc"),
    ([0x331], "HSs"),
    ([0x35F, 0x48], "K"),
    ([0x35F, 0x68], "Kk"),
  ]

  /// All sequences, each packed by `packed`.
  static let packedSequences: Set<UInt64> = {
    var result = Set<UInt64>()
    for (marks, letters) in sequences {
      let second = marks.count > 1 ? marks[1] : 0
      for letter in letters.unicodeScalars {
        result.insert(packed(letter.value, marks[0], second))
      }
    }
    return result
  }()

  /// A letter and what follows it, in one number: 21 bits for each code point.
  static func packed(_ letter: UInt32, _ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(letter) << 42 | UInt64(first) << 21 | UInt64(second)
  }
}
