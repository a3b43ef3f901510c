/// Breaks a text into lines of at most `width` columns.
///
/// Breaks at blanks, and within a word only where it alone is wider than a line; line ends in the
/// text stay, and so does a small indent.
public func wrap(_ text: String, width: Int) -> [String] {
  guard width > 0 else { return [] }
  var lines: [String] = []
  for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
    let indent = paragraph.prefix { $0 == " " }
    var line = indent.count * 2 < width ? String(indent) : ""
    var (used, isEmpty) = (line.count, true)
    for word in paragraph.split(separator: " ") {
      var rest = word
      let wide = word.columns
      if !isEmpty {
        if used + 1 + wide <= width {
          line += " " + word
          used += 1 + wide
          continue
        }
        lines.append(line)
        (line, used) = ("", 0)
      }
      isEmpty = false
      while rest.columns > width - used {
        let piece = prefix(of: rest, columns: width - used)
        lines.append(line + piece)
        rest = rest[piece.endIndex...]
        (line, used) = ("", 0)
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
