public import Domain
package import Store

/// Something that the office does: a value that says what it is called and what it changes.
///
/// A Vorgang runs in one transaction and fails as a whole.
public protocol Vorgang: Sendable {
  /// Which one it is.
  static var art: Vorgangsart { get }
  /// Its arguments, as they stand on its command line.
  var argumente: [(name: String, wert: String)] { get }
  /// Reads the arguments of its command line.
  init(_ zeile: Vorgangszeile) throws(Vorgangsfehler)
  /// The folder whose records are delivered by it; nil where they don't come from elsewhere.
  var lieferung: String? { get }
  /// Why more places may be given than there are; empty where nobody said so.
  var ueberbuchung: String { get }
  /// Whether places that aren't there can be given by it all the same, with such a reason.
  static var istBegruendbar: Bool { get }
  /// Why it is done, where a reason has to be given; empty where nobody gave one.
  var begruendung: String { get }
  /// Whether it changes anything; else it is done while others write.
  var schreibt: Bool { get }
  /// Whether it can be undone while nobody touches the same records.
  static var istUmkehrbar: Bool { get }
  /// Whether an empty argument says something: that a column is to be empty.
  static var nenntLeeres: Bool { get }
  /// Gives ids to the records that it makes and that have none yet.
  mutating func vergibKennungen(_ neu: () -> String)
  /// Fills in what only the records know, so that the trace names what was really done.
  mutating func loeseAuf(_ lesen: Lesezugriff) throws
  /// Its line as the trace keeps it.
  var spurzeile: Vorgangszeile { get }
  /// Its line as a trial or a plan does it again.
  var planzeile: Vorgangszeile { get }
  /// Checks and changes; what it says is read out on the message line.
  func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis
}

extension Vorgang {
  /// The folder whose records are delivered by it; most Vorgänge have none.
  public var lieferung: String? { nil }
  /// Most Vorgänge give no places.
  public var ueberbuchung: String { "" }
  /// Mostly somebody can say why.
  public static var istBegruendbar: Bool { true }
  /// Mostly only an overbooking needs a reason.
  public var begruendung: String { ueberbuchung }
  /// Most Vorgänge change something.
  public var schreibt: Bool { true }
  /// Whether it can be undone; most can.
  public static var istUmkehrbar: Bool { true }
  /// Mostly an empty argument is one that nobody gave.
  public static var nenntLeeres: Bool { false }
  /// Most Vorgänge make no records.
  public mutating func vergibKennungen(_ neu: () -> String) {}
  /// Most Vorgänge name all themselves.
  public mutating func loeseAuf(_ lesen: Lesezugriff) throws {}

  /// The one form in which trace, plans and scripts keep a Vorgang: `NAME key=value …`.
  public var befehlszeile: String { zeile.text }

  /// The same form in its parts.
  public var zeile: Vorgangszeile {
    Vorgangszeile(
      name: Self.art.rawValue, argumente: argumente, mitLeeren: Self.nenntLeeres)
  }

  /// Mostly the trace keeps all of it.
  public var spurzeile: Vorgangszeile { zeile }
  /// Mostly what the trace keeps does it again.
  public var planzeile: Vorgangszeile { spurzeile }
}

/// Why a command line is not that of a Vorgang.
public enum Vorgangsfehler: Error, Equatable, Sendable {
  /// There is no Vorgang of this name.
  case unbekannt(String)
  /// An argument is missing, can't be read or is not one of this Vorgang.
  case argument(String)
}

/// All Vorgänge that there are.
public enum Vorgangsart: String, CaseIterable, Sendable {
  case einlesen
  case anmelden
  case anlegen
  case aendern
  case fortschreiben
  case loeschen
  case rueckgaengig
  case vertragZusagen = "vertrag_zusagen"
  case vertragUnterschreiben = "vertrag_unterschreiben"
  case vertragStornieren = "vertrag_stornieren"
  case vertragVerfallen = "vertrag_verfallen"
  case vertragWiederherstellen = "vertrag_wiederherstellen"
  case vertragBeenden = "vertrag_beenden"
  case vertragStunden = "vertrag_stunden"
  case vertragUmziehen = "vertrag_umziehen"
  case anmeldungAufnehmen = "anmeldung_aufnehmen"
  case anmeldungBestaetigen = "anmeldung_bestaetigen"
  case anmeldungZurueckziehen = "anmeldung_zurueckziehen"
  case anmeldungAblehnen = "anmeldung_ablehnen"
  case anmeldungUmwandeln = "anmeldung_umwandeln"
  case anmeldungWiederOeffnen = "anmeldung_wieder_oeffnen"
  case kinderZusammenfuehren = "kinder_zusammenfuehren"
  case rueckrufVormerken = "rueckruf_vormerken"
  case rueckrufErledigen = "rueckruf_erledigen"
  case gruppeSetzen = "gruppe_setzen"
  case gruppeGruppenform = "gruppe_gruppenform"
  case kindGruppenform = "kind_gruppenform"
  case kitajahrWechseln = "kitajahr_wechseln"
  case vertragAnnehmen = "vertrag_annehmen"
  case rundeEntscheiden = "runde_entscheiden"
  case rundeZuruecknehmen = "runde_zuruecknehmen"
  case rundeAnbieten = "runde_anbieten"
  case rundeAbschliessen = "runde_abschliessen"
  case rundenkindVergessen = "rundenkind_vergessen"
  case plaetzeTauschen = "plaetze_tauschen"
  case katalogUebernehmen = "katalog_uebernehmen"
}

/// What came of a Vorgang.
public struct Vorgangsergebnis: Equatable, Sendable {
  /// One sentence that can be read out, with what it did to the places.
  public var satz: String
  /// The names in the sentence, which may lose their ends where there is no room.
  public var namen: [String] = []
  /// What a script reads, row by row; empty where there is nothing.
  public var tabelle: [[String]] = []
  /// What it did to the places of which Einrichtung and category.
  public var wirkung: [Platzwirkung] = []
  /// The child that it was about, where it is to be shown.
  public var kind: Kennung<Kind>?
  /// The record of the child that it made, to be looked at next.
  public var neu: Verweis?
  /// What is to be asked before it is done; nil where nobody need ask.
  public var rueckfrage: Rueckfrage?
  /// Whether anything was changed.
  public var geaendert = true
  /// Whether something was noted beside the records, which leaves no entry in the trace.
  public var vermerkt = false
  /// The number under which it stands in the trace, and the line that does it again; nil where it left
  /// no entry.
  public internal(set) var eintrag: Eintrag?
  /// The children, by number, who sign elsewhere together and leave their places to each other, and
  /// from when on: what they are given is judged as if they had left.
  var wirdFrei: [Int: Tag] = [:]

  /// Where a Vorgang stands in the trace.
  public struct Eintrag: Equatable, Sendable {
    public let nummer: Int
    public let zeile: Vorgangszeile
  }

  /// A question, and the Vorgang that does exactly what was asked.
  public struct Rueckfrage: Equatable, Sendable {
    public let satz: String
    public let zeile: Vorgangszeile
    /// What can be done, where there is more to choose than yes or no; this Vorgang stands first.
    public var wahl: [Wahl] = []
  }

  /// One of several Vorgänge between which one chooses.
  public struct Wahl: Equatable, Sendable {
    public let text: String
    public let zeile: Vorgangszeile
  }

  /// What came of a Vorgang, in one sentence.
  public init(satz: String) { self.satz = satz }
}

/// What a Vorgang may do: read, and write the records of one Mandant.
public struct Schreibzugriff {
  /// What it may read, as it stood before.
  public let lesen: Lesezugriff
  package let schreiber: Schreiber
  /// What is delivered, where the Vorgang is a delivery.
  package let lieferung: Lieferung?
  /// The stored Mandant as it was before; nil where the delivery brings a new one.
  package let mandantVorher: Mandantensatz?
}

/// Records that come from elsewhere, and which columns their files lack.
public struct Lieferung: Sendable {
  /// The records.
  public var bestand: Datenbestand
  /// The columns that each file lacks; what is stored in them stays.
  public var fehlendeSpalten: [Satzart: [Spalte]]
  /// What is wrong with single rows.
  public var fehler: [Importfehler]
  /// Whether every file could be read, so that rules over all records can be judged.
  public var istVollstaendig: Bool

  /// A delivery.
  public init(
    bestand: Datenbestand, fehlendeSpalten: [Satzart: [Spalte]] = [:],
    fehler: [Importfehler] = [], istVollstaendig: Bool = true
  ) {
    self.bestand = bestand
    self.fehlendeSpalten = fehlendeSpalten
    self.fehler = fehler
    self.istVollstaendig = istVollstaendig
  }
}
