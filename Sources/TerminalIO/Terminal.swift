internal import CTerminal
internal import Glibc
public import ScreenKit

/// The terminal the program was started on; used on the main thread only.
///
/// Keys are read as bytes and decoded by `KeyDecoder`, the same on every terminal. What ncurses
/// does is to know the terminal and to send only what changed on it.
public final class Terminal {
  /// How wide and high the terminal is.
  public private(set) var size: Size
  /// Why nothing more will be read, once that is so.
  public private(set) var ended: Ending?
  /// The signs to draw with.
  public let signs: SignSet
  /// Whether it shows colours; where it doesn't, a theme without them says more.
  public var hasColours: Bool { painter.colours > 0 }
  /// How many colours it shows: 256, 8 or none.
  public var colours: Int { painter.colours }
  /// Whether a text can be put into the clipboard of the user's machine.
  public let takesClipboard: Bool
  /// Whether its description has all function keys up to F10.
  public let hasFunctionKeys: Bool
  /// The bytes that came during the last wait for events.
  public private(set) var received: [UInt8] = []
  /// A decoder such as the one keys are decoded with, from its start.
  public let freshDecoder: KeyDecoder
  /// The terminal whose description is used because there is none of this one.
  public let standIn: String?

  private let modesOn: String
  private let modesOff: String
  private let clearing: [UInt8]
  private var painter: Painter
  private var decoder: KeyDecoder
  private var shown: Canvas?
  private var theme: Theme?
  private var isOpen = true

  /// Opens the terminal for the whole screen.
  ///
  /// Without `signs` the name of the terminal decides. A lone ESC is Escape after so many
  /// milliseconds. With `mouse` clicks become events, where the terminal can tell.
  public static func open(
    environment: [String: String], signs: SignSet? = nil, escapeMilliseconds: Int = 150,
    mouse: Bool = true, least: Size = Size(width: 80, height: 24)
  ) throws(TerminalError) -> Terminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    let name = environment["TERM"] ?? ""
    guard !name.isEmpty else { throw .unknownTerm(name) }
    if let size = systemSize, size.width < least.width || size.height < least.height {
      throw .tooSmall(size)
    }
    terminal_use_utf8()
    use_env(false)  // a LINES from the shell would be wrong after the first resize
    use_tioctl(true)
    terminal_remember()
    guard let used = TerminalKind.names(for: name).first(where: { terminal_new($0) }) else {
      terminal_forget()
      throw .unknownTerm(name)
    }
    guard Capability.bytes("cup") != nil else {
      endwin()
      terminal_forget()
      throw .dumb(name)
    }
    let terminal = Terminal(
      takesClipboard: Capability.bytes("Ms") != nil || TerminalKind.takesClipboard(name),
      standIn: used == name ? nil : used, signs: signs ?? TerminalKind.signs(for: used),
      escapeMilliseconds: escapeMilliseconds, mouse: mouse,
      isColoured: !prefersMono(environment: environment))
    if terminal.size.width < least.width || terminal.size.height < least.height {
      terminal.close()
      throw .tooSmall(terminal.size)
    }
    return terminal
  }

  /// Whether the user asked programs for no colours (`NO_COLOR`).
  public static func prefersMono(environment: [String: String]) -> Bool {
    !(environment["NO_COLOR"] ?? "").isEmpty
  }

  private init(
    takesClipboard: Bool, standIn: String?, signs: SignSet, escapeMilliseconds: Int, mouse: Bool,
    isColoured: Bool
  ) {
    self.takesClipboard = takesClipboard
    self.standIn = standIn
    self.signs = signs
    raw()
    noecho()
    nonl()
    typeahead(-1)  // a picture is always sent whole
    leaveok(terminal_window(), false)
    let clicks = mouse && Capability.bytes("kmous") != nil
    modesOn = "\u{1B}[?2004h" + (clicks ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
    modesOff = (clicks ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + "\u{1B}[?2004l"
    var sequences: [[UInt8]: Key] = [:]
    for (capability, key) in TerminalKind.keys {
      guard let bytes = Capability.bytes(capability), bytes.first == 0x1B else { continue }
      if bytes.count > 1 { sequences[bytes] = key }
    }
    decoder = KeyDecoder(escapeMilliseconds: escapeMilliseconds, sequences: sequences)
    freshDecoder = decoder
    hasFunctionKeys = (1...10).allSatisfy { Capability.bytes("kf\($0)") != nil }
    painter = Painter(isColoured: isColoured)
    size = Size(
      width: Int(getmaxx(terminal_window())), height: Int(getmaxy(terminal_window())))
    // Without a second screen the names of children must not stay on the only one.
    clearing = Capability.bytes("rmcup") == nil ? Capability.bytes("clear") ?? [] : []
    let restore = ["sgr0", "cnorm", "rmcup"].compactMap(Capability.bytes).joined() + clearing
    let bytes = Array(modesOff.utf8) + restore + Array("\r\n".utf8)
    bytes.withUnsafeBytes { terminal_watch($0.baseAddress, $0.count) }
    write(modesOn)
  }

  /// Waits for something to happen; empty when nothing did in time.
  public func events(waitMilliseconds: Int) -> [Event] {
    let end = Self.now + max(0, waitMilliseconds)
    var events: [Event] = []
    received = []
    repeat {
      guard isOpen, ended == nil else { break }
      let wake = min(end, decoder.deadline ?? end)
      _ = terminal_wait(Int32(clamping: max(0, wake - Self.now)))
      events += answerSignals()
      let bytes = read()
      received += bytes
      events += decoder.feed(bytes, at: Self.now)
    } while events.isEmpty && Self.now < end
    return events
  }

  /// Shows a canvas; only what differs from the one before is sent.
  public func show(_ canvas: Canvas, theme: Theme) {
    guard isOpen, ended != .hangup else { return }
    if theme != self.theme {
      self.theme = theme
      painter.use(theme)
      shown = nil
    }
    if shown?.size != canvas.size { shown = nil }
    if shown == nil { werase(terminal_window()) }
    let width = min(canvas.size.width, size.width)
    for row in 0..<min(canvas.size.height, size.height) {
      if let shown, canvas.hasRow(row, of: shown) { continue }
      painter.draw(canvas, row: row, width: width)
    }
    shown = canvas
    if let cursor = canvas.cursor {
      wmove(terminal_window(), Int32(clamping: cursor.row), Int32(clamping: cursor.column))
    }
    curs_set(canvas.cursor == nil ? 0 : 1)
    wnoutrefresh(terminal_window())
    doupdate()
  }

  /// Puts a text into the clipboard of the user's machine and says what of it; nil where this
  /// terminal isn't known to take it, for others would show the sequence.
  public func copy(_ text: String) -> String? {
    guard takesClipboard, isOpen, ended != .hangup else { return nil }
    write(Clipboard.sequence(text))
    return Clipboard.safe(text)
  }

  /// Gives the terminal back, stops the program until someone lets it go on, and takes it again.
  public func suspend() {
    guard isOpen, ended != .hangup else { return }
    leave()
    terminal_stop()
    resume()
  }

  /// Gives the terminal back as it was; a second time does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    guard ended != .hangup || terminal_is_there() else { return }
    leave()
    terminal_forget()
  }

  private func leave() {
    curs_set(1)
    endwin()
    write(modesOff + String(decoding: clearing, as: UTF8.self))
  }

  /// Takes the terminal again after a stop: all of it is drawn anew by the next `show`.
  private func resume() {
    _ = terminal_noted(SIGCONT)
    reset_prog_mode()
    terminal_redraw_all()
    shown = nil
    write(modesOn)
  }

  private func answerSignals() -> [Event] {
    if terminal_noted(SIGHUP) { ended = .hangup }
    if terminal_noted(SIGTERM), ended == nil { ended = .terminated }
    _ = terminal_noted(SIGINT)
    _ = terminal_noted(SIGQUIT)
    guard ended == nil else { return [] }
    var isNew = terminal_noted(SIGWINCH)
    if terminal_noted(SIGTSTP) {
      suspend()
      isNew = true
    }
    if terminal_noted(SIGCONT) {
      resume()
      isNew = true
    }
    guard isNew else { return [] }
    if let size = Self.systemSize {
      resize_term(Int32(size.height), Int32(size.width))
      self.size = size
    }
    terminal_redraw_all()  // terminals move lines about when their size changes
    shown = nil
    return [.resized(size)]
  }

  /// All bytes that have come.
  private func read() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while ended == nil {
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&input, 1, 0) > 0 else { break }
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer.prefix(count)
      } else if count == 0 || errno != EINTR && errno != EAGAIN {
        ended = .hangup
      }
    }
    return bytes
  }

  private func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private static var systemSize: Size? {
    var (columns, rows): (Int32, Int32) = (0, 0)
    terminal_system_size(&columns, &rows)
    return columns > 0 && rows > 0 ? Size(width: Int(columns), height: Int(rows)) : nil
  }

  /// Milliseconds of a clock that only goes forward.
  public static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
