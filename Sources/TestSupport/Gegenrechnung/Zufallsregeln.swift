extension Zufallskommune {
  /// The rows of `parameter` of a random Kommune: every rule, and rules that change over time.
  public static func parameter(_ zufall: inout Zufall, jahre: ClosedRange<Int>) -> [String] {
    var zeilen: [String] = []
    func fuege(_ schluessel: String, _ wert: String, _ ab: String) {
      if zeilen.contains(where: { $0.hasPrefix(schluessel + ";") && $0.hasSuffix(";" + ab) }) {
        return
      }
      zeilen.append("\(schluessel);\(wert);\(ab)")
    }
    for schluessel in [
      "kategoriewechsel", "kitajahr_beginn", "schuljahr_beginn", "einschulung_letzter_geburtstag",
      "hort_jahre",
    ] where zufall.trifft(80) {
      let aenderungen = zufall.eines(0, 0, 1, 2)
      if zufall.trifft(75) { fuege(schluessel, wert(schluessel, &zufall), "") }
      for _ in 0..<aenderungen {
        let ab = zufall.tag((jahre.lowerBound - 1)...(jahre.upperBound + 1))
        fuege(schluessel, wert(schluessel, &zufall), ab)
      }
    }
    return zeilen.shuffled(using: &zufall)
  }

  private static func wert(_ schluessel: String, _ zufall: inout Zufall) -> String {
    switch schluessel {
    case "kategoriewechsel":
      zufall.eines(
        "geburtstag", "folgemonat", "geburtsmonat", "kitajahr_ende", "stichtag:11-01",
        "stichtag:07-31", "stichtag:08-01", "stichtag:03-01", "stichtag:" + zufall.monatstag())
    case "kitajahr_beginn": zufall.eines("08-01", "09-01", "07-15", "01-01", zufall.monatstag())
    case "schuljahr_beginn": zufall.eines("08-01", "09-01", "09-15", "07-20")
    case "hort_jahre": zufall.eines("1", "2", "4", "5")
    default: zufall.eines("06-30", "07-31", "09-30", "12-31", zufall.monatstag())
    }
  }
}

extension Zufall {
  /// A day of the year that every year has, as `MM-DD`.
  mutating func monatstag() -> String {
    String(tag(2025...2027).dropFirst(5))
  }

  /// A birthday; 29 February comes up often.
  public mutating func geburtstag(_ jahre: ClosedRange<Int>) -> String {
    let tag = datum(jahre)
    if trifft(12) && GDatum.istSchaltjahr(tag.jahr) {
      return GDatum(jahr: tag.jahr, monat: 2, tag: 29).text
    }
    return tag.text
  }
}

extension GZeitraum {
  func ueberschneidet(_ anderer: GZeitraum) -> Bool {
    if let bis, let von = anderer.von, bis < von { return false }
    if let von, let bis = anderer.bis, bis < von { return false }
    return true
  }
}
