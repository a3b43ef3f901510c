// The one place that leads from the name of a Vorgang to what it does.

extension Vorgangsart {
  /// The type of the Vorgang.
  public var typ: any Vorgang.Type {
    switch self {
    case .einlesen: Einlesen.self
    case .anmelden: Anmelden.self
    case .anlegen: Anlegen.self
    case .aendern: Aendern.self
    case .fortschreiben: Fortschreiben.self
    case .loeschen: Loeschen.self
    case .rueckgaengig: Rueckgaengig.self
    case .vertragZusagen: VertragZusagen.self
    case .vertragUnterschreiben: VertragUnterschreiben.self
    case .vertragStornieren: VertragStornieren.self
    case .vertragVerfallen: VertragVerfallen.self
    case .vertragWiederherstellen: VertragWiederherstellen.self
    case .vertragBeenden: VertragBeenden.self
    case .vertragStunden: VertragStunden.self
    case .vertragUmziehen: VertragUmziehen.self
    case .anmeldungAufnehmen: AnmeldungAufnehmen.self
    case .anmeldungBestaetigen: AnmeldungBestaetigen.self
    case .anmeldungZurueckziehen: AnmeldungZurueckziehen.self
    case .anmeldungAblehnen: AnmeldungAblehnen.self
    case .anmeldungUmwandeln: AnmeldungUmwandeln.self
    case .anmeldungWiederOeffnen: AnmeldungWiederOeffnen.self
    case .kinderZusammenfuehren: KinderZusammenfuehren.self
    case .rueckrufVormerken: RueckrufVormerken.self
    case .rueckrufErledigen: RueckrufErledigen.self
    case .gruppeSetzen: GruppeSetzen.self
    case .gruppeGruppenform: GruppeGruppenform.self
    case .kindGruppenform: KindGruppenform.self
    case .kitajahrWechseln: KitajahrWechseln.self
    case .vertragAnnehmen: VertragAnnehmen.self
    case .rundeEntscheiden: RundeEntscheiden.self
    case .rundeZuruecknehmen: RundeZuruecknehmen.self
    case .rundeAnbieten: RundeAnbieten.self
    case .rundeAbschliessen: RundeAbschliessen.self
    case .rundenkindVergessen: RundenkindVergessen.self
    case .plaetzeTauschen: PlaetzeTauschen.self
    case .katalogUebernehmen: KatalogUebernehmen.self
    }
  }

  /// Reads a Vorgang back from its command line.
  public static func lies(_ text: String) throws(Vorgangsfehler) -> any Vorgang {
    guard let zeile = Vorgangszeile(text) else { throw .unbekannt(text) }
    return try lies(zeile)
  }

  /// Reads a Vorgang back from the parts of its command line.
  public static func lies(_ zeile: Vorgangszeile) throws(Vorgangsfehler) -> any Vorgang {
    guard let art = Vorgangsart(rawValue: zeile.name) else { throw .unbekannt(zeile.name) }
    let vorgang = try art.typ.init(zeile)
    let known = Set(vorgang.argumente.map(\.name))
    if let foreign = zeile.argumente.first(where: { !known.contains($0.name) }) {
      throw .argument(foreign.name)
    }
    return vorgang
  }
}
