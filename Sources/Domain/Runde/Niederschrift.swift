/// The minutes of a Runde: by which rules it was decided, on what, and what came of it.
///
/// Children are numbers in them, in the order of their ids; whose they are only the records of the
/// results know. With the papers in it anybody can judge the result years later.
public struct Niederschrift: Equatable, Sendable, Decodable {
  /// A line of the catalogue.
  public struct Zeile: Equatable, Sendable, Decodable {
    public let code: String
    public let bezeichnung: String
    public let punkte: Int?
    /// Whether it comes before all points.
    public let vorrang: Bool
  }

  /// How many places an Einrichtung gave, how many were safe, and why it gave less; one of which
  /// nobody says how many are safe took no part.
  public struct Platz: Equatable, Sendable, Decodable {
    public let einrichtung: String
    public let name: String
    public let kategorie: String
    public let plaetze: Int
    public let sicher: Int?
    public let grund: String
  }

  /// A child and what it wished.
  public struct Bewerbung: Equatable, Sendable, Decodable {
    public let kind: String
    public let kategorie: String
    public let familie: String
    public let wuensche: [String]
    public let bisher: String
    /// Where it keeps a place beside the Runde unless a wish is fulfilled.
    public let ausserhalb: String
    /// When its lot was drawn, from 1: the lot itself could be drawn again by whoever knows the id of
    /// the child.
    public let los: Int
  }

  /// A child in the order of an Einrichtung; `rang` is nil for one that was refused.
  public struct Rang: Equatable, Sendable, Decodable {
    public let einrichtung: String
    public let kind: String
    public let rang: Int?
    /// What came before its points.
    public let stufe: String
    public let punkte: Int
    /// The codes of the Kriterien that counted.
    public let kriterien: [String]
    /// Why the Einrichtung moved or refused it; empty where it didn't.
    public let grund: String
  }

  /// What a child got.
  public struct Ergebnis: Equatable, Sendable, Decodable {
    public let kind: String
    public let einrichtung: String
    public let wunsch: Int?
  }

  public let programm: String
  public let runde: String
  public let beginnVon: String
  public let beginnBis: String
  public let stichtag: String
  public let entschiedenAm: String
  public let katalog: String
  public let gleichstand: [String]
  public let saat: String
  public let stabil: Bool
  public let kriterien: [Zeile]
  public let plaetze: [Platz]
  public let bewerbungen: [Bewerbung]
  public let rang: [Rang]
  public let ergebnis: [Ergebnis]
}

extension Niederschrift {
  /// The minutes of a trial that is decided.
  ///
  /// - Parameters:
  ///   - probe: what was run
  ///   - programm: which version of the program ran it
  ///   - tag: the day of the decision
  public init(_ probe: Rundenprobe, programm: String, am tag: Tag) {
    let lage = probe.lage
    let nummern = Self.nummern(lage.antraege.count)
    let lose = Self.ziehung(lage.antraege)
    self.programm = programm
    runde = lage.runde.name
    beginnVon = lage.runde.beginn.von.iso
    beginnBis = lage.runde.beginn.bis.iso
    stichtag = lage.runde.stichtag.iso
    entschiedenAm = tag.iso
    katalog = lage.katalog.name
    gleichstand = lage.katalog.gleichstand.map(\.rawValue)
    saat = lage.runde.saat
    stabil = probe.ergebnis.istStabil
    kriterien = lage.kriterien.kriterien.map {
      Zeile(code: $0.code, bezeichnung: $0.bezeichnung, punkte: $0.punkte, vorrang: $0.vorrang)
    }
    plaetze = lage.haeuser.flatMap { haus in
      Platzart.allCases.compactMap { art in
        haus.plaetze[art].map { zahl in
          Platz(
            einrichtung: haus.kennung.text, name: haus.name, kategorie: art.rawValue,
            plaetze: zahl, sicher: haus.nimmtTeil ? haus.sicher[art] : nil,
            grund: haus.grenzen.first { $0.kategorie == art }?.grund ?? "")
        }
      }
    }
    bewerbungen = lage.antraege.enumerated().map { i, antrag in
      Bewerbung(
        kind: nummern[i], kategorie: antrag.kategorie.rawValue,
        familie: antrag.familie.map { "f\($0)" } ?? "",
        wuensche: antrag.wuensche.map(\.einrichtung.text), bisher: antrag.bisher?.text ?? "",
        ausserhalb: antrag.ausserhalb?.text ?? "",
        los: lose[i])
    }
    rang = zip(lage.haeuser, probe.ranglisten).flatMap { haus, liste in
      func zeile(_ platz: Rangliste.Platz, _ rang: Int?) -> Rang {
        let zettel = lage.kriterien.zettel(lage.antraege[platz.antrag], wunsch: platz.wunsch)
        return Rang(
          einrichtung: haus.kennung.text, kind: nummern[platz.antrag], rang: rang,
          stufe: "\(platz.stufe)", punkte: platz.punkte,
          kriterien: zettel.posten.filter(\.zaehlt).map {
            lage.kriterien.kriterien[$0.kriterium].code
          }, grund: platz.entscheid?.grund ?? "")
      }
      return liste.plaetze.enumerated().map { zeile($1, $0 + 1) }
        + liste.abgelehnt.map { zeile($0, nil) }
    }
    ergebnis = lage.antraege.indices.map { i in
      Ergebnis(
        kind: nummern[i], einrichtung: probe.haus(i).map { lage.haeuser[$0].kennung.text } ?? "",
        wunsch: probe.ergebnis.wuensche[i].map { Int($0) + 1 })
    }
  }

  /// For each child when its lot was drawn, from 1.
  private static func ziehung(_ antraege: [Rundenantrag]) -> [Int] {
    var result = Array(repeating: 0, count: antraege.count)
    let drawn = antraege.indices.sorted {
      (antraege[$0].los, antraege[$0].kind) < (antraege[$1].los, antraege[$1].kind)
    }
    for (place, i) in drawn.enumerated() { result[i] = place + 1 }
    return result
  }

  /// The numbers of so many children, of one length.
  public static func nummern(_ anzahl: Int) -> [String] {
    let length = String(anzahl).utf8.count
    return (1...max(1, anzahl)).prefix(anzahl).map {
      let digits = String($0)
      return String(repeating: "0", count: length - digits.utf8.count) + digits
    }
  }

  /// The papers, to be judged with the result; their lines are those of the files that
  /// `Vergabeschreiber` makes of them.
  public var unterlagen: Vergabeunterlagen {
    Vergabeunterlagen(
      plaetze: plaetze.enumerated().compactMap { i, satz in
        Platzart(rawValue: satz.kategorie).map {
          Vergabeplaetze(
            einrichtung: Kennung(gespeichert: satz.einrichtung), art: $0,
            plaetze: Int32(clamping: satz.plaetze), zeile: i + 2)
        }
      },
      bewerbungen: bewerbungen.enumerated().compactMap { i, satz in
        Platzkategorie(rawValue: satz.kategorie).map {
          Domain.Bewerbung(
            kind: Kennung(gespeichert: satz.kind), kategorie: $0,
            familie: satz.familie.isEmpty ? nil : Kennung(gespeichert: satz.familie),
            wuensche: satz.wuensche.map { Kennung(gespeichert: $0) },
            bisher: satz.bisher.isEmpty ? nil : Kennung(gespeichert: satz.bisher), zeile: i + 2)
        }
      },
      raenge: rang.filter { $0.rang != nil }.enumerated().map { i, satz in
        Bewerberrang(
          einrichtung: Kennung(gespeichert: satz.einrichtung),
          kind: Kennung(gespeichert: satz.kind), rang: Int32(clamping: satz.rang ?? 0),
          zeile: i + 2)
      })
  }

  /// The Einrichtungen that took part.
  var teilnehmer: Set<String> {
    Set(plaetze.filter { $0.sicher != nil }.map(\.einrichtung))
  }

  /// The result, child by child.
  public var zuteilungen: [Zuteilung] {
    ergebnis.map {
      Zuteilung(
        kind: Kennung(gespeichert: $0.kind),
        einrichtung: $0.einrichtung.isEmpty ? nil : Kennung(gespeichert: $0.einrichtung),
        wunsch: $0.wunsch.map { Int32(clamping: $0) })
    }
  }
}
