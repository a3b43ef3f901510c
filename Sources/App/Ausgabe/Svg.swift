internal import Office

/// A drawing in the making, as SVG.
struct Svg {
  private(set) var text: String

  /// An empty drawing of so many units.
  ///
  /// - Parameters:
  ///   - breite: how wide it is
  ///   - hoehe: how high it is
  ///   - titel: what it is called, also for those who hear it
  ///   - beschreibung: what is to be seen, for those who hear it
  init(breite: Int, hoehe: Int, titel: String, beschreibung: String) {
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(breite)" height="\(hoehe)" \
      viewBox="0 0 \(breite) \(hoehe)" role="img" aria-labelledby="titel beschreibung" \
      font-family="sans-serif" font-size="13">
      <title id="titel">\(Self.text(titel))</title>
      <desc id="beschreibung">\(Self.text(beschreibung))</desc>

      """
  }

  /// Adds an element, with text in it or none.
  mutating func add(
    _ name: String, _ attribute: KeyValuePairs<String, String>, _ inhalt: String? = nil
  ) {
    let list = attribute.map { " \($0)=\"\(Self.text($1))\"" }.joined()
    text += "<\(name)\(list)" + (inhalt.map { ">\(Self.text($0))</\(name)>" } ?? "/>") + "\n"
  }

  /// Adds a pattern to fill areas with: a ground, and a line drawn over it again and again.
  mutating func addMuster(_ id: String, grund: String, linie: String, farbe: String) {
    text += """
      <pattern id="\(id)" width="8" height="8" patternUnits="userSpaceOnUse">\
      <rect width="8" height="8" fill="\(grund)"/>\
      <path d="\(linie)" stroke="\(farbe)" stroke-width="1.5" fill="none"/></pattern>

      """
  }

  /// The finished drawing.
  var fertig: String { text + "</svg>\n" }

  /// A number with one decimal at most.
  static func zahl(_ wert: Double) -> String {
    let tenths = Int((wert * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  /// Text that can stand anywhere in XML.
  private static func text(_ text: String) -> String {
    sichtbar(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
