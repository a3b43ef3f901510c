import Testing

@testable import ScreenKit

@Suite("Widgets")
struct WidgetTests {
  private func drawn(
    _ width: Int, _ height: Int = 1, _ draw: (inout Canvas, Rect) -> Void
  ) -> Canvas {
    var canvas = Canvas(size: Size(width: width, height: height))
    draw(&canvas, canvas.bounds)
    return canvas
  }

  @Test("The selected row of a list is always seen")
  func list() {
    var list = ListView()
    for _ in 0..<7 { _ = list.handle(.down, count: 20, height: 5) }
    #expect(list.selection == 7)
    #expect(list.window(count: 20, height: 5) == 3..<8)
    _ = list.handle(.pageUp, count: 20, height: 5)
    #expect(list.window(count: 20, height: 5) == 3..<8)
    _ = list.handle(.end, count: 20, height: 5)
    #expect(list.window(count: 20, height: 5) == 15..<20)
    #expect(list.window(count: 3, height: 5) == 0..<3)
    #expect(list.selected(count: 3) == 2)
    #expect(list.window(count: 20, height: 2) == 18..<20)
    #expect(list.window(count: 0, height: 5).isEmpty && list.selected(count: 0) == nil)
    let rect = Rect(row: 4, column: 0, width: 9, height: 5)
    #expect(list.row(at: Point(row: 5, column: 0), in: rect, count: 20) == 16)
    #expect(list.row(at: Point(row: 8, column: 0), in: rect, count: 3) == nil)
    _ = list.handle(.up, count: 3, height: 5)
    #expect(list.selection == 1)
    #expect(list.handle(.enter, count: 3, height: 5) == false)
  }

  @Test("Less important columns vanish first and names take the room that is left")
  func columns() {
    let columns = [
      Column("Name", width: 6, flex: 1), Column("Kat", width: 3, priority: 2),
      Column("frei", width: 4, align: .right), Column("Std", width: 3, priority: 1),
    ]
    let wide = Columns(columns, width: 25)
    #expect(wide.slots.map(\.index) == [0, 1, 2, 3])
    #expect(wide.slots[0].width == 12)
    let narrow = Columns(columns, width: 18)
    #expect(narrow.slots.map(\.index) == [0, 2, 3])
    #expect(Columns(columns, width: 12).slots.map(\.index) == [0, 2])
    #expect(Columns(columns, width: 5).slots.map(\.width) == [5])
    let canvas = drawn(18, 2) { canvas, _ in
      narrow.drawTitles(in: &canvas, at: Point(row: 0, column: 0))
      narrow.draw(["Sonnenblume", "U3", "−9", "45"], in: &canvas, at: Point(row: 1, column: 0)) {
        $0 == 2 ? .fehlt : .grund
      }
    }
    #expect(canvas.text == ["Name      frei Std", "Sonnenbl…   −9 45"])
    #expect(canvas.roles[1] == "..........ffff....")
  }

  @Test("A bar shows every amount that isn't zero, and the mark where the permit ends")
  func bar() {
    let bar = StackedBar(
      [
        .init(.bestand, "B", 769), .init(.zusage, "Z", 38), .init(.reserviert, "R", 12),
        .init(.frei, "·", 21), .init(.neu, "N", 63),
      ], permitted: 840)
    let canvas = drawn(40) { bar.draw(in: &$0, $1) }
    #expect(
      canvas.text == ["BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBZZR·│NNN"])
    #expect(canvas.roles[0].contains("P"))
    for width in 6...80 {
      #expect(bar.widths(in: width).reduce(0, +) == width - 1)
      #expect(bar.widths(in: width).allSatisfy { $0 > 0 })
    }
    let over = drawn(11) {
      StackedBar([.init(.bestand, "B", 100)], permitted: 50).draw(in: &$0, $1)
    }
    #expect(over.text == ["BBBBB│BBBBB"])
    let half = drawn(11) {
      StackedBar([.init(.bestand, "B", 50)], permitted: 50, scale: 100).draw(in: &$0, $1)
    }
    #expect(half.text == ["BBBBB│"])
    let empty = drawn(5) { StackedBar([.init(.neu, "N", 0)]).draw(in: &$0, $1) }
    #expect(empty.text == [""])
    #expect(drawn(4) { bar.draw(in: &$0, $1) }.text[0].columns == 4)
  }

  @Test("A small bar tells less from more, nothing from little, and what is below zero")
  func sparkline() {
    #expect(
      Sparkline([0, 1, 4, 8, -2], peak: 8).signs.map(\.text).joined() == "·▁▄█−")
    #expect(Sparkline([]).signs.isEmpty)
    #expect(Sparkline([-1, 0]).signs == [.minus, .middleDot])
  }

  @Test("The line of keys shows what fits, always the way out, and a click finds its key")
  func legend() {
    let legend = Legend([.init("F1", "Hilfe"), .init("↑↓", "wählen"), .init("F10", "Ende")])
    let canvas = drawn(24) { legend.draw(in: &$0, $1) }
    #expect(canvas.text == [" F1 Hilfe F10 Ende"])
    #expect(canvas.roles == ["kKKkkkkkkkKKKkkkkkkkkkkk"])
    #expect(legend.item(at: 12, width: 24) == 2)
    #expect(legend.item(at: 9, width: 24) == nil)
    #expect(legend.item(at: 23, width: 24) == nil)
  }

  @Test("A panel has its title in the middle and clears what it covers")
  func panel() {
    let canvas = drawn(16, 3) { canvas, rect in
      canvas.fill(rect, with: "x")
      let inner = Panel("Hilfe").draw(in: &canvas, rect)
      #expect(inner == Rect(row: 1, column: 2, width: 12, height: 1))
    }
    #expect(canvas.text == ["┌─── Hilfe ────┐", "│              │", "└──────────────┘"])
    let small = drawn(6, 2) { _ = Panel("Hilfe").draw(in: &$0, $1) }
    #expect(small.text == ["┌ Hi…┐", "└────┘"])
  }

  @Test("Typing narrows a pick list, without umlauts too")
  func pickList() {
    var list = PickList(["Kita Sonnenblume", "Kita Löwenzahn", "St. Josef", "Waldkita Löwe"])
    for key in "loewe kita".map(Key.text) { #expect(list.handle(key, height: 3) == true) }
    #expect(list.matches == [1, 3])
    #expect(list.selected == 1)
    #expect(list.handle(.down, height: 3) == true)
    #expect(list.selected == 3)
    var canvas = Canvas(size: Size(width: 16, height: 4))
    list.draw(in: &canvas, canvas.bounds)
    #expect(canvas.text == ["loewe kita", " Kita Löwenzahn", "▌Waldkita Löwe", ""])
    #expect(canvas.cursor == Point(row: 0, column: 10))
    #expect(list.select(at: Point(row: 1, column: 2), in: canvas.bounds) == true)
    #expect(list.selected == 1)
    list.paste("x")
    #expect(list.selected == nil)
    #expect(list.handle(.enter, height: 3) == false)
  }

  @Test("An umlaut that is typed in a pick list is meant")
  func umlaut() {
    for (typed, found) in [("ü3", [1, 2]), ("u3", [0, 1]), ("ue3", [1, 2])] {
      var list = PickList(["Krippe U3", "Kindergarten Ü3", "Kindergarten Ue3"])
      for key in typed.map(Key.text) { _ = list.handle(key, height: 3) }
      #expect(list.matches == found, "\(typed)")
    }
  }

  @Test("Text is broken at blanks, and within words only where it must be")
  func wrapping() {
    #expect(wrap("Kita am Park ist voll", width: 8) == ["Kita am", "Park ist", "voll"])
    #expect(wrap("a\n\n  b cd", width: 5) == ["a", "", "  b", "cd"])
    #expect(wrap("Betreuungsvertrag", width: 7) == ["Betreuu", "ngsvert", "rag"])
    #expect(wrap("", width: 5) == [""])
    #expect(wrap("日本語", width: 1).count >= 3)
    #expect(wrap("x", width: 0).isEmpty)
    #expect(wrap("F1   Zeigt die Hilfe", width: 12) == ["F1   Zeigt", "     die", "     Hilfe"])
    for width in 2...30 {
      let text = "  Der Vertrag 日本語 für Çelik, Deniz beginnt am 01.08.2027 in der Tagespflege."
      #expect(wrap(text, width: width).allSatisfy { $0.columns <= width })
    }
  }

  @Test("A long text scrolls to its end and no further")
  func textView() {
    var view = TextView("eins zwei drei vier fünf")
    let size = Size(width: 6, height: 2)
    for _ in 0..<9 { #expect(view.handle(.pageDown, size: size) == true) }
    #expect(view.top == 3)
    var canvas = Canvas(size: size)
    view.draw(in: &canvas, canvas.bounds)
    #expect(canvas.text == ["vier ↑", "fünf"])
    #expect(view.handle(.home, size: size) == true)
    #expect(view.top == 0)
    #expect(view.handle(.enter, size: size) == false)
  }

  @Test("A chart stacks amounts between its axes, in eighths where one stands alone")
  func stackedChart() {
    let chart = StackedChart(
      series: [.init(.bestand, "█", [0, 4, 8, 9, 9, 20]), .init(.neu, "N", [0, 0, 0, 0, 1, 12])],
      lines: [.init(.erlaubnis, .horizontal, [0, 0, 16, 16, 16, 16])],
      amounts: [.init(0, "0"), .init(16, "16")], columns: [.init(0, "05/27"), .init(3, "x")],
      peak: 32, cursor: 1)
    var canvas = Canvas(size: Size(width: 14, height: 7))
    chart.draw(in: &canvas, canvas.bounds)
    #expect(
      canvas.text == [
        "       │ ┆", "       │ ┆   N", "     16┤ ┆────", "       │ ┆ ▁N█", "       │ ▄████",
        "      0└┬▲─┬──", "      05/27",
      ])
    #expect(canvas.cursor == Point(row: 5, column: 9))
  }

  @Test("Marks at an axis stand at round amounts, and are never too many")
  func chartSteps() {
    #expect(StackedChart.step(upTo: 2400, atMost: 3, unit: 100) == 1000)
    #expect(StackedChart.step(upTo: 2400, atMost: 8, unit: 100) == 500)
    #expect(StackedChart.step(upTo: 100, atMost: 8, unit: 100) == 100)
    for peak in [1, 99, 1000, 123_456, 9_999_999] {
      for count in 1...12 {
        let step = StackedChart.step(upTo: peak, atMost: count, unit: 100)
        #expect(peak / step <= count && step >= 100)
      }
    }
  }

  @Test("Whatever is drawn in whatever room, a chart stays within it")
  func chartStaysWithin() {
    for (width, height) in [(0, 0), (3, 2), (9, 3), (12, 4), (80, 9), (40, 30)] {
      let values = (0..<width).map { ($0 * 7919) % 50 - 5 }
      let chart = StackedChart(
        series: [.init(.bestand, "█", values), .init(.zusage, "Z", values.reversed())],
        lines: [.init(.erlaubnis, .horizontal, values.map { $0 + 60 })],
        amounts: [.init(0, "0"), .init(40, "40"), .init(4000, "4000")],
        columns: [.init(0, "01/27"), .init(2, "02/27"), .init(70, "03/27")], peak: 60, cursor: 5)
      var canvas = Canvas(size: Size(width: width + 4, height: height + 4))
      canvas.fill(canvas.bounds, with: "x")
      let inner = canvas.bounds.inset(columns: 2, rows: 2)
      chart.draw(in: &canvas, inner)
      for row in 0..<canvas.size.height {
        for column in 0..<canvas.size.width where !inner.contains(Point(row: row, column: column)) {
          #expect(canvas[Point(row: row, column: column)].text == "x")
        }
      }
    }
  }
}
