import ProfileModel
import ProfileService
import Screens
import Staging
import Wording

extension Command {
  private static let at = CommandOption(
    "at", "TIME", help: "the interaction that had begun by then; the last, where left out")
  private static let values = CommandOption("values", help: "show the value that is known, too")

  /// Why a field was asked at an interaction of the log, or wasn't.
  static let why = Command(
    name: "why", words: ["WHO", "FIELD"], summary: "why a field was or wasn't asked, from the log",
    options: [at, values, .json]
  ) { invocation throws(Failure) in
    let users = try Users(invocation)
    let seats = try seats(named: invocation.words[1], in: users.flow)
    let profile = try users.find(invocation.words[0])
    let visit = Visit(
      profile: profile, history: try users.history(of: profile).asOf(users.now()), now: users.now())
    var text = WhyText(visit: visit, flow: users.flow, seats: seats)
    text.showsValues = invocation.arguments.has(values)
    if let time = invocation.arguments[at] {
      guard let time = Timestamp(time) else { throw Failure(Sentences.needsAt) }
      text.time = time
    }
    if invocation.arguments.has(.json) {
      invocation.console.printJSON(text.json)
    } else {
      for line in text.lines { invocation.console.print(line) }
    }
    return .done
  }

  /// The fields that go by a name, as in `company` or `work.company`.
  private static func seats(
    named name: String, in flow: Flow
  ) throws(Failure) -> [Plan.Seat] {
    let all = flow.seats
    let found = all.filter { $0.field == name || $0.name == name }
    if !found.isEmpty { return found }
    let fields = all.map(\.field)
    let known =
      name.contains(".")
      ? all.map(\.name)
      : fields.indices.filter { index in
        fields.firstIndex(of: fields[index]) == index
      }.map { fields[$0] }
    throw Failure(
      Sentences.unknownField(
        name, nearest: Spelling.nearest(to: name, among: known), known: known))
  }
}
