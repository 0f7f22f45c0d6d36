/// One question to a service (RFC 9112).
struct HTTPRequest {
  let method: String
  /// The path, and the query percent-encoded.
  let target: String
  /// No value has a control character in it.
  let fields: [(name: String, value: String)]
  let body: [UInt8]

  /// As it goes over the wire. The connection is for this one question.
  func bytes(to address: HTTPAddress) -> [UInt8] {
    var fields = [("Host", address.authority), ("Connection", "close")] + fields
    if !body.isEmpty { fields.append(("Content-Length", String(body.count))) }
    let lines = fields.map { "\($0.0): \($0.1)\r\n" }.joined()
    return Array("\(method) \(address.path)\(target) HTTP/1.1\r\n\(lines)\r\n".utf8) + body
  }
}
