internal import Domain
internal import Store
internal import Texte

/// Who wins where a record was changed here and in a delivery.
public enum Vorrang: String, CaseIterable, Sendable {
  /// The delivered record.
  case datei
  /// The record that is here.
  case hier
}

/// Takes over a folder of the exchange format: all of it or nothing.
public struct Einlesen: Vorgang, Equatable {
  public static let art = Vorgangsart.einlesen

  /// The folder; who runs the Vorgang knows how to read it.
  public let ordner: String
  /// Who wins where both sides have changed a record; nil refuses the import.
  public let vorrang: Vorrang?
  /// Only judges.
  public let probe: Bool
  /// Whether the records are made up, to try things out; no delivery from outside is.
  public let istDemo: Bool

  /// The import of a folder.
  public init(
    ordner: String, vorrang: Vorrang? = nil, probe: Bool = false, istDemo: Bool = false
  ) {
    self.istDemo = istDemo
    self.ordner = ordner
    self.vorrang = vorrang
    self.probe = probe
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    guard !zeile["ordner"].isEmpty else { throw .argument("ordner") }
    let (vorrang, probe) = (zeile["vorrang"], zeile["probe"])
    guard vorrang.isEmpty || Vorrang(rawValue: vorrang) != nil else { throw .argument("vorrang") }
    guard ["", "ja"].contains(probe) else { throw .argument("probe") }
    guard ["", Self.demo].contains(zeile["herkunft"]) else { throw .argument("herkunft") }
    self.init(
      ordner: zeile["ordner"], vorrang: Vorrang(rawValue: vorrang), probe: probe == "ja",
      istDemo: zeile["herkunft"] == Self.demo)
  }

  public var argumente: [(name: String, wert: String)] {
    [
      ("ordner", ordner), ("vorrang", vorrang?.rawValue ?? ""), ("probe", probe ? "ja" : ""),
      ("herkunft", istDemo ? Self.demo : ""),
    ]
  }

  private static let demo = "demo"

  public var lieferung: String? { ordner }
  public var schreibt: Bool { !probe }
  /// What came from elsewhere is corrected there.
  public static var istUmkehrbar: Bool { false }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    guard let lieferung = schreiben.lieferung else {
      throw Ablehnung(schreiben.lesen.texte(AmtText.stoerung, ["grund": ordner]))
    }
    var lauf = Einlesung(
      schreiben, try lieferung.nachZusammenfuehrung(schreiben.lesen), vorrang: vorrang)
    try lauf.lies()
    try lauf.urteile()
    if !probe { try lauf.schreibe() }
    return lauf.ergebnis(ordner: ordner, probe: probe)
  }
}

/// One import while it runs: read, judge, write.
private struct Einlesung {
  let schreiben: Schreibzugriff
  let lieferung: Lieferung
  let vorrang: Vorrang?
  /// The state after the import.
  private var danach = Datenbestand()
  /// For each kind of records what is still to be written.
  private var schritte: [() throws -> Void] = []
  private var zeilen: [(satzart: Satzart, neu: Int, geaendert: Int, gleich: Int)] = []
  private var konflikte: [String] = []
  private var vermerkt = false

  init(_ schreiben: Schreibzugriff, _ lieferung: Lieferung, vorrang: Vorrang?) {
    self.schreiben = schreiben
    self.lieferung = lieferung
    self.vorrang = vorrang
  }

  private var lesen: Lesezugriff { schreiben.lesen }

  /// Holds every kind of records against what is stored.
  mutating func lies() throws {
    danach.mandant = lieferung.bestand.mandant
    try liesMandant()
    for satzart in Satzart.allCases {
      if let typ = satzart.speichersatz { try lies(typ) }
    }
  }

  private mutating func liesMandant() throws {
    guard let neu = lieferung.bestand.mandant.first?.satz else { return }
    guard let alt = schreiben.mandantVorher else {
      zeilen.append((.mandant, 1, 0, 0))
      return
    }
    let changed = alt.satz != neu
    zeilen.append((.mandant, 0, changed ? 1 : 0, changed ? 0 : 1))
    let schreiber = schreiben.schreiber
    if changed { schritte.append { try schreiber.aendere(alt, in: neu) } }
  }

  private mutating func lies<S: Speichersatz>(_: S.Type) throws {
    let (datenbank, mandant) = (lesen.datenbank, lesen.mandant.key)
    let schreiber = schreiben.schreiber
    let stored = try datenbank.saetze(S.self, buch: &schreiber.buch, mitSchutz: true)
    let delivered = lieferung.bestand[keyPath: S.liste]
    let abgleich = try Abgleich(
      stored, delivered, fehlend: lieferung.fehlendeSpalten[S.satzart] ?? [], vorrang: vorrang
    ) { alt in
      guard let first = alt.first, let since = first.geliefert else { return true }
      let before = try datenbank.zuletztGeliefert(
        S.self, first.satz.schluessel, mandant: mandant, seit: since)
      return before.map { $0 != S.spurtext(alt.map(\.satz)) } ?? false
    }
    danach[keyPath: S.liste] = abgleich.danach
    if !delivered.isEmpty {
      zeilen.append(
        (S.satzart, abgleich.anzahl.neu, abgleich.anzahl.geaendert, abgleich.anzahl.gleich))
    }
    for k in abgleich.konflikte {
      // Where somebody lives who has an Auskunftssperre is not told by the way (§ 51 BMG).
      let hidden =
        try stored.first { $0.satz.schluessel == k.schluessel }
        .map(datenbank.verdeckteSpalten) ?? []
      konflikte += k.felder.map { feld in
        let isHidden = hidden.contains(feld.spalte)
        return lesen.texte(
          AmtText.konfliktFeld,
          [
            "datei": S.satzart.datei, "zeile": String(k.zeile), "spalte": feld.spalte,
            "id": k.schluessel, "hier": isHidden ? "***" : feld.hier,
            "neu": isHidden ? "***" : feld.datei,
          ])
      }
    }
    schritte.append {
      let isMany = abgleich.neu.count > 5000 && abgleich.neu.count > stored.count / 4
      if isMany { try schreiber.schreibeMassenhaft(S.self) }
      if isMany || !abgleich.geaendert.isEmpty { try schreiber.schreibeBeurteiltes(S.self) }
      for satz in abgleich.neu { try schreiber.fuegeEin(satz) }
      for (alt, neu) in abgleich.geaendert { try schreiber.aendere(alt, in: neu) }
      for (schluessel, alt, neu) in abgleich.mengen {
        try schreiber.ersetze(alt, durch: neu, schluessel: schluessel)
      }
      try schreiber.merkeGeliefert(abgleich.bestaetigt)
    }
    vermerkt = vermerkt || !abgleich.bestaetigt.isEmpty
  }

  /// Refuses the whole import where anything is wrong, and names all of it.
  func urteile() throws {
    try lieferung.urteile(
      ueber: danach, lesen.texte, istUnversehrt: lesen.istUnversehrt)
    guard konflikte.isEmpty else {
      throw Ablehnung(
        .abgelehnt, lesen.texte(AmtText.einlesenKonflikt, ["anzahl": String(konflikte.count)]),
        einzelheiten: konflikte)
    }
  }

  mutating func schreibe() throws {
    for schritt in schritte { try schritt() }
    schritte = []
  }

  func ergebnis(ordner: String, probe: Bool) -> Vorgangsergebnis {
    let changed = zeilen.contains { $0.neu + $0.geaendert > 0 }
    let text: AmtText =
      !changed ? .einlesenGleich : probe ? .einlesenProbe : .einlesenFertig
    var result = Vorgangsergebnis(
      satz: lesen.texte(
        text,
        [
          "neu": String(zeilen.reduce(0) { $0 + $1.neu }),
          "geaendert": String(zeilen.reduce(0) { $0 + $1.geaendert }),
        ]))
    result.tabelle = zeilen.map {
      [$0.satzart.rawValue, String($0.neu), String($0.geaendert), String($0.gleich)]
    }
    result.geaendert = changed && !probe
    result.vermerkt = vermerkt && !probe
    return result
  }
}

extension Lieferung {
  /// Refuses the delivery where anything is wrong in it, or in the state after it.
  func urteile(
    ueber danach: Datenbestand, _ texte: Textkatalog,
    istUnversehrt: (Rundenprotokoll) -> Bool = { _ in true }
  ) throws(Ablehnung) {
    // Of a file that could not be read nothing is known: what refers to it can't be judged.
    let broken =
      istVollstaendig
      ? verstoesse(in: danach, istUnversehrt: istUnversehrt).map(Importfehler.init) : []
    let wrong = (fehler + broken).sorted { $0.stelle < $1.stelle }
    guard wrong.isEmpty else {
      throw Ablehnung(
        .abgelehnt, texte(AmtText.einlesenFehler, ["anzahl": String(wrong.count)]),
        einzelheiten: wrong.map { texte($0) })
    }
  }
}

extension Satzart {
  /// The name of the file.
  var datei: String { "\(rawValue).csv" }
}
