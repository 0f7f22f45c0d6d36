import Wizard

/// Makes one frame after another.
///
/// While a person types, nothing changes but the field that they type into: its rows are drawn anew
/// in a copy of the last frame, and all else stays. The frame is the one that the scene alone gives.
package struct FrameSequence: Sendable {
  private struct Moment: Sendable {
    let scene: Scene
    let frame: Frame
    /// Where the focused field of a form stands.
    let field: Range<Int>?
  }

  private var last: Moment?

  package init() {}

  package mutating func next(_ scene: Scene) -> Frame {
    if let moment = last, let rows = moment.field, scene.isSame(butForFocusedField: moment.scene),
      let frame = scene.frame(redrawing: rows, of: moment.frame)
    {
      last = Moment(scene: scene, frame: frame, field: rows)
      return frame
    }
    let (frame, field) = scene.drawing
    last = Moment(scene: scene, frame: frame, field: field)
    return frame
  }
}

extension Scene {
  fileprivate func isSame(butForFocusedField other: Scene) -> Bool {
    guard size == other.size, glyphs == other.glyphs, wizard.waiting == nil, wizard.popup == nil
    else { return false }
    return wizard.isSame(butForFocusedField: other.wizard)
  }

  /// A frame with the focused field drawn anew; `nil` where it needs other rows than before.
  fileprivate func frame(redrawing rows: Range<Int>, of frame: Frame) -> Frame? {
    guard let form = wizard.form, let index = form.focusedIndex else { return nil }
    let lines = fieldLines(form.inputs[index], of: form, at: index, isLabelled: true)
    guard lines.count == rows.count else { return nil }
    var frame = frame
    for (row, line) in zip(rows, lines) {
      // The marks that there is more stand to the right of the column.
      frame.clear(metrics.bar..<metrics.right + 1, row: row)
      frame.draw(line, row: row)
    }
    return frame
  }
}
