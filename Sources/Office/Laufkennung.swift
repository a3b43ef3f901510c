/// Which run of the program it is: a process, and since when it goes, because numbers are given anew.
public struct Laufkennung: Hashable, Sendable {
  /// The number of the process.
  public let prozess: Int
  /// When it began, in the words of the system.
  public let beginn: String

  /// A run of the program.
  public init(prozess: Int, beginn: String) {
    self.prozess = prozess
    self.beginn = beginn
  }

  /// A run as `text` writes it; nil where it is none.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]) else { return nil }
    self.init(prozess: number, beginn: String(parts[1]))
  }

  /// The run as text, `4711:123456`.
  var text: String { "\(prozess):\(beginn)" }
}
