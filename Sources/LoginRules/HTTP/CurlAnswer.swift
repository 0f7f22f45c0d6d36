/// What `curl` writes: the heads of the answer, its body, trailers of the body, and a line of its
/// own that says how long the parts before it are. So no body can be taken for that line.
struct CurlAnswer {
  /// The last line, in the words of `write-out`.
  static let trailer = #"\n%{http_code} %{size_header} %{size_download}"#

  /// More than all heads of an answer that means well, and that last line, in bytes.
  static let maximumBesidesBody = 32 * 1024

  let response: HTTPResponse

  /// - Returns: `nil` for what is no such answer.
  init?(_ output: [UInt8]) {
    guard let end = output.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    let numbers = String(decoding: output[(end + 1)...], as: UTF8.self)
      .split(separator: " ").map { Int($0) }
    guard numbers.count == 3, let status = numbers[0], let head = numbers[1],
      let length = numbers[2], head >= 0, length >= 0, head + length <= end
    else { return nil }
    response = HTTPResponse(status: status, body: Array(output[head..<(head + length)]))
  }
}
