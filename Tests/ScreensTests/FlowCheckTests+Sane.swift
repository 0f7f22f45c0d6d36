import ProfileModel
import Testing
import Wording

@testable import Screens

/// What is in good order, or allowed.
extension FlowCheckTests {
  /// What looks like a mistake and is none.
  static let sane: [(old: String, new: String)] = [
    // Exclusion, and not waiting.
    (#""event": "login""#, #""event": "login", "screens.survey.shown": 0"#),
    (#""event": "login""#, #""not": { "screens.survey.completed": { "minimum": 1 } }"#),
    // Every few logins, up to a count, or at the first.
    (#""event": "login""#, #""logins": { "multipleOf": 5 }"#),
    (#""event": "login""#, #""logins": { "minimum": 2, "maximum": 9 }"#),
    (#""event": "login""#, #""interactions.login": 1"#),
    (#""event": "login""#, #""since.login": { "known": false }"#),
    // Nobody can tell.
    (#""event": "login""#, #""company": { "pattern": "x", "maxLength": 1 }"#),
    (#""event": "login""#, #""context.topic": { "minLength": 3 }"#),
    (#""event": "login""#, #""profile.app_metadata.plan": ["gold", "silver"]"#),
    (#""event": "login""#, #""profile.identities.auth0.connection": { "known": true }"#),
    (#""event": "login""#, #""size": { "minimum": 3, "exclusiveMaximum": 3.5 }"#),
    (#""event": "login""#, #""completeness": { "minimum": 50 }"#),
    (#""score": "good""#, #""score": { "known": true }, "size": { "known": false }"#),
    (
      #""user_metadata.size""#,
      #""user_metadata.size", "validate": { "minimum": 1, "multipleOf": 7 }"#
    ),
    // The group is asked in the other's place too.
    (
      #""fields": ["company","#,
      #""required": { "screens.work.snoozed": { "minimum": 3 } }, "fields": ["company","#
    ),
  ]

  @Test(arguments: sane)
  func `What can be meant is no mistake`(old: String, new: String) {
    #expect(Documents.checked(Self.files([(old, new)])) == [])
  }

  @Test func `A warning that a screen allows is not told`() {
    let gap = (
      #""when": { "event": "login" }"#,
      #""allow": ["gap"], "when": { "event": "login", "company": { "known": false } }"#
    )
    #expect(Documents.checked(Self.files([gap])) == [])
    let other = (gap.0, gap.1.replacing("gap", with: "loop"))
    #expect(Documents.checked(Self.files([other])).count == 1)
  }

  private static let checks =
    mistakes.map { FolderCheck(files: files($0.changes)) } + FolderCheckTests.checks
    + WarningTests.folders.map { FolderCheck(files: $0) }

  @Test func `Every warning that can be allowed can be found`() {
    let found = Self.checks.flatMap(\.findings).map(\.kind)
    let missing = Set(Finding.Warning.allCases.map(\.rawValue)).subtracting(found)
    #expect(missing == [])
  }

  /// Neither ends in a full stop: a hint may follow, and what somebody wrote may be the end.
  @Test func `What is said of each is short, and so is what to do`() {
    let findings = Self.checks.flatMap(\.findings)
    let texts = Set(findings.flatMap { [Sentences.sentence(of: $0), Sentences.hint(of: $0)] })
      .compactMap { $0 }
    #expect(texts.count > 60)
    let odd = texts.filter { text in
      text.count > 200 || text.hasSuffix(".") || text.first?.isUppercase ?? true
        || ["  ", "Optional", "!", "Screens."].contains { text.contains($0) }
    }
    // A sentence may begin with JSON, and quotes what somebody wrote.
    #expect(odd.filter { !$0.hasPrefix("JSON ") && !$0.contains("\"Yes  please\"") } == [])
  }
}
