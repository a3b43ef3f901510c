internal import CTerminal

/// The strings of the description of the terminal that is open.
enum Capability {
  /// The bytes of a capability, without notes on delays; nil when the terminal lacks it.
  static func bytes(_ name: String) -> [UInt8]? {
    guard let value = tigetstr(name), Int(bitPattern: value) != -1 else { return nil }
    var bytes = Array(String(cString: value).utf8)
    while let start = bytes.firstRange(of: Array("$<".utf8))?.lowerBound,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      bytes.removeSubrange(start...end)
    }
    return bytes
  }
}
