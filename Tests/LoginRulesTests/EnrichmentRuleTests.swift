import ProfileModel
import ProfileService
import Synchronization
import System
import TestSupport
import Testing

@testable import LoginRules

struct EnrichmentRuleTests {
  /// FullContact's `v3/person.enrich`.
  private static let fullContact = """
    {"fullName": "Ada Lovelace", "ageRange": "35-44", "gender": "Female", "location": "London",
     "title": "Programmer", "organization": "Analytical Engines", "twitter": null,
     "linkedin": "https://www.linkedin.example.com/in/ada", "bio": "Poetical science.",
     "avatar": "https://img.example.com/a", "website": null,
     "details": {"name": {"given": "Ada", "family": "Lovelace", "full": "Ada Lovelace"},
       "employment": [{"name": "Analytical Engines", "current": true, "title": "Programmer"}]},
     "updated": "2026-01-01"}
    """

  /// FullContact's `v2/person.json`.
  private static let fullContactV2 = """
    {"status": 200, "requestId": "1", "likelihood": 0.95,
     "contactInfo": {"fullName": "Ada Lovelace"},
     "organizations": [{"isPrimary": true, "name": "Analytical Engines", "title": "Programmer"}]}
    """

  /// Clearbit's `v2/people/find`.
  private static let clearbit = """
    {"id": "d54c54ad", "name": {"fullName": "Ada Lovelace", "givenName": "Ada"},
     "email": "ada@example.com", "location": "London, GB", "bio": null,
     "employment": {"domain": "engines.example.com", "name": "Analytical Engines",
       "title": "Programmer", "role": "engineering", "seniority": "executive"},
     "github": {"handle": null}, "fuzzy": false, "emailProvider": false}
    """

  /// Clearbit's `v2/combined/find`.
  private static let clearbitCombined = #"{"person": \#(clearbit), "company": {"name": "Engines"}}"#

  private static let context = RuleContext(
    connection: "c", loginProtocol: .password, loginsCount: 1)
  private static let ada = Profile(document: ["email": "Ada@example.com"])

  private func outcome(
    _ enrichment: Enrichment, _ document: JSONValue, key: String? = "key", user: Profile = ada,
    budget: Duration = .seconds(10)
  ) -> RuleOutcome {
    EnrichmentRule(enrichment, key: key, source: CapturedAnswers([document]))
      .run(on: user, in: Self.context, until: Deadline(in: budget))
  }

  private static func document(
    _ enrichment: Enrichment, status: JSONValue = 200, body: String = "null"
  ) throws -> JSONValue {
    [
      "service": .string(enrichment.name), "email": "ada@example.com", "status": status,
      "body": try JSONValue(parsing: body.utf8),
    ]
  }

  @Test(
    arguments: [
      (
        .fullContact, fullContact, "app_metadata.fullcontact.organization",
        "app_metadata.fullcontact.title"
      ),
      (
        .fullContact, fullContactV2, "app_metadata.fullcontact.organization",
        "app_metadata.fullcontact.title"
      ),
      (
        .clearbit, clearbit, "app_metadata.clearbit.employment.name",
        "app_metadata.clearbit.employment.title"
      ),
      (
        .clearbit, clearbitCombined, "app_metadata.clearbit.employment.name",
        "app_metadata.clearbit.employment.title"
      ),
    ] as [(Enrichment, String, AttributePath, AttributePath)])
  func `An answer is kept whole, and read at the paths that screens name`(
    enrichment: Enrichment, body: String, company: AttributePath, title: AttributePath
  ) throws {
    guard case .changed(let change) = outcome(enrichment, try Self.document(enrichment, body: body))
    else {
      Issue.record("no change")
      return
    }
    var profile = Self.ada
    change.apply(to: &profile)
    #expect(profile[company] == "Analytical Engines")
    #expect(profile[title] == "Programmer")
    #expect(change.userMetadata.isEmpty)
    let kept = change.appMetadata[enrichment.name]
    for (key, value) in try #require(JSONValue(parsing: body.utf8).object) where value != .null {
      #expect(kept?[key] == value)
    }
  }

  @Test(
    arguments: [
      (202, "null", .notFound(status: 202)), (202, fullContact, .notFound(status: 202)),
      (404, #"{"status": 404, "message": "Profile not found"}"#, .notFound(status: 404)),
      (
        422, #"{"error": {"type": "email_invalid", "message": "Invalid email"}}"#,
        .notFound(status: 422)
      ),
      (429, "null", .notFound(status: 429)), (500, fullContact, .notFound(status: 500)),
      (200, #"{"status": 404, "message": "Profile not found"}"#, .notFound(status: 200)),
      (
        200, #"{"error": {"type": "unknown_record", "message": "Unknown"}}"#, .notFound(status: 200)
      ),
      (200, #"{"status": 403, "organization": "Analytical Engines"}"#, .notFound(status: 200)),
      (200, #"{"error": "x", "employment": {"name": "y"}, "title": "z"}"#, .notFound(status: 200)),
      (200, #"{"message": "Queued for search", "requestId": "1"}"#, .notFound(status: 200)),
      (200, "{}", .notFound(status: 200)), (200, "[]", .badOutput), (200, "null", .badOutput),
      (200, #""<html>""#, .badOutput), (200, #"{"organization": "x", "a.b": 1}"#, nil),
    ] as [(JSONValue, String, RuleFailure?)])
  func `What is no success is not kept, and the login goes on`(
    status: JSONValue, body: String, failure: RuleFailure?
  ) throws {
    let document = try Self.document(.fullContact, status: status, body: body)
    #expect(outcome(.fullContact, document) == .failed(failure ?? .badOutput))
  }

  @Test(
    arguments: [
      (nil, ada, .skipped(.noKey)), ("", ada, .skipped(.noKey)), ("  ", ada, .skipped(.noKey)),
      ("k", Profile(), .skipped(.noEmail)),
      ("k", Profile(document: ["email": " "]), .skipped(.noEmail)),
      (
        "k", ada.setting(["app_metadata.clearbit": ["employment": ["name": "Old"]]]),
        .skipped(.alreadyDone)
      ),
      ("k", ada.setting(["app_metadata.clearbit": [:]]), .skipped(.alreadyDone)),
    ] as [(String?, Profile, RuleOutcome)])
  func `Who has nothing to ask, or nobody to ask about, asks nobody`(
    key: String?, user: Profile, expected: RuleOutcome
  ) {
    let source = Witness()
    let rule = EnrichmentRule(.clearbit, key: key, source: source)
    let outcome = rule.run(on: user, in: Self.context, until: Deadline(in: .seconds(10)))
    #expect(outcome == expected)
    #expect(source.count == 0)
  }

  @Test func `What another service has said does not keep this one from being asked`() {
    let source = Witness()
    let user = Self.ada.setting(["app_metadata.fullcontact": ["organization": "Old"]])
    let rule = EnrichmentRule(.clearbit, key: "k", source: source)
    _ = rule.run(on: user, in: Self.context, until: Deadline(in: .seconds(10)))
    #expect(source.count == 1)
  }

  @Test(arguments: [(128 * 1024, true), (128 * 1024 + 1, false)])
  func `An answer is as long as the limit and not longer`(count: Int, isTaken: Bool) {
    let body = #"{"location": "London"}"#
    let padding = [UInt8](repeating: 0x20, count: count - body.utf8.count)
    let source = Witness(HTTPResponse(status: 200, body: Array(body.utf8) + padding))
    let rule = EnrichmentRule(.clearbit, key: "k", source: source)
    #expect(
      rule.run(on: Self.ada, in: Self.context, until: Deadline(in: .seconds(10)))
        == (isTaken
          ? .changed(RuleChange(appMetadata: ["clearbit": ["location": "London"]]))
          : .failed(.outputTooLarge(maximumBytes: 128 * 1024))))
  }

  @Test func `An unknown person is not found`() throws {
    let document = try Self.document(.clearbit, body: Self.clearbit)
    let user = Profile(document: ["email": "grace@example.com"])
    #expect(outcome(.clearbit, document, user: user) == .failed(.notFound(status: 404)))
    #expect(outcome(.fullContact, document) == .failed(.notFound(status: 404)))
  }

  /// Never answers, and keeps until when it was waited for.
  private final class Silence: EnrichmentSource {
    let deadlines = Mutex<[Deadline]>([])

    func answer(
      of enrichment: Enrichment, about email: String, key: String, until deadline: Deadline
    ) throws(RuleFailure) -> HTTPResponse {
      deadlines.withLock { $0.append(deadline) }
      throw .timedOut
    }
  }

  @Test func `Two services that never answer cost one budget, not two`() {
    let source = Silence()
    let rules = [Enrichment.fullContact, .clearbit].map {
      EnrichmentRule($0, key: "key", source: source)
    }
    let result = RulePipeline(stages: [rules]).run(on: Self.ada, in: Self.context)
    let deadlines = source.deadlines.withLock { $0 }
    #expect(deadlines.count == 2 && deadlines[0] == deadlines[1])
    #expect(result.notes.map(\.outcome) == [.failed(.timedOut), .failed(.timedOut)])
    #expect(result.change.isEmpty)
  }

  @Test func `Captured answers come from a folder`() throws {
    let folder = try TemporaryFolder()
    let document = try Self.document(.clearbit, body: Self.clearbit)
    try folder.write(String(decoding: document.encoded(), as: UTF8.self), to: "ada.json")
    let later = try Self.document(.clearbit, status: 503)
    try folder.write(String(decoding: later.encoded(), as: UTF8.self), to: "later.json")
    try folder.write("broken", to: "broken.json")
    try folder.write("{}", to: "empty.json")
    let source = CapturedAnswers(folder: folder.path)
    let answer = try source.answer(
      of: .clearbit, about: "ADA@example.com", key: "k", until: Deadline(in: .seconds(10)))
    #expect(answer.status == 200)
    #expect(answer.body == document["body"]?.encoded())
    // It may be what one of the others should have.
    #expect(throws: RuleFailure.badAnswerFile("broken.json")) {
      try source.answer(
        of: .clearbit, about: "grace@example.com", key: "k", until: Deadline(in: .seconds(10)))
    }
  }

  @Test func `A captured answer without a status never comes`() throws {
    let document = try Self.document(.clearbit, status: .null)
    #expect(outcome(.clearbit, document, budget: .milliseconds(1)) == .failed(.timedOut))
  }
}
