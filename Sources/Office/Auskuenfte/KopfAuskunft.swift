public import Domain
internal import Store

/// What the title line and the settings show of the Mandant.
public struct KopfAuskunft: Auskunft {
  /// The answer.
  public struct Antwort: Equatable, Sendable {
    /// The Mandant.
    public let mandant: Mandant
    /// The first day of the current Kitajahr.
    public let kitajahr: Tag
    /// The day on which the demo data was made, where it is demo data.
    public let demoVom: Tag?
    /// The Träger, by id.
    public let traeger: [Traeger]
    /// The parameters whose values are only assumed.
    public let angenommen: [Parameterart]
  }

  /// The question.
  public init() {}

  public func antworte(_ lesen: Lesezugriff) throws -> Antwort {
    let parameter = lesen.regel.parameter
    let first = try lesen.datenbank.ersterVorgang()
    // To make the demo data anew is to lose all else in the file.
    let isDemo =
      try first?.vorgang == Einlesen(ordner: "demo", istDemo: true).befehlszeile
      && lesen.datenbank.mandanten().count == 1
    return Antwort(
      mandant: lesen.mandant.satz, kitajahr: parameter.kitajahr(am: lesen.heute),
      demoVom: isDemo ? first.flatMap { Tag(iso: String($0.zeit.prefix(10))) } : nil,
      traeger: try lesen.verzeichnis.traeger(), angenommen: parameter.angenommen(am: lesen.heute))
  }
}
