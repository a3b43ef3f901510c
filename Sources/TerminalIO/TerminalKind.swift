internal import ScreenKit

/// What is known of terminals by their names (`TERM`).
enum TerminalKind {
  private static let likeXterm = [
    "xterm", "putty", "kitty", "alacritty", "foot", "konsole", "gnome", "vte", "st-", "iterm",
    "wezterm", "ghostty", "mintty", "contour",
  ]

  /// Whether terminals of this name take a text for the clipboard (OSC 52), or drop it unseen.
  static func takesClipboard(_ name: String) -> Bool {
    (likeXterm + ["tmux"]).contains(where: name.hasPrefix)
  }

  /// The names to try for a terminal, its own first: many newer ones are like xterm, the older
  /// ones like vt220.
  static func names(for name: String) -> [String] {
    for family in ["tmux", "screen", "rxvt", "linux"] where name.hasPrefix(family) {
      return [name, "\(family)-256color", family, "vt100"]
    }
    if likeXterm.contains(where: name.hasPrefix) { return [name, "xterm-256color", "xterm"] }
    return [name, "vt220", "vt100", "ansi"]
  }

  /// The signs a terminal can be trusted with.
  ///
  /// The console of Linux has a font of 256 or 512 letters without circles, triangles and eighth
  /// blocks; what calls itself vt220 is often as poor. Older ones get ASCII alone.
  static func signs(for name: String) -> SignSet {
    if ["vt1", "vt5", "ansi", "pcansi"].contains(where: name.hasPrefix) { return .ascii }
    if ["linux", "vt2", "vt3", "vt4", "cons25"].contains(where: name.hasPrefix) { return .console }
    return .unicode
  }

  /// The keys terminal descriptions name, for sequences that are no dialect `KeyDecoder` knows.
  static let keys: [(capability: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kfnd", .home), ("kslt", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...24).map { ("kf\($0)", .function($0)) }
}
