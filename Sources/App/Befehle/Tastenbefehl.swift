internal import Office
internal import ScreenKit
internal import Screens
internal import TerminalIO
internal import Texte

extension Kommando {
  /// Shows what each key sends, and leaves a line for the support.
  static let tasten = Kommando(
    name: "tasten", optionen: Bildschirm.aussehen, hilfe: .hilfeTasten
  ) { lauf in
    let (texte, environment) = (lauf.texte, ProcessEnvironment.all)
    let themen = Themen(saat: lauf.saat, texte: texte)
    var theme = try themen.thema(lauf.argumente.text("theme") ?? themen.namen[0])
    let terminal = try Bildschirm.oeffne(
      environment, signs: try Bildschirm.zeichen(lauf.argumente), texte: texte,
      least: Size(width: 40, height: 12))
    if !terminal.hasColours { theme = try themen.thema("mono") }
    let language = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
    var probe = Tastenprobe(
      Terminalangaben(
        term: environment["TERM"] ?? "", ersatz: terminal.standIn,
        sprache: language.first { !$0.isEmpty } ?? "", farben: terminal.colours,
        zeichen: terminal.signs, hatFunktionstasten: terminal.hasFunctionKeys,
        nimmtZwischenablage: terminal.takesClipboard),
      groesse: terminal.size, fassung: Programmlauf.version, texte: texte)
    var keys = KeyProbe(terminal.freshDecoder)
    while terminal.ended == nil, !probe.istZuEnde {
      terminal.show(probe.draw(), theme: theme)
      // Short, so that a lone Escape is told soon after its time.
      _ = terminal.events(waitMilliseconds: 50)
      probe.groesse = terminal.size
      probe.nimm(keys.feed(terminal.received, at: Terminal.now))
    }
    terminal.close()
    guard terminal.ended == nil else { return 1 }
    try drucke("\(texte(TerminalText.fuerBetreuung))\n\(probe.meldung)\n")
    return 0
  }
}
