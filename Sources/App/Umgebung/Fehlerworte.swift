internal import Glibc
internal import Office
internal import Seeds
internal import Texte

// What the machine could not do, in words that a clerk understands.

extension Textkatalog {
  /// Does something; what the machine could not do becomes a refusal.
  func inWorten<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let failure as Dateifehler {
      throw Ablehnung(
        self(
          BefehlText.dateiGrund,
          ["datei": sichtbar(failure.pfad), "grund": grund(failure.grund)]))
    } catch let failure as Ausgabefehler where failure.grund != EPIPE {
      throw Ablehnung(self(BefehlText.ausgabeGrund, ["grund": grund(failure.grund)]))
    } catch let failure as SaatFehler {
      throw Ablehnung(self(BefehlText.saatFehlt, ["datei": failure.datei]))
    }
  }

  /// Why the system refused a call.
  func grund(_ nummer: Int32) -> String {
    switch nummer {
    case ENOENT: self(DateiText.fehlt)
    case EACCES, EPERM: self(DateiText.keinRecht)
    case EISDIR: self(DateiText.istOrdner)
    case ENOTDIR: self(DateiText.keinOrdner)
    case EEXIST: self(DateiText.vorhanden)
    case ENOSPC, EDQUOT: self(DateiText.voll)
    case EROFS: self(DateiText.nurLesbar)
    case ELOOP: self(DateiText.verweise)
    case ENAMETOOLONG: self(DateiText.nameZuLang)
    case EMFILE, ENFILE: self(DateiText.zuVieleOffen)
    case EIO: self(DateiText.geraet)
    default: self(DateiText.sonst, ["nummer": String(nummer)])
    }
  }
}

extension SaatFehler {
  /// The file, or the program beside which there is none.
  var datei: String {
    switch self {
    case .ordnerFehlt(let name), .dateiFehlt(let name), .dateiLeer(let name): name
    case .zeile(let name, let zeile, _): "\(name):\(zeile)"
    case .wert(let name, let schluessel): schluessel.isEmpty ? name : "\(name): \(schluessel)"
    }
  }
}
