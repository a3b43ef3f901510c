import Office
import TestSupport

// Files one Anmeldung after the other in the office of the named file, to be killed at any moment:
// `Schreibprobe FILE FIRST LAST`.
let words = CommandLine.arguments
if words.count == 4, let first = Int(words[2]), let last = Int(words[3]) {
  let probe = try Probeamt(datei: words[1])
  let amt = try probe.amt()
  for number in first...last { _ = try amt.fuehreAus(Anmelden.probe(number)) }
}
