import FileStore
import ProfileModel
import TestSupport
import Testing

@testable import ProfileService

/// The interaction log, as the service keeps it.
struct KeepingHistoryTests {
  private let service = Service()
  private let ada: Session
  private let work = Interaction(.login)

  init() throws { ada = try service.api().signUp(.ada) }

  private var path: String { service.path("history", of: ada) }

  private func showing(_ outcome: History.Outcome, _ interaction: Interaction? = nil) -> Showing {
    Showing(
      interaction: interaction ?? work, screen: "work", outcome: outcome, fields: ["company"])
  }

  private func history() throws -> History {
    try service.api().history(of: ada.userID, token: service.serverToken())
  }

  private func write(_ history: JSONValue) throws {
    let id = try #require(UserID(passwordUserID: ada.userID))
    let former = try service.store().record(.history, of: .user(id))
    try service.store().replace(.history, of: .user(id), former?.revision, with: history)
  }

  @Test func `An interaction is kept with what was decided, and what happened at it`() throws {
    let verdicts = ["work": ["company": "ask", "title": "known"]]
    let start = service.now
    try service.api().begin(work, verdicts: verdicts, token: ada.token)
    service.pass(.seconds(60))
    try service.api().note(showing(.asked), token: ada.token)
    _ = try service.api().answer(
      ["user_metadata.company": "A"], on: showing(.answered), token: ada.token)
    let history = try history()
    #expect(history.log == [History.Occasion(number: 1, at: start, work, verdicts: verdicts)])
    #expect(history.entries.map(\.outcome) == [.asked, .answered])
    #expect(history.entries.map(\.number) == [1, 1])
    #expect(history.interactions == 1)
  }

  @Test func `What happened at an interaction whose beginning was not noted begins it`() throws {
    try service.api().note(showing(.asked), token: ada.token)
    let session = try service.api().answer([:], on: showing(.answered), token: ada.token)
    #expect(session.history.interactions == 1)
    #expect(session.history.entries.map(\.number) == [1, 1])
  }

  @Test func `A history of the first format is read, and written in this one when it goes on`()
    throws
  {
    let time = JSONValue.string(service.now.text)
    let start = JSONValue.string((service.now - .seconds(86_400)).text)
    let first: JSONValue = [
      "events": ["login": ["count": 7, "first": start, "last": time, "recent": [time]]],
      "entries": [
        [
          "at": time, "event": "login", "context": [:], "screen": "work", "outcome": "asked",
          "fields": ["company"],
        ]
      ],
      "writtenByOthers": ["given_name": time],
    ]
    try write(first)
    let read = try history()
    #expect(read.interactions == 7 && read.entries.count == 1)
    #expect(try JSONValue(parsing: service.text(of: path).utf8) == first, "reading writes nothing")
    try service.api().note(showing(.snoozed), token: ada.token)
    let written = try JSONValue(parsing: service.text(of: path).utf8)
    #expect(written["version"] == 2)
    let history = try #require(History(json: written))
    #expect(history.entries.map(\.outcome) == [.asked, .snoozed])
    #expect(Set(history.entries.map(\.number)).count == 1)
    #expect(history.events == read.events && history.writtenByOthers == read.writtenByOthers)
  }

  @Test func `A history of a later version is refused, and stays where and as it is`() throws {
    let later: JSONValue = ["version": 3, "what": "ever"]
    try write(later)
    let before = service.contents(but: "tokens")
    let error = ServiceError.laterVersion(.history)
    let (api, token) = (try service.api(), try service.serverToken())
    for _ in 0..<2 {
      #expect(throws: error) { try api.history(of: ada.userID, token: token) }
      #expect(throws: error) { try api.resume(token: ada.token) }
      #expect(throws: error) { try api.begin(work, token: ada.token) }
      #expect(throws: error) { try api.note(showing(.asked), token: ada.token) }
      #expect(throws: error) {
        try api.answer(["user_metadata.a": 1], on: showing(.answered), token: ada.token)
      }
      #expect(throws: error) {
        try api.update(ada.userID, patch: ["given_name": "Augusta"], token: token)
      }
    }
    #expect(service.contents(but: "tokens") == before)
  }

  @Test func `An export of the first format is imported, and kept in this one`() throws {
    let exported = #"""
      {"profile":{"user_id":"github|1","identities":[{"provider":"github","connection":"github",\#
      "user_id":"1","isSocial":true}]},"history":{"events":{"login":{"count":2,\#
      "first":"2026-01-01T00:00:00Z","last":"2026-01-02T00:00:00Z"}},"entries":[]}}
      """#
    for outcome in [ImportOutcome.imported, .unchanged] {
      try service.api().importUsers(
        from: [Array(exported.utf8)], token: service.serverToken()
      ) { #expect($1 == outcome) }
    }
    let line = try service.api().export("github|1", token: service.serverToken())
    let history = try #require(JSONValue(parsing: line)["history"])
    #expect(history["version"] == 2)
    #expect(History(json: history)?.log.map(\.number) == [1, 2])
  }
}

// MARK: - Two terminals at once

extension KeepingHistoryTests {
  @Test func `Of many who note at once nothing is lost`() async throws {
    let (service, token) = (service, ada.token)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let interaction = Interaction(.article, context: ["article": "\(number % 4)"])
          let asked = Showing(
            interaction: interaction, screen: "s\(number)", outcome: .asked, fields: [])
          try? service.api().begin(
            interaction, verdicts: ["s": ["f": "\(number)"]], token: token)
          try? service.api().note(asked, token: token)
        }
      }
    }
    let history = try history()
    #expect(history.log.map(\.number) == Array(1...8))
    #expect(history.interactions == 8 && history.entries.count == 8)
    #expect(Set(history.log.compactMap { $0.verdicts["s"]?["f"] }).count == 8)
    for entry in history.entries {
      let occasion = history.occasion(number: entry.number)
      #expect(occasion?.interaction == entry.interaction)
    }
  }

  @Test func `What another terminal begins between reading and writing stays`() throws {
    let (service, token) = (service, ada.token)
    let store = WatchedStore(try service.store())
    let api = UsersAPI(store: store, hasher: PasswordHasher(cost: 1)) { service.now }
    try api.begin(work, verdicts: ["work": ["company": "ask"]], token: token)
    store.beforeNext("replace history") {
      try service.api().begin(Interaction(.login), token: token)
    }
    try api.note(showing(.asked), token: token)
    let history = try history()
    #expect(history.log.map(\.number) == [1, 2])
    #expect(history.log.first?.verdicts == ["work": ["company": "ask"]])
    #expect(history.entries.map(\.number) == [2], "the latest of two that are equal")
  }

  @Test func `An import of what is folded brings it along`() throws {
    var history = History()
    for minute in 0..<503 {
      let now = service.now + .seconds(60 * minute)
      history.began(work, at: now)
      for outcome in [History.Outcome.asked, .snoozed] { history.note(showing(outcome), at: now) }
    }
    try write(history.json)
    #expect(try self.history() == history)
    let line = try service.api().export(ada.userID, token: service.serverToken())
    let other = Service()
    try other.api().importUsers(from: [line], token: other.serverToken()) {
      #expect($1 == .imported)
    }
    let imported = try other.api().history(of: ada.userID, token: other.serverToken())
    #expect(imported == history)
    #expect(imported.tally(of: ["work"]).snoozed == 503)
  }
}
