import Testing

@testable import ProfileModel

struct PasswordRuleTests {
  private func fault(_ password: String, personal: [String] = []) -> PasswordFault? {
    PasswordRule.refusal(of: password, policy: PasswordPolicy(), personal: personal)
  }

  @Test(arguments: [
    "correct horse battery staple", "fifteen letters", "the kettle sings in the morning",
    "Mein Hund frisst am liebsten Gras", "これは私の長いパスワードですよ", "пароль для чтения статей",
    "7hq!Zk2@pV9#mW4", "582716305928471", "naïve façade über Ärger", "👩‍👩‍👧‍👦👨‍👩‍👧🏳️‍🌈🦊🐙🦉🌋🪐🎷🧭",
    "welcome to Paris, my dear", "               x7Kq!mZ", "dragonfly over the pond",
    "tea\u{A0}with\u{A0}lemon please", "monkey see, monkey do tricks",
    String(repeating: "abcdefgh-x3", count: 1) + " walks the long way",
  ])
  func `A long password that is one's own is accepted`(password: String) {
    #expect(fault(password) == nil)
  }

  @Test func `Length counts code points after normalisation`() {
    let precomposed = "éáíóúàèìòùâêîôû"
    #expect(precomposed.unicodeScalars.count == 15)
    #expect(fault(precomposed) == nil)
    let decomposed = "e\u{301}a\u{301}i\u{301}o\u{301}u\u{301}a\u{300}e\u{300}i\u{300}"
    #expect(decomposed.unicodeScalars.count == 16)
    #expect(fault(decomposed) == .tooShort(minimum: 15))
  }

  @Test(arguments: ["", "a", "fourteen chars", "Tr0ub4dor&3"])
  func `Fewer characters than the minimum are too short`(password: String) {
    #expect(fault(password) == .tooShort(minimum: 15))
  }

  @Test func `White space is part of a password and is never trimmed`() {
    #expect(fault(" fourteen-char ") == nil)
    #expect(fault("fourteen-char") == .tooShort(minimum: 15))
  }

  /// Text of so many bytes that neither repeats nor runs.
  private static func bytes(_ count: Int) -> String {
    var state: UInt32 = 7
    return String(
      String.UnicodeScalarView(
        (0..<count).map { _ in
          state = state &* 1_664_525 &+ 1_013_904_223
          return Unicode.Scalar(UInt8(33 + (state >> 16) % 90))
        }))
  }

  @Test func `511 bytes are the most`() {
    #expect(fault(Self.bytes(511)) == nil)
    #expect(fault(Self.bytes(512)) == .tooLong(maximumBytes: 511))
    #expect(fault(String(repeating: "e\u{301}", count: 300)) == .tooLong(maximumBytes: 511))
    #expect(fault(String(repeating: "kettle ", count: 1_500_000)) == .tooLong(maximumBytes: 511))
  }

  @Test func `Many bytes that are few after normalisation are not too long`() {
    let pairs = Self.bytes(170).map { "\($0)" }.joined(separator: "e\u{301}")
    #expect(pairs.utf8.count > 511)
    #expect(pairs.normalizedToNFC.utf8.count <= 511)
    #expect(fault(pairs) == nil)
  }

  @Test(arguments: ["\u{0}", "\u{1}", "\t", "\n", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}"])
  func `A control character is refused, wherever it stands`(control: String) {
    #expect(fault(control + "kettle sings in the morning") == .controlCharacter)
    #expect(fault("kettle sings \(control) in the morning") == .controlCharacter)
    #expect(fault("kettle" + control) == .controlCharacter)
  }

  @Test(arguments: [
    "aaaaaaaaaaaaaaa", "abababababababab", "123456789012345", "1234567890123456", "abcdefghijklmno",
    "zyxwvutsrqponml", "qwertyuiopasdfgh", "qwertyuiopasdfghjkl", "1q2w3e4r5t6y7u8i",
    "1qaz2wsx3edc4rfv", "987654321098765", "hunter2hunter2hunter2", "abc123abc123abc123",
    "aaaaaaabbbbbbbccccccc", "AAAAAAAAAAAAAAAAAAAA", "!!!!!!!!!!!!!!!!", "1234567890qwerty",
    "               ", "qwertzuiopasdfghjkl", "0987654321poiuyt", "11111111112222222222",
    "q1w2e3r4t5y6u7i8", "1a2b3c4d5e6f7g8h", "a1s2d3f4g5h6j7k8", "qawsedrftgyhujik",
    "112233445566778899", "aabbccddeeffgghh", "qweasdzxcqazwsxedc", "йцукенгшщзфывапро",
    "абвгдеёжзийклмноп", "01234567890123456", "abcabcabcabcabcabc", "zaqxswcdevfrbgtnhy",
    "1234qwerasdfzxcv", "qwerty12345asdfgh", "q1q1q1q1w2w2w2w2",
  ])
  func `What only repeats or runs is refused`(password: String) {
    #expect(fault(password) == .repetitive)
  }

  @Test(arguments: [
    "passwordpassword", "PasswordPassword1!", "p@ssw0rdp@ssw0rd", "password12345678",
    "iloveyouiloveyou", "letmeinletmeinletme1n", "welcome123welcome", "administrator123",
    "qwertypassword123", "password password", "thisismypassword", "i love you forever",
    "football baseball", "Summer2024Summer2024!", "adminadminadmin2", "monkey dragon tiger",
  ])
  func `Common passwords stay refused when they are stretched`(password: String) {
    #expect(fault(password) == .common || fault(password) == .repetitive)
    #expect(fault(password.uppercased()) != nil)
  }

  private static let ada = ["Ada", "Lovelace", "ada@lovelace-family.example.com"]

  @Test(arguments: [
    "ada lovelace ada", "AdaLovelace1815", "ada@lovelace-family.example.com", "lovelacelovelace",
    "Lovelace Ada 12345", "ada@example.com!", "ADA.LOVELACE.ADA", "Ada Lovelace password",
    "AdaLovelaceAdaLovelace", "Ada1Lovelace2Ada3", "L0vel@ce10121815", "ada+lovelace+family",
    "AdaLovelace123456", "lovelace 10.12.1990", "Lovelace1815 1816",
  ])
  func `One's name and address are refused, and little more is too`(password: String) {
    #expect(fault(password, personal: Self.ada) == .personal)
  }

  @Test(arguments: [
    "Reading Room 2026", "readingroom123456", "ReadingRoomReadingRoom", "Sala de lectura 1",
    "reading-room-1990!", "r3ading room 482910",
  ])
  func `What we are called is refused, and little more is too`(password: String) {
    let policy = PasswordPolicy(ourNames: ["Reading Room", "Sala de lectura"])
    #expect(PasswordRule.refusal(of: password, policy: policy, personal: []) == .personal)
    #expect(PasswordRule.refusal(of: password, policy: policy, personal: Self.ada) == .personal)
  }

  @Test func `A name in a longer sentence is nobody's business`() {
    #expect(fault("Lovelace wrote the first program", personal: Self.ada) == nil)
    #expect(fault("lovelace ada lovely one", personal: []) == nil)
    #expect(fault("a be a bee at sea tonight", personal: ["a", "be"]) == nil)
  }

  @Test func `The minimum is the policy's`() {
    let policy = PasswordPolicy(minimumLength: 8)
    #expect(PasswordRule.refusal(of: "kiln wax 7", policy: policy, personal: []) == nil)
    #expect(PasswordRule.refusal(of: "password", policy: policy, personal: []) == .common)
  }

  /// The list is searched by halves, so its order is what finds a word.
  @Test func `The list is in order, and each word of it is found`() {
    let text = Array(CommonPasswords.words.description.utf8)
    let entries = text.split(omittingEmptySubsequences: false) { (0x41...0x4E).contains($0) }
    let words = entries.dropLast().map(Array.init)
    #expect(entries.last?.isEmpty == true)
    #expect(words.count > 8000)
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    #expect(
      words.filter { word in
        var lengths: [Int] = []
        CommonPasswords.forEachWord(at: 1, of: [0x7E] + word + [0]) {
          lengths.append($0.length)
        }
        return lengths.last != word.count
      } == [])
  }

  @Test(arguments: [
    ("password", 2), ("iloveyou", 6), ("sunflower", 12), ("zzzyzx", nil), ("", nil),
  ])
  func `A word of the list has the bits of its rank`(word: String, bits: Int?) {
    var found: [Int: Int] = [:]
    CommonPasswords.forEachWord(at: 0, of: Array(word.utf8) + [0]) { found[$0.length] = $0.bits }
    #expect(found[word.utf8.count] == bits)
  }

  /// A name in a password of 504 characters, wherever it stands, makes it no worse.
  @Test func `Length is still what counts`() {
    for place in stride(from: 0, to: 470, by: 47) {
      let own = Self.bytes(470)
      let password =
        own.prefix(place) + "AdaLovelacepassword1234567890qwerty" + own.dropFirst(place)
      #expect(fault(String(password), personal: Self.ada) == nil)
    }
  }
}
