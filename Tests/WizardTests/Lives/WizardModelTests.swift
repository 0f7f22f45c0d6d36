import Testing

/// Whatever a person does and whatever comes back, in whatever order: the rules hold of the whole
/// state.
struct WizardModelTests {
  @Test(arguments: 0..<90 as Range<UInt64>)
  func `Random lives break no rule`(_ seed: UInt64) throws {
    var life = try Life(seed: seed)
    for _ in 0..<300 where !life.isOver { life.step() }
    #expect(
      life.broken == [], "seed \(seed), after:\n\(life.log.suffix(8).joined(separator: "\n"))")
  }

  /// Otherwise the rules would hold of nothing.
  @Test func `Random lives come everywhere`() throws {
    var seen: Set<String> = []
    for seed in 0..<90 as Range<UInt64> {
      var life = try Life(seed: seed)
      for _ in 0..<300 where !life.isOver { life.step() }
      seen.formUnion(life.seen)
    }
    let places = ["start", "personas", "signup", "log-in", "link", "home", "article", "profile"]
    let moments = ["correction", "work", "more", "waiting", "popup", "refused", "revealed"]
    let replies = ["repeated", "out of order", "beside", "called off", "progressed", "lapsed"]
    let passing = [
      "answered", "snoozed", "declined", "signed up", "back", "second of an interaction",
    ]
    #expect(Set(places + moments + replies + passing).subtracting(seen) == [])
  }
}
