import Glibc
import ProfileModel
import ProfileService
import System
import TestSupport
import Testing

@testable import LoginRules

struct HTTPAnswersTests {
  private static let ada = Profile(document: ["email": "Ada+1@example.com"])
  private static let context = RuleContext(
    connection: "c", loginProtocol: .password, loginsCount: 1)
  private static let body = #"{"organization": "Analytical Engines"}"#
  private static let wholeAnswer = answer(200, body)

  private static func answer(_ status: Int, _ body: String) -> String {
    "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  private func outcome(
    of enrichment: Enrichment = .fullContact, at address: String, key: String = "k3y",
    within limit: Duration = .seconds(20)
  ) throws -> RuleOutcome {
    let source = HTTPAnswers(at: try #require(HTTPAddress(address)))
    return EnrichmentRule(enrichment, key: key, source: source)
      .run(on: Self.ada, in: Self.context, until: Deadline(in: limit))
  }

  private static let tooLarge = "{\"organization\": \"\(String(repeating: "a", count: 200_000))\"}"

  @Test(
    arguments: [
      ([wholeAnswer], nil), (wholeAnswer.map { String($0) }, nil),
      (["HTTP/1.0 200 OK\r\n\r\n", body], nil),
      (
        [
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
          "1\r\n{\r\n25\r\n\(body.dropFirst())\r\n", "0\r\n\r\n",
        ], nil
      ),
      ([answer(202, #"{"message": "Queued for search"}"#)], .notFound(status: 202)),
      ([answer(404, #"{"message": "Not found"}"#)], .notFound(status: 404)),
      ([answer(422, "{}")], .notFound(status: 422)), ([answer(429, "")], .notFound(status: 429)),
      ([answer(500, body)], .notFound(status: 500)),
      (["HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\n\r\n"], .notFound(status: 301)),
      ([answer(200, #"{"status": 403, "message": "Bad key"}"#)], .notFound(status: 200)),
      ([answer(200, "<html>")], .badOutput), (["220 mail.example.com\r\n"], .badOutput),
      ([], .badOutput), ([String(wholeAnswer.dropLast())], .badOutput),
      ([answer(200, tooLarge)], .outputTooLarge(maximumBytes: 128 * 1024)),
      (["HTTP/1.1 200 OK\r\n\r\n", tooLarge], .outputTooLarge(maximumBytes: 128 * 1024)),
    ] as [([String], RuleFailure?)])
  func `A success is kept, and nothing else is`(pieces: [String], failure: RuleFailure?) throws {
    let server = try LoopbackServer(answering: pieces)
    let expected =
      failure.map(RuleOutcome.failed)
      ?? .changed(
        RuleChange(appMetadata: ["fullcontact": ["organization": "Analytical Engines"]]))
    #expect(try outcome(at: "http://127.0.0.1:\(server.port)") == expected)
    #expect(server.requests.count == 1)
  }

  @Test func `Each service is asked in its own way`() throws {
    let server = try LoopbackServer(answering: [Self.answer(404, "")])
    let address = "http://127.0.0.1:\(server.port)"
    _ = try outcome(of: .fullContact, at: address)
    _ = try outcome(of: .clearbit, at: "\(address)/behind/")
    let fields = [
      "Host: 127.0.0.1:\(server.port)", "Authorization: Bearer k3y", "Accept: application/json",
      "User-Agent: signup",
    ]
    #expect(
      server.requests.map(Question.init) == [
        Question(
          first: "POST /v3/person.enrich HTTP/1.1",
          fields: fields + ["Content-Type: application/json", "Content-Length: 29"],
          body: #"{"email":"Ada+1@example.com"}"#),
        Question(
          first: "GET /behind/v2/people/find?email=Ada%2B1%40example.com HTTP/1.1",
          fields: fields, body: ""),
      ])
  }

  /// What a server was asked. The order of fields does not matter.
  private struct Question: Equatable {
    let first: String
    let fields: Set<String>
    let body: String

    init(first: String, fields: [String], body: String) {
      (self.first, self.fields, self.body) = (first, Set(fields), body)
    }

    init(_ text: String) {
      let head = text.prefix(upTo: text.firstRange(of: "\r\n\r\n")?.lowerBound ?? text.endIndex)
      let lines = head.split(separator: "\r\n").map(String.init)
      self.init(
        first: lines.first ?? "", fields: Array(lines.dropFirst()),
        body: String(text.dropFirst(head.count + 2)))
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [[], ["HTTP/1.1 200 OK\r\n"], ["HTTP/1.1 200 OK\r\n\r\n", body]])
  func `Who does not come to an end is not waited for`(pieces: [String]) throws {
    let server = try LoopbackServer(answering: pieces, .hangs)
    let address = "http://127.0.0.1:\(server.port)"
    #expect(try outcome(at: address, within: .milliseconds(100)) == .failed(.timedOut))
  }

  @Test func `Who sends one field after the other without end is cut off`() throws {
    let endless = Array(repeating: "X: y\r\n", count: 40_000)
    let server = try LoopbackServer(answering: ["HTTP/1.1 200 OK\r\n"] + endless, .hangs)
    #expect(
      try outcome(at: "http://127.0.0.1:\(server.port)")
        == .failed(.outputTooLarge(maximumBytes: 128 * 1024)))
  }

  @Test func `Where nobody listens nobody answers`() throws {
    // Bound and closed again, so that the port is nobody's.
    let (descriptor, port) = try LoopbackServer.listen()
    close(descriptor)
    #expect(try outcome(at: "http://127.0.0.1:\(port)") == .failed(.noAnswer))
  }

  @Test func `A server on localhost is found by its name`() throws {
    let server = try LoopbackServer(answering: [Self.answer(404, "")])
    #expect(
      try outcome(at: "http://localhost:\(server.port)") == .failed(.notFound(status: 404)))
  }

  @Test func `Who asks for TLS where nobody speaks it is told so`() throws {
    let server = try LoopbackServer(answering: [Self.wholeAnswer])
    #expect(try outcome(at: "https://127.0.0.1:\(server.port)") == .failed(.noTLS))
  }

  @Test(arguments: ["a b", "a\r\nX: y", "kéy", "a\u{7F}"])
  func `A key that could not stand in a request is not sent`(key: String) throws {
    let server = try LoopbackServer(answering: [Self.wholeAnswer])
    let address = "http://127.0.0.1:\(server.port)"
    #expect(try outcome(at: address, key: key) == .failed(.badKey))
    #expect(server.requests == [])
  }
}
