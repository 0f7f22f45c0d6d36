import ProfileModel
import Rehearsal
import Screens
import Staging
import Wording

/// How a comparison of two folders is printed.
struct CompareText {
  let comparison: Comparison
  let comparer: Comparer
  let now: Timestamp
  /// One for each group, as far as there is one.
  let scripts: [Script?]
  /// Where the scripts were written, if they were.
  let files: [String?]

  /// Each group with what it is asked otherwise, who it is and what shows it; then the screens whose
  /// change concerns nobody.
  var lines: [String] {
    let groups = comparison.groups.indices.flatMap(lines(ofGroup:))
    let beyond = comparison.beyond > 0 ? [Sentences.beyond(comparison.beyond)] : []
    let end = Sentences.compared(
      comparison, at: now, isSame: comparer.old == comparer.new, .local)
    return groups + beyond + unaffected.map { row("nobody", Sentences.unaffected($0)) } + [end]
  }

  private func lines(ofGroup index: Int) -> [String] {
    let group = comparison.groups[index]
    let people = Sentences.people(group.count, first: group.example)
    return group.shifts.map {
      row($0.tendency.rawValue, "\($0.field): \(Sentences.sentence(of: $0))")
    }
      + [row("who", people)] + shown(index)
  }

  private func shown(_ index: Int) -> [String] {
    guard let script = scripts[index] else { return [row("script", Sentences.noScript)] }
    if let file = files[index] { return [row("script", file)] }
    return script.steps.map { "    \($0.json.text)" }
  }

  private func row(_ word: String, _ rest: String) -> String {
    word + String(repeating: " ", count: max(1, 12 - word.count)) + rest
  }

  private var unaffected: [String] {
    let concerned = comparison.screens
    return comparer.changedScreens.filter { !concerned.contains($0) }
  }
}

// MARK: - JSON

extension CompareText {
  /// `{"at", "compared", "affected", "more", "less", "elsewhere", "groups": [{"people", "example",
  /// "changes": [{"field", "kind", "old": [{"screen", "event", "articles", "atOnce"}], "new", "verdict",
  /// "why"}], "script"}], "others", "unaffected"}`
  var json: JSONLine {
    let counts = Comparison.Tendency.allCases.map { tendency in
      JSONLine.Pair(tendency.rawValue, number(comparison.count(of: tendency)))
    }
    return .object(
      [
        .init("at", .string(now.brief)), .init("compared", number(comparison.compared)),
        .init("affected", number(comparison.affected)),
      ] + counts + [
        .init("groups", .list(comparison.groups.indices.map(json(ofGroup:)))),
        .init("others", number(comparison.beyond)), .init("unaffected", .texts(unaffected)),
      ])
  }

  private func json(ofGroup index: Int) -> JSONLine {
    let group = comparison.groups[index]
    let example = group.example.isEmpty ? JSONValue.null : .string(group.example)
    return .object([
      .init("people", number(group.count)), .init("example", example),
      .init("changes", .list(group.shifts.map(json))),
      .init("script", scripts[index]?.json ?? .value(.null)),
    ])
  }

  private func json(of shift: Comparison.Shift) -> JSONLine {
    let verdict = shift.tendency == .more ? shift.oldVerdict : shift.newVerdict
    return .object([
      .init("field", .string(shift.field)), .init("kind", .string(shift.tendency.rawValue)),
      .init("old", .list(shift.old.map(json))), .init("new", .list(shift.new.map(json))),
      .init("verdict", verdict.map { .string($0.rawValue) } ?? .null),
      .init("why", .string(Sentences.sentence(of: shift))),
    ])
  }

  private func json(of placement: Comparison.Placement) -> JSONLine {
    .object([
      .init("screen", .string(placement.screen)),
      .init("event", .string(placement.chance.event.rawValue)),
      .init("articles", .texts(placement.chance.articles)),
      .init("atOnce", .bool(placement.isAtOnce)),
    ])
  }

  private func number(_ count: Int) -> JSONValue { .number(.integer(Int64(count))) }
}
