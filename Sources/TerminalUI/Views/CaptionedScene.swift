import Wording

/// A scene that is shown to an audience: what is said about it stands above the footer, which has the
/// keys of whoever shows it in place of the wizard's.
package struct CaptionedScene: Hashable, Sendable {
  package var scene: Scene
  /// Whether somebody is before the screen; otherwise nothing is on it but what is said.
  package var isPeopled: Bool
  package var caption: SceneCaption

  /// What is said about a scene.
  package struct SceneCaption: Hashable, Sendable {
    package var text: String
    /// Whether it tells what went wrong.
    package var isWrong: Bool
    /// The day, where it is another one.
    package var day: String?
    package var step: Int
    package var steps: Int
    /// Whether the demonstration stands still; `nil` where no key does anything.
    package var isPaused: Bool?

    package init(
      _ text: String, isWrong: Bool = false, day: String? = nil, step: Int, of steps: Int,
      isPaused: Bool? = nil
    ) {
      self.text = text
      self.isWrong = isWrong
      self.day = day
      self.step = step
      self.steps = steps
      self.isPaused = isPaused
    }
  }

  package init(_ scene: Scene, isPeopled: Bool = true, caption: SceneCaption) {
    self.scene = scene
    self.isPeopled = isPeopled
    self.caption = caption
  }

  /// The screen as it should stand now.
  package var frame: Frame {
    guard !scene.metrics.isTooSmall else { return scene.frame }
    var frame = Frame(size: scene.size)
    if isPeopled {
      drawScene(into: &frame)
      drawCaption(into: &frame)
    } else {
      drawTitle(into: &frame)
    }
    frame.draw(footer, row: scene.size.height - 1)
    return frame
  }

  /// How many rows a caption has below the scene. They are kept whatever is said, so that nothing
  /// moves; in a small window the scene keeps its rows, and there is one, or none.
  private var rows: Int { min(2, scene.size.height - Metrics.minimum.height) }

  /// The scene, in a window that is smaller by the rows of the caption.
  private func drawScene(into frame: inout Frame) {
    var inner = scene
    inner.size.height -= rows
    let part = inner.part
    part.draw(part.isInspectorAlone ? part.inspectorView : part.view, into: &frame)
    inner.drawInspector(into: &frame, height: inner.size.height - 1)
  }

  /// The caption stands right above the footer, and the air above the caption. Its bar stands back,
  /// since the one that the eye should find is that of the focused field.
  private func drawCaption(into frame: inout Frame) {
    let lines = captionLines(width: scene.size.width - 4)
    let first = scene.size.height - 1 - lines.count
    for (index, text) in lines.enumerated() {
      var line = Line(String(scene.glyphs.bar), at: 1, .dim)
      if caption.isWrong {
        line = Line(index == 0 ? String(scene.glyphs.cross) : "", at: 1, .error)
      }
      line.add(text, at: 3, caption.isWrong ? .error : .plain)
      frame.draw(line, row: first + index)
    }
  }

  /// What does not fit ends in a mark that there was more.
  private func captionLines(width: Int) -> [String] {
    let lines = caption.text.isEmpty ? [] : caption.text.wrapped(toWidth: width)
    guard lines.count > rows else { return lines }
    guard rows > 0 else { return [] }
    let rest = lines.dropFirst(rows - 1).joined(separator: " ")
    return lines.prefix(rows - 1) + [scene.fitted(rest, width)]
  }

  /// While nobody is there, the words stand where a title would.
  private func drawTitle(into frame: inout Frame) {
    let metrics = scene.metrics
    frame.draw(scene.name, row: 0)
    let style: Style = caption.isWrong ? .error : .bold
    var lines = caption.text.wrapped(toWidth: metrics.width).map {
      Line($0, at: metrics.left, style)
    }
    if let day = caption.day { lines.append(Line(day, at: metrics.left, .dim)) }
    let first = metrics.body.lowerBound + max(0, metrics.body.count - lines.count) / 3
    for (index, line) in lines.prefix(metrics.body.count).enumerated() {
      frame.draw(line, row: first + index)
    }
  }

  /// How far one is, and the keys of whoever shows it; where there is no room, the arrows go first.
  private var footer: Line {
    let place = Sentences.progress(caption.step, of: caption.steps, isShort: scene.metrics.isNarrow)
    let start = 1 + place.displayWidth
    let separator = scene.glyphs.separator.displayWidth
    var parts = keys
    while parts.reduce(start, { $0 + separator + $1.width }) > scene.size.width - 1, !parts.isEmpty
    {
      parts.remove(at: max(0, parts.count - 2))
    }
    var line = Line(place, at: 1, .dim)
    scene.add(parts, to: &line, at: start)
    return line
  }

  private var keys: [FooterPart] {
    guard let isPaused = caption.isPaused else { return [] }
    return [
      FooterPart("Space", Sentences.key(isPaused ? .goOn : .pause)),
      FooterPart(scene.glyphs.leftRight, Sentences.key(.step)),
      FooterPart("F3", Sentences.key(.lookBehind)), FooterPart("q", Sentences.key(.end)),
    ]
  }
}
