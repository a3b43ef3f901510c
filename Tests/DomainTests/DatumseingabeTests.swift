import Domain
import Testing

@Suite("Days as a clerk types them")
struct DatumseingabeTests {
  /// A Wednesday.
  private let heute = Domain.Tag(iso: "2026-11-25") ?? .anfang

  @Test(
    "One rule for all fields",
    arguments: [
      ("1.3.27", "2027-03-01"), ("010327", "2027-03-01"), ("01032027", "2027-03-01"),
      ("1.3.2027", "2027-03-01"), ("2027-3-1", "2027-03-01"), ("2027-03-01", "2027-03-01"),
      ("1.8.", "2027-08-01"), ("0108", "2027-08-01"), ("31.12.", "2026-12-31"),
      ("25.11.", "2027-11-25"), ("29.2.", "2028-02-29"), ("gestern", "2026-11-24"),
      ("Montag", "2026-11-30"), ("mi", "2026-12-02"), ("+3m", "2027-02-25"), ("-1j", "2025-11-25"),
      ("31.2.27", ""), ("310227", ""), ("1.13.27", ""), ("1.8.2", ""), ("mon", ""), ("0", ""),
      ("27-8-1", ""), ("1..27", ""), (".8.27", ""), ("1.8.27.", ""),
    ])
  func tag(text: String, iso: String) {
    #expect(
      Datumseingabe.lies(text, .tag, heute: heute, stichtag: heute)?.iso ?? "" == iso)
  }

  @Test("A birthday is at most a year ahead, and never without its year")
  func geburtstag() {
    func geboren(_ text: String) -> String? {
      Datumseingabe.lies(text, .geburtstag, heute: heute, stichtag: heute)?.iso
    }
    #expect(geboren("030525") == "2025-05-03")
    #expect(geboren("030527") == "2027-05-03")
    #expect(geboren("030528") == "1928-05-03")
    #expect(geboren("03052028") == "2028-05-03")
    #expect(geboren("290223") == nil && geboren("0305") == nil && geboren("3.5.") == nil)
  }

  @Test(
    "While one types, a day without a year is none yet, and one that can't be is named as whole")
  func waehrend() {
    #expect(
      Datumseingabe.lies("0103", .tag, heute: heute, stichtag: heute, waehrendTippens: true) == nil)
    for (text, whole) in [("310225", true), ("31.2.25", true), ("3102", false), ("31.2.", false)] {
      #expect(Datumseingabe.istVollstaendig(text) == whole, "\(text)")
    }
  }

  @Test("Six digits are a date unless they end in 19 or 20, where a year may go on")
  func fertig() {
    for (text, done) in [
      ("030525", true), ("030520", false), ("030519", false), ("03052025", true),
      ("0305202", false),
      ("3.5.25", false),
    ] {
      #expect(Datumseingabe.istFertig(text) == done, "\(text)")
    }
    for text in ["0305202", "0305201", "03051990", "1.3.", "2027-", "+3", "m", "mittw", "ges"] {
      #expect(Datumseingabe.kannWerden(text), "\(text)")
    }
    for text in ["0305200", "0305191", "0305250", "030520251", "1..", "x", "mx", "1.3.27a", "+m"] {
      #expect(!Datumseingabe.kannWerden(text), "\(text)")
    }
  }

  @Test("The name that was meant differs in few letters")
  func name() {
    let names = ["Kita Löwenzahn", "Neustadt", "Südhang"]
    #expect(naechsterName("Neustatd", unter: names) == "Neustadt")
    #expect(naechsterName("loewenzan", unter: names) == "Kita Löwenzahn")
    #expect(naechsterName("suedhang", unter: names) == "Südhang")
    #expect(naechsterName("xyz", unter: names) == nil)
  }
}
