import Domain
import Glibc
import Office
import TestSupport
import Testing

@Suite("Who has a record open is seen by the others who have it open")
struct AnwesenheitTests {
  let probe: Probeamt
  let anna: Amt
  let bernd: Amt
  let kind = Verweis(.kinder, "k1")
  let bernds = Laufkennung(prozess: 4711, beginn: "200")
  var datei: String { probe.datei + "-anwesend" }

  init() throws {
    probe = try Probeamt(Probeamt.muster)
    probe.nutzer = "anna"
    anna = try probe.amt()
    (probe.nutzer, probe.lauf) = ("bernd", bernds)
    bernd = try probe.amt()
  }

  @Test("by name, only on the same record, and no longer than it is open")
  func gleicherSatz() {
    #expect(anna.anwesende(bei: [kind]) == [:])
    #expect(bernd.anwesende(bei: [Verweis(.kinder, "k2")]) == [:])
    #expect(bernd.anwesende(bei: [kind]) == [kind: ["anna"]])
    #expect(anna.anwesende(bei: [kind, Verweis(.vertraege, "v1")]) == [kind: ["bernd"]])
    #expect(bernd.anwesende(bei: []) == [:])
    #expect(anna.anwesende(bei: [kind]) == [:])
  }

  @Test("a program that was killed has nothing open any more")
  func beendet() throws {
    _ = bernd.anwesende(bei: [kind])
    #expect(anna.anwesende(bei: [kind]) == [kind: ["bernd"]])
    probe.beendet = [bernds]
    #expect(anna.anwesende(bei: [kind]) == [:])
    #expect(
      try Prozess.run("sqlite3", datei, "SELECT nutzer FROM anwesend").ausgabe == "anna\n")
  }

  @Test("the file is made when the first record is opened, for those who may read the database")
  func rechte() {
    chmod(probe.datei, 0o660)
    _ = anna.anwesende(bei: [])
    #expect(access(datei, F_OK) != 0)
    _ = anna.anwesende(bei: [kind])
    var (own, office) = (stat(), stat())
    #expect(stat(datei, &own) == 0 && stat(probe.datei, &office) == 0)
    #expect(own.st_mode & 0o777 == 0o660 && own.st_gid == office.st_gid)
  }

  @Test("it may be deleted at any time: whoever has something open writes it anew")
  func geloescht() {
    _ = anna.anwesende(bei: [kind])
    _ = bernd.anwesende(bei: [kind])
    unlink(datei)
    #expect(anna.anwesende(bei: [kind]) == [:])
    #expect(bernd.anwesende(bei: [kind]) == [kind: ["anna"]])
    #expect(anna.anwesende(bei: [kind]) == [kind: ["bernd"]])
  }

  @Test("where it can't be made or read, nobody is disturbed")
  func unbrauchbar() throws {
    mkdir(datei, 0o700)
    #expect(anna.anwesende(bei: [kind]) == [:])
    rmdir(datei)
    try probe.ordner.schreibe(Array("keine Datenbank, sondern ein Text".utf8), "amt.db-anwesend")
    #expect(anna.anwesende(bei: [kind]) == [:])
    #expect(try !anna.frage(KopfAuskunft()).mandant.name.isEmpty)
  }

  @Test("nothing of it is part of the office's records")
  func keineSpur() throws {
    let before = try probe.inhalt()
    _ = anna.anwesende(bei: [kind])
    _ = bernd.anwesende(bei: [kind])
    #expect(try probe.inhalt() == before)
    #expect(bernd.neueAenderungen() == nil)
  }
}
