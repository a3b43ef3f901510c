import Testing

@testable import Domain

@Suite struct SchriftTests {
  // MARK: - DIN 91379

  @Test(
    "Names from all over Europe are allowed",
    arguments: [
      "", "Anna", "Müller-Lüdenscheidt", "Łukasz", "Þórdís", "O'Brien", "O’Brien", "Şahin", "Ẓafer",
      "Z\u{304}anna", "C\u{328}\u{306}ernik", "K\u{35F}Hasan", "s\u{31B}\u{304}", "d’Ávila",
      "J\u{30C}",
    ])
  func namesAreAllowed(name: String) {
    #expect(Din91379.firstForeign(in: name, .a) == nil)
    #expect(Din91379.firstForeign(in: name, .c) == nil)
  }

  @Test(
    "The first foreign character is named as a whole",
    arguments: [
      ("Müller2", "2"), ("Αθηνά", "Α"), ("Иван", "И"), ("Bo😀", "😀"), ("a\u{331}b", "a\u{331}"),
      ("\u{301}a", "\u{301}"), ("A\u{30B}\u{301}", "A\u{30B}\u{301}"), ("xK\u{35F}a", "K\u{35F}"),
      ("a\u{202E}b", "\u{202E}"), ("a\u{0}", "\u{0}"), ("ǅ", "ǅ"), ("A\tB", "\t"),
      ("ä\u{308}", "ä\u{308}"),
    ] as [(String, Character)])
  func foreignIsNamed(text: String, foreign: Character) {
    #expect(Din91379.firstForeign(in: text, .a) == foreign)
  }

  @Test("Streets take digits and signs, but no other alphabets")
  func streets() {
    #expect(Din91379.firstForeign(in: "Straße des 17. Juni 12a/3 (Hof) & Söhne §5 €", .c) == nil)
    #expect(Din91379.firstForeign(in: "12\u{301}", .c) == "2\u{301}")
    #expect(Din91379.firstForeign(in: "Haus „Igel“", .c) == "„")
  }

  @Test("A text that isn't stored as UTF-8 in one piece is judged alike")
  func substring() {
    let text = "xxMüllerИ"
    #expect(Din91379.firstForeign(in: String(text.dropFirst(2)), .a) == "И")
  }

  static let standard = sharedFolder + "/daten/din91379/latin_list_1.3.txt"

  @Test(
    "Every character and sequence of every group is judged as the list in the shared folder says",
    .enabled(if: bytes(of: standard) != nil))
  func wholeStandard() throws {
    let rows = try #require(lines(of: Self.standard)).map { Row($0) }
    #expect(rows.count == 930)
    var listed = Set<UInt32>()
    for row in rows where row.group != "dc" {
      let inA = row.group == "bll" || row.group == "bnlreq"
      let inC = inA || ["bnl", "bnlopt", "bnlnot"].contains(row.group)
      #expect((Din91379.firstForeign(in: row.text, .a) == nil) == inA, "\(row)")
      #expect((Din91379.firstForeign(in: row.text, .c) == nil) == inC, "\(row)")
      #expect((Din91379.firstForeign(in: "ä\(row.text)a", .a) == nil) == inA, "\(row)")
      #expect((Din91379.firstForeign(in: "a\(row.text)ä", .c) == nil) == inC, "\(row)")
      if row.text.unicodeScalars.count == 1, inC, let scalar = row.text.unicodeScalars.first {
        listed.insert(scalar.value)
      }
    }
    // And nothing that isn't listed.
    for code in UInt32(0)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(code), !listed.contains(code) else { continue }
      #expect(Din91379.firstForeign(in: String(Character(scalar)), .c) != nil)
    }
    // Letters with marks: only the listed sequences.
    let sequences = Set(rows.map(\.scalars))
    let marks = rows.filter { $0.group == "dc" }.map(\.text)
    for row in rows where row.group == "bll" && row.scalars.count == 1 {
      for mark in marks {
        let text = row.text + mark
        let allowed = sequences.contains(text.unicodeScalars.map(\.value))
        #expect((Din91379.firstForeign(in: text, .a) == nil) == allowed, "\(row) \(mark)")
      }
    }
  }

  // MARK: - Folding

  @Test(
    "Search finds a name without its marks",
    arguments: [
      ("Müller", "muller"), ("WEIẞ", "weiss"), ("Groß", "gross"), ("Łukasz", "lukasz"),
      ("Søren", "soren"), ("Þórður", "thordur"), ("Đorđe", "dorde"), ("Æsa", "aesa"),
      ("Cœur", "coeur"), ("Işık", "isik"), ("İnci", "inci"), ("Ħal", "hal"), ("Ŋ", "n"),
      ("Ŀ", "l"), ("ŉ", "n"), ("Əli", "eli"), ("O’Brien", "o'brien"), ("O`Brien", "o'brien"),
      ("Z\u{304}", "z"), ("A\u{308}", "a"), ("Olʹga", "olga"), ("a\u{A0}b", "a b"),
      ("Νίκος", "νικοσ"), ("", ""), ("a\u{0}B", "a\u{0}b"),
    ])
  func folded(text: String, expected: String) {
    #expect(gefaltet(text) == expected)
    #expect(gefaltet(gefaltet(text)) == gefaltet(text))
  }

  @Test("A name with ä, ö or ü is found with ae, oe and ue too")
  func bothForms() {
    #expect(faltungen("Müller") == ["muller", "mueller"])
    #expect(faltungen("ÄÖÜ") == ["aou", "aeoeue"])
    #expect(faltungen("Mu\u{308}ller") == ["muller", "mueller"])
    #expect(faltungen("Meyer") == ["meyer"])
    #expect(faltungen("Łoś") == ["los"])
    // An umlaut that somebody types is meant; without it both are found.
    for (wort, text, found) in [
      ("müller", "Müller", true), ("müller", "Mueller", true), ("müller", "Muller", false),
      ("muller", "Müller", true), ("mueller", "Müller", true), ("MU\u{308}LLER", "Müller", true),
      ("ü3", "Kindergarten Ü3", true), ("ü3", "Krippe U3", false), ("u3", "Kindergarten Ü3", true),
      ("łoś", "Los", true),
    ] {
      #expect(
        faltungen(text).contains { enthaelt($0, suchfaltung(wort)) } == found, "\(wort) \(text)")
    }
  }

  static let searchForms = sharedFolder + "/daten/din91379/latin_list_search_form_1.3.txt"

  @Test(
    "Every Latin letter folds to the search form that the shared folder lists",
    .enabled(if: bytes(of: searchForms) != nil))
  func allLettersFold() throws {
    var letters = 0
    for row in try #require(lines(of: Self.searchForms)).map({ Row($0) }) where row.group == "bll" {
      letters += 1
      let folded = gefaltet(row.text)
      // The list writes umlauts, Å and Ø with two letters, as passports do.
      let spelledOut = ["ae": "a", "oe": "o", "ue": "u", "aa": "a"]
      let listed = row.searchForm.lowercased()
      #expect(folded == listed || folded == spelledOut[listed], "\(row) \(folded)")
    }
    #expect(letters == 649)
  }

  // MARK: - NFC and order

  @Test("Texts are composed as NFC says")
  func composed() {
    func scalars(_ text: String) -> [UInt32] { nfc(text).unicodeScalars.map(\.value) }
    #expect(scalars("Mu\u{308}ller") == "M\u{FC}ller".unicodeScalars.map(\.value))
    #expect(scalars("Z\u{30C}\u{326}") == [0x17D, 0x326])
    #expect(scalars("\u{212B}\u{0}") == [0xC5, 0])
    #expect(scalars("abc") == [0x61, 0x62, 0x63])
    let long = String(repeating: "\u{1F82}", count: 500)
    #expect(nfc(long) == long)
    #expect(gefaltet(long).unicodeScalars.allSatisfy { $0.value < 0x400 })
  }

  @Test("A German list sorts umlauts with their basic letters")
  func germanOrder() {
    let sorted = [
      "", "Adam", "Ähre", "Aigner", "Müll", "Mull-Berg", "Muller", "Müller", "Mullermann", "Öztürk",
      "Weise", "Weiß", "weiss", "Łoś", "Ziegler",
    ].shuffled().sorted(by: deutschVor)
    #expect(
      sorted == [
        "", "Adam", "Ähre", "Aigner", "Łoś", "Müll", "Mull-Berg", "Muller", "Müller", "Mullermann",
        "Öztürk", "Weise", "Weiß", "weiss", "Ziegler",
      ])
    #expect(!deutschVor("Anna", "Anna"))
    #expect(deutschVor("Anna", "anna") != deutschVor("anna", "Anna"))
  }

  // MARK: - Word lists of the demo

  static let lists: [(file: String, atLeast: Int, datentyp: Din91379.Datentyp)] = [
    ("vornamen-w", 150, .a), ("vornamen-m", 150, .a), ("nachnamen", 400, .a), ("strassen", 80, .c),
    ("ortsteile", 12, .c), ("einrichtungen", 60, .c), ("traeger", 4, .c), ("gruppen", 40, .c),
  ]

  @Test("Every line of the demo's word lists is allowed, in NFC, and there once", arguments: lists)
  func wordLists(file: String, atLeast: Int, datentyp: Din91379.Datentyp) throws {
    let all = try #require(lines(of: projectFolder + "/seeds/demo/\(file).txt"))
    let words = all.filter { !$0.hasPrefix("#") }
    #expect(words.count >= atLeast)
    #expect(Set(words).count == words.count)
    for word in words {
      #expect(Din91379.firstForeign(in: word, datentyp) == nil, "\(word)")
      #expect(nfc(word).utf8.elementsEqual(word.utf8), "\(word)")
      #expect(word.first != " " && word.last != " ", "\(word)")
    }
  }

  @Test("The demo has enough Einrichtungen of each kind, and well-formed Träger and Ortsteile")
  func demoFields() throws {
    func rows(_ file: String) throws -> [[String]] {
      try #require(lines(of: projectFolder + "/seeds/demo/\(file).txt"))
        .filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    }
    var kinds: [String: Int] = [:]
    for row in try rows("einrichtungen") {
      #expect(row.count == 2)
      kinds[row[1], default: 0] += 1
    }
    #expect(Set(kinds.keys) == ["krippe", "kindergarten", "kita", "hort", "tagespflege"])
    #expect(["krippe", "kindergarten", "kita"].reduce(0) { $0 + (kinds[$1] ?? 0) } >= 36)
    #expect(kinds["hort"] ?? 0 >= 6 && kinds["tagespflege"] ?? 0 >= 8)
    let kommunal = try #require(try rows("traeger").first)
    #expect(kommunal.dropFirst() == ["Stadt Auen", "kommunal"])
    let known = ["kommunal", "frei", "katholisch", "evangelisch", "privat"]
    #expect(try rows("traeger").allSatisfy { $0.count == 3 && known.contains($0[2]) })
    #expect(try rows("ortsteile").map { $0[1] } == (4901...4912).map { "0\($0)" })
  }

  @Test("A part is found at the beginning, in the middle and at the end, and only whole")
  func parts() {
    for part in ["", "suedstadt", "dst", "t", "suedstadt"] {
      #expect(enthaelt("suedstadt", part))
    }
    for part in ["suedstadt ", "stadtt", "x", "dts"] { #expect(!enthaelt("suedstadt", part)) }
    #expect(!enthaelt("", "x") && enthaelt("", ""))
  }
}

/// One line of the lists of characters.
private struct Row: CustomStringConvertible {
  let description: String
  let group: String
  let scalars: [UInt32]
  let searchForm: String

  init(_ line: String) {
    description = line
    let fields = line.split(separator: "; ").map(String.init)
    func text(_ field: Int) -> [UInt32] {
      guard fields.count > field else { return [] }
      return fields[field].split(separator: " ").compactMap { UInt32($0, radix: 16) }
    }
    group = fields[0]
    scalars = text(2)
    searchForm = Self.string(text(5))
  }

  var text: String { Self.string(scalars) }

  private static func string(_ codes: [UInt32]) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: codes.compactMap(Unicode.Scalar.init))
    return result
  }
}

@Suite("Phone numbers")
struct TelefonziffernTests {
  @Test(
    "A phone number is compared by its digits, however it is written",
    arguments: [
      ("0341 / 55-12 3", "034155123"), ("+49 341 777", "0341777"), ("+49 (0) 341 777", "0341777"),
      ("0049341777", "0341777"), ("+48 22 1", "48221"), ("4934", "4934"), ("", ""), ("keine", ""),
    ])
  func ziffern(_ telefon: String, _ expected: String) {
    #expect(telefonziffern(telefon) == expected)
  }
}
