import Testing

@testable import LoginRules

struct CurlAnswerTests {
  @Test(arguments: [
    ("HEAD\r\n\r\nbody\n200 8 4", 200, "body"), ("\n204 0 0", 204, ""),
    ("Hbody\nTrailer: x\r\n\n404 1 5", 404, "body\n"), ("H200 0 0\n200 1 7", 200, "200 0 0"),
  ])
  func `Lengths tell the body from all else`(output: String, status: Int, body: String) {
    let answer = CurlAnswer(Array(output.utf8))
    #expect(answer?.response == HTTPResponse(status: status, body: Array(body.utf8)))
  }

  @Test(arguments: [
    "", "200 0 0", "\n", "\n200", "\n200 0", "\n200 0 1", "\n200 1 0", "a\n200 1 1", "\n200 0 0 0",
    "a\n200 -1 1", "a\n200 1 -1", "\nx 0 0", "\n200 0 0\n",
  ])
  func `Anything else is none`(output: String) {
    #expect(CurlAnswer(Array(output.utf8)) == nil)
  }
}
