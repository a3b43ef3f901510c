/// The name that was most likely meant by a mistyped one: the whole name or a word of it in which a
/// third of the letters differ at most; nil where none is so near.
public func naechsterName(_ getippt: String, unter namen: some Sequence<String>) -> String? {
  let wanted = Array(gefaltet(getippt).utf8)
  var limit = max(2, wanted.count * 2 / 3)
  var best: String?
  for name in namen {
    let folded = gefaltet(name)
    for form in [Substring(folded)] + folded.split(separator: " ") {
      let far = schreibabstand(wanted, Array(form.utf8), hoechstens: limit)
      if far <= limit { (best, limit) = (name, far - 1) }
    }
    if limit < 0 { break }
  }
  return best
}
