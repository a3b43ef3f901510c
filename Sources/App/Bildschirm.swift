internal import Seeds
internal import Texte

/// The full-screen program.
enum Bildschirm {
  static func run(_ worte: [String], saat: Saatordner, texte: Textkatalog) throws -> Int32 {
    schreibe(texte(BefehlText.aufruf) + "\n", auf: 2)
    return 2
  }
}
