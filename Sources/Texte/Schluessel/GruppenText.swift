/// Groups: what is said of them, of their children and of the next Kitajahr.
public enum GruppenText: String, Textschluessel {
  public static let bereich = "gruppen"

  case bisZu, groesse, zusaetzlich, plaetze, u3ZuViele, u3ZuWenige, zuJung, zuAlt, aufDauer,
    angenommen
  case gesetzt, herausgenommen, mehrereKinder, warnung, undWeitere, gruppeGibtEsNicht
  case form, formNachfolger
  case keineForm, kindForm, kindFormDerGruppe, ohneGruppeKeineForm, kitajahr
  case kopf, spaltenkopf, ohneGruppe, ohneGruppeSatz, nirgendsGruppen, vonBis, eineVon, erstAb,
    mehr,
    welcheEinrichtung
  case buchstabeKrippe, buchstabeKindergarten, buchstabeHort, kurzZugesagt, zugesagt, unterschrieben
  case vertragZeit, eigeneForm, plaetzeKind, std, getragen
  case kommt, wirdDrei, wechselt, zurSchule, endet, gehtNach, ohneGruppeAb
  case amTag, und, amStichtag
  case zahlTag, zahlPlaetze, zahlU3, zahlAlter, zahlStunden, zahlJungen, zahlMaedchen, zahlWas
  case nichtBeurteilt, formTitel, formHinweis, kindformTitel, kindformHinweis, feldAb
  case ausgabeKopf, spalteAlter, spalteKategorie
  case kitajahrTitel, vorschlag, vorschlaege, nichtsVorzuschlagen, vorschlaegeFuer, offenes, lagen,
    lage, lageZuVoll
  case lageLeer, zurSchuleGehen, sonstEnden, wechselnKategorie, bisTag, niemand, planSatz
  case frageKitajahr, passtIn, keineFormPasst, keinPlatzIn
  case weilKommt, weilOhneGruppe, weilDrei, weilZuAlt, weilStichtag, weilZuJung, weilZuVoll
}
