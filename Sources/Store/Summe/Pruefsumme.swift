internal import CSodium

/// BLAKE2b-256 of some bytes.
package func pruefsumme(_ bytes: [UInt8]) -> [UInt8] {
  var output = [UInt8](repeating: 0, count: 32)
  crypto_generichash(&output, output.count, bytes, UInt64(bytes.count), nil, 0)
  return output
}
