/// A pair among many children that may be one child.
public struct Dublettenpaar: Equatable, Sendable {
  /// The places of the two in the list, the smaller one first.
  public let a: Int
  /// The larger place.
  public let b: Int
  /// How they were judged.
  public let urteil: Dublettenurteil
}

/// Finds the pairs among many children that are judged to be one child, the best first.
///
/// Not all are compared with all, only those that share something: a birthday, a name by its sound
/// beside two parts of the birthday, a phone number, a mail address or a parent.
public func dubletten(unter personen: [Dublettenperson]) -> [Dublettenpaar] {
  var found: [Dublettenpaar] = []
  for pair in kandidaten(unter: personen) {
    let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
    let urteil = Dublettenurteil(personen[a], personen[b])
    if urteil.istDublette { found.append(Dublettenpaar(a: a, b: b, urteil: urteil)) }
  }
  return found.sorted { ($1.urteil.punkte, $0.a, $0.b) < ($0.urteil.punkte, $1.a, $1.b) }
}

/// So many may share a key before it says too little: a whole register with one birthday, the phone
/// of an Einrichtung.
private let hoechstensGleiche = 400

/// The pairs that share a key, each once and in order, as two places of 32 bits.
private func kandidaten(unter personen: [Dublettenperson]) -> [UInt64] {
  var keys: [(key: UInt64, at: UInt32)] = []
  keys.reserveCapacity(personen.count * 14)
  for (i, person) in personen.enumerated() {
    person.jederSchluessel { keys.append(($0, UInt32(i))) }
  }
  keys.sort { ($0.key, $0.at) < ($1.key, $1.at) }
  let letters = personen.map { Namensbuchstaben($0) }
  var pairs: [UInt64] = []
  var start = 0
  while start < keys.count {
    let key = keys[start].key
    var end = start + 1
    while end < keys.count, keys[end].key == key { end += 1 }
    if end - start <= hoechstensGleiche {
      for i in start..<end {
        let a = keys[i].at
        for j in i + 1..<end {
          let b = keys[j].at
          if a != b, letters[Int(a)].passt(zu: letters[Int(b)], genau: key & nurName != 0) {
            pairs.append(UInt64(a) << 32 | UInt64(b))
          }
        }
      }
    }
    start = end
  }
  pairs.sort()
  var last: UInt64?
  return pairs.filter { pair in
    defer { last = pair }
    return pair != last
  }
}

extension Dublettenperson {
  /// Hands out what this child may share with a record of the same child.
  fileprivate func jederSchluessel(_ body: (UInt64) -> Void) {
    for number in telefone { body(key(1, number.utf8)) }
    for mail in mails { body(key(2, mail.utf8)) }
    for parent in eltern { body(key(3, parent.utf8)) }
    guard let geburtsdatum else { return }
    let (year, month, day) = geburtsdatum.datum
    body(key(4, number: Int(geburtsdatum.nummer)))
    for part in vorname.teile + nachname.teile where !part.klang.isEmpty {
      // Beside a name two parts of the birthday, in any of which one may have erred; day and month
      // in either order; and the day itself, where too many are born on it.
      body(key(5, part.klang, number: year * 12 + month))
      body(key(6, part.klang, number: year * 31 + day))
      body(key(7, part.klang, number: month * 31 + day))
      body(key(8, part.klang, number: year * 1000 + min(day, month) * 31 + max(day, month)))
      body(key(9, part.buchstaben, number: Int(geburtsdatum.nummer)))
    }
  }
}

/// Marks the keys of a name beside a birthday that isn't the same: all names must be similar then.
private let nurName: UInt64 = 1

/// A number for what is shared, the same on every machine (FNV-1a).
///
/// Two that differ may have the same one: that only makes a pair more to be judged.
private func key(_ art: UInt8, _ text: some Sequence<UInt8>, number: Int = 0) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  add(art)
  for byte in text { add(byte) }
  for shift in stride(from: 0, to: 32, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  return (5...8).contains(art) ? hash | nurName : hash & ~nurName
}

private func key(_ art: UInt8, number: Int) -> UInt64 {
  key(art, EmptyCollection(), number: number)
}

/// Which letters the names of a person have: most pairs can be left without a closer look.
private struct Namensbuchstaben {
  let vorname: UInt32
  let nachname: UInt32

  init(_ person: Dublettenperson) {
    vorname = person.vorname.teile.reduce(0) { $0 | $1.menge }
    nachname = person.nachname.teile.reduce(0) { $0 | $1.menge }
  }

  /// Whether the names may be similar as they stand or in each other's place: the first names, or
  /// where it has to be exact the surnames, too.
  func passt(zu other: Self, genau: Bool) -> Bool {
    aehnlich(vorname, other.vorname) && (!genau || aehnlich(nachname, other.nachname))
      || aehnlich(vorname, other.nachname) && aehnlich(nachname, other.vorname)
      || !genau && (enthalten(vorname, other.nachname) || enthalten(nachname, other.vorname))
  }

  /// Whether one lacks no more than two letters of the other: two wrong ones are the most that a name
  /// may have.
  private func aehnlich(_ a: UInt32, _ b: UInt32) -> Bool {
    min((a & ~b).nonzeroBitCount, (b & ~a).nonzeroBitCount) <= 2
  }

  private func enthalten(_ a: UInt32, _ b: UInt32) -> Bool { a & ~b == 0 || b & ~a == 0 }
}
