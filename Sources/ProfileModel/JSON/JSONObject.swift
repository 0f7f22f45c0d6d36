/// The members of a JSON object, in the order of their keys' bytes.
///
/// Two keys that only look alike, such as é in one scalar and in two, are two keys, as they are for
/// whoever wrote them; a dictionary of `String` has room for one.
///
/// A sorted list finds a member in as many steps as the logarithm of their number, and takes one
/// allocation where few objects have more than ten members.
package struct JSONObject: Hashable, Sendable {
  private var members: [Member]

  struct Member: Hashable, Sendable {
    let key: String
    var value: JSONValue

    static func == (left: Self, right: Self) -> Bool {
      left.key.hasSameBytes(as: right.key) && left.value == right.value
    }
  }

  /// Of equal keys the last one counts.
  package init(_ list: some Sequence<(key: String, value: JSONValue)>) {
    self.init(list.map { Member(key: $0.key, value: $0.value) })
  }

  /// Of equal keys the last one counts.
  init(_ list: consuming [Member]) {
    members = list
    if Self.isInOrder(members) { return }
    // Equal keys stay in the order of the list.
    members.sort { $0.key.bytesPrecede($1.key) }
    if !Self.isInOrder(members) { dropShadowed() }
  }

  private static func isInOrder(_ members: [Member]) -> Bool {
    members.indices.dropFirst().allSatisfy { index in
      members[index - 1].key.bytesPrecede(members[index].key)
    }
  }

  /// Drops each member that has another one of its key behind it.
  private mutating func dropShadowed() {
    var kept: [Member] = []
    for member in members {
      if let last = kept.last, last.key.hasSameBytes(as: member.key) { kept.removeLast() }
      kept.append(member)
    }
    members = kept
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
  /// The value of a key that has the same bytes; `nil` where there is none, and to remove it.
  package subscript(key: String) -> JSONValue? {
    get {
      // Among few, looking at each is quickest.
      if members.count <= 8 {
        return members.firstIndex { $0.key.hasSameBytes(as: key) }.map { members[$0].value }
      }
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
  /// The members that are to be kept, in order.
  package func filter(_ isKept: ((key: String, value: JSONValue)) -> Bool) -> JSONObject {
    var object = self
    object.members = members.filter { isKept(($0.key, $0.value)) }
    return object
  }

  /// The same keys, each with what becomes of its value.
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
    JSONObject(members + other.members)
  }

  /// Takes the members of another object, which prevail.
  package mutating func merge(_ other: JSONObject) { self = merging(other) }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// The last of equal keys wins, as it does when a file is read.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map(Member.init))
  }
}

extension String {
  /// Whether both are written with the same scalars. `==` takes letters as equal that only look so.
  fileprivate func hasSameBytes(as other: String) -> Bool {
    // Most keys differ in length already, and of ASCII nothing else only looks so.
    guard utf8.count == other.utf8.count, self == other else { return false }
    return utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8)
  }

  fileprivate func bytesPrecede(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
