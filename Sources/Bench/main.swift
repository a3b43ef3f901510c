import Glibc
import Office

do {
  try Bench.run()
} catch let refusal as Ablehnung {
  print((refusal.einzelheiten.prefix(5) + [refusal.satz]).joined(separator: "\n"))
  exit(1)
}
