import Domain
import Testing

@Suite("Names that sound alike have one code")
struct KoelnerPhonetikTests {
  @Test(
    "as the published examples say",
    arguments: [
      ("Müller-Lüdenscheidt", "65752682"), ("Breschnew", "17863"), ("Wikipedia", "3412"),
      ("Meier", "67"), ("Meyr", "67"), ("Mayer", "67"), ("Philipp", "351"), ("Xaver", "4837"),
      ("Czerny", "876"), ("Christian", "47826"), ("Schmidt", "862"), ("Hacker", "047"),
      ("", ""), ("’", ""), ("Hh", ""),
    ])
  func published(name: String, code: String) { #expect(koelnerPhonetik(name) == code) }

  @Test(
    "however they are written",
    arguments: [
      ("Maier", "Meyer"), ("Schmidt", "Schmitt"), ("Sophie", "Sofie"), ("Jannik", "Yannick"),
      ("Groß", "Gross"), ("Łukasz", "Lukas"), ("Kathrin", "Catrin"), ("Philipp", "Filip"),
    ])
  func alike(a: String, b: String) { #expect(koelnerPhonetik(a) == koelnerPhonetik(b)) }
}
