import Domain
import Office
import ScreenKit

extension Bench {
  /// The places of a Träger with a hundred Kitas over 36 months, and a step of the cursor in them.
  static func kapazitaet(_ amt: Amt) throws {
    let heute = Grossstadt.heute
    let umkreis = Umkreis(traeger: Kennung(gespeichert: "t0"))
    let frage = KapazitaetAuskunft(
      umkreis, .kindergarten, von: heute.monatserster, bis: heute.monatserster.plus(monate: 36) - 1)
    let antwort = try amt.frage(frage)
    Tabelle.ms(
      "Kapazität: 36 Monate eines Trägers mit 100 Kitas, als Auskunft",
      try Dauer(mal: 15) { _ in _ = try amt.frage(frage) }.median, ziel: 30)
    let size = Size(width: 200, height: 60)
    let columns = antwort.stufen.prefix(190).map(\.werte)
    let chart = StackedChart(
      series: [
        .init(.bestand, "█", columns.map(\.bestand)), .init(.zusage, "Z", columns.map(\.zusagen)),
        .init(.neu, "N", columns.map(\.neu)),
      ], lines: [.init(.erlaubnis, .horizontal, columns.map(\.plaetze))], amounts: [], columns: [],
      peak: columns.map { $0.plaetze + $0.neu }.max() ?? 1)
    Tabelle.ms(
      "  ein Bild von 200x60 davon",
      Dauer(mal: 15) { _ in
        var canvas = Canvas(size: size)
        chart.draw(in: &canvas, canvas.bounds)
      }.median, ziel: 2)
    let steps = try Dauer(mal: 90) { i in
      _ = try amt.frage(KapazitaetstagAuskunft(umkreis, .kindergarten, am: heute + i))
    }
    Tabelle.ms("  ein Schritt des Zeigers, mit allem, was sich dann ändert", steps.median, ziel: 2)
    Tabelle.ms("  derselbe, der 95. von 100", steps.p95)
    let alle = KapazitaetAuskunft(Umkreis(), .kindergarten, von: frage.von, bis: frage.bis)
    Tabelle.ms(
      "Kapazität: 36 Monate aller Einrichtungen",
      try Dauer(mal: 5) { _ in _ = try amt.frage(alle) }.median)
    let alltag = try Dauer(mal: 15) { i in
      _ = try amt.frage(KapazitaetstagAuskunft(Umkreis(), .kindergarten, am: heute + i))
    }
    Tabelle.ms("  ein Schritt des Zeigers dort", alltag.median)
  }
}
