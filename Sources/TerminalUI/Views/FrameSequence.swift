import Wizard

/// Makes one frame after another.
///
/// While a person types, nothing changes but the field that they type into: its rows are drawn anew
/// in a copy of the last frame, and all else stays. The frame is the one that the scene alone gives.
package struct FrameSequence: Sendable {
  private struct Moment: Sendable {
    let form: Form
    let frame: Frame
    /// Where the focused field of the form stands.
    let field: Range<Int>
  }

  /// The last frame, where it has a form in which a field is in view.
  private var last: Moment?

  package init() {}

  /// - Parameter isTyping: whether, since the last frame, nothing happened but acts that are typing.
  package mutating func next(_ scene: Scene, isTyping: Bool) -> Frame {
    if isTyping, let last, let form = scene.typedForm,
      form.isSame(butForFocusedField: last.form), scene.size == last.frame.size,
      let frame = scene.frame(redrawing: last.field, of: last.frame)
    {
      self.last = Moment(form: form, frame: frame, field: last.field)
      return frame
    }
    let (frame, field) = scene.drawing
    last = nil
    if let form = scene.typedForm, let field {
      last = Moment(form: form, frame: frame, field: field)
    }
    return frame
  }
}

extension Scene {
  /// The form, where it stands alone on the screen and takes what is typed.
  fileprivate var typedForm: Form? {
    guard wizard.popup == nil, wizard.waiting == nil, case .form(let form) = wizard.place else {
      return nil
    }
    return form
  }

  /// A frame with the focused field drawn anew; `nil` where it needs other rows than before, or where
  /// the frame has kept many graphemes that it no longer shows.
  fileprivate func frame(redrawing rows: Range<Int>, of frame: Frame) -> Frame? {
    guard frame.clusters.count < 4 * size.width else { return nil }
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
