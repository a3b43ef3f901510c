internal import Domain
internal import Office
internal import ScreenKit
internal import Screens

/// Carries out what a session wants done, until it wants nothing more.
struct Ausfuehrung {
  let amt: Amt
  /// Whether Vorgänge are answered with `nur Bild` instead of being done.
  let nurBild: String?
  /// Whether the session wants to end.
  private(set) var ende = false
  /// Whether the demo data is to be made anew.
  private(set) var demoNeu = false
  /// The theme that was chosen.
  private(set) var thema: String?

  init(_ amt: Amt, nurBild: String? = nil) {
    self.amt = amt
    self.nurBild = nurBild
  }

  /// Does all of it; what comes back may lead to more.
  mutating func fuehreAus(_ auftraege: [Auftrag], _ sitzung: inout Sitzung) {
    for auftrag in auftraege {
      switch auftrag {
      case .frage(let frage): fuehreAus(sitzung.update(antwort(frage)), &sitzung)
      case .vorgang(let zeile, let probe):
        fuehreAus(sitzung.update(tue(zeile, probe: probe)), &sitzung)
        folgeAenderungen(&sitzung)
      case .demoNeu: demoNeu = nurBild == nil
      case .thema(let name): thema = name
      case .ende: ende = true
      }
    }
  }

  /// Tells the session what was changed, here or by others.
  mutating func folgeAenderungen(_ sitzung: inout Sitzung) {
    if let changes = amt.neueAenderungen() { fuehreAus(sitzung.update(.daten(changes)), &sitzung) }
  }

  private func antwort(_ frage: Frage) -> Ereignis {
    do throws(Ablehnung) {
      let antwort: Antwort =
        switch frage {
        case .kopf(let auskunft): .kopf(try amt.frage(auskunft))
        case .uebersicht(let auskunft): .uebersicht(try amt.frage(auskunft))
        case .platz(let auskunft): .platz(try amt.frage(auskunft))
        case .verlauf(let auskunft): .verlauf(try amt.frage(auskunft))
        case .warum(let auskunft): .warum(try amt.frage(auskunft))
        case .kindersuche(let auskunft): .kindersuche(try amt.frage(auskunft))
        case .kindAkte(let auskunft): .kindAkte(try amt.frage(auskunft))
        case .wahllisten(let auskunft): .wahllisten(try amt.frage(auskunft))
        case .aehnliche(let auskunft): .aehnliche(try amt.frage(auskunft))
        case .geschichte(let auskunft): .geschichte(try amt.frage(auskunft))
        case .gesamtsuche(let auskunft): .gesamtsuche(try amt.frage(auskunft))
        }
      return .antwort(frage, antwort)
    } catch {
      return .abgelehnt(frage, error)
    }
  }

  private func tue(_ zeile: Vorgangszeile, probe: Bool) -> Ereignis {
    if let nurBild { return .verweigert(zeile, Ablehnung(nurBild)) }
    do throws(Ablehnung) {
      return .getan(zeile, try amt.fuehreAus(zeile, probe: probe), probe: probe)
    } catch {
      return .verweigert(zeile, error)
    }
  }
}
