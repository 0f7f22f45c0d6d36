import System
import Testing

@testable import LoginRules

struct CurlConfigurationTests {
  private func text(
    _ value: String, until deadline: Deadline = Deadline(in: .seconds(3600))
  ) -> String? {
    let request = HTTPRequest(
      method: "POST", url: "https://example.com/\(value)", fields: [("Accept", value)], body: value)
    return CurlConfiguration(request, atMost: 1000, until: deadline)?.text
  }

  @Test func `Each option has a line`() throws {
    let lines = try #require(text("x")).split(separator: "\n").map(String.init)
    #expect(
      lines.filter { !$0.hasPrefix("max-time") } == [
        "silent", "globoff", "http1.1", "include", #"proto = "=http,https""#,
        "max-filesize = 1000",
        #"write-out = "\n%{http_code} %{size_header} %{size_download}""#, #"request = "POST""#,
        #"url = "https://example.com/x""#, #"header = "Accept: x""#, #"data-raw = "x""#,
      ])
  }

  @Test(arguments: [
    (#"a"b"#, #"a\"b"#), (#"a\b"#, #"a\\b"#), (#"\""#, #"\\\""#), (#"a\"#, #"a\\"#),
    ("é✓", "é✓"), ("# no = comment", "# no = comment"),
  ])
  func `What could end a value is escaped`(value: String, escaped: String) throws {
    let lines = try #require(text(value)).split(separator: "\n").suffix(3)
    #expect(
      lines == [
        "url = \"https://example.com/\(escaped)\"", "header = \"Accept: \(escaped)\"",
        "data-raw = \"\(escaped)\"",
      ])
  }

  @Test(arguments: Array(0x00..<0x20) + [0x7F] as [UInt8])
  func `A control character in any value refuses the whole`(byte: UInt8) {
    let bad = "a" + String(Unicode.Scalar(byte)) + "b"
    for (url, field, body) in [(bad, "x", "x"), ("x", bad, "x"), ("x", "x", bad)] {
      let request = HTTPRequest(method: "GET", url: url, fields: [("Accept", field)], body: body)
      #expect(CurlConfiguration(request, atMost: 1, until: Deadline(in: .seconds(1))) == nil)
    }
  }

  @Test func `The time that is left is never none, which would be for ever`() throws {
    #expect(try #require(text("x", until: Deadline(in: .zero))).contains("max-time = 0.001\n"))
    let hour = try #require(text("x")).firstMatch(of: /max-time = (\d+)\.\d{3}\n/)
    #expect([3599, 3600].contains(hour.flatMap { Int($0.output.1) }))
  }
}
