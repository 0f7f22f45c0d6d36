/// The members of a JSON object, in the order of their keys' bytes.
///
/// Two keys that only look alike, such as é in one scalar and in two, are two keys, as they are for
/// whoever wrote them; a dictionary of `String` has room for one.
///
/// A sorted list finds a member in as many steps as the logarithm of their number, and takes one
/// allocation where few objects have more than ten members.
package struct JSONObject: Hashable, Sendable {
  private var members: [Member]

  private struct Member: Hashable, Sendable {
    let key: String
    var value: JSONValue

    static func == (left: Self, right: Self) -> Bool {
      left.key.hasSameBytes(as: right.key) && left.value == right.value
    }
  }

  package init() { members = [] }

  /// Of equal keys the last one counts.
  ///
  /// - Parameter repeated: called with the position of each member whose key stood before.
  init(inOrder list: [(key: String, value: JSONValue)], repeated: (Int) -> Void = { _ in }) {
    members = []
    members.reserveCapacity(list.count)
    for position in Self.sorted(list) {
      let (key, value) = list[position]
      if let last = members.last?.key, last.hasSameBytes(as: key) {
        members[members.count - 1].value = value
        repeated(position)
      } else {
        members.append(Member(key: key, value: value))
      }
    }
  }

  /// Of equal keys the last one counts.
  package init(_ list: some Sequence<(key: String, value: JSONValue)>) {
    self.init(inOrder: Array(list))
  }

  /// The positions of a list's members in the order of their keys, and of equal keys as they come.
  private static func sorted(_ list: [(key: String, value: JSONValue)]) -> [Int] {
    list.indices.sorted { first, second in
      let (key, other) = (list[first].key, list[second].key)
      return key.bytesPrecede(other) || (first < second && key.hasSameBytes(as: other))
    }
  }
}

extension JSONObject: RandomAccessCollection {
  package var startIndex: Int { members.startIndex }
  package var endIndex: Int { members.endIndex }

  package subscript(position: Int) -> (key: String, value: JSONValue) {
    (members[position].key, members[position].value)
  }

  /// In order.
  package var keys: [String] { members.map(\.key) }
}

extension JSONObject {
  package subscript(key: String) -> JSONValue? {
    get {
      let position = position(of: key)
      return holds(key, at: position) ? members[position].value : nil
    }
    set {
      let position = position(of: key)
      switch (newValue, holds(key, at: position)) {
      case (let value?, true): members[position].value = value
      case (let value?, false): members.insert(Member(key: key, value: value), at: position)
      case (nil, true): members.remove(at: position)
      case (nil, false): break
      }
    }
  }

  /// Where a key stands, or would.
  private func position(of key: String) -> Int {
    var range = members.startIndex..<members.endIndex
    while let last = range.last {
      let middle = (range.lowerBound + last) / 2
      range =
        members[middle].key.bytesPrecede(key)
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private func holds(_ key: String, at position: Int) -> Bool {
    position < members.endIndex && members[position].key.hasSameBytes(as: key)
  }
}

extension JSONObject {
  package func filter(_ isKept: ((key: String, value: JSONValue)) -> Bool) -> JSONObject {
    var object = self
    object.members = members.filter { isKept(($0.key, $0.value)) }
    return object
  }

  package func mapValues(_ transform: (JSONValue) -> JSONValue) -> JSONObject {
    var object = self
    for position in object.members.indices {
      object.members[position].value = transform(members[position].value)
    }
    return object
  }

  /// What became of the values, without those of which nothing did.
  package func compactMapValues<Result>(
    _ transform: (JSONValue) -> Result?
  ) -> [String: Result] {
    Dictionary(
      compactMap { key, value in transform(value).map { (key, $0) } }, uniquingKeysWith: { $1 })
  }

  /// These members and those of another object, which prevail.
  package func merging(_ other: JSONObject) -> JSONObject {
    JSONObject(inOrder: Array(self) + Array(other))
  }

  package mutating func merge(_ other: JSONObject) { self = merging(other) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// The last of equal keys wins, as it does when a file is read.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(inOrder: elements)
  }
}

extension String {
  /// Whether both are written with the same scalars. `==` takes letters as equal that only look so.
  fileprivate func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  fileprivate func bytesPrecede(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
