import ProfileModel
import ProfileService
import Rehearsal
import Screens
import Testing
import Wizard

/// The real wizard over the real service, without a terminal, a disk or a clock.
struct RehearsalTests {
  private let life =
    SmallFlow.signUp + SmallFlow.logIn + [
      #"{ "answer": { "age": 36, "tea": true, "size": "l", "cakes": ["lemon", "plum"] } }"#,
      #"{ "interaction": "article", "context": { "article": "sea" } }"#, #"{ "notNow": true }"#,
    ]

  @Test func `The same script gives the same bytes`() throws {
    var (one, other) = (try SmallFlow.rehearsal(life), try SmallFlow.rehearsal(life))
    #expect(one.play() == other.play())
    #expect(one.stored == other.stored && one.stored.count == 5)
    #expect(one.recording.text == other.recording.text)
  }

  @Test func `Another seed gives other ids, tokens and hashes`() throws {
    var one = try SmallFlow.rehearsal(life)
    var other = try SmallFlow.rehearsal(life, head: #""title": "A life", "seed": 2"#)
    _ = (one.play(), other.play())
    #expect(one.profile.userID != other.profile.userID)
    let same = zip(one.stored, other.stored).filter { $0 == $1 }
    // What was asked and answered has none of them, and nobody was throttled.
    #expect(same.count == 2)
  }

  @Test func `A field of each kind is filled in as a person does it`() throws {
    var rehearsal = try SmallFlow.rehearsal(life)
    #expect(rehearsal.play().filter { $0.mishap != nil } == [])
    #expect(
      rehearsal.profile.userMetadata == [
        "age": 36, "tea": true, "size": "l", "cakes": ["plum", "lemon"],
      ])
  }

  @Test(arguments: [
    (#"{ "answer": { "age": "tall" } }"#, ["age"]),
    (#"{ "answer": { "age": 12, "size": "s" } }"#, []),
  ])
  func `A refused answer is an outcome, and what is answered next takes its place`(
    step: String, refused: [String]
  ) throws {
    let refusal = try SmallFlow.last(SmallFlow.signUp + SmallFlow.logIn + [step])
    #expect(refusal?.mishap == nil && refusal?.sight.refused.map(\.field.id) == refused)
    let again = refused.isEmpty ? [] : [#"{ "answer": { "age": 40, "size": "m" } }"#]
    var rehearsal = try SmallFlow.rehearsal(SmallFlow.signUp + SmallFlow.logIn + [step] + again)
    _ = rehearsal.play()
    #expect(rehearsal.sight.place == .home)
    #expect(rehearsal.profile["user_metadata.age"]?.integer != nil)
  }

  static let parcels: [(answers: String, mishap: Mishap?, stored: JSONObject)] = [
    (#"{ "land": "US", "state": "Maine" }"#, nil, ["land": "US", "state": "Maine"]),
    (#"{ "land": "FR" }"#, nil, ["land": "FR"]),
    (#"{ "land": "FR", "state": "Maine" }"#, .notAsked("state", asked: ["land"]), [:]),
  ]

  @Test(arguments: parcels)
  func `A field that comes with the answer to another is answered with it`(
    answers: String, mishap: Mishap?, stored: JSONObject
  ) throws {
    var rehearsal = try SmallFlow.rehearsal(
      SmallFlow.signUp + [#"{ "interaction": "purchase" }"#, #"{ "answer": \#(answers) }"#])
    let turns = rehearsal.play()
    #expect(turns[2].sight.asks == ["land"])
    #expect(turns[3].mishap == mishap && rehearsal.profile.userMetadata == stored)
  }

  @Test func `Time passes only where the script lets it`() throws {
    var rehearsal = try SmallFlow.rehearsal(life)
    let turns = rehearsal.play()
    let start = Script.usualStart
    #expect(turns.map(\.time) == [0, 0, 0, 1, 1, 1, 1].map { start + .days($0) })
    #expect(turns.map(\.number) == Array(1...7))
  }

  @Test func `Whoever watches sees the wizard after each act`() throws {
    var rehearsal = try SmallFlow.rehearsal(SmallFlow.signUp)
    var typed: [String] = []
    let watch = { (act: Wizard.Act, _: Wizard, _: Wizard.Trace) in
      if case .typed(let text) = act { typed.append(text) }
    }
    while rehearsal.next(watching: watch) != nil {}
    #expect(typed == ["ada@example.com", "correct horse battery staple"])
  }

  // MARK: Coming in

  @Test(arguments: [
    (1, #"{ "interaction": "login" }"#, Turn.Manner.session, 1),
    (1, #"{ "interaction": "login", "silent": true }"#, .session, 1),
    (1, #"{ "interaction": "login", "logIn": true }"#, .password, 2),
    (31, #"{ "interaction": "login" }"#, .password, 2),
    (31, #"{ "interaction": "article", "context": { "article": "sea" } }"#, .password, 2),
    (31, #"{ "interaction": "login", "silent": true }"#, .unknown, 1),
  ])
  func `A session lives for thirty days, and a login counts`(
    days: Int, step: String, manner: Turn.Manner, logins: Int
  ) throws {
    var rehearsal = try SmallFlow.rehearsal(
      SmallFlow.signUp + [#"{ "wait": "P\#(days)D" }"#, step])
    let last = try #require(rehearsal.play().last)
    #expect(last.manner == manner)
    #expect(last.sight.place == (manner == .unknown ? .start : last.sight.place))
    let id = try #require(rehearsal.store.ids(after: nil, limit: 1).first)
    #expect(try rehearsal.store.profile(id).value.loginsCount == logins)
  }

  @Test func `Who came by a connection comes back by it`() throws {
    let steps = [
      #"{ "arrive": { "connection": "linkedin", "persona": "grace" } }"#, #"{ "wait": "P40D" }"#,
      #"{ "interaction": "login" }"#,
    ]
    var rehearsal = try SmallFlow.rehearsal(steps)
    let turns = rehearsal.play()
    #expect(turns[0].sight.place == .home)
    #expect(turns[2].manner == .connection("linkedin") && turns[2].sight.screen == "taste")
  }

  @Test func `Claims can be said in the script`() throws {
    let steps = [
      """
      { "arrive": { "connection": "github", "claims": { "id": 7, "name": "Alan Turing",
        "email": "alan@example.org" } } }
      """
    ]
    var rehearsal = try SmallFlow.rehearsal(steps)
    #expect(rehearsal.play().first?.sight.place == .home)
    #expect(rehearsal.profile.userID == "github|7")
  }

  @Test(arguments: [("leave", 1), ("abandon", 0)])
  func `Who leaves means to, and who is gone may not`(deed: String, left: Int) throws {
    var rehearsal = try SmallFlow.rehearsal(
      SmallFlow.signUp + SmallFlow.logIn + [#"{ "\#(deed)": true }"#])
    #expect(rehearsal.play().last?.sight.place == .away)
    let noted = rehearsal.stored.filter { $0.contains(#""outcome":"left""#) }
    #expect(noted.count == left)
  }

  @Test func `An interaction closes the window of the one before`() throws {
    let steps = SmallFlow.signUp + SmallFlow.logIn + SmallFlow.logIn
    #expect(try SmallFlow.last(steps)?.sight.screen == "taste")
  }
}
