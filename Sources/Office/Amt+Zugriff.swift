internal import Domain
internal import Store
internal import Texte

// What a question or a Vorgang may see: the Mandant, its rules, and the names that are often asked.

extension Amt {
  /// The Mandant of the Zugang.
  func mandant() throws -> Mandantensatz {
    let all = try datenbank.mandanten()
    if let ags = zugang.mandant {
      guard let found = all.first(where: { $0.satz.ags == ags }) else {
        throw Ablehnung(
          .falscheBenutzung, umgebung.texte(AmtText.unbekannterMandant, ["ags": sichtbar(ags)]))
      }
      return found
    }
    guard let only = all.first else { throw Ablehnung(umgebung.texte(AmtText.keinMandant)) }
    guard all.count == 1 else {
      throw Ablehnung(
        .falscheBenutzung,
        umgebung.texte(
          AmtText.mehrereMandanten, ["ags": all.map(\.satz.ags).joined(separator: ", ")]))
    }
    return only
  }

  /// The Mandant that a Vorgang changes; a delivery may bring a new one.
  func mandant(
    fuer lieferung: Lieferung?, anlegen: Bool
  ) throws -> (vorher: Mandantensatz?, jetzt: Mandantensatz) {
    guard let lieferung else {
      let stored = try mandant()
      return (stored, stored)
    }
    guard let delivered = lieferung.bestand.mandant.first(where: { !$0.fehlerhaft })?.satz else {
      // Nobody knows whose stored records it would change: it is judged by itself.
      try lieferung.urteile(ueber: lieferung.bestand, umgebung.texte)
      throw Ablehnung(umgebung.texte(AmtText.keinMandant))
    }
    if let wanted = zugang.mandant, wanted != delivered.ags {
      throw Ablehnung(
        .falscheBenutzung,
        umgebung.texte(AmtText.unbekannterMandant, ["ags": sichtbar(wanted)]))
    }
    if let stored = try datenbank.mandanten().first(where: { $0.satz.ags == delivered.ags }) {
      return (stored, stored)
    }
    // A trial run has no number for it, and finds no records under none.
    let key = anlegen ? try datenbank.fuegeEin(delivered) : 0
    return (nil, Mandantensatz(neu: delivered, key: key))
  }

  func lesezugriff(_ mandant: Mandantensatz) throws -> Lesezugriff {
    if let land = mandant.fremdesLand {
      throw Ablehnung(umgebung.texte(AmtText.fremdesLand, ["land": sichtbar(land)]))
    }
    let profil = try profile[mandant.satz.land] ?? umgebung.profil(mandant.satz.land)
    profile[mandant.satz.land] = profil
    let parameter = Parametersatz(
      kommune: try datenbank.parameter(mandant.key), land: profil.land, standard: profil.standard)
    let now = umgebung.uhr()
    return Lesezugriff(
      datenbank: datenbank, mandant: mandant,
      quelle: Platzquelle(
        datenbank, mandant: mandant.key, regel: Kategorieregel(parameter: parameter)),
      verzeichnis: try verzeichnis(mandant.key), heute: now.heute, zeit: now.zeit,
      ortszeit: umgebung.ortszeit, niederschrift: umgebung.niederschrift, nutzer: zugang.nutzer,
      texte: umgebung.texte,
      vorlagen: umgebung.vorlagen, regelstand: parameter.kennzeichen)
  }

  private func verzeichnis(_ mandant: Int) throws -> Verzeichnis {
    let now = datenbank.fremdeAenderungen
    if let kept = verzeichnis, kept.stand == now, kept.mandant == mandant { return kept.wert }
    let number = try datenbank.spurstand()
    // Drafts of others change the file, but no record.
    if let kept = verzeichnis, kept.nummer == number, kept.mandant == mandant {
      verzeichnis?.stand = now
      return kept.wert
    }
    let fresh = try Verzeichnis(datenbank, mandant: mandant)
    verzeichnis = (now, number, mandant, fresh)
    return fresh
  }
}
