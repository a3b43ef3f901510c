import Foundation
import Testing

@testable import ScreenKit

@Suite("Themes")
struct ThemeTests {
  static let names = ["hell", "dunkel", "kontrast", "farbsicht", "mono"]

  private func theme(_ name: String) throws -> Theme {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Themes/\(name).theme"), encoding: .utf8)
    return try Theme(parsing: text, name: name)
  }

  @Test("Every role can be read against its background", arguments: names)
  func contrast(name: String) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      let style = theme[role]
      guard name != "mono" else {
        #expect(style.foreground == .standard && style.background == .standard)
        continue
      }
      let contrast = try #require(style.foreground.contrast(to: style.background))
      #expect(contrast >= (name == "kontrast" ? 7 : 4.5), "\(role): \(contrast)")
      let basic = style.basic
      let (front, back) = (try #require(basic.foreground), try #require(basic.background))
      #expect(try #require(Color.index(front).contrast(to: .index(back))) >= 2, "\(role)")
    }
  }

  @Test(
    "The colours of farbsicht stay apart and can be read in every colour-vision deficiency",
    arguments: ColourVision.allCases)
  func colourVision(vision: ColourVision) throws {
    let theme = try theme("farbsicht")
    // What stands side by side and must be told apart. The chosen row is not among it: it has its
    // sign.
    let groups: [[Role]] = [
      [.bestand, .zusage, .reserviert, .frei, .neu, .ueberbelegt, .gesperrt],
      [.gedeckt, .teilweise, .fehlt, .warnung, .fehler], [.grund, .feld, .feldAktiv],
    ]
    for group in groups {
      for (place, one) in group.enumerated() {
        for other in group[(place + 1)...] {
          let (a, b) = (theme[one], theme[other])
          let distance = max(
            vision.distance(a.foreground, b.foreground), vision.distance(a.background, b.background)
          )
          // Patches side by side are told apart from 2.3 on; thin letters apart from each other, as
          // here, want several times as much.
          #expect(distance >= 20, "\(one) \(other): \(distance)")
        }
      }
    }
    for role in Role.allCases {
      let contrast = vision.contrast(theme[role].foreground, theme[role].background)
      #expect(contrast >= 4.5, "\(role): \(contrast)")
    }
  }

  @Test("A letter stands for one role only")
  func codes() {
    #expect(Set(Role.allCases.map(\.code)).count == Role.allCases.count)
    for role in Role.allCases { #expect(Role(code: role.code) == role) }
  }

  @Test("A wrong line is named with its number")
  func errors() {
    func reason(_ text: String) -> ThemeError? {
      do {
        _ = try Theme(parsing: text, name: "x")
        return nil
      } catch {
        return error
      }
    }
    #expect(reason("\n# note\nhimmel = 1") == ThemeError(line: 3, reason: .unknownRole("himmel")))
    #expect(reason("grund 1") == ThemeError(line: 1, reason: .notALine))
    #expect(reason("grund = fett") == ThemeError(line: 1, reason: .noColour))
    #expect(reason("grund = 256") == ThemeError(line: 1, reason: .unknownWord("256")))
    #expect(reason("grund = 1 2 3") == ThemeError(line: 1, reason: .unknownWord("3")))
    #expect(reason("grund = #12345g") == ThemeError(line: 1, reason: .unknownWord("#12345g")))
    #expect(reason("neu = 1\nneu = 2") == ThemeError(line: 2, reason: .twice(.neu)))
    #expect(reason("grund = 1") == ThemeError(line: 1, reason: .missing(.rahmen)))
  }

  @Test("Colours written as #rrggbb become the nearest of the 256")
  func nearest() throws {
    let theme = try Theme(parsing: themeText(.neu, "#ffaf00 #1c1c1c invers"), name: "x")
    #expect(
      theme[.neu] == Style(foreground: .index(214), background: .index(234), reversed: true))
    #expect(Color.index(214).basic == 3)
    #expect(Color.index(234).basic == 0)
    #expect(Color.standard.basic == nil)
  }
}

/// How people with a colour-vision deficiency see (Machado, Oliveira, Fernandes 2009, severity 1).
enum ColourVision: CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The distance of two colours in CIE Lab as they are seen.
  func distance(_ one: Color, _ other: Color) -> Double {
    zip(lab(one), lab(other)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  /// The contrast after WCAG 2 of two colours as they are seen.
  func contrast(_ one: Color, _ other: Color) -> Double {
    let light = [one, other].map { colour in
      zip([0.2126, 0.7152, 0.0722], seen(colour)).map(*).reduce(0, +) + 0.05
    }
    return max(light[0], light[1]) / min(light[0], light[1])
  }

  /// Red, green and blue of the light as it is seen.
  private func seen(_ colour: Color) -> [Double] {
    guard case .index(let index) = colour else { return [0, 0, 0] }
    let rgb = RGB(index: index)
    let light = [rgb.red, rgb.green, rgb.blue].map { RGB.linear[$0] }
    return matrix.map { row in min(1, max(0, zip(row, light).map(*).reduce(0, +))) }
  }

  private func lab(_ colour: Color) -> [Double] {
    let seen = seen(colour)
    func sum(_ r: Double, _ g: Double, _ b: Double) -> Double {
      let value = r * seen[0] + g * seen[1] + b * seen[2]
      return value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
    }
    let x = sum(0.4339, 0.3762, 0.1899)
    let y = sum(0.2126, 0.7152, 0.0722)
    let z = sum(0.0177, 0.1095, 0.8729)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
}
