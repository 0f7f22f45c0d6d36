import Testing

@testable import LoginRules

struct HTTPResponseReaderTests {
  private static let limit = 1000

  /// Reads a response that comes in pieces of a size and then ends.
  private func read(
    _ text: String, inPiecesOf size: Int
  ) throws(RuleFailure) -> (status: Int, body: String) {
    var reader = HTTPResponseReader(maximumBody: Self.limit)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty && !reader.isDone {
      try reader.take(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    try reader.end()
    return (reader.status, String(decoding: reader.body, as: UTF8.self))
  }

  @Test(arguments: [
    ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi and more", 200, "hi"),
    ("HTTP/1.1 200 OK\r\ncontent-length:2\r\nContent-Length: 2 \r\n\r\nhi", 200, "hi"),
    ("HTTP/1.0 404\r\nContent-Length: 0\r\n\r\n", 404, ""),
    ("HTTP/1.1 200 OK\r\n\r\nto the end\r\n", 200, "to the end\r\n"),
    ("HTTP/1.1 200 OK\n\nbare\n", 200, "bare\n"),
    ("HTTP/1.1 204 No Content\r\n\r\n", 204, ""),
    ("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", 304, ""),
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
    (
      "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + String(repeating: "a", count: 1000), 200,
      String(repeating: "a", count: 1000)
    ),
  ])
  func `A response is read, however it comes in`(text: String, status: Int, body: String) throws {
    for size in [1, 3, 100_000] {
      let response = try read(text, inPiecesOf: size)
      #expect(response.status == status)
      #expect(response.body == body)
    }
  }

  @Test(arguments: [
    "", "hello\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 +20 OK\r\n\r\n",
    "HTTP/1.1 099\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nhi!",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhi",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhi!x\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-3\r\nhi!\r\n0\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n",
    "HTTP/1.1 200 OK\r\nX: " + String(repeating: "a", count: 40_000),
    String(repeating: "HTTP/1.1 100 Continue\r\n\r\n", count: 4000),
  ])
  func `What is no response, or only a part of one, is refused`(text: String) {
    for size in [1, 100_000] {
      #expect(throws: RuleFailure.badOutput) { try read(text, inPiecesOf: size) }
    }
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n",
    "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "a", count: 1001),
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n"
      + String(repeating: "a", count: 1001),
  ])
  func `A body that is too large is given up at once`(text: String) {
    #expect(throws: RuleFailure.outputTooLarge(maximumBytes: Self.limit)) {
      try read(text, inPiecesOf: 100_000)
    }
  }
}
