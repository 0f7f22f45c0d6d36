import ProfileModel
import Rehearsal
import Screens
import Staging
import Wording

/// How a script that was played is printed.
struct PlayText {
  /// The script's file, as it was named.
  let file: String
  let title: String
  let flow: Flow
  /// Whether values of attributes are told, too. A password never is.
  let hasValues: Bool

  /// A line for each step, and below it what else there is to say of it.
  func lines(of turns: [Turn]) -> [String] {
    let rows = Columns.aligned(turns.filter { !$0.isCaption }.map(row))
    var rest = rows[...]
    var lines = ["\(file): \(title)", ""]
    for turn in turns {
      lines.append(turn.caption.map { "\(turn.time.brief)  \($0)" } ?? rest.removeFirst())
      lines += notes(on: turn).map { Self.indent + $0 }
    }
    let unexpected = turns.count { !$0.isAsExpected }
    return lines + ["", Sentences.played(file, steps: turns.count, unexpected: unexpected)]
  }

  /// As wide as a time and what stands between two columns.
  private static let indent = String(repeating: " ", count: Timestamp.distantPast.brief.count + 2)

  private func row(for turn: Turn) -> [String] {
    let words =
      turn.isInteraction ? details(of: turn) : [turn.step.deed.rawValue] + details(of: turn)
    return [turn.time.brief, words.joined(separator: " "), outcome(of: turn)].filter { !$0.isEmpty }
  }

  private func details(of turn: Turn) -> [String] {
    switch turn.step {
    case .interaction(let interaction, _):
      [
        [interaction.event.rawValue, interaction.context["article"]].compactMap { $0 }
          .joined(separator: " ")
          + (turn.manner.map { ", " + Sentences.manner($0, in: flow) } ?? "")
      ]
    case .arrive: turn.manner.map { [Sentences.manner($0, in: flow)] } ?? []
    case .answer(let answers), .correct(let answers): [told(answers)]
    case .wait(let duration): [duration.iso8601]
    case .expect(let expectation): [expectation.keys.map(\.rawValue).joined(separator: ", ")]
    case .say, .notNow, .dontAskAgain, .back, .leave, .abandon, .signOut: []
    }
  }

  private func told(_ answers: [FieldAnswer]) -> String {
    answers.map { hasValues ? "\($0.field) = \(text(of: $0))" : $0.field }
      .joined(separator: ", ")
  }

  private func outcome(of turn: Turn) -> String {
    switch turn.step {
    case .say, .wait: ""
    case .expect: turn.differences.isEmpty ? Sentences.asExpected : Sentences.notAsExpected
    default: turn.mishap.map(Sentences.mishap) ?? Sentences.sight(turn.sight)
    }
  }

  // MARK: What stands below

  private func notes(on turn: Turn) -> [String] {
    if case .expect = turn.step { return differences(of: turn) }
    guard turn.mishap == nil else { return [] }
    return Self.refusals(of: turn.sight, in: flow) + whyNothing(turn)
  }

  /// What the service or a field says.
  private static func refusals(of sight: Sight, in flow: Flow) -> [String] {
    [sight.trouble].compactMap { $0 }.map { Sentences.trouble($0, in: flow) }
      + sight.refused.map { refused in
        "\(refused.field.id): "
          + Sentences.refusal(refused.refusal, of: refused.field, in: "en")
      }
  }

  /// The verdicts, where somebody came and nothing is asked.
  private func whyNothing(_ turn: Turn) -> [String] {
    guard turn.isInteraction, turn.sight.asks.isEmpty, turn.sight.trouble == nil else { return [] }
    return Plan.Verdict.allCases.compactMap { verdict in
      let fields = turn.sight.decisions.filter { $0.verdict == verdict }.map(\.field)
      return fields.isEmpty ? nil : "\(verdict.rawValue): \(fields.joined(separator: ", "))"
    }
  }

  private func differences(of turn: Turn) -> [String] {
    Columns.aligned(
      turn.differences.flatMap { difference in
        [
          [difference.aspect.name, "expected", told(difference).expected],
          ["", "got", told(difference).got],
        ]
      })
  }

  private func told(_ difference: Difference) -> (expected: String, got: String) {
    let (expected, got) = (difference.expected, difference.got)
    guard case .profile = difference.aspect, !hasValues else {
      return (Self.plain(expected), Self.plain(got))
    }
    return (Sentences.kind(of: expected), Sentences.kind(of: got, beside: expected))
  }

  private static func plain(_ value: JSONValue) -> String {
    switch value {
    case .null: Sentences.kind(of: .null)
    case .string(let text): text
    case .array([]): Sentences.kind(of: .null)
    case .array(let elements): elements.map(plain).joined(separator: ", ")
    default: JSONLine.value(value).text
    }
  }

  private func text(of given: FieldAnswer) -> String {
    if case .value(let value) = given.answer, !isSecret(given.field) {
      return JSONLine.value(value).text
    }
    return "••••"
  }

  func isSecret(_ id: String) -> Bool {
    id == "password"
      || flow.screens.contains { $0.fields.contains { $0.id == id && $0.kind == .password } }
  }
}

extension Turn {
  var caption: String? {
    if case .say(let text) = step { text } else { nil }
  }

  fileprivate var isCaption: Bool { caption != nil }

  fileprivate var isInteraction: Bool {
    if case .interaction = step { true } else { false }
  }
}
