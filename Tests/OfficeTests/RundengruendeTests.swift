import Domain
import Exchange
import Office
import TestSupport
import Testing
import Texte

private let n1 = Kennung<Runde>(gespeichert: "n1")

@Suite("Reasons of a Runde fit a letter, and its minutes keep what they rest on")
struct RundengruendeTests {
  /// The last sentence of the reason of a wish, before and after the decision.
  private func gruende(_ amt: Probeamt, _ kind: String) throws -> (String, String) {
    func said() throws -> String {
      try #require(try amt.brief(kind).first { $0.hasPrefix("1. Wunsch Sonne: ") })
    }
    let trial = try said()
    try amt.tue("runde_entscheiden runde=n1")
    return (trial, try said())
  }

  @Test(
    "Whether the Jugendamt gives no places, all are taken, or there are none at all, is told apart")
  func keine() throws {
    let closed = try rundenamt()
    try closed.tue(
      "anlegen satzart=rundenplaetze runde_id=n1 einrichtung_id=e1 kategorie=kindergarten plaetze=0 grund=Umbau."
    )
    let (trial, decided) = try gruende(closed, "k5")
    #expect(
      trial
        == "1. Wunsch Sonne: Es gäbe in dieser Runde keine Kindergartenplätze, weil das Jugendamt dort keine Plätze freigibt: Umbau."
    )
    #expect(decided == trial.replacing("gäbe", with: "gibt"))

    let full = try rundenamt(
      (
        "kinder", "",
        "k91;Ida;Igel;2023-01-01;w;;;Auen;;;;\nk92;Jan;Jung;2023-01-01;m;;;Auen;;;;\n"
      ),
      (
        "vertraege", "",
        "v1;k91;e1;2026-08-01;2029-07-31;45;unterschrieben;;\nv2;k92;e1;2026-08-01;2029-07-31;45;zugesagt;;\n"
      ))
    let (before, after) = try gruende(full, "k5")
    #expect(
      before
        == "1. Wunsch Sonne: Dort gäbe es in dieser Runde keine Kindergartenplätze, weil alle Plätze schon belegt oder fest zugesagt sind."
    )
    #expect(after == before.replacing("gäbe", with: "gibt"))

    // One child has a place, the others are shut: nobody else has got them.
    let partly = try rundenamt(
      ("betriebserlaubnis", "e1;kindergarten;2", "e1;kindergarten;9"),
      ("kinder", "", "k91;Ida;Igel;2023-01-01;w;;;Auen;;;;\n"),
      ("vertraege", "", "v1;k91;e1;2026-08-01;2029-07-31;45;unterschrieben;;\n"))
    try partly.tue(
      "anlegen satzart=sperren einrichtung_id=e1 kategorie=kindergarten plaetze=8 von=2027-01-01 grund=Personal"
    )
    #expect(
      try gruende(partly, "k5").0.hasSuffix(
        "weil für einen ganzen Aufenthalt kein Platz frei ist."))

    // What is short is a place in the Kindergarten a year later: of the Krippe nothing is taken.
    let later = try rundenamt(
      ("betriebserlaubnis", "e1;kindergarten;2", "e1;kindergarten;2;;\ne1;krippe;3"),
      (
        "kinder", "",
        "k91;Ida;Igel;2023-01-01;w;;;Auen;;;;\nk92;Jan;Jung;2023-01-01;m;;;Auen;;;;\nk93;Kim;Kurz;2025-09-01;w;;;Auen;;;;\n"
      ),
      (
        "vertraege", "",
        "v1;k91;e1;2026-08-01;2029-07-31;45;unterschrieben;;\nv2;k92;e1;2026-08-01;2029-07-31;45;unterschrieben;;\n"
      ),
      (
        "anmeldungen", "",
        "a93;k93;betreuungsanfrage;2027-08-01;45;2027-01-08;e1;offen;;;\n"
      ))
    #expect(
      try gruende(later, "k93").0.hasSuffix(
        "keine Krippenplätze, weil für einen ganzen Aufenthalt kein Platz frei ist."))

    let none = try rundenamt(("betriebserlaubnis", "e1;kindergarten;2", "e1;hort;2"))
    #expect(
      try gruende(none, "k5").0
        == "1. Wunsch Sonne: Dort gibt es in dieser Zeit keine Kindergartenplätze.")

    let shut = try rundenamt()
    try shut.tue(
      "anlegen satzart=sperren einrichtung_id=e1 kategorie=kindergarten plaetze=2 von=2027-01-01 grund=Personal"
    )
    #expect(
      try gruende(shut, "k5").0.hasSuffix("weil für einen ganzen Aufenthalt kein Platz frei ist."))
  }

  @Test(
    "What is tried beats what is set: a trial with no places blames neither office nor contracts")
  func versucht() throws {
    let amt = try rundenamt()
    let (i, probe) = try amt.antrag("k5")
    let tried = probe.mit([(haus: 0, art: .kindergarten, plaetze: 0)])
    let said = amt.texte.begruendung(i, tried) { $0.briefname }
    #expect(
      said.contains("1. Wunsch Sonne: Dort gäbe es in dieser Runde keine Kindergartenplätze."))
  }

  @Test("Each is a whole sentence, and names nobody but the child and those who come with it")
  func ganzeSaetze() throws {
    let amt = try rundenamt()
    for decided in [false, true] {
      if decided { try amt.tue("runde_entscheiden runde=n1") }
      let probe = try amt.probe
      for antrag in probe.lage.antraege {
        let lines = try amt.brief(antrag.kind.text)
        #expect(lines[0].hasPrefix("Versuch – nicht entschieden") == !decided, "\(lines)")
        let siblings = probe.lage.antraege.filter {
          $0.familie != nil && $0.familie == antrag.familie
        }
        for line in lines {
          #expect(line.hasSuffix("."), "\(line)")
          for other in probe.lage.antraege
          where other.kind != antrag.kind && !siblings.contains(where: { $0.kind == other.kind }) {
            #expect(!line.contains(other.briefname) && !line.contains(other.name), "\(line)")
          }
        }
      }
    }
  }

  @Test("The place that a child has is no wish of its own, whatever number it would get")
  func bisher() throws {
    let amt = try rundenamt(("betriebserlaubnis", "e1;kindergarten;2", "e1;kindergarten;1"))
    let (i, probe) = try amt.antrag("k8")
    #expect(probe.lage.antraege[i].wuensche.count == 2 && probe.lage.antraege[i].wunschzahl == 1)
    #expect(
      try amt.brief("k8").last
        == "Bisheriger Platz Mond: Dort ist Hans Holm schon und behielte den Platz.")
  }

  @Test("Whoever was taken down twice, or asked twice, is told so before the decision")
  func doppelt() throws {
    let amt = try rundenamt()
    #expect(
      try amt.brief("k1").last == "Für Ada Abel liegen zwei Anmeldungen vor; es zählt die frühere.")
    try amt.tue("anlegen satzart=kinder id=k9 vorname=Ada nachname=Abel geburtsdatum=2023-01-01")
    try amt.tue(
      "anmeldung_aufnehmen id=a19 kind=k9 art=betreuungsanfrage ab=2027-08-01 wuensche=e1 eingang=2027-02-01"
    )
    for kind in ["k1", "k9"] {
      let lines = try amt.brief(kind)
      #expect(lines.contains { $0.hasPrefix("Ada Abel ist vielleicht doppelt aufgenommen; ") })
    }
    #expect(try !amt.brief("k2").contains { $0.contains("doppelt") })
    try amt.tue("runde_entscheiden runde=n1")
    #expect(try !amt.brief("k1").contains { $0.contains("doppelt") })
  }

  @Test("Findings call records by what people call them, never by an id")
  func namen() throws {
    let amt = try rundenamt(
      ("kinder", "k7;Gina;Fink", "k7;Fee;Fink"),
      ("anmeldungen", "zusammen_mit=k7", "zusammen_mit=k4"),
      ("anmeldungen", "2027-01-04;e2|e1;offen;;;", "2027-01-04;e2|e1;offen;;;0.5"))
    let all = try amt.probe.lage.befunde.map { amt.texte($0.grund) }
    #expect(all.contains("Soll nur zusammen mit Dora Dorn kommen, und das Kind nimmt nicht teil."))
    #expect(all.contains("Vielleicht doppelt aufgenommen: Fee Fink, geboren am 01.06.2023"))
    #expect(all.contains("Zweite Anmeldung; es zählt die frühere vom 01.01.2027."))
    for said in all { #expect(!said.contains(#/\b[akec]\d/#), "\(said)") }
  }

  @Test("Minutes keep what the check found, by kind and number, with no name in them")
  func befunde() throws {
    let amt = try rundenamt(
      ("kinder", "k7;Gina;Fink", "k7;Fee;Fink"), ("anmeldungen", "|nachweis=kindeswohl", ""))
    let before = try amt.probe.lage.befunde
    try amt.tue("runde_entscheiden runde=n1")
    let blatt = try amt.frage(NiederschriftAuskunft(n1))
    let schrift = try #require(Niederschrift(json: blatt.inhalt))
    let kept = try #require(schrift.befunde)
    for art in Rundenbefund.Art.allCases {
      let n = kept.filter { $0.grund == art.rawValue }.reduce(0) { $0 + $1.anzahl }
      #expect(n == before.count { $0.grund.art == art }, "\(art)")
    }
    let ben = try amt.ergebnis("k2").nummer
    #expect(kept.contains { $0.grund == "nachweisFehlt" && $0.kind == ben && $0.wer == "" })
    #expect(kept.contains { $0.grund == "punkteUnbekannt" && $0.wer == "Geschwisterkind" })
    // Whose danger it was stays out of them.
    #expect(kept.contains { $0.grund == "kindeswohlUnbestaetigt" && $0.kind == "" })
    #expect(kept.allSatisfy { befund in !["Abel", "Behr"].contains { befund.wer.contains($0) } })
    let text = amt.texte(schrift, pruefsumme: "")
    #expect(text.contains("\nWas die Prüfung vor der Entscheidung fand\n"))
    #expect(text.contains("  Ein Nachweis fehlte; das Kriterium zählte darum nicht. – \(ben)\n"))
    // The decided Runde shows them, by name as long as that is known.
    let shown = try amt.probe.lage.befunde
    #expect(shown.count == before.count)
    #expect(shown.contains { $0.wer == "Behr, Ben" && $0.grund.art == .nachweisFehlt })
    #expect(Niederschriftpruefung(schrift).anzahl == 0)
    let forged = blatt.inhalt.replacing("\"nachweisFehlt\"", with: "\"nixda\"")
    #expect(Niederschriftpruefung(try #require(Niederschrift(json: forged))).anzahl == 1)
  }

  @Test("The order of the findings doesn't say who a number is")
  func befundordnung() throws {
    let amt = try rundenamt(
      ("anmeldungen", "arbeit=ja|nachweis=arbeit", "arbeit=ja"),
      ("anmeldungen", "2027-01-04;e2|e1;offen;", "2027-01-04;e2|e1;offen;arbeit=ja"))
    for _ in 0..<6 {
      try amt.tue("runde_entscheiden runde=n1")
      let schrift = try #require(
        Niederschrift(json: try amt.frage(NiederschriftAuskunft(n1)).inhalt))
      let kept = (schrift.befunde ?? []).filter { $0.grund == "nachweisFehlt" }.map(\.kind)
      #expect(kept.count > 3)
      #expect(kept == kept.sorted())
      try amt.tue("rueckgaengig")
    }
  }

  @Test("Minutes in which somebody changed a number to any other are still shown, and it is named")
  func unmoeglicheZahlen() throws {
    let amt = try rundenamt()
    try amt.tue("runde_entscheiden runde=n1")
    let now = try amt.frage(NiederschriftAuskunft(n1)).inhalt
    let regel = try #require(amt.frage(WahllistenAuskunft()).regel)
    let all = ["-9223372036854775808", "9223372036854775807", "2147483647", "-1", "0"]
    for field in [
      "frei", "wechselkinder", "plaetze", "gesperrt", "bestand", "zusagen", "reserviert", "anzahl",
      "wunsch",
    ] {
      for wert in all {
        let changed = now.replacing(try Regex("\"\(field)\":\\d+"), with: "\"\(field)\":\(wert)")
        let schrift = try #require(Niederschrift(json: changed))
        #expect(!amt.texte(schrift, pruefsumme: "").isEmpty)
        let probe = schrift.probe(try amt.probe.lage.runde, schluessel: [:], regel: regel)
        for i in probe.lage.antraege.indices {
          #expect(!amt.texte.begruendung(i, probe) { $0.name }.isEmpty)
        }
        #expect(probe.lage.haeuser.allSatisfy { $0.engpaesse.values.allSatisfy { $0.rest < .max } })
        _ = probe.lage.befunde.reduce(0) { $0 + $1.anzahl }
        if wert.count > 10 {
          #expect(Niederschriftpruefung(schrift).anzahl > 0, "\(field) \(wert)")
        }
      }
    }
  }

  @Test("Minutes keep why no more places were safe, whatever becomes of the contracts later")
  func engpaesse() throws {
    let amt = try rundenamt()
    let before = try amt.probe.lage.haeuser.map(\.engpaesse)
    let mond = try #require(before[1][.kindergarten])
    #expect(mond.zahlen[.plaetze] == Platzzahl(2) && mond.zahlen[.bestand] == Platzzahl(1))
    #expect(mond.frei == 2 && mond.wechselkinder == 1 && mond.rest == 0)
    try amt.tue("runde_entscheiden runde=n1")
    try amt.tue("aendern satzart=vertraege satz=v8 ende=2027-03-31")
    #expect(try amt.probe.lage.haeuser.map(\.engpaesse) == before)
    let text = try amt.frage(NiederschrifttextAuskunft(n1))
    #expect(
      text.contains(
        #/Mond, Kindergarten: am knappsten war Kindergarten vom 01.08.2027 bis [0-9.]+: 2 Plätze, 1 belegt, 1 der belegten von einem Wechselkind\n/#
      ), "\(text)")
  }

  @Test(
    "Minutes of the second form are read, judged and written as they were, and say what they lack")
  func zweiteForm() throws {
    let amt = try rundenamt()
    try amt.tue("runde_entscheiden runde=n1")
    let old = Self.zweiteForm
    let schrift = try #require(Niederschrift(json: old))
    #expect(schrift.json == old)
    #expect(Niederschriftpruefung(schrift).anzahl == 0)
    for (from, to) in [("\"wunsch\":2", "\"wunsch\":1"), ("\"sicher\":2", "\"sicher\":1")] {
      let forged = try #require(Niederschrift(json: old.replacing(from, with: to)))
      #expect(Niederschriftpruefung(forged).anzahl > 0, "\(to)")
    }
    // A form that keeps them can't be without them.
    let stripped = try #require(
      Niederschrift(json: old.replacing("\"format\":2", with: "\"format\":3")))
    #expect(
      Niederschriftpruefung(stripped).maengel
        == [.unbekannt(liste: "", zeile: 0, feld: "format", wert: "3")])
    let runde = try amt.probe.lage.runde
    let regel = try #require(amt.frage(WahllistenAuskunft()).regel)
    let probe = schrift.probe(runde, schluessel: [:], regel: regel)
    #expect(probe.lage.ausAlterNiederschrift && probe.lage.befunde.isEmpty)
    #expect(try !amt.probe.lage.ausAlterNiederschrift)
  }

  /// The Runde of `Rundenkommune`, as the second form told it.
  private static let zweiteForm =
    #"{"format":2,"programm":"Platzwart, Verfahren 1","runde":"Hauptrunde","beginnVon":"2027-08-01","beginnBis":"2027-08-01","stichtag":"2027-02-28","entschiedenAm":"2027-03-01","kategorien":["krippe","kindergarten"],"traeger":"","geschwisterZusammen":true,"wechselkinder":true,"auswaertige":"nachrangig","katalog":"Katalog","gleichstand":["aelter"],"saat":"blau","stabil":true,"kriterien":[{"code":"arbeit","bezeichnung":"Arbeit","punkte":10,"vorrang":false,"art":"ja","nachweis":"Bescheinigung","kategorie":"","abMonat":null,"bisMonat":null,"gruppe":"","hoechstens":null},{"code":"haertefall","bezeichnung":"Härtefall","punkte":null,"vorrang":true,"art":"ja","nachweis":"","kategorie":"","abMonat":null,"bisMonat":null,"gruppe":"","hoechstens":null},{"code":"geschwister","bezeichnung":"Geschwisterkind","punkte":null,"vorrang":false,"art":"einrichtung","nachweis":"","kategorie":"","abMonat":null,"bisMonat":null,"gruppe":"","hoechstens":null}],"plaetze":[{"einrichtung":"e1","name":"Sonne","kategorie":"krippe","plaetze":0,"sicher":0,"grund":""},{"einrichtung":"e1","name":"Sonne","kategorie":"kindergarten","plaetze":2,"sicher":2,"grund":""},{"einrichtung":"e1","name":"Sonne","kategorie":"hort","plaetze":0,"sicher":0,"grund":""},{"einrichtung":"e2","name":"Mond","kategorie":"krippe","plaetze":1,"sicher":1,"grund":""},{"einrichtung":"e2","name":"Mond","kategorie":"kindergarten","plaetze":2,"sicher":2,"grund":""},{"einrichtung":"e2","name":"Mond","kategorie":"hort","plaetze":0,"sicher":0,"grund":""}],"draussen":[{"grund":"zweiteAnmeldung","anzahl":1}],"bewerbungen":[{"kind":"1","kategorie":"kindergarten","familie":"","wuensche":["e2","e1"],"bisher":"","ausserhalb":""},{"kind":"2","kategorie":"kindergarten","familie":"","wuensche":["e1","e2"],"bisher":"","ausserhalb":""},{"kind":"3","kategorie":"kindergarten","familie":"","wuensche":["e1"],"bisher":"","ausserhalb":""},{"kind":"4","kategorie":"kindergarten","familie":"","wuensche":["e2"],"bisher":"","ausserhalb":""},{"kind":"5","kategorie":"kindergarten","familie":"f5","wuensche":["e1"],"bisher":"","ausserhalb":""},{"kind":"6","kategorie":"kindergarten","familie":"","wuensche":["e1","e2"],"bisher":"e2","ausserhalb":""},{"kind":"7","kategorie":"kindergarten","familie":"f5","wuensche":["e1"],"bisher":"","ausserhalb":""},{"kind":"8","kategorie":"kindergarten","familie":"","wuensche":["e1","e2"],"bisher":"","ausserhalb":""}],"rang":[{"einrichtung":"e1","kind":"2","rang":1,"stufe":"punkte","punkte":10,"kriterien":["arbeit"],"grund":""},{"einrichtung":"e1","kind":"6","rang":2,"stufe":"punkte","punkte":10,"kriterien":["arbeit"],"grund":""},{"einrichtung":"e1","kind":"8","rang":3,"stufe":"punkte","punkte":0,"kriterien":[],"grund":""},{"einrichtung":"e1","kind":"1","rang":4,"stufe":"punkte","punkte":0,"kriterien":[],"grund":""},{"einrichtung":"e1","kind":"7","rang":5,"stufe":"punkte","punkte":0,"kriterien":[],"grund":""},{"einrichtung":"e1","kind":"5","rang":6,"stufe":"punkte","punkte":0,"kriterien":[],"grund":""},{"einrichtung":"e1","kind":"3","rang":7,"stufe":"auswaertig","punkte":0,"kriterien":["haertefall"],"grund":""},{"einrichtung":"e2","kind":"4","rang":1,"stufe":"kindeswohl","punkte":0,"kriterien":[],"grund":""},{"einrichtung":"e2","kind":"2","rang":2,"stufe":"punkte","punkte":10,"kriterien":["arbeit"],"grund":""},{"einrichtung":"e2","kind":"8","rang":3,"stufe":"punkte","punkte":0,"kriterien":[],"grund":""},{"einrichtung":"e2","kind":"1","rang":4,"stufe":"punkte","punkte":0,"kriterien":[],"grund":""}],"ergebnis":[{"kind":"1","einrichtung":"","wunsch":null},{"kind":"2","einrichtung":"e1","wunsch":1},{"kind":"3","einrichtung":"","wunsch":null},{"kind":"4","einrichtung":"e2","wunsch":1},{"kind":"5","einrichtung":"","wunsch":null},{"kind":"6","einrichtung":"e1","wunsch":1},{"kind":"7","einrichtung":"","wunsch":null},{"kind":"8","einrichtung":"e2","wunsch":2}]}"#

  @Test("Why a family has to wait is told it without another family's name")
  func fuerFamilie() throws {
    let amt = try rundenamt()
    try amt.tue("runde_entscheiden runde=n1")
    try amt.tue("runde_anbieten runde=n1")
    let rows = try amt.frage(AngeboteAuskunft(n1)).zeilen
    let ben = try #require(rows.first { $0.ergebnis.kind.text == "k2" })
    #expect(ben.hinweis == "wartet auf Hans Holm (nach Sonne)")
    #expect(ben.fuerFamilie.hasPrefix("Der Platz wird frei, sobald ein anderes Kind"))
    for row in rows {
      #expect(row.hinweis.isEmpty == row.fuerFamilie.isEmpty)
      for other in rows where other.name != row.name {
        #expect(!row.fuerFamilie.contains(other.name.prefix { $0 != "," }), "\(row.fuerFamilie)")
      }
    }
  }
}
