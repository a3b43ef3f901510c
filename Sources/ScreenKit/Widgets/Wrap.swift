/// Breaks a text into lines of at most `width` columns.
///
/// Breaks at blanks, and within a word only where it alone is wider than a line; line ends in the
/// text stay, and so does a small indent. Blanks between words stay too: behind a gap of several
/// the lines that follow go on below it, as in a list of keys.
public func wrap(_ text: String, width: Int) -> [String] {
  guard width > 0 else { return [] }
  var lines: [String] = []
  for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    let indent = paragraph.prefix { $0 == " " }
    var line = indent.count * 2 < width ? String(indent) : ""
    var (used, isEmpty) = (line.count, true)
    var (hang, isGap) = (0, false)
    func next() {
      lines.append(line)
      (line, used) = (String(repeating: " ", count: hang), hang)
    }
    for word in paragraph.dropFirst(indent.count).split(
      separator: " ", omittingEmptySubsequences: false)
    {
      var rest = word
      let wide = word.columns
      if !isEmpty {
        if isGap, !word.isEmpty, (used + 1) * 2 < width { hang = used + 1 }
        isGap = word.isEmpty
        if used + 1 + wide <= width {
          line += " " + word
          used += 1 + wide
          continue
        }
        if word.isEmpty { continue }
        next()
      }
      isEmpty = false
      while rest.columns > width - used {
        let piece = prefix(of: rest, columns: width - used)
        line += piece
        next()
        rest = rest[piece.endIndex...]
      }
      line += rest
      used += rest.columns
    }
    lines.append(line)
  }
  return lines
}

/// The characters from the start that fit, at least one.
private func prefix(of text: Substring, columns: Int) -> Substring {
  var (used, end) = (0, text.startIndex)
  while end < text.endIndex {
    let next = text.index(after: end)
    used += text[end..<next].columns
    if used > columns, end > text.startIndex { break }
    end = next
  }
  return text[..<end]
}
