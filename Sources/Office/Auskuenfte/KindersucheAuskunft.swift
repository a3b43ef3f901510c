public import Domain
internal import Store

/// Finds children as one types: by name, parent, phone number, street, id or birthday.
///
/// `muller` and `mueller` find Müller, `lukasz` finds Łukasz. A street that must not be told
/// (§ 51 BMG) finds nobody.
public struct KindersucheAuskunft: Auskunft {
  /// At most so many are named.
  public static let hoechstens = 200

  /// A child that was found.
  public struct Zeile: Equatable, Sendable {
    /// Its id.
    public let id: Kennung<Kind>
    /// First names.
    public let vorname: String
    /// Surname.
    public let nachname: String
    /// Birthday.
    public let geboren: Tag
    /// Where it has a place today, else the next one; nil for nowhere.
    public let einrichtung: String?
    /// The first day of that place, where it is still to come.
    public let ab: Tag?
    /// Whether that place is only promised.
    public let istZusage: Bool
    /// Whether an Anmeldung of it is open.
    public let wartet: Bool
  }

  /// What was typed; empty for the children that were opened last.
  public let text: String
  /// The children that were opened last, the latest first.
  public let zuletzt: [Kennung<Kind>]

  /// The question for what was typed.
  public init(_ text: String, zuletzt: [Kennung<Kind>] = []) {
    self.text = text.split(separator: " ").joined(separator: " ")
    self.zuletzt = self.text.isEmpty ? zuletzt : []
  }

  public func antworte(_ lesen: Lesezugriff) throws -> [Zeile] {
    let mandant = lesen.mandant.key
    var keys: [Int]
    if text.isEmpty {
      keys = try lesen.datenbank.kinder(zuletzt, mandant: mandant)
    } else {
      var suche = gesucht(heute: lesen.heute)
      keys = try lesen.datenbank.sucheKinder(
        suche, mandant: mandant, hoechstens: Self.hoechstens)
      if keys.isEmpty, suche.geboren != nil {
        // What can be a birthday can be a phone number, too.
        suche = Kindersuchwort(worte: [rufnummer(text)], kennung: nil, geboren: nil)
        keys = try lesen.datenbank.sucheKinder(
          suche, mandant: mandant, hoechstens: Self.hoechstens)
      }
    }
    return try lesen.datenbank.kindfunde(keys, am: lesen.heute).map { fund in
      Zeile(
        id: Kennung(gespeichert: fund.id), vorname: fund.vorname, nachname: fund.nachname,
        geboren: fund.geboren,
        einrichtung: try lesen.verzeichnis.kopf(fund.einrichtung)?.satz.name,
        ab: fund.ab.flatMap { $0 > lesen.heute ? $0 : nil }, istZusage: fund.status == .zugesagt,
        wartet: fund.wartet)
    }
  }

  /// A word with digits can be a birthday, else a phone number; one word can be an id.
  private func gesucht(heute: Tag) -> Kindersuchwort {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    var suche = Kindersuchwort(worte: [], kennung: nil, geboren: nil)
    for wort in words {
      let isNumber = wort.utf8.contains { (48...57).contains($0) }
      if isNumber, suche.geboren == nil, let tag = Self.geburtstag(wort, heute: heute) {
        suche.geboren = tag
      } else {
        let isPhone = isNumber && wort.allSatisfy { $0.isNumber || "+/()-".contains($0) }
        suche.worte.append(isPhone ? rufnummer(wort) : suchschluessel(wort))
      }
    }
    // A phone number is often typed in groups.
    if suche.geboren == nil, suche.worte.count > 1,
      suche.worte.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    {
      suche.worte = [rufnummer(text)]
    }
    if words.count == 1, let only = words.first, Kennung<Kind>(only) != nil,
      only.utf8.contains(where: { (48...57).contains($0) })
    {
      suche.kennung = only
    }
    return suche
  }

  private static func geburtstag(_ wort: String, heute: Tag) -> Tag? {
    guard wort.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 }) else {
      return nil
    }
    return Datumseingabe.lies(wort, .geburtstag, heute: heute, stichtag: heute)
  }
}
