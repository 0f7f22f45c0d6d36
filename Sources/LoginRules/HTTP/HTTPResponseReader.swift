import ProfileModel

/// Takes a response as it comes in, byte by byte (RFC 9112): a body of a known length, in chunks, or
/// to the end of the connection.
struct HTTPResponseReader {
  private(set) var status = 0
  private(set) var body: [UInt8] = []
  private var place = Place.statusLine
  private var line: [UInt8] = []
  private var headBytes = 0
  private var length: Int?
  private var isChunked = false
  private let maximumBody: Int

  private enum Place: Equatable {
    case statusLine, fields
    /// So many bytes of the body, and that is all.
    case body(left: Int)
    case bodyToTheEnd
    case chunkSize
    case chunk(left: Int)
    /// The line end after a chunk.
    case chunkEnd
    case trailer
    case done
  }

  /// - Parameter maximumBody: in bytes.
  init(maximumBody: Int) { self.maximumBody = maximumBody }

  /// More than any head that means well, in bytes; what stands between chunks counts as well.
  private static let maximumHead = 32 * 1024

  /// Whether nothing more is to come.
  var isDone: Bool { place == .done }

  /// - Throws: `badOutput` for what is no response, `outputTooLarge`.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(RuleFailure) {
    for byte in bytes {
      switch place {
      case .body(let left):
        try keep(byte)
        place = left == 1 ? .done : .body(left: left - 1)
      case .bodyToTheEnd: try keep(byte)
      case .chunk(let left):
        try keep(byte)
        place = left == 1 ? .chunkEnd : .chunk(left: left - 1)
      case .done: return
      case .statusLine, .fields, .chunkSize, .chunkEnd, .trailer: try takeOfLine(byte)
      }
    }
  }

  /// The other side has closed the connection.
  ///
  /// - Throws: `badOutput` where something is missing.
  mutating func end() throws(RuleFailure) {
    guard place == .done || place == .bodyToTheEnd else { throw .badOutput }
    place = .done
  }

  private mutating func keep(_ byte: UInt8) throws(RuleFailure) {
    guard body.count < maximumBody else { throw .outputTooLarge(maximumBytes: maximumBody) }
    body.append(byte)
  }
}

// MARK: - Lines

extension HTTPResponseReader {
  private mutating func takeOfLine(_ byte: UInt8) throws(RuleFailure) {
    headBytes += 1
    guard headBytes <= Self.maximumHead else { throw .badOutput }
    guard byte == UInt8(ascii: "\n") else {
      line.append(byte)
      return
    }
    // A line end without the carriage return is one too (§2.2).
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    line.removeAll(keepingCapacity: true)
    try take(line: text)
  }

  private mutating func take(line: String) throws(RuleFailure) {
    switch place {
    case .statusLine: try takeStatus(line)
    case .fields: if line.isEmpty { try beginBody() } else { try takeField(line) }
    case .chunkSize:
      let digits = line.prefix { $0 != ";" && $0 != " " }
      guard digits.count <= 8, digits.allSatisfy(\.isHexDigit), let size = Int(digits, radix: 16)
      else { throw .badOutput }
      place = size == 0 ? .trailer : .chunk(left: size)
    case .chunkEnd:
      guard line.isEmpty else { throw .badOutput }
      place = .chunkSize
    case .trailer: if line.isEmpty { place = .done }
    case .body, .bodyToTheEnd, .chunk, .done: break
    }
  }

  /// `HTTP/1.1 200 OK`
  private mutating func takeStatus(_ line: String) throws(RuleFailure) {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0] == "HTTP/1.1" || parts[0] == "HTTP/1.0", parts[1].count == 3,
      let status = Int(parts[1]), 100...599 ~= status
    else { throw .badOutput }
    self.status = status
    (length, isChunked, place) = (nil, false, .fields)
  }

  private mutating func takeField(_ line: String) throws(RuleFailure) {
    guard let colon = line.firstIndex(of: ":") else { throw .badOutput }
    let value = String(line[line.index(after: colon)...]).trimmed
    switch line[..<colon].lowercased() {
    case "content-length":
      guard value.count <= 12, value.allSatisfy(\.isNumber), let length = Int(value),
        length == self.length ?? length
      else { throw .badOutput }
      self.length = length
    case "transfer-encoding":
      // We accept no other in the request.
      guard value.lowercased() == "chunked" else { throw .badOutput }
      isChunked = true
    default: break
    }
  }

  /// How long the body is (§6.3).
  private mutating func beginBody() throws(RuleFailure) {
    switch (status, isChunked, length) {
    // Something to say before the response proper.
    case (..<200, _, _): place = .statusLine
    case (204, _, _), (304, _, _): place = .done
    case (_, true, _): place = .chunkSize
    case (_, _, 0): place = .done
    case (_, _, let length?):
      guard length <= maximumBody else { throw .outputTooLarge(maximumBytes: maximumBody) }
      place = .body(left: length)
    case (_, _, nil): place = .bodyToTheEnd
    }
  }
}
