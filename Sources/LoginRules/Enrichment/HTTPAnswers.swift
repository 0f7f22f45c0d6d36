import ProfileModel
package import System

/// Answers of services over HTTP or HTTPS. Where the address begins with `http`, the key and the
/// email go over the wire as they are.
package struct HTTPAnswers: EnrichmentSource {
  private let address: HTTPAddress
  private let curl: Curl

  package init(at address: HTTPAddress, by curl: Curl = .installed) {
    self.address = address
    self.curl = curl
  }

  package func answer(
    of enrichment: Enrichment, about email: String, key: String, until deadline: Deadline
  ) throws(RuleFailure) -> HTTPResponse {
    let request = try enrichment.lookup.request(at: address, about: email, key: key)
    return try curl.response(to: request, atMost: EnrichmentRule.maximumBytes, until: deadline)
  }
}

extension Enrichment.Lookup {
  /// - Throws: `badKey` for one that cannot stand in a request: with white space or anything else in
  ///   it that is not printable ASCII.
  fileprivate func request(
    at address: HTTPAddress, about email: String, key: String
  ) throws(RuleFailure) -> HTTPRequest {
    guard key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { throw .badKey }
    var fields = [
      (name: "Authorization", value: "Bearer \(key)"), ("Accept", "application/json"),
      ("User-Agent", "signup"),
    ]
    let url = address.text + path
    switch question {
    case .inQuery:
      return HTTPRequest(
        method: "GET", url: "\(url)?email=\(email.percentEncoded)", fields: fields, body: nil)
    case .inBody:
      fields.append(("Content-Type", "application/json"))
      let body: JSONValue = ["email": .string(email)]
      return HTTPRequest(
        method: "POST", url: url, fields: fields,
        body: String(decoding: body.encoded(), as: UTF8.self))
    }
  }
}

extension String {
  /// With everything encoded that is not unreserved (RFC 3986 §2.3).
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        String(Unicode.Scalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
