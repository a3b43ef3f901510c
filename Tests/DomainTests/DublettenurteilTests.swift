import Domain
import Testing

@Suite("Two records are judged by what speaks for one child and against it")
struct DublettenurteilTests {
  private static let tag = Tag(nummer: 19_000)  // 2022-01-08

  private func kind(
    _ vorname: String, _ nachname: String = "Müller", _ geboren: Tag? = tag,
    _ geschlecht: Kind.Geschlecht? = nil, telefon: String = "", strasse: String = "",
    eltern: [String] = []
  ) -> Dublettenperson {
    Dublettenperson(
      vorname: vorname, nachname: nachname, geburtsdatum: geboren, geschlecht: geschlecht,
      strasse: strasse, plz: "04109", telefone: [telefon], eltern: eltern)
  }

  private func merkmale(_ a: Dublettenperson, _ b: Dublettenperson) -> [Merkmal] {
    let urteil = Dublettenurteil(a, b)
    #expect(Dublettenurteil(b, a) == urteil)
    return urteil.merkmale
  }

  @Test(
    "A name may be written, heard, typed or given in part in many ways",
    arguments: [
      ("Zoë", "Zoe", .vornameGleich), ("Jörg", "Joerg", .vornameSchreibweise),
      ("Anna-Lena", "Annalena", .vornameGleich), ("Anna Lena", "Lena Anna", .vornameGleich),
      ("Leni Elena", "Leni", .vornameZusatz), ("Leni E.", "Leni", .vornameGleich),
      ("Philipp", "Filip", .vornameKlang), ("Sophie", "Sofie", .vornameKlang),
      ("Karlotta", "Kralotta", .vornameTippfehler), ("Mia", "Miaa", .vornameTippfehler),
      ("Maximilian", "Max", .vornameAehnlich), ("Leon Noah", "Emil Noah", .vornameTeilweise),
      ("Leon", "Leonie", .vornameAnders), ("Liam", "Liyana Anna", .vornameAnders),
      ("IsaiahK-eanu", "Isaiah-Keanu", .vornameGleich), ("Emma", "Ida", .vornameAnders),
    ] as [(String, String, Merkmal)])
  func firstNames(a: String, b: String, expected: Merkmal) {
    #expect(merkmale(kind(a), kind(b)).first == expected)
  }

  @Test(
    "and so may a surname, which changes besides",
    arguments: [
      ("Đorđević", "Djordjević", .nachnameSchreibweise), ("Weiß", "Weiss", .nachnameGleich),
      ("Mayer", "Meier", .nachnameKlang), ("Röhricht", "Röricht", .nachnameKlang),
      ("Wirth-Schäfer", "Wirth", .nachnameTeil), ("van der Dussen", "Dussen", .nachnameGleich),
      ("von Berg", "von Thal", .nachnameAnders), ("Klein-Groß", "Groß Klein", .nachnameGleich),
      ("Huhn", "Husn", .nachnameTippfehler), ("Rose", "Roe", .nachnameTippfehler),
    ] as [(String, String, Merkmal)])
  func surnames(a: String, b: String, expected: Merkmal) {
    #expect(merkmale(kind("Ida", a), kind("Ida", b)).dropFirst().first == expected)
  }

  @Test(
    "A birthday may have changed its day and month, a digit or the order of two",
    arguments: [
      ("2020-09-11", "2020-11-09", .geburtstagVertauscht), ("2021-05-08", "2022-05-08", vertippt),
      ("2021-05-12", "2021-05-21", vertippt), ("2021-05-31", "2021-06-01", vertippt),
      ("2019-10-31", "2020-10-31", vertippt), ("2021-03-08", "2021-08-08", vertippt),
      ("2021-05-02", "2021-05-27", .geburtstagTeilweise),
      ("2021-05-02", "2021-05-02", .geburtstagGleich), ("2021-05-02", "2019-11-27", anders),
    ] as [(String, String, Merkmal)])
  func birthdays(a: String, b: String, expected: Merkmal) throws {
    let (x, y) = (try #require(Tag(iso: a)), try #require(Tag(iso: b)))
    #expect(merkmale(kind("Ida", "Ek", x), kind("Ida", "Ek", y)).contains(expected))
    let mayBeMeant = ![Self.anders, .geburtstagTeilweise].contains(expected)
    #expect(x.verwechselbare.contains(y) == mayBeMeant)
  }

  private static let vertippt = Merkmal.geburtstagVertippt
  private static let anders = Merkmal.geburtstagAnders

  @Test("Twins are two children, whatever they share")
  func twins() {
    func home(_ name: String, _ sex: Kind.Geschlecht?) -> Dublettenperson {
      kind(
        name, "Müller", Self.tag, sex, telefon: "0341 123456", strasse: "Weg 1", eltern: ["A B"])
    }
    for (a, b) in [("Emma", "Ida"), ("Leon", "Leonie"), ("Mohammed Ali", "Mohammed Hassan")] {
      #expect(!Dublettenurteil(home(a, nil), home(b, nil)).istDublette)
    }
    #expect(!Dublettenurteil(home("Paul", .m), home("Paula", .w)).istDublette)
    #expect(Dublettenurteil(home("Kim", .m), home("Kim", .w)).istDublette)
  }

  @Test("Names in each other's place are found, and a new surname where the family is known")
  func swapped() {
    #expect(
      merkmale(kind("Lara", "Gröttner"), kind("Gröttner", "Lara"))
        == [.vornameGleich, .nachnameGleich, .namenVertauscht, .geburtstagGleich])
    let before = kind("Lara", "Gröttner", telefon: "0341 / 12 34 56")
    #expect(Dublettenurteil(before, kind("Lara", "Abel", telefon: "+49 341 123456")).istDublette)
    #expect(!Dublettenurteil(before, kind("Lara", "Abel", telefon: "0341 999999")).istDublette)
  }

  @Test("Who has the same name and another birthday is another child, but not in one family")
  func namesakes() {
    let later = Tag(nummer: 20_123)
    #expect(!Dublettenurteil(kind("Mia"), kind("Mia", "Müller", later)).istDublette)
    let a = kind("Mia", telefon: "0341 123456", strasse: "Am Weg 1a")
    let b = kind("Mia", "Müller", later, telefon: "0341123456", strasse: "Am Weg 1 a")
    #expect(Dublettenurteil(a, b).istDublette)
  }

  @Test("What is not known says nothing")
  func unknown() {
    #expect(merkmale(kind("N. N."), kind("Ida")) == [.nachnameGleich, .geburtstagGleich])
    #expect(merkmale(kind("", "", nil), kind("", "", nil)) == [])
    #expect(merkmale(kind("Ida", "Ek", nil), kind("Ida", "Ek")).count == 2)
  }

  @Test("A protected address is not compared")
  func protected() throws {
    var child = Kind(
      id: try #require(Kennung("k1")), vorname: "Ida", nachname: "Ek", geburtsdatum: Self.tag,
      strasse: "Goethestraße 3", plz: "04109")
    let other = kind("Ida", "Ek", strasse: "Goethestr. 3")
    #expect(merkmale(Dublettenperson(child, eltern: []), other).contains(.anschrift))
    child.auskunftssperre = true
    #expect(!merkmale(Dublettenperson(child, eltern: []), other).contains(.anschrift))
  }

  @Test("While a child is typed, a name that has begun fits what it may become")
  func typing() {
    let typed = Dublettenurteil(getippt: kind("Ma", ""), gespeichert: kind("Maximilian"))
    #expect(typed.merkmale == [.vornameBegonnen, .geburtstagGleich])
    #expect(typed.istAnsehenswert)
    let other = Dublettenurteil(getippt: kind("Mo", ""), gespeichert: kind("Maximilian"))
    #expect(!other.istAnsehenswert)
  }
}
