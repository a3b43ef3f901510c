internal import Domain
internal import Texte

/// Days on which places are missing in a category.
struct Platzluecke: Equatable {
  let kategorie: Platzkategorie
  var tage: Zeitraum
  /// How many at most.
  var fehlen: Platzzahl
  /// Whether as many are missing on each of the days.
  var istGleich = true
  /// Whether there is a permit for such places at all.
  let istErlaubt: Bool
}

/// The gaps with those put together that follow one another in one category.
func zusammengefasst(_ luecken: [Platzluecke]) -> [Platzluecke] {
  luecken.reduce(into: []) { result, next in
    guard let last = result.last, last.kategorie == next.kategorie,
      last.istErlaubt == next.istErlaubt, last.tage.bis + 1 == next.tage.von,
      let both = Zeitraum(von: last.tage.von, bis: next.tage.bis)
    else { return result.append(next) }
    result[result.count - 1].tage = both
    result[result.count - 1].fehlen = max(last.fehlen, next.fehlen)
    result[result.count - 1].istGleich = last.istGleich && last.fehlen == next.fehlen
  }
}

extension Textkatalog {
  /// Which places are missing in an Einrichtung, and what that asks for.
  func callAsFunction(
    _ luecken: [Platzluecke], wo: String, begruendbar: Bool
  ) -> String {
    let parts = luecken.map { gap in
      self(
        gap.istErlaubt ? AmtText.luecke : .lueckeOhneErlaubnis,
        [
          "bis_zu": gap.istGleich ? "" : self(AmtText.bisZu) + " ",
          "fehlen": gap.fehlen.deutsch, "kategorie": self(WarumText.kategorie(gap.kategorie)),
          "tage": self(gap.tage),
        ])
    }
    let isOne = luecken.count == 1 && luecken[0].fehlen == Platzzahl(1)
    let last = parts.suffix(1).joined()
    let all =
      parts.count == 1
      ? last : parts.dropLast().joined(separator: ", ") + " " + self(AmtText.und) + " " + last
    return self(
      AmtText.keinPlatz,
      ["wo": wo, "n": isOne ? "1" : "", "was": all, "mit_grund": begruendbar ? "1" : ""])
  }
}
