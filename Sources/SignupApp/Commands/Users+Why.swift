import ProfileModel
import ProfileService
import Screens
import Wizard
import Wording

/// Where each value of a profile came from.
extension Users {
  func explain(_ who: String) throws(Failure) -> Failure.Status {
    let profile = try find(who)
    let visit = Visit(profile: profile, history: try history(of: profile), now: now())
    let rows = ProfileRow.all(of: visit, flow: flow).flatMap { row in
      row.values.isEmpty
        ? [[Sentences.label(of: row, in: "en"), Sentences.nothing, Sentences.notKnown]]
        : lines(of: row)
    }
    for line in Columns.aligned(rows) { invocation.console.print(line) }
    return .done
  }

  /// The value that counts first, and below it those that it shadows.
  private func lines(of row: ProfileRow) -> [[String]] {
    row.values.enumerated().map { index, provenance in
      let source = Sentences.source(provenance, flow: flow, language: "en", now: now(), in: .local)
      return [
        index == 0 ? Sentences.label(of: row, in: "en") : "",
        Sentences.value(of: provenance, in: flow, .local),
        index == 0 ? source : Sentences.shadowed(source), provenance.path.description,
      ]
    }
  }
}
