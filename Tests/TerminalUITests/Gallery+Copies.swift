import ProfileModel
import Screens
import Wizard
import Wording

@testable import TerminalUI

/// Moments of sessions of which nothing is kept.
extension Gallery {
  static let bannerOfCopy = Sentences.banner(copyOf: "ada@example.com")

  static let copies = [
    Exhibit("copy-work", sizes: Exhibit.usualSizes + [Metrics.minimum], banner: bannerOfCopy) {
      try returning()
    },
    Exhibit("copy-home", banner: bannerOfCopy) { try atHome() },
    Exhibit(
      "copy-article", sizes: Exhibit.usualSizes + [Metrics.minimum], banner: bannerOfCopy
    ) { try reading() },
    Exhibit(
      "copy-persona", sizes: Array(Exhibit.usualSizes.prefix(2)),
      banner: Sentences.banner(persona: "christiaan-huygens")
    ) { try returning() },
    Exhibit("copy-too-small", sizes: [Size(width: 29, height: 7)], banner: bannerOfCopy) {
      try newWizard()
    },
  ]
}
