/// A CSV file of the exchange format, read character by character for the tests alone.
public enum GTabelle {
  /// Gives one dictionary of column name to field for each record of the text.
  public static func lies(_ text: String) -> [[String: String]] {
    var saetze = zerlege(text)
    guard !saetze.isEmpty else { return [] }
    let kopf = saetze.removeFirst()
    return saetze.map { felder in
      var satz: [String: String] = [:]
      for (spalte, feld) in zip(kopf, felder) { satz[spalte] = feld }
      return satz
    }
  }

  private static func zerlege(_ text: String) -> [[String]] {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let anfuehrung = UInt8(ascii: "\"")
    var saetze: [[String]] = []
    var satz: [String] = []
    var feld: [UInt8] = []
    var inAnfuehrung = false
    var stelle = 0

    func feldFertig() {
      satz.append(String(decoding: feld, as: UTF8.self))
      feld = []
    }
    func satzFertig() {
      feldFertig()
      if satz != [""] { saetze.append(satz) }
      satz = []
    }

    while stelle < bytes.count {
      let zeichen = bytes[stelle]
      stelle += 1
      if inAnfuehrung {
        if zeichen != anfuehrung {
          feld.append(zeichen)
        } else if stelle < bytes.count && bytes[stelle] == anfuehrung {
          feld.append(anfuehrung)
          stelle += 1
        } else {
          inAnfuehrung = false
        }
        continue
      }
      switch zeichen {
      case anfuehrung: inAnfuehrung = true
      case UInt8(ascii: ";"): feldFertig()
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"): satzFertig()
      default: feld.append(zeichen)
      }
    }
    if !feld.isEmpty || !satz.isEmpty { satzFertig() }
    return saetze
  }
}
