import ProfileModel

/// What came of one line of an import.
package enum ImportOutcome: Hashable, Sendable {
  case imported
  /// The same user is there already.
  case unchanged
  /// Why there is no such user, and where in the line: in Unicode scalars, counted from 1.
  case refused(ServiceError, column: Int)
}

extension UsersAPI {
  /// No line of an export is longer, in bytes.
  package static let maximumLineBytes = 4 << 20

  /// Imports users, one JSON object a line, each of them whole or not at all. Empty lines are
  /// nothing. A user who is there already stays as they are.
  ///
  /// - Throws: those of status 401 and 403.
  package func importUsers(
    from lines: some Sequence<[UInt8]>, token: String,
    _ report: (_ line: Int, _ outcome: ImportOutcome) -> Void
  ) throws(ServiceError) {
    try authenticated(token).require(anyOf: [.createUsers])
    let linesInBatch = store.usersAtOnce
    var batch: [Line] = []
    func work() {
      for (line, outcome) in outcomes(of: batch) { report(line, outcome) }
      batch = []
    }
    for (position, bytes) in lines.enumerated() where !Self.isBlank(bytes) {
      batch.append(Line(number: position + 1, bytes: bytes))
      if batch.count >= linesInBatch { work() }
    }
    work()
  }

  /// Whether a line has nothing in it that JSON minds (RFC 8259 §2), such as the CR of another
  /// system's line end.
  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }

  private struct Line {
    let number: Int
    let bytes: [UInt8]
  }

  private func outcomes(of lines: [Line]) -> [(line: Int, outcome: ImportOutcome)] {
    var outcomes: [(line: Int, outcome: ImportOutcome)] = []
    var users: [(position: Int, user: NewUser)] = []
    for (position, line) in lines.enumerated() {
      do throws(ServiceError) {
        let user = try newUser(line.bytes)
        let known = try outcome(ifPresent: user)
        if known == nil { users.append((position, user)) }
        outcomes.append((line.number, known ?? .imported))
      } catch {
        outcomes.append((line.number, Self.refused(line, error)))
      }
    }
    for ((position, user), error) in zip(users, store.create(users.map(\.user))) {
      if let error { outcomes[position].outcome = outcome(of: user, lines[position], error) }
    }
    return outcomes
  }

  private static func refused(_ line: Line, _ error: ServiceError) -> ImportOutcome {
    .refused(error, column: ExportedUser.column(of: error, in: line.bytes))
  }

  private func newUser(_ line: [UInt8]) throws(ServiceError) -> NewUser {
    guard line.count <= Self.maximumLineBytes else {
      throw .documentTooLarge(maximumBytes: Self.maximumDocumentBytes)
    }
    let exported = try ExportedUser(line: line)
    try checkSize(of: exported.profile)
    let id = exported.profile.userID.flatMap(UserID.init(passwordUserID:)) ?? .random(from: random)
    return NewUser(id, exported.profile, records: exported.records)
  }

  /// What there is to say of a user who is there already; `nil` of one who is not.
  private func outcome(ifPresent user: NewUser) throws(ServiceError) -> ImportOutcome? {
    guard let there = try self.user(withUserID: user.profile.userID ?? "") else { return nil }
    guard there.profile == user.profile, try history(of: there.id) == user.history else {
      throw .conflict
    }
    return .unchanged
  }

  /// What an error means for a user who could not be made.
  private func outcome(of user: NewUser, _ line: Line, _ error: StoreError) -> ImportOutcome {
    do throws(ServiceError) {
      // Another line, or another import, was quicker.
      if let outcome = try outcome(ifPresent: user) { return outcome }
      try storing { () throws(StoreError) in throw error }
      return Self.refused(line, .store(error))
    } catch {
      return Self.refused(line, error)
    }
  }
}

extension NewUser {
  fileprivate var history: History {
    records[.history].flatMap { History(json: $0) } ?? History()
  }
}
