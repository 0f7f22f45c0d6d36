import ProfileModel
package import ProfileService

/// What a rule knows of the login, under the names that Auth0 gives it.
package struct RuleContext: Hashable, Sendable {
  package var connection: String
  /// How the person logged in.
  package var loginProtocol: LoginProtocol
  /// The number of logins, the present one included.
  package var loginsCount: Int
  /// What is known of where the login came from, such as `userAgent`.
  package var request: [String: String]

  package init(
    connection: String, loginProtocol: LoginProtocol, loginsCount: Int,
    request: [String: String] = [:]
  ) {
    self.connection = connection
    self.loginProtocol = loginProtocol
    self.loginsCount = loginsCount
    self.request = request
  }

  var json: JSONValue {
    [
      "connection": .string(connection), "protocol": .string(loginProtocol.rawValue),
      "stats": ["loginsCount": .number(.integer(Int64(loginsCount)))],
      "request": .object(JSONObject(request.mapValues(JSONValue.string))),
    ]
  }
}
