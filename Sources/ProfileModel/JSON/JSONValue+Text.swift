extension JSONValue {
  /// Reads one JSON text (RFC 8259).
  ///
  /// - Throws: where the bytes are no JSON, or an object has a key twice, since nobody can tell which
  ///   of its values was meant.
  package init(parsing bytes: some Sequence<UInt8>) throws(JSONFault) {
    let document = try JSONDocument(Array(bytes))
    if let repeated = document.repeatedKeys.first { throw repeated }
    self = document.value
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
