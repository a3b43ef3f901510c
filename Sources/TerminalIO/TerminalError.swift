public import ScreenKit

/// Why a terminal can't be opened.
public enum TerminalError: Error, Equatable {
  /// Input or output is no terminal.
  case noTerminal
  /// There is no description of a terminal of this name, nor of one like it.
  case unknownTerm(String)
  /// The terminal of this name can't place its cursor.
  case dumb(String)
  /// The terminal has this size, which is less than the least.
  case tooSmall(Size)
}

/// Why there is nothing more to read from a terminal.
public enum Ending: Equatable, Sendable {
  /// The process was asked to end.
  case terminated
  /// The terminal is gone.
  case hangup
}
