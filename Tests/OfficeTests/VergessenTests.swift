import Domain
import Office
import TestSupport
import Testing

@Suite("A child is forgotten in a closed Runde, whatever happened to it there")
struct VergessenTests {
  private let amt: Probeamt

  init() throws { amt = try Probeamt(Rundenkommune.dateien, heute: Rundenkommune.heute) }

  /// Closes the Runde, whoever waits, after all who have an offer accepted it.
  private func schliesse() throws {
    try amt.tue("runde_anbieten runde=n1")
    for zeile in try amt.frage(AngeboteAuskunft(Kennung(gespeichert: "n1"))).zeilen {
      if let vertrag = zeile.ergebnis.vertrag {
        try amt.tue("vertrag_annehmen vertrag=\(vertrag.text)")
      }
    }
    try amt.tue("runde_abschliessen runde=n1 trotzdem=ja")
  }

  /// What the trace says of results and decisions, and what was typed.
  private func spur() throws -> String {
    try amt.zeilen(
      """
      SELECT tabelle || ' ' || satz || ' ' || ifnull(vorher, '') || ifnull(nachher, '')
      FROM spurzeile WHERE tabelle LIKE 'runden%' UNION ALL
      SELECT vorgang FROM spur WHERE vorgang IS NOT NULL
      """
    ).joined(separator: "\n")
  }

  private func ohneSpur(_ kind: String, _ words: String...) throws {
    let said = try spur()
    #expect(!said.contains("\"\(kind)\""), "\(kind)")
    for word in words { #expect(!said.contains(word), "\(word)") }
    // Nothing is left to try contents against a digest with, and the chain holds.
    #expect(
      try amt.zeilen(
        """
        SELECT count(*) FROM spurzeile
        WHERE vorher IS NULL AND nachher IS NULL AND length(salz) > 0
          AND spur < (SELECT max(nummer) FROM spur)
        """) == ["0"])
    #expect(
      try amt.zeilen("SELECT count(*) FROM spur WHERE vorgang IS NULL AND length(salz) > 0")
        == ["0"])
    #expect(try amt.frage(PruefAuskunft()).allSatisfy(\.hinweis))
  }

  @Test("Also what a Kita decided and took back, and what a decision said that was taken back")
  func zurueckgenommen() throws {
    try amt.tue(
      "anlegen satzart=rundenentscheide id=y runde_id=n1 einrichtung_id=e1 kind_id=k6 grund=\"Fee hat gebissen\""
    )
    try amt.tue("loeschen satzart=rundenentscheide satz=y")
    try amt.tue("runde_entscheiden runde=n1")
    try amt.tue("runde_zuruecknehmen runde=n1 grund=\"Falscher Stichtag\"")
    // In the second decision Fee takes no part any more.
    try amt.tue("anmeldung_zurueckziehen anmeldung=a6")
    try amt.tue("runde_entscheiden runde=n1")
    try schliesse()
    try amt.tue("rundenkind_vergessen runde=n1 kind=k6")
    try ohneSpur("k6", "gebissen")
    #expect(try spur().contains("Falscher Stichtag"))
    #expect(
      try amt.verweigert("rundenkind_vergessen runde=n1 kind=k6").satz.contains("zu vergessen"))
  }

  @Test("and what was said of a record that turned out to be the same child")
  func zusammengefuehrt() throws {
    try amt.tue("runde_entscheiden runde=n1")
    try schliesse()
    try amt.tue("kinder_zusammenfuehren behalte=k6 auf=k7")
    try amt.tue("rundenkind_vergessen runde=n1 kind=k6")
    try ohneSpur("k6")
    try ohneSpur("k7")
  }

  @Test("and who agreed that it swapped its place")
  func getauscht() throws {
    try amt.tue("aendern satzart=anmeldungen satz=a1 wuensche=e2|e1")
    for (kind, rang) in [("k2", 1), ("k4", 3)] {
      try amt.tue(
        "anlegen satzart=rundenentscheide runde_id=n1 einrichtung_id=e2 kind_id=\(kind) rang=\(rang) grund=Probe"
      )
    }
    try amt.tue("runde_entscheiden runde=n1")
    let ids = try ["k1", "k2"].map { try amt.ergebnis($0).id.text }
    try amt.tue(
      "plaetze_tauschen ergebnis=\(ids[0]) mit=\(ids[1]) einverstanden=\"Mutter Abel 3.3.\"")
    try schliesse()
    #expect(try spur().contains("Mutter Abel"))
    try amt.tue("rundenkind_vergessen runde=n1 kind=k1")
    try ohneSpur("k1", "Mutter Abel")
  }
}
