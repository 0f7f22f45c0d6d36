import Testing

@testable import ProfileModel

struct PunycodeTests {
  /// RFC 3492 §7.1, A–S, those in one case; our labels are lower case before they are encoded.
  @Test(arguments: [
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
    ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
    ("pročprostěnemluvíčesky", "proprostnemluvesky-uyb24dma41a"),
    ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
    ("यहलोगहिन्दीक्योंनहींबोलसकतेहैं", "i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd"),
    ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
    (
      "세계의모든사람들이한국어를이해한다면얼마나좋을까",
      "989aomsvi5e83db1d2a355cv1e0vak1dwrv93d5xbh15a0dt30a5jpsd879ccm6fea98c"
    ),
    ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("porquénopuedensimplementehablarenespañol", "porqunopuedensimplementehablarenespaol-fmd56a"),
    ("tạisaohọkhôngthểchỉnóitiếngviệt", "tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g"),
    ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
    ("安室奈美恵-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n"),
    ("hello-another-way-それぞれの場所", "hello-another-way--fc4qua05auwb3674vfr0b"),
    ("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v"),
    ("majiでkoiする5秒前", "majikoi5-783gue6qz075azm5e"),
    ("パフィーdeルンバ", "de-jg4avhby1noc0d"),
    ("そのスピードで", "d9juau41awczczp"),
    ("-> $1.00 <-", "-> $1.00 <--"),
  ])
  func `The samples of RFC 3492 encode as printed there`(label: String, expected: String) {
    #expect(Punycode.encoded(label.unicodeScalars) == expected)
    #expect(Punycode.decoded(expected) == label)
  }

  @Test(arguments: [
    "abc-z", "ü", "A", "-!", "999999999999999999999999999999", "a-9999999999999",
    String(repeating: "z", count: 63), "a-b-0\u{E9}", "p--0",
  ])
  func `What is no Punycode is told, however large its numbers are`(text: String) {
    #expect(Punycode.decoded(text) == nil)
  }

  @Test(arguments: [
    ("münchen", "xn--mnchen-3ya"), ("bücher", "xn--bcher-kva"), ("例え", "xn--r8jz45g"),
    ("straße", "xn--strae-oqa"), ("россия", "xn--h1alffa9f"), ("한국", "xn--3e0b707e"),
  ])
  func `A label beyond ASCII becomes an A-label`(label: String, expected: String) {
    #expect(Punycode.aLabel(of: label.unicodeScalars) == expected)
  }

  @Test func `A label of megabytes is not encoded`() {
    #expect(Punycode.aLabel(of: String(repeating: "ü", count: 1_000_000).unicodeScalars) == nil)
  }
}
