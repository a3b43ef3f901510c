/// A member of an object.
private func feld(_ name: String, _ wert: String) -> String { jsonText(name) + ":" + wert }

private func feld(_ name: String, text: String) -> String { feld(name, jsonText(text)) }

private func feld(_ name: String, zahl: Int?) -> String {
  feld(name, zahl.map { String($0) } ?? "null")
}

private func feld(_ name: String, texte: [String]) -> String {
  feld(name, "[" + texte.map(jsonText).joined(separator: ",") + "]")
}

private func objekt(_ felder: String...) -> String { "{" + felder.joined(separator: ",") + "}" }

private func liste<T>(_ name: String, _ alle: [T], _ json: (T) -> String) -> String {
  feld(name, "[" + alle.map(json).joined(separator: ",") + "]")
}

extension Niederschrift {
  /// The minutes as one line of JSON, always the same for the same minutes.
  public var json: String {
    objekt(
      feld("programm", text: programm), feld("runde", text: runde),
      feld("beginnVon", text: beginnVon), feld("beginnBis", text: beginnBis),
      feld("stichtag", text: stichtag), feld("entschiedenAm", text: entschiedenAm),
      feld("katalog", text: katalog), feld("gleichstand", texte: gleichstand),
      feld("saat", text: saat), feld("stabil", stabil ? "true" : "false"),
      liste("kriterien", kriterien) {
        objekt(
          feld("code", text: $0.code), feld("bezeichnung", text: $0.bezeichnung),
          feld("punkte", zahl: $0.punkte))
      },
      liste("plaetze", plaetze) {
        objekt(
          feld("einrichtung", text: $0.einrichtung), feld("name", text: $0.name),
          feld("kategorie", text: $0.kategorie), feld("plaetze", zahl: $0.plaetze),
          feld("sicher", zahl: $0.sicher), feld("grund", text: $0.grund))
      },
      liste("bewerbungen", bewerbungen) {
        objekt(
          feld("kind", text: $0.kind), feld("kategorie", text: $0.kategorie),
          feld("familie", text: $0.familie), feld("wuensche", texte: $0.wuensche),
          feld("bisher", text: $0.bisher), feld("los", text: $0.los))
      },
      liste("rang", rang) {
        objekt(
          feld("einrichtung", text: $0.einrichtung), feld("kind", text: $0.kind),
          feld("rang", zahl: $0.rang), feld("stufe", text: $0.stufe),
          feld("punkte", zahl: $0.punkte), feld("kriterien", texte: $0.kriterien),
          feld("grund", text: $0.grund))
      },
      liste("ergebnis", ergebnis) {
        objekt(
          feld("kind", text: $0.kind), feld("einrichtung", text: $0.einrichtung),
          feld("wunsch", zahl: $0.wunsch))
      })
  }
}
