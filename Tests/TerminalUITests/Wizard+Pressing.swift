import Wizard

extension Wizard {
  mutating func press(_ acts: Act...) { for act in acts { _ = handle(act) } }

  /// Tells what came of the effect that the person waits for.
  mutating func reply(_ content: Reply.Content) {
    if let awaited { _ = handle(Reply(to: awaited.id, content)) }
  }

  /// Types answers, each with Enter after it.
  mutating func type(_ answers: String...) {
    for answer in answers { press(.typed(answer), .enterPressed) }
  }
}
