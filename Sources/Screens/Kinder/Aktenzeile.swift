internal import Domain
internal import Office
internal import ScreenKit
internal import Texte

/// A row of a child's file.
enum Aktenzeile: Equatable, Sendable {
  case vertrag(KindAkteAuskunft.Vertrag)
  case anmeldung(KindAkteAuskunft.Anfrage)
  case elternteil(Sorgeberechtigter)

  /// The rows of a file: what counts now, the parents, and what is past.
  static func zeilen(_ akte: KindAkteAuskunft.Antwort) -> [Aktenzeile] {
    let contracts = akte.vertraege.reversed().map { Aktenzeile.vertrag($0) }
    let requests = akte.anmeldungen.reversed().map { Aktenzeile.anmeldung($0) }
    let all = contracts + requests
    return all.filter { $0.gilt(akte.heute) } + akte.eltern.map { .elternteil($0) }
      + all.filter { !$0.gilt(akte.heute) }
  }

  /// Whether it is neither past nor given up.
  private func gilt(_ heute: Tag) -> Bool {
    switch self {
    case .vertrag(let v): v.satz.status != .storniert && v.satz.laufzeit.bis >= heute
    case .anmeldung(let a): a.satz.status == .offen
    case .elternteil: true
    }
  }

  /// By what the row is known while it changes.
  var verweis: Verweis {
    switch self {
    case .vertrag(let v): v.satz.verweis
    case .anmeldung(let a): a.satz.verweis
    case .elternteil(let e): e.verweis
    }
  }

  /// The kind of the record, its id, its days, what it is about, and how far it has come.
  func texte(_ umfeld: Umfeld) -> [String] {
    let texte = umfeld.texte
    switch self {
    case .vertrag(let v):
      let group = v.gruppen.last { $0.gueltig.von <= umfeld.stichtag } ?? v.gruppen.first
      let where_ = v.einrichtung.name + (group.map { " · " + $0.name } ?? "")
      return [
        texte(AktenText.vertrag), v.satz.id.text, tage(v.satz.laufzeit, umfeld), where_,
        v.stand(umfeld),
      ]
    case .anmeldung(let a):
      let wishes =
        a.wuensche.isEmpty
        ? texte(DialogText.ohneWunsch) : a.wuensche.joined(separator: ", ")
      let kind = texte(a.satz.art == .bedarfsmeldung ? WartelisteText.kurzBedarf : .kurzAnfrage)
      return [
        texte(AktenText.anmeldung), a.satz.id.text, tage(a.satz.wunsch, umfeld),
        kind + ": " + wishes, texte(AktenText.name(a.satz.status)),
      ]
    case .elternteil(let e):
      return [
        texte(AktenText.elternteil), e.id.text, "", "\(e.vorname) \(e.nachname)",
        e.telefon.isEmpty ? e.email : e.telefon,
      ]
    }
  }

  /// A first and a last day, where there is one.
  private func tage(_ zeitraum: Zeitraum, _ umfeld: Umfeld) -> String {
    zeitraum.bis == .offen
      ? umfeld.texte(AktenText.abTag, ["ab": zeitraum.von.kurz])
      : zeitraum.von.kurz + Sign.enDash.text + zeitraum.bis.kurz
  }

  /// How the state is drawn.
  func rolle(_ umfeld: Umfeld) -> Role {
    switch self {
    case .elternteil: return .grund
    case .vertrag(let v):
      switch v.satz.status {
      case .unterschrieben: return gilt(umfeld.heute) ? .bestand : .leise
      case .zugesagt: return .zusage
      case .entwurf: return .reserviert
      case .storniert: return .leise
      }
    case .anmeldung(let a): return a.satz.status == .offen ? .neu : .leise
    }
  }
}

extension KindAkteAuskunft.Vertrag {
  /// How far it has come, and until when the family may answer.
  func stand(_ umfeld: Umfeld) -> String {
    let status = umfeld.texte(AktenText.name(satz.status))
    switch satz.status {
    case .zugesagt:
      return satz.zusageBis.map {
        umfeld.texte(AktenText.antwortBis, ["tag": $0.kurz])
      } ?? status
    case .unterschrieben where satz.laufzeit.bis < umfeld.heute:
      return umfeld.texte(AktenText.beendet, ["tag": satz.laufzeit.bis.kurz])
    default: return status
    }
  }
}

extension AktenText {
  /// What a state of a contract is called.
  static func name(_ status: Betreuungsvertrag.Status) -> AktenText {
    switch status {
    case .entwurf: .entwurf
    case .zugesagt: .zugesagt
    case .unterschrieben: .unterschrieben
    case .storniert: .storniert
    }
  }

  /// What a state of an Anmeldung is called.
  static func name(_ status: Anmeldung.Status) -> AktenText {
    switch status {
    case .offen: .offen
    case .vermittelt: .vermittelt
    case .zurueckgezogen: .zurueckgezogen
    case .abgelehnt: .abgelehnt
    }
  }

  /// What a kind of Anmeldung is called.
  static func name(_ art: Anmeldung.Art) -> DialogText {
    art == .bedarfsmeldung ? .bedarfsmeldung : .betreuungsanfrage
  }

  /// What a sex is called in short.
  static func kurz(_ geschlecht: Kind.Geschlecht) -> AktenText {
    switch geschlecht {
    case .m: .maennlich
    case .w: .weiblich
    case .d: .divers
    case .o: .ohneAngabe
    }
  }

  /// What a sex is called.
  static func lang(_ geschlecht: Kind.Geschlecht) -> AktenText {
    switch geschlecht {
    case .m: .maennlichLang
    case .w: .weiblichLang
    case .d: .diversLang
    case .o: .ohneAngabeLang
    }
  }
}
