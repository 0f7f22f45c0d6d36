import ProfileModel
import Screens

/// Reads a script. It notes everything that is wrong with it and goes on, so that the next fault is
/// found too; nothing that was read with a fault is ever used.
struct ScriptReader {
  /// What is declared, as far as it can be read.
  let flow: Flow
  /// What a script may name.
  let names: FlowNames
  /// What reads the values of any file.
  var reader: DocumentReader

  init(file: String, flow: Flow, names: FlowNames, _ care: FlowReading.Care = .strict) {
    (self.flow, self.names) = (flow, names)
    reader = DocumentReader(file: file, care)
  }

  var findings: [Finding] { reader.findings }

  mutating func note(_ problem: Finding.Problem, at node: Node) {
    reader.note(problem, at: node)
  }
}

// MARK: - Values

extension ScriptReader {
  /// What is done by standing there, as in `"notNow": true`.
  mutating func yes(_ node: Node, _ step: ScriptStep) -> ScriptStep {
    if node.value != true { note(.wrongShape(expected: .yes, found: node.shape), at: node) }
    return step
  }

  mutating func time(_ node: Node) -> Timestamp? {
    guard let text = reader.text(node) else { return nil }
    let time = Timestamp(text)
    if time == nil { note(.badTime(text), at: node) }
    return time
  }

  /// The ids of all fields, and of those of the login, which no file declares; `nil` where they are
  /// not known.
  var fields: [String]? {
    names.fields.map { declared in
      declared + ["email", "password"].filter { !declared.contains($0) }
    }
  }

  /// Notes a key that is the id of no field.
  mutating func checkField(_ id: String, at node: Node, known: [String]?) {
    if let known, !known.contains(id) { note(.unknownWord(id, of: .field, known: known), at: node) }
  }

  /// The fields of a list, which may be empty.
  mutating func fieldIDs(_ node: Node) -> JSONValue? {
    guard reader.isShape(.list, node) else { return nil }
    for element in node.elements { _ = reader.word(element, of: .field, known: fields) }
    return node.value
  }
}
