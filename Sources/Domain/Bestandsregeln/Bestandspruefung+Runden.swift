// The records of the Zentrale Vergabe.

extension Bestandspruefung {
  mutating func pruefeRunden(
    _ traeger: Verzeichnis<Traeger>, _ einrichtungen: Verzeichnis<Einrichtung>,
    _ kinder: Verzeichnis<Kind>, _ vertraege: Verzeichnis<Betreuungsvertrag>,
    _ anmeldungen: Verzeichnis<Anmeldung>
  ) {
    let kataloge = verzeichnis(Kriterienkatalog.self)
    let runden = verzeichnis(Runde.self)
    _ = verzeichnis(Kriterium.self)
    _ = verzeichnis(Rundenplatz.self)
    _ = verzeichnis(Rundenentscheid.self)
    _ = verzeichnis(Rundenergebnis.self)
    _ = verzeichnis(Rundenprotokoll.self)
    pruefeVerweise(\Kriterium.katalog, "katalog_id", auf: kataloge)
    pruefeVerweise(\Runde.katalog, "katalog_id", auf: kataloge)
    pruefeVerweise(\Rundenplatz.runde, "runde_id", auf: runden)
    pruefeVerweise(\Rundenplatz.einrichtung, "einrichtung_id", auf: einrichtungen)
    pruefeVerweise(\Rundenentscheid.runde, "runde_id", auf: runden)
    pruefeVerweise(\Rundenentscheid.einrichtung, "einrichtung_id", auf: einrichtungen)
    pruefeVerweise(\Rundenentscheid.kind, "kind_id", auf: kinder)
    pruefeVerweise(\Rundenergebnis.runde, "runde_id", auf: runden)
    pruefeVerweise(\Rundenergebnis.kind, "kind_id", auf: kinder)
    pruefeVerweise(\Rundenergebnis.anmeldung, "anmeldung_id", auf: anmeldungen)
    pruefeFreieVerweise(\Runde.traeger, "traeger_id", auf: traeger)
    pruefeFreieVerweise(\Rundenergebnis.einrichtung, "einrichtung_id", auf: einrichtungen)
    pruefeFreieVerweise(\Rundenergebnis.vertrag, "vertrag_id", auf: vertraege)
    pruefeVerweise(\Rundenprotokoll.runde, "runde_id", auf: runden)
    pruefeEinmaligkeit()
    pruefeStaende(runden, vertraege)
  }

  /// What a Runde says of the same things it says once.
  private mutating func pruefeEinmaligkeit() {
    pruefeEinmal("kategorie") { (s: Rundenplatz) in
      "\(s.runde.text) \(s.einrichtung.text) \(s.kategorie)"
    }
    pruefeEinmal("kind_id") { (s: Rundenentscheid) in
      "\(s.runde.text) \(s.einrichtung.text) \(s.kind.text)"
    }
    pruefeEinmal("kind_id") { (s: Rundenergebnis) in "\(s.runde.text) \(s.kind.text)" }
    pruefeEinmal("nummer") { (s: Rundenergebnis) in "\(s.runde.text) \(s.nummer)" }
    pruefeEinmal("vertrag_id") { (s: Rundenergebnis) in s.vertrag?.text }
    pruefeEinmal("runde_id") { (s: Rundenprotokoll) in s.runde.text }
  }

  /// Notes each record that is about the same as one before; nil is about nothing.
  private mutating func pruefeEinmal<Satz: Datensatz>(
    _ spalte: String, _ worueber: (Satz) -> String?
  ) {
    var first: [String: Satzbezug] = [:]
    for eintrag in bestand[keyPath: Satz.liste] where !eintrag.fehlerhaft {
      guard let about = worueber(eintrag.satz) else { continue }
      let this = Satzbezug(eintrag)
      guard let other = first[about] else {
        first[about] = this
        continue
      }
      melde(.rundensatzDoppelt(erster: other), (this, spalte), (other, spalte))
    }
  }

  /// In preparation a Runde has neither results nor minutes; once decided it has minutes, and as long
  /// as nothing is offered no contracts; when it is closed nobody has an open offer.
  private mutating func pruefeStaende(
    _ runden: Verzeichnis<Runde>, _ vertraege: Verzeichnis<Betreuungsvertrag>
  ) {
    // One record is enough to see it by.
    var named: Set<Kennung<Runde>> = []
    let minutes = Dictionary(
      bestand.rundenprotokolle.map { ($0.satz.runde, Satzbezug($0)) },
      uniquingKeysWith: { a, _ in a })
    for eintrag in bestand.runden where !eintrag.fehlerhaft {
      let runde = Satzbezug(eintrag)
      switch (eintrag.satz.status, minutes[eintrag.satz.id]) {
      case (.vorbereitung, let protokoll?):
        named.insert(eintrag.satz.id)
        melde(
          .rundenstand(runde: runde, satz: protokoll), (runde, "status"), (protokoll, "runde_id"))
      case (.vorbereitung, nil): break
      case (_, nil): melde(.niederschriftFehlt(runde: runde), (runde, "status"))
      default: break
      }
    }
    for eintrag in bestand.rundenergebnisse where !eintrag.fehlerhaft {
      guard let i = runden[eintrag.satz.runde], !bestand.runden[i].fehlerhaft,
        !passt(eintrag.satz, bestand.runden[i].satz.status, vertraege),
        named.insert(eintrag.satz.runde).inserted
      else { continue }
      let (runde, ergebnis) = (Satzbezug(bestand.runden[i]), Satzbezug(eintrag))
      melde(.rundenstand(runde: runde, satz: ergebnis), (runde, "status"), (ergebnis, "runde_id"))
    }
  }

  private func passt(
    _ ergebnis: Rundenergebnis, _ status: Runde.Status,
    _ vertraege: Verzeichnis<Betreuungsvertrag>
  ) -> Bool {
    switch status {
    case .vorbereitung: false
    case .entschieden: ergebnis.vertrag == nil
    case .angeboten: true
    case .abgeschlossen:
      ergebnis.vertrag.flatMap { vertraege[$0] }.map {
        !bestand.vertraege[$0].satz.istOffenesAngebot
      } ?? true
    }
  }

  /// Notes minutes that are not what was decided.
  mutating func pruefeNiederschriften(_ istUnversehrt: (Rundenprotokoll) -> Bool) {
    for eintrag in bestand.rundenprotokolle
    where !eintrag.fehlerhaft && !istUnversehrt(eintrag.satz) {
      melde(.niederschriftVeraendert, (Satzbezug(eintrag), "inhalt"))
    }
  }
}
