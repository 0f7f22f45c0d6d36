/// What the wizard has asked for, and nobody has answered yet.
extension Wizard {
  /// Asks for work, and remembers it until its reply comes.
  mutating func ask(_ work: Effect.Work) -> Effect {
    effectCount += 1
    let effect = Effect(id: Effect.ID(number: effectCount), work: work)
    if work.isReplied { outstanding.append(effect) }
    return effect
  }

  /// The effect that the person waits for; until its reply comes nothing else is begun.
  package var awaited: Effect? { outstanding.first { $0.work.waiting != nil } }

  /// What the person waits for; `nil` while they may act.
  package var waiting: Waiting? { awaited?.work.waiting }

  /// What is left to the person while they wait for an effect: to call it off, if it can be.
  mutating func handle(_ act: Act, whileAwaiting effect: Effect) -> [Effect] {
    guard act == .backPressed, effect.work.isCancellable else { return [] }
    settle(effect)
    return [ask(.cancel(effect.id))]
  }

  /// Waits for an effect no longer.
  mutating func settle(_ effect: Effect) {
    if effect == awaited { progress = nil }
    outstanding.removeAll { $0.id == effect.id }
  }
}
