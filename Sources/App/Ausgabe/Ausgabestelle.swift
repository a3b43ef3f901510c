internal import Glibc
internal import Office
internal import ScreenKit
internal import Screens
internal import Texte

/// Writes lists into the user's folder or hands them to a printer.
struct Ausgabestelle {
  let texte: Textkatalog
  /// The user's folder.
  var ordner = umgebungswert("HOME") ?? "."
  /// The programs of the print system, which are also looked for on the path.
  var drucken = "lp"
  var druckerliste = "lpstat"

  /// Does it, and says in one sentence what came of it.
  func gib(aus ausgabe: Ausgabe) -> Meldung {
    switch ausgabe.ziel {
    case .csv: schreibe(ausgabe, "csv", bytes: Self.bom + liste(ausgabe, ungefaehrlich, .csv))
    case .text: schreibe(ausgabe, "txt", bytes: lesbar(ausgabe))
    case .svg:
      schreibe(
        ausgabe, "svg",
        bytes: Array((ausgabe.zeichnung.map { Kapazitaetsbild($0, texte).svg } ?? "").utf8))
    case .drucker(let name): drucke(ausgabe, auf: name)
    }
  }

  /// By this mark spreadsheets know the letters.
  private static let bom: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func liste(
    _ ausgabe: Ausgabe, _ cell: (String) -> String, _ format: Listenformat
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    let rows = ausgabe.zeilen.map { $0.map { Zelle.text(cell($0)) } }
    Liste(ausgabe.spalten, zeilen: rows).schreibe(format) { bytes += $0 }
    return bytes
  }

  private func lesbar(_ ausgabe: Ausgabe) -> [UInt8] {
    let head = ausgabe.kopf.map { sichtbar($0) + "\n" }.joined() + "\n"
    return Array(head.utf8) + liste(ausgabe, { $0 }, .text)
  }

  /// Writes a new file; one that is there already is never touched.
  private func schreibe(_ ausgabe: Ausgabe, _ endung: String, bytes: [UInt8]) -> Meldung {
    let base = "platzwart-\(ausgabe.name)-\(ausgabe.tag)"
    for number in 1...999 {
      let name = base + (number == 1 ? "" : "-\(number)") + "." + endung
      do throws(Dateifehler) {
        try Dateien.schreibe([(ordner + "/" + name, bytes)], ersetzen: false)
        return Meldung(
          texte(
            endung == "svg" ? AusgabeText.gezeichnet : .geschrieben,
            ["datei": "~/" + name, "n": String(ausgabe.zeilen.count)]),
          .gedeckt)
      } catch {
        if error.grund == EEXIST { continue }
        return Meldung(
          texte(
            BefehlText.dateiGrund,
            ["datei": sichtbar(error.pfad), "grund": texte.grund(error.grund)]),
          .fehler)
      }
    }
    return Meldung(texte(AusgabeText.zuViele, ["datei": "~/" + base]), .fehler)
  }

  private func drucke(_ ausgabe: Ausgabe, auf name: String) -> Meldung {
    guard let known = Fremdprogramm.starte([druckerliste, "-e"]),
      known.status == 0, !known.text.allSatisfy(\.isWhitespace)
    else { return Meldung(texte(AusgabeText.keinDrucker), .fehler) }
    // Wide and small, so that the columns have room.
    let words =
      [
        drucken, "-t", "Platzwart \(ausgabe.name)", "-o", "landscape", "-o", "cpi=17", "-o",
        "lpi=8",
      ]
      + (name.isEmpty ? [] : ["-d", name])
    guard let result = Fremdprogramm.starte(words, eingabe: lesbar(ausgabe)) else {
      return Meldung(texte(AusgabeText.keinDrucker), .fehler)
    }
    guard result.status == 0 else {
      let reason = sichtbar(String(result.text.prefix { !$0.isNewline }))
      return Meldung(texte(AusgabeText.druckerLehntAb, ["grund": reason]), .fehler)
    }
    return Meldung(texte(AusgabeText.gedruckt, ["n": String(ausgabe.zeilen.count)]), .gedeckt)
  }
}

/// A cell that no spreadsheet takes for a formula.
func ungefaehrlich(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else {
    return text
  }
  return "'" + text
}
