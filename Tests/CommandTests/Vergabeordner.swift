import TestSupport

/// A round of the Vergabe in a folder, and the command that is called on it.
struct Vergabeordner {
  let ordner: Probeordner
  /// Two Einrichtungen, seven children, a family among them.
  static let runde = [
    "plaetze": "einrichtung_id;kategorie;plaetze\nsonne;krippe;2\nsonne;kindergarten;2\n"
      + "sonne;gesamt;3\nmond;krippe;1\n",
    "bewerbungen": """
    kind_id;kategorie;familie_id;wuensche;bisher
    anna;krippe;;sonne|mond;
    ben;krippe;f1;sonne;
    carl;kindergarten;f1;sonne;
    dora;krippe;;sonne|mond;
    emil;krippe;;mond;sonne
    finn;kindergarten;;sonne;
    gerd;kindergarten;;;

    """,
    "rang": """
    einrichtung_id;kind_id;rang
    sonne;anna;2
    sonne;ben;4
    sonne;carl;5
    sonne;dora;3
    sonne;finn;7
    mond;dora;1

    """,
  ]

  init() throws { ordner = try Probeordner() }

  /// Calls a command of `vergabe` on a folder of files.
  func ruf(_ words: String..., mit files: [String: String] = runde) throws
    -> Prozessergebnis
  {
    let folder = try ordner.schreibe(files, ordner: "runde")
    return try Schalter.ruf(
      ["vergabe", words[0], folder] + words.dropFirst(), ["HOME": ordner.pfad],
      in: ordner.pfad)
  }
}
