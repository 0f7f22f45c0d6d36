import Glibc
import Synchronization

/// A server on this machine that answers every connection with the same pieces, whatever it is asked.
package final class LoopbackServer: Sendable {
  package enum Ending: Sendable {
    case closes
    /// Waits until the other side gives up.
    case hangs
  }

  package struct Failure: Error { package let code = errno }

  package let port: UInt16
  private let service: Exchange

  /// What was asked, oldest first.
  package var requests: [String] { service.requests.withLock { $0 } }

  package init(answering pieces: [String], _ ending: Ending = .closes) throws {
    let (listener, port) = try Self.listen()
    self.port = port
    service = Exchange(listener: listener, pieces: pieces, ending: ending)
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(service)
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Exchange>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, argument.toOpaque())
    guard status == 0 else {
      argument.release()
      throw Failure()
    }
    pthread_detach(thread)
  }

  deinit { shutdown(service.listener, Int32(SHUT_RDWR)) }

  /// A port that nobody has yet, and the socket that listens there.
  package static func listen() throws -> (listener: Int32, port: UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && Glibc.listen(listener, 8) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    guard isListening else { throw Failure() }
    return (listener, UInt16(bigEndian: address.sin_port))
  }
}

/// What goes on in the server's thread.
private final class Exchange: Sendable {
  let listener: Int32
  let pieces: [String]
  let ending: LoopbackServer.Ending
  let requests = Mutex<[String]>([])

  init(listener: Int32, pieces: [String], ending: LoopbackServer.Ending) {
    (self.listener, self.pieces, self.ending) = (listener, pieces, ending)
  }

  /// Until the listener is shut down.
  func run() {
    while case let connection = accept(listener, nil, nil), connection >= 0 {
      serve(connection)
      close(connection)
    }
    close(listener)
  }

  private func serve(_ connection: Int32) {
    var request: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4096)
    while !Self.isWhole(request) {
      let count = recv(connection, &room, room.count, 0)
      guard count > 0 else { return }
      request += room[..<count]
    }
    requests.withLock { $0.append(String(decoding: request, as: UTF8.self)) }
    for piece in pieces {
      let bytes = Array(piece.utf8)
      guard send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { return }
    }
    if ending == .hangs { _ = recv(connection, &room, room.count, 0) }
  }

  /// Whether the head is there, and as much of a body as it promises. Who begins to speak TLS, with
  /// a record of kind 22, is answered in plain text.
  private static func isWhole(_ request: [UInt8]) -> Bool {
    if request.first == 22 { return true }
    let text = String(decoding: request, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else { return false }
    let length = text[..<end.lowerBound].split(separator: "\r\n")
      .first { $0.hasPrefix("Content-Length: ") }
      .flatMap { Int($0.dropFirst("Content-Length: ".count)) }
    return text[end.upperBound...].utf8.count >= length ?? 0
  }
}
