/// Why the system refuses a file or a folder.
public enum DateiText: String, Textschluessel {
  public static let bereich = "datei"

  case fehlt, keinRecht, istOrdner, keinOrdner, vorhanden, voll, nurLesbar, verweise, nameZuLang
  case zuVieleOffen, geraet, sonst
}
