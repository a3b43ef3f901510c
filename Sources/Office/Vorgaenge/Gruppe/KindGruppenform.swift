public import Domain
internal import Store
internal import Texte

/// Gives children a Gruppenform of their own in their group from a day on, or takes it away again.
public struct KindGruppenform: Vorgang, Equatable {
  public static let art = Vorgangsart.kindGruppenform

  /// The contracts of the children.
  public var vertraege: [Kennung<Betreuungsvertrag>]
  /// The form; empty for that of the group.
  public var gruppenform: String
  /// The first day.
  public var ab: Tag

  /// Children who get a form of their own.
  public init(_ vertraege: [Kennung<Betreuungsvertrag>], gruppenform: String, ab: Tag) {
    self.vertraege = vertraege
    self.gruppenform = gruppenform
    self.ab = ab
  }

  /// An empty form is that of the group.
  public static var nenntLeeres: Bool { true }

  public var argumente: [(name: String, wert: String)] {
    [
      ("vertrag", vertraege.map(\.text).joined(separator: "|")), ("gruppenform", gruppenform),
      ("ab", ab.iso),
    ]
  }

  public init(_ zeile: Vorgangszeile) throws(Vorgangsfehler) {
    guard zeile.nennt("gruppenform") else { throw .argument("gruppenform") }
    self.init(
      try zeile.kennungen("vertrag"), gruppenform: zeile["gruppenform"], ab: try zeile.tag("ab"))
    if vertraege.isEmpty { throw .argument("vertrag") }
  }

  public func fuehreAus(_ schreiben: Schreibzugriff) throws -> Vorgangsergebnis {
    let texte = schreiben.lesen.texte
    return try schreiben.mitWarnungen(try schreiben.haeuser(vertraege), ab: ab) {
      var changed: [Betreuungsvertrag] = []
      var groups: [Kennung<Gruppe>] = []
      for id in vertraege {
        let vertrag = try schreiben.vertrag(id, in: [.zugesagt, .unterschrieben]).satz
        let alt = try schreiben.saetze(Zuordnung.self, .kennung(id.text))
        let had = alt.map(\.satz)
        guard let running = had.first(where: { $0.gueltig.enthaelt(ab) }),
          let neu = had.mitForm(try form(running, schreiben), ab: ab)
        else {
          throw Ablehnung(
            texte(
              GruppenText.ohneGruppeKeineForm,
              ["name": try schreiben.name(vertrag.kind), "tag": ab.deutsch]))
        }
        guard neu != had else { continue }
        for satz in neu { _ = try schreiben.geprueft((satz, [])) }
        try schreiben.schreiber.ersetze(alt, durch: neu, schluessel: id.text)
        changed.append(vertrag)
        if !groups.contains(running.gruppe) { groups.append(running.gruppe) }
      }
      guard !changed.isEmpty else { return (.unveraendert(texte), []) }
      let who = try schreiben.wer(changed)
      let satz =
        gruppenform.isEmpty
        ? texte(GruppenText.kindFormDerGruppe, ["ab": ab.deutsch, "wer": who])
        : texte(GruppenText.kindForm, ["ab": ab.deutsch, "form": gruppenform, "wer": who])
      return (Vorgangsergebnis(satz: satz), groups)
    }
  }

  /// The form of the group is none of the child's own.
  private func form(_ zuordnung: Zuordnung, _ schreiben: Schreibzugriff) throws -> String {
    try schreiben.satz(zuordnung.gruppe).satz.gruppenform == gruppenform ? "" : gruppenform
  }
}
