internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A form that was being filled, as it can be kept and opened again.
///
/// It says where one stood, which command opened the form, and what stands in its fields. Lists of
/// words are not kept; the command brings them.
public struct Entwurf: Equatable, Sendable {
  /// How a form was opened.
  struct Herkunft: Equatable, Sendable {
    /// The screen, by its name.
    let schirm: String
    /// Where one stood on the screen.
    let ort: [Feldwert]
    /// The command.
    let befehl: TastenText
    let stichtag: Tag
    /// The day and the time of day at which the form was opened.
    let tag: Tag
    let uhrzeit: String
    /// The key of the draft from which it was opened again, and that is no longer needed then.
    var statt: String?
  }

  /// What stood in a field when it was opened, and what was typed.
  struct Feld: Equatable, Sendable {
    let name: String
    let anfang: String
    let text: String
  }

  /// What the form was called.
  let titel: String
  /// What it was to lead to.
  let zweck: Formular.Zweck
  let herkunft: Herkunft
  let felder: [Feld]
  /// The field in which one was.
  let feld: Int

  /// A form that was opened by a command; nil for others.
  init?(_ formular: Formular) {
    guard let herkunft = formular.herkunft else { return nil }
    titel = formular.titel
    zweck = formular.zweck
    self.herkunft = herkunft
    felder = formular.felder.map {
      Feld(name: $0.name, anfang: $0.anfang, text: $0.editor.text)
    }
    feld = formular.feld
  }

  /// A draft as `text` writes it; nil where it is none.
  public init?(_ text: String) {
    guard let zeile = Vorgangszeile(text),
      let befehl = TastenText(rawValue: zeile["befehl"]), let tag = Tag(iso: zeile["tag"]),
      let stichtag = Tag(iso: zeile["stichtag"]), let zweck = Formular.Zweck(zeile["zweck"])
    else { return nil }
    func werte(_ art: String) -> [Feldwert] {
      zeile.argumente.filter { $0.name.hasPrefix(art) }
        .map { Feldwert(String($0.name.dropFirst(art.count)), $0.wert) }
    }
    titel = zeile["titel"]
    self.zweck = zweck
    herkunft = Herkunft(
      schirm: zeile.name, ort: werte("ort."), befehl: befehl, stichtag: stichtag, tag: tag,
      uhrzeit: zeile["uhrzeit"])
    feld = Int(zeile["feld"]) ?? 0
    felder = zip(werte("anfang."), werte("text.")).map {
      Feld(name: $0.spalte, anfang: $0.wert, text: $1.wert)
    }
  }

  /// The key of a draft of another run that is no longer needed once this one is kept.
  public var statt: String? { herkunft.statt }

  /// The draft as text.
  public var text: String {
    let fixed = [
      ("titel", titel), ("zweck", zweck.text), ("befehl", herkunft.befehl.rawValue),
      ("tag", herkunft.tag.iso),
      ("uhrzeit", herkunft.uhrzeit), ("stichtag", herkunft.stichtag.iso), ("feld", String(feld)),
    ]
    let place = herkunft.ort.map { ("ort." + $0.spalte, $0.wert) }
    let before = felder.map { ("anfang." + $0.name, $0.anfang) }
    let typed = felder.map { ("text." + $0.name, $0.text) }
    return Vorgangszeile(
      name: herkunft.schirm, argumente: fixed + place + before + typed, mitLeeren: true
    ).text
  }
}

extension Entwurf {
  /// The form that the command opens now, with all that was typed; nil where it leads to something
  /// else than before.
  func gefuellt(_ neu: Formular) -> Formular? {
    guard neu.zweck.gleicht(zweck), neu.felder.map(\.name) == felder.map(\.name) else {
      return nil
    }
    var form = neu
    form.zweck = zweck
    form.herkunft = herkunft
    for (i, kept) in felder.enumerated() {
      form.felder[i].anfang = kept.anfang
      form.felder[i].editor.text = kept.text
    }
    form.feld = form.felder.indices.contains(feld) ? feld : 0
    return form
  }

  /// Which form, and since when.
  func frage(_ umfeld: Umfeld) -> String {
    let texte = umfeld.texte
    let since =
      switch umfeld.heute - herkunft.tag {
      case 0: texte(EntwurfText.heute, ["uhrzeit": herkunft.uhrzeit])
      case 1: texte(EntwurfText.gestern, ["uhrzeit": herkunft.uhrzeit])
      default:
        texte(EntwurfText.am, ["tag": herkunft.tag.deutsch, "uhrzeit": herkunft.uhrzeit])
      }
    return texte(EntwurfText.frage, ["titel": titel, "wann": since])
  }
}

extension Formular.Zweck {
  /// What changes from day to day, or with the free places.
  private static let tagesstand: Set = ["eingang", "antwort"]

  /// A purpose as `text` writes it.
  fileprivate init?(_ text: String) {
    guard let zeile = Vorgangszeile(text) else { return nil }
    if zeile.name == Vorgangsart.aendern.rawValue {
      guard let art = Satzart(rawValue: zeile["satzart"]) else { return nil }
      self = .aenderung(art, id: zeile["satz"])
    } else {
      self = .vorgang(zeile)
    }
  }

  /// The purpose as text.
  fileprivate var text: String {
    switch self {
    case .vorgang(let zeile): zeile.text
    case .aenderung(let art, let id): Aendern(art, id, []).zeile.text
    case .ansicht(let name): name
    }
  }

  /// Whether it is about the same, possibly on another day.
  fileprivate func gleicht(_ other: Self) -> Bool {
    guard case .vorgang(let a) = self, case .vorgang(let b) = other else { return self == other }
    return a.ohne(Self.tagesstand) == b.ohne(Self.tagesstand)
  }
}
