public import Domain
internal import Store
internal import Texte

/// The figures of a category on a day, of one Einrichtung or of several together, in hundredths.
public struct Kapazitaetswerte: Equatable, Sendable {
  // As one vector: what a year of a large Träger adds up to is reckoned with every change of it.
  var werte = SIMD8<Int>.zero

  init() {}

  init(_ w: Platzwerte) {
    werte = SIMD8(
      Int(w.plaetze), Int(w.gesperrt), Int(w.bestand), Int(w.zusagen), Int(w.reserviert),
      max(0, Int(w.frei)), min(0, Int(w.frei)), 0)
  }

  /// Permitted places.
  public var plaetze: Int { werte[0] }
  /// Permitted places that are not offered.
  public var gesperrt: Int { werte[1] }
  /// Places of signed contracts.
  public var bestand: Int { werte[2] }
  /// Places of promised contracts.
  public var zusagen: Int { werte[3] }
  /// Places kept for others.
  public var reserviert: Int { werte[4] }
  /// The sum of what is free anywhere.
  public var frei: Int { werte[5] }
  /// The sum of what is over-occupied anywhere, as a negative number.
  public var ueberbelegt: Int { werte[6] }
  /// Children who ask for a place, in hundredths too.
  public var neu: Int { werte[7] }
  /// Places that are offered.
  public var angebot: Int { plaetze - gesperrt }
  /// Places that are taken or kept.
  public var belegt: Int { bestand + zusagen + reserviert }
}

/// How the places of a category go on, exact to the day.
public struct KapazitaetAuskunft: Auskunft {
  /// Which Einrichtungen.
  public let umkreis: Umkreis
  /// The category.
  public let kategorie: Platzkategorie
  /// The first day.
  public let von: Tag
  /// The last day.
  public let bis: Tag

  /// The question for a period.
  public init(_ umkreis: Umkreis, _ kategorie: Platzkategorie, von: Tag, bis: Tag) {
    self.umkreis = umkreis
    self.kategorie = kategorie
    self.von = von
    self.bis = bis
  }

  /// From a day on these are the figures, until the next step.
  public struct Stufe: Equatable, Sendable {
    /// The first day.
    public let ab: Tag
    /// The figures.
    public let werte: Kapazitaetswerte
  }

  /// The figures of the whole period.
  public struct Antwort: Equatable, Sendable {
    /// What was asked.
    public let frage: KapazitaetAuskunft
    /// What the Einrichtungen are called together; empty for all.
    public let name: String
    /// The first day, and each on which a figure changes.
    public let stufen: [Stufe]

    /// Which step holds on a day of the period.
    public func stelle(am tag: Tag) -> Int {
      var low = 0
      var high = stufen.count
      while low < high {
        let middle = (low + high) / 2
        if stufen[middle].ab <= tag { low = middle + 1 } else { high = middle }
      }
      return max(0, low - 1)
    }

    /// The figures of a period within it.
    public func teil(_ fenster: Zeitraum) -> Antwort {
      let frage = KapazitaetAuskunft(
        frage.umkreis, frage.kategorie, von: fenster.von, bis: fenster.bis)
      let shown = stufen[stelle(am: fenster.von)...stelle(am: fenster.bis)]
      return Antwort(
        frage: frage, name: name,
        stufen: shown.map { Stufe(ab: max($0.ab, fenster.von), werte: $0.werte) })
    }

    /// What is shown as free: of one Einrichtung also what is over-occupied, of several together only
    /// what is free.
    public func frei(_ werte: Kapazitaetswerte) -> Int {
      werte.frei + (frage.umkreis.einrichtung == nil ? 0 : werte.ueberbelegt)
    }
  }

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    guard let fenster = Zeitraum(von: von, bis: bis) else {
      throw Ablehnung(
        .falscheBenutzung,
        lesen.texte(AmtText.endeVorBeginn, ["von": von.deutsch, "bis": bis.deutsch]))
    }
    var changes = [SIMD8<Int>](repeating: .zero, count: bis - von + 1)
    try lesen.jedesBlatt(umkreis.stellen(lesen), in: fenster) { _, blatt, nachfrage in
      var before = SIMD8<Int>.zero
      blatt.jedeStufe(kategorie, in: fenster) { tag, werte in
        let now = Kapazitaetswerte(werte).werte
        changes[tag - von] &+= now &- before
        before = now
      }
      var asking = 0
      nachfrage.jedeStufe(kategorie, in: fenster) { tag, neu in
        changes[tag - von][7] += (neu - asking) * 100
        asking = neu
      }
    }
    var now = Kapazitaetswerte()
    var stufen: [Stufe] = []
    for (i, change) in changes.enumerated() where i == 0 || change != .zero {
      now.werte &+= change
      stufen.append(Stufe(ab: von + i, werte: now))
    }
    return Antwort(frage: self, name: try umkreis.name(lesen), stufen: stufen)
  }
}
