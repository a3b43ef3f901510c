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

  /// The rows in which every word of a search stands, in their order; a phone number is compared
  /// by its digits.
  ///
  /// - Complexity: O(length of all texts) for the first word, less for the others
  func treffer(_ suche: String) -> [Int] {
    let words = gefaltet(suche).split(separator: " ").map { Array(Self.wort(String($0)).utf8) }
      .filter { !$0.isEmpty }
    guard let first = words.first else { return Array(enden.indices) }
    return bytes.withUnsafeBufferPointer { bytes in
      var found: [Int] = []
      var start = 0
      for (row, end) in enden.enumerated() {
        let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if text.enthaelt(first), words.dropFirst().allSatisfy(text.enthaelt) { found.append(row) }
        start = end
      }
      return found
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
}
