import Domain
import Exchange
import Office
import TestSupport
import Testing

/// The decided Runde of `Rundenkommune`, in which an Einrichtung moved one child, with its minutes.
struct EntschiedeneRunde {
  /// The office.
  let amt: Probeamt
  /// The minutes as they are handed on.
  let blatt: Niederschriftblatt
  /// What they say.
  let schrift: Niederschrift

  /// Gives the places; `grund` is why Sonne put Fee first.
  init(grund: String) throws {
    let quoted = grund.replacing("\"", with: "\"\"")
    amt = try Probeamt(
      Rundenkommune.dateien.merging([
        "rundenentscheide":
          "id;runde_id;einrichtung_id;kind_id;rang;grund\nx1;n1;e1;k6;1;\"\(quoted)\"\n"
      ]) { $1 }, heute: Rundenkommune.heute)
    try amt.tue("runde_entscheiden runde=n1")
    blatt = try amt.frage(NiederschriftAuskunft(Kennung(gespeichert: "n1")))
    schrift = try #require(Niederschrift(json: blatt.inhalt))
  }

  /// The number of a child in the minutes.
  func nummer(_ kind: String) throws -> String { try amt.ergebnis(kind).nummer }
}

/// The office of `Rundenkommune`, with other files, in which the Runde is decided.
func entschiedenesAmt(_ aendere: (inout [String: String]) -> Void = { _ in }) throws -> Probeamt {
  var dateien = Rundenkommune.dateien
  aendere(&dateien)
  let amt = try Probeamt(dateien, heute: Rundenkommune.heute)
  try amt.tue("runde_entscheiden runde=n1")
  return amt
}
