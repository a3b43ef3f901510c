import Domain
import Glibc

extension Bench {
  /// The Vergabe on made-up rounds in memory, five wishes a child.
  static func vergabe() throws {
    Tabelle.zeile("Zentrale Vergabe (Kinder × Einrichtungen)", "Platzwart", "Ziel", "", "", "")
    for (kinder, haeuser, ziel) in [(1_000, 50, nil), (10_000, 300, nil), (50_000, 1_000, 25.0)] {
      let art = Zufallsvergabe(kinder: kinder, haeuser: haeuser)
      let runde = art.runde()
      let dauer = Dauer(mal: 15) { _ in precondition(runde.rechne().istStabil) }
      Tabelle.ms("  \(kinder) × \(haeuser)", dauer.median, ziel: ziel)
      if ziel == nil { vergleiche(art) }
    }
    for words in [["--gemeinsam"], []] {
      let memory = starte([CommandLine.arguments[0], "--million"] + words, still: false)
      Tabelle.wert("    Speicher mit der Runde selbst", memory, "MB")
    }
    try geschwister()
    versuchsrunde()
    try Vergabeschirm.miss()
  }

  /// A million children in a process of its own, so that its memory can be seen.
  static func million() {
    let gemeinsam = CommandLine.arguments.contains("--gemeinsam")
    let runde = Zufallsvergabe(kinder: 1_000_000, haeuser: 15_000, gemeinsam: gemeinsam).runde()
    let time = stoppe { precondition(runde.rechne().istStabil) }
    Tabelle.ms(
      "  1.000.000 × 15.000, " + (gemeinsam ? "überall dieselbe Rangfolge" : "eigene Rangfolgen"),
      time)
  }

  /// A round with siblings, proved by the checker.
  private static func geschwister() throws {
    let art = Zufallsvergabe(kinder: 1_600, haeuser: 90, geschwister: 10)
    let unterlagen = art.unterlagen(art.runde())
    let runde = try Vergaberunde(unterlagen)
    let dauer = Dauer(mal: 9) { _ in
      let ergebnis = runde.rechne()
      precondition(Vergabepruefung(unterlagen, runde.zuteilungen(ergebnis)).maengel.isEmpty)
    }
    Tabelle.ms("  1.600 × 90, jedes zehnte mit Geschwistern, bewiesen", dauer.median, ziel: 100)
    Tabelle.ms(
      "    davon gerechnet",
      Dauer(mal: 9) { _ in precondition(runde.rechne().istStabil) }.median)
  }

  /// What a key costs that turns a bound up or down.
  private static func versuchsrunde() {
    for siblings in [0, 10] {
      let art = Zufallsvergabe(kinder: 3_000, haeuser: 150, geschwister: siblings)
      let runde = art.runde()
      let dauer = Dauer(mal: 40) { i in
        var trial = runde
        let places = trial.grenzen[i][.krippe] ?? 0
        trial.grenzen[i][.krippe] = places > 3 && i % 2 == 0 ? places - 3 : places + 3
        let ergebnis = trial.rechne(.probelauf)
        precondition(ergebnis.nachWunsch.count > 1)
      }
      Tabelle.ms(
        "  Probelauf 3.000 × 150, andere Grenze" + (siblings > 0 ? ", mit Geschwistern" : ""),
        dauer.p95, ziel: 20)
    }
  }

  /// The same round, without bounds for all together, beside the Python package `matching`.
  private static func vergleiche(_ art: Zufallsvergabe) {
    var plain = art
    plain.mitGesamt = false
    let runde = plain.runde()
    let (input, output) = (ordner + "/vergabe.txt", ordner + "/matching.txt")
    schreibe(runde, nach: input)
    _ = starte(
      ["/bin/sh", "-c", "python3 skripte/vergabe_matching.py \(input) > \(output) 2>/dev/null"],
      still: true)
    let words = liesDatei(output).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let figures = words.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
    guard figures.count == 2 else { return }
    let dauer = Dauer(mal: 9) { _ in precondition(runde.rechne().versorgt == Int(figures[1])) }
    Tabelle.zeile(
      "    dasselbe ohne „gesamt“ neben Python/matching", Tabelle.zahl(dauer.median) + " ms", "",
      "", Tabelle.zahl(figures[0]) + " ms", Tabelle.zahl(figures[0] / dauer.median) + "×")
  }

  private static func schreibe(_ runde: Vergaberunde, nach pfad: String) {
    for folder in [".build", ordner] { mkdir(folder, 0o755) }
    guard let file = fopen(pfad, "w") else { return }
    defer { fclose(file) }
    for (e, grenzen) in runde.grenzen.enumerated() {
      for kategorie in [Platzart.krippe, .kindergarten] {
        fputs("\(e)-\(kategorie.rang) \(grenzen[kategorie] ?? 0)\n", file)
      }
    }
    fputs("\n", file)
    for k in runde.kinder.indices {
      let wishes = runde.wuensche(k).map {
        "\($0.einrichtung)-\(runde.kategorien[k].rang) \($0.rang)"
      }
      fputs(wishes.joined(separator: " ") + "\n", file)
    }
  }
}
