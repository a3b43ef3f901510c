internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What the Kriterienkatalog in force asks of an Anmeldung: a form of its own over the first one, with
// no more than is needed for the child's category and age (§ 62 SGB VIII).

extension WahllistenAuskunft.Antwort {
  /// The field behind which the questions are; none where no catalogue is in force.
  func kriterienfeld(_ wert: String, _ texte: Textkatalog) -> [Formularfeld] {
    kriterien.map {
      [Formularfeld("kriterien", texte.feldname("kriterien"), .kriterien($0), wert: wert)]
    } ?? []
  }
}

extension Formular {
  /// Under which name the questions hand over their answers.
  static let kriterienname = "kriterien"
  private static let belegt = "belegt"
  private static let frage = "frage."
  private static let nachweis = "nachweis."
  private static let zusammenMit = Kriterienangaben.Festwort.zusammenMit.rawValue

  /// The questions for the child, or why there are none.
  enum Kriterienfragen {
    case formular(Formular)
    case keine(KatalogText)
  }

  /// What is asked for the child, as far as its birthday and the start are known.
  func kriterienfragen(_ umfeld: Umfeld) -> Kriterienfragen {
    guard let i = felder.firstIndex(where: \.art.fragt), case .kriterien(let liste) = felder[i].art,
      let (geboren, wunsch) = aufenthalt(umfeld)
    else { return .keine(.erstTage) }
    let angaben = Kriterienangaben(felder[i].editor.text)
    let asked = liste.fragen(geboren: geboren, wunsch)
    var fields = asked.flatMap { fragen($0, angaben, umfeld.texte) }
    if !geschwister.isEmpty {
      fields.append(
        Formularfeld(
          Self.zusammenMit, umfeld.texte(KatalogText.zusammenMit), .mehrere(geschwister),
          wert: angaben.liste(Self.zusammenMit).joined(separator: "|")))
    }
    // What the Jugendamt itself knows is noted where an Anmeldung is kept, not asked on the phone.
    if case .aenderung = zweck {
      fields += fragen(kindeswohl(umfeld.texte), angaben, umfeld.texte)
    }
    if fields.isEmpty { return .keine(.nichtsZuFragen) }
    let rand = 40
    for k in fields.indices where fields[k].frage.isEmpty && fields[k].titel.columns >= rand {
      fields[k].frage = fields[k].titel
    }
    var form = Formular(
      umfeld.texte(KatalogText.fragen), kopf: kopf, .ansicht(Self.kriterienname), fields)
    form.rand = rand
    return .formular(form)
  }

  /// Goes to the field behind which the questions are; false where there is none.
  mutating func geheZuKriterien() -> Bool {
    guard let i = felder.firstIndex(where: \.art.fragt) else { return false }
    feld = i
    return true
  }

  /// Goes to the question for the evidence of a Kriterium, by what it is called.
  mutating func gehe(zumNachweis bezeichnung: String) {
    guard let asked = felder.firstIndex(where: { $0.titel == bezeichnung }) else { return }
    let proof = Self.nachweis + felder[asked].name.dropFirst(Self.frage.count)
    feld = felder.firstIndex { $0.name == proof } ?? asked
  }

  /// The fields of a Kriterium: whether, how often or where; and whether its evidence was seen.
  private func fragen(
    _ kriterium: Kriterium, _ angaben: Kriterienangaben, _ texte: Textkatalog
  ) -> [Formularfeld] {
    let (code, isSeen) = (kriterium.code, angaben[nachweis: kriterium.code])
    let needsProof = !kriterium.nachweis.isEmpty
    let seen = Formularfeld.Wahl(wert: Self.belegt, text: texte(KatalogText.belegt))
    func feld(_ art: Formularfeld.Art, _ wert: String) -> Formularfeld {
      var field = Formularfeld(Self.frage + code, kriterium.bezeichnung, art, wert: wert)
      if needsProof {
        field.frage = texte(
          KatalogText.frageNachweis,
          ["was": kriterium.bezeichnung, "nachweis": kriterium.nachweis])
      }
      return field
    }
    let proof = Formularfeld(
      Self.nachweis + code, texte(KatalogText.nachweisZu, ["was": kriterium.bezeichnung]),
      .wahl([ja(texte)]), wert: isSeen ? "ja" : "")
    switch kriterium.art {
    case .ja:
      let said = angaben[code] ?? ""
      return [
        feld(
          .wahl([ja(texte)] + (needsProof ? [seen] : [])),
          said == "ja" && isSeen && needsProof ? Self.belegt : said)
      ]
    case .anzahl:
      let numbers = (1...Kriterium.oft).map { Formularfeld.Wahl(wert: "\($0)", text: "\($0)") }
      return [feld(.wahl(numbers), angaben[code] ?? "")] + (needsProof ? [proof] : [])
    case .einrichtung:
      let where_ = angaben.liste(code).joined(separator: "|")
      return [feld(.mehrere(angebot?.listen.haeuser ?? []), where_)] + (needsProof ? [proof] : [])
    case .erstwunsch, .immer, .ortsansaessig, .ortsteil: return []
    }
  }

  /// The danger to a child as a question: its evidence is what the Jugendamt confirms.
  private func kindeswohl(_ texte: Textkatalog) -> Kriterium {
    Kriterium(
      id: Kennung(gespeichert: ""), katalog: Kennung(gespeichert: ""),
      code: Kriterienangaben.Festwort.kindeswohl.rawValue,
      bezeichnung: texte(KatalogText.kindeswohl), punkte: nil, vorrang: true,
      nachweis: texte(KatalogText.bestaetigung))
  }

  private func ja(_ texte: Textkatalog) -> Formularfeld.Wahl {
    Formularfeld.Wahl(wert: "ja", text: texte(KatalogText.ja))
  }

  /// Takes the answers; what was not asked stays as it was.
  mutating func nimm(kriterien werte: [Feldwert]) {
    guard let i = felder.firstIndex(where: \.art.fragt), case .kriterien(let liste) = felder[i].art
    else { return }
    var angaben = Kriterienangaben(felder[i].editor.text)
    for (name, wert) in werte.map({ ($0.spalte, $0.wert) }) {
      let list = wert.split(separator: "|").joined(separator: ",")
      if name.hasPrefix(Self.nachweis) {
        angaben[nachweis: String(name.dropFirst(Self.nachweis.count))] = wert == "ja"
      } else if name.hasPrefix(Self.frage) {
        let code = String(name.dropFirst(Self.frage.count))
        let isProved = wert == Self.belegt
        angaben[code] = list.isEmpty ? nil : isProved ? "ja" : list
        let isYesNo =
          Kriterienangaben.Festwort(rawValue: code) != nil
          || liste.kriterien.contains { $0.code == code && $0.art == .ja }
        if isYesNo || list.isEmpty { angaben[nachweis: code] = isProved }
      } else {
        angaben[name] = list.isEmpty ? nil : list
      }
    }
    felder[i].editor.text = angaben.text
  }

  /// What was said so far, in the place of what is typed elsewhere.
  func drawStand(
    _ field: Formularfeld, in canvas: inout Canvas, _ rect: Rect, _ umfeld: Umfeld, active: Bool
  ) {
    guard case .kriterien(let liste) = field.art else { return }
    let angaben = Kriterienangaben(field.editor.text)
    let said = liste.kriterien.filter { $0.art.fragt && angaben[$0.code] != nil }
    let missing = said.count { !$0.nachweis.isEmpty && !angaben[nachweis: $0.code] }
    let n = String(said.count)
    let text =
      said.isEmpty
      ? umfeld.texte(KatalogText.nochNichts)
      : missing == 0
        ? umfeld.texte(KatalogText.stand, ["n": n])
        : umfeld.texte(KatalogText.standFehlt, ["n": n, "fehlt": String(missing)])
    canvas.put(text, at: rect.origin, role: active ? .auswahl : .grund, width: rect.width)
    if active { canvas.cursor = rect.origin }
  }
}
