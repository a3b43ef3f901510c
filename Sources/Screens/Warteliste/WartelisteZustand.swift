internal import Domain
internal import Office
internal import ScreenKit

extension WartelisteAuskunft.Zeile: Tabellenzeile {
  var schluessel: String { id.text }
}

/// Who waits: the rows of the answer, and what of them is seen in which order.
struct WartelisteZustand: Equatable, Sendable {
  typealias Zeile = WartelisteAuskunft.Zeile

  /// All Träger, for the filter.
  let traeger: [Traeger]
  var tabelle = Tabelle<Zeile>()
  var filter = Wartefilter()
  /// What can be chosen in forms.
  var listen = WahllistenAuskunft.Antwort()
  /// What the rows answer; nil until the first answer is there.
  var gefragt: WartelisteAuskunft?
  /// The first day on which one of the marked rows came in, else of those that are seen.
  var aeltester: Tag?
  /// The row that was selected when the program was closed, until the first answer is there.
  var gemerkt: String?

  init(traeger: [Traeger]) {
    self.traeger = traeger
    tabelle.sortiere(nach: "name", Warteliste.spalten)
  }

  /// How many rows the answer has; those that vanished since the last key don't count.
  var gesamt: Int { tabelle.zeilen.count - tabelle.verschwunden.count }

  /// How many of them are seen.
  var gezeigt: Int { tabelle.gezeigt }

  /// The filter made ready for the day of the answer; nil where it lets everything through.
  var pruefung: ((Zeile) -> Bool)? {
    gefragt.flatMap { filter.pruefung(am: $0.am) }
  }

  /// Looks anew for what the summary says of the rows.
  mutating func fasseZusammen() {
    let rows = tabelle.markiert.isEmpty ? nil : tabelle.gemeinte
    if let rows {
      aeltester = rows.map(\.eingang).min()
    } else {
      let zeilen = tabelle.zeilen
      aeltester = tabelle.reihenfolge.lazy.map { zeilen[$0].eingang }.min()
    }
  }
}

// What is kept between two starts: never a name, only what was chosen and the id of the row.

extension WartelisteZustand {
  private static let sortierung = "warteliste.sortierung"
  private static let aus = "warteliste.aus"
  private static let zeile = "warteliste.zeile"
  private static let filter = "warteliste.filter."

  /// What was selected, sorted and filtered.
  var merkzettel: [String: String] {
    var result = [
      Self.sortierung: tabelle.sortierungen.map { ($0.absteigend ? "-" : "") + $0.spalte }
        .joined(separator: ","),
      Self.aus: tabelle.ausgeblendet.sorted().joined(separator: ","),
      Self.zeile: tabelle.zeile?.schluessel ?? gemerkt ?? "",
    ]
    for wert in filter.werte { result[Self.filter + wert.spalte] = wert.wert }
    return result
  }

  /// Takes up what was selected, sorted and filtered when the program was closed.
  mutating func nimmAuf(_ merkzettel: [String: String]) {
    if let kept = merkzettel[Self.sortierung] {
      let known = Set(Warteliste.spalten.map(\.name))
      let all = kept.split(separator: ",").map { part in
        Tabelle<Zeile>.Sortierung(
          spalte: part.hasPrefix("-") ? String(part.dropFirst()) : String(part),
          absteigend: part.hasPrefix("-"))
      }
      tabelle.nimmAuf(all.filter { known.contains($0.spalte) })
    }
    tabelle.ausgeblendet = Set(
      (merkzettel[Self.aus] ?? "").split(separator: ",").map(String.init))
    gemerkt = merkzettel[Self.zeile]
    filter = Wartefilter(
      merkzettel.filter { $0.key.hasPrefix(Self.filter) }.map {
        Feldwert(String($0.key.dropFirst(Self.filter.count)), $0.value)
      })
  }
}
