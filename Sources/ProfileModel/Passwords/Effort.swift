/// What it takes to think of a password, in bits: the cheapest way to make it of pieces.
///
/// A rough measure, for telling little from enough. Nothing here claims to know how long a password
/// takes to guess.
struct Effort {
  /// By where the rest begins.
  private var rest: [Int]
  /// The same for a rest that begins with a run, on which one more character costs nothing.
  private var inRun: [Int]
  private var inHands: [Int]
  /// Where each listed word begins that was found, by its place in the list.
  private var lastPlace: [Int: Int] = [:]
  private let scalars: [Unicode.Scalar]
  private var repetitions: Repetitions
  /// How each character is followed by the next one, and by the one after that.
  private let steps: [KeyboardWalk.StepSet]
  private let strides: [KeyboardWalk.StepSet]

  /// More than six letters of one's own; with less a password is no better than its pieces.
  private static let enough = 32
  /// One of 26 letters, a tenth more for capitals and marks.
  private static let character = 5
  /// One of ten.
  private static let digit = 3
  /// Where a run starts, and which way it goes: there are not many that people choose.
  private static let run = 3
  /// 1900–2099, most of them near to our time.
  private static let year = 6
  /// That a listed word comes next; its rank says which.
  private static let listed = 2
  /// To write again what was just written.
  private static let again = 1
  private static let never = Int.max / 2

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    repetitions = Repetitions(of: scalars)
    rest = Array(repeating: 0, count: scalars.count + 1)
    inRun = Array(repeating: Self.never, count: scalars.count + 1)
    inHands = inRun
    steps = zip(scalars, scalars.dropFirst()).map(KeyboardWalk.steps)
    strides = zip(scalars, scalars.dropFirst(2)).map(KeyboardWalk.steps)
  }

  var isEnough: Bool { rest[0] >= Self.enough }

  /// Goes on to the character before, with what can be told of it without a list.
  mutating func open(at index: Int) {
    let own = ("0"..."9").contains(scalars[index]) ? Self.digit : Self.character
    rest[index] = rest[index + 1] + own
    if isWalk(at: index) {
      inRun[index] = min(inRun[index + 1], rest[index + 3] + Self.run)
      rest[index] = min(rest[index], inRun[index])
    }
    if isWalkOfOneHand(at: index) {
      let begun = isWalkOfOneHand(at: index + 1) ? rest[index + 6] + Self.run : Self.never
      inHands[index] = min(inHands[index + 1], begun)
      rest[index] = min(rest[index], inHands[index])
    }
    for length in repetitions.lengths(at: index) { take(length, at: index, bits: Self.again) }
    if isYear(at: index) { take(4, at: index, bits: Self.year) }
  }

  /// Takes a word of the list, which costs little where it is used again.
  mutating func take(_ word: CommonPasswords.Word, at index: Int) {
    let isUsedAgain = (lastPlace[word.place] ?? 0) >= index + word.length
    take(word.length, at: index, bits: isUsedAgain ? Self.again : Self.listed + word.bits)
    lastPlace[word.place] = index
  }

  /// Takes so many characters as one piece.
  mutating func take(_ length: Int, at index: Int, bits: Int) {
    rest[index] = min(rest[index], rest[index + length] + bits)
  }

  /// Whether three characters follow each other the same way.
  private func isWalk(at index: Int) -> Bool {
    index + 1 < steps.count && steps[index] & steps[index + 1] != 0
  }

  /// Whether three characters do of which each is followed by another: one hand of `q1w2e3`.
  private func isWalkOfOneHand(at index: Int) -> Bool {
    index + 2 < strides.count && strides[index] & strides[index + 2] != 0
  }

  private func isYear(at index: Int) -> Bool {
    guard index + 4 <= scalars.count else { return false }
    let century = (scalars[index], scalars[index + 1])
    return (century == ("1", "9") || century == ("2", "0"))
      && ("0"..."9").contains(scalars[index + 2]) && ("0"..."9").contains(scalars[index + 3])
  }
}

/// Where a password writes again what it has just written.
private struct Repetitions {
  private let scalars: [Unicode.Scalar]
  /// By length of the piece: how many characters from the last index on equal those so far before.
  private var equal: [Int]

  /// A longer piece is worth something by itself.
  private static let longest = 32
  /// Two letters in a row are in many words.
  private static let shortest = 2

  init(of scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    equal = Array(repeating: 0, count: Self.longest + 1)
  }

  /// The lengths of the pieces that stand both before an index and from it on. To be asked for each
  /// index, from the last to the first.
  mutating func lengths(at index: Int) -> [Int] {
    guard index >= Self.shortest else { return [] }
    var lengths: [Int] = []
    for length in Self.shortest...min(index, Self.longest) {
      let isEqual = scalars[index] == scalars[index - length]
      equal[length] = isEqual ? equal[length] + 1 : 0
      if equal[length] >= length { lengths.append(length) }
    }
    return lengths
  }
}
