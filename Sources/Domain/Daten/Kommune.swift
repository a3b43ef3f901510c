/// The Kommune whose places are managed: one set of data, apart from all others.
public struct Mandant: Datensatz {
  /// Amtlicher Gemeindeschlüssel.
  public var ags: String
  /// The name, as it stands in the title line.
  public var name: String
  /// The Land, by its two letters of ISO 3166-2:DE.
  public var land: Land

  public static let satzart = Satzart.mandant
  public static let spalten: [Spalte] = ["ags", "name", "land"]
  public var schluessel: String { ags }

  /// A Kommune.
  public init(
    ags: String, name: String, land: Land
  ) {
    self.ags = ags
    self.name = name
    self.land = land
  }

  public init(_ felder: inout Feldleser) {
    let kennung: Kennung<Mandant> = felder.kennung()
    ags = kennung.text
    name = felder.name(.c)
    land = felder.wort(.SN)
  }

  public var felder: [String] { [ags, name, land.rawValue] }
}

/// The Länder, by their two letters of ISO 3166-2:DE.
public enum Land: String, CaseIterable, Sendable {
  case BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH, TH
}

/// A value that the Kommune sets instead of that of its Land, from a day on.
public struct Parameter: Datensatz {
  /// What is set.
  public var art: Parameterart
  /// The value in the form of the exchange format.
  public var wert: Parameterwert
  /// The first day, `.anfang` for always.
  public var gueltigAb: Tag

  public static let satzart = Satzart.parameter
  public static let spalten: [Spalte] = ["schluessel", "wert", "[gueltig_ab]"]
  public var schluessel: String { "\(art.rawValue) \(gueltigAb.iso)" }

  /// A value that the Kommune sets from a day on.
  public init(
    art: Parameterart, wert: Parameterwert, gueltigAb: Tag = .anfang
  ) {
    self.art = art
    self.wert = wert
    self.gueltigAb = gueltigAb
  }

  public init(_ felder: inout Feldleser) {
    let name = felder.pflichttext()
    let text = felder.pflichttext()
    gueltigAb = felder.tag(leer: .anfang)
    art = Parameterart(rawValue: name) ?? .kategoriewechsel
    wert = .kategoriewechsel(.geburtstag)
    guard let art = Parameterart(rawValue: name) else {
      if !name.isEmpty { felder.melde(.unbekannterParameter(name), in: "schluessel") }
      return
    }
    if let gelesen = Parameterwert(text, art: art) {
      wert = gelesen
    } else if !text.isEmpty {
      felder.melde(.wertPasstNicht(text), in: "wert")
    }
  }

  public var felder: [String] { [art.rawValue, wert.text, gueltigAb.iso] }
}

extension Parametersatz {
  /// The values for a Kommune that sets these parameters.
  ///
  /// - Parameters:
  ///   - kommune: what the Kommune sets
  ///   - land: the profile of its Land
  ///   - standard: the usual values, one for each parameter from the beginning on
  public init(kommune: [Parameter], land: Landesprofil, standard: Landesprofil) {
    let own = Dictionary(grouping: kommune, by: \.art).mapValues {
      $0.map {
        Regelwert(
          wert: $0.wert, ab: $0.gueltigAb, fundstelle: "", sicherheit: .gelesen,
          istEigener: true)
      }
    }
    self.init(kommune: Landesprofil(werte: own), land: land, standard: standard)
  }
}

/// Who runs Einrichtungen.
public struct Traeger: Datensatz {
  /// The kinds of Träger.
  public enum Art: String, CaseIterable, Sendable {
    case kommunal, frei, katholisch, evangelisch, privat
  }

  /// Its id.
  public var id: Kennung<Traeger>
  /// Its name.
  public var name: String
  /// Its kind.
  public var art: Art

  public static let satzart = Satzart.traeger
  public static let spalten: [Spalte] = ["id", "name", "art"]
  public var schluessel: String { id.text }

  /// A Träger.
  public init(
    id: Kennung<Traeger>, name: String, art: Art
  ) {
    self.id = id
    self.name = name
    self.art = art
  }

  public init(_ felder: inout Feldleser) {
    id = felder.kennung()
    name = felder.name(.c)
    art = felder.wort(.kommunal)
  }

  public var felder: [String] { [id.text, name, art.rawValue] }
}
