internal import Domain

/// The folded texts of many rows, laid one behind the other so that a letter is answered at once.
struct Suchindex: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// Where the text of each row ends.
  private var enden: [Int] = []

  /// An index without rows.
  init() {}

  /// The texts of rows, folded already; several forms of one text stand in lines.
  init(_ zeilen: [some Tabellenzeile]) {
    bytes.reserveCapacity(zeilen.reduce(0) { $0 + $1.suchtext.utf8.count })
    enden.reserveCapacity(zeilen.count)
    for zeile in zeilen {
      bytes += zeile.suchtext.utf8
      enden.append(bytes.count)
    }
  }

  /// Digits with the signs that stand in phone numbers are those digits.
  private static func wort(_ wort: String) -> String {
    let isPhone =
      wort.allSatisfy { "0123456789+/()-".contains($0) } && wort.contains { $0.isNumber }
    return isPhone ? telefonziffern(wort) : wort
  }

  /// How a row fits a search.
  enum Treffer: Equatable, Sendable {
    case keiner
    /// Every word stands in it.
    case darin
    /// Besides, it begins with one of them: with the name by which one looks for it.
    case vorn
  }

  /// For each row whether every word of a search stands in it; a phone number is compared by its
  /// digits.
  ///
  /// - Complexity: O(length of all texts) for the first word, less for the others
  func treffer(_ suche: String) -> [Treffer] {
    let words = suchfaltung(suche).split(separator: " ").map { Array(Self.wort(String($0)).utf8) }
      .filter { !$0.isEmpty }
    guard let first = words.first else { return enden.map { _ in .darin } }
    return bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      return enden.map { end in
        let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end
        guard text.enthaelt(first), words.dropFirst().allSatisfy(text.enthaelt) else {
          return .keiner
        }
        return words.contains(where: text.beginnt) ? .vorn : .darin
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func enthaelt(_ wort: [UInt8]) -> Bool {
    guard let first = wort.first else { return true }
    let last = count - wort.count
    var i = 0
    while i <= last {
      if self[i] == first {
        var k = 1
        while k < wort.count, self[i + k] == wort[k] { k += 1 }
        if k == wort.count { return true }
      }
      i += 1
    }
    return false
  }

  /// Whether it begins with a word, whose umlauts it may write with one letter where that has two.
  fileprivate func beginnt(_ wort: [UInt8]) -> Bool {
    var (i, before) = (0, UInt8(0))
    for byte in wort {
      if i < count, self[i] == byte {
        i += 1
      } else if byte != UInt8(ascii: "e") || !"aou".utf8.contains(before) {
        return false
      }
      before = byte
    }
    return true
  }
}
