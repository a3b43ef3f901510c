internal import Domain
internal import Office
internal import ScreenKit
internal import Screens
internal import Texte

// Trials: which office answers, and what becomes of what was tried.

extension Ausfuehrung {
  /// Shows how far the reckoning is, over this session.
  func fortschritt(_ sitzung: Sitzung) -> (Int) -> Void {
    { done in zeige?(sitzung.beimRechnen(done)) }
  }

  /// How the trial stands.
  func stand() -> Versuchsstand? {
    versuch.map { Versuchsstand(name: planname, schritte: $0.schritte) }
  }

  mutating func tue(_ auftrag: Versuchsauftrag, _ sitzung: Sitzung) -> Ereignis {
    if let nurBild, auftrag == .fuehreAus { return .gescheitert(Ablehnung(nurBild)) }
    do throws(Ablehnung) {
      switch auftrag {
      case .spiele(let plan): return try spiele(plan, sitzung)
      case .nimmWeg(let stelle):
        try versuch?.nimmWeg(stelle, fortschritt: fortschritt(sitzung))
        return .versuch(stand(), Meldung(texte(VersuchText.weggenommen), .gedeckt))
      case .fuehreAus: return try fuehreWirklichAus(sitzung)
      case .verwirf:
        versuch = nil
        return .versuch(nil, Meldung(texte(VersuchText.verworfen), .gedeckt))
      }
    } catch {
      return .gescheitert(error)
    }
  }

  private mutating func spiele(
    _ plan: Plan, _ sitzung: Sitzung
  ) throws(Ablehnung) -> Ereignis {
    let begins = versuch == nil
    let trial = if let versuch { versuch } else { try Versuch(ueber: amt, oeffne: versuche) }
    versuch = trial
    planname = plan.name
    if !begins || !plan.schritte.isEmpty {
      try trial.spiele(plan.schritte, fortschritt: fortschritt(sitzung))
    }
    let stand = Versuchsstand(name: plan.name, schritte: trial.schritte)
    let satz =
      plan.name.isEmpty
      ? texte(VersuchText.begonnen)
      : texte(VersuchText.geoeffnet, ["name": plan.name, "n": String(stand.anzahl)])
        + stand.dazu(texte)
    return .versuch(stand, begins || !plan.name.isEmpty ? Meldung(satz, .warnung) : nil)
  }

  private mutating func fuehreWirklichAus(_ sitzung: Sitzung) throws(Ablehnung) -> Ereignis {
    guard let trial = versuch else { return .versuch(nil, nil) }
    let (done, stop) = try trial.fuehreWirklichAus(fortschritt: fortschritt(sitzung))
    let count: KeyValuePairs = ["n": String(done.count)]
    guard let stand = stand(), !stand.schritte.isEmpty else {
      versuch = nil
      return .versuch(nil, Meldung(texte(VersuchText.ausgefuehrt, count), .gedeckt))
    }
    let satz =
      stop.map { texte(VersuchText.teilweise, ["n": String(done.count), "grund": $0.satz]) }
      ?? texte(VersuchText.ausgefuehrtBisAuf, count) + stand.dazu(texte)
    return .versuch(stand, Meldung(satz, .fehler))
  }

  /// Tries anew what rests upon records that others have changed; nil where nothing does.
  ///
  /// What takes long, as another rule for everybody does, waits ten times as long until it is done
  /// again: one goes on working meanwhile.
  mutating func folge(_ trial: Versuch, _ sitzung: Sitzung) -> Ereignis? {
    let begin = ContinuousClock.now
    if let wiederholt, begin - wiederholt.ende < wiederholt.dauer * 10 { return nil }
    do throws(Ablehnung) {
      guard try trial.folge(fortschritt(sitzung)) else { return nil }
      wiederholt = (.now, .now - begin)
      let stand = stand()
      let satz = texte(VersuchText.neuGespielt) + (stand?.dazu(texte) ?? "")
      return .versuch(stand, Meldung(satz, .warnung))
    } catch {
      return .gescheitert(error)
    }
  }

  /// Keeps as a plan what was tried when the line broke.
  func rette(_ sitzung: Sitzung) {
    guard let stand = stand(), !stand.schritte.isEmpty else { return }
    let now = sitzung.umfeld
    let name = texte(VersuchText.abgerissen, ["tag": "\(now.heute.deutsch) \(now.uhrzeit)"])
    try? amt.lege(stand.plan.text, unter: name, art: Plan.ablage)
  }

  func vergleiche(_ auskunft: UebersichtAuskunft) -> Ereignis {
    do throws(Ablehnung) {
      let now = try amt.frage(auskunft)
      return .vergleich(jetzt: now, versuch: try (versuch?.amt ?? amt).frage(auskunft))
    } catch {
      return .gescheitert(error)
    }
  }
}
