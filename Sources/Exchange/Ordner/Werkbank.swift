internal import Glibc
internal import Synchronization

/// Independent pieces of work that two threads take from one pile.
final class Werkbank: Sendable {
  private let next = Atomic(0)
  private let count: Int
  private let work: @Sendable (Int) -> Void

  /// The pieces of work `0..<count`.
  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.work = work
  }

  /// Does all of them and returns when the last is done.
  func run() {
    var helper = pthread_t()
    let hasHelper =
      pthread_create(
        &helper, nil,
        { bench in
          if let bench { Unmanaged<Werkbank>.fromOpaque(bench).takeUnretainedValue().takeAll() }
          return nil
        }, Unmanaged.passUnretained(self).toOpaque()) == 0
    takeAll()
    if hasHelper { pthread_join(helper, nil) }
  }

  private func takeAll() {
    while case let piece = next.add(1, ordering: .relaxed).oldValue, piece < count { work(piece) }
  }
}
