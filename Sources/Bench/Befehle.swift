import Domain
import Glibc

extension Bench {
  /// Commands, each in a process of its own from its start to its end.
  static func befehle() {
    let program = programm()
    guard access(program, X_OK) == 0 else {
      print("Das Programm fehlt (make build); seine Befehle werden nicht gemessen.")
      return
    }
    let common = ["--datenbank", datenbank, "--heute", "2026-11-24"]
    func command(_ was: String, _ worte: [String], mal: Int, ziel: Double?, sql: Double? = nil) {
      var memory = 0.0
      let time = Dauer(mal: mal) { _ in
        memory = max(memory, starte([program] + worte + common, still: true))
      }
      Tabelle.ms(was, time.median, ziel: ziel, sql: sql)
      Tabelle.wert("  Speicher", memory, "MB", hoechstens: ziel == nil ? nil : 40)
    }
    let sql = stoppe {
      _ = starte(
        ["/usr/bin/sqlite3", Vergleich.datei, Vergleich.frei().replacing("?1", with: "20881")],
        still: true)
    }
    command(
      "platzwart frei --am", ["frei", "--am", "2027-03-04"], mal: 15, ziel: 15, sql: sql)
    command(
      "platzwart frei --am --einrichtung",
      ["frei", "--am", "2027-03-04", "--einrichtung", Grossstadt.haus(1234).text], mal: 15, ziel: 15
    )
    command(
      "platzwart platz", ["platz", "--geboren", "2024-12-24", "--ab", "2027-03-04"], mal: 15,
      ziel: 15)
    command("platzwart bedarf --am", ["bedarf", "--am", "2027-03-04"], mal: 15, ziel: 15)
    command(
      "platzwart warum",
      ["warum", Grossstadt.haus(1234).text, "krippe", "--am", "2027-03-04"], mal: 15, ziel: 15)
    command("platzwart pruefe", ["pruefe"], mal: 1, ziel: nil)
  }

  /// The first screens and their keys, in a pseudo-terminal.
  static func bildschirm() {
    guard let figures = messung([]), let start = figures["start_ms"] else {
      print("Der Bildschirm lässt sich noch nicht messen.")
      return
    }
    Tabelle.ms("erster Bildschirm", start, ziel: 40)
    Tabelle.ms("eine Taste in der Übersicht, Median", figures["taste_ms"] ?? 0, ziel: 1)
    Tabelle.wert(
      "  Bytes einer Taste, höchstens", figures["taste_bytes"] ?? 0, "B", hoechstens: 200)
    Tabelle.ms("ein Buchstabe in Freie Plätze, Median", figures["buchstabe_ms"] ?? 0, ziel: 10)
    Tabelle.wert("  Speicher", (figures["rss_kb"] ?? 0) / 1024, "MB", hoechstens: 40)
    for (size, most) in [("80x24", 250.0), ("200x60", 500)] {
      guard let figures = messung(["--warteliste", "--groesse", size]) else { continue }
      Tabelle.ms("eine Taste in der Warteliste, \(size)", figures["taste_ms"] ?? 0, ziel: 2)
      Tabelle.wert(
        "  Bytes einer Taste, höchstens", figures["taste_bytes"] ?? 0, "B", hoechstens: most)
      Tabelle.ms("ein Suchbuchstabe in der Warteliste", figures["buchstabe_ms"] ?? 0, ziel: 16)
      Tabelle.wert(
        "  Speicher der Warteliste", (figures["zuwachs_kb"] ?? 0) / 1024, "MB", hoechstens: 15)
    }
  }

  /// What the measuring from outside says; nil where the program can't be measured.
  static func messung(
    _ optionen: [String], datenbank: String = datenbank
  ) -> [String: Double]? {
    let words =
      ["python3", "skripte/tty_messung.py"] + optionen
      + ["--", programm(), "--datenbank", datenbank]
    guard let pipe = popen(words.joined(separator: " "), "r") else { return nil }
    var buffer = [CChar](repeating: 0, count: 4096)
    var figures: [String: Double] = [:]
    while fgets(&buffer, Int32(buffer.count), pipe) != nil {
      let line = String(
        decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      for pair in line.split(whereSeparator: \.isWhitespace) {
        let parts = pair.split(separator: "=")
        if parts.count == 2 { figures[String(parts[0])] = Double(parts[1]) }
      }
    }
    return pclose(pipe) == 0 ? figures : nil
  }

  /// The program beside this one.
  private static func programm() -> String {
    let own = CommandLine.arguments.first ?? ""
    return (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./") + "platzwart"
  }

  /// Runs a program to its end; the most memory it took, in MB.
  static func starte(_ worte: [String], still: Bool) -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if still { posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0) }
    var words = worte.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var pid: pid_t = 0
    guard posix_spawn(&pid, worte[0], &actions, nil, &words, environ) == 0 else { return 0 }
    var usage = rusage()
    var status: Int32 = 0
    wait4(pid, &status, 0, &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
