extension JSONValue {
  /// Reads one JSON text (RFC 8259). The last of equal keys wins.
  ///
  /// - Throws: where the bytes are no JSON, or no UTF-8.
  package init(parsing bytes: some Sequence<UInt8>) throws(JSONFault) {
    let bytes = Array(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONFault(line: 1, column: 1, problem: .expected("UTF-8"))
    }
    var reader = JSONReader(bytes)
    self = try reader.document()
  }

  /// How much room a JSON text takes.
  package enum Layout: Sendable {
    /// One line, no spaces.
    case compact
    /// Indented, one member a line.
    case pretty
  }

  /// This value as a JSON text in UTF-8, keys sorted so that equal values give equal bytes.
  package func encoded(_ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.write(self)
    return writer.bytes
  }
}
