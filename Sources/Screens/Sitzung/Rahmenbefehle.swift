internal import Office
internal import ScreenKit
internal import Texte

extension Sitzung {
  /// What the keys of the frame do, on every screen.
  static let rahmenbefehle: [Befehl<Sitzung>] =
    [
      Befehl([.function(1)], .hilfe, legende: 10) { s, umfeld in
        s.dialoge.append(.hilfe(TextView(s.hilfetext)))
        return []
      },
      Befehl([.function(2), .control("p")], .befehle, legende: 20) { s, umfeld in
        let usable = s.befehle.filter { $0.text != .befehle }
        let entries = usable.compactMap { befehl in
          befehl.tasten.first.map { ($0, umfeld.texte(befehl.text)) }
        }
        s.dialoge.append(.palette(Palette(entries)))
        return []
      },
      Befehl([.function(3)], .suchen, legende: 25) { s, _ in
        s.dialoge.append(.suche(Gesamtsuche()))
        return []
      },
      Befehl([.function(5)], .stichtag, legende: 15) { s, umfeld in
        s.dialoge.append(.stichtag(LineEditor(limit: 12)))
        return []
      },
      Befehl([.home], .heute) { s, umfeld in
        s.setze(stichtag: umfeld.heute)
        return []
      },
      Befehl([.control("t")], .thema) { s, umfeld in
        let next = (s.themen.firstIndex(of: s.thema) ?? -1) + 1
        guard !s.themen.isEmpty else { return [] }
        s.thema = s.themen[next % s.themen.count]
        s.meldung = Meldung(umfeld.texte(RahmenText.themaGewaehlt, ["thema": s.thema]))
        return [.auftrag(.thema(s.thema))]
      },
      Befehl(
        [.control("y")], .kopieren,
        warumNicht: { $0.schirm.buehne.kopierbar($0) == nil ? .nichtsGewaehlt : nil }
      ) { s, _ in
        guard let chosen = s.schirm.buehne.kopierbar(s) else { return [] }
        s.kopiert = s.kopiert == chosen ? nil : chosen
        return [.auftrag(.kopiere(s.kopiert == nil ? chosen.zeile : chosen.zelle))]
      },
      Befehl([.control("g")], .gehe) { s, umfeld in
        s.wartetAufZiel = true
        s.meldung = Meldung(umfeld.texte(RahmenText.wohin))
        return []
      },
      Befehl([Versuchsliste.taste], .versuch) { s, _ in
        s.versuch.map { [.zeige(.versuch(Versuchsliste($0)))] }
          ?? [.auftrag(.frage(.plaene(PlaeneAuskunft())))]
      },
      Befehl([.control("z")], .rueckgaengig) { _, _ in
        [.auftrag(.vorgang(Rueckgaengig().zeile, probe: true))]
      },
      Befehl(
        [.control("o")], .kindZurueck,
        warumNicht: { $0.kinder.zuletzt.isEmpty ? .keinKindOffen : nil }
      ) { s, _ in
        if s.schirm == .kinder { _ = s.kinder.geheZurueck() }
        s.zeigeKinder()
        return []
      },
      Befehl([.function(10)], .ende, legende: 90) { s, _ in s.beenden() },
    ]
    + Schirm.allCases.map { schirm in
      Befehl(schirm.tasten, schirm.taste) { s, _ in
        s.wechsle(zu: schirm)
        return []
      }
    }

  /// The commands of the legend that are possible now, the most important first.
  var legendenbefehle: [Befehl<Sitzung>] {
    befehle.filter { $0.legende != nil && $0.warumNicht(self) == nil }.sorted {
      ($0.legende ?? 0) < ($1.legende ?? 0)
    }
  }

  /// What the line of keys names, and the keys that one presses for it: those of a dialog while one
  /// is open, those that work in a field while one types there.
  var legendentasten: [(tasten: [Key], name: String)] {
    if let dialog = dialoge.last {
      return dialog.tasten.map { ([$0.taste], umfeld.texte($0.text)) }
    }
    if schirm == .uebersicht, uebersicht.filtert {
      let back = legendenbefehle.suffix(1).map { ($0.tasten, $0.name(umfeld.texte)) }
      return [
        ([.enter], umfeld.texte(DialogText.tasteFertig)),
        ([.escape], umfeld.texte(DialogText.tasteFilterWeg)),
      ] + back
    }
    let typesText = schirm == .freiePlaetze && freiePlaetze.feld.istText
    return legendenbefehle.map { befehl in
      let key = befehl.tasten.prefix(1)
      // In a field that takes every letter, one is a command only behind Strg-G.
      let isTyped = if case .text? = key.first { typesText } else { false }
      return ((isTyped ? [.control("g")] : []) + key, befehl.name(umfeld.texte))
    }
  }

  /// The line of keys.
  var legende: Legend {
    Legend(
      legendentasten.map { tasten, name in
        Legend.Item(tasten.map(\.name).joined(separator: " "), name)
      })
  }

  /// The help: of the dialog that is open, else of the screen, what it is for, and all its keys.
  var hilfetext: String {
    if let own = dialoge.last?.hilfe(umfeld) { return own }
    func lines(_ befehle: [Befehl<Sitzung>]) -> String {
      befehle.map { befehl in
        let keys = befehl.tasten.map(\.name).joined(separator: ", ")
        let space = String(repeating: " ", count: max(1, 16 - keys.columns))
        return keys + space + befehl.hilfe(umfeld.texte)
      }.joined(separator: "\n")
    }
    let field = schirm == .freiePlaetze ? freiePlaetze.feldhilfe(umfeld) + "\n\n" : ""
    return umfeld.texte(schirm.hilfe) + "\n\n" + field + umfeld.texte(HilfeText.tastenSchirm)
      + "\n" + lines(schirm.buehne.sitzungsbefehle) + "\n\n" + umfeld.texte(HilfeText.tastenRahmen)
      + "\n"
      + lines(rahmen) + "\n\n" + umfeld.texte(HilfeText.bewegen)
  }
}
