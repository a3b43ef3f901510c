import FoundationEssentials
import Testing

/// The files of the Länder as they lie in `seeds/laender`.
@Suite struct LaenderdateienTests {
  struct Datei: Decodable {
    struct Wert: Decodable {
      let schluessel, wert, fundstelle, sicherheit, hinweis: String
      let gueltig_ab: String?
    }
    struct Unbekannt: Decodable {
      let schluessel, hinweis: String
    }
    let land, name: String
    let werte: [Wert]
    let unbekannt: [Unbekannt]
  }

  static let laender = [
    "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH",
  ]
  static let keys: Set = [
    "kategoriewechsel", "kitajahr_beginn", "schuljahr_beginn", "einschulung_letzter_geburtstag",
    "wunscheinrichtungen_anzahl", "hort_jahre",
  ]
  /// What the office sets itself, or a Land may say.
  static let officeKeys: Set = [
    "zusage_frist_tage", "bedarfsmeldung_frist_monate", "bedarfsmeldung_frueh_monate",
    "rueckruf_tage", "bestaetigung_monate",
  ]

  func read(_ land: String) throws -> Datei {
    let path = projectFolder + "/seeds/laender/\(land).json"
    return try JSONDecoder().decode(Datei.self, from: try #require(bytes(of: path)))
  }

  @Test("Every Land has each key with values or as unknown, never both", arguments: laender)
  func everyKeyOnce(land: String) throws {
    let datei = try read(land)
    #expect(datei.land == land)
    let known = Set(datei.werte.map(\.schluessel))
    let unknown = datei.unbekannt.map(\.schluessel)
    #expect(known.union(unknown).subtracting(Self.officeKeys) == Self.keys)
    #expect(known.isDisjoint(with: unknown))
    #expect(Set(unknown).count == unknown.count)
    let days = datei.werte.map { "\($0.schluessel) \($0.gueltig_ab ?? "")" }
    #expect(Set(days).count == days.count)
    #expect(datei.unbekannt.allSatisfy { !$0.hinweis.isEmpty })
  }

  @Test("Every value has the form of the exchange format, a source and how sure it is")
  func everyValueHasItsForm() throws {
    for land in Self.laender + ["standard"] {
      let sure = land == "standard" ? ["angenommen"] : ["gelesen", "abgeleitet", "erinnert"]
      for wert in try read(land).werte {
        #expect(hasForm(wert.schluessel, wert.wert), "\(land): \(wert)")
        #expect(sure.contains(wert.sicherheit), "\(land): \(wert)")
        #expect(!wert.fundstelle.isEmpty && !wert.hinweis.isEmpty, "\(land): \(wert)")
        if let day = wert.gueltig_ab { #expect(day.contains(/^\d{4}-\d\d-\d\d$/)) }
      }
    }
  }

  @Test("The standard has one value for every key")
  func standardIsWhole() throws {
    let datei = try read("standard")
    let all = Self.keys.union(Self.officeKeys)
    #expect(Set(datei.werte.map(\.schluessel)) == all)
    #expect(datei.werte.count == all.count)
    #expect(datei.unbekannt.isEmpty)
  }

  private func hasForm(_ key: String, _ value: String) -> Bool {
    switch key {
    case "kategoriewechsel":
      ["geburtstag", "folgemonat", "geburtsmonat", "kitajahr_ende"].contains(value)
        || (value.hasPrefix("stichtag:") && isDayOfYear(value.dropFirst(9)))
    case "wunscheinrichtungen_anzahl", "hort_jahre",
      _ where Self.officeKeys.contains(key):
      Int(value).map { $0 > 0 } ?? false
    default: isDayOfYear(value[...])
    }
  }

  private func isDayOfYear(_ value: Substring) -> Bool {
    value.wholeMatch(of: /(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/) != nil
  }
}
