import Domain
import Testing

@Suite("The checker finds whatever is wrong with a result")
struct VergabepruefungTests {
  private typealias Haus = Kennung<Einrichtung>
  private typealias Wer = Kennung<Kind>

  private static func haus(_ id: String) -> Haus { Haus(gespeichert: id) }
  private static func kind(_ id: String) -> Wer { Wer(gespeichert: id) }

  /// Two houses; `a` has one bound for all, `k5` is there already, and `k3` and `k4` belong together.
  private let unterlagen = Vergabeunterlagen(
    plaetze: [("a", .krippe, 2), ("a", .kindergarten, 2), ("a", .gesamt, 3), ("b", .krippe, 2)]
      .map { Vergabeplaetze(einrichtung: haus($0), art: $1, plaetze: $2) },
    bewerbungen: [
      Bewerbung(kind: kind("k1"), kategorie: .krippe, wuensche: [haus("a"), haus("b")]),
      Bewerbung(kind: kind("k2"), kategorie: .krippe, wuensche: [haus("b")]),
      Bewerbung(
        kind: kind("k3"), kategorie: .krippe, familie: Kennung(gespeichert: "f"),
        wuensche: [haus("a"), haus("b")]),
      Bewerbung(
        kind: kind("k4"), kategorie: .krippe, familie: Kennung(gespeichert: "f"),
        wuensche: [haus("a"), haus("b")]),
      Bewerbung(
        kind: kind("k5"), kategorie: .kindergarten, wuensche: [haus("b")], bisher: haus("a")),
      Bewerbung(kind: kind("k6"), kategorie: .kindergarten, wuensche: [haus("a")]),
    ],
    raenge: [
      ("a", "k1", 1), ("a", "k3", 2), ("a", "k4", 3), ("a", "k6", 9), ("b", "k2", 7),
      ("b", "k3", 1), ("b", "k4", 2), ("b", "k1", 3),
    ].map { Bewerberrang(einrichtung: haus($0), kind: kind($1), rang: $2) })

  /// The only stable result.
  private let richtig: [String: (String, Int32)] = [
    "k1": ("a", 1), "k3": ("b", 2), "k4": ("b", 2), "k5": ("a", 2), "k6": ("a", 1),
  ]

  private func maengel(_ changes: [String: (String, Int32)?]) -> [Vergabemangel] {
    let lines = richtig.merging(changes.compactMapValues { $0 }) { $1 }
      .filter { changes[$0.key].map { $0 != nil } ?? true }
    return Vergabepruefung(
      unterlagen,
      unterlagen.bewerbungen.map {
        let line = lines[$0.kind.text]
        return Zuteilung(
          kind: $0.kind, einrichtung: line.map { Self.haus($0.0) }, wunsch: line?.1)
      }
    ).maengel
  }

  @Test("and nothing in a right one, which is also what the program gives out")
  func right() throws {
    #expect(maengel([:]) == [])
    let runde = try Vergaberunde(unterlagen)
    let given = runde.zuteilungen(runde.rechne()).map {
      "\($0.kind.text)\($0.einrichtung?.text ?? "")"
    }
    #expect(given == ["k1a", "k2", "k3b", "k4b", "k5a", "k6a"])
  }

  @Test("a category that is full")
  func category() {
    #expect(
      maengel(["k2": ("b", 1)]).contains(.grenze(Self.haus("b"), .krippe, plaetze: 2, vergeben: 3)))
  }

  @Test("a house that is full")
  func house() {
    let faults = maengel(["k3": ("a", 1), "k4": nil])
    #expect(faults.contains(.grenze(Self.haus("a"), .gesamt, plaetze: 3, vergeben: 4)))
  }

  @Test("a place that wasn't wished")
  func unwished() {
    #expect(
      maengel(["k2": ("a", 1)]).contains(.nichtGewuenscht(Self.kind("k2"), Self.haus("a"))))
  }

  @Test("a child that was refused")
  func refused() {
    #expect(
      maengel(["k5": ("b", 1)]).contains(.nichtAngenommen(Self.kind("k5"), Self.haus("b"))))
  }

  @Test("a child that would be taken elsewhere")
  func blockingChild() {
    // Where k1 is gone, the family would be taken there as well.
    #expect(
      maengel(["k1": nil])
        == [["k1"], ["k3", "k4"]].map {
          .einspruch($0.map { Self.kind($0) }, Self.haus("a"), wunsch: 1)
        })
    #expect(
      maengel(["k6": nil]) == [.einspruch([Self.kind("k6")], Self.haus("a"), wunsch: 1)])
  }

  @Test("a family that would be taken elsewhere, but never one of its children alone")
  func blockingFamily() {
    let family = [Self.kind("k3"), Self.kind("k4")]
    #expect(
      maengel(["k3": nil, "k4": nil, "k2": ("b", 1)]) == [
        .einspruch(family, Self.haus("b"), wunsch: 2)
      ])
  }

  @Test("a family that is split")
  func split() {
    let family = [Self.kind("k3"), Self.kind("k4")]
    #expect(maengel(["k3": nil]).contains(.getrennt(family)))
    #expect(maengel(["k3": ("a", 1)]).contains(.getrennt(family)))
  }

  @Test("a Wechselkind that has less than before")
  func worseOff() {
    #expect(
      maengel(["k5": nil]).contains(
        .schlechterGestellt(Self.kind("k5"), bisher: Self.haus("a"))))
  }

  @Test("a wrong number of the wish, and lines that are missing, foreign or doubled")
  func lines() {
    #expect(
      maengel(["k5": ("a", 1)]) == [
        .falscherWunsch(Self.kind("k5"), genannt: 1, richtig: 2)
      ])
    let some = Vergabepruefung(
      unterlagen,
      ["k1", "k1", "k9"].map {
        Zuteilung(
          kind: Self.kind($0), einrichtung: $0 == "k1" ? Self.haus("a") : nil,
          wunsch: $0 == "k1" ? 1 : nil)
      }
    ).maengel
    #expect(some.contains(.mehrfach(Self.kind("k1"))))
    #expect(some.contains(.unbekannt(Self.kind("k9"))))
    #expect(some.contains(.fehlt(Self.kind("k2"))))
  }
}
