import ProfileModel
import Testing

@testable import Staging

struct PatternSamplesTests {
  @Test(
    arguments: [
      "^[a-z]{3}$", "^(red|green)-[0-9]+$", #"^\d{4}-\d{2}$"#, "a?b*c+", "^[^@]+@x$", "(?:ab){2}",
      #"^\+1\.5$"#, ".", "^[A-Z]{2}[0-9]{2,4}$",
    ])
  func `A text is found that keeps the pattern`(pattern: String) {
    let test = ValueTest(.pattern(pattern))
    #expect(PatternSamples.of(pattern).contains { test.holds(for: .string($0)) })
  }
}
