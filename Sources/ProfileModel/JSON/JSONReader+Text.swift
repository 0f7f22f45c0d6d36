extension JSONReader {
  /// A text within quotes, with its escapes undone.
  mutating func text() throws(JSONFault) -> String {
    position += 1
    let start = position
    skipPlain()
    guard peek("\"") else { return try textWithEscapes(from: start) }
    position += 1
    return try string(UnsafeBufferPointer(rebasing: bytes[start..<position - 1]), from: start)
  }

  /// The rest of a text, from the first byte that does not stand for itself.
  private mutating func textWithEscapes(from start: Int) throws(JSONFault) -> String {
    unescaped.removeAll(keepingCapacity: true)
    var plain = start
    while position < bytes.count {
      unescaped.append(contentsOf: bytes[plain..<position])
      if bytes[position] < 0x20 { throw fault(.controlCharacter) }
      if peek("\"") {
        position += 1
        return try unescaped.withUnsafeBufferPointer { bytes throws(JSONFault) in
          try string(bytes, from: start)
        }
      }
      unescaped.append(contentsOf: UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter)
      plain = position
      skipPlain()
    }
    throw fault(.endsEarly)
  }

  /// Skips what stands for itself in a text: all but quotation marks, backslashes and control
  /// characters. Eight bytes at a time, since most of a document is text.
  private mutating func skipPlain() {
    let raw = UnsafeRawBufferPointer(bytes)
    var end = position
    while end + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: end, as: UInt64.self).isPlain {
      end += 8
    }
    while end < bytes.count, bytes[end].isPlainInJSON { end += 1 }
    position = end
  }

  /// A text from its bytes, which were written from `start` on.
  private func string(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(JSONFault) -> String {
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: text.span))
    } catch {
      throw fault(.notUTF8, at: firstBeyondUTF8(from: start))
    }
  }

  /// The first byte from a place on that is no part of a character.
  func firstBeyondUTF8(from start: Int) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(start...).span)
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound
    }
  }
}

// MARK: - Escapes

extension JSONReader {
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    guard position + 1 < bytes.count else { throw fault(.endsEarly, at: bytes.count) }
    position += 2
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try hexadecimalEscape(from: start)
    default: throw fault(.escape, at: start)
    }
  }

  /// The character of `\u0041`, or of two such that are a surrogate pair.
  private mutating func hexadecimalEscape(
    from start: Int
  ) throws(JSONFault) -> Unicode.Scalar {
    let high = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard UTF16.isLeadSurrogate(high), peek("\\"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw fault(.halfCharacter, at: start) }
    position += 2
    let low = try codeUnit(from: start)
    guard UTF16.isTrailSurrogate(low) else { throw fault(.halfCharacter, at: start) }
    return UTF16.decode(UTF16.EncodedScalar([high, low]))
  }

  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for offset in 0..<4 {
      guard position + offset < bytes.count, let digit = bytes[position + offset].hexadecimalDigit
      else { throw fault(.escape, at: start) }
      unit = unit << 4 | digit
    }
    position += 4
    return unit
  }
}

extension UInt64 {
  /// Whether each of its eight bytes stands for itself in a text.
  fileprivate var isPlain: Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte below n borrows from its highest bit when n is taken away; one equal to m is 0 after ^.
    let (quote, backslash) = (self ^ ones &* 0x22, self ^ ones &* 0x5C)
    let odd =
      (self &- ones &* 0x20) & ~self | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
    return odd & ones &* 0x80 == 0
  }
}

extension UInt8 {
  /// Whether it stands for itself in a text (RFC 8259 §7).
  var isPlainInJSON: Bool {
    self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }

  fileprivate var hexadecimalDigit: UInt16? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(self - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(self - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
