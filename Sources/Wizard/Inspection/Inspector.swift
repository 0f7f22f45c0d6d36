package import ProfileModel
import Screens

extension Wizard {
  /// What one may see behind the wizard, and where it is shown.
  package struct Inspector: Hashable, Sendable {
    /// Whether it stands beside the place, in a window that has room for both.
    package internal(set) var isOpen: Bool
    /// Whether one may let time go by and come back.
    package let movesTime: Bool

    package init(isOpen: Bool = false, movesTime: Bool = false) {
      self.isOpen = isOpen
      self.movesTime = movesTime
    }
  }

  /// After how long one may come back: at once, a day, a week, a month later.
  static let absences: [Duration] = [.zero, .days(1), .days(7), .days(30)]
}

// MARK: - Keys

extension Wizard {
  /// Shows what is behind the wizard: beside the place first, where there is room, then alone and
  /// whole, then no more.
  mutating func inspect(isRoomy: Bool) {
    if case .inspection? = popup {
      popup = nil
      if isRoomy { inspector.isOpen = false }
    } else if isRoomy, !inspector.isOpen {
      inspector.isOpen = true
    } else {
      popup = .inspection(scroll: 0)
    }
  }

  /// Asks after how long the person comes back.
  mutating func askForAbsence() {
    if inspector.movesTime { popup = .comingBack(Menu(Self.absences, selection: 1)) }
  }

  /// What keys do while the inspector lies over the place; `line` is the first in view.
  mutating func handle(_ act: Act, inInspection line: Int) {
    switch act {
    case .inspectPressed(let isRoomy): inspect(isRoomy: isRoomy)
    case .laterPressed: askForAbsence()
    default: popup = act.scrolled(from: line).map(Popup.inspection(scroll:))
    }
  }

  /// What keys do while it is asked after how long the person comes back.
  mutating func handle(_ act: Act, in menu: Menu<Duration>) -> [Effect] {
    switch act {
    case .optionMoved(let steps): popup = .comingBack(menu.moved(by: steps))
    case .upPressed, .previousPressed: popup = .comingBack(menu.moved(by: -1))
    case .downPressed, .nextPressed: popup = .comingBack(menu.moved(by: 1))
    case .backPressed, .laterPressed: popup = nil
    case .enterPressed, .togglePressed:
      popup = nil
      return menu.chosen.map { [ask(.comeBack(after: $0))] } ?? []
    default: break
    }
    return []
  }
}

// MARK: - For whoever shows the wizard

extension Wizard {
  /// Whether the inspector is to be seen, alone or beside the place.
  package var isInspected: Bool {
    if case .inspection? = popup { true } else { inspector.isOpen }
  }

  /// This wizard with the inspector beside it, or without.
  package func inspected(_ isOpen: Bool) -> Wizard {
    var wizard = self
    wizard.inspector.isOpen = isOpen
    return wizard
  }

  /// This wizard with the inspector in its place, from the beginning.
  package var inspectedAlone: Wizard {
    var wizard = self
    wizard.popup = .inspection(scroll: 0)
    return wizard
  }

  /// The wizard of a person who comes back to a new window: of what was there nothing is left but
  /// the inspector.
  package func anew(at now: Timestamp) -> Wizard {
    Wizard(
      flow: flow, language: language, personas: arrivals, inspector: inspector, now: now)
  }
}
