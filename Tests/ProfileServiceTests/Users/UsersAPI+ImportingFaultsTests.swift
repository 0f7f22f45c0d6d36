import ProfileModel
import Testing

@testable import ProfileService

/// What is wrong with a line, and where.
extension ImportingTests {
  private static func fault(_ column: Int, _ problem: JSONFault.Reason) -> ServiceError {
    .notJSON(JSONFault(line: 1, column: column, problem: problem))
  }

  private static let deep = String(repeating: "[", count: 101)

  @Test(
    arguments: [
      (#"{"a":1,}"#, 7, fault(7, .trailingComma)),
      (#"{"a":"é\ud800"}"#, 8, fault(8, .halfCharacter)),
      (#"{"a":1"#, 7, fault(7, .unclosed("}"))), ("[]", 1, .notAnObject),
      (#"{"a":1,"a":2}"#, 8, fault(8, .repeatedKey("a"))),
      (deep, 101, fault(101, .tooDeep(limit: 100))),
      (#"{"é\"":{"email":"x"},"email" : "nothing","#, 32, .invalid("email", .email(.form))),
      (#"{"blocked":[1,"}"],"email":"nothing","#, 28, .invalid("email", .email(.form))),
      (#"{"app_metadata":{"plan":1,"email":1},"#, 35, .forbiddenAppMetadata(["email"])),
      (#"{"password":"x","#, 13, .unknownAttribute("password")),
    ] as [(String, Int, ServiceError)])
  func `What is wrong with a line is told with its column`(
    start: String, column: Int, error: ServiceError
  ) throws {
    let line = start.hasSuffix(",") ? start + Self.github().dropFirst() : start
    #expect(try importLine(line) == .refused(error, column: column))
  }

  @Test func `In an exported line the column is that within its profile`() throws {
    let profile = #"{"email":"nothing",\#(Self.github().dropFirst())"#
    let history = #""history":{"events":{},"email":{}}"#
    #expect(
      try importLine(#"{\#(history),"profile":\#(profile)}"#)
        == .refused(.wrongType("history", expected: "history"), column: 12))
    #expect(
      try importLine(#"{"history":{"version":3},"profile":\#(profile)}"#)
        == .refused(.laterVersion(.history), column: 12))
    #expect(
      try importLine(#"{"profile":\#(profile)}"#)
        == .refused(.invalid("email", .email(.form)), column: 21))
  }
}
