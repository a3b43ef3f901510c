internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What can be done with the marked rows, or with the selected one.

extension Warteliste {
  private typealias Zeile = WartelisteAuskunft.Zeile

  static let schritte: [Befehl<WartelisteZustand>] = [
    Befehl([.text("b")], .bestaetigen, legende: 5, warumNicht: grundOhneGemeinte) { z, umfeld in
      frage(
        umfeld.texte(WartelisteText.frageBestaetigen, ["wen": wen(z, umfeld)]),
        AnmeldungBestaetigen(z.gemeinteKennungen))
    },
    Befehl([.text("r")], .zurueckziehen, warumNicht: grundOhneGemeinte) { z, umfeld in
      frage(
        umfeld.texte(WartelisteText.frageZurueckziehen, ["wen": wen(z, umfeld)]),
        AnmeldungZurueckziehen(z.gemeinteKennungen))
    },
    Befehl([.text("x")], .ablehnen, warumNicht: grundNieAbgelehnt) { z, umfeld in
      [
        .zeige(
          .formular(
            Formular(
              umfeld.texte(WartelisteText.ablehnenTitel, ["wen": wen(z, umfeld)]),
              .vorgang(AnmeldungAblehnen(z.gemeinteKennungen, grund: "").zeile),
              [
                Formularfeld("grund", umfeld.texte(FormularText.grund), pflicht: true)
              ])))
      ]
    },
    Befehl([.text("u")], .umwandeln, warumNicht: grundOhneGemeinte) { z, umfeld in
      [.zeige(.formular(umwandlung(z, umfeld)))]
    },
    Befehl([.text("p")], .zusagen, legende: 4, warumNicht: grundNichtEine) { z, umfeld in
      z.tabelle.gemeinte.first.map { [.zeige(.formular(zusage($0, z, umfeld)))] } ?? []
    },
    Befehl([.function(6)], .anmeldungAendern, legende: 45, warumNicht: grundNichtEine) {
      z, umfeld in
      z.tabelle.gemeinte.first.map { [.zeige(.formular(aenderung($0, z, umfeld)))] } ?? []
    },
  ]

  /// Why it waits: what is free where it wishes to be, on the first day on which it can have a place,
  /// and who else asks for that.
  static func warum(_ zeile: WartelisteAuskunft.Zeile, _ umfeld: Umfeld) -> Warum {
    let day = max(zeile.wunsch.von, umfeld.stichtag)
    func ziel(_ figur: Figur, _ haus: Einrichtung?) -> Warumziel {
      Warumziel(figur, haus, zeile.kategorieJetzt, am: day, umfeld)
    }
    let wishes = zeile.wuensche.flatMap { [ziel(.frei, $0.satz), ziel(.neu, $0.satz)] }
    return Warum("", wishes.isEmpty ? [ziel(.neu, nil)] : wishes)
  }

  /// A Bedarfsmeldung is never refused (§ 24 SGB VIII): that is said before one types a reason.
  @Sendable private static func grundNieAbgelehnt(_ z: WartelisteZustand) -> GrundText? {
    if let grund = grundOhneGemeinte(z) { return grund }
    return z.tabelle.gemeinte.contains { $0.art == .bedarfsmeldung } ? .nieAbgelehnt : nil
  }

  @Sendable private static func grundNichtEine(_ z: WartelisteZustand) -> GrundText? {
    if let grund = grundOhneGemeinte(z) { return grund }
    return z.tabelle.markiert.count > 1 ? .nurEine : nil
  }

  /// Asks before it is done; one row or many are one Vorgang.
  private static func frage(_ satz: String, _ vorgang: some Vorgang) -> [Effekt] {
    [.zeige(.bestaetigen(Bestaetigung(satz, .auftrag(.vorgang(vorgang.zeile)))))]
  }

  /// The child, or how many Anmeldungen are meant.
  private static func wen(_ z: WartelisteZustand, _ umfeld: Umfeld) -> String {
    let all = z.tabelle.gemeinte
    guard all.count == 1, let only = all.first else {
      return umfeld.texte(WartelisteText.mehrere, ["n": anzahl(all.count)])
    }
    return name(only)
  }

  private static func name(_ zeile: Zeile) -> String { "\(zeile.vorname) \(zeile.nachname)" }

  /// The form of a Zusage: from the day of the wish, in the Einrichtung that is wished most.
  private static func zusage(
    _ zeile: Zeile, _ z: WartelisteZustand, _ umfeld: Umfeld
  ) -> Formular {
    let texte = umfeld.texte
    func feld(
      _ name: String, _ spalte: String, _ art: Formularfeld.Art, _ wert: String = "",
      pflicht: Bool = false
    ) -> Formularfeld {
      Formularfeld(name, texte.feldname(spalte), art, wert: wert, pflicht: pflicht)
    }
    // Who wished it long ago gets it from the day that all screens look at.
    let beginn = max(zeile.wunsch.von, umfeld.stichtag)
    var form = Formular(
      texte(WartelisteText.zusageTitel, ["name": name(zeile)]),
      .vorgang(
        Vorgangszeile(
          name: Vorgangsart.vertragZusagen.rawValue, argumente: [("anmeldung", zeile.id.text)])),
      zeigtWirkung: true,
      [
        feld(
          "einrichtung", "einrichtung_id", .wahl(z.listen.haeuser),
          zeile.wuensche.first?.satz.id.text ?? "", pflicht: true),
        feld("beginn", "beginn", .tag, beginn.iso, pflicht: true), feld("ende", "ende", .tag),
        feld("stunden", "wochenstunden", .zahl, zeile.stunden?.text ?? ""),
        feld("zusage_bis", "zusage_bis", .tag),
      ])
    form.angebot = Hausangebot(
      wo: "einrichtung", stunden: "stunden", tage: ("beginn", "ende"), kind: (zeile.geboren, false),
      listen: z.listen)
    return form
  }

  /// What all that are meant are to become: the other kind than that of the first.
  private static func umwandlung(_ z: WartelisteZustand, _ umfeld: Umfeld) -> Formular {
    let other: Anmeldung.Art =
      z.tabelle.gemeinte.first?.art == .bedarfsmeldung ? .betreuungsanfrage : .bedarfsmeldung
    let line = AnmeldungUmwandeln(z.gemeinteKennungen, in: other).zeile
    return Formular(
      umfeld.texte(WartelisteText.umwandelnTitel, ["wen": wen(z, umfeld)]),
      .vorgang(line.ohne(["art"])),
      [
        Formularfeld(
          "art", umfeld.texte.feldname("art"), .wahl(arten(umfeld.texte)), wert: other.rawValue,
          pflicht: true)
      ])
  }

  private static func arten(_ texte: Textkatalog) -> [Formularfeld.Wahl] {
    Anmeldung.Art.allCases.map { .init(wert: $0.rawValue, text: texte(AktenText.name($0))) }
  }

  /// The form of a stored Anmeldung; only what is changed there is written.
  private static func aenderung(
    _ zeile: Zeile, _ z: WartelisteZustand, _ umfeld: Umfeld
  ) -> Formular {
    let texte = umfeld.texte
    func feld(
      _ name: String, _ art: Formularfeld.Art, _ wert: String, pflicht: Bool = false
    ) -> Formularfeld {
      Formularfeld(name, texte.feldname(name), art, wert: wert, pflicht: pflicht)
    }
    var form = Formular(
      texte(
        WartelisteText.anmeldungTitel, ["name": name(zeile), "anmeldung": zeile.id.text]),
      .aenderung(.anmeldungen, id: zeile.id.text),
      [
        feld("art", .wahl(arten(texte)), zeile.art.rawValue, pflicht: true),
        feld("wunschbeginn", .tag, zeile.wunsch.von.iso, pflicht: true),
        feld("wunschende", .tag, zeile.wunsch.bis.iso),
        feld("wochenstunden", .zahl, zeile.stunden?.text ?? ""),
        feld(
          "wuensche", .mehrere(z.listen.haeuser),
          zeile.wuensche.map(\.satz.id.text).joined(separator: "|")),
        feld("eingang", .tag, zeile.eingang.iso, pflicht: true),
        feld("bestaetigt_am", .tag, zeile.bestaetigtAm?.iso ?? ""),
        feld("bemerkung", .text, zeile.bemerkung),
      ] + z.listen.kriterienfeld(zeile.kriterien, texte))
    form.angebot = Hausangebot(
      wo: "wuensche", stunden: "wochenstunden", tage: ("wunschbeginn", "wunschende"),
      kind: (zeile.geboren, false), listen: z.listen)
    return form
  }
}

extension WartelisteZustand {
  /// The ids of the marked rows in order, else of the selected one.
  fileprivate var gemeinteKennungen: [Kennung<Anmeldung>] { tabelle.gemeinte.map(\.id) }
}
