package import ProfileService

/// How failures are put into words. The words themselves are made elsewhere.
package struct FailureWords: Sendable {
  let service: @Sendable (ServiceError) -> String
  let connection: @Sendable (ConnectionError) -> String

  package init(
    service: @escaping @Sendable (ServiceError) -> String,
    connection: @escaping @Sendable (ConnectionError) -> String
  ) {
    self.service = service
    self.connection = connection
  }
}
