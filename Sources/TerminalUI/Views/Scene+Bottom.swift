import Wizard
import Wording

/// The lines above the footer: what could not be done, and the buttons, always in the same place.
extension Scene {
  func formBottom(_ form: Form) -> [Line] {
    let air: [Line] = metrics.isCompact ? [] : [.blank]
    // As many lines as the buttons take with their air, so that nothing moves.
    if let question = questionLines { return question }
    let buttons = wizard.waiting.map { [waitingLine($0)] } ?? buttonLines(form)
    guard let trouble = form.trouble, trouble != .emailTaken else { return air + buttons }
    // In a small window the end of a long sentence goes, and the buttons and a field stay.
    let room = max(1, metrics.body.count - buttons.count - 1)
    return air + errorLines(Sentences.trouble(trouble, in: wizard.flow)).prefix(room) + air
      + buttons
  }

  /// Work that is under way: a spinner and what it is.
  func waitingLine(_ waiting: Wizard.Waiting) -> Line {
    let spinner = glyphs.spinner[turns % glyphs.spinner.count]
    let words = Sentences.waiting(waiting).replacingEllipsis(with: glyphs.ellipsis)
    var line = Line(String(spinner), at: metrics.left, .accent)
    line.add(words, at: metrics.left + 2, .dim)
    return line
  }

  /// What may be put off stands at the left, what goes on at the right; two lines where one is
  /// too short.
  private func buttonLines(_ form: Form) -> [Line] {
    let labels = form.buttons.map { ($0, title(of: $0, in: form)) }
    let left = metrics.isNarrow ? metrics.bar : metrics.left
    let right = metrics.isNarrow ? size.width - metrics.bar : metrics.left + metrics.input
    let gap = metrics.isNarrow ? 2 : 4
    let total = labels.reduce(0) { $0 + $1.1.displayWidth } + gap * max(0, labels.count - 1)
    guard form.isOptional else {
      return [row(labels, from: right - total, gap: gap, in: form)]
    }
    let main = labels.suffix(1)
    let start = right - main.reduce(0) { $0 + $1.1.displayWidth }
    let others = Array(labels.dropLast())
    guard total <= right - left else {
      return [
        row(others, from: left, gap: gap, in: form),
        row(Array(main), from: start, gap: 0, in: form),
      ]
    }
    var line = row(others, from: left, gap: gap, in: form)
    let last = row(Array(main), from: start, gap: 0, in: form)
    line.pieces += last.pieces
    line.caret = line.caret ?? last.caret
    return [line]
  }

  private func title(of button: Form.Button, in form: Form) -> String {
    let isUnderArticle = if case .article = wizard.place { true } else { false }
    let title = Sentences.title(of: button, in: form, isUnderArticle: isUnderArticle)
    return button == .submit ? "[ \(title) ]" : title
  }

  private func row(
    _ buttons: [(Form.Button, String)], from start: Int, gap: Int, in form: Form
  ) -> Line {
    var line = Line()
    var column = start
    for (button, title) in buttons {
      let isFocused = form.focus == .button(button)
      let style =
        isFocused ? Style(.accent, bold: true, reverse: true) : button == .submit ? .bold : .plain
      line.add(title, at: column, style)
      if isFocused { line.caret = column + (button == .submit ? 2 : 0) }
      column += title.displayWidth + gap
    }
    return line
  }

  /// "Leave?" or "Not now?" with its two answers; `nil` while nothing of the kind is asked.
  var questionLines: [Line]? {
    switch wizard.popup {
    case .leave(let menu):
      question(Sentences.leaving(losing: wizard.form?.hasAnswers == true), menu)
    case .putOff(let menu): question(Sentences.puttingOff, menu)
    case .comingBack(let menu):
      question(
        Sentences.comingBack(losing: wizard.form?.hasAnswers == true),
        menu.choices.map(Sentences.absence), menu.selection)
    case .help, .why, .inspection, nil: nil
    }
  }

  private func question(_ asked: Sentences.YesOrNo, _ menu: Menu<Bool>) -> [Line] {
    question(asked.words, [asked.no, asked.yes], menu.selection)
  }

  /// A question, and its answers side by side; where they are too long for that, without what frames
  /// them.
  private func question(_ words: String, _ answers: [String], _ selection: Int) -> [Line] {
    let gap = 2
    let length = answers.reduce(-gap) { $0 + $1.displayWidth + 4 + gap }
    let isTight = length > metrics.width
    let isBare = length > size.width - metrics.bar - 1
    var (line, column) = (Line(), isTight ? metrics.bar : metrics.left)
    for (index, answer) in answers.enumerated() {
      let title = isBare ? answer : "[ \(answer) ]"
      let isChosen = index == selection
      line.add(title, at: column, isChosen ? Style(.accent, bold: true, reverse: true) : .plain)
      if isChosen { line.caret = column + (isBare ? 0 : 2) }
      column += title.displayWidth + (isTight && !isBare ? gap - 1 : gap)
    }
    return words.wrapped(toWidth: metrics.width).map { Line($0, at: metrics.left, .bold) } + [line]
  }
}

extension String {
  func replacingEllipsis(with ellipsis: String) -> String {
    split(separator: "…", omittingEmptySubsequences: false).joined(separator: ellipsis)
  }
}
