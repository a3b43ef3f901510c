public import Domain

/// A made-up Kommune to look at and to try things out: "Stadt Auen" with some 40 Einrichtungen and
/// 3,000 children.
///
/// - Parameters:
///   - heute: the day around which everything lies
///   - startwert: the same one makes the same Kommune
///   - woerter: the words from which it is made up
/// - Returns: all records, ready to be imported
public func demobestand(heute: Tag, startwert: UInt64, woerter: Demowoerter) -> Datenbestand {
  var bau = Demobau(heute: heute, startwert: startwert, woerter: woerter)
  bau.gruendeKommune()
  bau.baueHaeuser()
  bau.nimmBesondereAuf()
  bau.fuelleHaeuser()
  bau.ueberbelege()
  bau.sichereUebergaenge()
  bau.nimmBewerbungenEntgegen()
  bau.holeEhemaligeNach()
  bau.nimmWechselwuenscheEntgegen()
  bau.schliesseAlteAnmeldungenAb()
  bau.setzeInGruppen()
  bau.wendeKriterienkatalogAn()
  return bau.bestand
}

/// The Kommune while it is made up, step by step.
struct Demobau {
  /// How many children there are in the end.
  static let kinderzahl = 3000
  /// The Gemeindeschlüssel of the Kommune.
  static let ags = "14713990"

  let zeit: Demozeit
  let woerter: Demowoerter
  var zufall: Zufall
  var bestand = Datenbestand()
  var haeuser: [Demohaus] = []
  var familien: [Demofamilie] = []
  /// The families of each Ortsteil, by their place in `familien`.
  var familienImOrtsteil: [[Int]]
  /// Each child's family, by its place in `familien`.
  var familieDesKindes: [Int] = []
  /// The Einrichtung in which a child is in care today.
  var hausHeute: [Int: Int] = [:]
  /// The children with an Anmeldung.
  var angemeldet: Set<Int> = []
  /// The contracts that take a place, in the order of `bestand.vertraege`: whose and where.
  var aufnahmen: [(vertrag: Int, kind: Int, aufnahme: Aufnahme)] = []

  init(heute: Tag, startwert: UInt64, woerter: Demowoerter) {
    zeit = Demozeit(heute: heute)
    zufall = Zufall(startwert: startwert)
    self.woerter = woerter
    familienImOrtsteil = Array(repeating: [], count: woerter.ortsteile.count)
  }

  var heute: Tag { zeit.heute }
  var regel: Kategorieregel { zeit.regel }

  mutating func gruendeKommune() {
    bestand.mandant = [Eintrag(Mandant(ags: Demobau.ags, name: "Stadt Auen", land: .SN))]
    bestand.parameter = [
      Parameter(art: .hortJahre, wert: .anzahl(4), gueltigAb: zeit.letzterAugust),
      Parameter(art: .wunscheinrichtungenAnzahl, wert: .anzahl(3)),
    ].map { Eintrag($0) }
    bestand.traeger = woerter.traeger.map { Eintrag($0) }
  }

  /// An id such as `k00412`.
  func kennung<Art>(_ buchstabe: String, _ nummer: Int, stellen: Int = 3) -> Kennung<Art> {
    let digits = String(nummer)
    let zeros = String(repeating: "0", count: max(0, stellen - digits.count))
    return Kennung(gespeichert: buchstabe + zeros + digits)
  }

  /// The small letters of a name as they stand in a mail address.
  func postfach(_ name: String) -> String {
    var result = ""
    for letter in gefaltet(name).unicodeScalars {
      if ("a"..."z").contains(letter) || ("0"..."9").contains(letter) {
        result.unicodeScalars.append(letter)
      } else if letter == " " || letter == "-", !result.isEmpty, result.last != "-" {
        result += "-"
      }
    }
    return result
  }

  /// A number that is never given to anybody, kept free for films (Bundesnetzagentur).
  mutating func telefonnummer() -> String {
    let nummer = String(zufall.zahl(100...999))
    return switch zufall.zahl(0...4) {
    case 0: "030 23125 \(nummer)"
    case 1: "0171 39200 \(nummer.dropFirst())"
    case 2: "0176 040690 \(nummer.dropFirst())"
    case 3: "040 66969 \(nummer)"
    default: "0171 39200 \(nummer.dropFirst())"
    }
  }

  mutating func anschrift() -> String {
    let strasse = zufall.aus(woerter.strassen)
    return "\(strasse) \(zufall.zahl(1...118))\(zufall.trifft(80) ? "a" : "")"
  }
}
