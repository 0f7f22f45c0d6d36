import ProfileModel
import Rehearsal
import Screens
import Testing

/// A script that is written anew from what happened.
struct RecordingTests {
  private let life =
    [
      #"{ "say": "Ada signs up." }"#, #"{ "interaction": "signup" }"#,
      #"{ "answer": { "email": "ada@example.com", "password": "short" } }"#,
      #"{ "answer": { "password": "correct horse battery staple" } }"#,
      #"{ "wait": "P40DT1H30M" }"#, #"{ "interaction": "login", "silent": true }"#,
      #"{ "interaction": "login", "logIn": true }"#, #"{ "notNow": true }"#,
      #"{ "expect": { "verdicts": { "tea": "ask" }, "profile": { "email": null } } }"#,
      #"{ "arrive": { "connection": "github", "claims": { "id": 7, "email": "ada@example.com" } } }"#,
      #"{ "answer": { "password": "another horse altogether" } }"#,
      #"{ "answer": { "password": "correct horse battery staple" } }"#,
      #"{ "correct": { "tea": true } }"#, #"{ "signOut": true }"#,
    ]

  @Test func `It replays, and then everything is as expected`() throws {
    var rehearsal = try SmallFlow.rehearsal(life)
    let places = rehearsal.play().map(\.sight.place)
    let text = rehearsal.recording.text
    let recorded = try Script(file: "recorded.json", bytes: Array(text.utf8), flow: SmallFlow.flow)
    #expect(recorded == rehearsal.recording)
    var replay = try Rehearsal(recorded, flow: SmallFlow.flow, words: SmallFlow.words)
    let turns = replay.play()
    #expect(turns.filter { !$0.isAsExpected } == [])
    #expect(Set(turns.map(\.sight.place)) == Set(places))
    #expect(replay.recording == rehearsal.recording)
  }

  @Test func `It has no password in it, and yet tells them apart`() throws {
    var rehearsal = try SmallFlow.rehearsal(life)
    _ = rehearsal.play()
    let text = rehearsal.recording.text
    #expect(!text.contains("horse") && !text.contains("short"))
    let passwords = rehearsal.recording.steps.compactMap { step -> ScriptedAnswer? in
      guard case .answer(let answers) = step else { return nil }
      return answers.first { $0.field == "password" }?.answer
    }
    #expect(
      passwords == [
        .generated(.weak), .generated(.own), .generated(.other), .generated(.own),
      ])
  }

  @Test func `A step that could not be done is not in it`() throws {
    var rehearsal = try SmallFlow.rehearsal([#"{ "notNow": true }"#] + SmallFlow.signUp)
    #expect(rehearsal.play().first?.isAsExpected == false)
    #expect(!rehearsal.recording.steps.contains(.notNow))
  }

  @Test func `A script is written a line for each step`() throws {
    let script = try SmallFlow.script(SmallFlow.signUp, head: #""title": "A \"life\"", "seed": 7"#)
    #expect(
      script.text == """
        {
          "title": "A \\"life\\"",
          "start": "2026-01-05T09:00:00Z",
          "seed": 7,
          "steps": [
            { "interaction": "signup" },
            { "answer": { "email": "ada@example.com", "password": "correct horse battery staple" } }
          ]
        }

        """)
  }
}
