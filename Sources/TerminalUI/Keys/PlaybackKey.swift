/// What a key does to a demonstration.
package enum PlaybackKey: Hashable, Sendable {
  case pause, forward, back, end
  /// Ctrl-C
  case interrupt
  case inspect, repaint, suspend

  private static let table: [(keys: [KeyPress], meaning: PlaybackKey)] = [
    ([.space], .pause), ([KeyPress(.right)], .forward), ([KeyPress(.left)], .back),
    ([.character("q"), .escape], .end), ([.control("c")], .interrupt),
    ([KeyPress(.function(3))], .inspect), ([.control("l")], .repaint), ([.control("z")], .suspend),
  ]

  /// `nil` for a key that does nothing.
  package init?(_ key: KeyPress) {
    guard let row = Self.table.first(where: { $0.keys.contains(key) }) else { return nil }
    self = row.meaning
  }
}
