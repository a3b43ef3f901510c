import Domain
import Exchange
import TestSupport

/// A small folder without an error, as the text of each file.
let beispiel = musterordner

/// What an import of these files into an empty database refuses.
func urteil(_ files: [Satzart: [UInt8]]) -> [Importfehler] {
  let inhalt = Ordnerleser.read { files[$0] }
  guard inhalt.istVollstaendig else { return inhalt.fehler }
  return inhalt.fehler + verstoesse(in: inhalt.bestand).map(Importfehler.init)
}

/// What is refused when the text of one file of the sample folder is another.
func urteil(_ satzart: Satzart, _ text: some Sequence<UInt8>) -> [Importfehler] {
  var files = beispiel.mapValues { [UInt8]($0.utf8) }
  files[satzart] = Array(text)
  return urteil(files)
}

/// What is refused when rows are added to one file of the sample folder.
func urteil(_ satzart: Satzart, plus rows: String) -> [Importfehler] {
  urteil(satzart, Array(((beispiel[satzart] ?? "") + rows).utf8))
}

/// The line of the first row that is added to a file of the sample folder.
func neueZeile(_ satzart: Satzart) -> Int {
  (beispiel[satzart] ?? "").utf8.count { $0 == UInt8(ascii: "\n") } + 1
}
