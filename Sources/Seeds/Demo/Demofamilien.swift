import Domain

/// A family of the demo: where it lives, who has custody, and its children.
struct Demofamilie {
  struct Elternteil {
    var vorname: String
    var nachname: String
    var strasse: String
    var telefon: String
    var email: String
  }

  var nachname: String
  var strasse: String
  var plz: String
  var ort: String
  var ags: String
  var ortsteil: String
  var auskunftssperre: Bool
  var eltern: [Elternteil]
  /// The children, by their place in the list.
  var kinder: [Int] = []
}

extension Demobau {
  /// A child of a family with room for a brother or sister, else of a new one; with its custodians.
  mutating func neuesKind(
    geboren: Tag, zurueckgestellt: Bool = false, ortsteil: Int, familie: Int? = nil
  ) -> Int {
    let familie = familie ?? familieMitGeschwistern(geboren, ortsteil) ?? neueFamilie(ortsteil)
    let kind = bestand.kinder.count
    let f = familien[familie]
    let geschlecht: Kind.Geschlecht =
      geboren > heute ? .o : zufall.trifft(4) ? .d : zufall.trifft(500) ? .w : .m
    let vorname = geboren > heute ? "N. N." : vorname(geschlecht)
    let id: Kennung<Kind> = kennung("k", kind + 1, stellen: 5)
    bestand.kinder.append(
      Eintrag(
        Kind(
          id: id, vorname: vorname, nachname: f.nachname, geburtsdatum: geboren,
          geschlecht: geschlecht, strasse: f.strasse, plz: f.plz, ort: f.ort, ags: f.ags,
          zurueckgestellt: zurueckgestellt, ortsteil: f.ortsteil,
          auskunftssperre: f.auskunftssperre)))
    for e in f.eltern {
      bestand.sorgeberechtigte.append(
        Eintrag(
          Sorgeberechtigter(
            id: kennung("s", bestand.sorgeberechtigte.count + 1, stellen: 5), kind: id,
            vorname: e.vorname, nachname: e.nachname, strasse: e.strasse, plz: f.plz, ort: f.ort,
            telefon: e.telefon, email: e.email)))
    }
    familien[familie].kinder.append(kind)
    familieDesKindes.append(familie)
    return kind
  }

  private mutating func vorname(_ geschlecht: Kind.Geschlecht) -> String {
    let liste = geschlecht == .m ? woerter.vornamenMaennlich : woerter.vornamenWeiblich
    let erster = zufall.aus(liste)
    let zweiter = zufall.trifft(80) ? zufall.aus(liste) : erster
    return zweiter == erster ? erster : "\(erster) \(zweiter)"
  }

  /// A family of this Ortsteil in which a child of this age fits.
  private mutating func familieMitGeschwistern(_ geboren: Tag, _ ortsteil: Int) -> Int? {
    guard !familienImOrtsteil[ortsteil].isEmpty, zufall.trifft(450) else { return nil }
    for _ in 0..<5 {
      let familie = zufall.aus(familienImOrtsteil[ortsteil])
      let kinder = familien[familie].kinder
      let passt = kinder.allSatisfy { kind in
        let abstand = geboren - bestand.kinder[kind].satz.geburtsdatum
        return (330...2600).contains(abs(abstand))
      }
      if passt, kinder.count < 3 { return familie }
    }
    return nil
  }

  private mutating func neueFamilie(_ ortsteil: Int) -> Int {
    let teil = woerter.ortsteile[ortsteil]
    familienImOrtsteil[ortsteil].append(familien.count)
    return neueFamilie(plz: teil.plz, ort: "Auen", ags: Demobau.ags, ortsteil: teil.name)
  }

  /// A family of another Kommune.
  mutating func neueFamilieAuswaerts() -> Int {
    let hohenbruch = zufall.trifft(500)
    return neueFamilie(
      plz: hohenbruch ? "04921" : "04923", ort: hohenbruch ? "Hohenbruch" : "Neuberg",
      ags: hohenbruch ? "14713991" : "14713992", ortsteil: "")
  }

  private mutating func neueFamilie(
    plz: String, ort: String, ags: String, ortsteil: String
  ) -> Int {
    let nachname = zufall.aus(woerter.nachnamen)
    let strasse = anschrift()
    var eltern = [elternteil(woerter.vornamenWeiblich, nachname, strasse)]
    if zufall.trifft(780) {
      let eigener = zufall.trifft(220) ? zufall.aus(woerter.nachnamen) : nachname
      let vornamen = zufall.trifft(970) ? woerter.vornamenMaennlich : woerter.vornamenWeiblich
      eltern.append(elternteil(vornamen, eigener, zufall.trifft(120) ? anschrift() : strasse))
    }
    familien.append(
      Demofamilie(
        nachname: nachname, strasse: strasse, plz: plz, ort: ort, ags: ags, ortsteil: ortsteil,
        auskunftssperre: zufall.trifft(6), eltern: eltern))
    return familien.count - 1
  }

  private mutating func elternteil(
    _ vornamen: [String], _ nachname: String, _ strasse: String
  ) -> Demofamilie.Elternteil {
    let vorname = zufall.aus(vornamen)
    let email = "\(postfach(vorname)).\(postfach(nachname))@post.example"
    return Demofamilie.Elternteil(
      vorname: vorname, nachname: nachname, strasse: strasse, telefon: telefonnummer(),
      email: zufall.trifft(820) ? email : "")
  }
}
