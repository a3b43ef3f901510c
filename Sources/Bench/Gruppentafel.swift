import Domain
import Glibc
import Office

extension Bench {
  /// A key on the board of a Kita with 200 children in ten groups, in a pseudo-terminal.
  static func gruppentafel() throws {
    let file = ordner + "/gruppen.db"
    if access(file, R_OK) != 0 {
      let amt = try Amt(
        datei: file, vorhanden: false, zweck: .anlegen,
        zugang: Zugang(nutzer: "bench", mandant: nil),
        umgebung: umgebung { _ in Lieferung(bestand: haus()) })
      _ = try amt.fuehreAus(Einlesen(ordner: "gruppen"))
    }
    for size in ["80x24", "200x60"] {
      guard let figures = messung(["--gruppen", "--groesse", size], datenbank: file) else {
        continue
      }
      Tabelle.ms("eine Taste auf der Gruppentafel, \(size)", figures["taste_ms"] ?? 0, ziel: 2)
    }
  }

  /// A Kita with 200 children in ten groups.
  private static func haus() -> Datenbestand {
    var bestand = Datenbestand()
    let house = Kennung<Einrichtung>(gespeichert: "e1")
    let traeger = Traeger(id: Kennung(gespeichert: "t1"), name: "Träger", art: .frei)
    bestand.mandant = [Eintrag(Mandant(ags: "05315000", name: "Auen", land: .NW))]
    bestand.traeger = [Eintrag(traeger)]
    bestand.einrichtungen = [
      Eintrag(Einrichtung(id: house, traeger: traeger.id, name: "Kita", art: .kita))
    ]
    bestand.gruppen = (0..<10).map {
      Eintrag(
        Gruppe(
          id: Kennung(gespeichert: "g\($0)"), einrichtung: house, name: "Gruppe \($0)",
          gruppenform: ["I b", "III b"][$0 % 2], plaetze: Platzzahl(20)))
    }
    let days =
      Zeitraum(von: Grossstadt.heute - 100, bis: Grossstadt.heute + 900)
      ?? Zeitraum(am: Grossstadt.heute)
    for i in 0..<200 {
      let kind = Kind(
        id: Kennung(gespeichert: "k\(i)"), vorname: "Vorname\(i)",
        nachname: "Nachname\(i * 7 % 200)",
        geburtsdatum: Grossstadt.heute - 800 - i * 5, geschlecht: [.m, .w][i % 2])
      let vertrag = Betreuungsvertrag(
        id: Kennung(gespeichert: "v\(i)"), kind: kind.id, einrichtung: house, laufzeit: days,
        stunden: Wochenstunden(35), status: .unterschrieben)
      bestand.kinder.append(Eintrag(kind))
      bestand.vertraege.append(Eintrag(vertrag))
      bestand.zuordnungen.append(
        Eintrag(
          Zuordnung(
            vertrag: vertrag.id, gruppe: Kennung(gespeichert: "g\(i % 10)"), gueltig: days)))
    }
    return bestand
  }
}
