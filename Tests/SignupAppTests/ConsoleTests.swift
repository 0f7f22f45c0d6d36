import Glibc
import Synchronization
import Testing

@testable import SignupApp

struct ConsoleTests {
  /// What was written, one element a write; from some number of writes on, each fails.
  private final class Output: Sendable {
    let pieces = Mutex<[String]>([])
    let talk = Mutex("")
    private let limit: Int

    init(limit: Int = .max) { self.limit = limit }

    var console: Console {
      Console(
        writeResult: { bytes throws(WriteError) in
          let count = self.pieces.withLock { pieces in
            pieces.append(String(decoding: bytes, as: UTF8.self))
            return pieces.count
          }
          if count > self.limit { throw WriteError(number: ENOSPC) }
        },
        writeTalk: { text in self.talk.withLock { $0 += text } })
    }

    var text: String { pieces.withLock { $0.joined() } }
    var count: Int { pieces.withLock(\.count) }
  }

  @Test(arguments: [
    (#"{"a":"प्रियंका श्री 👩‍👩‍👧"}"#, #"{"a":"प्रियंका श्री 👩‍👩‍👧"}"#),
    (
      "{\n  \"a\": \"\u{1}\u{7F}\u{9B}\u{202E}\"\n}\n",
      "{\n  \"a\": \"\\u0001\\u007f\\u009b\\u202e\"\n}\n"
    ),
    ("[\"\u{E0001}\u{301}\"]", "[\"\\udb40\\udc01\u{301}\"]"),
  ])
  func `JSON has letters in every script, and escapes for what steers a terminal`(
    _ json: String, _ printed: String
  ) throws {
    let output = Output()
    let console = output.console
    console.printJSON(Array(json.utf8))
    try console.finish()
    #expect(
      output.text.unicodeScalars.elementsEqual(
        (printed + (printed.hasSuffix("\n") ? "" : "\n")).unicodeScalars))
  }

  @Test func `A hundred thousand lines are written in a few pieces, whole and in order`() throws {
    let output = Output()
    let console = output.console
    for number in 0..<100_000 { console.print("line \(number)") }
    try console.finish()
    #expect(output.text == (0..<100_000).map { "line \($0)\n" }.joined())
    #expect(output.count < 100)
  }

  @Test func `After what could not be written nothing is, and the end tells of it`() {
    let output = Output(limit: 1)
    let console = output.console
    for _ in 0..<100_000 { console.print("a line of the result") }
    let failure = #expect(throws: Failure.self) { try console.finish() }
    #expect(output.count == 2)
    #expect(failure?.status == .refused)
    #expect(
      failure?.sentences == ["The result could not be written (No space left on device)."])
  }

  @Test func `What is said comes after what was printed before`() {
    let output = Output()
    let console = output.console
    console.print("result")
    #expect(output.count == 0)
    console.say("talk")
    #expect(output.text == "result\n")
    #expect(output.talk.withLock { $0 } == "talk\n")
  }
}
