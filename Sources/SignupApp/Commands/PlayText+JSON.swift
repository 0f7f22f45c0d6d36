import ProfileModel
import Rehearsal
import Screens
import Staging
import Wording

extension PlayText {
  /// What came of a step, as one object on one line.
  func json(of turn: Turn) -> JSONLine {
    .object(
      [
        .init("script", .string(file)), .init("step", .number(.integer(Int64(turn.number)))),
        .init("time", .string(turn.time.text)), .init("deed", .string(turn.step.deed.rawValue)),
      ] + deed(of: turn) + shown(turn.sight) + [
        .init("asExpected", .bool(turn.isAsExpected))
      ] + faults(of: turn))
  }

  private func deed(of turn: Turn) -> [JSONLine.Pair] {
    switch turn.step {
    case .say(let text): [.init("text", .string(text))]
    case .interaction(let interaction, _): [.init("event", .string(interaction.event.rawValue))]
    case .wait(let duration): [.init("duration", .string(duration.iso8601))]
    case .answer(let answers), .correct(let answers): [told(answers)]
    default: []
    }
  }

  /// The ids of the fields; with values, what was answered.
  private func told(_ answers: [FieldAnswer]) -> JSONLine.Pair {
    guard hasValues else { return .init("fields", .texts(answers.map(\.field))) }
    return .init("answers", .object(answers.map { .init($0.field, told($0)) }))
  }

  private func told(_ given: FieldAnswer) -> JSONValue {
    if case .value(let value) = given.answer, !isSecret(given.field) { value } else { .null }
  }

  private func shown(_ sight: Sight) -> [JSONLine.Pair] {
    [
      .init("place", .string(sight.place.rawValue)),
      .init("screen", sight.screen.map(JSONValue.string) ?? .null),
      .init("asks", .texts(sight.asks)),
    ] + refusals(sight) + [
      .init(
        "verdicts",
        .object(
          sight.decisions.map {
            .init("\($0.screen).\($0.field)", .string($0.verdict.rawValue))
          }))
    ]
  }

  private func refusals(_ sight: Sight) -> [JSONLine.Pair] {
    let refused = sight.refused.map { refused in
      JSONLine.Pair(
        refused.field.id,
        .string(Sentences.refusal(refused.refusal, of: refused.field, in: "en")))
    }
    let trouble = sight.trouble.map { trouble in
      JSONLine.object([
        .init("name", .string(trouble.name.rawValue)),
        .init("sentence", .string(Sentences.trouble(trouble, in: flow))),
      ])
    }
    return (refused.isEmpty ? [] : [.init("refused", .object(refused))])
      + (trouble.map { [.init("trouble", $0)] } ?? [])
  }

  private func faults(of turn: Turn) -> [JSONLine.Pair] {
    let mishap = turn.mishap.map {
      [JSONLine.Pair("mishap", .string(Sentences.mishap($0)))]
    }
    let differences = turn.differences.map { difference in
      JSONLine.object([
        .init("what", .string(difference.aspect.name)),
        .init("expected", told(difference.expected, of: difference)),
        .init("got", told(difference.got, of: difference)),
      ])
    }
    return (mishap ?? [])
      + (differences.isEmpty ? [] : [.init("differences", .list(differences))])
  }

  private func told(_ value: JSONValue, of difference: Difference) -> JSONValue {
    guard case .profile = difference.aspect, !hasValues else { return value }
    return .string(Sentences.kind(of: value))
  }
}
