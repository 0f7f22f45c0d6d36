import ProfileModel

/// Fields that are declared more than once.
extension FlowReading {
  /// A field as some file declares it, sound or not.
  private struct Declared {
    let file: String
    let node: Node

    var id: Node? { node["id"] }
    var writes: Node? { node["writes"] }
  }

  /// One question has one declaration, and one attribute one question: else there would be two labels,
  /// two tests and two histories of one answer.
  ///
  /// Of what is repeated within one file it is told there.
  var repeatedDeclarations: [Finding] {
    let declared = documents.flatMap { file, document in
      (document["fields"]?.elements ?? []).filter { $0["id"] != nil }
        .map { Declared(file: file, node: $0) }
    }
    return declared.enumerated().flatMap { index, field in
      let earlier = declared.prefix(index)
      return [repeatedID(of: field, after: earlier), repeatedAttribute(of: field, after: earlier)]
        .compactMap { $0 }
    }
  }

  private func repeatedID(of field: Declared, after earlier: ArraySlice<Declared>) -> Finding? {
    guard let node = field.id, let id = node.value.string,
      let other = earlier.first(where: { $0.id?.value.string == id }), other.file != field.file
    else { return nil }
    return Finding(
      file: field.file, path: node.path, problem: .declaredTwice(id: id, file: other.file))
  }

  private func repeatedAttribute(
    of field: Declared, after earlier: ArraySlice<Declared>
  ) -> Finding? {
    guard let node = field.writes, let path = node.value.string,
      let other = earlier.first(where: { $0.writes?.value.string == path }),
      other.file != field.file,
      let id = other.id?.value.string, id != field.id?.value.string
    else { return nil }
    return Finding(
      file: field.file, path: node.path,
      problem: .writtenTwice(path: path, id: id, file: other.file))
  }
}
