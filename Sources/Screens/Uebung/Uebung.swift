public import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The children and the Einrichtung that the tasks of a practice name, out of its made-up records.
public struct Uebungsbeispiele: Equatable, Sendable {
  /// Whose Anmeldung is confirmed.
  public var bestaetigen: String
  /// Who is promised a place, and signs.
  public var zusage: String
  /// Who comes for other hours, and for how many.
  public var stunden: (kind: String, stunden: Wochenstunden)
  /// Where a place is closed, and of which category.
  public var sperre: (haus: String, kategorie: Platzkategorie)

  /// What the tasks name.
  public init(
    bestaetigen: String, zusage: String, stunden: (kind: String, stunden: Wochenstunden),
    sperre: (haus: String, kategorie: Platzkategorie)
  ) {
    self.bestaetigen = bestaetigen
    self.zusage = zusage
    self.stunden = stunden
    self.sperre = sperre
  }

  public static func == (a: Self, b: Self) -> Bool {
    (a.bestaetigen, a.zusage) == (b.bestaetigen, b.zusage) && a.stunden == b.stunden
      && a.sperre == b.sperre
  }
}

/// The practice: seven tasks of a clerk's day, and which of them are done.
struct Uebung: Equatable, Sendable {
  typealias Aufgabe = Uebungsaufgabe

  let beispiele: Uebungsbeispiele
  /// The day on which it began.
  let heute: Tag
  private(set) var erledigt: Set<Aufgabe> = []
  /// The task whose sentence is read in the list.
  var liste = ListView()

  init(_ beispiele: Uebungsbeispiele, heute: Tag) {
    (self.beispiele, self.heute) = (beispiele, heute)
  }

  /// The first task that is not done; nil when all are.
  var naechste: Aufgabe? { Aufgabe.allCases.first { !erledigt.contains($0) } }

  private var gewaehlt: Aufgabe {
    Aufgabe.allCases[liste.selected(count: Aufgabe.allCases.count) ?? 0]
  }

  /// The list with the cursor on what is to be done next.
  var geoeffnet: Uebung {
    var result = self
    result.liste = ListView(
      selection: naechste.flatMap { Aufgabe.allCases.firstIndex(of: $0) } ?? 0)
    return result
  }

  /// Takes what is done now, and says what that is to the user; nil where nothing came to it.
  mutating func nimm(_ done: Set<Aufgabe>, _ umfeld: Umfeld) -> String? {
    let new = Aufgabe.allCases.last { done.contains($0) && !erledigt.contains($0) }
    erledigt = done
    guard let new, let place = Aufgabe.allCases.firstIndex(of: new) else { return nil }
    let count = String(Aufgabe.allCases.count)
    guard let naechste else { return umfeld.texte(UebungText.fertig, ["anzahl": count]) }
    return umfeld.texte(
      UebungText.erledigt,
      [
        "nummer": String(place + 1), "anzahl": count,
        "naechste": umfeld.texte(UebungText.titel(naechste)),
      ])
  }

  /// One sentence: what to do, for whom, and with which keys.
  func satz(_ aufgabe: Aufgabe, _ umfeld: Umfeld) -> String {
    let texte = umfeld.texte
    return switch aufgabe {
    case .anfrage:
      texte(
        UebungText.anfrageSatz,
        ["geboren": heute.plus(monate: -10).deutsch, "ab": heute.plus(monate: 9).deutsch])
    case .bestaetigen: texte(UebungText.bestaetigenSatz, ["kind": beispiele.bestaetigen])
    case .zusagen: texte(UebungText.zusagenSatz, ["kind": beispiele.zusage])
    case .unterschreiben: texte(UebungText.unterschreibenSatz, ["kind": beispiele.zusage])
    case .stunden:
      texte(
        UebungText.stundenSatz,
        [
          "kind": beispiele.stunden.kind, "stunden": beispiele.stunden.stunden.deutsch,
          "ab": heute.plus(monate: 1).deutsch,
        ])
    case .sperre:
      texte(
        UebungText.sperreSatz,
        [
          "haus": beispiele.sperre.haus,
          "kategorie": texte(WarumText.kategorie(beispiele.sperre.kategorie)),
        ])
    case .zuruecknehmen: texte(UebungText.zuruecknehmenSatz)
    }
  }

  /// The list; below it what the task with the cursor asks for.
  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let texte = umfeld.texte
    let rect = work.centred(Size(width: 78, height: min(work.height, 18)))
    let inner = Panel(texte(UebungText.titel)).draw(in: &canvas, rect)
    liste.draw(in: &canvas, inner, lines: Array(Aufgabe.allCases.indices)) {
      canvas, i, rect, isChosen in
      let aufgabe = Aufgabe.allCases[i]
      let isDone = erledigt.contains(aufgabe)
      if isDone { canvas.put(.check, at: rect.origin, role: .gedeckt) }
      canvas.put(
        "\(i + 1) \(texte(UebungText.titel(aufgabe)))",
        at: Point(row: rect.row, column: rect.column + 2),
        role: isChosen ? .auswahl : isDone ? .leise : .grund, width: rect.width - 2)
    }
    let start = inner.row + Aufgabe.allCases.count + 1
    let lines = wrap(satz(gewaehlt, umfeld), width: inner.width)
    for (row, line) in zip(start..<inner.bottom, lines) {
      canvas.put(line, at: Point(row: row, column: inner.column))
    }
    let hint = wrap(
      texte(UebungText.hinweis, ["taste": Self.taste.name]), width: inner.width)
    for (row, line) in zip((inner.bottom - hint.count)..<inner.bottom, hint) {
      canvas.put(line, at: Point(row: row, column: inner.column), role: .leise)
    }
  }

  /// The key that shows the list, from everywhere.
  static let taste = Key.control("l")
}

extension UebungText {
  /// What a task is called.
  static func titel(_ aufgabe: Uebungsaufgabe) -> UebungText {
    switch aufgabe {
    case .anfrage: .anfrage
    case .bestaetigen: .bestaetigen
    case .zusagen: .zusagen
    case .unterschreiben: .unterschreiben
    case .stunden: .stunden
    case .sperre: .sperre
    case .zuruecknehmen: .zuruecknehmen
    }
  }
}
