/// What one JSON text holds, with what can be held against it and yet read.
package struct JSONDocument {
  package let value: JSONValue
  /// Keys that stand twice in one object, in the order of the text; `value` has the last of them.
  package let repeatedKeys: [JSONFault]

  /// - Parameter bytes: UTF-8. A byte order mark is skipped.
  /// - Throws: where the bytes stop being JSON (RFC 8259).
  package init(_ bytes: [UInt8]) throws(JSONFault) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(JSONFault) in
      var reader = JSONReader(bytes)
      return JSONDocument(value: try reader.document(), repeatedKeys: reader.repeatedKeys)
    }
  }

  private init(value: JSONValue, repeatedKeys: [JSONFault]) {
    (self.value, self.repeatedKeys) = (value, repeatedKeys)
  }
}
