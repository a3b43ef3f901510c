internal import Domain
internal import Store
internal import Texte

// What the Vorgänge of the Vergabe share.

extension Schreibzugriff {
  /// A stored Runde that has come so far; a refusal that says how far it is.
  func runde(
    _ id: Kennung<Runde>, in erlaubt: Set<Runde.Status>
  ) throws -> Gespeichert<Runde> {
    let found = try satz(id)
    guard erlaubt.contains(found.satz.status) else {
      throw Ablehnung(
        lesen.texte(
          RundeText.falscherStand,
          [
            "runde": found.satz.name,
            "stand": lesen.texte(RundeText.stand(found.satz.status)),
          ]))
    }
    return found
  }

  /// Refuses what would change a Runde that is decided.
  ///
  /// The seed of the lots is kept from the beginning. What a decision fixes is the places, the
  /// decisions of Einrichtungen, and what it is; results and minutes are written by the decision alone.
  func pruefeRunde(_ neu: (some Datensatz)?, vorher: (some Datensatz)?) throws {
    switch neu ?? vorher as (any Datensatz)? {
    case is Rundenergebnis, is Rundenprotokoll:
      throw Ablehnung(.falscheBenutzung, lesen.texte(RundeText.nurEntscheidung))
    case let jetzt as Runde:
      if neu != nil { try pruefeFrist(jetzt, vorher: vorher as? Runde) }
      guard let alt = vorher as? Runde else {
        guard jetzt.status == .vorbereitung else { throw stand(jetzt) }
        return
      }
      guard let neu = neu as? Runde else {
        _ = try runde(alt.id, in: [.vorbereitung])
        return
      }
      if neu.saat != alt.saat {
        throw Ablehnung(lesen.texte(RundeText.saatFest, ["runde": alt.name]))
      }
      var same = neu
      (same.name, same.frist) = (alt.name, alt.frist)
      if alt.status == .vorbereitung, neu.status == alt.status { return }
      if same != alt { throw stand(alt) }
    default: try pruefeVorgabe(neu, vorher: vorher)
    }
  }

  /// Refuses a new deadline that is over, or lies behind the last day on which a stay begins
  /// and behind the time that every family has.
  private func pruefeFrist(_ runde: Runde, vorher: Runde?) throws {
    guard let frist = runde.frist, frist != vorher?.frist else { return }
    guard frist >= lesen.heute else {
      throw Ablehnung(lesen.texte(RundeText.fristVorbei, ["frist": frist.deutsch]))
    }
    // Families who are asked late have the usual time, too.
    guard frist <= max(runde.beginn.bis, zusagefrist) else {
      throw Ablehnung(
        lesen.texte(
          RundeText.fristNachLetztem,
          ["frist": frist.deutsch, "beginn": runde.beginn.bis.deutsch]))
    }
  }

  /// Gives the families who have not answered yet another deadline.
  ///
  /// - Returns: how many they are
  func verschiebeFristen(_ runde: Runde, auf frist: Tag) throws -> Int {
    var n = 0
    for ergebnis in try saetze(Rundenergebnis.self, .von(runde.verweis)) {
      guard let id = ergebnis.satz.vertrag else { continue }
      let alt = try satz(id)
      guard alt.satz.istOffenesAngebot, alt.satz.zusageBis != frist else { continue }
      var neu = alt.satz
      neu.zusageBis = frist
      try aendere(alt, in: neu)
      n += 1
    }
    return n
  }

  /// Takes over into a Runde whom Einrichtungen have refused in the one that it follows, with the
  /// reasons; where they moved a child, there are others beside it now.
  ///
  /// - Returns: how many refusals that are
  func uebernimmAbsagen(_ alte: Kennung<Runde>, in neue: Kennung<Runde>) throws -> Int {
    let refused = try saetze(Rundenentscheid.self, .von(try satz(alte).satz.verweis)).map(\.satz)
      .filter { $0.rang == nil }
    for absage in refused {
      var neu = absage
      neu.id = Kennung(gespeichert: "\(neue.text)-\(absage.id.text)")
      neu.runde = neue
      try fuegeEin(neu)
    }
    return refused.count
  }

  /// Takes over into a Runde what Einrichtungen give at most in the one that it follows, with the
  /// reasons, less what that one has given: a reserve stays one.
  ///
  /// - Returns: how many bounds that are
  func uebernimmGrenzen(_ alte: Kennung<Runde>, in neue: Kennung<Runde>) throws -> Int {
    let before = try satz(alte).satz
    let grenzen = try saetze(Rundenplatz.self, .von(before.verweis)).map(\.satz)
    guard !grenzen.isEmpty else { return 0 }
    let given = try vergeben(before)
    for grenze in grenzen {
      let taken = given.count {
        $0.haus == grenze.einrichtung
          && (grenze.kategorie.kategorie ?? $0.kategorie) == $0.kategorie
      }
      var neu = grenze
      neu.id = Kennung(gespeichert: "\(neue.text)-\(grenze.id.text)")
      neu.runde = neue
      neu.plaetze = max(.zero, grenze.plaetze - Platzzahl(taken))
      try fuegeEin(neu)
    }
    return grenzen.count
  }

  /// The places that a Runde has given to children who have not refused them or still wait for them.
  private func vergeben(
    _ runde: Runde
  ) throws -> [(haus: Kennung<Einrichtung>, kategorie: Platzkategorie)] {
    guard runde.status != .vorbereitung else { return [] }
    let results = try saetze(Rundenergebnis.self, .von(runde.verweis)).map(\.satz)
    var waiting: Set<Kennung<Rundenergebnis>> = []
    if runde.status != .abgeschlossen {
      for (ergebnis, ausgang) in try Angebotsplan(lesen, runde, results).zeilen {
        switch ausgang {
        case .angebot, .wartet, .freigehalten: waiting.insert(ergebnis.id)
        case .behaelt, .fehlt, .entfallen: break
        }
      }
    }
    let categories = Dictionary(
      try lesen.rundenprobe(runde.id).lage.antraege.map { ($0.kind, $0.kategorie) },
      uniquingKeysWith: { a, _ in a })
    return try results.compactMap { ergebnis in
      guard let haus = ergebnis.einrichtung, let kategorie = categories[ergebnis.kind] else {
        return nil
      }
      let holds =
        try ergebnis.vertrag.map { try satz($0).satz.status.belegt }
        ?? waiting.contains(ergebnis.id)
      return holds ? (haus, kategorie) : nil
    }
  }

  /// Refuses other places or another decision of an Einrichtung for a Runde that is decided.
  func pruefeVorgabe(_ neu: (some Datensatz)?, vorher: (some Datensatz)?) throws {
    switch neu ?? vorher as (any Datensatz)? {
    case let platz as Rundenplatz:
      _ = try runde(platz.runde, in: [.vorbereitung])
      if neu != nil { try pruefeTeilnahme(platz) }
    case let entscheid as Rundenentscheid: _ = try runde(entscheid.runde, in: [.vorbereitung])
    default: break
    }
  }

  /// Refuses places of an Einrichtung that takes no part, by what is kept or by what it says itself.
  private func pruefeTeilnahme(_ platz: Rundenplatz) throws {
    guard platz.plaetze > .zero else { return }
    let texte = lesen.texte
    let out = try saetze(Rundenplatz.self, .von(Verweis(.runden, platz.runde.text))).map(\.satz)
      .first {
        $0.id != platz.id && $0.einrichtung == platz.einrichtung && $0.schliesstAus
      }
    if let out {
      throw Ablehnung(
        texte(RundeText.nimmtNichtTeil, ["wo": try wo(platz.einrichtung), "grund": out.grund]))
    }
    let said = texte(RundenschirmText.grundNichtDabei)
    guard gefaltet(platz.grund) != gefaltet(said) else {
      throw Ablehnung(
        texte(RundeText.nichtDabeiMitPlaetzen, ["grund": said, "n": platz.plaetze.deutsch]))
    }
  }

  /// What counts instead of the places that were just stored, where these don't fit, or that a Runde
  /// begins in the past; empty where all is well.
  func bemerkung(zu satz: some Datensatz) throws -> String {
    if let runde = satz as? Runde, runde.status == .vorbereitung, runde.beginn.von < lesen.heute {
      return " " + lesen.texte(RundeText.beginnVorbei) + "."
    }
    guard let platz = satz as? Rundenplatz else { return "" }
    return try lesen.rundenlage(platz.runde).befunde.filter { $0.satz == platz.verweis }
      .map { " " + lesen.texte($0.grund) }.joined()
  }

  private func stand(_ runde: Runde) -> Ablehnung {
    Ablehnung(
      lesen.texte(
        RundeText.falscherStand,
        ["runde": runde.name, "stand": lesen.texte(RundeText.stand(runde.status))]))
  }

  /// Takes away with a Runde or a catalogue what belongs to it alone.
  func loescheZugehoeriges(_ satz: some Datensatz) throws {
    switch satz {
    case let runde as Runde:
      for platz in try saetze(Rundenplatz.self, .von(runde.verweis)) { try loesche(platz) }
      for entscheid in try saetze(Rundenentscheid.self, .von(runde.verweis)) {
        try loesche(entscheid)
      }
    case let katalog as Kriterienkatalog:
      for kriterium in try saetze(Kriterium.self, .von(katalog.verweis)) { try loesche(kriterium) }
    default: break
    }
  }
}

extension RundeText {
  /// How far a Runde has come, as the end of a sentence.
  static func stand(_ status: Runde.Status) -> RundeText {
    switch status {
    case .vorbereitung: .inVorbereitung
    case .entschieden: .istEntschieden
    case .angeboten: .istAngeboten
    case .abgeschlossen: .istAbgeschlossen
    }
  }
}
