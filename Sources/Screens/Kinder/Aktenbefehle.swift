internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

// What the keys do in the file of a child.

extension Kinder {
  static let aktenbefehle: [Befehl<KinderZustand>] =
    [
      formular([.text("e")], .kindAendern, legende: 12) { $0.kind($1) },
      formular([.text("p")], .elternteilNeu, legende: 14) { $0.elternteil(nil, von: $1) },
      formular([.text("m")], .anmeldungNeu, legende: 10) { $0.neueAnmeldung($1) },
      formular([.text("c")], .vertragEntwurf) { $0.entwurf($1) },
      Befehl([.text("z")], .vertragZusagen, legende: 4, warumNicht: ohneAkte, nur: istOffen) {
        z, umfeld in
        guard let akte = z.akte else { return [] }
        return zeige(z.formulare(umfeld).zusage(z.zeile, akte.kind))
      },
      Befehl(
        [.text("u")], .vertragUnterschreiben, legende: 3, warumNicht: ohneUnterschrift,
        nur: istOffen
      ) { z, _ in
        guard let v = z.vertrag, let akte = z.akte else { return [] }
        let asked = akte.anmeldungen.map(\.satz)
          .beantwortet(durch: v.satz.einrichtung, in: v.satz.laufzeit)
        let line = VertragUnterschreiben(vertrag: v.satz.id, anmeldung: asked?.id).zeile
        return [.auftrag(.vorgang(line, probe: true))]
      },
      vertrag([.text("s")], .vertragStunden, legende: 5) { $0.stunden($1, $2.kind) },
      vertrag([.text("w")], .vertragUmziehen, legende: 6) {
        $0.umzug($1, $2.kind, $2.anmeldungen.map(\.satz))
      },
      vertrag([.text("k")], .vertragBeenden, legende: 7) { $0.ende($1, $2.kind) },
      Befehl([.text("x")], .absagen, legende: 8, warumNicht: ohneVorgang, nur: istOffen) {
        z, umfeld in
        guard let kind = z.akte?.kind else { return [] }
        let forms = z.formulare(umfeld)
        switch z.zeile {
        case .vertrag(let v): return zeige(forms.storno(v, kind))
        case .anmeldung(let a): return zeige(forms.ablehnung(a.satz, kind))
        default: return []
        }
      },
      Befehl([.text("h")], .geschichte, legende: 20, warumNicht: ohneAkte, nur: istOffen) { z, _ in
        z.kind.map { [.zeige(.geschichte(Geschichte($0)))] } ?? []
      },
      Befehl([.text("d")], .kindDoppelt, warumNicht: ohneAkte, nur: istOffen) { z, _ in
        z.akte.map { [.zeige(.doppelt(Doppelt($0)))] } ?? []
      },
      schritt([.text("b")], .anmeldungBestaetigen, legende: 3) { AnmeldungBestaetigen([$0.id]) },
      schritt(
        [.text("r")], .anmeldungZurueckziehen, legende: 7,
        frage: { _, name, texte in texte(WartelisteText.frageZurueckziehen, ["wen": name]) },
        { AnmeldungZurueckziehen([$0.id]) }),
      schritt([.text("t")], .anmeldungUmwandeln, legende: 6, frage: umwandelnFrage) {
        AnmeldungUmwandeln(
          [$0.id], in: $0.art == .bedarfsmeldung ? .betreuungsanfrage : .bedarfsmeldung)
      },
      schritt([.text("o")], .anmeldungWiederOeffnen, legende: 9) {
        AnmeldungWiederOeffnen([$0.id])
      },
    ]

  /// Opens the form of the selected row.
  static func bearbeite(_ z: KinderZustand, _ umfeld: Umfeld) -> [Effekt] {
    guard let kind = z.akte?.kind, let zeile = z.zeile else { return [] }
    let forms = z.formulare(umfeld)
    return switch zeile {
    case .vertrag(let v): zeige(forms.vertrag(v, kind))
    case .anmeldung(let a): zeige(forms.anmeldung(a.satz, kind))
    case .elternteil(let e): zeige(forms.elternteil(e, von: kind))
    }
  }

  static func zeige(_ formular: Formular) -> [Effekt] { [.zeige(.formular(formular))] }

  /// A form about the child.
  private static func formular(
    _ tasten: [Key], _ text: TastenText, legende: Int? = nil,
    _ make: @escaping @Sendable (Kinderformulare, Kind) -> Formular
  ) -> Befehl<KinderZustand> {
    Befehl(tasten, text, legende: legende, warumNicht: ohneAkte, nur: istOffen) { z, umfeld in
      guard let kind = z.akte?.kind else { return [] }
      return zeige(make(z.formulare(umfeld), kind))
    }
  }

  /// A form about the selected contract.
  private static func vertrag(
    _ tasten: [Key], _ text: TastenText, legende: Int? = nil,
    _ make:
      @escaping @Sendable (Kinderformulare, KindAkteAuskunft.Vertrag, KindAkteAuskunft.Antwort)
      -> Formular
  ) -> Befehl<KinderZustand> {
    Befehl(tasten, text, legende: legende, warumNicht: ohneLaufenden, nur: istOffen) { z, umfeld in
      guard let akte = z.akte, let v = z.vertrag else { return [] }
      return zeige(make(z.formulare(umfeld), v, akte))
    }
  }

  /// A Vorgang on the selected Anmeldung that needs no more to be said; what changes the place of
  /// the child in the list is asked first, with its name.
  private static func schritt(
    _ tasten: [Key], _ text: TastenText, legende: Int? = nil,
    frage: (@Sendable (Anmeldung, String, Textkatalog) -> String)? = nil,
    _ make: @escaping @Sendable (Anmeldung) -> any Vorgang
  ) -> Befehl<KinderZustand> {
    Befehl(tasten, text, legende: legende, warumNicht: ohneAnmeldung, nur: istOffen) { z, umfeld in
      guard case .anmeldung(let a) = z.zeile, let kind = z.akte?.kind else { return [] }
      let order = Effekt.auftrag(.vorgang(make(a.satz).zeile))
      guard let frage else { return [order] }
      let satz = frage(a.satz, "\(kind.vorname) \(kind.nachname)", umfeld.texte)
      return [.zeige(.bestaetigen(Bestaetigung(satz, order)))]
    }
  }

  @Sendable private static func umwandelnFrage(
    _ anmeldung: Anmeldung, _ name: String, _ texte: Textkatalog
  ) -> String {
    let isNeed = anmeldung.art == .bedarfsmeldung
    let need = texte(DialogText.bedarfsmeldung)
    let request = texte(DialogText.betreuungsanfrage)
    return texte(
      AktenText.umwandelnFrage,
      ["name": name, "von": isNeed ? need : request, "nach": isNeed ? request : need])
  }

  @Sendable static func istOffen(_ z: KinderZustand) -> Bool { z.stelle != nil }

  @Sendable private static func ohneAkte(_ z: KinderZustand) -> GrundText? {
    z.akte == nil ? .keinKindOffen : nil
  }

  /// Why the row can't be signed.
  @Sendable private static func ohneUnterschrift(_ z: KinderZustand) -> GrundText? {
    switch z.vertrag?.satz.status {
    case .entwurf, .zugesagt: nil
    case .unterschrieben: .schonUnterschrieben
    case .storniert: .schonStorniert
    case nil: .keinVertrag
    }
  }

  /// Why the row is no signed contract.
  @Sendable private static func ohneLaufenden(_ z: KinderZustand) -> GrundText? {
    switch z.vertrag?.satz.status {
    case .unterschrieben: nil
    case .entwurf, .zugesagt: .nichtUnterschrieben
    case .storniert: .schonStorniert
    case nil: .keinVertrag
    }
  }

  @Sendable private static func ohneAnmeldung(_ z: KinderZustand) -> GrundText? {
    if case .anmeldung = z.zeile { nil } else { .keineAnmeldung }
  }

  @Sendable private static func ohneVorgang(_ z: KinderZustand) -> GrundText? {
    if z.vertrag != nil { return nil }
    if case .anmeldung(let a) = z.zeile, a.satz.art == .bedarfsmeldung { return .nieAbgelehnt }
    return ohneAnmeldung(z)
  }
}

extension KinderZustand {
  /// The selected contract.
  var vertrag: KindAkteAuskunft.Vertrag? {
    if case .vertrag(let v) = zeile { v } else { nil }
  }

  /// The forms, with what can be chosen in them.
  func formulare(_ umfeld: Umfeld) -> Kinderformulare {
    Kinderformulare(listen: listen, geschwister: akte?.geschwister ?? [], umfeld: umfeld)
  }
}
