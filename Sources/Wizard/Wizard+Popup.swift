import ProfileModel

/// What keys do while something lies over the place.
extension Wizard {
  mutating func handleInPopup(_ event: Event) -> [Effect] {
    switch popup {
    case .help: scrollOrClose(event) { .help(scroll: $0) }
    case .why: scrollOrClose(event) { .why(scroll: $0) }
    case .leave(let menu): return answer(menu, event, ask: Popup.leave) { $0.leave() }
    case .putOff(let menu): return answer(menu, event, ask: Popup.putOff) { $0.putOff(.snoozed) }
    case nil: break
    }
    return []
  }

  private mutating func scrollOrClose(_ event: Event, _ scrolled: (Int) -> Popup) {
    switch event {
    case .scrolled(let line): popup = scrolled(max(0, line))
    case .backPressed, .enterPressed, .helpPressed, .whyPressed, .leavePressed: popup = nil
    default: break
    }
  }

  /// A question whose answers are "no, stay" and "yes".
  private mutating func answer(
    _ menu: Menu<Bool>, _ event: Event, ask: (Menu<Bool>) -> Popup,
    agreed: (inout Wizard) -> [Effect]
  ) -> [Effect] {
    switch event {
    case .optionMoved(let steps): popup = ask(menu.moved(by: steps))
    case .confirmed(let truth): return close(agreeing: truth, agreed)
    case .enterPressed, .togglePressed: return close(agreeing: menu.chosen == true, agreed)
    case .backPressed: return close(agreeing: false, agreed)
    default: if let menu = menu.moved(by: event) { popup = ask(menu) }
    }
    return []
  }

  private mutating func close(
    agreeing: Bool, _ agreed: (inout Wizard) -> [Effect]
  ) -> [Effect] {
    popup = nil
    return agreeing ? agreed(&self) : []
  }

  /// Whoever has come as far as Home is done; whoever leaves before that left early.
  private func leave() -> [Effect] {
    switch place {
    case .start, .personas, .form: [.leave(.early)]
    case .home, .article, .profile: [.leave(.done)]
    }
  }
}
