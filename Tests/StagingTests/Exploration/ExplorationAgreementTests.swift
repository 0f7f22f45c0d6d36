import Testing

/// The explorer and the planner say the same, over flows and lives drawn at random from a seed.
struct ExplorationAgreementTests {
  @Test(arguments: 0..<20)
  func `What is seen in a life that is drawn is found, and what is found is seen`(round: Int) {
    for seed in UInt64(round * 100)..<UInt64(round * 100 + 100) {
      expectNothing(Trial(seed, screens: 1...3, fields: 1...2, limit: 12).disagreementOverLives())
    }
  }

  @Test(arguments: 0..<12)
  func `In a small flow exactly that is found which a life can come to`(round: Int) {
    for seed in UInt64(round * 5)..<UInt64(round * 5 + 5) {
      expectNothing(Trial(seed, screens: 1...2, fields: 1...1, limit: 60).disagreementWithJudge())
    }
  }

  private func expectNothing(_ disagreement: String?) {
    #expect(disagreement == nil, "\(disagreement ?? "")")
  }
}
