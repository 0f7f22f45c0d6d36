/// Where each value of a JSON text stands, for telling the place of what is wrong with a value.
///
/// It is made when there is something to tell; reading a text does not pay for it.
package struct JSONOutline: Sendable {
  private let bytes: [UInt8]
  private let root: OutlinedValue

  /// - Parameter bytes: what is known to be JSON. Of anything else the outline has but the beginning.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    root = bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      _ = reader.next()
      let start = OutlinedValue(offset: reader.position)
      return (try? reader.outline()) ?? start
    }
  }

  /// The place of the value that a path such as `fields[1].kind` leads to; where it leads to none,
  /// of the last one on the way.
  package func place(of path: String) -> TextPlace {
    place(at: root.value(at: path[...]).found.offset)
  }

  /// The place of a key in the object that a path leads to; where it has none, of the object.
  package func place(ofKey key: String, in path: String) -> TextPlace {
    let object = root.value(at: path[...]).found
    return place(at: object.member(key)?.offset ?? object.offset)
  }

  /// Whether the text is an object with this key.
  package func hasKey(_ key: String) -> Bool { root.member(key) != nil }

  private func place(at offset: Int) -> TextPlace {
    bytes.withUnsafeBufferPointer { bytes in
      var counter = PlaceCounter(bytes)
      return counter.place(of: offset)
    }
  }
}

/// A member of an object in a text, by the first byte of its key.
struct OutlinedMember: Sendable {
  var key: String
  var offset: Int
  var value: OutlinedValue
}

/// A value in a text, by its first byte.
struct OutlinedValue: Sendable {
  let offset: Int
  /// Of an object.
  var members: [OutlinedMember] = []
  /// Of a list.
  var elements: [OutlinedValue] = []
}

extension OutlinedValue {
  /// Of equal keys the last one counts, as it does when a text is read.
  func member(_ key: String) -> OutlinedMember? { members.last { $0.key == key } }

  /// The value at the end of a path, or the last one on the way to where there is none, with the
  /// rest of the path.
  ///
  /// A key may have dots and brackets of its own, so that a path can be read in more than one way:
  /// the one that leads furthest is taken, longer keys before shorter.
  func value(at path: Substring) -> (found: OutlinedValue, rest: Substring) {
    var furthest = (found: self, rest: path)
    for (value, rest) in steps(along: path) where !furthest.rest.isEmpty {
      let reached = value.value(at: rest)
      if reached.rest.count < furthest.rest.count { furthest = reached }
    }
    return furthest
  }

  /// The values that the first step of a path may mean, each with the rest of the path.
  private func steps(along path: Substring) -> [(OutlinedValue, Substring)] {
    if path.first == "[", let end = path.firstIndex(of: "]"),
      let index = Int(path[..<end].dropFirst()), elements.indices.contains(index)
    {
      return [(elements[index], path[end...].dropFirst())]
    }
    let path = path.first == "." ? path.dropFirst() : path
    return members.reversed()
      .filter { member in
        path.hasPrefix(member.key)
          && [nil, ".", "["].contains(path.dropFirst(member.key.count).first)
      }
      .sorted { $0.key.count > $1.key.count }
      .map { ($0.value, path.dropFirst($0.key.count)) }
  }
}

extension JSONReader {
  /// Reads the value that comes next, for its places.
  fileprivate mutating func outline() throws(JSONFault) -> OutlinedValue {
    switch next() {
    case UInt8(ascii: "{"): try outlineOfObject()
    case UInt8(ascii: "["): try outlineOfList()
    default: try outlineOfPlainValue()
    }
  }

  private mutating func outlineOfPlainValue() throws(JSONFault) -> OutlinedValue {
    let outline = OutlinedValue(offset: position)
    _ = try value()
    return outline
  }

  private mutating func outlineOfObject() throws(JSONFault) -> OutlinedValue {
    var outline = OutlinedValue(offset: position)
    try descend()
    defer { depth -= 1 }
    if skip("}") { return outline }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw expected(.key) }
      let offset = position
      let key = try text()
      guard skip(":") else { throw expected(.colonAfterKey) }
      outline.members.append(
        OutlinedMember(key: key, offset: offset, value: try self.outline()))
    } while skip(",")
    guard skip("}") else { throw expected(.commaOrBrace) }
    return outline
  }

  private mutating func outlineOfList() throws(JSONFault) -> OutlinedValue {
    var outline = OutlinedValue(offset: position)
    try descend()
    defer { depth -= 1 }
    if skip("]") { return outline }
    repeat { outline.elements.append(try self.outline()) } while skip(",")
    guard skip("]") else { throw expected(.commaOrBracket) }
    return outline
  }
}
