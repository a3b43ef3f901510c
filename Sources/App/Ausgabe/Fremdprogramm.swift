internal import Glibc

/// A program of the system, started without a shell.
enum Fremdprogramm {
  /// Runs a program with words as they are, hands it bytes and waits for its end.
  ///
  /// What it reads comes from a file without a name, so that neither of the two waits for the other.
  ///
  /// - Returns: its exit status and what it says on either output; nil where it can't be started
  static func starte(_ worte: [String], eingabe: [UInt8] = []) -> (status: Int32, text: String)? {
    guard let file = tmpfile() else { return nil }
    defer { fclose(file) }
    let input = fileno(file)
    guard schreibeAlles(eingabe, input) == 0 else { return nil }
    lseek(input, 0, SEEK_SET)
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { return nil }
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(pipes[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
    posix_spawn_file_actions_adddup2(&actions, pipes[1], 2)
    var pid: pid_t = 0
    var arguments = worte.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let failure = posix_spawnp(&pid, worte[0], &actions, nil, &arguments, environ)
    close(pipes[1])
    guard failure == 0 else { return nil }
    var said: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let n = read(pipes[0], &piece, piece.count)
      if n < 0, errno == EINTR { continue }
      if n <= 0 { break }
      said += piece[..<n]
    }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    // The exit status lies in the second byte; a signal counts as a failure.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128
    return (code, String(decoding: said, as: UTF8.self))
  }
}
