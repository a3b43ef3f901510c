/// Something that happened to the screen.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it never triggers a command.
  case paste(String)
  /// The left mouse button was pressed on a cell.
  case click(Point)
  /// The terminal has another size now.
  case resized(Size)
  /// Time passed.
  case tick
}
