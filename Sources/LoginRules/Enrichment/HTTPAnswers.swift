import ProfileModel
package import System

/// Answers of services over HTTP, each on a connection of its own.
///
/// The key and the email go over the wire as they are, for there is no TLS. An address that begins
/// with `https` is therefore never asked: a forwarder on the same machine, at an address such as
/// `http://127.0.0.1:8443`, speaks it for us.
package struct HTTPAnswers: EnrichmentSource {
  private let address: HTTPAddress

  package init(at address: HTTPAddress) { self.address = address }

  package func answer(
    of enrichment: Enrichment, about email: String, key: String,
    until deadline: Deadline
  ) -> EnrichmentAnswer {
    guard let request = enrichment.lookup.request(about: email, key: key) else {
      return .failed(.badKey)
    }
    do throws(RuleFailure) {
      let response = try HTTPConnection.response(
        to: request, at: address, atMost: EnrichmentRule.maximumBytes, until: deadline)
      return .answered(status: response.status, body: response.body)
    } catch .timedOut {
      return .timedOut
    } catch .noAnswer {
      return .none
    } catch {
      return .failed(error)
    }
  }
}

extension Enrichment.Lookup {
  /// - Returns: `nil` for a key that cannot stand in a request: one with white space or anything
  ///   else in it that is not printable ASCII.
  func request(about email: String, key: String) -> HTTPRequest? {
    guard key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
    var fields = [
      (name: "Authorization", value: "Bearer \(key)"), ("Accept", "application/json"),
      ("User-Agent", "signup"),
    ]
    switch self.email {
    case .inQuery:
      return HTTPRequest(
        method: "GET", target: "\(path)?email=\(email.percentEncoded)", fields: fields, body: [])
    case .inBody:
      fields.append(("Content-Type", "application/json"))
      let body: JSONValue = ["email": .string(email)]
      return HTTPRequest(method: "POST", target: path, fields: fields, body: body.encoded())
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
