/// Where one is in a demonstration. It knows no clock: whoever shows it waits for as long as a still
/// lasts.
package struct Playback: Sendable {
  package let demonstration: Demonstration
  /// The index of the chapter that is shown; behind the last one when it is over.
  package private(set) var chapter = 0
  private var still = 0
  package private(set) var isPaused = false

  package init(_ demonstration: Demonstration) { self.demonstration = demonstration }

  package var isOver: Bool { chapter >= demonstration.chapters.count }

  /// What is shown; `nil` when it is over.
  package var current: (chapter: Demonstration.Chapter, still: Demonstration.Still)? {
    guard !isOver else { return nil }
    let chapter = demonstration.chapters[chapter]
    return (chapter, chapter.stills[still])
  }

  /// The still has stood for its time.
  package mutating func advance() {
    guard let current else { return }
    still += 1
    if still == current.chapter.stills.count { (chapter, still) = (chapter + 1, 0) }
  }

  /// Whether both show the same still, whether it is held or not.
  package func isAtSamePlace(as other: Playback) -> Bool {
    chapter == other.chapter && still == other.still
  }

  package mutating func togglePause() { isPaused.toggle() }

  /// To the next step; from the last one nowhere.
  package mutating func goForward() {
    if chapter + 1 < demonstration.chapters.count { (chapter, still) = (chapter + 1, 0) }
  }

  /// To the beginning of the step before; from the first one to its own.
  package mutating func goBack() { (chapter, still) = (max(0, chapter - 1), 0) }
}
