internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// The forms of the master data, all built from the columns of the records.
struct Stammdatenformular {
  let art: Satzart
  /// The records to which such ones refer, by name.
  let namen: [Satzart: [StammdatenAuskunft.Name]]
  let umfeld: Umfeld

  private var texte: Textkatalog { umfeld.texte }
  private var name: String { texte(SatzText.name(art)) }

  /// A new record, possibly like another one; what the owner is stands there already.
  func neu(
    besitzer: Verweis?, wie vorbild: StammdatenAuskunft.Zeile?,
    vorlage: StammdatenAuskunft.Zeile?
  ) -> Formular {
    let fields = spalten.map { spalte in
      feld(spalte, wert: vorbild?[spalte.name] ?? anfang(spalte, besitzer))
    }
    var form = Formular(
      texte(VerwaltungText.neu, ["was": name]),
      .vorgang(Anlegen(art, []).zeile), satzart: art, zeigtWirkung: true,
      vorlage: vorlage?.werte ?? [], fields)
    // What the owner fills in needs no key.
    if vorbild == nil { form.feld = fields.firstIndex { $0.anfang.isEmpty } ?? 0 }
    return form
  }

  /// A change of a record.
  func aendern(_ zeile: StammdatenAuskunft.Zeile) -> Formular {
    let fields = spalten.filter { !istFest($0) }
    var form = Formular(
      texte(VerwaltungText.aendern, ["was": name]), kopf: kopf(zeile, ausser: fields),
      .aenderung(art, id: zeile.satz.schluessel), satzart: art,
      fest: zeile.werte.filter { wert in !fields.contains { $0.name == wert.spalte } },
      zeigtWirkung: true, fields.map { feld($0, wert: zeile[$0.name], zeile) })
    form.fragtAb = Fortschreiben.satzarten.contains(art)
    return form
  }

  /// The last day of a record; nil for a kind that has none.
  func beenden(_ zeile: StammdatenAuskunft.Zeile) -> Formular? {
    guard let spalte = spalten.first(where: { $0.name == art.datensatz.endspalte }) else {
      return nil
    }
    var field = feld(spalte, wert: zeile[spalte.name], pflicht: true)
    field.editor = LineEditor(umfeld.stichtag.deutsch, limit: 200)
    return Formular(
      texte(VerwaltungText.beenden, ["was": name]), kopf: kopf(zeile, ausser: [spalte]),
      .aenderung(art, id: zeile.satz.schluessel), satzart: art,
      fest: zeile.werte.filter { $0.spalte != spalte.name }, zeigtWirkung: true, [field])
  }

  /// Another value of a parameter, from a day on.
  func neuerWert(_ zeile: StammdatenAuskunft.Zeile) -> Formular {
    let what = Feldwert("schluessel", zeile["schluessel"])
    return Formular(
      texte(VerwaltungText.neuerWert, ["was": zeile.worte[0]]),
      .vorgang(Anlegen(art, [what]).zeile), satzart: art, fest: [what], zeigtWirkung: true,
      spalten.filter { $0.name != what.spalte }.map {
        feld($0, wert: $0.name == "wert" ? zeile["wert"] : anfang($0, nil), zeile)
      })
  }

  /// A published Kriterienkatalog that the Kommune takes as its own, from a day on.
  func uebernahme(_ vorlagen: [StammdatenAuskunft.Name]) -> Formular {
    Formular(
      texte(KatalogText.uebernehmen), kopf: texte(KatalogText.uebernehmenHinweis),
      .vorgang(Vorgangszeile(name: Vorgangsart.katalogUebernehmen.rawValue, argumente: [])),
      zeigtWirkung: true,
      [
        Formularfeld(
          "vorlage", texte(KatalogText.vorlage),
          .wahl(vorlagen.map { Formularfeld.Wahl(wert: $0.id, text: $0.name) }), pflicht: true),
        Formularfeld(
          "ab", texte.feldname("gueltig_ab"), .tag, wert: umfeld.stichtag.iso, pflicht: true),
        Formularfeld("name", texte.feldname("name")),
      ])
  }

  /// The columns that are typed: all but the id.
  private var spalten: [Spalte] { art.datensatz.spalten.filter { $0.inhalt != .kennung } }

  /// Whether a column says which record it is.
  private func istFest(_ spalte: Spalte) -> Bool {
    art == .betriebserlaubnis && spalte.name == "einrichtung_id"
      || art == .parameter && spalte.name != "wert"
  }

  /// What the form is about: what is not typed in it.
  private func kopf(_ zeile: StammdatenAuskunft.Zeile, ausser: [Spalte]) -> String {
    zip(art.datensatz.spalten, zeile.worte).filter { spalte, wort in
      spalte.inhalt != .kennung && !wort.isEmpty && !ausser.contains(spalte)
    }.map { spalte, wort in
      spalte.inhalt == .tag ? texte.feldname(spalte.name) + " " + wort : wort
    }.joined(separator: " · ")
  }

  /// With what a field of a new record begins.
  private func anfang(_ spalte: Spalte, _ besitzer: Verweis?) -> String {
    if let besitzer, spalte.ziel == besitzer.satzart { return besitzer.schluessel }
    return ["gueltig_ab", "von"].contains(spalte.name) ? umfeld.stichtag.iso : ""
  }

  private func feld(
    _ spalte: Spalte, wert: String, _ zeile: StammdatenAuskunft.Zeile? = nil, pflicht: Bool = false
  ) -> Formularfeld {
    let must = [
      "name", "inhaber", "plaetze", "kategorie", "art", "wert", "code", "bezeichnung",
    ].contains(spalte.name)
    let isOptional = art == .kriterien && spalte.name == "kategorie"
    return Formularfeld(
      spalte.name, texte.feldname(spalte.name), feldart(spalte, zeile), wert: wert,
      pflicht: pflicht || must && !isOptional || spalte.ziel != nil)
  }

  /// The records to which a column can refer; those of one name are told apart by their ids.
  private func verschieden(_ ziel: Satzart) -> [(wert: String, text: String)] {
    let all = namen[ziel] ?? []
    let names = Dictionary(all.map { ($0.name, 1) }, uniquingKeysWith: +)
    return all.map { ($0.id, names[$0.name] == 1 ? $0.name : "\($0.name) (\($0.id))") }
  }

  private func feldart(
    _ spalte: Spalte, _ zeile: StammdatenAuskunft.Zeile?
  ) -> Formularfeld.Art {
    func wahl(_ worte: [(wert: String, text: String)]) -> Formularfeld.Art {
      .wahl(worte.map { Formularfeld.Wahl(wert: $0.wert, text: $0.text) })
    }
    if let words = texte.worte(art, spalte.name) {
      let known = words.map { wort in
        let said = spalte.name == "kategorie" ? Platzkategorie(rawValue: wort.wert) : nil
        return Formularfeld.Wahl(
          wert: wort.wert, text: wort.text, auch: said.map(texte.gesagt) ?? [])
      }
      return spalte.inhalt == .woerter ? .mehrere(known) : .wahl(known)
    }
    if art == .parameter, spalte.name == "wert" {
      let what = zeile.flatMap { Parameterart(rawValue: $0["schluessel"]) }
      return what.flatMap { texte.worte($0) }.map(wahl) ?? .text
    }
    switch spalte.inhalt {
    case .tag: return .tag
    case .geburtstag: return .geburtstag
    case .zahl: return .zahl
    case .anzahl: return .anzahl
    case .zahlen: return .zahlen
    case .verweis(let ziel): return wahl(verschieden(ziel))
    case .verweise(let ziel):
      return .mehrere(verschieden(ziel).map { Formularfeld.Wahl(wert: $0.wert, text: $0.text) })
    case .kennung, .text, .woerter: return .text
    }
  }
}
