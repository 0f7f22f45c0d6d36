import System

/// What `curl` is told, on its standard input: an option a line. There nobody else can read it, as
/// arguments and an environment can be read.
struct CurlConfiguration {
  private(set) var text: String

  /// - Parameters:
  ///   - request: what is asked. One question and one answer: no redirection is followed.
  ///   - limit: how long the body of the answer may be, in bytes.
  ///   - deadline: when it gives up by itself, should nobody be there to end it.
  /// - Returns: `nil` where there is a control character in the request: with a line end in it, a
  ///   value could say what the next option is.
  init?(_ request: HTTPRequest, atMost limit: Int, until deadline: Deadline) {
    text = """
      silent
      globoff
      http1.1
      include
      proto = "=http,https"
      max-filesize = \(limit)
      max-time = \(deadline.secondsLeft)
      write-out = "\(CurlAnswer.trailer)"

      """
    guard add("request", request.method), add("url", request.url) else { return nil }
    for field in request.fields {
      guard add("header", "\(field.name): \(field.value)") else { return nil }
    }
    // The plain form would read a file where the text begins with an @.
    if let body = request.body, !add("data-raw", body) { return nil }
  }

  private mutating func add(_ option: String, _ value: String) -> Bool {
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return false }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    text += "\(option) = \"\(escaped)\"\n"
    return true
  }
}

extension Deadline {
  /// With a decimal point and three digits after it; never zero, which means for ever to `curl`.
  fileprivate var secondsLeft: String {
    let milliseconds = max(1, millisecondsLeft)
    return "\(milliseconds / 1000)." + String(1000 + milliseconds % 1000).dropFirst()
  }
}
