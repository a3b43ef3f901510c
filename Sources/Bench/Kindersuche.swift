import Office

extension Bench {
  /// Children found as one types: names that many have and few have, and a birthday.
  static func sucheKinder(_ amt: Amt) throws {
    let typed: [(name: String, text: String, ziel: Double)] = [
      ("ein Buchstabe", "m", 16), ("ein Nachname", "idam", 16),
      ("Nachname und Vorname", "idamann do", 16), ("ein Geburtstag", "030525", 16),
      ("was niemand hat: alle Kinder angesehen", "xyzabc", 300),
    ]
    for (name, text, ziel) in typed {
      let time = try Dauer(mal: 20) { _ in _ = try amt.frage(KindersucheAuskunft(text)) }
      Tabelle.ms("Kinder suchen, \(name), Median", time.median, ziel: ziel)
    }
  }
}
