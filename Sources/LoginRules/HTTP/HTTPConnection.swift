import Glibc
import System

/// One question and its answer over a plain connection, within limits.
///
/// There is no TLS here: it would take a library that costs more memory at the start than the whole
/// program. A forwarder on the same machine can speak it for us.
struct HTTPConnection: ~Copyable {
  private let socket: Descriptor

  private var descriptor: Int32 { socket.number }

  /// Asks and waits.
  ///
  /// - Parameters:
  ///   - limit: how long the body of the response may be, in bytes.
  ///   - deadline: until when to wait. Looking up the name of a host takes what the system takes.
  /// - Throws: `noTLS`, `noAnswer`, `timedOut`, `badOutput`, `outputTooLarge`.
  static func response(
    to request: HTTPRequest, at address: HTTPAddress, atMost limit: Int,
    until deadline: Deadline
  ) throws(RuleFailure) -> (status: Int, body: [UInt8]) {
    guard !address.needsTLS else { throw .noTLS }
    let connection = try HTTPConnection(to: address, until: deadline)
    try connection.send(request.bytes(to: address), until: deadline)
    return try connection.receive(atMost: limit, until: deadline)
  }
}

// MARK: - Connecting

extension HTTPConnection {
  /// Tries the addresses of the host one after the other.
  private init(
    to address: HTTPAddress, until deadline: Deadline
  ) throws(RuleFailure) {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(address.host, String(address.port), &hints, &list) == 0 else {
      throw .noAnswer
    }
    defer { freeaddrinfo(list) }
    var next = list
    while let entry = next?.pointee {
      if let descriptor = try Self.connected(to: entry, until: deadline) {
        socket = descriptor
        return
      }
      next = entry.ai_next
    }
    throw .noAnswer
  }

  /// - Returns: `nil` where nobody answers.
  private static func connected(
    to entry: addrinfo, until deadline: Deadline
  ) throws(RuleFailure) -> Descriptor? {
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let number = Glibc.socket(entry.ai_family, kind, entry.ai_protocol)
    guard number >= 0 else { return nil }
    let descriptor = Descriptor(number)
    if connect(number, entry.ai_addr, entry.ai_addrlen) == 0 { return descriptor }
    let isUnderWay = errno == EINPROGRESS
    if isUnderWay, !descriptor.isReady(for: POLLOUT, until: deadline) { throw .timedOut }
    var status: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    guard isUnderWay, getsockopt(number, SOL_SOCKET, SO_ERROR, &status, &size) == 0,
      status == 0
    else { return nil }
    return descriptor
  }
}

// MARK: - Talking

extension HTTPConnection {
  private func send(
    _ bytes: [UInt8], until deadline: Deadline
  ) throws(RuleFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard socket.isReady(for: POLLOUT, until: deadline) else { throw .timedOut }
      let count = rest.withUnsafeBytes { bytes in
        Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
      // Who has closed already may have answered.
      if count < 0 && [EPIPE, ECONNRESET].contains(errno) { return }
      guard count >= 0 || Self.isPassing(errno) else { throw .noAnswer }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private func receive(
    atMost limit: Int, until deadline: Deadline
  ) throws(RuleFailure) -> (status: Int, body: [UInt8]) {
    var reader = HTTPResponseReader(maximumBody: limit)
    var room = [UInt8](repeating: 0, count: 16 * 1024)
    while !reader.isDone {
      // Also while bytes keep coming: who sends one now and then is as slow as who sends none.
      guard socket.isReady(for: POLLIN, until: deadline),
        !deadline.hasPassed
      else { throw .timedOut }
      let count = recv(descriptor, &room, room.count, 0)
      if count < 0 && Self.isPassing(errno) { continue }
      guard count >= 0 else { throw .noAnswer }
      if count == 0 { try reader.end() } else { try reader.take(room[..<count]) }
    }
    return (reader.status, reader.body)
  }

  private static func isPassing(_ code: Int32) -> Bool { code == EINTR || code == EAGAIN }
}
