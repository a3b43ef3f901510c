import Domain
import Exchange
import Glibc
import Office
import Store

/// One contract is signed.
private struct Vertragsprobe: Vorgang {
  static let art = Vorgangsart.anmelden
  let vertrag: Betreuungsvertrag

  init(vertrag: Betreuungsvertrag) { self.vertrag = vertrag }
  init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) { throw .unbekannt(zeile.name) }
  var argumente: [(name: String, wert: String)] { [("id", vertrag.id.text)] }
  // The places are not the point: what follows from a contract is measured.
  let ueberbuchung = "Messung"

  func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    guard let haus = schreiben.lesen.verzeichnis.key(vertrag.einrichtung),
      let kind = try schreiben.lesen.quelle.kind(vertrag.kind)
    else { return Vorgangsergebnis(satz: "") }
    schreiben.schreiber.kenne(Einrichtung.self, haus, vertrag.einrichtung.text)
    schreiben.schreiber.kenne(Kind.self, kind.key, vertrag.kind.text)
    try schreiben.schreiber.fuegeEin(vertrag)
    return Vorgangsergebnis(satz: vertrag.id.text)
  }
}

/// The rule for the category change is another one from now on.
private struct Regelprobe: Vorgang {
  static let art = Vorgangsart.einlesen
  let parameter: Parameter

  init(_ parameter: Parameter) { self.parameter = parameter }
  init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) { throw .unbekannt(zeile.name) }
  var argumente: [(name: String, wert: String)] { [("regel", parameter.wert.text)] }

  func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    try schreiben.schreiber.fuegeEin(parameter)
    return Vorgangsergebnis(satz: parameter.wert.text)
  }
}

extension Bench {
  /// Imports the whole folder into a new file.
  static func importiere() throws {
    for end in ["", "-wal", "-shm"] { loesche(datenbank + end) }
    var (readTime, firstSheets) = (0.0, 0.0)
    let clock = ContinuousClock()
    let start = clock.now
    let amt = try Amt(
      datei: datenbank, vorhanden: false, zweck: .anlegen,
      zugang: Zugang(nutzer: "bench", mandant: nil),
      umgebung: try umgebung { folder in
        let inhalt = Ordnerleser.read { liesDatei("\(folder)/\($0.rawValue).csv") }
        readTime = (clock.now - start) / .milliseconds(1)
        return Lieferung(
          bestand: inhalt.bestand, fehlendeSpalten: inhalt.fehlendeSpalten, fehler: inhalt.fehler,
          istVollstaendig: inhalt.istVollstaendig)
      })
    let ergebnis = try amt.fuehreAus(Einlesen(ordner: lieferung)) { done in
      if done == 100 { firstSheets = (clock.now - start) / .milliseconds(1) }
    }
    let all = (clock.now - start) / .milliseconds(1)
    let count = ergebnis.tabelle.first { $0[0] == "vertraege" }.flatMap { Double($0[1]) } ?? 0
    Tabelle.ms("Import des ganzen Ordners", all)
    Tabelle.ms("  davon lesen", readTime)
    Tabelle.ms("  davon urteilen und schreiben", firstSheets - readTime)
    Tabelle.ms("  davon Platzverläufe und Abschluss", all - firstSheets)
    Tabelle.wert(
      "Import: Verträge je Sekunde", count / all * 1000, "je s", mindestens: 80_000)
  }

  /// What changes data, in a running program.
  static func schreibe(_ amt: Amt) throws {
    var zufall = Zufall(zustand: 7)
    func vertrag(_ i: Int, _ name: String) -> Betreuungsvertrag {
      Betreuungsvertrag(
        id: Kennung(gespeichert: "\(name)\(i)"), kind: Grossstadt.kind(Grossstadt.kinder - 1 - i),
        einrichtung: Grossstadt.haus(zufall.zahl(0...Grossstadt.haeuser - 1)),
        laufzeit: Zeitraum(ab: Grossstadt.heute + 200), status: .unterschrieben)
    }
    let saves = try Dauer(mal: 300, warm: false) { i in
      _ = try amt.fuehreAus(Vertragsprobe(vertrag: vertrag(i, "n")))
    }
    let bare = try ohneErneuern { vertrag($0 + 1000, "m") }
    let fsync = fdatasyncs()
    Tabelle.ms("ein Vertrag mit allem erneuert, Median", saves.median)
    Tabelle.ms("  dieselbe Transaktion, nichts erneuert, Median", bare.median)
    Tabelle.ms("  ein fdatasync dieser Platte, Median", fsync.median)
    Tabelle.ms("ein Vertrag, 95 von 100", saves.p95)
    Tabelle.ms(
      "  davon ohne fdatasync (p95 − Median der Platte)", saves.p95 - fsync.median, ziel: 2)
    let folgemonat = Parameter(
      art: .kategoriewechsel, wert: .kategoriewechsel(.folgemonat), gueltigAb: Grossstadt.heute)
    let rule = try stoppe { _ = try amt.fuehreAus(Regelprobe(folgemonat)) }
    Tabelle.ms("eine geänderte Regel: alles erneuert", rule, ziel: 1000)
  }

  /// The same contracts, written without renewing what follows from them; taken back in the end.
  private static func ohneErneuern(_ vertrag: (Int) -> Betreuungsvertrag) throws -> Dauer {
    let store = try Datenbank(path: datenbank, zweck: .schreiben, exists: true)
    let quelle = Platzquelle(
      store, mandant: 1,
      regel: Kategorieregel(
        parameter: Parametersatz(
          kommune: [], land: Landesprofil(werte: [:]), standard: Landesprofil(werte: [:]))))
    let kopf = Spurkopf(zeit: "2026-11-24T12:00:00Z", nutzer: "bench", vorgang: "probe")
    return try Dauer(mal: 300, warm: false) { i in
      var vertrag = vertrag(i)
      // A draft takes no place, so that what is stored stays right.
      vertrag.status = .entwurf
      try store.schreibend {
        let schreiber = try store.schreiber(
          Platzspeicher(quelle), horizont: Grossstadt.heute, lieferung: false)
        guard let kind = try quelle.kind(vertrag.kind) else { return }
        schreiber.kenne(Einrichtung.self, 1 + i, vertrag.einrichtung.text)
        schreiber.kenne(Kind.self, kind.key, vertrag.kind.text)
        try schreiber.fuegeEin(vertrag)
        try schreiber.schreibeSpur(kopf)
      }
    }
  }

  /// What the disk itself takes to keep a page.
  private static func fdatasyncs() -> Dauer {
    let path = ordner + "/probe"
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    defer {
      close(file)
      unlink(path)
    }
    let page = [UInt8](repeating: 7, count: 8192)
    return Dauer(mal: 200) { _ in
      _ = write(file, page, page.count)
      fdatasync(file)
    }
  }
}
