extension Niederschrift {
  /// What stands behind a name.
  public enum Wert: Equatable, Sendable {
    case text(String)
    case zahl(Int?)
    case texte([String])
    case ja(Bool)

    fileprivate var json: String {
      switch self {
      case .text(let text): jsonText(text)
      case .zahl(let zahl): zahl.map { String($0) } ?? "null"
      case .texte(let texte): "[" + texte.map(jsonText).joined(separator: ",") + "]"
      case .ja(let ja): ja ? "true" : "false"
      }
    }
  }

  /// Names with what stands behind them, in order.
  public typealias Felder = [(name: String, wert: Wert)]

  /// What is said of the Runde as a whole.
  public var kopf: Felder {
    [
      ("programm", .text(programm)), ("runde", .text(runde)), ("beginnVon", .text(beginnVon)),
      ("beginnBis", .text(beginnBis)), ("stichtag", .text(stichtag)),
      ("entschiedenAm", .text(entschiedenAm)), ("katalog", .text(katalog)),
      ("gleichstand", .texte(gleichstand)), ("saat", .text(saat)), ("stabil", .ja(stabil)),
    ]
  }

  /// What is said row by row.
  public var listen: [(name: String, zeilen: [Felder])] {
    [
      (
        "kriterien",
        kriterien.map {
          [
            ("code", .text($0.code)), ("bezeichnung", .text($0.bezeichnung)),
            ("punkte", .zahl($0.punkte)), ("vorrang", .ja($0.vorrang)),
          ]
        }
      ),
      (
        "plaetze",
        plaetze.map {
          [
            ("einrichtung", .text($0.einrichtung)), ("name", .text($0.name)),
            ("kategorie", .text($0.kategorie)), ("plaetze", .zahl($0.plaetze)),
            ("sicher", .zahl($0.sicher)), ("grund", .text($0.grund)),
          ]
        }
      ),
      (
        "bewerbungen",
        bewerbungen.map {
          [
            ("kind", .text($0.kind)), ("kategorie", .text($0.kategorie)),
            ("familie", .text($0.familie)), ("wuensche", .texte($0.wuensche)),
            ("bisher", .text($0.bisher)), ("ausserhalb", .text($0.ausserhalb)),
            ("los", .zahl($0.los)),
          ]
        }
      ),
      (
        "rang",
        rang.map {
          [
            ("einrichtung", .text($0.einrichtung)), ("kind", .text($0.kind)),
            ("rang", .zahl($0.rang)), ("stufe", .text($0.stufe)), ("punkte", .zahl($0.punkte)),
            ("kriterien", .texte($0.kriterien)), ("grund", .text($0.grund)),
          ]
        }
      ),
      (
        "ergebnis",
        ergebnis.map {
          [
            ("kind", .text($0.kind)), ("einrichtung", .text($0.einrichtung)),
            ("wunsch", .zahl($0.wunsch)),
          ]
        }
      ),
    ]
  }

  /// The minutes as one line of JSON, always the same for the same minutes.
  public var json: String {
    func glieder(_ felder: Felder) -> [String] {
      felder.map { jsonText($0.name) + ":" + $0.wert.json }
    }
    func objekt(_ glieder: [String]) -> String { "{" + glieder.joined(separator: ",") + "}" }
    return objekt(
      glieder(kopf)
        + listen.map { name, zeilen in
          jsonText(name) + ":["
            + zeilen.map { objekt(glieder($0)) }.joined(separator: ",") + "]"
        })
  }
}
