public import Domain
package import Store
public import Texte

/// A question to the office; a value, asked under a Zugang and answered without changing anything.
public protocol Auskunft: Equatable, Sendable {
  /// What is answered.
  associatedtype Antwort: Equatable, Sendable
  /// Answers from the records of one moment.
  func antworte(_ lesen: Lesezugriff) throws -> Antwort
}

/// What an Auskunft may read: the records of one Mandant, as they stood at one moment.
public struct Lesezugriff {
  package let datenbank: Datenbank
  package let mandant: Mandantensatz
  package let quelle: Platzquelle
  package let verzeichnis: Verzeichnis
  /// The day on which it is asked.
  public let heute: Tag
  /// The moment, in UTC, as ISO 8601.
  let zeit: String
  /// A moment of the trace at this place; nil where it can't be read.
  let ortszeit: (String) -> Zeitpunkt?
  /// Reads minutes of a Runde; nil for what are none.
  let niederschrift: (String) -> Niederschrift?
  /// Whether the one who asks may see for what a child gets its points.
  let siehtPunktgruende: Bool
  /// Who asks.
  let nutzer: String
  /// The catalogue, for what has to be said in words.
  public let texte: Textkatalog
  /// The Kriterienkataloge that a Kommune can take.
  let vorlagen: () throws -> [Katalogvorlage]
  /// The rules in force, in words that change with them.
  let regelstand: String

  /// Whether minutes are what was decided: nobody has changed a byte, and they can be read.
  func istUnversehrt(_ protokoll: Rundenprotokoll) -> Bool {
    Niederschriftblatt(protokoll).istUnversehrt && niederschrift(protokoll.inhalt) != nil
  }

  /// The rule for the categories of the children.
  public var regel: Kategorieregel { quelle.regel }

  package var speicher: Platzspeicher { Platzspeicher(quelle) }

  /// The same moment of the day before, in UTC, as ISO 8601.
  var zeitVorEinemTag: String {
    guard let day = Tag(iso: String(zeit.prefix(10))) else { return zeit }
    return (day - 1).iso + zeit.dropFirst(10)
  }

  /// Whether the stored figures answer for a day: they follow the rules in force and begin before.
  package func istGespeichert(ab tag: Tag) -> Bool {
    guard let horizont = mandant.horizont else { return false }
    return tag >= horizont && mandant.regelstand == regelstand
  }

  /// The number of the Einrichtung with this id; a refusal that says so where there is none.
  func key(_ id: Kennung<Einrichtung>) throws(Ablehnung) -> Int {
    guard let found = verzeichnis.key(id) else {
      throw Ablehnung(
        .falscheBenutzung, texte(AmtText.keineEinrichtung, ["id": id.text]))
    }
    return found
  }

  /// A refusal that says so where there is no Träger with this id.
  func pruefe(traeger id: Kennung<Traeger>) throws {
    guard try verzeichnis.traeger().contains(where: { $0.id == id }) else {
      throw Ablehnung(.falscheBenutzung, texte(AmtText.keinTraeger, ["id": id.text]))
    }
  }

  /// The Einrichtung with this id.
  func einrichtung(_ id: Kennung<Einrichtung>) throws -> Einrichtungskopf {
    let stelle = verzeichnis.stelle(try key(id)) ?? 0
    return try verzeichnis.einrichtungen()[stelle]
  }

  /// Hands out the figures of every Einrichtung in a period, with its number.
  package func jedesBlatt(
    in fenster: Zeitraum,
    _ body: (Int, Platzblatt, Nachfrageblatt) throws(StoreError) -> Void
  ) throws(StoreError) {
    try speicher.jedesBlatt(
      in: fenster, gespeichert: istGespeichert(ab: fenster.von), body)
  }
}
