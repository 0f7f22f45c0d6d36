extension Screen: Hashable {
  package static func == (left: Screen, right: Screen) -> Bool {
    left === right || left.saysTheSame(as: right) && left.keepsTheSame(as: right)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(version)
    hasher.combine(fields)
  }

  private func saysTheSame(as other: Screen) -> Bool {
    (id, title, purpose, when, required, fields)
      == (other.id, other.title, other.purpose, other.when, other.required, other.fields)
  }

  private func keepsTheSame(as other: Screen) -> Bool {
    (snooze, maxAsks, version, limits, was, allow)
      == (other.snooze, other.maxAsks, other.version, other.limits, other.was, other.allow)
  }
}
