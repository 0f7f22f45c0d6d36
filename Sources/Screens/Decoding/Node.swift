package import ProfileModel

/// A value in a document, and the way that leads to it.
package struct Node {
  package let value: JSONValue
  private let way: Way

  /// Written out only where it is asked for, which is seldom: a document has hundreds of nodes.
  private indirect enum Way {
    case document
    case member(of: Way, String)
    case element(of: Way, Int)

    var path: String {
      switch self {
      case .document: return ""
      case .element(let list, let index): return "\(list.path)[\(index)]"
      case .member(let object, let key):
        let path = object.path
        return path.isEmpty ? key : "\(path).\(key)"
      }
    }
  }

  /// The whole of a document.
  init(document value: JSONValue) { self.init(value, .document) }

  private init(_ value: JSONValue, _ way: Way) { (self.value, self.way) = (value, way) }

  /// Such as `fields[1].kind`; empty for the document.
  package var path: String { way.path }

  /// The member of an object.
  package subscript(key: String) -> Node? { value[key].map { Node($0, .member(of: way, key)) } }

  /// A word to whoever reads the file (JSON Schema, draft 2020-12 §8.3). Any object may have one.
  static let comment = "$comment"

  /// The members of an object with their names, without a comment; empty for other values.
  package var memberNodes: [(name: String, node: Node)] {
    (value.object ?? [:]).compactMap { key, value in
      key == Self.comment ? nil : (key, Node(value, .member(of: way, key)))
    }
  }

  /// The elements of a list; empty for other values.
  package var elements: [Node] {
    (value.array ?? []).enumerated().map { Node($1, .element(of: way, $0)) }
  }
}
