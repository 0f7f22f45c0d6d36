import Glibc
import System
import TestSupport
import Testing

@testable import LoginRules

/// What `curl` makes of answers, over loopback.
struct CurlTests {
  private static let limit = 1000

  private func response(
    to url: String, by curl: Curl = .installed, within time: Duration = .seconds(60)
  ) throws(RuleFailure) -> (status: Int, body: String) {
    let request = HTTPRequest(method: "GET", url: url, fields: [], body: nil)
    let response = try curl.response(
      to: request, atMost: Self.limit, until: Deadline(in: time))
    return (response.status, String(decoding: response.body, as: UTF8.self))
  }

  /// Asks a server that answers in pieces of a size.
  private func response(
    _ text: String, inPiecesOf size: Int
  ) throws -> (status: Int, body: String) {
    let bytes = Array(text.utf8)
    let pieces = stride(from: 0, to: bytes.count, by: size).map { start in
      String(decoding: bytes[start..<min(start + size, bytes.count)], as: UTF8.self)
    }
    let server = try LoopbackServer(answering: pieces)
    return try response(to: "http://127.0.0.1:\(server.port)/")
  }

  /// Of a thousand bytes.
  private static let longField = "X: \(String(repeating: "a", count: 995))\r\n"
  private static let full = String(repeating: "a", count: limit)

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi and more", 200, "hi"),
    ("HTTP/1.1 200 OK\r\ncontent-length:2\r\nContent-Length: 2 \r\n\r\nhi", 200, "hi"),
    ("HTTP/1.0 404\r\nContent-Length: 0\r\n\r\n", 404, ""),
    ("HTTP/1.1 200 OK\r\n\r\nto the end\r\n", 200, "to the end\r\n"),
    ("HTTP/1.1 200 OK\n\nbare\n", 200, "bare\n"),
    ("HTTP/1.1 204 No Content\r\n\r\n", 204, ""),
    ("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", 304, ""),
    ("HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\n\r\nthere", 301, "there"),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n"
        + "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n", 200, "abc0123456789"
    ),
    (
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "2\r\nhi\r\n0\r\n\r\n", 200, "hi"
    ),
    (
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nContent-Length: 7\r\n\r\n"
        + "HTTP/1.1 200 OK\r\n\r\nhi", 200, "hi"
    ),
    ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnone", 200, "none"),
    ("HTTP/1.1 200 OK\r\n\r\nhi\n404 1 1", 200, "hi\n404 1 1"),
    ("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n\(full)", 200, full),
    ("HTTP/1.1 200 OK\r\n\r\n\(full)", 200, full),
    ("HTTP/1.1 200 OK\r\n\(String(repeating: longField, count: 30))\r\n\(full)", 200, full),
    (
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3E8\r\n\(full)\r\n0\r\n\r\n", 200, full
    ),
  ])
  func `A response is read, however it comes in`(text: String, status: Int, body: String) throws {
    for size in [3, 100_000] {
      let response = try response(text, inPiecesOf: size)
      #expect(response.status == status)
      #expect(response.body == body)
    }
  }

  @Test(arguments: [
    "", "hello\r\n", "220 mail.example.com\r\n", "HTTP/1.1 2000 OK\r\n\r\n",
    "HTTP/1.1 +20 OK\r\n\r\n", "HTTP/1.1 099\r\n\r\n",
    "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhi",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhi!x\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-3\r\nhi!\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n",
    "HTTP/1.1 200 OK\r\nX: " + String(repeating: "a", count: 400_000) + "\r\n\r\n",
  ])
  func `What is no response, or only a part of one, is refused`(text: String) {
    #expect(throws: RuleFailure.badOutput) { try response(text, inPiecesOf: 100_000) }
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n\(full)a",
    "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n",
    "HTTP/1.1 200 OK\r\n\r\n\(full)a",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3E9\r\n\(full)a\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 10_000_000),
    String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 40_000),
    "HTTP/1.1 200 OK\r\n\(String(repeating: longField, count: 34))\r\nhi",
  ])
  func `A response that is too large is given up`(text: String) {
    #expect(throws: RuleFailure.outputTooLarge(maximumBytes: Self.limit)) {
      try response(text, inPiecesOf: 100_000)
    }
  }

  @Test(
    arguments: [
      (3, .badAddress), (6, .unknownHost), (7, .noAnswer), (28, .timedOut), (35, .noTLS),
      (60, .untrustedCertificate), (63, .outputTooLarge(maximumBytes: limit)),
      (77, .noAuthorities), (1, .badOutput), (52, .badOutput), (56, .badOutput),
      (2, .curlFailed(status: 2)), (127, .curlFailed(status: 127)),
    ] as [(Int, RuleFailure)])
  func `An exit status says what went wrong`(status: Int, failure: RuleFailure) throws {
    let folder = try TemporaryFolder()
    let curl = Curl(path: try folder.write("#!/bin/sh\nexit \(status)\n", to: "curl", mode: 0o700))
    #expect(throws: failure) { try response(to: "http://127.0.0.1:1/", by: curl) }
  }

  @Test func `Without curl nobody can be asked`() {
    #expect(throws: RuleFailure.noCurl) {
      try response(to: "http://127.0.0.1:1/", by: Curl(path: nil))
    }
    #expect(throws: RuleFailure.notStarted(errno: ENOENT)) {
      try response(to: "http://127.0.0.1:1/", by: Curl(path: "/missing/curl"))
    }
  }

  @Test func `Other kinds of address are not asked, whoever wrote them`() {
    #expect(throws: RuleFailure.badOutput) { try response(to: "file:///etc/passwd") }
  }

  @Test func `Neither arguments nor environment have what is asked`() throws {
    let folder = try TemporaryFolder()
    let script = """
      #!/bin/sh
      { echo "$@"; env; cat; } > \(folder.path)/seen
      exit 7
      """
    let curl = Curl(
      path: try folder.write(script, to: "curl", mode: 0o700), authorities: "/authorities.pem")
    let request = HTTPRequest(
      method: "GET", url: "http://127.0.0.1:1/s3cret", fields: [("A", "s3cret")], body: "s3cret")
    #expect(throws: RuleFailure.noAnswer) {
      try curl.response(to: request, atMost: 1, until: Deadline(in: .seconds(60)))
    }
    let seen = try folder.text(of: "seen").split(separator: "\n").map(String.init)
    #expect(seen.first == "-q --config -")
    #expect(seen.contains("CURL_CA_BUNDLE=/authorities.pem"))
    let secrets = seen.filter { $0.contains("s3cret") }.map { $0.prefix { $0 != " " } }
    #expect(secrets == ["url", "header", "data-raw"])
  }
}
