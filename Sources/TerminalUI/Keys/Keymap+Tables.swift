import Wizard
import Wording

/// The tables. Ctrl-I, Ctrl-M, Ctrl-J, Ctrl-[, Ctrl-S and Ctrl-Q are never bound: terminals use them.
extension Keymap {
  /// What works wherever nothing lies over the place.
  static let unhindered =
    [Binding([KeyPress(.function(1))], .helpPressed, "F1", help: .help, footer: .help)]
    + inspecting + always

  /// What is behind the wizard.
  static let inspecting = [Binding([KeyPress(.function(3))], .inspect, "F3", help: .inspect)]

  /// Where one may let time go by.
  static let movingTime = [Binding([KeyPress(.function(4))], .laterPressed, "F4", help: .later)]

  /// What works everywhere.
  static let always = [
    Binding([.control("l")], .repaint, "Ctrl-L", help: .drawAnew),
    Binding([.control("z")], .suspend, "Ctrl-Z", help: .suspend),
    Binding([.control("c")], .interrupted, "Ctrl-C", help: .leaveAtOnce),
  ]

  static func menu(_ list: KeyTarget.List) -> [Binding] {
    let moves = [
      Binding(
        [KeyPress(.down), .tab, .character("j")], .downPressed, "↑↓", help: .choose,
        footer: .choose),
      Binding([KeyPress(.up), .shiftTab, .character("k")], .upPressed),
    ]
    let enter = list.enter.map {
      [Binding([.enter, .space], .enterPressed, "Enter", help: $0, footer: $0)]
    }
    let help = Binding([.character("?")], .helpPressed)
    let leave = Binding(
      [.character("q")], .leavePressed, "q", help: .leave, footer: list.hasWayBack ? nil : .leave
    )
    let back = Binding(
      [.escape], .backPressed, "Esc", help: list.hasWayBack ? .back : .leaveAfterQuestion,
      footer: list.hasWayBack ? .back : nil)
    return moves + (enter ?? []) + [help, leave, back]
  }

  static func form(_ keys: KeyTarget.FormKeys) -> [Binding] {
    var rows = [
      Binding([.tab], .nextPressed, "Tab", help: .nextControl, footer: .next),
      Binding(
        [.shiftTab], .previousPressed, "Shift-Tab", help: .previousControl,
        footer: .back),
      Binding(
        [.enter], .enterPressed, "Enter",
        help: .nextOrGoOn,
        footer: keys.enter),
    ]
    if keys.isUnderArticle {
      rows += scrolling
    } else {
      rows += [
        Binding([KeyPress(.down)], .downPressed, "↑↓", help: .fieldAboveOrBelow),
        Binding([KeyPress(.up)], .upPressed),
      ]
    }
    if keys.hasReasons {
      rows.append(
        Binding(
          [KeyPress(.function(2))], .whyPressed, "F2", help: .whyAsked, footer: .why
        ))
    }
    let back = keys.back
    rows.append(
      Binding([.escape], .backPressed, "Esc", help: back, footer: back))
    return rows
  }

  static let secret = [
    Binding(
      [.control("r")], .revealPressed, "Ctrl-R", help: .showOrHide,
      footer: .show)
  ]

  static let confirm =
    [
      Binding(
        [.character("y"), .character("Y")], .confirmed(true), "y/n", help: .yesOrNo,
        footer: .choose),
      Binding([.character("n"), .character("N")], .confirmed(false)),
      Binding([KeyPress(.left), KeyPress(.right)], .optionMoved(1), "←→", help: .otherOption),
      Binding([.space], .togglePressed, "Space", help: .otherOption),
    ] + letters

  static func choice(_ verb: KeyMeaning) -> [Binding] {
    [
      Binding(
        [KeyPress(.down), KeyPress(.right)], .optionMoved(1), "↑↓", help: verb, footer: verb),
      Binding([KeyPress(.up), KeyPress(.left)], .optionMoved(-1)),
      Binding([.space], .togglePressed, "Space", help: .chooseOrUnchoose),
    ] + letters
  }

  /// Buttons and switches.
  static let control =
    [
      Binding([.space], .togglePressed, "Space", help: .press),
      Binding([KeyPress(.right)], .nextPressed),
      Binding([KeyPress(.left)], .previousPressed),
      Binding([.control("r")], .revealPressed),
    ] + letters

  /// Letters that mean something where none can be typed.
  private static let letters = [Binding([.character("?")], .helpPressed)]

  static let scrolling = [
    Binding([KeyPress(.down)], .scroll(1), "↑↓", help: .scroll, footer: .scroll),
    Binding([KeyPress(.up)], .scroll(-1)),
    Binding([KeyPress(.pageDown)], .scrollWindow(1), "PgUp/PgDn", help: .scrollWindow),
    Binding([KeyPress(.pageUp)], .scrollWindow(-1)),
  ]

  static let article =
    scrolling + [
      Binding([.space], .scrollWindow(1)),
      Binding(
        [.escape, .enter], .backPressed, "Esc", help: .backToArticles, footer: .back),
      Binding([.character("q")], .leavePressed, "q", help: .leave, footer: .leave),
    ] + letters

  static let reading =
    scrolling + [
      Binding([.space], .scrollWindow(1)),
      Binding(
        [.escape, .enter, .character("q"), KeyPress(.function(1)), KeyPress(.function(2))],
        .backPressed, "Esc", help: .close, footer: .close),
    ]

  static let question = [
    Binding(
      [KeyPress(.left), KeyPress(.up), .shiftTab], .optionMoved(-1), "←→", help: .choose,
      footer: .choose),
    Binding([KeyPress(.right), KeyPress(.down), .tab], .optionMoved(1)),
    Binding([.enter, .space], .enterPressed, "Enter", help: .doIt, footer: .doIt),
    Binding([.character("y"), .character("Y")], .confirmed(true)),
    Binding([.character("n"), .character("N")], .confirmed(false)),
    Binding([.escape], .backPressed, "Esc", help: .stay, footer: .stay),
  ]
}
