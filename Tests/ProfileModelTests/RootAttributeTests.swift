import Testing

@testable import ProfileModel

struct RootAttributeTests {
  @Test(
    arguments: [
      (.email, "ada@example.com", nil), (.email, "ada", .refused(.email(.form))),
      (.email, .null, .wrongType(expected: "string")), (.nickname, .null, nil),
      (.givenName, "", .refused(.tooShort(minimum: 1))),
      (.picture, "ada.png", .refused(.url)), (.phoneNumber, "+441234", nil),
      (.phoneNumber, "+44 1234", .refused(.phone)), (.phoneNumber, .null, nil),
      (.blocked, "yes", .wrongType(expected: "boolean")),
      (.appMetadata, [], .wrongType(expected: "object")),
      (.identities, [:], .wrongType(expected: "array")), (.loginsCount, 0, nil),
      (.loginsCount, -1, .wrongType(expected: "integer")),
      (.lastLogin, "yesterday", .wrongType(expected: "date-time")),
    ] as [(RootAttribute, JSONValue, RootFault?)])
  func `A value is held against the shape of its attribute`(
    attribute: RootAttribute, value: JSONValue, fault: RootFault?
  ) {
    var found: RootFault?
    do throws(RootFault) { try attribute.check(value) } catch { found = error }
    #expect(found == fault)
  }

  @Test(
    arguments: [
      (.signUp, "given_name", true), (.signUp, "phone_number", false),
      (.signUp, "user_metadata.company", true), (.signUp, "user_metadata", false),
      (.signUp, "given_name.first", false), (.person, "given_name", false),
      (.person, "user_metadata.company", true), (.server, "app_metadata.plan", true),
      (.server, "phone_number", true), (.server, "user_id", false),
      (.server, "identities.linkedin.user_id", false), (.provider, "email_verified", true),
      (.provider, "identities.linkedin.profileData.company", true),
      (.provider, "user_metadata.company", false), (.server, "shoe_size", false),
    ] as [(Writer, AttributePath, Bool)])
  func `A path is written by those who may, key by key where its root has keys`(
    writer: Writer, path: AttributePath, mayWrite: Bool
  ) {
    #expect(writer.mayWrite(path) == mayWrite)
  }
}
