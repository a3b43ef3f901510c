/// The minutes of a Runde: by which rules it was decided, on what, and what came of it.
///
/// Children are numbers in them, drawn at random; whose they are only the records of the results know,
/// and once that of a child is erased neither the minutes nor the records lead to it. Who kept the ids
/// of the children elsewhere, such as an old export, can still draw their lots anew from the seed, and
/// sees from the orders of equals who can't be who: minutes and such copies are kept apart.
///
/// With the papers in it anybody can judge the result years later (`Niederschriftpruefung`).
public struct Niederschrift: Equatable, Sendable, Decodable {
  /// The form in which they are written now; the first one had no number, and said less of the
  /// Kriterien and nothing of the rules of the Runde, the second one nothing of what the check found and
  /// of what kept places from being more.
  public static let format = 3

  /// A line of the catalogue.
  public struct Zeile: Equatable, Sendable, Decodable {
    /// By what `Rang` names it: its code; a second line of the same code has `#2` behind it.
    public let code: String
    public let bezeichnung: String
    public let punkte: Int?
    /// Whether it comes before all points.
    public let vorrang: Bool
    // The rest of the columns of a Kriterium; nil in minutes of the first form.
    public let art: String?
    public let nachweis: String?
    public let kategorie: String?
    public let abMonat: Int?
    public let bisMonat: Int?
    public let gruppe: String?
    public let hoechstens: Int?
  }

  /// A Kriterium that counted for a child, and how often: `arbeit`, or `arbeit*2`.
  public struct Gezaehlt: RawRepresentable, Equatable, Sendable, Decodable {
    /// The line of the catalogue.
    public let code: String
    /// How often; minutes of the first form don't say that.
    public let mal: Int

    public init(_ code: String, mal: Int) { (self.code, self.mal) = (code, mal) }

    public init(rawValue: String) {
      let parts = rawValue.split(separator: "*", omittingEmptySubsequences: false)
      let times = parts.count == 2 ? Int(parts[1]) : nil
      self.init(times == nil ? rawValue : String(parts[0]), mal: times ?? 1)
    }

    public var rawValue: String { mal == 1 ? code : "\(code)*\(mal)" }
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

    /// Whether the Einrichtung was put out of the Runde by this line: no place at all, and why.
    public var schliesstAus: Bool {
      kategorie == Platzart.gesamt.rawValue && plaetze == 0 && !grund.isEmpty
    }
  }

  /// Children who took no part, and why.
  public struct Draussen: Equatable, Sendable, Decodable {
    public let grund: String
    public let anzahl: Int
  }

  /// What kept a bound of an Einrichtung from being higher: the days, which places ran short on them,
  /// and the figures of the first of them in hundredths of a place.
  public struct Knappheit: Equatable, Sendable, Decodable {
    public let einrichtung: String
    /// The places that were given.
    public let kategorie: String
    /// The places that ran short.
    public let knapp: String
    public let von: String
    public let bis: String
    public let frei: Int
    public let wechselkinder: Int
    /// How many others were reckoned with, by their category at the start.
    public let kinder: [Int]
    public let plaetze: Int
    public let gesperrt: Int
    public let bestand: Int
    public let zusagen: Int
    public let reserviert: Int
  }

  /// What the check found before the Runde was decided: of which kind, and how often.
  public struct Befund: Equatable, Sendable, Decodable {
    public let grund: String
    /// The child that it was about; empty for one that took no part, and where it was about none.
    public let kind: String
    /// The Einrichtung, Kriterium or catalogue that it was about; empty for children.
    public let wer: String
    public let anzahl: Int
  }

  /// A child and what it wished.
  public struct Bewerbung: Equatable, Sendable, Decodable {
    public let kind: String
    public let kategorie: String
    public let familie: String
    public let wuensche: [String]
    public let bisher: String
    /// Where it keeps a place beside the Runde unless a wish is fulfilled; nil in minutes of the first form.
    public let ausserhalb: String?
    /// When its lot was drawn, from 1, in minutes of the first form.
    ///
    /// Whoever knows the seed and the
    /// id of the child can draw it again, so that it is no longer told.
    public let los: Int?
  }

  /// A child in the order of an Einrichtung; `rang` is nil for one that was refused.
  public struct Rang: Equatable, Sendable, Decodable {
    public let einrichtung: String
    public let kind: String
    public let rang: Int?
    /// What came before its points.
    public let stufe: String
    public let punkte: Int
    /// The Kriterien that counted.
    public let kriterien: [Gezaehlt]
    /// Why the Einrichtung moved or refused it; empty where it didn't.
    public let grund: String
  }

  /// What a child got.
  public struct Ergebnis: Equatable, Sendable, Decodable {
    public let kind: String
    public let einrichtung: String
    public let wunsch: Int?
  }

  /// Nil in minutes of the first form, as are the other columns that they don't have.
  public let format: Int?
  public let programm: String
  public let runde: String
  public let beginnVon: String
  public let beginnBis: String
  public let stichtag: String
  public let entschiedenAm: String
  public let kategorien: [String]?
  public let traeger: String?
  public let geschwisterZusammen: Bool?
  public let wechselkinder: Bool?
  public let auswaertige: String?
  public let katalog: String
  public let gleichstand: [String]
  public let saat: String
  public let stabil: Bool
  public let kriterien: [Zeile]
  public let plaetze: [Platz]
  // Nil in minutes of the first two forms.
  public let engpaesse: [Knappheit]?
  public let befunde: [Befund]?
  public let draussen: [Draussen]?
  public let bewerbungen: [Bewerbung]
  public let rang: [Rang]
  public let ergebnis: [Ergebnis]
}

extension Niederschrift {
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
