import Testing

@testable import LoginRules

struct HTTPAddressTests {
  @Test(
    arguments: [
      ("http://localhost", "localhost", 80, "", "localhost"),
      (" HTTP://127.0.0.1:8080/\n", "127.0.0.1", 8080, "", "127.0.0.1:8080"),
      ("http://[::1]:81/a/b/", "::1", 81, "/a/b", "[::1]:81"),
      ("http://my-host.example.com/a", "my-host.example.com", 80, "/a", "my-host.example.com"),
    ] as [(String, String, UInt16, String, String)])
  func `An address has a host, a port and what comes before a path`(
    text: String, host: String, port: UInt16, path: String, authority: String
  ) throws {
    let address = try #require(HTTPAddress(text))
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.path == path)
    #expect(address.authority == authority)
    #expect(!address.needsTLS)
  }

  @Test(arguments: Enrichment.builtIn)
  func `The services themselves ask for TLS`(enrichment: Enrichment) {
    #expect(HTTPAddress(enrichment.lookup.address)?.needsTLS == true)
  }

  @Test(arguments: [
    "", "localhost", "ftp://localhost", "http://", "http:///a", "http://:80", "http://a:0",
    "http://a:65536", "http://a:b", "http://a:", "http://user@a", "http://a/?b", "http://a/#b",
    "http://a b", "http://a\r\nX: y", "http://[::1", "http://[g]", "http://é", "http://[::1]x",
    "http://a\\b",
  ])
  func `Anything else is none`(text: String) {
    #expect(HTTPAddress(text) == nil)
  }
}
