import Screens

/// What the screens and fields of an old flow are called in a new one.
struct Renames: Sendable {
  private let screens: [String: String]
  private let fields: [String: String]

  init(from old: Flow, to new: Flow) {
    screens = Self.names(
      of: old.screens.map(\.id), among: new.screens.map { ($0.id, $0.was) })
    fields = Self.names(
      of: old.subjects.fields,
      among: (new.screens.flatMap(\.fields) + new.fields).map { ($0.id, $0.was) })
  }

  /// The new names of those that do not go by their old ones any more.
  private static func names(
    of old: [String], among new: [(id: String, was: [String])]
  ) -> [String: String] {
    let ids = Set(new.map(\.id))
    return old.filter { !ids.contains($0) }.reduce(into: [:]) { names, id in
      names[id] = new.first { $0.was.contains(id) }?.id
    }
  }

  func screen(_ id: String) -> String { screens[id] ?? id }
  func field(_ id: String) -> String { fields[id] ?? id }

  func seat(_ seat: Plan.Seat) -> Plan.Seat {
    Plan.Seat(screen: screen(seat.screen), field: field(seat.field))
  }
}
