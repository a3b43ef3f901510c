internal import Glibc
internal import Office
internal import Seeds
internal import Texte

/// The program: a command without a screen, or without any words the screen.
public enum Programm {
  /// Runs the program with the words of its call and says its exit status: 0 done, 1 refused or
  /// broken data, 2 wrong usage.
  public static func run(_ worte: [String]) -> Int32 {
    // Files with personal data are for their owner alone, unless somebody opens them to a group.
    umask(0o077)
    let saat: Saatordner
    let texte: Textkatalog
    do {
      saat = try Saatordner()
      texte = Textkatalog(try saat.texte())
    } catch {
      // Without the catalogue there are no words but these.
      sage(
        "platzwart: Die mitgelieferten Ordner „seeds“ und „Themes“ fehlen oder sind beschädigt "
          + "(\(error.datei)). Sie gehören neben das Programm oder in share/platzwart.\n")
      return 1
    }
    do {
      return try texte.inWorten { try run(worte, saat: saat, texte: texte) }
    } catch let refusal as Ablehnung {
      let lines = refusal.einzelheiten + [refusal.satz] + texte.ausweg(refusal)
      for line in lines { sage(sichtbar(line) + "\n") }
      return refusal.art.rawValue
    } catch let wrong as Aufruffehler {
      sage(wrong.satz + "\n")
      return 2
    } catch is Ausgabefehler {
      // Nobody reads any more, as behind `| head`.
      return 1
    } catch {
      sage("\(error)\n")
      return 1
    }
  }

  private static func run(
    _ worte: [String], saat: Saatordner, texte: Textkatalog
  ) throws -> Int32 {
    let worte = worte.map { ["--help", "-h"].contains($0) ? "--hilfe" : $0 }
    guard let (kommando, rest) = waehle(worte, unter: Kommando.alle) else {
      if let name = worte.first, !name.hasPrefix("-"), name != "hilfe" {
        let known = Kommando.alle.map(\.name) + ["hilfe"]
        throw Aufruffehler(
          satz: texte.falschesWort(.unbekannterBefehl, name, naechstes(name, unter: known)))
      }
      if worte.first == "hilfe" || worte.contains("--hilfe") {
        try drucke(hilfe(texte))
      } else if worte.contains("--version") {
        try drucke(texte(BefehlText.version, ["version": Programmlauf.version]) + "\n")
      } else {
        return try Bildschirm.run(worte, saat: saat, texte: texte)
      }
      return 0
    }
    let argumente = try Argumente(
      rest, optionen: kommando.alleOptionen, worte: kommando.worte,
      weitere: kommando.weitere != nil, texte: texte)
    if argumente.hat("hilfe") {
      let more = try kommando.mehrHilfe(argumente.worte, texte)
      try drucke("\(texte(kommando.hilfe))\n\(kommando.aufruf)\n\(more)")
      return 0
    }
    let amTerminal = isatty(1) == 1
    let alsBild = kommando.zeichnet && argumente.text("format") == "svg"
    return try kommando.run(
      Lauf(
        argumente: argumente, texte: texte, saat: saat,
        format: try alsBild ? .text : argumente.wort("format") ?? (amTerminal ? .text : .csv),
        alsBild: alsBild, amTerminal: amTerminal, sagtAmTerminal: isatty(2) == 1))
  }

  /// The command that is meant, down to what it is to do, and the words that are left for it.
  private static func waehle(
    _ worte: [String], unter kommandos: [Kommando]
  ) -> (Kommando, [String])? {
    let worte = befehlVoran(worte, unter: kommandos)
    guard let kommando = kommandos.first(where: { $0.wort == worte.first }) else { return nil }
    let rest = Array(worte.dropFirst())
    return waehle(rest, unter: kommando.taetigkeiten) ?? (kommando, rest)
  }

  /// The same words with the command first where only options of a command stand before it.
  private static func befehlVoran(_ worte: [String], unter kommandos: [Kommando]) -> [String] {
    let optionen = kommandos.flatMap(\.alleOptionen)
    var i = 0
    while i < worte.count, worte[i].hasPrefix("--") {
      guard let option = optionen.first(where: { worte[i].dropFirst(2) == $0.name }) else {
        guard worte[i].contains("=") else { return worte }
        i += 1
        continue
      }
      i += option.wert == nil ? 1 : 2
    }
    guard i > 0, i < worte.count, kommandos.contains(where: { $0.wort == worte[i] }) else {
      return worte
    }
    return [worte[i]] + worte[..<i] + worte[(i + 1)...]
  }

  /// All commands, each with one line.
  private static func hilfe(_ texte: Textkatalog) -> String {
    let lines = Kommando.alle.map { $0.zeilen(texte) }
    return texte(BefehlText.aufruf) + "\n\n" + texte(BefehlText.befehle) + "\n" + lines.joined()
      + "\n" + texte(BefehlText.hilfeEnde) + "\n"
  }
}

/// Starts the program and ends with its exit status.
public func platzwartMain() -> Never {
  exit(Programm.run(Array(CommandLine.arguments.dropFirst())))
}
