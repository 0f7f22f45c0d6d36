/// Characters that follow each other: `aaaa`, `abcd`, `4321`, `qwerty`, `1q2w3e`.
enum KeyboardRun {
  /// Two characters follow each other in every other word.
  static let shortest = 3

  /// Each one and its reverse. Digits, the alphabet, and the usual walks over a keyboard: along the
  /// rows of QWERTY, QWERTZ and AZERTY, down the columns, and in zigzag.
  private static let walks = [
    "12345678901234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop[]", "asdfghjkl;'",
    "zxcvbnm,./", "qwertzuiopü", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "1q2w3e4r5t6y7u8i9o0p", "!@#$%^&*()_+",
  ].flatMap { [Array($0.unicodeScalars), Array($0.unicodeScalars.reversed())] }

  /// The length of the longest run that begins at `start`; `nil` where it is shorter than `shortest`.
  static func length(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let rest = scalars[start...]
    let same = rest.prefix { $0 == scalars[start] }.count
    let longest = walks.reduce(same) { max($0, length(of: rest, along: $1)) }
    return longest >= shortest ? longest : nil
  }

  private static func length(
    of scalars: ArraySlice<Unicode.Scalar>, along walk: [Unicode.Scalar]
  ) -> Int {
    guard let first = scalars.first, let place = walk.firstIndex(of: first) else { return 0 }
    return zip(scalars, walk[place...]).prefix { $0 == $1 }.count
  }
}
