import Testing

@testable import LoginRules

struct HTTPAddressTests {
  @Test(arguments: [
    ("http://localhost", "http://localhost"),
    (" HTTP://127.0.0.1:8080/\n", "HTTP://127.0.0.1:8080"),
    ("http://[::1]:81/a/b/", "http://[::1]:81/a/b"),
    ("https://my-host.example.com/a", "https://my-host.example.com/a"),
    ("https://a:65535//", "https://a:65535"),
  ])
  func `An address is kept as it can be asked`(text: String, kept: String) {
    #expect(HTTPAddress(text)?.text == kept)
  }

  @Test(arguments: Enrichment.builtIn)
  func `The services themselves are asked over HTTPS`(enrichment: Enrichment) {
    #expect(HTTPAddress(enrichment.lookup.address)?.text == enrichment.lookup.address)
    #expect(enrichment.lookup.address.hasPrefix("https://"))
  }

  @Test(arguments: [
    "", "localhost", "ftp://localhost", "http://", "http:///a", "http://:80", "http://a:0",
    "http://a:65536", "http://a:b", "http://a:", "http://user@a", "http://a/?b", "http://a/#b",
    "http://a b", "http://a\r\nX: y", "http://[::1", "http://[g]", "http://é", "http://[::1]x",
    "http://a\\b", "https://", "http://a::1", "http://a:+1", "http://a\"b", "http://a{b}",
  ])
  func `Anything else is none`(text: String) {
    #expect(HTTPAddress(text) == nil)
  }
}
