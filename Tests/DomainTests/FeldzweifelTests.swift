import Domain
import Testing

@Suite("What is most likely a slip of the pen")
struct FeldzweifelTests {
  @Test(
    "What an office writes down every day is not doubted",
    arguments: [
      ("telefon", "0341 / 55-12 3"), ("telefon", "+49 (0) 341 777"), ("telefon", "03411"),
      ("plz", "01067"), ("plz", "99998"), ("email", "eva@auen.example"), ("stunden", "5"),
      ("wochenstunden", "60"), ("stunden", "25|35|45"), ("telefon", ""), ("vorname", "12"),
    ])
  func ueblich(spalte: String, wert: String) { #expect(Feldzweifel(spalte, wert) == nil) }

  @Test(
    "What can't be one is doubted",
    arguments: [
      ("telefon", "1234", Feldzweifel.telefon), ("telefon", "0341 abc 123", .telefon),
      ("telefon", "0341 12345678901234", .telefon), ("plz", "4109", .plz), ("plz", "00999", .plz),
      ("plz", "D-04109", .plz), ("email", "eva", .email), ("email", "eva@auen", .email),
      ("email", "a@b@c.de", .email), ("wochenstunden", "4", .stunden), ("stunden", "450", .stunden),
      ("stunden", "25|350", .stunden),
    ])
  func seltsam(spalte: String, wert: String, zweifel: Feldzweifel) {
    #expect(Feldzweifel(spalte, wert) == zweifel)
  }
}
