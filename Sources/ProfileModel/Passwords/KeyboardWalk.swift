/// Characters that follow each other on a keyboard or in an alphabet: `aaaa`, `abcd`, `4321`,
/// `qwerty`, `1qaz2wsx`.
enum KeyboardWalk {
  /// Ways in which one character follows another, a bit for each.
  typealias StepSet = UInt32

  /// How `second` follows `first`; two steps are on one walk where they have a bit in common.
  static func steps(from first: Unicode.Scalar, to second: Unicode.Scalar) -> StepSet {
    if first == second { return same }
    let along = onKeyboards[Pair(first: first, second: second)] ?? 0
    guard first.isLetterMarkOrDigit, second.isLetterMarkOrDigit else { return along }
    return switch Int(second.value) - Int(first.value) {
    case 1: along | up
    case -1: along | down
    default: along
    }
  }

  private static let same: StepSet = 1 << 31
  private static let up: StepSet = 1 << 30
  private static let down: StepSet = 1 << 29

  private struct Pair: Hashable {
    var first: Unicode.Scalar
    var second: Unicode.Scalar
  }

  /// Along the rows of the usual keyboards and down their columns; each way and its reverse.
  private static let walks = [
    "12345678901", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "qwertzuiopü+", "asdfghjklöä#",
    "yxcvbnm,.-", "azertyuiop", "qsdfghjklm", "wxcvbn", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
  ]

  private static let onKeyboards: [Pair: StepSet] = {
    var steps: [Pair: StepSet] = [:]
    for (index, walk) in walks.enumerated() {
      for (left, right) in zip(walk.unicodeScalars, walk.unicodeScalars.dropFirst()) {
        steps[Pair(first: left, second: right), default: 0] |= 1 << StepSet(2 * index)
        steps[Pair(first: right, second: left), default: 0] |= 1 << StepSet(2 * index + 1)
      }
    }
    return steps
  }()
}
