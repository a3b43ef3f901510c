internal import CUtf8proc

/// The form of `text` that search compares: small letters without marks.
///
/// Letters that have no decomposition are written with basic ones (`ł` as l, `ø` as o, `ß` as ss,
/// `æ` as ae, `þ` as th). All apostrophes become `'`, a no-break space a space; the signs of
/// transliterations (`ʹ` `ʺ` `ʾ` `ʿ` `ˈ` `ˌ`) are left out. Folding twice changes nothing.
public func gefaltet(_ text: String) -> String {
  if let small = asciiFolded(text) { return small }
  let options = UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue
  return throughUtf8proc(
    text, options | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_CASEFOLD.rawValue, appendBasicLetters)
}

/// The forms under which `text` is found: the folded one and, where it differs, that with `ae` `oe` `ue`.
///
/// The first is always `gefaltet(text)`; the second writes `ä` `ö` `ü` with two letters.
public func faltungen(_ text: String) -> [String] {
  if let folded = asciiFolded(text) { return [folded] }
  let folded = gefaltet(text)
  let composed = nfc(text)
  var spelledOut = ""
  var differs = false
  for scalar in composed.unicodeScalars {
    switch scalar {
    case "\u{E4}", "\u{C4}": spelledOut += "ae"
    case "\u{F6}", "\u{D6}": spelledOut += "oe"
    case "\u{FC}", "\u{DC}": spelledOut += "ue"
    default:
      spelledOut.unicodeScalars.append(scalar)
      continue
    }
    differs = true
  }
  return differs ? [folded, gefaltet(spelledOut)] : [folded]
}

/// The form of what somebody looks for, to be found in one of the `faltungen` of a text.
///
/// Whoever types `ä` `ö` `ü` means them: `Ü3` is not `U3`, and `Müller` finds Mueller, too, but no Muller.
/// Without them all three are found.
public func suchfaltung(_ text: String) -> String { faltungen(text).last ?? "" }

/// Which of several names somebody means who writes one: those that are it, and those of which it is a
/// part, by their places.
public func gemeinte(_ wort: String, unter namen: [String]) -> (gleich: [Int], nah: [Int]) {
  let wanted = suchfaltung(wort)
  func places(_ fits: (String) -> Bool) -> [Int] {
    namen.indices.filter { faltungen(namen[$0]).contains(where: fits) }
  }
  return (places { $0 == wanted }, places { enthaelt($0, wanted) })
}

/// Whether `part` stands in `text`, letter by letter as they are.
public func enthaelt(_ text: String, _ part: String) -> Bool {
  var (text, part) = (text, part)
  return text.withUTF8 { text in
    part.withUTF8 { part in
      guard let first = part.first else { return true }
      guard text.count >= part.count else { return false }
      return (0...(text.count - part.count)).contains { start in
        text[start] == first
          && part.indices.dropFirst().allSatisfy { text[start + $0] == part[$0] }
      }
    }
  }
}

/// The canonical composed form (NFC) of `text`.
public func nfc(_ text: String) -> String {
  // Every text of characters below U+0300 is in NFC; their UTF-8 has no byte from 0xCC on.
  if text.utf8.allSatisfy({ $0 < 0xCC }) { return text }
  return throughUtf8proc(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue) {
    appendScalar($0, &$1)
  }
}

/// Whether `a` stands before `b` in a German list (DIN 5007-1).
///
/// The folded forms decide (`ä` is sorted as a, `ß` as ss); where they are the same, the texts
/// do, so that the order of different texts is always settled.
public func deutschVor(_ a: String, _ b: String) -> Bool {
  if let order = asciiOrder(a, b) { return order == 0 ? a < b : order < 0 }
  let foldedA = gefaltet(a)
  let foldedB = gefaltet(b)
  return foldedA == foldedB ? a < b : foldedA < foldedB
}

// MARK: - ASCII, the common case

private func smallAscii(_ byte: UInt8) -> UInt8 {
  if byte >= 0x41 && byte <= 0x5A { return byte | 0x20 }
  // A grave accent standing alone is an apostrophe.
  return byte == 0x60 ? 0x27 : byte
}

/// Appends the folded form of a text of ASCII, the common case, where many are put together.
///
/// - Returns: false, with nothing appended, for any other text
/// - Complexity: O(letters)
public func haengeAn(gefaltet text: String, _ bytes: inout [UInt8]) -> Bool {
  var text = text
  return text.withUTF8 { letters in
    guard letters.allSatisfy({ $0 < 0x80 }) else { return false }
    let start = bytes.count
    bytes += letters
    for place in start..<bytes.count { bytes[place] = smallAscii(bytes[place]) }
    return true
  }
}

/// The folded form where `text` is ASCII, else nil.
private func asciiFolded(_ text: String) -> String? {
  let utf8 = text.utf8
  var changes = false
  for byte in utf8 {
    if byte >= 0x80 { return nil }
    if smallAscii(byte) != byte { changes = true }
  }
  guard changes else { return text }
  return String(unsafeUninitializedCapacity: utf8.count) { buffer in
    var length = 0
    for byte in utf8 {
      buffer[length] = smallAscii(byte)
      length += 1
    }
    return length
  }
}

/// How the folded forms compare (below 0, 0, above 0) where both texts are ASCII, else nil.
private func asciiOrder(_ a: String, _ b: String) -> Int? {
  var order = 0
  var bytesA = a.utf8.makeIterator()
  var bytesB = b.utf8.makeIterator()
  while true {
    let nextA = bytesA.next()
    let nextB = bytesB.next()
    if nextA == nil && nextB == nil { return order }
    if let nextA, nextA >= 0x80 { return nil }
    if let nextB, nextB >= 0x80 { return nil }
    if order == 0 {
      order = Int(nextA.map(smallAscii) ?? 0) - Int(nextB.map(smallAscii) ?? 0)
      // A text that ends first stands first, also before a NUL.
      if order == 0 { order = nextA == nil ? -1 : (nextB == nil ? 1 : 0) }
    }
  }
}

// MARK: - All else, by libutf8proc

/// Decomposes `text` as `options` say (and composes it again), and writes it with `append`.
private func throughUtf8proc(
  _ text: String, _ options: UInt32, _ append: (Unicode.Scalar, inout String) -> Void
) -> String {
  let chosen = utf8proc_option_t(rawValue: options)
  var text = text
  return text.withUTF8 { bytes -> String? in
    // Enough for nearly all; the library says how many it needs where it isn't.
    var capacity = bytes.count * 2 + 8
    while true {
      let (needed, result) = withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) {
        codes -> (Int, String?) in
        var count = utf8proc_decompose(
          bytes.baseAddress, bytes.count, codes.baseAddress, codes.count, chosen)
        guard count >= 0 && count <= codes.count else { return (count, nil) }
        if options & UTF8PROC_COMPOSE.rawValue != 0 {
          count = utf8proc_normalize_utf32(codes.baseAddress, count, chosen)
          guard count >= 0 else { return (count, nil) }
        }
        var written = ""
        written.reserveCapacity(bytes.count)
        for code in codes[..<count] {
          if let scalar = Unicode.Scalar(UInt32(bitPattern: code)) { append(scalar, &written) }
        }
        return (count, written)
      }
      if result != nil || needed < 0 { return result }
      capacity = needed
    }
  } ?? text
}

private func appendScalar(_ scalar: Unicode.Scalar, _ text: inout String) {
  text.unicodeScalars.append(scalar)
}

/// Appends a folded, decomposed scalar, in basic letters where it is one without decomposition.
private func appendBasicLetters(_ scalar: Unicode.Scalar, _ text: inout String) {
  guard scalar.value >= 0x60 else { return appendScalar(scalar, &text) }
  switch scalar {
  case "\u{E6}": text += "ae"  // ae ligature
  case "\u{F0}", "\u{111}": text += "d"  // eth, d with stroke
  case "\u{F8}": text += "o"  // o with stroke
  case "\u{FE}": text += "th"  // thorn
  case "\u{127}": text += "h"  // h with stroke
  case "\u{131}", "\u{268}": text += "i"  // dotless i, i with stroke
  case "\u{133}": text += "ij"  // ij ligature
  case "\u{138}": text += "k"  // kra
  case "\u{140}", "\u{142}": text += "l"  // l with middle dot, l with stroke
  case "\u{14B}": text += "n"  // eng
  case "\u{153}": text += "oe"  // oe ligature
  case "\u{167}": text += "t"  // t with stroke
  case "\u{188}": text += "c"  // c with hook
  case "\u{1E5}": text += "g"  // g with stroke
  case "\u{259}": text += "e"  // schwa
  case "\u{292}": text += "z"  // ezh
  case "\u{60}", "\u{B4}", "\u{2018}", "\u{2019}": text += "'"
  case "\u{A0}": text += " "
  case "\u{2B9}", "\u{2BA}", "\u{2BC}", "\u{2BE}", "\u{2BF}", "\u{2C8}", "\u{2CC}": break
  default: appendScalar(scalar, &text)
  }
}
