/// A child as it is compared with others: what a register knows of it, and its folded forms.
///
/// An empty text, and a birthday or sex that is nil, is not known and says nothing.
public final class Dublettenperson: Sendable {
  let vorname: Vergleichsname
  let nachname: Vergleichsname
  let geburtsdatum: Tag?
  let geschlecht: Kind.Geschlecht?
  /// Street and number with postcode; none where it is not known or must not be told.
  let anschrift: [String]
  let telefone: [String]
  let mails: [String]
  /// The parents' names.
  let eltern: [String]

  /// A child by what is known of it.
  ///
  /// - Parameters:
  ///   - vorname: all first names
  ///   - nachname: surname
  ///   - geburtsdatum: birthday
  ///   - geschlecht: sex
  ///   - strasse: street and number
  ///   - plz: postcode
  ///   - telefone: phone numbers of the family, as they were written down
  ///   - mails: mail addresses of the family
  ///   - eltern: full names of the parents
  public init(
    vorname: String, nachname: String, geburtsdatum: Tag?, geschlecht: Kind.Geschlecht? = nil,
    strasse: String = "", plz: String = "", telefone: [String] = [], mails: [String] = [],
    eltern: [String] = []
  ) {
    self.vorname = Vergleichsname(vorname)
    self.nachname = Vergleichsname(nachname)
    self.geburtsdatum = geburtsdatum
    self.geschlecht = geschlecht
    let street = Self.strasse(strasse)
    anschrift = street.isEmpty ? [] : [street + " " + plz]
    self.telefone = telefone.map(rufnummer).filter { $0.utf8.count >= 6 }
    self.mails = mails.map(gefaltet).filter { $0.utf8.contains(UInt8(ascii: "@")) }
    self.eltern = eltern.map { String(decoding: buchstaben($0), as: UTF8.self) }
      .filter { !$0.isEmpty }
  }

  /// A stored child with its Sorgeberechtigte.
  ///
  /// A protected address (§ 51 BMG) is not compared: that it is somebody else's would betray it.
  public convenience init(_ kind: Kind, eltern: [Sorgeberechtigter]) {
    let tells = !kind.auskunftssperre
    self.init(
      vorname: kind.vorname, nachname: kind.nachname, geburtsdatum: kind.geburtsdatum,
      geschlecht: kind.geschlecht, strasse: tells ? kind.strasse : "", plz: tells ? kind.plz : "",
      telefone: eltern.map(\.telefon), mails: eltern.map(\.email),
      eltern: eltern.map { "\($0.vorname) \($0.nachname)" })
  }

  /// A street with its number in one form, however `straße` is written; empty without a number.
  private static func strasse(_ text: String) -> String {
    let letters = gefaltet(text).unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard letters.contains(where: { $0.properties.numericType != nil }) else { return "" }
    return String(String.UnicodeScalarView(letters)).replacing("strasse", with: "str")
  }
}

/// The digits of a phone number, with `0` for the code of Germany.
public func rufnummer(_ text: String) -> String {
  var digits = String(
    String.UnicodeScalarView(text.unicodeScalars.filter { ("0"..."9").contains($0) }))
  let isInternational = text.drop { $0 == " " }.hasPrefix("+")
  if digits.hasPrefix("0049") {
    digits = "0" + digits.dropFirst(4)
  } else if isInternational, digits.hasPrefix("49") {
    digits = "0" + digits.dropFirst(2)
  }
  // +49 (0) 341
  return digits.hasPrefix("00") && isInternational ? String(digits.dropFirst()) : digits
}
