/// Writes JSON. Unlike Foundation's encoder it can be told which keys come first.
package struct JSONWriter {
  private let isCompact: Bool
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  package init(_ layout: JSONValue.Layout) { isCompact = layout == .compact }

  package mutating func write(_ value: JSONValue) { write(value, indent: 0) }

  /// Writes an object with some keys first; the others follow in their order.
  package mutating func write(_ members: JSONObject, order: [String]) {
    write(members, order: order, indent: 0)
  }

  private mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let truth): bytes += (truth ? "true" : "false").utf8
    case .number(let number): bytes += number.text.utf8
    case .string(let text): write(text)
    case .array(let elements): write(elements, indent: indent)
    case .object(let members): write(members, order: [], indent: indent)
    }
  }

  private mutating func write(_ members: JSONObject, order: [String], indent: Int) {
    let first = order.compactMap { key in members[key].map { (key: key, value: $0) } }
    let others = members.filter { !order.contains($0.key) }
    writeList("{", first + others, "}", indent: indent) { writer, member in
      writer.write(member.key)
      writer.bytes += (writer.isCompact ? ":" : ": ").utf8
      writer.write(member.value, indent: indent + 1)
    }
  }

  private mutating func write(_ elements: [JSONValue], indent: Int) {
    writeList("[", elements, "]", indent: indent) { $0.write($1, indent: indent + 1) }
  }

  private mutating func writeList<Item>(
    _ opening: String, _ items: [Item], _ closing: String, indent: Int,
    _ writeItem: (inout Self, Item) -> Void
  ) {
    bytes += opening.utf8
    for (position, item) in items.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine(indent: indent + 1)
      writeItem(&self, item)
    }
    if !items.isEmpty { startLine(indent: indent) }
    bytes += closing.utf8
  }

  private mutating func startLine(indent: Int) {
    if isCompact { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
  }
}

// MARK: - Texts

extension JSONWriter {
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { write($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whole stretches of what stands for itself, and an escape between two of them.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() where !byte.isPlainInJSON {
      bytes.append(contentsOf: text[start..<index])
      writeEscape(of: byte)
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// RFC 8259 §7: quotation mark, backslash and control characters must be escaped.
  private mutating func writeEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    case 0..<0x20: bytes += "u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }
}
