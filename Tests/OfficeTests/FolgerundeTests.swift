import Domain
import Office
import TestSupport
import Testing

private let n1 = Kennung<Runde>(gespeichert: "n1")
private let n2 = Kennung<Runde>(gespeichert: "n2")

@Suite("A Runde that follows another one keeps what still counts, and nobody is placed twice")
struct FolgerundeTests {
  private let folgt =
    "anlegen satzart=runden id=n2 nach=n1 name=Nachrücken katalog_id=c1 beginn_von=2027-08-01 beginn_bis=2027-08-01 stichtag=2027-03-01 kategorien=kindergarten wechselkinder=ja auswaertige=nachrangig saat=blau status=vorbereitung"

  private func lage(_ amt: Probeamt) throws -> Rundenlage {
    try amt.frage(RundenprobeAuskunft(n2)).lage
  }

  @Test("Whom an Einrichtung has refused with a reason it is not given in the next Runde")
  func absagen() throws {
    let amt = try rundenamt()
    try amt.tue(
      "anlegen satzart=rundenentscheide id=d1 runde_id=n1 einrichtung_id=e1 kind_id=k2 grund=\"kein Fahrdienst\""
    )
    try amt.tue(
      "anlegen satzart=rundenentscheide id=d2 runde_id=n1 einrichtung_id=e1 kind_id=k4 rang=1 grund=Zwilling"
    )
    try amt.tue("runde_entscheiden runde=n1")
    #expect(
      try amt.tue(folgt).satz.hasSuffix(
        "1 Kind bleibt in einer Einrichtung nicht angenommen, mit dem Grund von damals."))
    let kept = try lage(amt).entscheide
    #expect(kept.map(\.kind.text) == ["k2"] && kept[0].grund == "kein Fahrdienst")
    #expect(kept[0].rang == nil)
    try amt.tue("rueckgaengig")
    #expect(try amt.ausgabe()["rundenentscheide"]?.contains("n2") != true)
  }

  @Test("Who has signed is not asked again for a second Anmeldung of that time, but for a new wish")
  func zweiteAnmeldung() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    try amt.tue("vertrag_unterschreiben vertrag=\(amt.angebot("k1"))")
    for kind in ["k3", "k8"] { try amt.tue("vertrag_annehmen vertrag=\(amt.angebot(kind))") }
    try amt.tue(folgt)
    // Her second Anmeldung wished for e2 alone.
    #expect(try !lage(amt).antraege.contains { $0.kind.text == "k1" })
    #expect(
      try lage(amt).befunde.contains {
        $0.kind?.text == "k1" && $0.grund == .platzAusRunde("Hauptrunde", "Sonne")
      })
    try amt.tue("aendern satzart=anmeldungen satz=a9 eingang=2027-03-01")
    #expect(try lage(amt).antraege.contains { $0.kind.text == "k1" })
  }

  @Test("Before a Runde is closed it says whose place is free and not offered")
  func anzubieten() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1")
    for kind in ["k1", "k3"] {
      try amt.tue("vertrag_stornieren vertrag=\(amt.angebot(kind)) grund=Absage")
    }
    try amt.tue("vertrag_unterschreiben vertrag=\(amt.angebot("k8")) beende=v8")
    let refused = try amt.verweigert("runde_abschliessen runde=n1")
    #expect(
      refused.satz
        == "Nicht abgeschlossen: Für 1 Kind ist ein Platz frei, der noch nicht angeboten ist (Ben Behr); A bietet ihn an."
    )
    try amt.tue("runde_abschliessen runde=n1 trotzdem=ja")
  }

  @Test(
    "The deadline that families were told is that of the Runde, and who answers late is told so")
  func frist() throws {
    let amt = try entschiedenesAmt()
    try amt.tue("runde_anbieten runde=n1 frist=2027-03-20")
    #expect(try amt.probe.lage.runde.frist?.iso == "2027-03-20")
    #expect(
      try !amt.tue("vertrag_annehmen vertrag=\(amt.angebot("k1"))").satz.contains("vorbei"))
    amt.heute = try #require(Tag(iso: "2027-03-25"))
    #expect(
      try amt.tue("vertrag_annehmen vertrag=\(amt.angebot("k3"))").satz.hasSuffix(
        "Die Frist war am 20.03.2027 vorbei."))
  }

  @Test(
    "More places for all together than the categories give are named; a house that is out is one")
  func gesamt() throws {
    let amt = try rundenamt()
    let line =
      "anlegen satzart=rundenplaetze id=b runde_id=n1 einrichtung_id=e1 kategorie=gesamt plaetze="
    #expect(try amt.tue(line + "9 grund=viel").satz.contains("Soll 9 geben, sicher sind 2"))
    try amt.tue("aendern satzart=rundenplaetze satz=b plaetze=0 grund=Umbau")
    try amt.tue("runde_entscheiden runde=n1")
    let text = try amt.frage(NiederschrifttextAuskunft(n1))
    #expect(text.contains("\n  Sonne (e1): nimmt nicht teil – Umbau\n"))
    #expect(!text.contains("Sonne (e1), Kindergarten:"))
  }
}
