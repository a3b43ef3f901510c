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
    default: nil
    }
  }

  /// A value of a column as people read it; ids stay as they are.
  public func lesbar(_ satzart: Satzart, _ spalte: Spalte, _ wert: String) -> String {
    if let word = worte(satzart, spalte.name)?.first(where: { $0.wert == wert }) {
      return word.text
    }
    switch spalte.inhalt {
    case .tag, .geburtstag: return Tag(iso: wert)?.deutsch ?? wert
    case .zahl: return deutsch(wert)
    case .zahlen:
      return wert.split(separator: "|").map { deutsch(String($0)) }.joined(separator: " · ")
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
