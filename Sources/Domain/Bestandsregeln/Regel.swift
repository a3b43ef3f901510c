/// The rules that need more than one record, by the short names that commands print.
public enum Regel: String, CaseIterable, Sendable {
  case mandant
  case kennungEindeutig = "kennung_eindeutig"
  case parameterEindeutig = "parameter_eindeutig"
  case verweis
  case zuordnungEinrichtung = "zuordnung_einrichtung"
  case zuordnungVertrag = "zuordnung_vertrag"
  case zuordnungGruppe = "zuordnung_gruppe"
  case zuordnungUeberschneidung = "zuordnung_ueberschneidung"
  case belegrechtEinrichtung = "belegrecht_einrichtung"
  case vertragUeberschneidung = "vertrag_ueberschneidung"
  case vertragOeffnung = "vertrag_oeffnung"
  case platzsumme
  case rundeEindeutig = "runde_eindeutig"
  case rundeStand = "runde_stand"
  case niederschrift
}

/// How records break a rule, and which ones.
///
/// The records are those that the rule is about, not the one that is named: a sentence made from a
/// reason is right wherever it stands.
public enum Regelgrund: Equatable, Sendable {
  case mandantFehlt
  case mandantMehrfach(erster: Satzbezug)
  case kennungDoppelt(erster: Satzbezug)
  case parameterDoppelt(erster: Satzbezug)
  case verweisInsLeere(kennung: String, ziel: Satzart)
  case gruppeAndererEinrichtung(vertrag: Satzbezug, gruppe: Satzbezug)
  case zuordnungAusserhalbVertrag(vertrag: Satzbezug, gruppe: Satzbezug)
  case zuordnungAusserhalbGruppe(vertrag: Satzbezug, gruppe: Satzbezug)
  /// `andere` is the other Zuordnung, by its group.
  case zuordnungUeberschneidung(vertrag: String, gruppe: String, andere: Satzbezug)
  case belegrechtAndererEinrichtung(vertrag: Satzbezug, belegrecht: Satzbezug)
  case vertragUeberschneidung(vertrag: Satzbezug, anderer: Satzbezug)
  case vertragAusserhalbOeffnung(vertrag: Satzbezug, einrichtung: Satzbezug)
  /// All that counts for the places of an Einrichtung, whenever it does, is more than can be reckoned.
  case zuVielePlaetze(einrichtung: Satzbezug)
  /// Of what a Runde says once there is a second one.
  case rundensatzDoppelt(erster: Satzbezug)
  /// What is kept of a Runde is not what there is when it has come so far.
  case rundenstand(runde: Satzbezug, satz: Satzbezug)
  case niederschriftFehlt(runde: Satzbezug)
  case niederschriftVeraendert

  /// The rule that is broken.
  public var regel: Regel {
    switch self {
    case .mandantFehlt, .mandantMehrfach: .mandant
    case .kennungDoppelt: .kennungEindeutig
    case .parameterDoppelt: .parameterEindeutig
    case .verweisInsLeere: .verweis
    case .gruppeAndererEinrichtung: .zuordnungEinrichtung
    case .zuordnungAusserhalbVertrag: .zuordnungVertrag
    case .zuordnungAusserhalbGruppe: .zuordnungGruppe
    case .zuordnungUeberschneidung: .zuordnungUeberschneidung
    case .belegrechtAndererEinrichtung: .belegrechtEinrichtung
    case .vertragUeberschneidung: .vertragUeberschneidung
    case .vertragAusserhalbOeffnung: .vertragOeffnung
    case .zuVielePlaetze: .platzsumme
    case .rundensatzDoppelt: .rundeEindeutig
    case .rundenstand, .niederschriftFehlt: .rundeStand
    case .niederschriftVeraendert: .niederschrift
    }
  }
}
