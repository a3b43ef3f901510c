import Domain
import Exchange
import Glibc
import Office
import ScreenKit
import Seeds
import TestSupport
import Testing
import Texte

@testable import App
@testable import Screens

/// Not the tag of a test.
typealias Tag = Domain.Tag

/// The folder of the package, seen from this file.
let projectFolder = String(
  #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 })

/// One office on a file of its own, and someone who sits before its screens.
final class Amtszimmer {
  let amt: Amt
  let texte: Textkatalog
  private(set) var sitzung: Sitzung
  private(set) var ausfuehrung: Ausfuehrung
  private let folder: String
  /// Whose file it is, where it is the one of another room.
  private var vorher: Amtszimmer?

  /// An office with the records of these files, its screen open.
  init(
    _ dateien: [String: String] = Musterkommune.dateien, heute: String = Musterkommune.heute,
    breite: Int = 80, hoehe: Int = 24, schirm: Schirm = .uebersicht, istSchlicht: Bool = false,
    siehtGruende: Bool = true,
    nurBild: String? = nil,
    merkzettel: [String: String]? = nil, bestand: Datenbestand? = nil,
    uebung: ((Amt) throws -> Uebungsbeispiele)? = nil
  ) throws {
    var name = Array("/tmp/platzwart-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&name).map { String(cString: $0) })
    let saat = try Saatordner(executable: projectFolder + "/Package.swift")
    texte = Textkatalog(try saat.texte())
    let today = try #require(Tag(iso: heute))
    let office = try Self.oeffne(folder, saat, texte, today, dateien, bestand)
    _ = try office.fuehreAus(Einlesen(ordner: "muster"))
    amt =
      siehtGruende
      ? office : try Self.oeffne(folder, saat, texte, today, [:], siehtGruende: false)
    sitzung = Sitzung(
      umfeld: Umfeld(
        texte: texte, heute: today, uhrzeit: "10:42", nutzer: "weber", istSchlicht: istSchlicht),
      kopf: try amt.frage(KopfAuskunft()), size: Size(width: breite, height: hoehe),
      schirm: schirm, themen: ["hell", "dunkel", "mono"], thema: "hell",
      uebung: try uebung?(amt))
    if let merkzettel { sitzung.nimmAuf(merkzettel) }
    ausfuehrung = Ausfuehrung(amt, texte, nurBild: nurBild) { [folder, texte] in
      try Self.oeffne(folder, saat, texte, today, [:], zweck: .versuchen)
    }
    fuehreAus { $0.oeffne() }
  }

  /// The program started again on the file of another room, whose program has ended.
  init(nach other: Amtszimmer, heute: String = Musterkommune.heute) throws {
    folder = other.folder
    vorher = other
    texte = other.texte
    let today = try #require(Tag(iso: heute))
    let saat = try Saatordner(executable: projectFolder + "/Package.swift")
    amt = try Self.oeffne(folder, saat, texte, today, [:], lebt: { _ in false })
    sitzung = Sitzung(
      umfeld: Umfeld(texte: texte, heute: today, uhrzeit: "08:00", nutzer: "weber"),
      kopf: try amt.frage(KopfAuskunft()), size: other.sitzung.size,
      themen: ["hell", "dunkel", "mono"], thema: "hell")
    sitzung.bieteAn(try amt.verwaisteEntwuerfe())
    ausfuehrung = Ausfuehrung(amt, texte) { [folder, texte] in
      try Self.oeffne(folder, saat, texte, today, [:], zweck: .versuchen)
    }
    fuehreAus { $0.oeffne() }
  }

  deinit {
    if vorher != nil { return }
    for file in ["amt.db", "amt.db-wal", "amt.db-shm", "amt.db-anwesend"] {
      unlink(folder + "/" + file)
    }
    rmdir(folder)
  }

  private static func oeffne(
    _ folder: String, _ saat: Saatordner, _ texte: Textkatalog, _ heute: Tag,
    _ dateien: [String: String], _ bestand: Datenbestand? = nil, zweck: Amt.Zweck = .anlegen,
    siehtGruende: Bool = true, lebt: @escaping (Laufkennung) -> Bool = { _ in true }
  ) throws -> Amt {
    try Amt(
      datei: folder + "/amt.db", vorhanden: access(folder + "/amt.db", F_OK) == 0,
      zweck: zweck, zugang: Zugang(nutzer: "weber", mandant: nil, siehtPunktgruende: siehtGruende),
      umgebung: Amtsumgebung(
        texte: texte, profil: { (try saat.landesprofil($0), try saat.standardprofil()) },
        vorlagen: { try saat.katalogvorlagen() },
        uhr: { (heute, "2026-11-02T09:42:00Z") },
        lieferung: { _ in
          if let bestand { return Lieferung(bestand: bestand) }
          let inhalt = Ordnerleser.read { dateien[$0.rawValue].map { Array($0.utf8) } }
          return Lieferung(
            bestand: inhalt.bestand, fehlendeSpalten: inhalt.fehlendeSpalten,
            fehler: inhalt.fehler, istVollstaendig: inhalt.istVollstaendig)
        }, niederschrift: { Niederschrift(json: $0) },
        kennung: { "pw-zimmer\(Int.random(in: 1...1_000_000_000))" },
        lauf: Laufkennung(prozess: Int.random(in: 1...1_000_000_000), beginn: ""),
        lebt: lebt))
  }

  /// A colleague with a program of his own on the same file.
  func kollege(liefert dateien: [String: String] = [:]) throws -> Amt {
    let saat = try Saatordner(executable: projectFolder + "/Package.swift")
    return try Self.oeffne(folder, saat, texte, sitzung.umfeld.heute, dateien)
  }

  /// A colleague changes something.
  func kollege(_ vorgang: some Vorgang, liefert dateien: [String: String] = [:]) throws {
    _ = try kollege(liefert: dateien).fuehreAus(vorgang)
  }

  /// Does something to the session, and all that it then wants done.
  func fuehreAus(_ body: (inout Sitzung) -> [Auftrag]) {
    ausfuehrung.fuehreAus(body(&sitzung), &sitzung)
    ausfuehrung.fuehreAus(sitzung.spaeter(), &sitzung)
  }

  /// The screen hears what was changed.
  func folgeAenderungen() {
    ausfuehrung.folgeAenderungen(&sitzung)
    ausfuehrung.fuehreAus(sitzung.spaeter(), &sitzung)
  }

  /// Presses keys, written as in the handbook.
  func tippe(_ tasten: String) throws {
    for event in try KeyScript.parse(tasten) { fuehreAus { $0.update(event) } }
  }

  /// One event, and what the session then wants done; nothing of it is done.
  func nur(_ event: Event) -> [Auftrag] { sitzung.update(event) }

  /// Something that happened outside, and what the session then wants done; nothing of it is done.
  func nur(_ ereignis: Ereignis) -> [Auftrag] { sitzung.update(ereignis) }

  func bild(_ signs: SignSet = .unicode) -> [String] { sitzung.draw(signs: signs).text }
  /// The message line, with the one above where the sentence is long.
  var meldung: String {
    let lines = bild()[(sitzung.size.height - 3)...(sitzung.size.height - 2)].map(\.trimmed)
    return lines.filter { !$0.hasPrefix("─") }.joined(separator: " ")
  }
  /// The name and what is said of it in each row of the list of Freie Plätze.
  var zeilen: [String] { bild()[7..<(sitzung.size.height - 4)].map(\.trimmed).filter { $0 != "" } }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    let end = reversed().drop { $0 == " " }
    return String(String(end.reversed()).drop { $0 == " " })
  }
}

/// An Anmeldung as a colleague takes it down.
func anmeldung(
  _ nummer: Int, in haus: String, geboren: String = "2025-03-03", ab: String = "2026-11-01"
) throws -> Anmelden {
  let kind = Kennung<Kind>(gespeichert: "kx\(nummer)")
  return Anmelden(
    id: Kennung(gespeichert: "ax\(nummer)"),
    kind: Kind(
      id: kind, vorname: "Neu", nachname: nummer == 1 ? "Eins" : "Zwei",
      geburtsdatum: try #require(Tag(iso: geboren))),
    sorgeberechtigter: nil, art: .betreuungsanfrage, ab: try #require(Tag(iso: ab)), stunden: nil,
    wuensche: [Kennung(gespeichert: haus)], eingang: try #require(Tag(iso: "2026-11-02")))
}

/// The screen Vergabe of a small Kommune with a Runde, after some keys.
func vergabezimmer(
  _ tasten: String = "", _ dateien: [String: String] = Rundenkommune.dateien, breite: Int = 80,
  istSchlicht: Bool = false
) throws -> Amtszimmer {
  let zimmer = try Amtszimmer(
    dateien, heute: Rundenkommune.heute, breite: breite, schirm: .vergabe,
    istSchlicht: istSchlicht)
  try zimmer.tippe(tasten)
  return zimmer
}
