import Glibc

/// A server on this machine that speaks TLS and has one answer, by `openssl`. Its certificate is its
/// own authority, which no machine trusts.
package final class SecureServer: Sendable {
  package let port: UInt16
  /// The file of the certificate.
  package let authority: String
  private let folder: TemporaryFolder
  private let process: ChildProcess

  private static let openssl = "/usr/bin/openssl"

  /// Whether the machine can have such a server.
  package static var isPossible: Bool { access(openssl, X_OK) == 0 }

  /// - Parameters:
  ///   - answer: the whole response, head and body.
  ///   - name: what is asked for: the path of the request without the first slash.
  package init(answering answer: String, at name: String) throws {
    folder = try TemporaryFolder()
    authority = "\(folder.path)/certificate"
    try folder.write(answer, to: name)
    try Self.certify(in: folder)

    let said = "\(folder.path)/said"
    mkfifo(said, 0o600)
    let reader = open(said, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(reader) }
    let command =
      "cd \(folder.path) && exec \(Self.openssl) s_server -HTTP -accept 127.0.0.1:0"
      + " -cert certificate -key key"
    process = try ChildProcess(
      ["/bin/sh", "-c", command], environment: [:],
      streams: [
        .init(descriptor: STDIN_FILENO, path: "/dev/null", flags: O_RDONLY),
        .init(descriptor: STDOUT_FILENO, path: said, flags: O_WRONLY),
        .init(descriptor: STDERR_FILENO, path: "/dev/null", flags: O_WRONLY),
      ])
    port = try Self.port(saidTo: reader)
  }

  deinit {
    kill(process.processID, SIGKILL)
    _ = process.exit(isAwaited: true)
  }

  private static func certify(in folder: TemporaryFolder) throws {
    let outcome = try Outcome(
      [
        openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
        "-keyout", "\(folder.path)/key", "-out", "\(folder.path)/certificate", "-days", "2",
        "-subj", "/CN=loopback", "-addext", "subjectAltName=IP:127.0.0.1",
      ], environment: [:], folder: folder.path)
    guard outcome.exit == .status(0) else { throw TerminalFailure(outcome.errors) }
  }

  /// Reads until the server tells its port: `ACCEPT 127.0.0.1:36667`.
  private static func port(saidTo reader: Int32) throws -> UInt16 {
    var said = ""
    var room = [UInt8](repeating: 0, count: 4096)
    var entry = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, 60_000) > 0 {
      let count = read(reader, &room, room.count)
      guard count > 0 else { break }
      said += String(decoding: room[..<count], as: UTF8.self)
      let lines = said.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let line = lines.first(where: { $0.hasPrefix("ACCEPT ") }),
        let port = line.split(separator: ":").last.flatMap({ UInt16($0) })
      {
        return port
      }
    }
    throw TerminalFailure("openssl did not begin to serve")
  }
}
