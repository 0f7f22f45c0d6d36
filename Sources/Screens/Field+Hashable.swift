extension Field: Hashable {
  package static func == (left: Field, right: Field) -> Bool {
    left === right || left.asksTheSame(as: right) && left.takesTheSame(as: right)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(kind)
    hasher.combine(writes)
  }

  private func asksTheSame(as other: Field) -> Bool {
    (id, label, hint, purpose, kind, options)
      == (other.id, other.label, other.hint, other.purpose, other.kind, other.options)
      && (when, required, was) == (other.when, other.required, other.was)
  }

  private func takesTheSame(as other: Field) -> Bool {
    (writes, knownFrom, rules, validate, message, expires)
      == (other.writes, other.knownFrom, other.rules, other.validate, other.message, other.expires)
  }
}
