extension Wizard {
  /// What the person did.
  package enum Act: Hashable, Sendable {
    case typed(String)
    case pasted(String)
    case caretMoved(LineEditor.Move)
    case erased(LineEditor.Erasure)
    /// Tab
    case nextPressed
    /// Shift-Tab
    case previousPressed
    case upPressed, downPressed
    case enterPressed
    /// Esc
    case backPressed
    /// Another option of a yes/no or a choice: so many further.
    case optionMoved(Int)
    /// Space on what can be switched on and off.
    case togglePressed
    /// `y` or `n`
    case confirmed(Bool)
    case revealPressed
    case helpPressed, whyPressed
    /// The key for what is behind the wizard; whether the window has room for it beside the place.
    case inspectPressed(isRoomy: Bool)
    /// The key for letting time go by.
    case laterPressed
    /// The first row in view of what scrolls.
    case scrolled(to: Int)
    /// `q`
    case leavePressed
    /// Ctrl-C
    case interrupted
  }
}

extension Wizard.Act {
  /// What an act is to a menu.
  enum InMenu: Hashable {
    /// So many rows down.
    case move(Int)
    case open, back, leave
  }

  /// `nil` for an act that is nothing to a menu.
  var inMenu: InMenu? {
    switch self {
    case .upPressed, .previousPressed: .move(-1)
    case .downPressed, .nextPressed: .move(1)
    case .enterPressed: .open
    case .backPressed: .back
    case .leavePressed: .leave
    case .typed, .pasted, .caretMoved, .erased, .optionMoved, .togglePressed, .confirmed,
      .revealPressed, .helpPressed, .whyPressed, .inspectPressed, .laterPressed, .scrolled,
      .interrupted:
      nil
    }
  }

  /// The first line in view of a text that lies over the place, where `line` was; `nil` where the
  /// act closes the text.
  func scrolled(from line: Int) -> Int? {
    switch self {
    case .scrolled(let line): max(0, line)
    case .backPressed, .enterPressed, .helpPressed, .whyPressed, .leavePressed: nil
    case .typed, .pasted, .caretMoved, .erased, .nextPressed, .previousPressed, .upPressed,
      .downPressed, .optionMoved, .togglePressed, .confirmed, .revealPressed, .inspectPressed,
      .laterPressed, .interrupted:
      line
    }
  }
}
