import Testing

@testable import SignupApp

/// `screens check` reads the scripts of a folder as it reads its screens.
@MainActor struct CheckScriptsTests {
  private let program = Commands()

  private static let flow =
    #"{"name": "N", "screens": ["signup", "work"], "connections": ["linkedin"]}"#
  private static let signUp = """
    {"id": "signup", "title": "T", "purpose": "P", "when": {"event": "signup"}, "required": true,
     "fields": [{"id": "email", "label": "E", "kind": "email", "writes": "email"},
       {"id": "password", "label": "W", "kind": "password", "writes": "password"}]}
    """
  private static let work = """
    {"id": "work", "title": "T", "purpose": "P", "when": {"event": "login"}, "was": ["job"],
     "fields": [{"id": "company", "label": "C", "kind": "text", "writes": "user_metadata.company"}]}
    """
  private static let persona =
    #"{"title": "Ada", "connection": "linkedin", "claims": {"sub": "1"}}"#
  private static let article = #"{"title": "A", "topic": "t", "text": ["One."]}"#
  private static let life = """
    {"title": "A life", "start": "2026-01-05T09:00:00Z", "persona": "ada", "steps": [
      {"say": "She comes."},
      {"interaction": "login", "silent": true},
      {"expect": {"screen": "work", "asks": ["company"], "place": "form",
                  "profile": {"user_metadata.company": null}}},
      {"answer": {"company": "C"}},
      {"wait": "P1D"},
      {"interaction": "article", "context": {"article": "sea"}},
      {"expect": {"trouble": null, "verdicts": {"work.company": "known"}}},
      {"arrive": {"connection": "linkedin", "persona": "ada"}},
      {"notNow": true}]}
    """

  /// Checks the folder with a piece of one of its files replaced.
  private func check(
    _ file: String = "scripts/life.json", _ text: String = "", by other: String = ""
  ) throws -> Commands.Result {
    for (path, sound) in [
      ("flow.json", Self.flow), ("signup.json", Self.signUp), ("work.json", Self.work),
      ("personas/ada.json", Self.persona), ("articles/sea.json", Self.article),
      ("scripts/life.json", Self.life),
    ] {
      try program.write(
        path == file ? sound.replacing(text, with: other) : sound, to: "screens/\(path)")
    }
    return program.run("screens", "check", "\(program.folder)/screens")
  }

  @Test func `A sound script is listed by its name and title`() throws {
    let checked = try check()
    #expect(checked.status == 0)
    #expect(checked.result.last == "script      life: “A life”")
    try program.write(Self.life, to: "screens/scripts/more/other.json")
    #expect(try check().result.last == "script      more/other: “A life”")
  }

  nonisolated static let mistakes:
    [(text: String, spoilt: String, finding: String, hint: String?)] = [
      (
        #""login""#, #""logn""#, #"3:19: error: steps[1].interaction: unknown event "logn""#,
        #"did you mean "login"?"#
      ),
      (
        #""sea""#, #""see""#, #"8:53: error: steps[5].context.article: unknown article "see""#,
        #"did you mean "sea"?"#
      ),
      (
        #""linkedin""#, #""linkdin""#,
        #"10:29: error: steps[7].arrive.connection: unknown connection "linkdin""#,
        #"did you mean "linkedin"?"#
      ),
      (
        #""persona": "ada", "s"#, #""persona": "dora", "s"#,
        #"1:65: error: persona: unknown persona "dora""#, "known personas: ada"
      ),
      (
        #""persona": "ada"}"#, #""persona": "ad"}"#,
        #"10:52: error: steps[7].arrive.persona: unknown persona "ad""#, #"did you mean "ada"?"#
      ),
      (
        #""screen": "work""#, #""screen": "wrok""#,
        #"4:25: error: steps[2].expect.screen: unknown screen "wrok""#, #"did you mean "work"?"#
      ),
      (
        #"["company"]"#, #"["compnay"]"#,
        #"4:42: error: steps[2].expect.asks[0]: unknown field "compnay""#,
        #"did you mean "company"?"#
      ),
      (
        #"{"company": "C"}"#, #"{"compnay": "C"}"#,
        #"6:15: error: steps[3].answer.compnay: unknown field "compnay""#,
        #"did you mean "company"?"#
      ),
      (
        #""work.company""#, #""wrok.company""#,
        #"9:45: error: steps[6].expect.verdicts.wrok.company: unknown field "wrok.company""#,
        #"did you mean "work.company"?"#
      ),
      (
        #""known""#, #""knwon""#,
        #"9:61: error: steps[6].expect.verdicts.work.company: unknown verdict "knwon""#,
        #"did you mean "known"?"#
      ),
      (
        #""form""#, #""from""#, #"4:63: error: steps[2].expect.place: unknown place "from""#,
        #"did you mean "form"?"#
      ),
      (
        #""trouble": null"#, #""trouble": "emailTakn""#,
        #"9:26: error: steps[6].expect.trouble: unknown trouble "emailTakn""#,
        #"did you mean "emailTaken"?"#
      ),
      (
        #""P1D""#, #""1 day""#, #"7:12: error: steps[4].wait: "1 day" is no duration"#,
        "write it like P7D, PT12H or P1Y"
      ),
      (
        #""2026-01-05T09:00:00Z""#, #""today""#, #"1:30: error: start: "today" is no time"#,
        "write it like 2026-01-05T09:00:00Z"
      ),
      (
        #""notNow": true"#, #""notnow": true"#, #"11:4: error: steps[8]: unknown key "notnow""#,
        #"did you mean "notNow"?"#
      ),
      (
        #"{"say": "She comes."}"#, #"{"say": "She comes.", "wait": "P1D"}"#,
        "2:3: error: steps[0]: a step is one thing, and this is say and wait", "make a step of each"
      ),
      (
        #""silent": true"#, #""silent": true, "logIn": true"#,
        #"3:3: error: steps[1]: "silent" and "logIn" do not go together"#, "take one of them away"
      ),
      (
        #""P1D"},"#, #""P1D"},,"#, "7:19: error: two commas in a row; take one of them away", nil
      ),
      (
        "She comes.", "She\\u0007 comes.",
        "2:11: warning: steps[0].say: the text has U+0007, which steers a terminal and cannot be read",
        "take it away"
      ),
      (
        "user_metadata.company", "identities.linkdin.profileData.company",
        #"5:69: warning: steps[2].expect.profile.identities.linkdin.profileData.company: "#
          + #"no profile has anything at "identities.linkdin.profileData.company""#,
        #"did you mean "identities.linkedin.profileData.company"?"#
      ),
    ]

  @Test(arguments: mistakes)
  func `A mistake in a script is told with its line, and what was meant`(
    text: String, spoilt: String, finding: String, hint: String?
  ) throws {
    let checked = try check("scripts/life.json", text, by: spoilt)
    let count = finding.contains(" warning: ") ? "1 warning" : "1 error"
    #expect(checked.status == 1)
    #expect(
      checked.result
        == ["scripts/life.json:\(finding)"] + (hint.map { ["    \($0)"] } ?? [])
        + ["\(count) in 6 files"])
  }

  private static let kept = """
    {"title": "Bea",
     "profile": {"user_id": "linkedin|1", "identities": [{"connection": "linkedin"}]},
     "history": {"version": 2,
      "events": {"login": {"count": 1, "first": "2026-01-01T00:00:00Z", "last": "2026-01-01T00:00:00Z"}},
      "interactions": [{"number": 1, "at": "2026-01-01T00:00:00Z", "event": "login",
       "screens": [{"at": "2026-01-01T00:00:00Z", "screen": "job", "outcome": "answered",
        "fields": ["company"]}]}]}}
    """

  nonisolated static let strangers:
    [(text: String, spoilt: String, finding: String, hint: String)] = [
      (
        #""job""#, #""jbo""#,
        #"6:57: warning: history.interactions[0].screens[0].screen: the flow has no screen "jbo""#,
        #"did you mean "job"?"#
      ),
      (
        #""job""#, #""survey""#,
        #"6:57: warning: history.interactions[0].screens[0].screen: the flow has no screen "survey""#,
        #"name it in "was" of what it is now, or take it away"#
      ),
      (
        #""company""#, #""compnay""#,
        #"7:16: warning: history.interactions[0].screens[0].fields[0]: the flow has no field "compnay""#,
        #"did you mean "company"?"#
      ),
      (
        #""event": "login""#, #""event": "lunch""#,
        #"5:73: warning: history.interactions[0].event: the flow has no event "lunch""#,
        "take it away"
      ),
      (
        #""connection": "linkedin""#, #""connection": "linkdin""#,
        #"2:69: warning: profile.identities[0].connection: the flow has no connection "linkdin""#,
        #"did you mean "linkedin"?"#
      ),
    ]

  @Test func `What is kept of somebody may speak of what had another name`() throws {
    try program.write(Self.kept, to: "screens/personas/bea.json")
    #expect(try check().status == 0)
  }

  @Test(arguments: strangers)
  func `What it speaks of and the flow does not have is told`(
    text: String, spoilt: String, finding: String, hint: String
  ) throws {
    let kept = Self.kept.replacing(text, with: spoilt)
    try program.write(kept, to: "screens/personas/bea.json")
    #expect(
      try check().result == ["personas/bea.json:\(finding)", "    \(hint)", "1 warning in 7 files"])
  }

  @Test func `A fault of the flow is none of the scripts that speak of it`() throws {
    for (file, text) in [("flow.json", Self.flow), ("work.json", Self.work)] {
      let checked = try check(file, text, by: "{")
      #expect(
        checked.result == [
          "\(file):1:2: error: the file ends in the middle of a value", "1 error in 6 files",
        ])
    }
    let spoilt = try check("work.json", #""kind": "text""#, by: #""kind": "txet""#)
    #expect(spoilt.result.count == 3 && spoilt.result[0].hasPrefix("work.json:2:"))
  }

  @Test func `play says the same of it, and plays nothing`() throws {
    let file = try program.write(
      Self.life.replacing(#""P1D""#, with: #""1 day""#), to: "life.json")
    _ = try check()
    let played = program.run("play", file, "--screens", "\(program.folder)/screens")
    #expect(played.status == 2 && played.output.isEmpty)
    #expect(
      played.talk == [
        "signup: \(file):7:12: steps[4].wait: \"1 day\" is no duration; write it like P7D, PT12H or P1Y"
      ])
  }

  @Test func `For programs it is one kind of finding`() throws {
    _ = try check("scripts/life.json", #""P1D""#, by: #""1 day""#)
    let listed = program.run("screens", "check", "\(program.folder)/screens", "--json")
    #expect(
      listed.result == [
        #"[{"severity":"error","kind":"badDuration","file":"scripts/life.json","line":7,"column":12,"#
          + #""path":"steps[4].wait","sentence":"\"1 day\" is no duration","#
          + #""hint":"write it like P7D, PT12H or P1Y"}]"#
      ])
  }
}
