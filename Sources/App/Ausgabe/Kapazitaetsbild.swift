internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The places of a period as a drawing for a report: what is taken, promised, kept and asked for, one
/// upon the other, below lines at what is permitted and offered.
struct Kapazitaetsbild {
  private let antwort: KapazitaetAuskunft.Antwort
  private let texte: Textkatalog
  private let hoechstens: Int

  private static let (breite, hoehe) = (960, 480)
  private static let (links, rechts, oben, unten) = (64.0, 936.0, 92.0, 428.0)

  /// What is stacked, from below: its name, its figure, and how it is filled.
  private static let flaechen:
    [(id: String, name: UebersichtText, wert: @Sendable (Kapazitaetswerte) -> Int)] = [
      ("bestand", .figurBestand, { $0.bestand }), ("zusagen", .figurZusagen, { $0.zusagen }),
      ("reserviert", .figurReserviert, { $0.reserviert }), ("neu", .figurNeu, { $0.neu }),
    ]

  init(_ antwort: KapazitaetAuskunft.Antwort, _ texte: Textkatalog) {
    self.antwort = antwort
    self.texte = texte
    hoechstens = antwort.stufen.reduce(100) {
      max($0, max($1.werte.plaetze, $1.werte.belegt + $1.werte.neu))
    }
  }

  /// The drawing as a file.
  var svg: String {
    let frage = antwort.frage
    let title = texte(
      KapazitaetText.bildTitel,
      [
        "kategorie": texte(WarumText.kategorie(frage.kategorie)),
        "wo": antwort.name.isEmpty ? texte(KapazitaetText.alle) : antwort.name,
        "von": frage.von.deutsch, "bis": frage.bis.deutsch,
      ])
    var svg = Svg(
      breite: Self.breite, hoehe: Self.hoehe, titel: title, beschreibung: beschreibung)
    svg.addMuster("bestand", grund: "#3b6ea5", linie: "M0 0", farbe: "#3b6ea5")
    svg.addMuster("zusagen", grund: "#d9ead3", linie: "M0 8L8 0", farbe: "#2e7d32")
    svg.addMuster("reserviert", grund: "#fff2cc", linie: "M0 4H8M4 0V8", farbe: "#8a6d00")
    svg.addMuster("neu", grund: "#fbe0d8", linie: "M0 0L8 8M0 8L8 0", farbe: "#b5341a")
    svg.add("rect", ["width": "\(Self.breite)", "height": "\(Self.hoehe)", "fill": "#ffffff"])
    svg.add("text", ["x": "64", "y": "32", "font-size": "18", "font-weight": "bold"], title)
    drawAchsen(&svg)
    for i in Self.flaechen.indices.reversed() { drawFlaeche(i, &svg) }
    drawLinie(&svg, gestrichelt: true) { $0.angebot }
    drawLinie(&svg, gestrichelt: false) { $0.plaetze }
    drawLegende(&svg)
    return svg.fertig
  }

  /// The first and the last day, and the one with the fewest free places, in words.
  private var beschreibung: String {
    func satz(_ tag: Tag, _ w: Kapazitaetswerte) -> String {
      func zahl(_ wert: Int) -> String { deutscheZahl(hundertstel: wert) }
      return texte(
        KapazitaetText.bildTag,
        [
          "tag": tag.deutsch, "plaetze": zahl(w.plaetze), "gesperrt": zahl(w.gesperrt),
          "bestand": zahl(w.bestand), "zusagen": zahl(w.zusagen),
          "reserviert": zahl(w.reserviert), "frei": zahl(antwort.frei(w)), "neu": zahl(w.neu),
        ])
    }
    guard let first = antwort.stufen.first, let last = antwort.stufen.last,
      let least = antwort.stufen.min(by: { antwort.frei($0.werte) < antwort.frei($1.werte) })
    else { return "" }
    return [
      satz(first.ab, first.werte), satz(antwort.frage.bis, last.werte),
      texte(
        KapazitaetText.bildEngster,
        ["tag": least.ab.deutsch, "frei": deutscheZahl(hundertstel: antwort.frei(least.werte))]),
    ].joined(separator: " ")
  }

  private func x(_ tag: Tag) -> String {
    let days = Double(antwort.frage.bis - antwort.frage.von + 1)
    let share = Double(tag - antwort.frage.von) / days
    return Svg.zahl(Self.links + share * (Self.rechts - Self.links))
  }

  private func y(_ wert: Int) -> String {
    let share = Double(max(0, wert)) / Double(hoechstens)
    return Svg.zahl(Self.unten - share * (Self.unten - Self.oben))
  }

  /// The steps of a figure as a path to the right, from where the pen stands.
  private func stufen(_ wert: (Kapazitaetswerte) -> Int, rueckwaerts: Bool = false) -> String {
    let ends = antwort.stufen.dropFirst().map(\.ab) + [antwort.frage.bis + 1]
    let parts = zip(antwort.stufen, ends).map { stufe, end in
      (y(wert(stufe.werte)), x(stufe.ab), x(end))
    }
    return rueckwaerts
      ? parts.reversed().map { "L\($0.2) \($0.0)H\($0.1)" }.joined()
      : parts.map { "L\($0.1) \($0.0)H\($0.2)" }.joined()
  }

  private func drawFlaeche(_ nummer: Int, _ svg: inout Svg) {
    func bis(_ n: Int) -> (Kapazitaetswerte) -> Int {
      { w in Self.flaechen[..<n].reduce(0) { $0 + $1.wert(w) } }
    }
    guard antwort.stufen.contains(where: { Self.flaechen[nummer].wert($0.werte) > 0 }) else {
      return
    }
    let path =
      "M" + stufen(bis(nummer + 1)).dropFirst() + stufen(bis(nummer), rueckwaerts: true) + "Z"
    svg.add("path", ["d": path, "fill": "url(#\(Self.flaechen[nummer].id))"])
  }

  private func drawLinie(
    _ svg: inout Svg, gestrichelt: Bool, _ wert: (Kapazitaetswerte) -> Int
  ) {
    let path = "M" + stufen(wert).dropFirst()
    // The white below keeps it apart from what it crosses.
    for (colour, width, dashes) in [
      ("#ffffff", "5", "none"), ("#000000", "2.5", gestrichelt ? "7 4" : "none"),
    ] {
      svg.add(
        "path",
        [
          "d": path, "fill": "none", "stroke": colour, "stroke-width": width,
          "stroke-dasharray": dashes,
        ])
    }
  }

  private func drawAchsen(_ svg: inout Svg) {
    let (left, right, bottom) = (Svg.zahl(Self.links), Svg.zahl(Self.rechts), Svg.zahl(Self.unten))
    let step = StackedChart.step(upTo: hoechstens, atMost: 8, unit: 100)
    for value in stride(from: 0, through: hoechstens, by: step) {
      let at = y(value)
      svg.add("line", ["x1": left, "x2": right, "y1": at, "y2": at, "stroke": "#cccccc"])
      svg.add(
        "text",
        ["x": Svg.zahl(Self.links - 8), "y": at, "dy": "4", "text-anchor": "end"],
        deutscheZahl(hundertstel: value))
    }
    guard let zeitraum = Zeitraum(von: antwort.frage.von, bis: antwort.frage.bis) else { return }
    for tag in zeitraum.monatsmarken(hoechstens: 14) {
      let at = x(tag)
      svg.add(
        "line",
        [
          "x1": at, "x2": at, "y1": bottom, "y2": Svg.zahl(Self.unten + 6), "stroke": "#000000",
        ])
      svg.add(
        "text", ["x": at, "y": Svg.zahl(Self.unten + 22), "text-anchor": "middle"], tag.monatKurz)
    }
    svg.add("line", ["x1": left, "x2": right, "y1": bottom, "y2": bottom, "stroke": "#000000"])
  }

  private func drawLegende(_ svg: inout Svg) {
    var at = Self.links
    func place(_ text: String) -> (String, String) {
      defer { at += 44 + 7.8 * Double(text.columns) }
      return (Svg.zahl(at), Svg.zahl(at + 24))
    }
    for flaeche in Self.flaechen {
      let name = texte(flaeche.name)
      let (x, textX) = place(name)
      svg.add(
        "rect",
        [
          "x": x, "y": "52", "width": "18", "height": "16", "stroke": "#000000",
          "fill": "url(#\(flaeche.id))",
        ])
      svg.add("text", ["x": textX, "y": "65"], name)
    }
    for (name, dashes) in [(UebersichtText.figurPlaetze, "none"), (.figurAngebot, "7 4")] {
      let name = texte(name)
      let (x, textX) = place(name)
      svg.add(
        "path",
        ["d": "M\(x) 60h18", "stroke": "#000000", "stroke-width": "2", "stroke-dasharray": dashes])
      svg.add("text", ["x": textX, "y": "65"], name)
    }
  }
}
