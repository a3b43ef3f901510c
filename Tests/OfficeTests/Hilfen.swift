import Domain
import Office
import TestSupport
import Testing

/// A calendar day, not a mark on a test.
typealias Tag = Domain.Tag

extension Musterkommune {
  /// The same Kommune where Kita e1 has groups, and contracts are in them.
  static func mitGruppen(_ gruppen: [String], _ zuordnungen: [String]) -> [String: String] {
    func file(_ rows: [String]) -> String { rows.map { $0 + "\n" }.joined() }
    return dateien.mit(
      "gruppen",
      file(["id;einrichtung_id;name;gruppenform;plaetze;gueltig_ab;gueltig_bis"] + gruppen)
    ).mit("zuordnungen", file(["vertrag_id;gruppe_id;gruppenform;von;bis"] + zuordnungen))
  }
}

extension Probeamt {
  /// Does a Vorgang that is given as its line; all rules hold then.
  @discardableResult
  func tue(_ zeile: String, probe: Bool = false) throws -> Vorgangsergebnis {
    let zeile = try #require(Vorgangszeile(zeile))
    let result = try amt().fuehreAus(zeile, probe: probe)
    #expect(try befunde() == [])
    return result
  }

  /// Why a Vorgang is refused; nothing is changed by it.
  func verweigert(_ zeile: String) throws -> Ablehnung {
    let zeile = try #require(Vorgangszeile(zeile))
    let before = try inhalt()
    let refusal = try ablehnung { _ = try amt().fuehreAus(zeile) }
    #expect(try inhalt() == before)
    return try #require(refusal)
  }

  /// The exported row of a record, by its id.
  func zeile(_ satzart: Satzart, _ id: String) throws -> String? {
    try ausgabe()[satzart.rawValue]?.split(separator: "\n").map(String.init)
      .first { $0.hasPrefix(id + ";") }
  }

  /// Does a Vorgang and takes it back; everything is then exported as before.
  func hinUndZurueck(_ zeile: String) throws {
    let before = try ausgabe()
    try tue(zeile)
    #expect(try ausgabe() != before)
    try tue("rueckgaengig")
    #expect(try ausgabe() == before)
  }
}

extension Probeamt {
  /// The rows of one table, as the shell prints them.
  func zeilen(_ sql: String) throws -> [String] {
    try self.sql(sql).ausgabe.split(separator: "\n").map(String.init)
  }

  /// How many entries the trace has.
  func eintraege() throws -> Int { Int(try zeilen("SELECT count(*) FROM spur")[0]) ?? -1 }

  /// Everything that the file holds.
  func inhalt() throws -> String { try sql(".dump").ausgabe }

  /// What `pruefe` finds, as `rule record`.
  func befunde() throws -> [String] {
    try frage(PruefAuskunft()).filter { !$0.hinweis }.map { "\($0.regel) \($0.datensatz)" }
  }
}

extension [String: String] {
  /// The same folder with other text in some files.
  func mit(_ datei: String, _ text: String) -> Self { merging([datei: text]) { $1 } }

  /// The same folder with a piece of text replaced by another.
  func mit(_ datei: String, _ alt: String, _ neu: String) -> Self {
    mit(datei, (self[datei] ?? "").replacing(alt, with: neu))
  }

  /// Only these files of the folder, and its Mandant.
  func nur(_ dateien: String...) -> Self {
    filter { dateien.contains($0.key) || $0.key == "mandant" }
  }
}

/// Why a Vorgang was refused; nil where it was not.
func ablehnung(_ body: () throws -> Void) rethrows -> Ablehnung? {
  do {
    try body()
    return nil
  } catch let refusal as Ablehnung {
    return refusal
  }
}
