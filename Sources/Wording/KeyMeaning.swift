/// What a key does, as the help and the footer tell it.
package enum KeyMeaning: Hashable, Sendable, CaseIterable {
  case help, drawAnew, suspend, leaveAtOnce, choose, move, open, correct, leave
  case leaveAfterQuestion, back, nextControl, next, previousControl, nextOrGoOn, goOn, press
  case notNow, fieldAboveOrBelow, whyAsked, why, showOrHide, show, yesOrNo, otherOption
  case chooseOrUnchoose, scroll, scrollWindow, backToArticles, close, doIt, stay
  case moveByCharacter, moveByWord, toStartOrEnd, eraseWord, eraseToStartOrEnd
  case inspect, lookBehind, later, pause, step, end
}

extension Sentences {
  /// What a key does, in lower case and without a full stop.
  package static func key(_ meaning: KeyMeaning) -> String {
    switch meaning {
    case .help: "help"
    case .drawAnew: "draw the screen anew"
    case .suspend: "back to the shell for a while"
    case .leaveAtOnce: "leave at once"
    case .choose: "choose"
    case .move: "move"
    case .open: "open"
    case .correct: "correct"
    case .leave: "leave"
    case .leaveAfterQuestion: "leave, after a question"
    case .back: "back"
    case .nextControl: "next field or button"
    case .next: "next"
    case .previousControl: "field or button before"
    case .nextOrGoOn: "next field; on the last, and on a button, go on"
    case .goOn: "go on"
    case .press: "press"
    case .notNow: "not now"
    case .fieldAboveOrBelow: "field above or below"
    case .whyAsked: "why this is asked"
    case .why: "why this"
    case .showOrHide: "show or hide what you typed"
    case .show: "show"
    case .yesOrNo: "yes or no"
    case .otherOption: "the other one"
    case .chooseOrUnchoose: "choose or unchoose"
    case .scroll: "scroll"
    case .scrollWindow: "scroll by a window"
    case .backToArticles: "back to the articles"
    case .close: "close"
    case .doIt: "do it"
    case .stay: "stay"
    case .moveByCharacter: "move by a character"
    case .moveByWord: "move by a word"
    case .toStartOrEnd: "first, last"
    case .eraseWord: "erase a word"
    case .eraseToStartOrEnd: "erase to the start, the end"
    case .inspect: "what is behind this"
    case .lookBehind: "look behind"
    case .later: "let time go by, and come back"
    case .pause: "pause"
    case .step: "step"
    case .end: "end"
    }
  }
}
