internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// What was done to a child, in words: a dialog of its own, on a wide terminal a pane.
struct Geschichte: Equatable, Sendable {
  let kind: Kennung<Kind>
  private(set) var schritte: [GeschichteAuskunft.Schritt]?
  var ansicht = TextView("")

  init(_ kind: Kennung<Kind>) { self.kind = kind }

  var frage: Frage { .geschichte(GeschichteAuskunft(kind)) }

  mutating func empfange(_ schritte: [GeschichteAuskunft.Schritt], _ umfeld: Umfeld) {
    self.schritte = schritte
    ansicht = TextView(Self.text(schritte, umfeld))
  }

  /// A paragraph for each step, a line for each record that it changed.
  static func text(_ schritte: [GeschichteAuskunft.Schritt], _ umfeld: Umfeld) -> String {
    guard !schritte.isEmpty else { return umfeld.texte(GeschichteText.nichts) }
    return schritte.map { schritt in
      let head = umfeld.texte(
        GeschichteText.schritt,
        [
          "zeit": zeit(schritt.zeit), "nutzer": schritt.nutzer, "vorgang": schritt.vorgang,
        ])
      let back = schritt.zurueckgenommen.map {
        " "
          + umfeld.texte(
            GeschichteText.zurueckgenommen, ["nutzer": $0.nutzer, "zeit": zeit($0.zeit)])
      }
      return ([head + (back ?? "")] + schritt.aenderungen.map { "  " + zeile($0, umfeld) })
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func zeile(_ a: GeschichteAuskunft.Aenderung, _ umfeld: Umfeld) -> String {
    let texte = umfeld.texte
    func feld(_ f: GeschichteAuskunft.Feld) -> String {
      switch a.art {
      case .neu: "\(f.name) \(f.nachher)"
      case .weg: "\(f.name) \(f.vorher)"
      case .geaendert:
        "\(f.name) \(oder(f.vorher)) \(Sign.right.text) \(oder(f.nachher))"
      }
    }
    let kind =
      switch a.art {
      case .neu: texte(GeschichteText.neu)
      case .weg: texte(GeschichteText.weg)
      case .geaendert: ""
      }
    let fields = a.felder.map(feld).joined(separator: ", ")
    return [a.satz + (kind.isEmpty ? "" : " (\(kind))"), fields].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  private static func zeit(_ zeit: Zeitpunkt?) -> String {
    zeit.map { "\($0.tag.deutsch) \($0.uhrzeit)" } ?? Sign.enDash.text
  }

  private static func oder(_ text: String) -> String { text.isEmpty ? Sign.enDash.text : text }

  func draw(in canvas: inout Canvas, _ work: Rect, _ umfeld: Umfeld) {
    let panel = Panel(umfeld.texte(GeschichteText.titel))
    ansicht.draw(in: &canvas, panel.draw(in: &canvas, Dialog.hilferahmen(work)))
  }
}
