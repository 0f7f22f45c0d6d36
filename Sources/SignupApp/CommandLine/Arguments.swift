import CGetopt
import Glibc
import Synchronization
import Wording

/// The words of a command line, sorted by getopt.
package struct Arguments: Hashable, Sendable {
  private var values: [String: [String]] = [:]
  /// The words that are no options, in order.
  package private(set) var words: [String] = []
  /// Whether nothing was passed over.
  package private(set) var isComplete = true

  /// getopt keeps its place in globals; one at a time.
  private static let turn = Mutex(())

  /// - Parameters:
  ///   - words: the command line without the program's name.
  ///   - options: those that are known.
  ///   - isLenient: whether to pass over what is no option, for a first look at the words.
  /// - Throws: where an option is unknown, ambiguous, lacks its value, or has one that it doesn't
  ///   take.
  package init(_ words: [String], options: [CommandOption], isLenient: Bool = false) throws(Failure)
  {
    let result: Result<Arguments, Failure> = Self.turn.withLock { _ in
      Result { () throws(Failure) in
        try Arguments(reading: words, options, isLenient: isLenient)
      }
    }
    self = try result.get()
  }

  private init(reading words: [String], _ options: [CommandOption], isLenient: Bool) throws(Failure)
  {
    var vector = (["signup"] + words).map { strdup($0) } + [nil]
    let count = Int32(vector.count - 1)
    let names = options.map { strdup($0.name) }
    defer { (vector + names).forEach { free($0) } }
    var table = zip(options, names).enumerated().map { index, pair in
      option(
        name: pair.1, has_arg: pair.0.value == nil ? no_argument : required_argument, flag: nil,
        val: Int32(index) + Self.firstLong)
    }
    table.append(option())
    cgetopt_restart()
    while true {
      let found = getopt_long(count, &vector, ":h", table, nil)
      if found == -1 { break }
      // Within a letter beyond ASCII, a negative byte, getopt has not gone on to the next word yet.
      let place = Int(cgetopt_index()) - (cgetopt_refused() < 0 ? 0 : 1)
      let word = vector[place].map { String(cString: $0) } ?? ""
      switch found {
      case Int32(UInt8(ascii: "h")): values["help", default: []].append("")
      case Self.firstLong...:
        let value = cgetopt_argument().map { String(cString: $0) } ?? ""
        values[options[Int(found - Self.firstLong)].name, default: []].append(value)
      case _ where isLenient: isComplete = false
      case Int32(UInt8(ascii: ":")): throw Failure(Sentences.needsValue(word))
      default: throw Self.refused(word, cgetopt_refused(), among: options)
      }
    }
    self.words = vector[Int(cgetopt_index())..<Int(count)].map {
      $0.map { String(cString: $0) } ?? ""
    }
  }

  /// The number of the first long option. Those below are letters.
  private static let firstLong: Int32 = 256

  /// - Parameter number: what getopt says of the refused option: the letter of a short one, the
  ///   number of a long one that takes no value, 0 for any other.
  private static func refused(
    _ word: String, _ number: Int32, among options: [CommandOption]
  ) -> Failure {
    if number >= firstLong {
      return Failure(Sentences.takesNoValue("--\(options[Int(number - firstLong)].name)"))
    }
    let letter = 1..<0x80 ~= number ? "-\(Character(Unicode.Scalar(UInt8(number))))" : nil
    var known: [String] = []
    for option in options where !known.contains("--\(option.name)") {
      known.append("--\(option.name)")
    }
    return Failure(Sentences.unknownOption(letter ?? word, known: known))
  }

  package func has(_ option: CommandOption) -> Bool { values[option.name] != nil }

  /// The value of an option; of a repeated one the last.
  package subscript(option: CommandOption) -> String? { values[option.name]?.last }

  /// All values of an option, in order.
  package func all(_ option: CommandOption) -> [String] { values[option.name] ?? [] }
}
