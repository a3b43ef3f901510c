public import Domain
public import Office

extension Anmelden {
  /// The n-th of many Anmeldungen for a house of the sample folder, each for a child of its own.
  public static func probe(
    _ nummer: Int = 1, art: Anmeldung.Art = .betreuungsanfrage, wuensche: [String] = ["e1"]
  ) -> Anmelden {
    let digits = String(100_000 + nummer).dropFirst()
    let kind = Kennung<Kind>(gespeichert: "pw-kind\(digits)")
    // Names have no digits.
    let name = String(digits.compactMap { $0.wholeNumberValue }.map { Array("abcdefghij")[$0] })
    return Anmelden(
      id: Kennung(gespeichert: "pw-anm\(digits)"),
      kind: Kind(
        id: kind, vorname: "Ida", nachname: "Probe-\(name)",
        geburtsdatum: Domain.Tag(jahr: 2025, monat: 5, tag: 3) ?? .anfang),
      sorgeberechtigter: Sorgeberechtigter(
        id: Kennung(gespeichert: "pw-sorge\(digits)"), kind: kind, vorname: "Jan",
        nachname: "Probe", telefon: "0341 \(digits)", email: "jan@probe.example"),
      art: art, ab: Domain.Tag(jahr: 2027, monat: 8, tag: 1) ?? .anfang,
      stunden: Wochenstunden(text: "45"),
      wuensche: wuensche.map { Kennung(gespeichert: $0) },
      eingang: Domain.Tag(jahr: 2027, monat: 3, tag: 1) ?? .anfang)
  }
}
