import Glibc
import TestSupport
import Testing

/// A command of the shell: what it printed, and its exit status.
@discardableResult
func shell(_ command: String) -> (ausgabe: String, status: Int32) {
  guard let pipe = popen(command + " 2>&1", "r") else { return ("", -1) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = fread(&buffer, 1, buffer.count, pipe)
    guard count > 0 else { break }
    bytes += buffer.prefix(count)
  }
  let status = pclose(pipe)
  return (String(decoding: bytes, as: UTF8.self), status >> 8 & 0xFF)
}

/// The program, which the build of the tests leaves beside them.
let programm: String = {
  let built = shell("dirname $(readlink /proc/\(getpid())/exe)").ausgabe.dropLast()
  let sources = String(
    #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 })
  let places = [built + "/platzwart", sources + "/.build/debug/platzwart"]
  return places.first { access($0, X_OK) == 0 } ?? "platzwart"
}()

/// A folder with an office in it.
final class Amtsordner {
  let pfad: String
  var datenbank: String { pfad + "/amt.db" }

  init(_ dateien: [String: String] = Musterkommune.dateien) throws {
    var name = Array("/tmp/platzwart-XXXXXX".utf8CString)
    pfad = try #require(mkdtemp(&name).map { String(cString: $0) })
    for (name, text) in dateien { schreibe(text, nach: name + ".csv") }
    let (said, status) = shell("\(programm) import \(pfad) --datenbank \(datenbank)")
    try #require(status == 0, "\(said)")
  }

  deinit {
    // A program whose line was cut may still be writing down where it was closed.
    shell("for i in 1 2 3 4 5; do sleep 0.05; rm -rf '\(pfad)'; [ -e '\(pfad)' ] || break; done")
  }

  func schreibe(_ text: String, nach name: String) {
    guard let file = fopen(pfad + "/" + name, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

/// A terminal with the program in it, started by a shell with job control as a user has it.
final class Fenster {
  private let amt: Amtsordner
  private let name: String
  private var tmux: String { "tmux -S \(amt.pfad)/tmux -f \(amt.pfad)/tmux.conf" }

  init(
    _ amt: Amtsordner, _ name: String = "a", term: String = "tmux-256color",
    umgebung: String = "", groesse: (breite: Int, hoehe: Int) = (80, 24), befehl: String? = nil
  ) throws {
    self.amt = amt
    self.name = name
    amt.schreibe(
      "set -g status off\nset -s escape-time 0\nset -g default-terminal tmux-256color\n",
      nach: "tmux.conf")
    let set = term.isEmpty ? "unset TERM" : "TERM=\(term); export TERM"
    let words = befehl ?? "--datenbank \(amt.datenbank)"
    // A stopped program is let go on once there is a file `weiter`.
    amt.schreibe(
      """
      cd /
      f=\(amt.pfad)/\(name)
      stty -g > $f.vorher
      set -m
      export XDG_CONFIG_HOME=$f
      \(umgebung)
      \(set)
      sh -c 'echo $$ > '$f'.pid; exec \(programm) \(words) 2> '$f.fehler
      status=$?
      while [ $status = 148 ] || [ $status = 147 ]; do
        stty -g > $f.neu
        mv $f.neu $f.angehalten
        until [ -e $f.weiter ]; do sleep 0.02; done
        rm $f.weiter
        fg > /dev/null
        status=$?
      done
      stty -g > $f.nachher
      echo $status > $f.neu
      mv $f.neu $f.status
      exec sleep 100

      """, nach: name + ".sh")
    let (said, status) = shell(
      "\(tmux) new-session -d -s \(name) -x \(groesse.breite) -y \(groesse.hoehe) "
        + "sh \(amt.pfad)/\(name).sh")
    try #require(status == 0, "\(said)")
  }

  deinit { shell("\(tmux) kill-session -t \(name)") }

  /// What the terminal shows.
  var bild: String { shell("\(tmux) capture-pane -p -t \(name)").ausgabe }
  /// Where the cursor stands.
  var cursor: String {
    shell("\(tmux) display-message -p -t \(name) '#{cursor_x} #{cursor_y}'").ausgabe
  }
  /// What lies in the clipboard of the terminal.
  var ablage: String { shell("\(tmux) show-buffer").ausgabe }
  /// Sets an option of the terminal.
  func option(_ words: String) { shell("\(tmux) set -s \(words)") }
  var pid: String { lies("pid") }

  func lies(_ ending: String) -> String {
    String(shell("cat \(amt.pfad)/\(name).\(ending)").ausgabe.split(separator: "\n").first ?? "")
  }

  func gibtEs(_ ending: String) -> Bool { access("\(amt.pfad)/\(name).\(ending)", F_OK) == 0 }

  /// Types text as it is.
  func tippe(_ text: String) { shell("\(tmux) send-keys -t \(name) -l '\(text)'") }
  /// Presses keys by the names that tmux has for them.
  func druecke(_ keys: String) { shell("\(tmux) send-keys -t \(name) \(keys)") }
  /// Sends bytes in hexadecimal.
  func sende(_ bytes: String) { shell("\(tmux) send-keys -t \(name) -H \(bytes)") }
  func signal(_ signal: String) { shell("kill -\(signal) \(pid)") }
  func laeuft() -> Bool { shell("kill -0 \(pid)").status == 0 }
  func lassWeiter() { amt.schreibe("", nach: name + ".weiter") }
  func aendere(breite: Int, hoehe: Int) {
    shell("\(tmux) resize-window -t \(name) -x \(breite) -y \(hoehe)")
  }
  func legAuf() { shell("\(tmux) kill-session -t \(name)") }

  /// Waits until the terminal shows a text.
  @discardableResult
  func wartetAuf(
    _ text: String, at place: SourceLocation = #_sourceLocation
  ) throws -> String {
    var shown = ""
    try warte("\(text), but there is:\n\(bild)", at: place) {
      shown = bild
      return shown.contains(text)
    }
    return shown
  }

  /// Waits until the program has ended, and says with which status.
  func ende(at place: SourceLocation = #_sourceLocation) throws -> String {
    try warte("the end", at: place) { gibtEs("status") }
    return lies("status")
  }

  /// Ends the program as a user does, and waits for its exit status.
  func beende(at place: SourceLocation = #_sourceLocation) throws -> String {
    druecke("F10")
    try wartetAuf("beenden?", at: place)
    tippe("j")
    return try ende(at: place)
  }

  /// Waits until something is so.
  func warte(
    _ what: @autoclosure () -> String, seconds: Double = 15,
    at place: SourceLocation = #_sourceLocation, until: () -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if until() { return }
      usleep(10_000)
    }
    let text = what()
    try #require(Bool(false), "waited for \(text)", sourceLocation: place)
  }
}
