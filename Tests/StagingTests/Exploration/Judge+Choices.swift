import ProfileModel
import Screens

@testable import Staging

extension Judge {
  /// How a visit can begin.
  struct Opening {
    var interaction: Interaction
    var isLogin: Bool
    /// What others write right before.
    var told: [AttributePath: JSONValue]
  }

  /// All that anybody can do in a small flow.
  struct Choices {
    let pauses: [Duration]
    /// Longer ago than this is all the same.
    let longest: Int64
    let openings: [Opening]
    let newcomers: [(profile: Profile, move: Life.Move)]
    private let flow: Flow

    init(in flow: Flow) {
      self.flow = flow
      let around = flow.durations.flatMap { [$0 - .seconds(1), $0, $0 + .seconds(1)] }
      pauses = Set([.seconds(1)] + around).filter { $0 > .zero }.sorted()
      longest = (flow.durations.max()?.components.seconds ?? 0) + 2
      openings = Self.openings(in: flow)
      newcomers = Self.newcomers(to: flow)
    }

    /// Every sheet that can be made by answering some of the questions that are shown.
    func sheets(of step: Plan.Step, in encounter: Encounter) -> [DrawnSheet] {
      var sheets = [DrawnSheet(step, in: encounter)]
      // What an answer makes appear can stand before it.
      for field in step.screen.fields + step.screen.fields {
        sheets += sheets.flatMap { sheet in
          sheet.isFilled(field.id)
            ? []
            : FlowDice.values(for: field.kind).compactMap { value in
              var filled = sheet
              return filled.fill(field.id, with: value) ? filled : nil
            }
        }
      }
      return sheets
    }
  }
}

extension Judge.Choices {
  private static func contexts(at event: Interaction.Event, in flow: Flow) -> [[String: String]] {
    let keys = Set(
      flow.screens.flatMap(\.everyTest).compactMap { test in
        if case .context(let key) = test.fact { key } else { nil }
      })
    var contexts: [[String: String]] = [[:]]
    if keys.contains("plan") { contexts = [[:], ["plan": "gold"], ["plan": "tin"]] }
    let articles = flow.articles.map { $0.interaction().context }
    if event == .article, !articles.isEmpty {
      return contexts.flatMap { context in articles.map { $0.merging(context) { $1 } } }
    }
    guard keys.contains("article") || keys.contains("topic") else { return contexts }
    let loose = ["law", "design"].map { ["topic": $0] } + [["article": "forms"]]
    let more = articles.isEmpty ? loose : articles
    return contexts + contexts.flatMap { context in more.map { $0.merging(context) { $1 } } }
  }

  private static func openings(in flow: Flow) -> [Judge.Opening] {
    let told =
      [[:]]
      + flow.rumors.flatMap { path in
        FlowDice.values(for: flow.kind(of: path)).filter { flow.takes($0, at: path) }.prefix(3)
          .map { [path: $0] }
      }
    return flow.events.filter { $0 != .signup }.flatMap { event in
      contexts(at: event, in: flow).flatMap { context -> [Judge.Opening] in
        let interaction = Interaction(event, context: context)
        return [Judge.Opening(interaction: interaction, isLogin: false, told: [:])]
          + told.map { Judge.Opening(interaction: interaction, isLogin: true, told: $0) }
      }
    }
  }

  private static func newcomers(to flow: Flow) -> [(profile: Profile, move: Life.Move)] {
    contexts(at: .signup, in: flow).flatMap { context -> [(profile: Profile, move: Life.Move)] in
      let interaction = Interaction(.signup, context: context)
      let alone = (profile: Profile(), move: Life.Move.begin(interaction, isLogin: false))
      let sayings: [[AttributePath: JSONValue]] = [
        ["user_id": "1"], ["user_id": "1", "company": "Acme"],
      ]
      return [alone]
        + flow.providers.flatMap { provider in
          sayings.map { said in
            let claims = provider.mapping.claims(saying: said)
            return (
              Newcomer(provider, claims: claims).profile,
              Life.Move.arrive(interaction, connection: provider.connection, claims: claims)
            )
          }
        }
    }
  }
}
