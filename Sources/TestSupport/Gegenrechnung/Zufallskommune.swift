/// A random small Kommune in the exchange format, full of edges and yet accepted by the import.
public struct Zufallskommune {
  /// The text of each file by its name without `.csv`.
  public private(set) var dateien: [String: String] = [:]
  /// The ids of its children.
  public private(set) var kinder: [String] = []
  /// The ids of its Einrichtungen.
  public let einrichtungen: [String]

  var zufall: Zufall
  let jahre: ClosedRange<Int>
  private var offen: [String: GZeitraum] = [:]
  private var rechte: [String: [String]] = [:]

  /// Makes the Kommune that belongs to the seed; its dates lie in and around `jahre`.
  public init(
    seed: UInt64, einrichtungen anzahl: Int = 3, kinder kinderzahl: Int = 14,
    jahre: ClosedRange<Int> = 2025...2029
  ) {
    zufall = Zufall(seed: seed)
    self.jahre = jahre
    einrichtungen = (1...anzahl).map { "e\($0)" }
    schreibe("mandant", "ags;name;land", ["14713000;Auen;SN"])
    schreibe("traeger", "id;name;art", ["t1;\"Stadt; \"\"Auen\"\"\";kommunal"])
    schreibe(
      "parameter", "schluessel;wert;gueltig_ab", Zufallskommune.parameter(&zufall, jahre: jahre))
    schreibeEinrichtungen()
    schreibePlaetze()
    kinder = (1...kinderzahl).map { "k\($0)" }
    schreibeKinder()
    schreibeVertraege()
    schreibeAnmeldungen()
  }

  mutating func schreibe(_ datei: String, _ kopf: String, _ zeilen: [String]) {
    let zeilenende = zufall.eines("\n", "\r\n")
    let marke = zufall.eines("", "\u{FEFF}")
    dateien[datei] = marke + ([kopf] + zeilen).joined(separator: zeilenende) + zeilenende
  }

  private mutating func schreibeEinrichtungen() {
    var zeilen: [String] = []
    for id in einrichtungen {
      let ab = zufall.trifft(70) ? nil : zufall.datum(jahre)
      var bis = zufall.trifft(75) ? nil : zufall.datum(jahre)
      if let ab, let ende = bis, ende < ab { bis = ab.plus(tage: zufall.zahl(0...400)) }
      offen[id] = GZeitraum(von: ab, bis: bis)
      let name = zufall.eines("Haus \(id)", "\"Haus; \"\"\(id)\"\"\"")
      zeilen.append(
        "\(id);t1;\(name);kita;Weg 1;04109;Auen;14713000;\(ab?.text ?? "");\(bis?.text ?? "")")
    }
    schreibe(
      "einrichtungen", "id;traeger_id;name;art;strasse;plz;ort;ags;gueltig_ab;gueltig_bis", zeilen)
  }

  private mutating func schreibePlaetze() {
    var erlaubnis: [String] = []
    var sperren: [String] = []
    var belegrechte: [String] = []
    for id in einrichtungen {
      for kategorie in ["krippe", "kindergarten", "hort"] {
        for _ in 0..<zufall.eines(0, 1, 1, 1, 2) {
          erlaubnis.append("\(id);\(kategorie);\(zufall.eines(0, 1, 2, 3, 5));\(spanne())")
        }
        for _ in 0..<zufall.eines(0, 0, 1, 2) {
          let recht = "r\(belegrechte.count + 1)"
          rechte[id, default: []].append(recht)
          belegrechte.append("\(recht);\(id);\(kategorie);Werk;\(zufall.zahl(0...3));\(spanne())")
        }
      }
      for _ in 0..<zufall.eines(0, 0, 1, 1, 2, 3) {
        erlaubnis.append("\(id);gesamt;\(zufall.eines(0, 1, 3, 4, 6, 8));\(spanne())")
      }
      for kategorie in ["krippe", "kindergarten", "hort", "gesamt"] {
        for _ in 0..<zufall.eines(0, 0, 1, 2) {
          let sperre = "s\(sperren.count + 1)"
          sperren.append(
            "\(sperre);\(id);\(kategorie);\(zufall.zahl(0...3));\(spanne());Personal")
        }
      }
    }
    schreibe(
      "betriebserlaubnis", "einrichtung_id;kategorie;plaetze;gueltig_ab;gueltig_bis", erlaubnis)
    schreibe("sperren", "id;einrichtung_id;kategorie;plaetze;von;bis;grund", sperren)
    schreibe("belegrechte", "id;einrichtung_id;kategorie;inhaber;plaetze;von;bis", belegrechte)
  }

  /// Two fields of a period, each end open often.
  private mutating func spanne() -> String {
    let von = zufall.tagOderOffen(jahre, offen: 45)
    let bis = zufall.tagOderOffen(jahre, offen: 45)
    return !von.isEmpty && !bis.isEmpty && bis < von ? "\(bis);\(von)" : "\(von);\(bis)"
  }

  private mutating func schreibeKinder() {
    var zeilen: [String] = []
    for id in kinder {
      let geboren = zufall.geburtstag((jahre.lowerBound - 8)...(jahre.upperBound + 1))
      let zurueck = zufall.trifft(20) ? "ja" : ""
      zeilen.append("\(id);Kim;Ernst;\(geboren);d;Weg 1;04109;Auen;14713000;\(zurueck)")
    }
    schreibe(
      "kinder",
      "id;vorname;nachname;geburtsdatum;geschlecht;strasse;plz;ort;ags;zurueckgestellt", zeilen)
  }

  private mutating func schreibeVertraege() {
    var zeilen: [String] = []
    for kind in kinder where zufall.trifft(75) {
      var signiert: [GZeitraum] = []
      for _ in 0..<zufall.eines(1, 1, 2, 3) {
        let id = einrichtungen[zufall.zahl(0...(einrichtungen.count - 1))]
        guard let zeit = vertragszeit(offen[id] ?? GZeitraum()) else { continue }
        var status = zufall.eines(
          "unterschrieben", "unterschrieben", "unterschrieben", "zugesagt", "zugesagt", "entwurf",
          "storniert")
        if status == "unterschrieben" {
          if signiert.contains(where: { $0.ueberschneidet(zeit) }) {
            status = zufall.eines("zugesagt", "entwurf", "storniert")
          } else {
            signiert.append(zeit)
          }
        }
        let eigene = rechte[id] ?? []
        let recht =
          eigene.isEmpty || zufall.trifft(45) ? "" : eigene[zufall.zahl(0...(eigene.count - 1))]
        let anteil = zufall.eines("", "", "1", "0.25", "0.5", "0.75", "2", "1.33")
        let verbleib = zufall.tagOderOffen(jahre, offen: 65)
        let zusageBis = status == "zugesagt" ? zufall.tagOderOffen(jahre, offen: 50) : ""
        zeilen.append(
          "v\(zeilen.count + 1);\(kind);\(id);\(zeit.von?.text ?? "");\(zeit.bis?.text ?? "");45;"
            + "\(status);\(recht);\(anteil);\(verbleib);\(zusageBis)")
      }
    }
    schreibe(
      "vertraege",
      "id;kind_id;einrichtung_id;beginn;ende;wochenstunden;status;belegrecht_id;platzanteil;"
        + "verbleib_bis;zusage_bis", zeilen)
  }

  /// The time of a contract within the time in which its Einrichtung is open.
  private mutating func vertragszeit(_ offen: GZeitraum) -> GZeitraum? {
    var von = zufall.datum((jahre.lowerBound - 2)...(jahre.upperBound))
    if let frueheste = offen.von, von < frueheste { von = frueheste }
    var bis = zufall.trifft(40) ? nil : von.plus(tage: zufall.eines(0, 1, 30, 200, 365, 700, 1300))
    if let letzte = offen.bis {
      if letzte < von { return nil }
      bis = min(bis ?? letzte, letzte)
    }
    return GZeitraum(von: von, bis: bis)
  }

  private mutating func schreibeAnmeldungen() {
    var zeilen: [String] = []
    for kind in kinder where zufall.trifft(65) {
      for _ in 0..<zufall.eines(1, 1, 2, 3, 4) {
        let art = zufall.eines("bedarfsmeldung", "betreuungsanfrage")
        let beginn = zufall.datum(jahre)
        let ende =
          zufall.trifft(55) ? "" : beginn.plus(tage: zufall.eines(0, 1, 90, 365, 600)).text
        let eingang = zufall.eines("2025-02-01", "2025-02-01", zufall.tag(2025...2025))
        var wuensche = einrichtungen.shuffled(using: &zufall)
        wuensche.removeLast(max(0, wuensche.count - zufall.zahl(0...3)))
        let status = zufall.eines(
          "offen", "offen", "offen", "offen", "vermittelt", "zurueckgezogen", "abgelehnt")
        let anteil = zufall.eines("", "", "0.5", "2")
        let nummer = zufall.eines("a", "A", "a-") + "\(zeilen.count + 1)"
        zeilen.append(
          "\(nummer);\(kind);\(art);\(beginn.text);45;\(eingang);"
            + "\(wuensche.joined(separator: "|"));\(status);;\(ende);\(anteil)")
      }
    }
    schreibe(
      "anmeldungen",
      "id;kind_id;art;wunschbeginn;wochenstunden;eingang;wuensche;status;kriterien;wunschende;"
        + "platzanteil", zeilen)
  }
}
