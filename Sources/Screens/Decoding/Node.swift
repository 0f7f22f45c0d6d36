import ProfileModel

/// A value in a document, and the path that leads to it.
struct Node {
  let value: JSONValue
  /// Such as `fields[1].kind`; empty for the document.
  let path: String

  /// The member of an object.
  subscript(key: String) -> Node? {
    value[key].map { Node(value: $0, path: path.isEmpty ? key : "\(path).\(key)") }
  }

  /// The members of an object with their names; empty for other values.
  var memberNodes: [(name: String, node: Node)] {
    (value.object?.keys ?? []).compactMap { key in self[key].map { (key, $0) } }
  }

  /// The elements of a list; empty for other values.
  var elements: [Node] {
    (value.array ?? []).enumerated().map { Node(value: $1, path: "\(path)[\($0)]") }
  }
}
