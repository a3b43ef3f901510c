public import Domain
internal import Store
internal import Texte

/// All that is known of a child: its parents, contracts and Anmeldungen, and what follows from its
/// birthday.
///
/// An address under an Auskunftssperre (§ 51 BMG) is not in it.
public struct KindAkteAuskunft: Auskunft {
  /// A contract of the child.
  public struct Vertrag: Equatable, Sendable {
    /// The contract.
    public let satz: Betreuungsvertrag
    /// Where.
    public let einrichtung: Einrichtung
    /// The groups in which the child is, in order.
    public let gruppen: [Gruppenzeit]
    /// The owner of the Belegrecht on whose place the child is.
    public let belegrecht: String?
    /// The categories that the child has under this contract, in order.
    public let abschnitte: [Abschnitt]
  }

  /// The days of a child in a group.
  public struct Gruppenzeit: Equatable, Sendable {
    /// What the group is called.
    public let name: String
    /// The days.
    public let gueltig: Zeitraum
  }

  /// The days of a child in a category.
  public struct Abschnitt: Equatable, Sendable {
    /// The days.
    public let zeitraum: Zeitraum
    /// The category.
    public let kategorie: Platzkategorie
  }

  /// An Anmeldung of the child.
  public struct Anfrage: Equatable, Sendable {
    /// The Anmeldung.
    public let satz: Anmeldung
    /// What the Einrichtungen asked for are called, the most wished first.
    public let wuensche: [String]
  }

  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// The child, without an address that must not be told.
    public let kind: Kind
    /// Its parents, by id.
    public let eltern: [Sorgeberechtigter]
    /// Its contracts, by their first day.
    public let vertraege: [Vertrag]
    /// Its Anmeldungen, by the day on which they came in.
    public let anmeldungen: [Anfrage]
    /// Children of a parent of the same name and phone number who wait for a place, too.
    public let geschwister: [Kind]
    /// The categories that it has by its birthday, each from its first day on.
    public let kategorien: [Abschnitt]
    /// The first day of its first school year.
    public let schulbeginn: Tag
    /// The day on which it was asked.
    public let heute: Tag
  }

  /// The child.
  public let id: Kennung<Kind>

  /// The question for a child.
  public init(_ id: Kennung<Kind>) { self.id = id }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    let datenbank = lesen.datenbank
    guard let kind = try datenbank.saetze(Kind.self, .kennung(id.text), buch: &buch).first?.satz
    else {
      throw Ablehnung(.falscheBenutzung, lesen.texte(AmtText.keinKind, ["id": id.text]))
    }
    let verweis = kind.verweis
    let eltern = try datenbank.saetze(Sorgeberechtigter.self, .von(verweis), buch: &buch)
      .map(\.satz)
    let regel = lesen.regel
    let vertraege = try datenbank.saetze(Betreuungsvertrag.self, .von(verweis), buch: &buch)
      .map(\.satz)
    let anmeldungen = try datenbank.saetze(Anmeldung.self, .von(verweis), buch: &buch).map(\.satz)
    let school = regel.schulbeginn(
      geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt)
    return Antwort(
      kind: kind, eltern: eltern,
      vertraege: try vertraege.map { try vertrag($0, kind, lesen, &buch) }
        .sorted {
          ($0.satz.laufzeit.von, $0.satz.id) < ($1.satz.laufzeit.von, $1.satz.id)
        },
      anmeldungen: try anmeldungen.map { anmeldung in
        Anfrage(
          satz: anmeldung,
          wuensche: try anmeldung.wuensche.map { try lesen.einrichtung($0).satz.name })
      }.sorted { ($0.satz.eingang, $0.satz.id) < ($1.satz.eingang, $1.satz.id) },
      geschwister: try geschwister(kind, eltern, lesen),
      kategorien: abschnitte(kind, nil, Zeitraum(ab: kind.geburtsdatum), regel),
      schulbeginn: school, heute: lesen.heute)
  }

  private func geschwister(
    _ kind: Kind, _ eltern: [Sorgeberechtigter], _ lesen: Lesezugriff
  ) throws -> [Kind] {
    var buch = Schluesselbuch(mandant: lesen.mandant.key)
    var result: [Kind] = []
    for parent in eltern where !parent.telefon.isEmpty {
      let name = gefaltet(parent.vorname + " " + parent.nachname)
      let found = try lesen.datenbank.kinder(
        lesen.mandant.key, geboren: [], rufnummer: rufnummer(parent.telefon))
      for other in found where other.kind.id != kind.id {
        guard !result.contains(where: { $0.id == other.kind.id }),
          other.eltern.contains(where: { gefaltet($0.vorname + " " + $0.nachname) == name })
        else { continue }
        let asked = try lesen.datenbank.saetze(
          Anmeldung.self, .von(other.kind.verweis), buch: &buch)
        if asked.contains(where: { $0.satz.status == .offen }) { result.append(other.kind) }
      }
    }
    return result.sorted { ($0.geburtsdatum, $0.id) < ($1.geburtsdatum, $1.id) }
  }

  private func vertrag(
    _ satz: Betreuungsvertrag, _ kind: Kind, _ lesen: Lesezugriff, _ buch: inout Schluesselbuch
  ) throws -> Vertrag {
    let zeiten = try lesen.datenbank.saetze(Zuordnung.self, .von(satz.verweis), buch: &buch)
      .map(\.satz)
    let gruppen = try zeiten.map { zeit in
      Gruppenzeit(
        name: try lesen.datenbank.saetze(Gruppe.self, .kennung(zeit.gruppe.text), buch: &buch)
          .first?.satz.name
          ?? zeit.gruppe.text, gueltig: zeit.gueltig)
    }
    let belegrecht = try satz.belegrecht.flatMap {
      try lesen.datenbank.saetze(Belegrecht.self, .kennung($0.text), buch: &buch).first?.satz
        .inhaber
    }
    return Vertrag(
      satz: satz, einrichtung: try lesen.einrichtung(satz.einrichtung).satz, gruppen: gruppen,
      belegrecht: belegrecht,
      abschnitte: abschnitte(kind, satz.verbleibBis, satz.laufzeit, lesen.regel))
  }

  private func abschnitte(
    _ kind: Kind, _ verbleib: Tag?, _ zeitraum: Zeitraum, _ regel: Kategorieregel
  ) -> [Abschnitt] {
    var result: [Abschnitt] = []
    regel.forEachAbschnitt(
      geboren: kind.geburtsdatum, zurueckgestellt: kind.zurueckgestellt, verbleibBis: verbleib,
      in: zeitraum
    ) { result.append(Abschnitt(zeitraum: $0, kategorie: $1)) }
    return result
  }
}
