internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

extension StammdatenAuskunft.Zeile: Tabellenzeile {
  /// Permits have no id: they are known by what they permit where and from when.
  var schluessel: String {
    guard satz.satzart.istMenge else { return satz.schluessel }
    return werte.filter { $0.spalte != "plaetze" && $0.spalte != "gueltig_bis" }.map(\.wert)
      .joined(separator: " ")
  }

  var suchtext: String { faltungen(worte.joined(separator: "\n")).joined(separator: "\n") }
}

/// How records of master data are shown: a column of the table for each column of the record.
enum Stammdatenspalten {
  typealias Spalte = Tabellenspalte<StammdatenAuskunft.Zeile>

  /// What a column needs: its width, its share of the rest, and how soon it may vanish.
  private struct Mass {
    var breite: Int
    var flex = 0
    var prioritaet = 0
  }

  private static func mass(_ art: Satzart, _ name: String) -> Mass {
    switch (art, name) {
    case (.traeger, "name"), (.einrichtungen, "name"): Mass(breite: 24, flex: 3)
    case (.kataloge, "name"): Mass(breite: 20, flex: 2)
    case (.kataloge, "luecken"): Mass(breite: 16, flex: 3)
    case (.kataloge, "gleichstand"): Mass(breite: 18, flex: 1, prioritaet: 3)
    case (.kataloge, "quelle"): Mass(breite: 20, flex: 1, prioritaet: 7)
    case (.kriterien, "bezeichnung"): Mass(breite: 28, flex: 3)
    case (.kriterien, "katalog_id"): Mass(breite: 14, flex: 1, prioritaet: 2)
    case (.kriterien, "art"): Mass(breite: 14)
    case (.kriterien, "punkte"): Mass(breite: 6)
    case (.kriterien, "vorrang"): Mass(breite: 18, prioritaet: 4)
    case (.kriterien, "kategorie"): Mass(breite: 12, prioritaet: 5)
    case (.kriterien, "gruppe"): Mass(breite: 16, prioritaet: 5)
    case (.kriterien, "nachweis"): Mass(breite: 20, flex: 2, prioritaet: 6)
    case (.kriterien, "gueltig_ab"), (.kriterien, "gueltig_bis"):
      Mass(breite: 10, prioritaet: 8)
    case (_, "name"): Mass(breite: 12, flex: 2)
    case (_, "einrichtung_id"): Mass(breite: 20, flex: 3)
    case (_, "traeger_id"): Mass(breite: 16, flex: 2)
    case (.parameter, "schluessel"): Mass(breite: 24)
    case (.parameter, "wert"): Mass(breite: 24, flex: 2)
    case (_, "inhaber"): Mass(breite: 12, flex: 2)
    case (_, "plaetze"): Mass(breite: 6)
    case (_, "kategorie"): Mass(breite: 12)
    case (_, "art"): Mass(breite: 12)
    case (.einrichtungen, "gueltig_ab"): Mass(breite: 10, prioritaet: 2)
    case (_, "gueltig_ab"), (_, "gueltig_bis"), (_, "von"), (_, "bis"): Mass(breite: 10)
    case (_, "gruppenform"): Mass(breite: 11, prioritaet: 3)
    case (_, "aktenzeichen"): Mass(breite: 12, flex: 1, prioritaet: 3)
    case (_, "grund"): Mass(breite: 14, flex: 2, prioritaet: 3)
    case (_, "ortsteil"): Mass(breite: 12, prioritaet: 3)
    case (_, "stunden"): Mass(breite: 18, prioritaet: 4)
    case (_, "plz"): Mass(breite: 5, prioritaet: 5)
    case (_, "ort"): Mass(breite: 12, prioritaet: 5)
    case (_, "strasse"): Mass(breite: 20, prioritaet: 6)
    case (_, "telefon"): Mass(breite: 16, prioritaet: 7)
    case (_, "email"): Mass(breite: 22, prioritaet: 8)
    default: Mass(breite: 10, prioritaet: 9)
    }
  }

  /// The columns of a kind: what it is called stands first, its id last.
  static func spalten(_ art: Satzart) -> [Spalte] {
    let all = art.datensatz.spalten
    let first =
      all.firstIndex { ["einrichtung_id", "name", "schluessel", "bezeichnung"].contains($0.name) }
      ?? 0
    var order = [first] + all.indices.filter { $0 != first && all[$0].inhalt != .kennung }
    order += all.indices.filter { all[$0].inhalt == .kennung }
    var result = order.map { spalte(art, all[$0], $0) }
    if let begin = result.firstIndex(where: { ["gueltig_ab", "von"].contains($0.name) }) {
      result.insert(gilt, at: begin)
    }
    return art == .parameter ? result + [herkunft, fundstelle] : result
  }

  private static func spalte(_ art: Satzart, _ spalte: Domain.Spalte, _ i: Int) -> Spalte {
    let size = mass(art, spalte.name)
    let name = spalte.name
    // Points that nobody knows are no zero, and a gap is seen.
    let isGap: @Sendable (StammdatenAuskunft.Zeile) -> Bool = { zeile in
      name == "luecken" && !zeile[name].isEmpty || name == "punkte" && zeile.ohnePunkte == .offen
    }
    let inhalt = spalte.inhalt
    return Spalte(
      name: name, titel: { $0.feldname(name) }, breite: size.breite, flex: size.flex,
      prioritaet: size.prioritaet, rechts: [.zahl, .anzahl].contains(inhalt),
      text: { zeile, umfeld in
        if name == "punkte", let instead = zeile.ohnePunkte { return umfeld.texte(instead) }
        return i < zeile.worte.count ? zeile.worte[i] : ""
      },
      ordnung: { zeile in
        switch inhalt {
        case .zahl: .zahl(Platzzahl(text: zeile[name]).map { Int($0.hundertstel) } ?? 0)
        // An open beginning comes first, an open end last.
        case .tag:
          .zahl(
            Tag(iso: zeile[name]).map { Int($0.nummer) }
              ?? (["gueltig_bis", "bis"].contains(name) ? Int.max : Int.min))
        default: .text(gefaltet(i < zeile.worte.count ? zeile.worte[i] : ""))
        }
      }, rolle: { $0.giltAmStichtag ? isGap($0) ? .warnung : .grund : .leise })
  }

  /// Whether the record is in force on the Stichtag.
  private static let gilt = Spalte(
    name: "gilt", titel: { _ in "" }, breite: 1,
    text: { zeile, _ in (zeile.giltAmStichtag ? Sign.covered : .none).text },
    ordnung: { .zahl($0.giltAmStichtag ? 0 : 1) },
    rolle: { $0.giltAmStichtag ? .gedeckt : .leise })

  /// The paragraph from which the value of a parameter comes.
  private static let fundstelle = Spalte(
    name: "fundstelle", titel: { $0(VerwaltungText.fundstelle) }, breite: 30, flex: 3,
    prioritaet: 3, text: { zeile, _ in zeile.herkunft?.fundstelle ?? "" },
    ordnung: { .text(gefaltet($0.herkunft?.fundstelle ?? "")) },
    rolle: { $0.giltAmStichtag ? .grund : .leise })

  /// Where the value of a parameter comes from.
  private static let herkunft = Spalte(
    name: "herkunft", titel: { $0(VerwaltungText.herkunft) }, breite: 12,
    text: { zeile, umfeld in zeile.herkunft.map { umfeld.texte(herkunft: $0) } ?? "" },
    ordnung: { .zahl($0.herkunft == .kommune ? 0 : $0.herkunft == .angenommen ? 2 : 1) },
    rolle: { zeile in
      guard zeile.giltAmStichtag else { return .leise }
      switch zeile.herkunft {
      case .angenommen: return .warnung
      case .kommune: return .hervorgehoben
      default: return .grund
      }
    })
}

extension StammdatenAuskunft.Zeile {
  /// What stands in the place of the points of a Kriterium that has none.
  fileprivate var ohnePunkte: KatalogText? {
    guard satz.satzart == .kriterien, self["punkte"].isEmpty else { return nil }
    return self["vorrang"].isEmpty ? .offen : .zuerst
  }
}

extension StammdatenAuskunft.Herkunft {
  /// The paragraph or source; empty where there is none.
  var fundstelle: String {
    if case .land(_, let fundstelle) = self { fundstelle } else { "" }
  }
}

extension Textkatalog {
  /// Where the value of a parameter comes from.
  func callAsFunction(herkunft: StammdatenAuskunft.Herkunft) -> String {
    switch herkunft {
    case .kommune: self(ParameterText.kommune)
    case .angenommen: self(ParameterText.angenommen)
    case .land(let land, _): self(VerwaltungText.ausLand, ["land": land.rawValue])
    }
  }
}
