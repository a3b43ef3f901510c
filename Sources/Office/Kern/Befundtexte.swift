public import Domain
public import Texte

extension Textkatalog {
  /// How many findings there are, and how many of them somebody should do something about.
  public func callAsFunction(_ befunde: [Rundenbefund]) -> String {
    func zahl(_ those: [Rundenbefund]) -> String { String(those.reduce(0) { $0 + $1.anzahl }) }
    return self(
      BefundText.anzahl,
      ["n": zahl(befunde), "klaeren": zahl(befunde.filter(\.istZuKlaeren))])
  }

  /// Why a Runde can't be decided as it is; nil where it can.
  public func hindernis(_ lage: Rundenlage) -> String? {
    if lage.antraege.isEmpty {
      return self(RundeText.niemandNimmtTeil, ["runde": lage.runde.name])
    }
    return lage.befunde.first(where: \.verhindertEntscheidung).map {
      self(RundeText.nichtEntscheidbar, ["wer": $0.wer, "grund": self($0.grund)])
    }
  }

  /// What is to be looked at before a Runde is run, as a sentence without whom it is about.
  public func callAsFunction(_ grund: Rundenbefund.Grund) -> String {
    switch grund {
    case .katalogNichtInKraft(let tag):
      self(BefundText.katalogNichtInKraft, ["tag": tag.deutsch])
    case .katalogLuecken(let was): self(BefundText.katalogLuecken, ["was": was])
    case .andereRunde(let n): self(BefundText.andereRunde, ["n": String(n)])
    case .platzAusRunde(let runde, let wo):
      self(BefundText.platzAusRunde, ["runde": runde, "wo": wo])
    case .entscheidOhneBewerbung(let wo): self(BefundText.entscheidOhneBewerbung, ["wo": wo])
    case .nachweisFehlt(let was):
      self(BefundText.nachweisFehlt, ["was": was.joined(separator: ", ")])
    case .kindeswohlUnbestaetigt: self(BefundText.kindeswohlUnbestaetigt)
    case .punkteUnbekannt: self(BefundText.punkteUnbekannt)
    case .zweiteAnmeldung(let erste):
      self(BefundText.zweiteAnmeldung, ["tag": erste.deutsch])
    case .dublette(let name, let geboren, _):
      self(BefundText.dublette, ["name": name, "geboren": geboren.deutsch])
    case .ohneAnspruch: self(BefundText.ohneAnspruch)
    case .nenntKeine: self(BefundText.nenntKeine)
    case .ohneWunsch: self(BefundText.ohneWunsch)
    case .wunschNimmtNichtTeil(let wo): self(BefundText.wunschNimmtNichtTeil, ["wo": wo])
    case .platzAusserhalb(let wo, let why):
      self(BefundText.platzAusserhalb, ["wo": wo, "warum": self(BefundText.warum(why))])
    case .wunschOhnePlatz(let wo): self(BefundText.wunschOhnePlatz, ["wo": wo])
    case .andererPlatzanteil(let anteil):
      self(BefundText.andererPlatzanteil, ["anteil": anteil.deutsch])
    case .zugesagt(let wo): self(BefundText.zugesagt, ["wo": wo])
    case .hatPlatz(let wo): self(BefundText.hatPlatz, ["wo": wo])
    case .auswaertig: self(BefundText.auswaertig)
    case .geschwisterUneins(let wer): self(BefundText.geschwisterUneins, ["wer": wer])
    case .geschwisterMitPlatz(let wer): self(BefundText.geschwisterMitPlatz, ["wer": wer])
    case .geschwisterFehlt(let name): self(BefundText.geschwisterFehlt, ["kind": name])
    case .mehrAlsSicher(_, let wanted, let safe):
      self(BefundText.mehrAlsSicher, ["n": String(wanted), "sicher": String(safe)])
    case .wenigerAlsDa(_, let wanted, let there):
      self(BefundText.wenigerAlsDa, ["n": String(wanted), "da": String(there)])
    case .anschriftGesperrt: self(BefundText.anschriftGesperrt)
    case .vermerkt(let art, 1): self(BefundText.kurz(art))
    case .vermerkt(let art, let n):
      self(BefundText.mehrmals, ["befund": self(BefundText.kurz(art)), "n": String(n)])
    }
  }
}

extension BefundText {
  /// Of which kind a finding was, in a few words.
  static func kurz(_ art: Rundenbefund.Art) -> BefundText {
    switch art {
    case .katalogNichtInKraft: .kurzKatalogNichtInKraft
    case .katalogLuecken: .kurzKatalogLuecken
    case .andereRunde: .kurzAndereRunde
    case .nachweisFehlt: .kurzNachweisFehlt
    case .kindeswohlUnbestaetigt: .kindeswohlUnbestaetigt
    case .punkteUnbekannt: .punkteUnbekannt
    case .zweiteAnmeldung: .kurzZweiteAnmeldung
    case .dublette: .kurzDublette
    case .ohneAnspruch: .ohneAnspruch
    case .nenntKeine: .nenntKeine
    case .ohneWunsch: .ohneWunsch
    case .wunschNimmtNichtTeil: .kurzWunschNimmtNichtTeil
    case .wunschOhnePlatz: .kurzWunschOhnePlatz
    case .platzAusserhalb: .kurzPlatzAusserhalb
    case .andererPlatzanteil: .kurzAndererPlatzanteil
    case .zugesagt: .kurzZugesagt
    case .hatPlatz: .kurzHatPlatz
    case .platzAusRunde: .kurzPlatzAusRunde
    case .auswaertig: .auswaertig
    case .geschwisterUneins: .kurzGeschwisterUneins
    case .geschwisterMitPlatz: .kurzGeschwisterMitPlatz
    case .geschwisterFehlt: .kurzGeschwisterFehlt
    case .entscheidOhneBewerbung: .kurzEntscheidOhneBewerbung
    case .mehrAlsSicher: .kurzMehrAlsSicher
    case .wenigerAlsDa: .kurzWenigerAlsDa
    case .anschriftGesperrt: .kurzAnschriftGesperrt
    }
  }

  /// Why the place of a child that changes can't be given to others.
  static func warum(_ grund: Rundenbefund.Ausserhalb) -> BefundText {
    switch grund {
    case .haus: .ausserhalbHaus
    case .belegrecht: .ausserhalbBelegrecht
    case .vertrag: .ausserhalbVertrag
    case .ueberbelegt: .ausserhalbUeberbelegt
    }
  }
}
