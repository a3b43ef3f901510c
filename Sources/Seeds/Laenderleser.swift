public import Domain
import FoundationEssentials

/// A file in `seeds/laender`, as far as the program needs it.
private struct Laenderdatei: Decodable {
  struct Wert: Decodable {
    let schluessel: String
    let wert: String
    let gueltigAb: String?
    let fundstelle: String
    let sicherheit: String

    enum CodingKeys: String, CodingKey {
      case schluessel, wert, fundstelle, sicherheit
      case gueltigAb = "gueltig_ab"
    }
  }

  struct Form: Decodable {
    let name: String
    let groesse: Int?
    let zusaetzlich: Int?
    let kategorien: [String]
    let abMonat: Int?
    let bisMonat: Int?
    let u3Mindestens: Int?
    let u3Hoechstens: Int?
    let u3Zaehlt: String?
    let u3EinfachAbMonat: Int?
    let kindZaehlt: String?
    let wochenstunden: String?
    let gueltigAb: String?
    let fundstelle: String
    let sicherheit: String

    enum CodingKeys: String, CodingKey {
      case name, groesse, zusaetzlich, kategorien, wochenstunden, fundstelle, sicherheit
      case abMonat = "ab_monat"
      case bisMonat = "bis_monat"
      case u3Mindestens = "u3_mindestens"
      case u3Hoechstens = "u3_hoechstens"
      case u3Zaehlt = "u3_zaehlt"
      case u3EinfachAbMonat = "u3_einfach_ab_monat"
      case kindZaehlt = "kind_zaehlt"
      case gueltigAb = "gueltig_ab"
    }
  }

  let land: String
  let werte: [Wert]
  let gruppenformen: [Form]?
}

extension Saatordner {
  /// The rules of a Land.
  public func landesprofil(_ land: Land) throws(SaatFehler) -> Landesprofil {
    try profil(land.rawValue)
  }

  /// The usual rules, which stand in where a Land's profile knows none.
  public func standardprofil() throws(SaatFehler) -> Landesprofil { try profil("standard") }

  private func profil(_ name: String) throws(SaatFehler) -> Landesprofil {
    let file = "seeds/laender/\(name).json"
    return try Landesprofil(json: try bytes(of: file), datei: file, land: name)
  }
}

extension Landesprofil {
  /// Reads the file of a Land.
  init(json: [UInt8], datei: String, land: String) throws(SaatFehler) {
    let content: Laenderdatei = try gelesen(json, datei: datei)
    guard content.land == land else { throw .wert(datei: datei, schluessel: "land") }
    var werte: [Parameterart: [Regelwert]] = [:]
    for (i, wert) in content.werte.enumerated() {
      func broken(_ key: String) -> SaatFehler {
        .wert(datei: datei, schluessel: "werte.\(i).\(key)")
      }
      guard let art = Parameterart(rawValue: wert.schluessel) else { throw broken("schluessel") }
      guard let value = Parameterwert(wert.wert, art: art) else { throw broken("wert") }
      guard let sure = Sicherheit(rawValue: wert.sicherheit) else { throw broken("sicherheit") }
      guard let ab = wert.gueltigAb.map(Tag.init(iso:)) ?? .anfang else {
        throw broken("gueltig_ab")
      }
      guard werte[art, default: []].allSatisfy({ $0.ab != ab }) else { throw broken("gueltig_ab") }
      werte[art, default: []].append(
        Regelwert(wert: value, ab: ab, fundstelle: wert.fundstelle, sicherheit: sure))
    }
    var formen: [Gruppenform] = []
    for (i, form) in (content.gruppenformen ?? []).enumerated() {
      let new = try Gruppenform(form) { key in
        .wert(datei: datei, schluessel: "gruppenformen.\(i).\(key)")
      }
      guard formen.mitNamen(form.name).allSatisfy({ $0.ab != new.ab }) else {
        throw .wert(datei: datei, schluessel: "gruppenformen.\(i).name")
      }
      formen.append(new)
    }
    self.init(werte: werte, gruppenformen: formen)
  }
}

extension Gruppenform {
  /// The form as the file of a Land has it.
  fileprivate init(
    _ form: Laenderdatei.Form, _ broken: (String) -> SaatFehler
  ) throws(SaatFehler) {
    guard (1...20).contains(form.name.count) else { throw broken("name") }
    guard let sure = Sicherheit(rawValue: form.sicherheit) else { throw broken("sicherheit") }
    guard let ab = form.gueltigAb.map(Tag.init(iso:)) ?? .anfang else { throw broken("gueltig_ab") }
    self.init(form.name, ab: ab, fundstelle: form.fundstelle, sicherheit: sure)
    let categories = form.kategorien.compactMap(Platzkategorie.init)
    guard categories.count == form.kategorien.count else { throw broken("kategorien") }
    kategorien = Set(categories)
    groesse = form.groesse
    zusaetzlich = form.zusaetzlich ?? 0
    (abMonat, bisMonat) = (form.abMonat, form.bisMonat)
    (u3Mindestens, u3Hoechstens) = (form.u3Mindestens, form.u3Hoechstens)
    u3EinfachAbMonat = form.u3EinfachAbMonat
    if let text = form.u3Zaehlt {
      guard let places = Platzzahl(text: text) else { throw broken("u3_zaehlt") }
      u3Zaehlt = places
    }
    if let text = form.kindZaehlt {
      guard let places = Platzzahl(text: text) else { throw broken("kind_zaehlt") }
      kindZaehlt = places
    }
    if let text = form.wochenstunden {
      guard let hours = Wochenstunden(text: text) else { throw broken("wochenstunden") }
      stunden = hours
    }
  }
}

/// What a JSON file of the seeds holds; a key that is wrong is named as a path.
func gelesen<Inhalt: Decodable>(_ json: [UInt8], datei: String) throws(SaatFehler) -> Inhalt {
  do {
    return try JSONDecoder().decode(Inhalt.self, from: Data(json))
  } catch {
    throw .wert(datei: datei, schluessel: keyPath(of: error))
  }
}

/// The key that a decoder stumbled over, as a path.
private func keyPath(of error: any Error) -> String {
  let keys: [any CodingKey] =
    switch error {
    case DecodingError.keyNotFound(let key, let context): context.codingPath + [key]
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      context.codingPath
    default: []
    }
  return keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
}
