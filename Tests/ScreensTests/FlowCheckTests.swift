import ProfileModel
import Testing
import Wording

@testable import Screens

/// What is wrong with a flow though every file of it can be read: each mistake gives its finding, with
/// its line, and no other.
@Suite struct FlowCheckTests {
  /// A sound flow, as texts by their paths.
  static let sound: [(path: String, text: String)] = [
    (
      "flow.json",
      """
      { "name": "Reading Room", "screens": ["signup", "work", "survey"], "connections": ["linkedin"],
        "fields": [
          { "id": "company", "label": "Company", "kind": "text", "writes": "user_metadata.company",
            "knownFrom": ["user_metadata.company", "identities.linkedin.profileData.company"] }
        ] }
      """
    ),
    (
      "signup.json",
      """
      { "id": "signup", "title": "Welcome", "purpose": "A few lines.", "required": true,
        "when": { "event": "signup" },
        "fields": [
          { "id": "email", "label": "Email", "kind": "email", "writes": "email" },
          { "id": "password", "label": "Password", "kind": "password", "writes": "password" }
        ] }
      """
    ),
    (
      "work.json",
      """
      { "id": "work", "title": "About your work", "purpose": "So that it fits.",
        "when": { "event": "login" },
        "fields": ["company",
          { "id": "size", "label": "Size", "kind": "number", "writes": "user_metadata.size" }
        ] }
      """
    ),
    (
      "survey.json",
      """
      { "id": "survey", "title": "A question", "purpose": "So that we do better.",
        "when": { "since.signup": { "minimum": "P30D" } },
        "fields": [
          { "id": "score", "label": "Score", "kind": "choice", "writes": "user_metadata.score",
            "options": [{ "value": "good", "label": "Good" }, { "value": "bad", "label": "Bad" }] },
          { "id": "likes", "label": "Likes", "kind": "text", "writes": "user_metadata.likes",
            "when": { "score": "good" } }
        ] }
      """
    ),
  ]

  /// The sound flow with texts replaced, each in the file that has it.
  static func files(_ changes: [(old: String, new: String)]) -> [SourceFile] {
    sound.map { path, text in
      SourceFile(
        path: path,
        text: changes.reduce(text) { $0.replacing($1.old, with: $1.new) })
    }
  }

  @Test func `A sound flow gives none`() {
    #expect(Documents.checked(Self.files([])) == [])
  }

  static let mistakes: [(changes: [(old: String, new: String)], finding: String)] = [
    // Nobody can sign up.
    (
      [
        (#", "connections": ["linkedin"]"#, ""),
        (#", "identities.linkedin.profileData.company""#, ""),
        (#""event": "signup""#, #""event": "article""#),
        (#""writes": "email""#, #""writes": "user_metadata.email""#),
        (
          #"{ "id": "password", "label": "Password", "kind": "password", "writes": "password" }"#,
          #"{ "id": "city", "label": "City", "kind": "text", "writes": "user_metadata.city" }"#
        ),
      ],
      "flow.json:1:38: error: screens: nobody can sign up: no screen is active at signup"
    ),
    (
      [(#""email" }"#, #""user_metadata.email" }"#)],
      "signup.json:3:13: error: fields: nobody can sign up: no field writes email"
    ),
    (
      [
        (
          #","# + "\n    "
            + #"{ "id": "password", "label": "Password", "kind": "password", "writes": "password" }"#,
          ""
        )
      ],
      "signup.json:3:13: error: fields: nobody can sign up: no field writes password"
    ),
    (
      [(#""writes": "email""#, #""writes": "email", "required": false"#)],
      "signup.json:1:1: error: nobody can sign up: email may be left out"
    ),
    (
      [(#""required": true,"#, "")],
      "signup.json:1:1: error: nobody can sign up: the screen may be put off"
    ),
    // Attributes.
    (
      [("identities.linkedin.", "identities.linkdin.")],
      "flow.json:4:46: warning: fields[0].knownFrom[1]: no profile has anything at "
        + #""identities.linkdin.profileData.company""#
    ),
    (
      [
        (
          #""user_metadata.size""#,
          #""user_metadata.size", "knownFrom": ["user_metadata.size", "user_metadata.siez"]"#
        )
      ],
      "work.json:4:124: warning: fields[1].knownFrom[1]: no field writes user_metadata.siez"
    ),
    (
      [(#""event": "login""#, #""event": "login", "profile.user_metadata.plan": "gold""#)],
      "work.json:2:61: warning: when.profile.user_metadata.plan: no field writes user_metadata.plan"
    ),
    // Two declarations.
    (
      [(#""user_metadata.size""#, #""user_metadata.score""#)],
      #"work.json:4:66: error: fields[1].writes: the field "score" in survey.json writes "#
        + "user_metadata.score too"
    ),
    (
      [(#""id": "size""#, #""id": "likes""#)],
      #"work.json:4:13: error: fields[1].id: the field "likes" is declared in survey.json too"#
    ),
    // What can never hold.
    (
      [(#""event": "login""#, #""event": "login", "company": { "known": false }, "not": {}"#)]
        .map {
          ($0.0, $0.1.replacing(#", "not": {}"#, with: #", "size": 4, "completeness": 101"#))
        },
      "work.json:2:11: warning: when: the screen can never be active"
    ),
    (
      [(#""score": "good""#, #""score": "great""#)],
      "survey.json:7:15: warning: fields[1].when: this can never hold"
    ),
    (
      [(#""score": "good""#, #""any": [{ "score": "good" }, { "score": "great" }]"#)],
      "survey.json:7:57: warning: fields[1].when.any[1].score: this can never hold"
    ),
    (
      [
        (
          #""label": "Bad""#,
          #""label": "Bad", "when": { "size": { "minimum": 5, "maximum": 6, "multipleOf": 4 } }"#
        )
      ],
      "survey.json:5:99: warning: fields[0].options[1].when: this can never hold"
    ),
    (
      [
        (
          #""user_metadata.size""#,
          #""user_metadata.size", "validate": { "const": 2, "minimum": 3 }"#
        )
      ],
      "work.json:4:100: warning: fields[1].validate: no answer keeps all of these tests"
    ),
    // Cycles.
    (
      [
        (#""event": "login""#, #""screens.survey.shown": { "minimum": 1 }"#),
        (#""since.signup": { "minimum": "P30D" }"#, #""screens.work.submitted": { "minimum": 2 }"#),
      ],
      "work.json:2:11: error: when: screens that wait for each other: work, then survey, then work"
    ),
    (
      [
        (#""minimum": "P30D" }"#, #""minimum": "P30D" }, "screens.survey.shown": { "minimum": 1 }"#)
      ],
      "survey.json:2:11: warning: when: the screen can never be active"
    ),
    (
      [(#""label": "Score","#, #""label": "Score", "when": { "likes": { "known": true } },"#)],
      "survey.json:4:48: error: fields[0].when: fields that wait for each other: score, then likes, "
        + "then score"
    ),
    // Required.
    (
      [
        (#""purpose": "So that it fits.","#, #""purpose": "So that it fits.", "required": true,"#),
        (#"["company","#, #"[{ "field": "company", "required": false },"#),
        (#""user_metadata.size""#, #""user_metadata.size", "required": false"#),
      ],
      "work.json:1:88: warning: required: the screen is required, and none of its fields is"
    ),
    (
      [
        (#"work", "survey"],"#, #"work", "survey"], "limits": { "screens": 1 },"#),
        (#""purpose": "So that it fits.","#, #""purpose": "So that it fits.", "required": true,"#),
        (
          #""purpose": "So that we do better.","#,
          #""purpose": "So that we do better.", "required": true,"#
        ),
      ],
      "survey.json:1:90: warning: required: at login the limits may leave no room for it beside work, "
        + "required too"
    ),
    // Groups and counts.
    (
      [(#""event": "login""#, #""event": "login", "company": { "known": false }"#)],
      "work.json:2:11: warning: when: whoever has told company is never asked size"
    ),
    (
      [
        (
          #""event": "login""#,
          #""event": "login", "profile.user_metadata.company": { "known": false }"#
        )
      ],
      "work.json:2:11: warning: when: whoever has told company is never asked size"
    ),
    (
      [(#""event": "login""#, #""event": "login", "logins": 3"#)],
      "work.json:2:41: warning: when.logins: logins has this value once, and whoever is not asked "
        + "then never is"
    ),
    (
      [(#""event": "login""#, #""evnet": "login""#)],
      #"work.json:2:13: error: when.evnet: unknown fact "evnet""#
    ),
    (
      [(#""event": "login""#, #""logins": { "pattern": "1" }"#)],
      "work.json:2:25: error: when.logins: pattern says nothing about this"
    ),
    (
      [(#""event": "login""#, #""context.topic": "staging""#)],
      #"work.json:2:30: warning: when.context.topic: no article has the topic "staging""#
    ),
    // Texts.
    (
      [("About your work", "About {topc}")], #"work.json:1:26: error: title: unknown fact "topc""#
    ),
    (
      [(#""purpose": "So that it fits.","#, #""purpose": "So that it fits.", "allow": ["gab"],"#)],
      #"work.json:1:86: error: allow[0]: unknown warning "gab""#
    ),
  ]

  @Test(arguments: mistakes)
  func `A mistake is found where it stands`(
    changes: [(old: String, new: String)], finding: String
  ) {
    #expect(Documents.checked(Self.files(changes)) == [finding])
  }
}
