import Domain

/// A record as an office has it, before it is prepared for comparing.
struct Karte {
  var vorname: String
  var nachname: String
  var geboren: Tag
  var strasse: String
  var plz: String
  var telefon: String

  var person: Dublettenperson {
    Dublettenperson(
      vorname: vorname, nachname: nachname, geburtsdatum: geboren, strasse: strasse, plz: plz,
      telefone: [telefon])
  }
}

/// Makes pairs of records: one child taken down twice, or two who look alike.
struct Paarerzeuger {
  var zufall: Wuerfel
  let vornamen: [String]
  let nachnamen: [String]
  let strassen: [String]

  init?(seed: UInt64) {
    let folder = projectFolder + "/seeds/demo/"
    guard let female = lines(of: folder + "vornamen-w.txt"),
      let male = lines(of: folder + "vornamen-m.txt"),
      let family = lines(of: folder + "nachnamen.txt"),
      let streets = lines(of: folder + "strassen.txt")
    else { return nil }
    zufall = Wuerfel(seed: seed)
    vornamen = (female + male).filter { !$0.hasPrefix("#") }
    nachnamen = family.filter { !$0.hasPrefix("#") }
    strassen = streets.filter { !$0.hasPrefix("#") }
  }

  mutating func karte() -> Karte {
    Karte(
      vorname: vorname(), nachname: nachname(), geboren: geburtstag(), strasse: anschrift(),
      plz: "0410\(zufall.zahl(0...9))", telefon: telefon())
  }

  /// A child that was taken down twice, with what goes wrong then.
  mutating func dublette() -> (Karte, Karte) {
    let original = karte()
    var copy = original
    for _ in 0..<zufall.aus([0, 1, 1, 1, 1, 2, 2, 3]) { veraendere(&copy, wie: original) }
    return zufall.trifft(500) ? (original, copy) : (copy, original)
  }

  /// Two children who have something in common.
  mutating func verschiedene() -> (Karte, Karte) {
    let a = karte()
    var b = karte()
    switch zufall.zahl(0...9) {
    case 0, 1, 2:  // twins
      b = a
      repeat { b.vorname = vorname() } while b.vorname == a.vorname
    case 3:  // brother and sister
      b = a
      b.geboren = geburtstag()
      repeat { b.vorname = vorname() } while b.vorname == a.vorname
    case 4:  // a common name
      b.vorname = a.vorname
      b.nachname = a.nachname
      while abs(a.geboren - b.geboren) < 62 { b.geboren = geburtstag() }
    case 5:
      b.nachname = a.nachname
      b.geboren = a.geboren
    case 6, 7:
      b.vorname = zufall.trifft(700) ? a.vorname : a.vorname + " " + zufall.aus(vornamen)
      b.geboren = a.geboren
    case 8:  // cousins in one house
      b.nachname = a.nachname
      b.strasse = a.strasse
      b.plz = a.plz
    default: b.geboren = a.geboren
    }
    return (a, b)
  }

  // MARK: - Names, days and addresses

  private mutating func vorname() -> String {
    let first = zufall.aus(vornamen)
    guard zufall.trifft(250) else { return first }
    return first + zufall.aus(["-", " ", " "]) + zufall.aus(vornamen)
  }

  private mutating func nachname() -> String {
    zufall.aus(nachnamen) + (zufall.trifft(120) ? "-" + zufall.aus(nachnamen) : "")
  }

  private mutating func geburtstag() -> Tag { Tag(nummer: 18_000) + zufall.zahl(0...2700) }

  private mutating func anschrift() -> String {
    zufall.aus(strassen) + " \(zufall.zahl(1...120))" + zufall.aus(["", "", "a"])
  }

  private mutating func telefon() -> String { "0341 \(zufall.zahl(1_000_000...9_999_999))" }

  // MARK: - What goes wrong

  private mutating func veraendere(_ karte: inout Karte, wie original: Karte) {
    switch zufall.zahl(0...15) {
    case 0, 1: karte.vorname = vertippt(karte.vorname)
    case 2, 3: karte.nachname = vertippt(karte.nachname)
    case 4: karte.vorname = gehoert(karte.vorname)
    case 5: karte.nachname = gehoert(karte.nachname)
    case 6:
      karte.vorname = umschrift(karte.vorname)
      karte.nachname = umschrift(karte.nachname)
    case 7: karte.vorname = ohneZweiten(karte.vorname)
    case 8: karte.nachname = andererDoppelname(karte.nachname)
    case 9: (karte.vorname, karte.nachname) = (karte.nachname, karte.vorname)
    case 10: karte.geboren = andererTag(karte.geboren)
    case 11, 12:
      karte.strasse = anschrift()
      karte.plz = "0410\(zufall.zahl(0...9))"
    case 13: karte.telefon = zufall.trifft(500) ? "" : telefon()
    case 14:
      karte.telefon = karte.telefon.replacing("0341 ", with: zufall.aus(["+49 341 ", "0341/"]))
      karte.strasse = karte.strasse.replacing("straße", with: "str.")
    default:
      // The mother has married; the family still lives and rings where it did.
      karte.nachname = zufall.aus(nachnamen)
      karte.strasse = original.strasse
      karte.plz = original.plz
      karte.telefon = original.telefon
    }
  }

  private mutating func vertippt(_ name: String) -> String {
    var letters = Array(name)
    guard letters.count > 2 else { return name }
    let i = zufall.zahl(0...letters.count - 2)
    switch zufall.zahl(0...4) {
    case 0: letters.swapAt(i, i + 1)
    case 1: letters.remove(at: i + 1)
    case 2: letters.insert(letters[i], at: i + 1)
    case 3: letters.insert(zufall.aus(Array("enrstalio")), at: i + 1)
    default: letters[i + 1] = zufall.aus(Array("enrstalio"))
    }
    return String(letters)
  }

  /// As somebody writes it who only hears it.
  private mutating func gehoert(_ name: String) -> String {
    let pairs = [
      ("ei", "ai"), ("ai", "ei"), ("y", "i"), ("ph", "f"), ("f", "ph"), ("ck", "k"), ("k", "ck"),
      ("c", "k"), ("th", "t"), ("t", "th"), ("d", "t"), ("tz", "z"), ("nn", "n"), ("ll", "l"),
      ("mm", "m"), ("ss", "s"), ("ß", "ss"), ("ch", "kh"), ("ä", "e"), ("eu", "oi"), ("ie", "i"),
      ("v", "f"), ("w", "v"), ("x", "ks"), ("sch", "sh"), ("rh", "r"), ("g", "k"), ("b", "p"),
      ("n", "nn"), ("l", "ll"), ("s", "ss"), ("j", "y"),
    ].filter { name.contains($0.0) }
    guard !pairs.isEmpty else { return vertippt(name) }
    let (from, to) = zufall.aus(pairs)
    guard let place = name.firstRange(of: from) else { return name }
    return name.replacingCharacters(in: place, with: to)
  }

  private func umschrift(_ name: String) -> String {
    let forms = faltungen(name)
    guard let plain = forms.last else { return name }
    return plain.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  private mutating func ohneZweiten(_ name: String) -> String {
    let parts = name.split { $0 == " " || $0 == "-" }.map(String.init)
    guard parts.count > 1 else { return name + " " + zufall.aus(vornamen) }
    return zufall.trifft(600) ? parts[0] : parts.joined(separator: zufall.aus(["", "-", " "]))
  }

  private mutating func andererDoppelname(_ name: String) -> String {
    let parts = name.split(separator: "-").map(String.init)
    guard parts.count > 1 else { return name + "-" + zufall.aus(nachnamen) }
    return zufall.aus([parts[0], parts[1], parts[1] + "-" + parts[0], parts.joined(separator: " ")])
  }

  private mutating func andererTag(_ tag: Tag) -> Tag {
    let (year, month, day) = tag.datum
    let days = [
      Tag(jahr: year, monat: day, tag: month), Tag(jahr: year + 1, monat: month, tag: day),
      Tag(jahr: year - 1, monat: month, tag: day),
      Tag(jahr: year, monat: month, tag: day % 10 * 10 + day / 10),
      Tag(jahr: year, monat: month, tag: day + 10), tag + 1, tag - 1,
    ].compactMap { $0 }
    return zufall.aus(days)
  }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Wuerfel {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func zahl(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return range.lowerBound + Int((z ^ (z >> 31)) % UInt64(range.count))
  }

  mutating func trifft(_ promille: Int) -> Bool { zahl(0...999) < promille }
  mutating func aus<T>(_ list: [T]) -> T { list[zahl(0...list.count - 1)] }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
