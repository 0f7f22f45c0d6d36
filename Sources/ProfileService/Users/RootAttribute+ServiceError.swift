import ProfileModel

extension RootAttribute {
  /// - Throws: `wrongType`, `invalid`.
  func validate(_ value: JSONValue) throws(ServiceError) {
    do throws(RootFault) {
      try check(value)
    } catch {
      switch error {
      case .wrongType(let expected): throw .wrongType(path, expected: expected)
      case .refused(let refusal): throw .invalid(path, refusal)
      }
    }
  }
}
