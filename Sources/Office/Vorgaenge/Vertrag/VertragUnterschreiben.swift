public import Domain
internal import Store
internal import Texte

/// Signs a contract that was drafted or promised, or several at once whose children leave their
/// places to each other.
///
/// A child has one signed contract at a time: where others are in the way, the refusal names one and
/// offers to end it the day before; with `beende` both happen at once. Of several contracts those in
/// the way end by themselves. Of a Runde who gets a place only by others who get theirs signs with
/// them: the refusal names them and offers that.
public struct VertragUnterschreiben: Vorgang, Equatable {
  public static let art = Vorgangsart.vertragUnterschreiben

  /// The contracts.
  public var vertraege: [Kennung<Betreuungsvertrag>]
  /// The signed contracts that end on the day before it begins.
  public var beende: [Kennung<Betreuungsvertrag>]
  /// The open Anmeldung that is answered by the first of them, where no Zusage has done so.
  public var anmeldung: Kennung<Anmeldung>?
  /// What stood in the columns of the first when somebody saw it; none where nobody says so.
  public var vorher: [Feldwert]
  public var ueberbuchung: String

  /// A signature.
  public init(
    vertrag: Kennung<Betreuungsvertrag>, beende: [Kennung<Betreuungsvertrag>] = [],
    anmeldung: Kennung<Anmeldung>? = nil, vorher: [Feldwert] = [], ueberbuchung: String = ""
  ) {
    vertraege = [vertrag]
    self.beende = beende
    self.anmeldung = anmeldung
    self.vorher = vorher
    self.ueberbuchung = ueberbuchung
  }

  public var argumente: [(name: String, wert: String)] {
    [
      ("vertrag", vertraege.map(\.text).joined(separator: "|")),
      ("beende", beende.map(\.text).joined(separator: "|")),
      ("anmeldung", anmeldung?.text ?? ""), ("ueberbuchung", ueberbuchung),
    ] + Vorgangszeile.vorher(vorher)
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    vertraege = try zeile.kennungen("vertrag")
    beende = try zeile.kennungen("beende")
    anmeldung = try zeile.kennungOderKeine("anmeldung")
    vorher = zeile.vorher(Betreuungsvertrag.gesehen)
    ueberbuchung = zeile["ueberbuchung"]
    if vertraege.isEmpty { throw .argument("vertrag") }
  }

  public mutating func loeseAuf(_ lesen: Lesezugriff) throws {
    guard vertraege.count > 1 else { return }
    for id in vertraege {
      let neu = try lesen.satz(id)
      beende += try lesen.saetze(Betreuungsvertrag.self, .von(Verweis(.kinder, neu.kind.text)))
        .filter {
          $0.status == .unterschrieben && $0.id != id && $0.laufzeit.schneidet(neu.laufzeit)
            && !beende.contains($0.id)
        }.map(\.id)
    }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    let all = try vertraege.map {
      try schreiben.vertrag(
        $0, in: [.entwurf, .zugesagt], vorher: $0 == vertraege[0] ? vorher : [])
    }
    let found = try schreiben.wechselplan(all[0].satz)
    let ring = found.flatMap { $0.plan.unterzeichner($0.ergebnis) } ?? []
    if let plan = found?.plan, !ring.isEmpty { try pruefe(ring, all[0].satz, plan, schreiben) }
    guard
      all.count == 1 || Set(all.map(\.satz.id)) == Set(ring.compactMap { found?.plan.vertrag($0) })
    else { throw Ablehnung(.falscheBenutzung, texte(VertragText.nurImRing)) }
    let signed = all.map { alt in
      var neu = alt.satz
      neu.status = .unterschrieben
      return neu
    }
    var dazu = ""
    for id in beende { dazu += try beende(id, signed, schreiben) }
    for (alt, neu) in zip(all, signed) {
      if let other = try schreiben.imWeg(neu) {
        throw try ablehnung(neu, other, zum: neu.laufzeit.von - 1, schreiben)
      }
      if neu.id == vertraege[0] {
        dazu += try schreiben.vermittle(anmeldung, durch: neu.id, von: neu.kind)
      }
      try schreiben.aendere(alt, in: neu)
    }
    // The Zusagen of others who leave their places to each other take none from these.
    let wirdFrei = found.map { $0.plan.andere(als: $0.ergebnis) } ?? [:]
    guard signed.count > 1 else {
      var result = try schreiben.ergebnis(.unterschrieben, signed[0], dazu: dazu)
      result.wirdFrei = wirdFrei
      result.rueckfrage = Vorgangsergebnis.Rueckfrage(
        satz: texte(
          VertragText.unterschreibenFrage,
          [
            "name": try schreiben.name(signed[0].kind),
            "wo": try schreiben.wo(signed[0].einrichtung),
            "tage": texte(signed[0].laufzeit),
          ]), zeile: zeile)
      return result
    }
    let who = try signed.map {
      texte(
        RundeText.wohin,
        ["name": try schreiben.name($0.kind), "wo": try schreiben.wo($0.einrichtung)])
    }
    var result = Vorgangsergebnis(
      satz: texte(VertragText.zusammen, ["alle": texte.aufzaehlung(who)]) + dazu)
    result.wirdFrei = wirdFrei
    return result
  }

  /// Ends a contract that is in the way, or cancels it.
  ///
  /// - Returns: a sentence that says so
  private func beende(
    _ id: Kennung<Betreuungsvertrag>, _ neue: [Betreuungsvertrag], _ schreiben: Schreibzugriff
  ) throws -> String {
    let texte = schreiben.lesen.texte
    let other = try schreiben.vertrag(id, in: [.unterschrieben])
    guard
      let neu = neue.first(where: {
        $0.kind == other.satz.kind && $0.laufzeit.schneidet(other.satz.laufzeit)
      })
    else {
      throw Ablehnung(
        .falscheBenutzung,
        texte(VertragText.nichtImWeg, ["wer": try schreiben.bezeichnung(other.satz)]))
    }
    let (wo, lastDay) = (try schreiben.wo(other.satz.einrichtung), neu.laufzeit.von - 1)
    if hatNichtBegonnen(other.satz, neu, schreiben) {
      try schreiben.storniere(other)
      return " " + texte(VertragText.dortStorniert, ["wo": wo])
    }
    try schreiben.beende(other, zum: lastDay)
    return " " + texte(VertragText.dortBeendet, ["wo": wo, "zum": lastDay.deutsch])
  }

  /// Refuses to sign without the others of its Runde what they have to sign with it, and before all
  /// have said yes.
  private func pruefe(
    _ ring: [Int], _ neu: Betreuungsvertrag, _ plan: Angebotsplan, _ schreiben: Schreibzugriff
  ) throws {
    let lesen = schreiben.lesen
    guard ueberbuchung.isEmpty else { return }
    let others = Array(ring.dropFirst())
    let open = others.filter { plan.personen[$0].map { plan.istUnbeantwortet($0) } ?? false }
    let all = ring.compactMap(plan.vertrag)
    if open.isEmpty, Set(all).isSubset(of: vertraege) { return }
    let said = lesen.texte(
      RundeText.ringSatz,
      [
        "name": try schreiben.name(neu.kind), "wo": try schreiben.wo(neu.einrichtung),
        "wer": try lesen.wer(others, plan, alle: true),
      ])
    guard open.isEmpty else {
      let names = try lesen.wer(open, plan, alle: true)
      throw Ablehnung(
        .abgelehnt, said + " " + lesen.texte(RundeText.ringOffen, ["wer": names]))
    }
    throw Ablehnung(
      .abgelehnt, said,
      ausweg: .argument(
        frage: lesen.texte(
          RundeText.ringFrage, ["alle": try lesen.wer(ring, plan, alle: true)]),
        name: "vertrag", wert: all.map(\.text).joined(separator: "|")))
  }

  /// Whether nothing would be left of another contract, and nothing of it was lived yet: such a one is
  /// cancelled instead of ended.
  private func hatNichtBegonnen(
    _ other: Betreuungsvertrag, _ neu: Betreuungsvertrag, _ schreiben: Schreibzugriff
  ) -> Bool {
    other.laufzeit.von >= neu.laufzeit.von && other.laufzeit.von > schreiben.lesen.heute
  }

  /// That another contract is in the way, and the offer to end or cancel it where that can be done.
  private func ablehnung(
    _ neu: Betreuungsvertrag, _ other: Betreuungsvertrag, zum tag: Tag, _ schreiben: Schreibzugriff
  ) throws -> Ablehnung {
    let (texte, wo) = (schreiben.lesen.texte, try schreiben.wo(other.einrichtung))
    let cancels = hatNichtBegonnen(other, neu, schreiben)
    let frage = texte(
      cancels ? VertragText.dortStornieren : .dortBeenden,
      [
        "name": try schreiben.name(neu.kind), "neu": try schreiben.wo(neu.einrichtung), "wo": wo,
        "beginn": other.laufzeit.von.deutsch, "zum": tag.deutsch,
      ])
    let all = (beende + [other.id]).map(\.text).joined(separator: "|")
    return Ablehnung(
      .abgelehnt, try schreiben.imWegSatz(neu, other),
      ausweg: cancels || other.laufzeit.von <= tag
        ? .argument(frage: frage, name: "beende", wert: all) : nil)
  }
}
