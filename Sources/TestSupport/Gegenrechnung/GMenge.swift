/// Quantities of the second calculation: whole hundredths of a place.
enum GMenge {
  /// Reads `1`, `0.5`, `1.25` as 100, 50, 125; an empty text is `leer`.
  static func lies(_ text: String, leer: Int) -> Int {
    if text.isEmpty { return leer }
    let teile = text.split(separator: ".", omittingEmptySubsequences: false)
    let ganze = Int(teile[0]) ?? 0
    var bruch = teile.count > 1 ? String(teile[1]) : ""
    while bruch.count < 2 { bruch += "0" }
    return ganze * 100 + (Int(bruch) ?? 0)
  }

  /// Writes 4550 as `45.5`, 800 as `8`, -25 as `-0.25`.
  static func text(_ hundertstel: Int) -> String {
    let betrag = abs(hundertstel)
    var text = String(betrag / 100)
    if betrag % 100 != 0 {
      text += "." + String(100 + betrag % 100).dropFirst()
      if text.hasSuffix("0") { text.removeLast() }
    }
    return hundertstel < 0 ? "-" + text : text
  }
}
