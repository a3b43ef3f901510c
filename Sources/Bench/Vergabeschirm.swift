import Domain
import Exchange
import Glibc
import Office
import ScreenKit
import Screens
import Texte

/// A Runde of a Landkreis on the screen: what a key costs that turns a bound, with the picture.
enum Vergabeschirm {
  private static let datei = Bench.ordner + "/vergabe.db"

  static func miss() throws {
    for end in ["", "-wal", "-shm", "-anwesend"] { unlink(datei + end) }
    for folder in [".build", Bench.ordner] { mkdir(folder, 0o755) }
    let records = bestand()
    let umgebung = try Bench.umgebung { _ in Lieferung(bestand: records) }
    let amt = try Amt(
      datei: datei, vorhanden: false, zweck: .anlegen,
      zugang: Zugang(nutzer: "bench", mandant: nil), umgebung: umgebung)
    _ = try amt.fuehreAus(Einlesen(ordner: "runde"))
    var sitzung = Sitzung(
      umfeld: Umfeld(
        texte: umgebung.texte, heute: Grossstadt.heute, uhrzeit: "10:42", nutzer: "bench"),
      kopf: try amt.frage(KopfAuskunft()), size: Size(width: 200, height: 60), schirm: .vergabe,
      themen: ["hell"], thema: "hell")
    var orders = sitzung.oeffne()
    while let order = orders.popLast() {
      guard case .frage(let frage) = order else { continue }
      let answer: Antwort? =
        switch frage {
        case .stammdaten(let auskunft): .stammdaten(try amt.frage(auskunft))
        case .rundenprobe(let auskunft): .rundenprobe(try amt.frage(auskunft))
        default: nil
        }
      if let answer { orders += sitzung.update(.antwort(frage, answer)) }
    }
    precondition(sitzung.draw(signs: .unicode).text.joined().contains("3000 Kinder"))
    let dauer = Dauer(mal: 40) { i in
      _ = sitzung.update(.key(.text(i % 8 < 4 ? "+" : "-")))
      _ = sitzung.draw(signs: .unicode)
    }
    Tabelle.ms("  Vergabe: ein Platz mehr, mit Bild, 3.000 × 150", dauer.p95, ziel: 20)
    try missAngebote(amt)
  }

  /// The same Runde from its decision to the answer of a family.
  private static func missAngebote(_ amt: Amt) throws {
    let decide = try stoppe { _ = try amt.fuehreAus(RundeEntscheiden(runde)) }
    Tabelle.ms("    sie entscheiden, mit Gegenprüfung und Niederschrift", decide)
    Tabelle.ms("    alle Angebote", try stoppe { _ = try amt.fuehreAus(RundeAnbieten(runde)) })
    let open = try amt.frage(AngeboteAuskunft(runde)).zeilen.filter { $0.stand == .offen }
    let sheet = try Dauer(mal: 5) { _ in _ = try amt.frage(AngeboteAuskunft(runde)) }
    Tabelle.ms("    das Blatt Angebote, \(open.count) offen, als Auskunft", sheet.median)
    let contracts = open.compactMap(\.ergebnis.vertrag)
    let accept = try Dauer(mal: 9, warm: false) { i in
      _ = try amt.fuehreAus(VertragAnnehmen(contracts[i * contracts.count / 9]))
    }
    Tabelle.ms("    eine Familie nimmt an", accept.median)
  }

  private static let runde = Kennung<Runde>(gespeichert: "n1")

  /// Places for nine children of ten, three wishes each; every tenth child has a place somewhere else.
  private static func bestand() -> Datenbestand {
    var zufall = Zufall(zustand: 11)
    var result = Datenbestand()
    result.mandant = [Eintrag(Mandant(ags: "11000000", name: "Landkreis", land: .BE))]
    result.traeger = [
      Eintrag(Traeger(id: Kennung(gespeichert: "t1"), name: "Träger", art: .frei))
    ]
    for i in 0..<150 {
      let id = Kennung<Einrichtung>(gespeichert: "e\(1000 + i)")
      result.einrichtungen.append(
        Eintrag(
          Einrichtung(
            id: id, traeger: Kennung(gespeichert: "t1"), name: "Kita \(i)", art: .kita,
            ortsteil: "Ort \(i % 12)")))
      for (kategorie, plaetze) in [(Platzart.krippe, 7), (.kindergarten, 11)] {
        result.betriebserlaubnis.append(
          Eintrag(
            Betriebserlaubnis(
              einrichtung: id, kategorie: kategorie, plaetze: Platzzahl(plaetze), gueltig: .immer)))
      }
    }
    for k in 0..<3_000 {
      let kind = Kennung<Kind>(gespeichert: "k\(10_000 + k)")
      result.kinder.append(
        Eintrag(
          Kind(
            id: kind, vorname: "Kind", nachname: "Name \(k)",
            geburtsdatum: Grossstadt.heute - zufall.zahl(200...1_500))))
      var wishes: [Kennung<Einrichtung>] = []
      while wishes.count < 3 {
        let wish = Kennung<Einrichtung>(gespeichert: "e\(1000 + zufall.zahl(0...149))")
        if !wishes.contains(wish) { wishes.append(wish) }
      }
      let there = Kennung<Einrichtung>(gespeichert: "e\(1000 + k / 10 % 150)")
      if k % 10 == 0, !wishes.contains(there) {
        result.vertraege.append(
          Eintrag(
            Betreuungsvertrag(
              id: Kennung(gespeichert: "v\(k)"), kind: kind, einrichtung: there,
              laufzeit: Zeitraum(ab: Grossstadt.heute - 60), status: .unterschrieben)))
      }
      result.anmeldungen.append(
        Eintrag(
          Anmeldung(
            id: Kennung(gespeichert: "a\(10_000 + k)"), kind: kind, art: .betreuungsanfrage,
            wunsch: Zeitraum(von: beginn, bis: .offen) ?? .immer, eingang: Grossstadt.heute - 30,
            wuensche: wishes)))
    }
    let katalog = Kennung<Kriterienkatalog>(gespeichert: "c1")
    result.kataloge = [
      Eintrag(Kriterienkatalog(id: katalog, name: "Katalog", gleichstand: [.los]))
    ]
    result.runden = [
      Eintrag(
        Runde(
          id: runde, name: "Hauptrunde", katalog: katalog,
          beginn: Zeitraum(am: beginn), stichtag: Grossstadt.heute, saat: "blau"))
    ]
    return result
  }

  private static var beginn: Tag { Grossstadt.heute.plus(monate: 9) }
}
