internal import Domain
internal import ScreenKit

/// The age in years and months, `1;6`; a dash before the birth.
func alter(_ geboren: Tag, am tag: Tag) -> String {
  guard tag >= geboren else { return Sign.enDash.text }
  let months = geboren.volleMonate(am: tag)
  return "\(months / 12);\(months % 12)"
}
