internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// Something that stands over the screen until it is answered or left with Esc.
enum Dialog: Equatable, Sendable {
  case stichtag(LineEditor)
  case hilfe(TextView)
  case text(Textblatt)
  case palette(Palette)
  case warum(Warum)
  case verlauf(Platzdetails)
  case formular(Formular)
  case konflikt(Konfliktwahl)
  case auswahl(Auswahl)
  case sprung(Sprungliste)
  case suche(Gesamtsuche)
  case geschichte(Geschichte)
  case doppelt(Doppelt)
  case ankreuzen(Ankreuzliste)
  case bestaetigen(Bestaetigung)
  case morgenliste(Morgenliste)
  case uebung(Uebung)
  case versuch(Versuchsliste)
  case vergleich(Vergleich)

  /// What the dialog has to be told.
  var frage: Frage? {
    switch self {
    case .warum(let warum): warum.frage.map { .warum($0) }
    case .verlauf(let details): .verlauf(details.frage)
    case .suche(let suche): suche.frage
    case .geschichte(let geschichte): geschichte.frage
    case .doppelt(let doppelt): doppelt.frage
    case .formular(let formular): formular.aehnlich?.frage.map { .aehnliche($0) }
    default: nil
    }
  }

  /// Whether the dialog waits for the answer to this question.
  func wartet(auf gefragt: Frage) -> Bool { frage == gefragt }

  /// The keys that the legend names while the dialog is open.
  var tasten: [(taste: Key, text: DialogText)] {
    let back: (Key, DialogText) = (.escape, .tasteZurueck)
    return switch self {
    case .stichtag: [(.enter, .tasteUebernehmen), back]
    case .hilfe, .geschichte: [(.pageDown, .tasteWeiter), (.pageUp, .tasteVorher), back]
    case .text:
      [
        (.pageDown, .tasteWeiter), (.pageUp, .tasteVorher), (.function(9), .tasteAusgeben),
        (.control("y"), .tasteKopieren), back,
      ]
    case .palette: [(.enter, .tasteAusfuehren), back]
    case .warum(let warum):
      (warum.ziele.count > 1 ? [(.tab, .tasteNaechsteZahl)] : [])
        + (warum.naechste == nil ? [] : [(.enter, .tasteDahinter)]) + [back]
    case .verlauf, .uebung, .vergleich: [back]
    case .versuch(let liste): liste.tasten
    case .formular(let formular):
      [(.function(8), formular.zweck.taste), (.tab, .tasteFeld)]
        + (formular.felder[formular.feld].auswahl.isEmpty ? [] : [(.function(4), .tasteListe)])
        + (formular.vorlage.isEmpty ? [] : [(.function(7), .tasteWieOben)])
        + (formular.aehnlich?.zeilen.isEmpty == false ? [(.function(6), .tasteAehnliche)] : [])
        + [(.function(1), .tasteHilfe), (.escape, .tasteVerwerfen)]
    case .konflikt:
      [(.function(8), .tasteSpeichern), (.text(" "), .tasteWechseln), back]
    case .auswahl: [(.enter, .tasteWaehlen), back]
    case .doppelt: [(.enter, .tasteGehen), (.text("m"), .tasteZusammenfuehren), back]
    case .sprung, .suche: [(.enter, .tasteGehen), back]
    case .ankreuzen:
      [(.enter, .tasteUebernehmen), (.text(" "), .tasteWechseln), back]
    case .bestaetigen(let frage):
      frage.nein == nil
        ? [(.text("j"), .tasteJa), (.enter, .tasteNein)]
        : [(.text("j"), .tasteJa), (.text("n"), .tasteVerwerfen), (.enter, .tasteSpaeter)]
    case .morgenliste(let liste): liste.tasten
    }
  }

  mutating func empfange(_ antwort: Antwort, _ work: Rect, _ umfeld: Umfeld) {
    switch (self, antwort) {
    case (.warum(var warum), .warum(let antwort)):
      warum.empfange(antwort, umfeld)
      self = .warum(warum)
    case (.verlauf(var details), .verlauf(let stufen)):
      details.empfange(
        stufen, umfeld, width: Platzdetails.width(Platzdetails.lines(work)))
      self = .verlauf(details)
    case (.suche(var suche), .gesamtsuche(let found)):
      suche.empfange(found)
      self = .suche(suche)
    case (.geschichte(var geschichte), .geschichte(let schritte)):
      geschichte.empfange(schritte, umfeld)
      self = .geschichte(geschichte)
    case (.doppelt(var doppelt), .aehnliche(let found)):
      doppelt.empfange(found)
      self = .doppelt(doppelt)
    case (.formular(var formular), .aehnliche(let found)):
      formular.aehnlich?.empfange(found)
      self = .formular(formular)
    default: break
    }
  }

  mutating func fuegeEin(_ text: String) {
    switch self {
    case .stichtag(var editor):
      editor.paste(text)
      self = .stichtag(editor)
    case .palette(var palette):
      palette.liste.paste(text)
      self = .palette(palette)
    case .suche(var suche):
      suche.editor.paste(text)
      self = .suche(suche)
    case .sprung(var sprung):
      sprung.liste.paste(text)
      self = .sprung(sprung)
    case .ankreuzen(var liste):
      liste.liste.paste(text)
      self = .ankreuzen(liste)
    case .morgenliste(var liste):
      liste.aufschub?.paste(text)
      self = .morgenliste(liste)
    case .versuch(var liste):
      liste.name?.paste(text)
      self = .versuch(liste)
    case .formular(var formular) where !formular.felder[formular.feld].art.fragt:
      formular.felder[formular.feld].editor.paste(text)
      self = .formular(formular)
    default: break
    }
  }

  /// The dialog after a click.
  func geklickt(_ point: Point, _ work: Rect, _ umfeld: Umfeld) -> Dialog {
    switch self {
    case .palette(var palette):
      _ = palette.liste.select(at: point, in: Panel("").inner(Palette.rect(work)))
      return .palette(palette)
    case .suche(var suche):
      suche.waehle(point, work)
      return .suche(suche)
    case .sprung(var sprung):
      _ = sprung.liste.select(
        at: point, in: sprung.geteilt(Panel("").inner(sprung.rect(work))).liste)
      return .sprung(sprung)
    case .warum(var warum):
      warum.liste.select(at: point, in: warum.lines(work), count: warum.zeilen.count)
      return .warum(warum)
    case .verlauf(var details):
      let lines = Platzdetails.lines(work)
      details.liste.select(
        at: point, in: lines,
        count: details.zeilen(umfeld, width: Platzdetails.width(lines)).count)
      return .verlauf(details)
    default: return self
    }
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    switch self {
    case .stichtag(let editor): drawStichtag(editor, in: &canvas, work, umfeld)
    case .hilfe(let view):
      let panel = Panel(umfeld.texte(DialogText.hilfe))
      view.draw(in: &canvas, panel.draw(in: &canvas, Dialog.hilferahmen(work)))
    case .text(let blatt):
      blatt.ansicht.draw(
        in: &canvas, Panel(blatt.titel).draw(in: &canvas, Dialog.hilferahmen(work)))
    case .palette(let palette):
      let inner = Panel(umfeld.texte(DialogText.befehle))
        .draw(in: &canvas, Palette.rect(work))
      palette.liste.draw(in: &canvas, inner)
    case .warum(let warum): warum.draw(in: &canvas, work, umfeld)
    case .verlauf(let details): details.draw(in: &canvas, work, umfeld)
    case .formular(let formular): formular.draw(in: &canvas, work, umfeld)
    case .konflikt(let wahl): wahl.draw(in: &canvas, work, umfeld)
    case .auswahl(let auswahl):
      let inner = Panel(umfeld.texte(DialogText.auswahl, ["was": auswahl.titel]))
        .draw(in: &canvas, Palette.rect(work))
      auswahl.liste.draw(in: &canvas, inner)
    case .sprung(let sprung): sprung.draw(in: &canvas, work)
    case .suche(let suche): suche.draw(in: &canvas, work, umfeld)
    case .geschichte(let geschichte): geschichte.draw(in: &canvas, work, umfeld)
    case .doppelt(let doppelt): doppelt.draw(in: &canvas, work, umfeld)
    case .ankreuzen(let liste):
      let inner = Panel(umfeld.texte(DialogText.ankreuzen, ["was": liste.titel]))
        .draw(in: &canvas, Palette.rect(work))
      liste.liste.draw(in: &canvas, inner)
    case .bestaetigen(let frage): frage.draw(in: &canvas, work, umfeld)
    case .morgenliste(let liste): liste.draw(in: &canvas, work, umfeld)
    case .uebung(let uebung): uebung.draw(in: &canvas, work, umfeld)
    case .versuch(let liste): liste.draw(in: &canvas, work, umfeld)
    case .vergleich(let vergleich): vergleich.draw(in: &canvas, work, umfeld)
    }
  }

  /// Where the help stands.
  static func hilferahmen(_ work: Rect) -> Rect {
    work.centred(Size(width: 80, height: work.height))
  }

  private func drawStichtag(
    _ editor: LineEditor, in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld
  ) {
    let rect = work.centred(Size(width: 54, height: 5))
    let inner = Panel(umfeld.texte(DialogText.stichtag)).draw(in: &canvas, rect)
      .inset(columns: 1, rows: 0)
    editor.draw(
      in: &canvas, Rect(row: inner.row, column: inner.column, width: 14, height: 1), active: true)
    let day = Datumseingabe.lies(
      editor.text, .tag, heute: umfeld.heute, stichtag: umfeld.stichtag)
    canvas.put(
      day.map(\.mitWochentag) ?? "", at: Point(row: inner.row, column: inner.column + 16),
      role: .hervorgehoben)
    canvas.put(
      umfeld.texte(DialogText.stichtagHinweis),
      at: Point(row: inner.row + 2, column: inner.column), role: .leise)
  }
}

extension Panel {
  /// The room within the frame, as `draw` leaves it.
  func inner(_ rect: Rect) -> Rect { rect.inset(columns: 2, rows: 1) }
}

/// The palette of all commands.
struct Palette: Equatable, Sendable {
  var liste: PickList
  let tasten: [Key]

  /// - Parameter befehle: the key of each command, what it is called and does
  init(_ befehle: [(taste: Key, text: String)]) {
    liste = PickList(
      befehle.map { taste, text in
        taste.name + String(repeating: " ", count: max(1, 14 - taste.name.columns)) + text
      })
    tasten = befehle.map(\.taste)
  }

  static func rect(_ work: Rect) -> Rect {
    work.centred(Size(width: 76, height: min(work.height, 18)))
  }
}

/// A list of which several are ticked; what was ticked is handed to the screen.
struct Ankreuzliste: Equatable, Sendable {
  /// What is ticked.
  let titel: String
  /// Under which name the screen is told.
  let name: String
  var liste: PickList
  let worte: [Formularfeld.Wahl]

  init(_ titel: String, _ name: String, _ worte: [Formularfeld.Wahl], gewaehlt: Set<String>) {
    self.titel = titel
    self.name = name
    self.worte = worte
    liste = PickList(
      worte.map(\.text), ticked: Set(worte.indices.filter { gewaehlt.contains(worte[$0].wert) }))
  }

  /// A value for each word: `ja` where it is ticked.
  var werte: [Feldwert] {
    worte.indices.map {
      Feldwert(worte[$0].wert, liste.ticked?.contains($0) == true ? "ja" : "")
    }
  }
}

extension Formular.Zweck {
  /// What F8 does with the form.
  var taste: DialogText {
    if case .ansicht = self { .tasteUebernehmen } else { .tasteSpeichern }
  }
}

/// A question that is answered with yes or no; Enter is the safe no.
struct Bestaetigung: Equatable, Sendable {
  let satz: String
  /// What a yes leads to.
  let effekt: Effekt
  /// What a no leads to, where that is more than to leave everything as it is.
  let nein: Effekt?

  init(_ satz: String, _ effekt: Effekt, nein: Effekt? = nil) {
    self.satz = satz
    self.effekt = effekt
    self.nein = nein
  }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let lines = wrap(satz, width: 56)
    let rect = work.centred(Size(width: 60, height: lines.count + 4))
    let inner = Panel(umfeld.texte(DialogText.frage)).draw(in: &canvas, rect)
      .inset(columns: 1, rows: 0)
    for (i, line) in lines.enumerated() {
      canvas.put(line, at: Point(row: inner.row + i, column: inner.column), role: .grund)
    }
    let row = inner.row + lines.count + 1
    canvas.put(
      umfeld.texte(nein == nil ? DialogText.jaNein : .jaNeinSpaeter),
      at: Point(row: row, column: inner.column), role: .taste)
    canvas.cursor = Point(row: row, column: inner.column)
  }
}
