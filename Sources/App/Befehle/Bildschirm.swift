internal import Domain
internal import Glibc
internal import Office
internal import ScreenKit
internal import Screens
internal import Seeds
internal import TerminalIO
internal import Texte

/// The full-screen program: one loop from event to state to drawing.
enum Bildschirm {
  /// The options that say how it looks.
  static let aussehen = [
    Option("theme", "NAME"), Option("zeichen", "ascii|unicode"), Option("schlicht"),
  ]

  /// The signs that are asked for; nil where the terminal decides.
  static func zeichen(_ argumente: Argumente) throws -> SignSet? {
    let plain = argumente.hat("schlicht") || umgebungswert("PLATZWART_SCHLICHT") == "1"
    return plain ? .plain : try argumente.wort("zeichen")
  }
  static let optionen = Kommando.datenbank + aussehen + [Option("hilfe"), Option("version")]

  static func run(_ worte: [String], saat: Saatordner, texte: Textkatalog) throws -> Int32 {
    let argumente = try Argumente(worte, optionen: optionen, worte: [], texte: texte)
    return try zeige(
      Lauf(
        argumente: argumente, texte: texte, saat: saat, format: .text, alsBild: false,
        amTerminal: true,
        sagtAmTerminal: true))
  }

  /// Shows the office of a run until it is ended, or that of a practice, of which nothing is kept.
  static func zeige(
    _ lauf: Lauf, uebung: (datei: String, beispiele: Uebungsbeispiele)? = nil
  ) throws -> Int32 {
    let (argumente, texte) = (lauf.argumente, lauf.texte)
    let themen = Themen(saat: lauf.saat, texte: texte)
    let merkzettel = Merkzettel()
    let kept = merkzettel.lies()
    let environment = ProcessEnvironment.all
    let wanted =
      argumente.text("theme")
      ?? (Terminal.prefersMono(environment: environment) ? "mono" : kept["thema"])
      ?? themen.namen[0]
    var theme = try themen.thema(
      themen.namen.contains(wanted) || argumente.hat("theme") ? wanted : "hell")
    let signs = try zeichen(argumente)
    var hinweis: String?
    while true {
      let amt = try lauf.amt(.schreiben, datei: uebung?.datei)
      let kopf = try amt.frage(KopfAuskunft())
      let terminal = try oeffne(environment, signs: signs, texte: texte)
      if !terminal.hasColours { theme = try themen.thema("mono") }
      let now = Uhr.jetzt()
      var sitzung = Sitzung(
        umfeld: Umfeld(
          texte: texte, heute: now.heute, uhrzeit: now.uhrzeit, nutzer: angemeldeterNutzer(),
          istSchlicht: signs == .plain),
        kopf: kopf, size: terminal.size, themen: themen.namen, thema: theme.name,
        uebung: uebung?.beispiele)
      if uebung == nil { sitzung.nimmAuf(kept) }
      if let used = terminal.standIn {
        sitzung.melde(
          texte(TerminalText.ersatz, ["term": sichtbar(environment["TERM"] ?? ""), "ersatz": used]))
      }
      sitzung.bieteAn((try? amt.verwaisteEntwuerfe()) ?? [])
      amt.umgestellt.map { sitzung.melde($0) }
      if let hinweis { sitzung.melde(hinweis) }
      let ausfuehrung = try schleife(&sitzung, amt, terminal, &theme, themen) {
        try lauf.amt(.versuchen, datei: uebung?.datei)
      }
      terminal.close()
      if uebung == nil { merkzettel.schreibe(sitzung.merkzettel) }
      guard ausfuehrung.demoNeu, uebung == nil else { return terminal.ended == nil ? 0 : 1 }
      sage(texte(BefehlText.demoGeschrieben) + "\n")
      do {
        try Kommando.erneuereDemo(lauf, amt)
        hinweis = nil
      } catch let refusal as Ablehnung {
        hinweis = refusal.satz
      }
    }
  }

  /// From event to state to drawing, until the user or the terminal ends it.
  private static func schleife(
    _ sitzung: inout Sitzung, _ amt: Amt, _ terminal: Terminal, _ theme: inout Theme,
    _ themen: Themen, versuche: @escaping () throws -> Amt
  ) throws -> Ausfuehrung {
    var ausfuehrung = Ausfuehrung(amt, sitzung.umfeld.texte, versuche: versuche)
    var nebenher = Nebenher(amt)
    defer {
      nebenher.beende(sitzung, abgerissen: terminal.ended != nil)
      if terminal.ended != nil { ausfuehrung.rette(sitzung) }
    }
    ausfuehrung.zeige = { [theme] in
      terminal.show($0.draw(signs: terminal.signs), theme: theme)
    }
    ausfuehrung.kopiere = { terminal.copy($0) }
    ausfuehrung.fuehreAus(sitzung.oeffne(), &sitzung)
    terminal.show(sitzung.draw(signs: terminal.signs), theme: theme)
    while terminal.ended == nil, !ausfuehrung.ende, !ausfuehrung.demoNeu {
      let events = terminal.events(waitMilliseconds: sitzung.hatSpaeteres ? 150 : 500)
      for event in events {
        ausfuehrung.fuehreAus(sitzung.update(event), &sitzung)
      }
      let now = Uhr.jetzt()
      if now != (sitzung.umfeld.heute, sitzung.umfeld.uhrzeit) {
        ausfuehrung.fuehreAus(
          sitzung.update(.uhr(heute: now.heute, uhrzeit: now.uhrzeit)), &sitzung)
      }
      ausfuehrung.folgeAenderungen(&sitzung)
      if let chosen = ausfuehrung.thema, chosen != theme.name {
        theme = try themen.thema(chosen)
      }
      ausfuehrung.fuehreAus(nebenher.folge(&sitzung), &sitzung)
      // What takes long is asked when nobody types.
      if events.isEmpty { ausfuehrung.fuehreAus(sitzung.spaeter(), &sitzung) }
      terminal.show(sitzung.draw(signs: terminal.signs), theme: theme)
      nebenher.sichere(sitzung)
    }
    return ausfuehrung
  }

  /// Opens the terminal, or says in one sentence why that can't be.
  static func oeffne(
    _ environment: [String: String], signs: SignSet?, texte: Textkatalog,
    least: Size = Sitzung.kleinste
  ) throws(Ablehnung) -> Terminal {
    let term = sichtbar(environment["TERM"] ?? "")
    do {
      return try Terminal.open(environment: environment, signs: signs, least: least)
    } catch {
      switch error {
      case .noTerminal: throw Ablehnung(texte(TerminalText.keinTerminal))
      case .unknownTerm: throw Ablehnung(texte(TerminalText.unbekanntesTerm, ["term": term]))
      case .dumb: throw Ablehnung(texte(TerminalText.dumm, ["term": term]))
      case .tooSmall(let size):
        throw Ablehnung(texte(TerminalText.zuKlein, ["groesse": "\(size)"]))
      }
    }
  }
}

/// The environment of the process.
enum ProcessEnvironment {
  static var all: [String: String] {
    var result: [String: String] = [:]
    for name in [
      "TERM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "COLORTERM", "HOME", "LINES", "COLUMNS",
    ] {
      if let value = umgebungswert(name) { result[name] = value }
    }
    return result
  }
}
