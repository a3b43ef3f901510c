internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Warteliste {
  private typealias Zeile = WartelisteAuskunft.Zeile
  private typealias Spalte = Tabellenspalte<Zeile>

  /// All columns from left to right; those with a priority need a wider terminal.
  static let spalten: [Tabellenspalte<WartelisteAuskunft.Zeile>] = [
    spalte(
      "art", .spalteArt, 3,
      text: { z, u in u.texte(z.bestand == nil ? WartelisteText.kurzNeu : .kurzBestand) },
      ordnung: { .zahl($0.bestand == nil ? 1 : 0) },
      rolle: { $0.bestand == nil ? .neu : .bestand }),
    spalte(
      "name", .spalteName, 19, flex: 3, text: { z, _ in "\(z.nachname), \(z.vorname)" },
      ordnung: { .text($0.suchtext) }),
    spalte(
      "geschlecht", .spalteGeschlecht, 1, prioritaet: 12,
      text: { z, _ in z.geschlecht?.rawValue ?? "" },
      ordnung: { .text($0.geschlecht?.rawValue ?? "") }),
    tag("geboren", .spalteGeboren) { $0.geboren },
    spalte(
      "alter", .spalteAlter, 5, rechts: true, text: { z, u in alter(z.geboren, am: u.stichtag) },
      ordnung: { .zahl(-Int($0.geboren.nummer)) }),
    spalte(
      "gruppe", .spalteGruppe, 4, prioritaet: 11,
      text: { z, u in u.texte(Altersgruppe(geboren: z.geboren, am: u.stichtag).text) },
      ordnung: { .zahl(-Int($0.geboren.nummer)) }),
    spalte(
      "wunsch", .spalteWunsch, 10,
      text: { z, u in
        z.wunsch.von > u.stichtag
          ? z.wunsch.von.deutsch
          : u.texte(WartelisteText.seit, ["monat": monat(z.wunsch.von)])
      }, ordnung: { .zahl(Int($0.wunsch.von.nummer)) }, ausgabe: { $0.wunsch.von.deutsch }),
    spalte(
      "stunden", .spalteStunden, 3, rechts: true, text: { z, _ in z.stunden?.deutsch ?? "" },
      ordnung: { .zahl(Int($0.stunden?.hundertstel ?? -1)) }),
    spalte(
      "kategorie", .spalteKategorie, 4, prioritaet: 1,
      text: { z, u in u.texte(UebersichtText.kurz(z.kategorie)) },
      ordnung: { .zahl($0.kategorie.rang) }),
    spalte(
      "wuensche", .spalteWuensche, 16, flex: 9,
      text: { z, u in
        z.wuensche.isEmpty
          ? Sign.enDash.text : z.wuensche.map(\.satz.name).joined(separator: ", ")
      }, ordnung: { .text(gefaltet($0.wuensche.first?.satz.name ?? "")) }),
    tag("eingang", .spalteEingang, 2) { $0.eingang },
    spalte(
      "ortsteil", .spalteOrtsteil, 12, flex: 1, prioritaet: 3, text: { z, _ in z.ortsteil },
      ordnung: { .text(gefaltet($0.ortsteil)) }),
    spalte(
      "betreut", .spalteBetreut, 24, flex: 2, prioritaet: 4,
      text: { z, u in
        guard let bestand = z.bestand else { return "" }
        let name = bestand.einrichtung.satz.name
        return bestand.bis == .offen
          ? name
          : u.texte(WartelisteText.betreutBis, ["wo": name, "tag": bestand.bis.deutsch])
      }, ordnung: { .text(gefaltet($0.bestand?.einrichtung.satz.name ?? "")) }),
    tag("bestaetigt", .spalteBestaetigt, 5) { $0.bestaetigtAm },
    spalte(
      "anmeldung", .spalteAnmeldung, 7, prioritaet: 6,
      text: { z, u in
        u.texte(z.art == .bedarfsmeldung ? WartelisteText.kurzBedarf : .kurzAnfrage)
      }, ordnung: { .zahl($0.art == .bedarfsmeldung ? 0 : 1) }),
    spalte(
      "status", .spalteStatus, 10, prioritaet: 9, text: { z, u in u.texte(z.status.text) },
      ordnung: { z in .zahl(Anmeldung.Status.allCases.firstIndex(of: z.status) ?? 0) }),
    spalte(
      "traeger", .spalteTraeger, 14, flex: 1, prioritaet: 8, text: { z, _ in z.traeger },
      ordnung: { .text(gefaltet($0.traeger)) }),
    spalte(
      "bemerkung", .spalteBemerkung, 16, flex: 2, prioritaet: 10, text: { z, _ in z.bemerkung },
      ordnung: { .text(gefaltet($0.bemerkung)) }),
  ]

  private static func spalte(
    _ name: String, _ titel: WartelisteText, _ breite: Int, flex: Int = 0, prioritaet: Int = 0,
    rechts: Bool = false, text: @escaping @Sendable (Zeile, Umfeld) -> String,
    ordnung: @escaping @Sendable (Zeile) -> Ordnungswert,
    ausgabe: (@Sendable (Zeile) -> String)? = nil,
    rolle: @escaping @Sendable (Zeile) -> Role = { _ in .grund }
  ) -> Spalte {
    Spalte(
      name: name, titel: { $0(titel) }, breite: breite, flex: flex, prioritaet: prioritaet,
      rechts: rechts, text: text, ordnung: ordnung, ausgabe: ausgabe, rolle: rolle)
  }

  /// A column of days; rows without one stand first.
  private static func tag(
    _ name: String, _ titel: WartelisteText, _ prioritaet: Int = 0,
    _ wert: @escaping @Sendable (Zeile) -> Tag?
  ) -> Spalte {
    spalte(
      name, titel, 10, prioritaet: prioritaet, text: { z, _ in wert(z)?.deutsch ?? "" },
      ordnung: { .zahl(wert($0).map { Int($0.nummer) } ?? .min) })
  }

  /// Month and year, `08/25`.
  private static func monat(_ tag: Tag) -> String {
    let (jahr, monat, _) = tag.datum
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(two(monat))/\(two(jahr % 100))"
  }
}
