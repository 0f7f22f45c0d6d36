package import ProfileModel

/// How the log of a history is told to who tests a flow: by the ids of screens and fields.
extension Sentences {
  package static let neverHere = "There was no interaction yet."

  /// The log: a row for each screen of each interaction, with its number, its time and its event.
  package static func log(of history: History, in zone: Zone) -> [[String]] {
    var rows: [[String]] = []
    var next = 1
    for occasion in history.log {
      rows += passedOver(next..<occasion.number)
      next = occasion.number + 1
      let screens = screens(at: occasion, in: history)
      for (index, screen) in (screens.isEmpty ? ["nothing was asked"] : screens).enumerated() {
        rows.append(
          index > 0
            ? ["", "", "", screen]
            : [
              "\(occasion.number)", zone.minute(of: occasion.at), name(of: occasion.interaction),
              screen,
            ])
      }
    }
    return rows
  }

  private static func passedOver(_ numbers: Range<Int>) -> [[String]] {
    guard let first = numbers.first, let last = numbers.last else { return [] }
    return [[first == last ? "\(first)" : "\(first)–\(last)", "only counted"]]
  }

  /// As a command line would say it.
  package static func name(of interaction: Interaction) -> String {
    let context = interaction.context.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([interaction.event.rawValue] + context).joined(separator: " ")
  }

  /// What became of each screen that was shown, in the order in which they were.
  private static func screens(at occasion: History.Occasion, in history: History) -> [String] {
    let entries = history.entries(at: occasion)
    var ids: [String] = []
    for entry in entries where !ids.contains(entry.screen) { ids.append(entry.screen) }
    return ids.compactMap { id in
      let own = entries.filter { $0.screen == id }
      let shown = own.last { $0.outcome == .asked }?.fields ?? []
      guard let last = own.last(where: { $0.outcome != .asked }) ?? own.last else { return nil }
      return "\(id): " + fate(last, shown: shown, isOver: history.isOver(occasion))
    }
  }

  private static func fate(_ entry: History.Entry, shown: [String], isOver: Bool) -> String {
    let fields = entry.fields.joined(separator: ", ")
    switch entry.outcome {
    case .answered:
      let empty = shown.filter { !entry.fields.contains($0) }
      let rest = empty.isEmpty ? "" : "; left empty \(empty.joined(separator: ", "))"
      return entry.fields.isEmpty ? "sent empty" : "answered \(fields)\(rest)"
    case .snoozed: return "put off (\(fields))"
    case .declined: return "declined (\(fields))"
    case .left: return "left (\(fields))"
    case .asked: return "\(isOver ? "abandoned" : "shown") (\(fields))"
    }
  }
}
