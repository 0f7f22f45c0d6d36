import ProfileModel
import ProfileService
import Wording

/// What happened at each interaction.
extension Users {
  func tellHistory(of who: String) throws(Failure) -> Failure.Status {
    let history = try history(of: find(who))
    let console = invocation.console
    if invocation.arguments.has(.json) {
      console.printJSON(JSONText.of(history.json))
    } else if history.log.isEmpty {
      console.print(Sentences.neverHere)
    } else {
      for line in Columns.aligned(Sentences.log(of: history, in: .local)) { console.print(line) }
    }
    return .done
  }
}
