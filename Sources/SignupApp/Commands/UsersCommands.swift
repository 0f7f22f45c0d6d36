import ProfileModel
import ProfileService
import Wording

extension Command {
  private static let page = CommandOption("page", "N", help: "which page of the list, from 0")
  private static let perPage = CommandOption("per-page", "N", help: "how many to a page, 1 to 100")
  private static let sources = CommandOption(
    "why", help: "where each value came from, and what it shadows")

  private static let anonymous = CommandOption(
    "anonymous", help: "with made-up values of which your screens ask the same")

  /// What the owner of the data folder can do with the profiles in it.
  static let users = [
    Command(
      name: "users list", words: [], summary: "every profile: id, email, name",
      options: [page, perPage, .json]
    ) { invocation throws(Failure) in try Users(invocation).list(page: page, perPage: perPage) },
    Command(
      name: "users show", words: ["WHO"], summary: "one profile, by email or id",
      options: [sources, .json]
    ) { invocation throws(Failure) in
      let users = try Users(invocation)
      let who = invocation.words[0]
      guard !invocation.arguments.has(sources) || !invocation.arguments.has(.json) else {
        throw Failure(Sentences.whyOrJSON)
      }
      return invocation.arguments.has(sources) ? try users.explain(who) : try users.show(who)
    },
    Command(
      name: "users patch", words: ["WHO", "JSON"],
      summary: "change a profile; - reads the patch from standard input", options: [.json]
    ) { invocation throws(Failure) in
      try Users(invocation).patch(invocation.words[0], with: invocation.words[1])
    },
    Command(
      name: "users link", words: ["WHO", "OTHER"],
      summary: "make the second an identity of the first", options: [.json]
    ) { invocation throws(Failure) in
      try Users(invocation).link(invocation.words[1], to: invocation.words[0])
    },
    Command(
      name: "users unlink", words: ["WHO", "PROVIDER", "ID"],
      summary: "make an identity a profile of its own", options: [.json]
    ) { invocation throws(Failure) in
      try Users(invocation).unlink(
        provider: invocation.words[1], identityID: invocation.words[2], from: invocation.words[0])
    },
    Command(
      name: "users history", words: ["WHO"],
      summary: "each interaction, and what became of what was asked",
      options: [.json]
    ) { invocation throws(Failure) in try Users(invocation).tellHistory(of: invocation.words[0]) },
    Command(
      name: "users export", words: ["[WHO]"],
      summary: "everything stored but secrets, a JSON object a line", options: [anonymous, .json]
    ) { invocation throws(Failure) in
      let (users, who) = (try Users(invocation), invocation.words.first)
      return invocation.arguments.has(anonymous)
        ? try users.exportAnonymously(who) : try users.export(who)
    },
    Command(
      name: "users import", words: ["FILE"],
      summary: "what export wrote, line by line; - reads standard input", options: []
    ) { invocation throws(Failure) in try Users(invocation).importUsers(invocation.words[0]) },
    Command(
      name: "users delete", words: ["WHO"], summary: "remove everything about a person",
      options: [.json]
    ) { invocation throws(Failure) in try Users(invocation).delete(invocation.words[0]) },
  ]
}
