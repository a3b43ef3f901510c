import Domain
import Exchange
import Glibc

/// Reads a whole file, nil where there is none.
func liesDatei(_ pfad: String) -> [UInt8]? {
  guard let file = fopen(pfad, "r") else { return nil }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

/// Writes all records as a folder of the exchange format; the contracts last.
func schreibeOrdner(_ bestand: Datenbestand, nach ordner: String) throws {
  let files = Satzart.allCases.filter { $0 != .vertraege } + [.vertraege]
  for satzart in files {
    guard let bytes = Ordnerschreiber.write(satzart, of: bestand),
      let file = fopen("\(ordner)/\(satzart.rawValue).csv", "w")
    else { continue }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

func loesche(_ pfad: String) { unlink(pfad) }
