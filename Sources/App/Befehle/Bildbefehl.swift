internal import Domain
internal import Office
internal import ScreenKit
internal import Screens
internal import Texte

extension Kommando {
  static let bild = Kommando(
    name: "bild", worte: ["ANSICHT"],
    optionen: [
      Option("groesse", "80x24"), Option("tasten", "TASTEN"), Option("theme", "NAME"),
      Option("zeichen", "ascii|unicode"), Option("schlicht"), Option("farbe"), Option("rollen"),
      Option("uhr", "HH:MM"),
    ] + lesend, hilfe: .hilfeBild
  ) { lauf in
    let (a, texte) = (lauf.argumente, lauf.texte)
    guard let schirm = Schirm(rawValue: a.worte[0]) else {
      throw Aufruffehler(
        satz: texte.falschesWort(
          .unbekannteAnsicht, a.worte[0],
          naechstes(a.worte[0], unter: Schirm.allCases.map(\.rawValue))))
    }
    let themen = Themen(saat: lauf.saat, texte: texte)
    let theme = try themen.thema(a.text("theme") ?? themen.namen[0])
    let signs = try Bildschirm.zeichen(a) ?? .unicode
    let events: [Event]
    do {
      events = try KeyScript.parse(a.text("tasten") ?? "")
    } catch {
      throw Aufruffehler(
        satz: texte(TerminalText.tastenFalsch, ["tasten": sichtbar(a.text("tasten") ?? "")]))
    }
    let size = try a.lies("groesse", texte(TerminalText.groesseFalsch), groesse)
    let clock = try a.lies("uhr", "10:42", uhrzeit)
    let amt = try lauf.amt(.lesen)
    var sitzung = Sitzung(
      umfeld: Umfeld(
        texte: texte, heute: try lauf.heute(), uhrzeit: clock ?? Uhr.jetzt().uhrzeit,
        nutzer: angemeldeterNutzer(),
        istSchlicht: signs == .plain),
      kopf: try amt.frage(KopfAuskunft()), size: size ?? Sitzung.kleinste, schirm: schirm,
      themen: themen.namen, thema: theme.name)
    var ausfuehrung = Ausfuehrung(amt, texte, nurBild: texte(AmtText.nurBild)) {
      try lauf.amt(.versuchen)
    }
    ausfuehrung.fuehreAus(sitzung.oeffne(), &sitzung)
    ausfuehrung.fuehreAus(sitzung.spaeter(), &sitzung)
    for event in events {
      ausfuehrung.fuehreAus(sitzung.update(event), &sitzung)
      ausfuehrung.fuehreAus(sitzung.spaeter(), &sitzung)
    }
    let canvas = sitzung.draw(signs: signs)
    let shown = try ausfuehrung.thema.map { try themen.thema($0) } ?? theme
    var lines = a.hat("farbe") ? canvas.ansi(theme: shown) : canvas.text
    if a.hat("rollen") { lines += [""] + canvas.roles }
    try drucke(lines.joined(separator: "\n") + "\n")
    return 0
  }

  private static let uhrzeit: @Sendable (String) -> String? = { text in
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0] < "24", parts[1] < "60"
    else { return nil }
    return text
  }

  private static let groesse: @Sendable (String) -> Size? = { text in
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
      return nil
    }
    return Size(width: parts[0], height: parts[1])
  }
}
