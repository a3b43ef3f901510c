internal import Domain
internal import Office
internal import Screens
internal import Seeds
internal import Texte

extension Kommando {
  /// The practice: the screen over a copy of the demo that is thrown away at the end.
  static let uebung = Kommando(
    name: "uebung", optionen: Bildschirm.aussehen, hilfe: .hilfeUebung
  ) { lauf in
    let folder = try Uebungsordner(unter: Lauf.datenordner + "/uebung")
    return try withExtendedLifetime(folder) {
      if lauf.sagtAmTerminal { lauf.sage(lauf.texte(UebungText.wirdAngelegt)) }
      _ = try legeDemoAn(lauf, datei: folder.datei)
      let amt = try lauf.amt(.schreiben, datei: folder.datei)
      let beispiele = try Uebungsbeispiele(aus: amt, heute: try lauf.heute())
      return try Bildschirm.zeige(lauf, uebung: (folder.datei, beispiele))
    }
  }
}

extension Uebungsbeispiele {
  /// Looks for records with which the tasks can be done: what a task asks for is tried before.
  init(aus amt: Amt, heute: Tag) throws {
    let bestand = try amt.frage(BestandAuskunft())
    let families = Familien(bestand)
    let open = bestand.anmeldungen.map(\.satz).filter {
      $0.status == .offen && $0.art == .betreuungsanfrage && !$0.wuensche.isEmpty
        && $0.wunsch.von >= heute && families.vertraege($0.kind).isEmpty
        && families.name($0.kind) != nil
    }
    let houses = Dictionary(
      bestand.einrichtungen.map { ($0.satz.id, $0.satz) }, uniquingKeysWith: { $1 })
    func neu<A>() -> Kennung<A> { Kennung(gespeichert: "") }
    func gelingt(_ vorgang: some Vorgang) -> Bool {
      (try? amt.fuehreAus(vorgang, probe: true)) != nil
    }
    let promised = open.first { gelingt(VertragZusagen(id: neu(), anmeldung: $0.id)) }
    let asked = open.first { $0.kind != promised?.kind }
    let ab = heute.plus(monate: 1)
    let running = bestand.vertraege.lazy.map(\.satz).compactMap { vertrag in
      guard vertrag.status == .unterschrieben, vertrag.laufzeit.von < heute,
        vertrag.laufzeit.bis > heute.plus(monate: 3), let now = vertrag.stunden,
        families.vertraege(vertrag.kind).count == 1, let name = families.name(vertrag.kind),
        let other = houses[vertrag.einrichtung]?.stunden.last(where: { $0 < now }),
        gelingt(VertragStunden(id: neu(), vertrag: vertrag.id, ab: ab, stunden: other))
      else { return nil as (String, Wochenstunden)? }
      return (name, other)
    }.first
    let free = try amt.frage(FreiAuskunft(am: heute, bis: heute.plus(monate: 12)))
      .first { $0.durchgehend >= Platzzahl(2) && $0.werte.kategorie == .kindergarten }
    guard let zusage = promised.flatMap({ families.name($0.kind) }),
      let bestaetigen = asked.flatMap({ families.name($0.kind) }), let running,
      let free, let haus = free.werte.einrichtung.flatMap({ houses[$0] })
    else { throw SaatFehler.dateiLeer("seeds/demo") }
    self.init(
      bestaetigen: bestaetigen, zusage: zusage, stunden: running,
      sperre: (haus.name, free.werte.kategorie))
  }
}

/// The children by their ids: their contracts, and the names that only one of them has.
private struct Familien {
  private let namen: [Kennung<Kind>: String]
  private let haeufigkeit: [String: Int]
  private let belege: [Kennung<Kind>: [Betreuungsvertrag]]

  init(_ bestand: Datenbestand) {
    let kinder = bestand.kinder.map(\.satz).filter { !$0.auskunftssperre }
    namen = Dictionary(
      kinder.map { ($0.id, "\($0.vorname) \($0.nachname)") }, uniquingKeysWith: { $1 })
    haeufigkeit = Dictionary(namen.values.map { ($0, 1) }, uniquingKeysWith: +)
    belege = Dictionary(grouping: bestand.vertraege.map(\.satz), by: \.kind)
  }

  func vertraege(_ kind: Kennung<Kind>) -> [Betreuungsvertrag] { belege[kind] ?? [] }

  /// Its name, nil where another child has the same.
  func name(_ kind: Kennung<Kind>) -> String? {
    namen[kind].flatMap { haeufigkeit[$0] == 1 ? $0 : nil }
  }
}
