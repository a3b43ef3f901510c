internal import Store

/// A form that was not finished, as a run of the program has kept it for its user.
public struct Entwurfszettel: Equatable, Sendable {
  /// The kind of what is kept.
  public static let art = "entwurf"

  /// Under what it is kept.
  public let schluessel: String
  /// What is kept.
  public let inhalt: String
}

extension Amt {
  /// What this user has left unfinished in runs of the program that have ended.
  public func verwaisteEntwuerfe() throws(Ablehnung) -> [Entwurfszettel] {
    try worded {
      try datenbank.ablage(
        try mandant().key, nutzer: zugang.nutzer, art: Entwurfszettel.art
      ).filter { Laufkennung($0.key).map { !umgebung.lebt($0) } ?? true }
        .sorted { $0.key < $1.key }
        .map { Entwurfszettel(schluessel: $0.key, inhalt: $0.value) }
    }
  }

  /// Keeps what is being typed, under this run of the program; an empty text forgets it.
  ///
  /// Nobody waits for it while others write: it is refused at once then.
  ///
  /// - Parameters:
  ///   - entwurf: what is kept
  ///   - statt: the key of a draft that is no longer needed when this one is kept
  /// - Throws: why it could not be kept
  public func haltFest(_ entwurf: String, statt: String? = nil) throws(Ablehnung) {
    try worded {
      try datenbank.ohneWarten {
        try datenbank.schreibend {
          let mandant = try mandant().key
          for (key, text) in [(umgebung.lauf.text, entwurf)] + (statt.map { [($0, "")] } ?? []) {
            try datenbank.lege(
              text, unter: key, mandant, nutzer: zugang.nutzer, art: Entwurfszettel.art)
          }
        }
      }
    }
  }
}
