internal import Domain
internal import Office
internal import Texte

/// What the Einrichtungen of a form offer: the hours, and whether they have places for the child.
///
/// Whatever else is chosen stops nobody: it is marked, and asked once when it is saved.
struct Hausangebot: Equatable, Sendable {
  /// The field that names the Einrichtung, or several, the first of which counts.
  let wo: String
  /// The field of the hours.
  let stunden: String
  /// The fields of the first and of the last day; the second may not be there.
  let tage: (ab: String, bis: String)
  /// The child; nil where its birthday is a field of the form.
  let kind: (geboren: Tag, zurueckgestellt: Bool)?
  let listen: WahllistenAuskunft.Antwort

  static func == (a: Self, b: Self) -> Bool {
    (a.wo, a.stunden, a.tage.ab, a.tage.bis, a.listen)
      == (b.wo, b.stunden, b.tage.ab, b.tage.bis, b.listen)
      && a.kind?.geboren == b.kind?.geboren
      && a.kind?.zurueckgestellt == b.kind?.zurueckgestellt
  }
}

extension Formular {
  /// That the Einrichtung does not offer the hours, by the place of the field.
  func nichtAngeboten(_ umfeld: Umfeld) -> (feld: Int, satz: String)? {
    guard let angebot, let i = felder.firstIndex(where: { $0.name == angebot.stunden }),
      let typed = felder[i].wert(umfeld), let hours = Wochenstunden(text: typed),
      let named = wert(angebot.wo, umfeld), let first = named.split(separator: "|").first,
      let haus = angebot.listen.einrichtungen.first(where: { $0.satz.id.text == first })?.satz,
      !haus.stunden.isEmpty, !haus.stunden.contains(hours)
    else { return nil }
    let offers = haus.stunden.map(\.deutsch).joined(separator: ", ")
    return (i, umfeld.texte(FormularText.nichtAngeboten, ["angebot": offers]))
  }

  /// The ids of the Einrichtungen in which the child has no place category while it is cared for;
  /// empty while that can't be said.
  func unpassende(_ umfeld: Umfeld) -> Set<String> {
    guard let angebot, let wunsch = aufenthalt(umfeld)?.wunsch else { return [] }
    let fits = angebot.listen.erlaubnisse.filter { permit in
      wunsch.abschnitte.contains {
        $0.kategorie == permit.kategorie.kategorie
          && $0.zeitraum.schnitt(permit.gueltig) != nil
      }
    }
    return Set(angebot.listen.einrichtungen.map(\.satz.id.text))
      .subtracting(fits.map(\.einrichtung.text))
  }

  /// The birthday of the child and the stay for which the form asks; nil while they can't be said.
  func aufenthalt(_ umfeld: Umfeld) -> (geboren: Tag, wunsch: Platzwunsch)? {
    guard let angebot, let regel = angebot.listen.regel,
      let geboren = angebot.kind?.geboren ?? wert("geboren", umfeld).flatMap({ Tag(iso: $0) }),
      let ab = wert(angebot.tage.ab, umfeld).flatMap({ Tag(iso: $0) }),
      let wunsch = try? Platzwunsch(
        geboren: geboren, zurueckgestellt: angebot.kind?.zurueckgestellt ?? false, ab: ab,
        bis: wert(angebot.tage.bis, umfeld).flatMap { Tag(iso: $0) }, anteil: Platzzahl(1),
        regel: regel)
    else { return nil }
    return (geboren, wunsch)
  }

  /// What stands in a field or is known beside the fields; nil where it can't be read.
  func wert(_ name: String, _ umfeld: Umfeld) -> String? {
    if let field = felder.first(where: { $0.name == name }) { return field.wert(umfeld) }
    return fest[name]
  }
}

extension WahllistenAuskunft.Antwort {
  /// The Einrichtungen as words of a list; those that are called the same are told apart by their
  /// ids.
  var haeuser: [Formularfeld.Wahl] {
    let names = Dictionary(einrichtungen.map { ($0.satz.name, 1) }, uniquingKeysWith: +)
    return einrichtungen.map { haus in
      Formularfeld.Wahl(
        wert: haus.satz.id.text,
        text: names[haus.satz.name] == 1
          ? haus.satz.name : "\(haus.satz.name) (\(haus.satz.id.text))")
    }
  }
}
