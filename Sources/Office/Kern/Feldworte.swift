public import Domain
public import Texte

// The values of columns as people read them.

extension Textkatalog {
  /// The words that a column of a closed list can hold, and what people read for each; nil for any
  /// other column.
  public func worte(
    _ satzart: Satzart, _ spalte: String
  ) -> [(wert: String, text: String)]? {
    switch (satzart, spalte) {
    case (.traeger, "art"):
      Traeger.Art.allCases.map { ($0.rawValue, self(WortText.wort($0))) }
    case (.einrichtungen, "art"):
      Einrichtung.Art.allCases.map { ($0.rawValue, self(WortText.wort($0))) }
    case (.betriebserlaubnis, "kategorie"), (.sperren, "kategorie"):
      Platzart.allCases.map { ($0.rawValue, self(WortText.wort($0))) }
    case (.belegrechte, "kategorie"):
      Platzkategorie.allCases.map { ($0.rawValue, self(WarumText.kategorie($0))) }
    case (.kriterien, "kategorie"), (.runden, "kategorien"):
      Platzkategorie.allCases.map { ($0.rawValue, self(WarumText.kategorie($0))) }
    case (.kriterien, "art"):
      Kriterium.Art.allCases.map { ($0.rawValue, self(KatalogText.wort($0))) }
    case (.kataloge, "gleichstand"):
      Kriterienkatalog.Gleichstand.allCases.map { ($0.rawValue, self(KatalogText.wort($0))) }
    case (.runden, "auswaertige"):
      Runde.Auswaertige.allCases.map { ($0.rawValue, self(KatalogText.wort($0))) }
    case (.runden, "status"):
      Runde.Status.allCases.map { ($0.rawValue, self(KatalogText.wort($0))) }
    case (.kriterien, "vorrang"), (.runden, "geschwister_zusammen"), (.runden, "wechselkinder"):
      [("ja", self(KatalogText.ja))]
    default: nil
    }
  }

  /// A value of a column as people read it; ids stay as they are.
  public func lesbar(_ satzart: Satzart, _ spalte: Spalte, _ wert: String) -> String {
    let known = worte(satzart, spalte.name) ?? []
    if let word = known.first(where: { $0.wert == wert }) { return word.text }
    switch spalte.inhalt {
    case .tag, .geburtstag: return Tag(iso: wert)?.deutsch ?? wert
    case .zahl, .anzahl: return deutsch(wert)
    case .zahlen:
      return wert.split(separator: "|").map { deutsch(String($0)) }.joined(separator: " · ")
    case .woerter:
      return wert.split(separator: "|").map { part in
        known.first { $0.wert == part }?.text ?? String(part)
      }.joined(separator: ", ")
    case .text, .kennung, .verweis, .verweise: return wert
    }
  }

  private func deutsch(_ zahl: String) -> String {
    Platzzahl(text: zahl)?.deutsch ?? zahl
  }

  /// What a parameter is called.
  public func name(_ art: Parameterart) -> String {
    switch art {
    case .kategoriewechsel: self(ParameterText.kategoriewechsel)
    case .kitajahrBeginn: self(ParameterText.kitajahrBeginn)
    case .schuljahrBeginn: self(ParameterText.schuljahrBeginn)
    case .einschulungLetzterGeburtstag: self(ParameterText.einschulungLetzterGeburtstag)
    case .wunscheinrichtungenAnzahl: self(ParameterText.wunscheinrichtungenAnzahl)
    case .hortJahre: self(ParameterText.hortJahre)
    case .zusageFristTage: self(ParameterText.zusageFristTage)
    case .bedarfsmeldungFristMonate: self(ParameterText.bedarfsmeldungFristMonate)
    case .bedarfsmeldungFruehMonate: self(ParameterText.bedarfsmeldungFruehMonate)
    case .rueckrufTage: self(ParameterText.rueckrufTage)
    case .bestaetigungMonate: self(ParameterText.bestaetigungMonate)
    }
  }

  /// The value of a parameter as people read it.
  public func callAsFunction(_ wert: Parameterwert) -> String {
    switch wert {
    case .kategoriewechsel(.geburtstag): self(WortText.geburtstag)
    case .kategoriewechsel(.folgemonat): self(WortText.folgemonat)
    case .kategoriewechsel(.geburtsmonat): self(WortText.geburtsmonat)
    case .kategoriewechsel(.kitajahrEnde): self(WortText.kitajahrEnde)
    case .kategoriewechsel(.stichtag(let tag)): self(WortText.stichtag, ["tag": tag.deutsch])
    case .monatstag(let tag): tag.deutsch
    case .anzahl(let anzahl): String(anzahl)
    }
  }

  /// The values from which one chooses for a parameter; nil where one types a number.
  public func worte(_ art: Parameterart) -> [(wert: String, text: String)]? {
    let rules: [Kategoriewechsel] = [.geburtstag, .folgemonat, .geburtsmonat, .kitajahrEnde]
    let values: [Parameterwert]
    switch art {
    case .kategoriewechsel:
      values =
        rules.map { .kategoriewechsel($0) }
        + Monatstag.alle.map { .kategoriewechsel(.stichtag($0)) }
    case .kitajahrBeginn, .schuljahrBeginn, .einschulungLetzterGeburtstag:
      values = Monatstag.alle.map { .monatstag($0) }
    default: return nil
    }
    return values.map { ($0.text, self($0)) }
  }
}

extension KatalogText {
  static func wort(_ art: Kriterium.Art) -> KatalogText {
    switch art {
    case .ja: .artJa
    case .anzahl: .artAnzahl
    case .einrichtung: .artEinrichtung
    case .erstwunsch: .artErstwunsch
    case .immer: .artImmer
    case .ortsansaessig: .artOrtsansaessig
    case .ortsteil: .artOrtsteil
    }
  }

  static func wort(_ regel: Kriterienkatalog.Gleichstand) -> KatalogText {
    switch regel {
    case .aelter: .aelter
    case .eingang: .eingang
    case .naehe: .naehe
    case .los: .los
    }
  }

  static func wort(_ auswaertige: Runde.Auswaertige) -> KatalogText {
    switch auswaertige {
    case .gleich: .gleich
    case .nachrangig: .nachrangig
    case .keine: .keine
    }
  }

  static func wort(_ status: Runde.Status) -> KatalogText {
    switch status {
    case .vorbereitung: .vorbereitung
    case .entschieden: .entschieden
    case .angeboten: .angeboten
    case .abgeschlossen: .abgeschlossen
    }
  }
}

extension WortText {
  static func wort(_ art: Traeger.Art) -> WortText {
    switch art {
    case .kommunal: .kommunal
    case .frei: .frei
    case .katholisch: .katholisch
    case .evangelisch: .evangelisch
    case .privat: .privat
    }
  }

  static func wort(_ art: Einrichtung.Art) -> WortText {
    switch art {
    case .krippe: .krippe
    case .kindergarten: .kindergarten
    case .kita: .kita
    case .hort: .hort
    case .tagespflege: .tagespflege
    }
  }

  static func wort(_ art: Platzart) -> WortText {
    switch art {
    case .krippe: .krippe
    case .kindergarten: .kindergarten
    case .hort: .hort
    case .gesamt: .gesamt
    }
  }
}
