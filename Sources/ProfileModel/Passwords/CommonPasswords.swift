/// The passwords that everyone tries first, each with a rank: ten thousand of them, in lower case.
///
/// They are one text that is searched where it stands, so that it takes no memory of its own and no
/// time until somebody chooses a password.
enum CommonPasswords {
  /// One word of the list.
  struct Word: Hashable {
    /// Where it stands in the list, which no other word does.
    var place: Int
    var length: Int
    /// How many bits its rank takes: 1 for the commonest, 14 for the last ones.
    var bits: Int
  }

  /// Tells each listed word that begins at `start`.
  ///
  /// - Parameter text: characters in ASCII; what is none is 0.
  /// - Returns: how many characters were looked at; those behind them made no difference.
  @discardableResult
  static func forEachWord(
    at start: Int, of text: [UInt8], _ body: (Word) -> Void
  ) -> Int {
    words.withUTF8Buffer { words in
      let first = Int(text[start])
      guard first < 0x7F else { return 1 }
      var matches = SortedWords(words, in: beginnings[first]..<beginnings[first + 1])
      var next = start + 1
      while !matches.isEmpty {
        if let word = matches.wholeWord { body(word) }
        guard next < text.count else { break }
        matches.narrow(to: text[next])
        next += 1
      }
      return next - start
    }
  }

  /// Where the words begin that begin with each character of ASCII.
  private static let beginnings = words.withUTF8Buffer { words in
    (UInt8(0)..<0x80).map { SortedWords(words).place(of: $0) }
  }
}

/// The words that begin with certain characters, as a part of the list.
private struct SortedWords {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the first of them begins, and where the last one ends.
  private var low = 0
  private var high: Int
  /// How many characters they have in common.
  private(set) var length: Int

  /// All words.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    (high, length) = (bytes.count, 0)
  }

  /// The words of one first character.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    (low, high, length) = (range.lowerBound, range.upperBound, 1)
  }

  var isEmpty: Bool { low == high }

  /// Leaves the words that go on with a character.
  mutating func narrow(to byte: UInt8) {
    (low, high) = (place(of: byte), place(of: byte + 1))
    length += 1
  }

  /// The word that is just the common characters, which is the first; `nil` where there is none.
  var wholeWord: CommonPasswords.Word? {
    rank(at: low + length).map { CommonPasswords.Word(place: low, length: length, bits: $0) }
  }

  /// Where the first of the words begins that goes on with `byte` or a higher one.
  func place(of byte: UInt8) -> Int {
    var (low, high) = (low, high)
    while low < high {
      var word = (low + high) / 2
      while word > low, rank(at: word - 1) == nil { word -= 1 }
      if rank(at: word + length) != nil || bytes[word + length] < byte {
        low = word + length
        while rank(at: low) == nil { low += 1 }
        low += 1
      } else {
        high = word
      }
    }
    return low
  }

  /// A capital stands behind each word: A is 1.
  private func rank(at place: Int) -> Int? {
    let byte = bytes[place]
    return (UInt8(ascii: "A")...UInt8(ascii: "N")).contains(byte) ? Int(byte) - 64 : nil
  }
}
