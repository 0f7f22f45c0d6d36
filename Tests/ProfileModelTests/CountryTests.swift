import Testing

@testable import ProfileModel

struct CountryTests {
  private static let codes = Country.codes.withUTF8Buffer { codes in
    stride(from: 0, to: codes.count, by: 2).map {
      String(decoding: codes[$0..<$0 + 2], as: UTF8.self)
    }
  }

  /// Every name of every country, with the code in the same place of the table.
  private static let names = zip(
    codes,
    Country.names.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
  ).map { (code: $0, names: $1.split(separator: "|").map(String.init)) }

  @Test func `The table has each country once, its names in the same place as its code`() {
    #expect(Self.codes == Set(Self.codes).sorted())
    #expect(Self.codes.count == 249)
    #expect(Self.names.count == 249)
    #expect(Self.codes.map { Country(code: $0)?.code } == Self.codes)
    #expect(Self.codes.map { Country(code: $0)?.name } == Self.names.map(\.names.first))
  }

  @Test func `No two countries go by one name`() {
    for (code, names) in Self.names {
      for name in names { #expect(Country(typed: name)?.code == code, "\(name)") }
    }
  }

  @Test(arguments: [
    ("FR", "France"), ("GB", "United Kingdom"), ("KR", "South Korea"), ("CI", "Côte d'Ivoire"),
    ("CD", "Democratic Republic of the Congo"), ("VG", "British Virgin Islands"),
    ("AD", "Andorra"), ("ZW", "Zimbabwe"),
  ])
  func `A country has a name that people read`(code: String, name: String) {
    #expect(Country(code: code)?.name == name)
  }

  @Test(arguments: ["", "F", "fr", "FRA", "FX", "ÄÖ", "F\u{301}", "DA"])
  func `What is no code in capitals is none`(code: String) { #expect(Country(code: code) == nil) }

  @Test(arguments: [
    ("fr", "FR"), (" De ", "DE"), ("FRANCE", "FR"), ("the netherlands", "NL"), ("Holland", "NL"),
    ("reunion", "RE"), ("Re\u{301}union", "RE"), ("México", "MX"), ("Turkey", "TR"),
    ("TÜRKİYE", "TR"), ("turkiye", "TR"), ("aland islands", "AX"), ("Ivory Coast", "CI"),
    ("cote d’ivoire", "CI"), ("Cote dIvoire", "CI"), ("Guinea Bissau", "GW"), ("Guinea", "GN"),
    ("Korea, Republic of", "KR"), ("Republic of Korea", "KR"), ("North Korea", "KP"),
    ("Congo, The Democratic Republic of the", "CD"), ("Republic of the Congo", "CG"),
    ("Virgin Islands, U.S.", "VI"), ("US Virgin Islands", "VI"), ("U.S.A.", "US"), ("USA", "US"),
    ("United States of America", "US"), ("u.k.", "GB"), ("England", "GB"), ("The Gambia", "GM"),
    ("Trinidad & Tobago", "TT"), ("St. Kitts and Nevis", "KN"), ("Falkland Islands", "FK"),
    ("Falkland Islands (Malvinas)", "FK"), ("Vatican City", "VA"), ("Hong  Kong", "HK"),
    ("Congo", "CG"), ("no", "NO"), ("St. Helena", "SH"), ("ST", "ST"),
  ])
  func `A country is read as people write it`(typed: String, code: String) {
    #expect(Country(typed: typed)?.code == code)
  }

  @Test(arguments: [
    "", " ", "the", "Korea", "Virgin Islands", "Europe", "XX", "Fr@nce", "Frankreich", "日本", "1",
    "France, Germany",
  ])
  func `What no one country goes by is not guessed`(typed: String) {
    #expect(Country(typed: typed) == nil)
  }
}
