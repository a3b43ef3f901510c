extension Niederschrift {
  /// What stands behind a name.
  public enum Wert: Equatable, Sendable {
    case text(String)
    case zahl(Int?)
    case texte([String])
    case zahlen([Int])
    case ja(Bool)

    fileprivate var json: String {
      switch self {
      case .text(let text): jsonText(text)
      case .zahl(let zahl): zahl.map { String($0) } ?? "null"
      case .texte(let texte): "[" + texte.map(jsonText).joined(separator: ",") + "]"
      case .zahlen(let zahlen):
        "[" + zahlen.map { String($0) }.joined(separator: ",") + "]"
      case .ja(let ja): ja ? "true" : "false"
      }
    }
  }

  /// Names with what stands behind them, in order.
  public typealias Felder = [(name: String, wert: Wert)]

  /// What is said of the Runde as a whole.
  public var kopf: Felder {
    var felder: Felder = istAlt ? [] : [("format", .zahl(format))]
    felder += [
      ("programm", .text(programm)), ("runde", .text(runde)), ("beginnVon", .text(beginnVon)),
      ("beginnBis", .text(beginnBis)), ("stichtag", .text(stichtag)),
      ("entschiedenAm", .text(entschiedenAm)),
    ]
    if !istAlt {
      felder += [
        ("kategorien", .texte(kategorien ?? [])), ("traeger", .text(traeger ?? "")),
        ("geschwisterZusammen", .ja(geschwisterZusammen ?? false)),
        ("wechselkinder", .ja(wechselkinder ?? false)), ("auswaertige", .text(auswaertige ?? "")),
      ]
    }
    return felder + [
      ("katalog", .text(katalog)), ("gleichstand", .texte(gleichstand)), ("saat", .text(saat)),
      ("stabil", .ja(stabil)),
    ]
  }

  /// Whether they are of the first form, which lacks what is nil in them.
  private var istAlt: Bool { format == nil }

  /// What is said row by row.
  public var listen: [(name: String, zeilen: [Felder])] {
    var listen: [(name: String, zeilen: [Felder])] = [
      ("kriterien", kriterien.map { felder($0) }), ("plaetze", plaetze.map { felder($0) }),
    ]
    if let engpaesse { listen.append(("engpaesse", engpaesse.map { felder($0) })) }
    if let befunde { listen.append(("befunde", befunde.map { felder($0) })) }
    if let draussen { listen.append(("draussen", draussen.map { felder($0) })) }
    return listen + [
      ("bewerbungen", bewerbungen.map { felder($0) }), ("rang", rang.map { felder($0) }),
      ("ergebnis", ergebnis.map { felder($0) }),
    ]
  }

  private func felder(_ satz: Zeile) -> Felder {
    let alt: Felder = [
      ("code", .text(satz.code)), ("bezeichnung", .text(satz.bezeichnung)),
      ("punkte", .zahl(satz.punkte)), ("vorrang", .ja(satz.vorrang)),
    ]
    guard !istAlt else { return alt }
    return alt + [
      ("art", .text(satz.art ?? "")), ("nachweis", .text(satz.nachweis ?? "")),
      ("kategorie", .text(satz.kategorie ?? "")), ("abMonat", .zahl(satz.abMonat)),
      ("bisMonat", .zahl(satz.bisMonat)), ("gruppe", .text(satz.gruppe ?? "")),
      ("hoechstens", .zahl(satz.hoechstens)),
    ]
  }

  private func felder(_ satz: Platz) -> Felder {
    [
      ("einrichtung", .text(satz.einrichtung)), ("name", .text(satz.name)),
      ("kategorie", .text(satz.kategorie)), ("plaetze", .zahl(satz.plaetze)),
      ("sicher", .zahl(satz.sicher)), ("grund", .text(satz.grund)),
    ]
  }

  private func felder(_ satz: Knappheit) -> Felder {
    [
      ("einrichtung", .text(satz.einrichtung)), ("kategorie", .text(satz.kategorie)),
      ("knapp", .text(satz.knapp)), ("von", .text(satz.von)), ("bis", .text(satz.bis)),
      ("frei", .zahl(satz.frei)), ("wechselkinder", .zahl(satz.wechselkinder)),
      ("kinder", .zahlen(satz.kinder)), ("plaetze", .zahl(satz.plaetze)),
      ("gesperrt", .zahl(satz.gesperrt)), ("bestand", .zahl(satz.bestand)),
      ("zusagen", .zahl(satz.zusagen)), ("reserviert", .zahl(satz.reserviert)),
    ]
  }

  private func felder(_ satz: Befund) -> Felder {
    [
      ("grund", .text(satz.grund)), ("kind", .text(satz.kind)), ("wer", .text(satz.wer)),
      ("anzahl", .zahl(satz.anzahl)),
    ]
  }

  private func felder(_ satz: Draussen) -> Felder {
    [("grund", .text(satz.grund)), ("anzahl", .zahl(satz.anzahl))]
  }

  private func felder(_ satz: Bewerbung) -> Felder {
    let neu: Felder = [
      ("kind", .text(satz.kind)), ("kategorie", .text(satz.kategorie)),
      ("familie", .text(satz.familie)), ("wuensche", .texte(satz.wuensche)),
      ("bisher", .text(satz.bisher)),
    ]
    return neu + [istAlt ? ("los", .zahl(satz.los)) : ("ausserhalb", .text(satz.ausserhalb ?? ""))]
  }

  private func felder(_ satz: Rang) -> Felder {
    [
      ("einrichtung", .text(satz.einrichtung)), ("kind", .text(satz.kind)),
      ("rang", .zahl(satz.rang)), ("stufe", .text(satz.stufe)), ("punkte", .zahl(satz.punkte)),
      ("kriterien", .texte(satz.kriterien.map(\.rawValue))), ("grund", .text(satz.grund)),
    ]
  }

  private func felder(_ satz: Ergebnis) -> Felder {
    [
      ("kind", .text(satz.kind)), ("einrichtung", .text(satz.einrichtung)),
      ("wunsch", .zahl(satz.wunsch)),
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
