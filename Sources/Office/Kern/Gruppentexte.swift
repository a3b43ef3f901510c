public import Domain
public import Texte

extension Textkatalog {
  /// How a group is not as its form or its places allow, without the name of the group.
  ///
  /// - Parameters:
  ///   - u: what is not as it should be
  ///   - tag: the day from which one looks: what has begun before is only said to go on until its end
  /// - Returns: a sentence without an end, such as `1 Kind über der Größe von III b ab 01.08.2027`
  public func callAsFunction(_ u: Ueberschreitung, ab tag: Tag) -> String {
    let days = Zeitraum(von: u.zeitraum.von <= tag ? .anfang : u.zeitraum.von, bis: u.zeitraum.bis)
    let when = days.map { $0 == .immer ? self(GruppenText.aufDauer) : self($0) } ?? ""
    let form = u.form.map { formname($0) } ?? ""
    let most = u.menge.deutsch
    let amount = u.schwankt ? self(GruppenText.bisZu, ["n": most]) : most
    let limit = String(u.grenze)
    return switch u.art {
    case .groesse:
      self(GruppenText.groesse, ["n": amount, "form": form, "tage": when])
        + ((u.form?.zusaetzlich ?? 0) > 0
          ? " " + self(GruppenText.zusaetzlich, ["n": String(u.form?.zusaetzlich ?? 0)]) : "")
    case .plaetze: self(GruppenText.plaetze, ["n": amount, "grenze": limit, "tage": when])
    case .u3ZuViele:
      self(GruppenText.u3ZuViele, ["n": amount, "form": form, "grenze": limit, "tage": when])
    case .u3ZuWenige:
      self(GruppenText.u3ZuWenige, ["n": amount, "form": form, "grenze": limit, "tage": when])
    case .zuJung(let name): self(GruppenText.zuJung, ["name": name, "form": form, "tage": when])
    case .zuAlt(let name): self(GruppenText.zuAlt, ["name": name, "form": form, "tage": when])
    }
  }

  /// The name of a form, with a mark where nobody has read its rule.
  public func formname(_ form: Gruppenform) -> String {
    form.istAngenommen ? self(GruppenText.angenommen, ["form": form.name]) : form.name
  }
}
