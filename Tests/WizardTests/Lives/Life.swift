import ProfileModel
import Screens
import TestSupport

@testable import Wizard

/// A life of somebody who presses whatever comes to hand, with a service that answers as it likes.
struct Life {
  static let personas = [
    Persona(id: "emmy", title: "Emmy Noether", connection: "github"),
    Persona(id: "alan", title: "Alan Turing", connection: "github"),
  ]

  var wizard: Wizard
  var log: [String] = []
  var broken: [String] = []
  var seen: Set<String> = []
  var isOver = false
  var generator: SeededGenerator
  /// The effects without a reply, as whoever runs them knows them.
  var open: [Wizard.Effect] = []
  /// Those that had theirs, or were called off.
  var closed: [Wizard.Effect] = []
  var highestID = 0

  init(seed: UInt64) throws {
    generator = SeededGenerator(state: seed)
    let flow: Flow? = [nil, .twoForms, .chain][Int(seed % 3)]
    wizard = try Replay(flow: flow, personas: Self.personas).wizard
    let opening: Wizard.Opening =
      switch seed / 3 % 4 {
      case 0: .interaction(Interaction(.login), ada(visits: 1))
      case 1: .lapsed(.sessionExpired(days: 30), email: "ada@example.com")
      case 2: .form(.signup)
      default: .start
      }
    began(wizard.begin(opening))
  }

  mutating func step() {
    let before = wizard
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<4 where before.awaited != nil: reply(to: before.awaited, before)
    case 4..<7 where !open.isEmpty: reply(to: pick(open), before)
    case 7 where !closed.isEmpty: repeatReply(before)
    default: act(before)
    }
    checkState()
    note()
  }

  mutating func expect(_ isSo: Bool, _ rule: String) {
    if !isSo { broken.append("\(rule), after \(log.last ?? "the beginning")") }
  }

  mutating func began(_ effects: [Wizard.Effect]) {
    for effect in effects {
      expect(effect.id.number > highestID, "an id used twice")
      highestID = max(highestID, effect.id.number)
      switch effect.work {
      case .cancel(let id):
        closed += open.filter { $0.id == id }
        open.removeAll { $0.id == id }
        seen.insert("called off")
      case .comeBack, .leave: isOver = true
      case .signUp, .logIn, .link, .arrive, .open, .begin, .note, .answer, .signOut:
        open.append(effect)
      }
      expect(effect.work.hidesPasswords, "a password in \(effect.work)")
    }
  }
}
