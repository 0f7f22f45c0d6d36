import ProfileModel
import Testing

@testable import ProfileService

struct ServiceErrorTests {
  private typealias Row = (ServiceError, Int64, JSONValue, JSONValue, JSONValue)

  private static let others: [Row] = [
    (
      .notAnObject, 400, "Bad Request", "Payload validation error: 'Expected type object'.",
      "invalid_body"
    ),
    (
      .missing("email"), 400, "Bad Request",
      "Payload validation error: 'Missing required property: email'.", "invalid_body"
    ),
    (
      .wrongType("blocked", expected: "boolean"), 400, "Bad Request",
      "Payload validation error: 'Expected type boolean' on property blocked.", "invalid_body"
    ),
    (
      .signUpMetadata(limit: .properties(maximum: 10)), 400, "Bad Request",
      "Payload validation error: 'Too many properties defined, maximum 10' on property user_metadata.",
      "invalid_body"
    ),
    (
      .documentTooLarge(maximumBytes: 1_000_000), 400, "Bad Request",
      "The user would be larger than 1000000 bytes.", "invalid_body"
    ),
    (
      .emailExists, 400, "Bad Request", "The specified new email already exists.",
      "auth0_idp_error"
    ),
    (
      .linkedToItself, 400, "Bad Request", "Main account and linked account are the same.",
      "operation_not_supported"
    ),
    (
      .mainIdentity, 400, "Bad Request", "The main identity of a user cannot be unlinked.",
      "operation_not_supported"
    ),
    (.wrongEmailOrPassword, 403, "Forbidden", "Wrong email or password.", "invalid_grant"),
    (.userBlocked, 403, "Forbidden", "The user is blocked.", "unauthorized"),
    (.deniedByRule("Members only."), 403, "Forbidden", "Members only.", "unauthorized"),
    (
      .inexistentIdentity, 404, "Not Found", "The identity does not exist.", "inexistent_identity"
    ),
    (
      .hashing, 500, "Internal Server Error", "The password could not be hashed.",
      "hashing_error"
    ),
  ]

  @Test(
    arguments: [
      (
        .wrongSubject, 403, "Forbidden",
        "User to be acted on does not match subject in bearer token.", "unowned_resource"
      ),
      (
        .insufficientScope(anyOf: [.updateUsers, .updateUsersAppMetadata]), 403, "Forbidden",
        "Insufficient scope, expected any of: update:users,update:users_app_metadata",
        "insufficient_scope"
      ),
      (
        .passwordAndEmailTogether, 400, "Bad Request",
        "Cannot update password and email simultaneously.", "operation_not_supported"
      ),
      (
        .rootsOwnedByConnection(["family_name", "name"]), 400, "Bad Request",
        "The following user attributes cannot be updated: family_name, name.",
        "operation_not_supported"
      ),
      (
        .metadataKey("user_metadata"), 400, "Bad Request",
        "Payload validation error: 'Property names must not contain . or $' on property user_metadata.",
        "invalid_body"
      ),
      (
        .forbiddenAppMetadata(["email", "user_id"]), 400, "Bad Request",
        "The following app_metadata properties are not allowed: email, user_id.", "invalid_body"
      ),
      (
        .unknownAttribute("shoe_size"), 400, "Bad Request",
        "Payload validation error: 'Additional properties not allowed: shoe_size'.", "invalid_body"
      ),
      (
        .invalid("given_name", .tooLong(maximum: 150)), 400, "Bad Request",
        "Payload validation error: 'String is too long, maximum 150' on property given_name.",
        "invalid_body"
      ),
      (.tokenMissing, 401, "Unauthorized", "Missing authentication", "missing_token"),
      (.tokenInvalid, 401, "Unauthorized", "Invalid token", "invalid_token"),
      (.tokenExpired, 401, "Unauthorized", "Expired token", "expired_token"),
      (.inexistentUser, 404, "Not Found", "The user does not exist.", "inexistent_user"),
      (.conflict, 409, "Conflict", "The user already exists.", "auth0_idp_error"),
      (
        .tooManyAttempts(retryAfterSeconds: 5), 429, "Too Many Requests",
        "Too many attempts. Try again in 5 seconds.", "too_many_attempts"
      ),
      (
        .store(.unreachable(.init(.full, at: "/data/x"))), 500,
        "Internal Server Error", "The user could not be read or stored.", "storage_error"
      ),
      (
        .invalid("per_page", .numberOutside(minimum: 1, maximum: 1e300)), 400, "Bad Request",
        "Payload validation error: 'Number is outside 1 to 1e+300' on property per_page.",
        "invalid_body"
      ),
    ] as [Row] + others)
  func `An error has Auth0's envelope`(
    error: ServiceError, status: Int64, phrase: JSONValue, message: JSONValue, code: JSONValue
  ) {
    #expect(
      error.envelope == [
        "statusCode": .number(.integer(status)), "error": phrase, "message": message,
        "errorCode": code,
      ])
  }

  @Test func `A sign-up with a taken email has an envelope of its own`() {
    #expect(
      ServiceError.userExists.envelope == [
        "name": "BadRequestError", "code": "user_exists",
        "description": "The user already exists.", "statusCode": 400,
      ])
  }

  @Test func `A weak password's envelope says which rule it does not keep`() {
    #expect(
      ServiceError.passwordRefused(.tooShort(minimum: 15)).envelope == [
        "name": "PasswordStrengthError", "code": "invalid_password",
        "message": "Password is too weak", "statusCode": 400,
        "description": [
          "rules": [
            [
              "message": "At least %d characters in length", "format": [15], "items": [],
              "verified": false,
            ]
          ],
          "verified": false,
        ],
      ])
  }
}
