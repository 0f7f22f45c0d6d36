import ProfileModel
import Screens
import Staging

/// Reads a script. It notes everything that is wrong with it and goes on, so that the next fault is
/// found too; nothing that was read with a fault is ever used.
struct ScriptReader {
  let file: String
  let flow: Flow
  private(set) var findings: [ScriptFinding] = []

  init(file: String, flow: Flow) {
    self.file = file
    self.flow = flow
  }

  /// A value, and the path that leads to it.
  struct Spot {
    let value: JSONValue
    let path: String

    subscript(key: String) -> Spot? {
      value[key].map { Spot(value: $0, path: path.isEmpty ? key : "\(path).\(key)") }
    }

    var elements: [Spot] {
      (value.array ?? []).enumerated().map { Spot(value: $1, path: "\(path)[\($0)]") }
    }

    var members: [(key: String, spot: Spot)] {
      (value.object?.keys ?? []).compactMap { key in self[key].map { (key, $0) } }
    }
  }

  mutating func note(_ problem: ScriptFinding.Flaw, at spot: Spot) {
    findings.append(ScriptFinding(file: file, path: spot.path, problem: problem))
  }

  mutating func document(in bytes: [UInt8]) -> Spot? {
    do throws(JSONFault) {
      let document = try JSONDocument(bytes)
      findings += document.repeatedKeys.map {
        ScriptFinding(file: file, path: "", place: $0.place, problem: .notJSON($0.problem))
      }
      return Spot(value: document.value, path: "")
    } catch {
      findings.append(
        ScriptFinding(file: file, path: "", place: error.place, problem: .notJSON(error.problem)))
      return nil
    }
  }
}

// MARK: - Shapes

extension ScriptReader {
  /// Whether a value is an object. Its keys are held against the known ones.
  mutating func isObject(_ spot: Spot, keys known: [String]? = nil) -> Bool {
    guard let members = spot.value.object else {
      note(.expected(.object), at: spot)
      return false
    }
    guard let known else { return true }
    for key in members.keys where !known.contains(key) && key != "$schema" {
      note(.unknownKey(key, known: known), at: spot)
    }
    return true
  }

  mutating func text(_ spot: Spot) -> String? {
    guard let text = spot.value.string, !text.trimmed.isEmpty else {
      note(.expected(.text), at: spot)
      return nil
    }
    return text
  }

  mutating func truth(_ spot: Spot) -> Bool? {
    if spot.value.bool == nil { note(.expected(.truth), at: spot) }
    return spot.value.bool
  }

  /// What is done by standing there, as in `"notNow": true`.
  mutating func yes(_ spot: Spot, _ step: ScriptStep) -> ScriptStep {
    if spot.value != true { note(.expected(.yes), at: spot) }
    return step
  }

  mutating func time(_ spot: Spot) -> Timestamp? {
    let time = spot.value.string.flatMap { Timestamp($0) }
    if time == nil { note(.expected(.time), at: spot) }
    return time
  }

  mutating func duration(_ spot: Spot) -> Duration? {
    let duration = spot.value.string.flatMap { Duration(iso8601: $0) }
    if duration == nil { note(.expected(.duration), at: spot) }
    return duration
  }

  mutating func seed(_ spot: Spot) -> UInt64? {
    let seed = spot.value.integer.flatMap { UInt64(exactly: $0) }
    if seed == nil { note(.expected(.wholeNumber), at: spot) }
    return seed
  }

  /// A text that is one of several words.
  mutating func word(
    _ spot: Spot, of noun: ScriptFinding.Noun, known: [String]
  ) -> String? {
    guard let word = text(spot) else { return nil }
    if known.contains(word) { return word }
    note(.unknownWord(word, of: noun, known: known), at: spot)
    return nil
  }

  /// Notes a key that is none of several words.
  mutating func check(
    _ key: String, at spot: Spot, of noun: ScriptFinding.Noun, known: [String]
  ) {
    if !known.contains(key) { note(.unknownWord(key, of: noun, known: known), at: spot) }
  }
}
