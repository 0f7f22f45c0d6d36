/// One question to a service over HTTP or HTTPS. No text of it has a control character in it.
struct HTTPRequest {
  let method: String
  let url: String
  let fields: [(name: String, value: String)]
  let body: String?
}

/// What a service answered.
package struct HTTPResponse: Hashable, Sendable {
  package let status: Int
  package let body: [UInt8]
}
