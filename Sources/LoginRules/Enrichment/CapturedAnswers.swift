package import ProfileModel
package import System

/// Answers of services that were kept in files, for demonstrations and tests:
///
///     {"service": "clearbit", "email": "ada@example.com", "status": 200, "body": {…}}
///
/// An answer without a status never comes: it takes all the time there is.
package struct CapturedAnswers: EnrichmentSource {
  private struct Key: Hashable {
    let service: String
    let email: String
  }

  /// `nil` for one that never comes.
  private let answers: [Key: HTTPResponse?]

  /// The first file that is none, by its name.
  private let badFile: String?

  /// - Parameter documents: what the files have. One that is no captured answer is passed over.
  package init(_ documents: [JSONValue]) {
    self.init(documents.compactMap { Self.answer(in: $0) }, badFile: nil)
  }

  /// - Parameter folder: where the files are, each with the ending `.json`.
  package init(folder: String) {
    let names = ((try? Folder(path: folder).names()) ?? []).filter { $0.hasSuffix(".json") }
    let found = names.map { name in
      let bytes = try? WholeFile.bytes(of: "\(folder)/\(name)", atMost: Self.maximumBytes)
      let document = bytes.flatMap { try? JSONValue(parsing: $0) }
      return (name: name, answer: document.flatMap { Self.answer(in: $0) })
    }
    self.init(found.compactMap(\.answer), badFile: found.first { $0.answer == nil }?.name)
  }

  private init(_ answers: [(Key, HTTPResponse?)], badFile: String?) {
    self.answers = Dictionary(answers, uniquingKeysWith: { first, _ in first })
    self.badFile = badFile
  }

  private static let maximumBytes = 256 * 1024

  package func answer(
    of enrichment: Enrichment, about email: String, key: String, until deadline: Deadline
  ) throws(RuleFailure) -> HTTPResponse {
    let key = Key(service: enrichment.name, email: Self.uniqueKey(of: email))
    guard let answer = answers[key] else {
      if let badFile { throw .badAnswerFile(badFile) }
      return HTTPResponse(status: 404, body: [])
    }
    if let answer { return answer }
    deadline.wait()
    throw .timedOut
  }

  private static func answer(in document: JSONValue) -> (Key, HTTPResponse?)? {
    guard let service = document["service"]?.string, let email = document["email"]?.string
    else { return nil }
    let key = Key(service: service, email: uniqueKey(of: email))
    guard let status = document["status"]?.integer else { return (key, nil) }
    return (key, HTTPResponse(status: status, body: document["body"]?.encoded() ?? []))
  }

  private static func uniqueKey(of email: String) -> String {
    (try? EmailAddress(email))?.uniqueKey ?? email
  }
}
