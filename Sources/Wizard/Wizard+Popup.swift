import ProfileModel

/// What keys do while something lies over the place.
extension Wizard {
  mutating func handle(_ act: Act, in popup: Popup) -> [Effect] {
    switch popup {
    case .help(let line): self.popup = act.scrolled(from: line).map(Popup.help(scroll:))
    case .why(let line): self.popup = act.scrolled(from: line).map(Popup.why(scroll:))
    case .inspection(let line): handle(act, inInspection: line)
    case .comingBack(let menu): return handle(act, in: menu)
    case .leave(let menu):
      if answer(to: menu, act, asking: Popup.leave) == true { return leave() }
    case .putOff(let menu):
      if answer(to: menu, act, asking: Popup.putOff) == true { return putOff(.snoozed) }
    }
    return []
  }

  /// A question whose answers are "no, stay" and "yes".
  ///
  /// - Returns: the answer; `nil` while there is none.
  private mutating func answer(
    to menu: Menu<Bool>, _ act: Act, asking question: (Menu<Bool>) -> Popup
  ) -> Bool? {
    popup = nil
    switch act {
    case .confirmed(let truth): return truth
    case .enterPressed, .togglePressed: return menu.chosen
    case .backPressed: return false
    case .optionMoved(let steps): popup = question(menu.moved(by: steps))
    case .upPressed, .previousPressed: popup = question(menu.moved(by: -1))
    case .downPressed, .nextPressed: popup = question(menu.moved(by: 1))
    case .typed, .pasted, .caretMoved, .erased, .revealPressed, .helpPressed, .whyPressed,
      .inspectPressed, .laterPressed, .scrolled, .leavePressed, .interrupted:
      popup = question(menu)
    }
    return nil
  }

  /// Whoever has come as far as Home is done; whoever leaves before that left early.
  private mutating func leave() -> [Effect] {
    switch place {
    case .start, .personas, .form: leave(.early)
    case .home, .article, .profile: leave(.done)
    }
  }
}
