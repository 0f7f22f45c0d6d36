import ProfileModel
import Screens

/// Made-up values for one path, those that say least first.
///
/// A constant that a test names comes before anything else, but only where the value is that one: what
/// a test names is in the flow already, and tells nothing new.
struct StandIns {
  private let readings: Readings
  /// Who is meant, since no two users have one email.
  private let someone: String

  /// - Parameter number: that of the user, from 1.
  init(for readings: Readings, number: Int) {
    self.readings = readings
    someone = "user\(number)"
  }

  /// What might stand in for a value, in the order in which it should be tried.
  func candidates(for value: JSONValue) -> [JSONValue] {
    switch value {
    case .null: [.null]
    case .bool: [.bool(false), .bool(true)] + constants
    case .number(let number): numbers(near: number)
    case .string(let text): texts(like: text)
    case .array(let elements): lists(like: elements)
    case .object: [.object([:])]
    }
  }

  private var constants: [JSONValue] { readings.assertions.flatMap(\.constants) }

  // MARK: Numbers

  /// Zero and one come last, since they can mean no and yes.
  private func numbers(near number: JSONNumber) -> [JSONValue] {
    let bounds = readings.assertions.flatMap(\.numbers).sorted()
    var tried = bounds.flatMap { [$0 - 1, $0 + 1, $0 - 0.5, $0 + 0.5, $0] }
    tried += zip(bounds, bounds.dropFirst()).map { ($0 + $1) / 2 }
    for case .multipleOf(let step) in readings.assertions {
      tried += ([0] + bounds).flatMap { bound in
        let multiple = (bound / step).rounded(.up) * step
        return [multiple, multiple + step, multiple - step, multiple + 1, multiple - 1]
      }
    }
    let own = number.double
    let others = ([3, 0, 1, -1] + tried).filter { $0 != own }
    let named = constants.contains(.number(number)) ? [JSONValue.number(number)] : []
    return named + others.map(JSONValue.double) + [0, 1]
  }

  // MARK: Texts

  private func texts(like text: String) -> [JSONValue] {
    let isNamed = constants.contains(.string(text))
    let named = isNamed ? [text] : []
    let written = JSONNumber(typed: text).map { numbers(near: $0).compactMap(\.numberText) } ?? []
    // Another option than the one that was chosen, if there is one.
    let all =
      named + shaped.filter { $0 != text } + [text].filter(readings.options.contains)
      + fill(like: text) + pieces.flatMap(around) + constantTexts
      + written + ["", " "]
    return all.map(JSONValue.string)
  }

  private var constantTexts: [String] { constants.compactMap(\.string) + readings.options }

  /// By the kinds of answers that stand at the path, and for whom none does.
  private var shaped: [String] {
    let kinds = readings.kinds
    var texts: [String] = []
    if kinds.contains(.choice) || kinds.contains(.choices) { texts += readings.options }
    if kinds.contains(.country) { texts += Self.countries }
    if kinds.contains(.date) { texts += days }
    if kinds.contains(.phone) { texts += Self.phones }
    if kinds.contains(.number) { texts += ["3", "0", "1"] }
    if kinds.contains(.url) { texts += Self.addresses }
    if kinds.contains(.email) { texts += emails }
    return texts
  }

  private static let countries = ["NZ", "IS", "UY", "BT", "US", "CA", "FR", "DE", "GB"]
  private static let phones = ["+15550100", "+15550123456"]
  private static let addresses = ["https://example.org/", "http://example.org/"]
  private var emails: [String] { ["\(someone)@example.org", "\(someone).other@example.org"] }

  /// Days before, between and after those that tests name.
  private var days: [String] {
    let named = readings.assertions.flatMap(\.texts).compactMap(CalendarDay.init(typed:))
    let near = named.flatMap { day in
      [-1, 1, 0].map { CalendarDay(daysSince1970: day.daysSince1970 + $0).description }
    }
    return ["2000-01-01"] + near
  }

  /// Words that mean nothing, of the lengths that tests can tell apart, in the shape of the text last.
  private func fill(like text: String) -> [String] {
    let lengths = [8, 1] + readings.assertions.flatMap(\.lengths).flatMap { [$0, $0 - 1, $0 + 1] }
    let words = (lengths + [text.count]).filter { 1...10_000 ~= $0 }.map(Self.words)
    return words + emails + Self.addresses + Self.phones + Self.countries + days
      + ["2000-01-01T00:00:00.000Z", Self.masked(text)]
  }

  /// So many characters.
  static func words(_ count: Int) -> String {
    let line = "Example text made up to stand in for another one. "
    let whole = String(repeating: line, count: count / line.count + 1)
    // White space at the end would not count.
    let text = String(whole.prefix(count))
    return text.last == " " ? text.dropLast() + "x" : text
  }

  /// A letter for each letter, a digit for each digit, and all else as it is.
  private static func masked(_ text: String) -> String {
    String(
      text.map { character in
        if character.isNumber { return "7" }
        guard character.isLetter else { return character }
        return character.isUppercase ? "X" : "x"
      })
  }

  /// What a pattern or a word that is looked for has of its own: all that could be looked for is in
  /// the flow already.
  private var pieces: [String] {
    readings.assertions.flatMap { assertion -> [String] in
      switch assertion {
      case .pattern(let pattern): [pattern.filter { !"^$\\".contains($0) }]
      case .const(.string(let text)): [text]
      case .oneOf(let values): values.compactMap(\.string)
      default: []
      }
    }
  }

  private func around(_ piece: String) -> [String] {
    [
      someone + piece, "\(someone)@\(piece)", piece + "example.org/", piece + someone,
      "one " + piece + " other", Self.words(20) + " " + piece, piece,
    ]
  }

  // MARK: Lists

  /// As many elements as there were, or as tests ask for, of made-up ones and of those that tests name.
  private func lists(like elements: [JSONValue]) -> [JSONValue] {
    let other = readings.options.first { option in
      !constants.contains(.string(option)) && !elements.contains(.string(option))
    }
    let plain = JSONValue.string(other ?? Self.words(8))
    let named = elements.filter(constants.contains)
    let counts = [elements.count] + readings.assertions.flatMap(\.lengths)
    let fills = [plain, .string(Self.words(8))] + constantTexts.map(JSONValue.string)
    return [.array([])]
      + counts.flatMap { count in
        fills.map { fill in
          .array(named + Array(repeating: fill, count: max(0, min(count, 100) - named.count)))
        }
      }
  }
}

extension ValueTest.Assertion {
  fileprivate var texts: [String] {
    switch self {
    case .minimum(.text(let text)), .exclusiveMinimum(.text(let text)), .maximum(.text(let text)),
      .exclusiveMaximum(.text(let text)):
      [text]
    default: constants.compactMap(\.string)
    }
  }

  fileprivate var lengths: [Int] {
    switch self {
    case .minLength(let count), .maxLength(let count), .minItems(let count), .maxItems(let count):
      [count]
    default: []
    }
  }
}

extension JSONValue {
  fileprivate var numberText: String? {
    if case .number(let number) = self { number.text } else { nil }
  }
}
