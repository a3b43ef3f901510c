internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension Aktenzeile {
  /// The fields of the record, two in a row.
  func einzelheiten(_ umfeld: Umfeld, _ kriterien: Kriterienliste?) -> [[Einzelheit]] {
    switch self {
    case .vertrag(let v): v.einzelheiten(umfeld)
    case .anmeldung(let a): a.einzelheiten(umfeld, kriterien)
    case .elternteil(let e): e.einzelheiten(umfeld)
    }
  }
}

extension KindAkteAuskunft.Vertrag {
  fileprivate func einzelheiten(_ umfeld: Umfeld) -> [[Einzelheit]] {
    let texte = umfeld.texte
    func field(_ spalte: String, _ text: String, _ role: Role = .grund) -> Einzelheit {
      Einzelheit(texte.feldname(spalte), text, role)
    }
    let offers = einrichtung.stunden.map(\.deutsch).joined(separator: " · ")
    let hours = satz.stunden.map(\.deutsch) ?? ""
    let foreign = satz.stunden.map {
      !einrichtung.stunden.isEmpty && !einrichtung.stunden.contains($0)
    }
    let groups = gruppen.map {
      gruppen.count == 1 ? $0.name : "\($0.name) \(texte($0.gueltig))"
    }.joined(separator: ", ")
    let categories = abschnitte.map {
      texte(
        AktenText.abKategorie,
        [
          "ab": $0.zeitraum.von.deutsch,
          "kategorie": texte(WarumText.kategorie($0.kategorie)),
        ])
    }.joined(separator: ", ")
    return [
      [
        field("einrichtung_id", einrichtung.name),
        field("beginn", satz.laufzeit.von.deutsch),
      ],
      [
        field("gruppe_id", groups),
        field(
          "ende",
          satz.laufzeit.bis == .offen ? texte(AktenText.offenesEnde) : satz.laufzeit.bis.deutsch),
      ],
      [
        field(
          "wochenstunden",
          offers.isEmpty
            ? hours : texte(AktenText.stundenVon, ["stunden": hours, "angebot": offers]),
          foreign == true ? .warnung : .grund),
        field("platzanteil", satz.platzanteil.deutsch),
      ],
      [field("status", stand(umfeld)), field("belegrecht_id", belegrecht ?? "")],
      [
        Einzelheit(texte(AktenText.kategorien), categories)
      ]
        + (satz.verbleibBis.map { [field("verbleib_bis", $0.deutsch)] } ?? []),
    ]
  }
}

extension KindAkteAuskunft.Anfrage {
  fileprivate func einzelheiten(
    _ umfeld: Umfeld, _ kriterien: Kriterienliste?
  ) -> [[Einzelheit]] {
    let texte = umfeld.texte
    func field(_ spalte: String, _ text: String) -> Einzelheit {
      Einzelheit(texte.feldname(spalte), text)
    }
    return [
      [
        field("art", texte(AktenText.name(satz.art))), field("eingang", satz.eingang.deutsch),
      ],
      [
        field("wunschbeginn", satz.wunsch.von.deutsch),
        field("wunschende", satz.wunsch.bis == .offen ? "" : satz.wunsch.bis.deutsch),
      ],
      [
        field("wochenstunden", satz.stunden?.deutsch ?? ""),
        field("bestaetigt_am", satz.bestaetigtAm?.deutsch ?? ""),
      ],
      [
        field("status", texte(AktenText.name(satz.status))),
        field("platzanteil", satz.platzanteil.deutsch),
      ],
      [
        field(
          "wuensche",
          wuensche.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "  "))
      ],
      [field("bemerkung", satz.bemerkung)],
      [field("kriterien", antworten(kriterien, texte))],
    ]
  }

  /// What the parents said for the Kriterien, and whether the evidence was seen.
  private func antworten(_ kriterien: Kriterienliste?, _ texte: Textkatalog) -> String {
    let angaben = Kriterienangaben(satz.kriterien)
    let said = (kriterien?.kriterien ?? []).compactMap { kriterium -> String? in
      guard kriterium.art.fragt, let answer = angaben[kriterium.code] else { return nil }
      let count = kriterium.art == .anzahl ? " " + answer : ""
      guard !kriterium.nachweis.isEmpty else { return kriterium.bezeichnung + count }
      let proof = texte(
        angaben[nachweis: kriterium.code] ? KatalogText.belegt : .nachweisFehlt)
      return "\(kriterium.bezeichnung)\(count) (\(proof))"
    }
    let danger = angaben[.kindeswohl] == nil ? [] : [texte(KatalogText.kindeswohl)]
    return (danger + said).joined(separator: " · ")
  }
}

extension Sorgeberechtigter {
  fileprivate func einzelheiten(_ umfeld: Umfeld) -> [[Einzelheit]] {
    func field(_ spalte: String, _ text: String) -> Einzelheit {
      Einzelheit(umfeld.texte.feldname(spalte), text)
    }
    return [
      [field("vorname", vorname), field("telefon", telefon)],
      [field("nachname", nachname), field("email", email)],
      [Einzelheit(umfeld.texte(AktenText.anschrift), adresse)],
    ]
  }
}
