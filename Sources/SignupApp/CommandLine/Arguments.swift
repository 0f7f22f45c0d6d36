import CGetopt
import Glibc
import Synchronization

/// The words of a command line, sorted by getopt.
package struct Arguments: Hashable, Sendable {
  private var values: [String: [String]] = [:]
  /// The words that are no options, in order.
  package private(set) var words: [String] = []

  /// getopt keeps its place in globals; one at a time.
  private static let turn = Mutex(())

  /// - Parameter words: the command line without the program's name.
  /// - Throws: where an option is unknown, ambiguous, or lacks its value.
  package init(_ words: [String], options: [Option]) throws(Failure) {
    let result: Result<Arguments, Failure> = Self.turn.withLock { _ in
      Result { () throws(Failure) in try Arguments(reading: words, options) }
    }
    self = try result.get()
  }

  private init(reading words: [String], _ options: [Option]) throws(Failure) {
    var vector = (["signup"] + words).map { strdup($0) } + [nil]
    let count = Int32(vector.count - 1)
    let names = options.map { strdup($0.name) }
    defer { (vector + names).forEach { free($0) } }
    var table = zip(options, names).enumerated().map { index, pair in
      option(
        name: pair.1, has_arg: pair.0.value == nil ? no_argument : required_argument, flag: nil,
        val: Int32(index) + 256)
    }
    table.append(option())
    cgetopt_restart()
    while true {
      let found = getopt_long(count, &vector, ":h", table, nil)
      if found == -1 { break }
      let word = vector[Int(cgetopt_index()) - 1].map { String(cString: $0) } ?? ""
      switch found {
      case Int32(UInt8(ascii: "h")): values["help", default: []].append("")
      case Int32(UInt8(ascii: ":")): throw Failure("\(word) needs a value after it.")
      case 256...:
        let value = cgetopt_argument().map { String(cString: $0) } ?? ""
        values[options[Int(found) - 256].name, default: []].append(value)
      default: throw Self.unknown(word, among: options)
      }
    }
    self.words = vector[Int(cgetopt_index())..<Int(count)].map {
      $0.map { String(cString: $0) } ?? ""
    }
  }

  private static func unknown(_ word: String, among options: [Option]) -> Failure {
    let known = options.map { "--\($0.name)" }.joined(separator: ", ")
    return Failure("\(word) is no option here. There are: \(known).")
  }

  package func has(_ option: Option) -> Bool { values[option.name] != nil }

  /// The value of an option; of a repeated one the last.
  package subscript(option: Option) -> String? { values[option.name]?.last }

  /// All values of an option, in order.
  package func all(_ option: Option) -> [String] { values[option.name] ?? [] }
}
